//! The way of a first response: with a request to Discord, or in the answer to the post that brought the interaction.

use std::sync::{Mutex, PoisonError};

use serde_json::Value;
use tokio::sync::oneshot;

use crate::status::counts::word::Way;

/// How the first response to an interaction goes out.
#[derive(Debug)]
pub(super) enum Answerer {
    /// With a request to Discord.
    Rest,
    /// In the answer to Discord's post; nothing once it was given.
    Post(Mutex<Option<oneshot::Sender<Answer>>>),
}

/// What the answer to the post is.
#[derive(Debug)]
pub(super) enum Answer {
    /// The response itself.
    Here(Value),
    /// It went with a request to Discord, since it has files.
    Elsewhere,
    /// There is none: who asks too much is not answered.
    Nothing,
}

impl Answerer {
    /// One for a post, and where its answer comes out.
    pub(super) fn post() -> (Self, oneshot::Receiver<Answer>) {
        let (sender, receiver) = oneshot::channel();
        (Self::Post(Mutex::new(Some(sender))), receiver)
    }

    pub(super) fn way(&self) -> Way {
        match self {
            Self::Rest => Way::Gateway,
            Self::Post(_) => Way::Http,
        }
    }

    /// Whether the answer to a post can still be given.
    pub(super) fn waits(&self) -> bool {
        match self {
            Self::Rest => false,
            Self::Post(sender) => {
                let sender = sender.lock().unwrap_or_else(PoisonError::into_inner);
                sender.as_ref().is_some_and(|sender| !sender.is_closed())
            }
        }
    }

    /// Takes the place of the answer, so that nobody else gives one meanwhile; nothing where it is given or nobody waits.
    pub(super) fn take(&self) -> Option<oneshot::Sender<Answer>> {
        let Self::Post(sender) = self else {
            return None;
        };
        let mut sender = sender.lock().unwrap_or_else(PoisonError::into_inner);
        sender.take().filter(|sender| !sender.is_closed())
    }

    /// All is done: where no answer was given, there is none. A post whose answer never comes to this broke.
    pub(super) fn done(&self) {
        if let Some(sender) = self.take() {
            // Nobody waits for it where that took too long.
            let _ = sender.send(Answer::Nothing);
        }
    }

    /// Another answer may be given after all.
    pub(super) fn put_back(&self, taken: oneshot::Sender<Answer>) {
        if let Self::Post(sender) = self {
            *sender.lock().unwrap_or_else(PoisonError::into_inner) = Some(taken);
        }
    }
}
