//! What is said in place of an answer, to the one who asked alone.

use super::Handler;
use crate::answer::Body;
use crate::discord::call::Call;
use crate::discord::outgoing::{Outgoing, Place};
use crate::discord::rest::RestError;
use crate::status::counts::word::Outcome;

impl Handler {
    pub(super) async fn say(&self, call: &Call, page: Body) -> Result<(), RestError> {
        let outgoing = Outgoing {
            reply: self.desk.edition().guide.say(page),
            place: Place::Private,
        };
        outgoing.send(call).await
    }

    pub(super) async fn apologise(&self, call: &Call) -> Result<(), RestError> {
        call.comes_to(Outcome::Apologised);
        let outgoing = Outgoing {
            reply: self.desk.edition().guide.failure(),
            place: Place::Private,
        };
        outgoing.send(call).await
    }

    pub(super) async fn unknown_button(&self, call: &Call) -> Result<(), RestError> {
        let outgoing = Outgoing {
            reply: self.desk.edition().guide.unknown_button(),
            place: Place::Private,
        };
        outgoing.send(call).await
    }
}
