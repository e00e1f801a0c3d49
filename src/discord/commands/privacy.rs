//! `/privacy`: what is kept of what people write, and what is not.

use serenity::all::{CommandInteraction, CreateCommand};

use crate::answer::Guide;
use crate::config::Answers;

use super::super::outgoing::{Outgoing, Place};

pub(super) const NAME: &str = "privacy";

pub(super) fn register() -> CreateCommand {
    CreateCommand::new(NAME).description("What is kept of what people write here, and what is not")
}

pub(super) fn run(guide: &Guide, _: &CommandInteraction, _: Answers) -> Outgoing {
    Outgoing {
        reply: guide.privacy(),
        place: Place::Private,
    }
}
