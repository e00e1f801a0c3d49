//! An interaction that waits for its answer, and how long Discord waits for it.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use serenity::all::{
    CreateAttachment, CreateInteractionResponse, CreateInteractionResponseMessage, Interaction,
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
    deferred: AtomicBool,
}

impl Call {
    /// One that came just now.
    pub(super) fn new(rest: Arc<Rest>, interaction: Interaction, since: Instant) -> Self {
        Self {
            rest,
            interaction,
            since,
            deferred: AtomicBool::new(false),
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

    /// Tells the one who asked that the answer takes longer; it is for them alone.
    ///
    /// # Errors
    /// Discord did not take it.
    pub(super) async fn defer(&self) -> Result<(), RestError> {
        let private = CreateInteractionResponseMessage::new().ephemeral(true);
        let response = CreateInteractionResponse::Defer(private);
        self.respond(&response, Vec::new()).await?;
        self.deferred.store(true, Ordering::Relaxed);
        Ok(())
    }

    /// Whether the answer was deferred, so that it is given in place of the note that says so.
    pub(super) fn is_deferred(&self) -> bool {
        self.deferred.load(Ordering::Relaxed)
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
