//! `/about`: what the bot is, what it covers, and where its knowledge comes from.

use serenity::all::{CommandInteraction, CreateCommand};

use crate::answer::Guide;
use crate::config::Answers;

use super::super::outgoing::{Outgoing, Place};

pub(super) const NAME: &str = "about";

pub(super) fn register() -> CreateCommand {
    CreateCommand::new(NAME)
        .description("What this bot is, what it covers, and where its knowledge comes from")
}

pub(super) fn run(guide: &Guide, _: &CommandInteraction, _: Answers) -> Outgoing {
    Outgoing {
        reply: guide.about(),
        place: Place::Private,
    }
}
