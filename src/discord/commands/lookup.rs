//! The menu on a message, "Look up supplements": finds up to five in what a member sees of it and answers only to the
//! asker.

use serenity::all::{CommandInteraction, CommandType, CreateCommand, ResolvedTarget};

use crate::answer::{Guide, What};
use crate::config::Answers;

use super::super::outgoing::{Outgoing, Place};
use super::super::shown;

pub(super) const NAME: &str = "Look up supplements";

pub(super) fn register() -> CreateCommand {
    CreateCommand::new(NAME).kind(CommandType::Message)
}

pub(super) fn run(guide: &Guide, command: &CommandInteraction, _: Answers) -> Outgoing {
    let text = match command.data.target() {
        Some(ResolvedTarget::Message(message)) => shown::text(message),
        _ => String::new(),
    };
    let reply = if text.is_empty() {
        guide.unreadable()
    } else {
        guide.answer(What::Message(&text).from(Some(&command.locale)))
    };
    Outgoing {
        reply: guide.shareable(reply),
        place: Place::Private,
    }
}
