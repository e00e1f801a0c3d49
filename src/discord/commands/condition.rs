//! `/condition name: [private:]`: which supplements were studied for a condition.

use serenity::all::{CommandInteraction, CommandOptionType, CreateCommand, CreateCommandOption};

use crate::answer::{Guide, What};
use crate::config::Answers;

use super::super::outgoing::Outgoing;

pub(super) const NAME: &str = "condition";

pub(super) fn register() -> CreateCommand {
    let name = CreateCommandOption::new(
        CommandOptionType::String,
        "name",
        "The condition, such as osteoporosis",
    )
    .required(true)
    .max_length(200)
    .set_autocomplete(true);
    CreateCommand::new(NAME)
        .description(
            "Which supplements were studied for a condition, those that do not help included",
        )
        .add_option(name)
        .add_option(super::private_option())
}

pub(super) fn run(guide: &Guide, command: &CommandInteraction, answers: Answers) -> Outgoing {
    let condition = What::Condition(super::text(command, "name"));
    let reply = guide.answer(condition.from(Some(&command.locale)));
    super::outgoing(guide, reply, super::private(command, answers.ask_private))
}
