//! `/compare one: other: [private:]`: two supplements side by side.

use serenity::all::{CommandInteraction, CommandOptionType, CreateCommand, CreateCommandOption};

use crate::answer::{Guide, What};
use crate::config::Answers;

use super::super::outgoing::Outgoing;

pub(super) const NAME: &str = "compare";

pub(super) fn register() -> CreateCommand {
    let supplement = |name, about| {
        CreateCommandOption::new(CommandOptionType::String, name, about)
            .required(true)
            .max_length(200)
            .set_autocomplete(true)
    };
    CreateCommand::new(NAME)
        .description("Two supplements side by side: the same outcomes, gaps included")
        .add_option(supplement("one", "The first supplement"))
        .add_option(supplement("other", "The second supplement"))
        .add_option(super::private_option())
}

pub(super) fn run(guide: &Guide, command: &CommandInteraction, answers: Answers) -> Outgoing {
    let both = What::Compare {
        one: super::text(command, "one"),
        other: super::text(command, "other"),
    };
    let reply = guide.answer(both.from(Some(&command.locale)));
    super::outgoing(
        guide,
        reply,
        super::private(command, answers.supplement_private),
    )
}
