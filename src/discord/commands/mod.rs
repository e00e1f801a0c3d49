//! The commands: one file each. To add one, write its file and add it to the list.

mod about;
mod ask;
mod lookup;
mod supplement;

use serenity::all::{
    CommandInteraction, CommandOptionType, CreateAutocompleteResponse, CreateCommand,
    CreateCommandOption, CreateInteractionResponse, InstallationContext, InteractionContext,
};

use crate::answer::Guide;
use crate::config::Answers;

use super::outgoing::{Outgoing, Place};

/// A command: how Discord is told of it, and how it answers.
struct Command {
    name: &'static str,
    register: fn() -> CreateCommand,
    run: fn(&Guide, &CommandInteraction, Answers) -> Outgoing,
}

const COMMANDS: &[Command] = &[
    Command {
        name: supplement::NAME,
        register: supplement::register,
        run: supplement::run,
    },
    Command {
        name: ask::NAME,
        register: ask::register,
        run: ask::run,
    },
    Command {
        name: about::NAME,
        register: about::register,
        run: about::run,
    },
    Command {
        name: lookup::NAME,
        register: lookup::register,
        run: lookup::run,
    },
];

/// All commands as Discord registers them: in servers, in direct messages, and for people who install the bot for
/// themselves.
pub(super) fn register() -> Vec<CreateCommand> {
    let everywhere = |command: CreateCommand| {
        command
            .contexts(vec![
                InteractionContext::Guild,
                InteractionContext::BotDm,
                InteractionContext::PrivateChannel,
            ])
            .integration_types(vec![InstallationContext::Guild, InstallationContext::User])
    };
    COMMANDS
        .iter()
        .map(|command| everywhere((command.register)()))
        .collect()
}

/// The answer to a command.
pub(super) fn answer(guide: &Guide, command: &CommandInteraction, answers: Answers) -> Outgoing {
    match COMMANDS
        .iter()
        .find(|known| known.name == command.data.name)
    {
        Some(known) => (known.run)(guide, command, answers),
        None => Outgoing {
            reply: guide.failure(),
            place: Place::Private,
        },
    }
}

/// Discord shows at most so many choices.
const CHOICES: usize = 25;

/// Entries for what has been typed so far.
pub(super) fn complete(guide: &Guide, typing: &CommandInteraction) -> CreateInteractionResponse {
    let typed = typing.data.autocomplete().map_or("", |option| option.value);
    let choices = guide
        .complete(typed, CHOICES)
        .into_iter()
        .filter_map(|completion| {
            let label: String = completion.label().chars().take(100).collect();
            completion.id().map(|id| (label, id.to_owned()))
        });
    let response = choices.fold(
        CreateAutocompleteResponse::new(),
        |response, (label, id)| response.add_string_choice(label, id),
    );
    CreateInteractionResponse::Autocomplete(response)
}

fn private_option() -> CreateCommandOption {
    let about = "Show the answer to everybody here (False) or only to you (True)";
    CreateCommandOption::new(CommandOptionType::Boolean, "private", about)
}

/// The text given for an option.
fn text<'c>(command: &'c CommandInteraction, name: &str) -> &'c str {
    let option = command
        .data
        .options
        .iter()
        .find(|option| option.name == name);
    option
        .and_then(|option| option.value.as_str())
        .unwrap_or_default()
}

/// Whether the member asked for a private answer; else the default.
fn private(command: &CommandInteraction, default: bool) -> Place {
    let option = command
        .data
        .options
        .iter()
        .find(|option| option.name == "private");
    Place::private(
        option
            .and_then(|option| option.value.as_bool())
            .unwrap_or(default),
    )
}
