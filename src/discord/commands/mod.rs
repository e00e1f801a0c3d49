//! The commands: one file each. To add one, write its file and add it to the list.

mod about;
mod ask;
mod compare;
mod condition;
mod interactions;
pub(super) mod knowledge;
mod lookup;
mod privacy;
mod sources;
mod supplement;

use serenity::all::{
    CommandInteraction, CommandOptionType, CreateAutocompleteResponse, CreateCommand,
    CreateCommandOption, CreateInteractionResponse, InstallationContext, InteractionContext,
};

use crate::answer::{Guide, Reply};
use crate::config::Answers;
use crate::matching::Completion;
use crate::moderation::Desk;

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
        name: interactions::NAME,
        register: interactions::register,
        run: interactions::run,
    },
    Command {
        name: condition::NAME,
        register: condition::register,
        run: condition::run,
    },
    Command {
        name: compare::NAME,
        register: compare::register,
        run: compare::run,
    },
    Command {
        name: sources::NAME,
        register: sources::register,
        run: sources::run,
    },
    Command {
        name: about::NAME,
        register: about::register,
        run: about::run,
    },
    Command {
        name: privacy::NAME,
        register: privacy::register,
        run: privacy::run,
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
pub(super) fn answer(
    guide: &Guide,
    command: &CommandInteraction,
    answers: Answers,
) -> Option<Outgoing> {
    let mut commands = COMMANDS.iter();
    let known = commands.find(|known| known.name == command.data.name)?;
    Some((known.run)(guide, command, answers))
}

/// What is counted where the bot has no such command.
pub(super) const UNKNOWN: &str = "unknown";

/// The name of a command as the bot itself has it: what Discord sends is not repeated.
pub(super) fn door(name: &str) -> &'static str {
    let names = COMMANDS.iter().map(|command| command.name);
    let mut names = names.chain([knowledge::NAME]);
    names.find(|known| *known == name).unwrap_or(UNKNOWN)
}

/// What a command looks for in a member's words, and whether that is a name alone.
pub(super) fn looks_for(command: &CommandInteraction) -> Option<(&str, bool)> {
    match command.data.name.as_str() {
        supplement::NAME => Some((text(command, "name"), true)),
        ask::NAME => Some((text(command, "question"), false)),
        _ => None,
    }
}

/// What somebody is offered who may not use the command.
pub(super) fn no_choices() -> CreateInteractionResponse {
    CreateInteractionResponse::Autocomplete(CreateAutocompleteResponse::new())
}

/// Discord shows at most so many choices.
const CHOICES: usize = 25;

/// What fits what has been typed so far: medicines, conditions or entries, as the option asks.
pub(super) fn complete(desk: &Desk, typing: &CommandInteraction) -> CreateInteractionResponse {
    let edition = desk.edition();
    let guide = &edition.guide;
    let option = typing.data.autocomplete();
    let typed = option.as_ref().map_or("", |option| option.value);
    let by_id = |found: Vec<Completion>| -> Vec<(String, String)> {
        let pair = |one: Completion| one.id().map(|id| (one.label(), id.to_owned()));
        found.into_iter().filter_map(pair).collect()
    };
    let choices = match (
        typing.data.name.as_str(),
        option.as_ref().map(|option| option.name),
    ) {
        (knowledge::NAME, _) => knowledge::complete(desk, typing, CHOICES),
        (_, Some("medicine")) => by_id(guide.complete_medicine(typed, CHOICES)),
        (condition::NAME, _) => {
            let names = guide.complete_condition(typed, CHOICES);
            names.into_iter().map(|name| (name.clone(), name)).collect()
        }
        _ => by_id(guide.complete(typed, CHOICES)),
    };
    let response = choices.into_iter().fold(
        CreateAutocompleteResponse::new(),
        |response, (label, value)| {
            let label: String = label.chars().take(LABEL).collect();
            response.add_string_choice(label, value)
        },
    );
    CreateInteractionResponse::Autocomplete(response)
}

/// Discord shows at most so many characters of a choice.
const LABEL: usize = 100;

/// The reply at its place; a private one has the button that shares it.
fn outgoing(guide: &Guide, reply: Reply, place: Place) -> Outgoing {
    let place = place.for_reply(&reply);
    let reply = if place == Place::Private {
        guide.shareable(reply)
    } else {
        reply
    };
    Outgoing { reply, place }
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
