//! `/ask question: [private:]`: a question in the member's own words.

use serenity::all::{CommandInteraction, CommandOptionType, CreateCommand, CreateCommandOption};

use crate::answer::{Guide, What};
use crate::config::Answers;

use super::super::outgoing::Outgoing;

pub(super) const NAME: &str = "ask";

pub(super) fn register() -> CreateCommand {
    let about = "Such as: does boron help my bones?";
    let question = CreateCommandOption::new(CommandOptionType::String, "question", about)
        .required(true)
        .max_length(1_000);
    CreateCommand::new(NAME)
        .description("Ask about supplements in your own words")
        .add_option(question)
        .add_option(super::private_option())
}

pub(super) fn run(guide: &Guide, command: &CommandInteraction, answers: Answers) -> Outgoing {
    let question = What::Question(super::text(command, "question"));
    let reply = guide.answer(question.from(Some(&command.locale)));
    super::outgoing(guide, reply, super::private(command, answers.ask_private))
}
