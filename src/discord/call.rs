//! An interaction that waits for its answer, and how long Discord waits for it.

use std::sync::{Arc, OnceLock};
use std::time::{Duration, Instant};

use serenity::all::{
    CreateAttachment, CreateInteractionResponse, CreateInteractionResponseMessage, Interaction,
    MessageFlags,
};

use super::rest::{Rest, RestError, Sending};
use crate::answer::Reply;
use crate::render::discord;

/// Discord waits three seconds for the first response, and the event was on its way for a part of them.
const FIRST: Duration = Duration::from_millis(2_700);

/// The token of an interaction is good for 15 minutes.
const LATER: Duration = Duration::from_secs(14 * 60 + 30);

/// An interaction on its way to an answer.
pub(super) struct Call {
    rest: Arc<Rest>,
    pub(super) interaction: Interaction,
    since: Instant,
    deferred: OnceLock<Deferred>,
}

/// How an answer was put off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Deferred {
    /// The one who asked reads that it takes longer; the answer takes the place of that.
    Thinking,
    /// Nothing is seen of it; the answer takes the place of the message whose button was pressed, or comes behind it.
    Quietly,
}

impl Call {
    /// One that came just now.
    pub(super) fn new(rest: Arc<Rest>, interaction: Interaction, since: Instant) -> Self {
        Self {
            rest,
            interaction,
            since,
            deferred: OnceLock::new(),
        }
    }

    /// The first response.
    ///
    /// # Errors
    /// Discord did not take it, for good or as long as it waits.
    pub(super) async fn respond(
        &self,
        response: &CreateInteractionResponse,
        files: Vec<CreateAttachment>,
    ) -> Result<(), RestError> {
        let sending = Sending::new(response, files)?;
        let until = self.since + FIRST;
        self.rest.respond(&self.interaction, sending, until).await
    }

    /// Puts the answer off: Discord waits a quarter of an hour for it then.
    ///
    /// # Errors
    /// Discord did not take it.
    pub(super) async fn defer(&self) -> Result<(), RestError> {
        let (response, how) = if self.is_from_message() {
            (CreateInteractionResponse::Acknowledge, Deferred::Quietly)
        } else {
            let private = CreateInteractionResponseMessage::new().ephemeral(true);
            (
                CreateInteractionResponse::Defer(private),
                Deferred::Thinking,
            )
        };
        self.respond(&response, Vec::new()).await?;
        self.deferred.get_or_init(|| how);
        Ok(())
    }

    /// How the answer was put off, if it was.
    pub(super) fn deferred(&self) -> Option<Deferred> {
        self.deferred.get().copied()
    }

    /// Whether there is a message whose place the answer may take.
    pub(super) fn is_from_message(&self) -> bool {
        match &self.interaction {
            Interaction::Component(_) => true,
            Interaction::Modal(modal) => modal.message.is_some(),
            _ => false,
        }
    }

    /// Whether it came from a message that everybody in the channel reads.
    pub(super) fn is_for_all(&self) -> bool {
        let message = match &self.interaction {
            Interaction::Component(press) => Some(&*press.message),
            Interaction::Modal(form) => form.message.as_deref(),
            _ => None,
        };
        let is_private = |flags: MessageFlags| flags.contains(MessageFlags::EPHEMERAL);
        message.is_some_and(|message| !message.flags.is_some_and(is_private))
    }

    /// The answer where it was deferred.
    ///
    /// # Errors
    /// Discord did not take it, for good or for a quarter of an hour.
    pub(super) async fn edit(&self, reply: &Reply) -> Result<(), RestError> {
        let sending = Sending::new(&discord::edit(reply), discord::files(reply))?;
        let until = self.since + LATER;
        self.rest.edit(&self.interaction, sending, until).await
    }

    /// A private message behind the answer.
    ///
    /// # Errors
    /// Discord did not take it, for good or for a quarter of an hour.
    pub(super) async fn follow_up(&self, reply: &Reply) -> Result<(), RestError> {
        let sending = Sending::new(&discord::follow_up(reply), discord::files(reply))?;
        let until = self.since + LATER;
        self.rest.follow_up(&self.interaction, sending, until).await
    }

    pub(super) fn rest(&self) -> &Rest {
        &self.rest
    }
}
