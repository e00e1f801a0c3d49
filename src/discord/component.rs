//! Presses of buttons, and choices from menus. Their ids say all; no message needs to be remembered.

use serenity::all::{ComponentInteraction, ComponentInteractionDataKind, MessageFlags};

use crate::answer::{Action, Guide, Kind, What};

use super::outgoing::{Outgoing, Place};

/// The answer to a press. What only one person sees changes in place; on a message for everybody, the one who presses
/// gets a copy of their own.
pub(super) fn answer(guide: &Guide, press: &ComponentInteraction) -> Outgoing {
    let own = press
        .message
        .flags
        .is_some_and(|flags| flags.contains(MessageFlags::EPHEMERAL));
    let Some(action) = Action::from_code(code(press)) else {
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

/// What was pressed, or chosen from a menu.
fn code(press: &ComponentInteraction) -> &str {
    match &press.data.kind {
        ComponentInteractionDataKind::StringSelect { values } => {
            values.first().map_or("", String::as_str)
        }
        _ => &press.data.custom_id,
    }
}
