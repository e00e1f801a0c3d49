//! Presses of buttons. The button's id says all; no message needs to be remembered.

use serenity::all::{ComponentInteraction, MessageFlags};

use crate::answer::{Action, Guide, Kind, What};

use super::outgoing::{Outgoing, Place};

/// The answer to a press. What only one person sees changes in place; on a message for everybody, the one who presses
/// gets a copy of their own.
pub(super) fn answer(guide: &Guide, press: &ComponentInteraction) -> Outgoing {
    let own = press
        .message
        .flags
        .is_some_and(|flags| flags.contains(MessageFlags::EPHEMERAL));
    let Some(action) = Action::from_code(&press.data.custom_id) else {
        return Outgoing {
            reply: guide.unknown_button(),
            place: Place::Private,
        };
    };
    let reply = guide.answer(What::Press(&action).from(Some(&press.locale)));
    if action.is_public() {
        return Outgoing {
            place: Place::private(reply.body().kind == Kind::Error),
            reply,
        };
    }
    let place = if own {
        Place::SameMessage
    } else {
        Place::Private
    };
    Outgoing {
        reply: guide.shareable(reply),
        place,
    }
}
