//! `/interactions medicine: [supplement:] [private:]`: what is known of a medicine together with supplements.

use serenity::all::{CommandInteraction, CommandOptionType, CreateCommand, CreateCommandOption};

use crate::answer::{Guide, What};
use crate::config::Answers;

use super::super::outgoing::Outgoing;

pub(super) const NAME: &str = "interactions";

pub(super) fn register() -> CreateCommand {
    let about = "The medicine: its name, a brand or its class, such as warfarin";
    let medicine = CreateCommandOption::new(CommandOptionType::String, "medicine", about)
        .required(true)
        .max_length(200)
        .set_autocomplete(true);
    let supplement = CreateCommandOption::new(
        CommandOptionType::String,
        "supplement",
        "Only with this supplement",
    )
    .max_length(200)
    .set_autocomplete(true);
    CreateCommand::new(NAME)
        .description("What is known of a medicine together with supplements")
        .add_option(medicine)
        .add_option(supplement)
        .add_option(super::private_option())
}

pub(super) fn run(guide: &Guide, command: &CommandInteraction, answers: Answers) -> Outgoing {
    let supplement = Some(super::text(command, "supplement")).filter(|name| !name.is_empty());
    let interactions = What::Interactions {
        medicine: super::text(command, "medicine"),
        supplement,
    };
    let reply = guide.answer(interactions.from(Some(&command.locale)));
    // Naming a medicine tells something of one's health, as a question does.
    super::outgoing(guide, reply, super::private(command, answers.ask_private))
}
