//! `/sources name: [private:]`: what an entry rests on, numbered and linked.

use serenity::all::{CommandInteraction, CommandOptionType, CreateCommand, CreateCommandOption};

use crate::answer::{Guide, What};
use crate::config::Answers;
use crate::question::Section;

use super::super::outgoing::Outgoing;

pub(super) const NAME: &str = "sources";

pub(super) fn register() -> CreateCommand {
    let about = "The supplement or topic, such as boron";
    let name = CreateCommandOption::new(CommandOptionType::String, "name", about)
        .required(true)
        .max_length(200)
        .set_autocomplete(true);
    CreateCommand::new(NAME)
        .description("What an entry rests on: every source, numbered and linked")
        .add_option(name)
        .add_option(super::private_option())
}

pub(super) fn run(guide: &Guide, command: &CommandInteraction, answers: Answers) -> Outgoing {
    let supplement = What::Supplement {
        name: super::text(command, "name"),
        section: Some(Section::References),
    };
    let reply = guide.answer(supplement.from(Some(&command.locale)));
    super::outgoing(
        guide,
        reply,
        super::private(command, answers.supplement_private),
    )
}
