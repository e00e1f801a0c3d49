//! What goes out for an interaction: a reply, and who may see it.

use serenity::all::CreateInteractionResponse;

use super::call::{Call, Deferred};
use super::rest::RestError;
use crate::answer::{Kind, Reply};
use crate::render::discord;

/// A reply on its way to Discord.
pub(super) struct Outgoing {
    pub(super) reply: Reply,
    pub(super) place: Place,
}

/// Where a reply appears.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// A new message for everybody in the channel.
    Channel,
    /// A new message that only the person sees.
    Private,
    /// In place of the message that the button is on.
    SameMessage,
}

impl Place {
    pub(super) const fn private(private: bool) -> Self {
        if private {
            Self::Private
        } else {
            Self::Channel
        }
    }
}

impl Place {
    /// An emergency is nobody else's business, whatever was chosen.
    pub(super) fn for_reply(self, reply: &Reply) -> Self {
        if reply.body().kind == Kind::Emergency {
            Self::Private
        } else {
            self
        }
    }
}

impl Outgoing {
    fn response(&self) -> CreateInteractionResponse {
        let message = discord::response(&self.reply, self.place == Place::Private);
        match self.place {
            Place::Channel | Place::Private => CreateInteractionResponse::Message(message),
            Place::SameMessage => CreateInteractionResponse::UpdateMessage(message),
        }
    }

    /// Sends it as the answer to the interaction, the same again as long as that may help. In an emergency it is sent
    /// once more whatever the reason: an apology in its place would lose where to turn.
    ///
    /// # Errors
    /// Discord did not take it, for good or as long as it waits.
    pub(super) async fn send(&self, call: &Call) -> Result<(), RestError> {
        match self.send_once(call).await {
            Err(error) if self.is_emergency() && !error.is_too_late() => self.send_once(call).await,
            sent => sent,
        }
    }

    fn is_emergency(&self) -> bool {
        self.reply.body().kind == Kind::Emergency
    }

    async fn send_once(&self, call: &Call) -> Result<(), RestError> {
        match (call.deferred(), self.place) {
            (None, _) => {
                let files = discord::files(&self.reply);
                call.respond(&self.response(), files).await
            }
            (Some(Deferred::Thinking), _) | (Some(Deferred::Quietly), Place::SameMessage) => {
                call.edit(&self.reply).await
            }
            (Some(Deferred::Quietly), _) => call.follow_up(&self.reply).await,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use chrono::NaiveDate;

    use super::*;
    use crate::answer::{Disclaimer, Guide};
    use crate::knowledge::read_folder;

    #[test]
    fn an_emergency_is_private_whatever_was_chosen() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("knowledge");
        let today = NaiveDate::from_ymd_opt(2100, 1, 1).unwrap();
        let guide = Guide::new(
            read_folder(&folder, today).unwrap(),
            Disclaimer::default(),
            today,
        );
        let case = |question: &str, expected: Place| {
            let place = Place::Channel.for_reply(&guide.ask(question));
            assert_eq!(place, expected, "{question}");
        };
        case("my toddler swallowed my zinc", Place::Private);
        case("i want to die", Place::Private);
        case("how much zinc is too much?", Place::Channel);
    }
}
