//! `/supplement name: [section:] [private:]`: one entry by name.

use serenity::all::{CommandInteraction, CommandOptionType, CreateCommand, CreateCommandOption};

use crate::answer::{Guide, What};
use crate::config::Answers;
use crate::question::Section;

use super::super::outgoing::Outgoing;

pub(super) const NAME: &str = "supplement";

pub(super) fn register() -> CreateCommand {
    let name = CreateCommandOption::new(
        CommandOptionType::String,
        "name",
        "The supplement or topic, such as boron",
    )
    .required(true)
    .max_length(200)
    .set_autocomplete(true);
    let section = CreateCommandOption::new(
        CommandOptionType::String,
        "section",
        "The part to begin with",
    );
    let section = Section::ALL.iter().fold(section, |option, section| {
        option.add_string_choice(section.label(), section.as_str())
    });
    CreateCommand::new(NAME)
        .description("What is known about a supplement: evidence, doses, limits, cautions")
        .add_option(name)
        .add_option(section)
        .add_option(super::private_option())
}

pub(super) fn run(guide: &Guide, command: &CommandInteraction, answers: Answers) -> Outgoing {
    let supplement = What::Supplement {
        name: super::text(command, "name"),
        section: Section::named(super::text(command, "section")),
    };
    let reply = guide.answer(supplement.from(Some(&command.locale)));
    super::outgoing(
        guide,
        reply,
        super::private(command, answers.supplement_private),
    )
}
