//! An interaction that waits for its answer, and how long Discord waits for it.

use std::sync::{Arc, OnceLock};
use std::time::{Duration, Instant};

use serenity::all::{
    CreateAttachment, CreateInteractionResponse, CreateInteractionResponseMessage, Interaction,
    MessageFlags,
};

use super::answerer::{Answer, Answerer};
use super::pause::Pause;
use super::rest::{Rest, RestError, Sending};
use crate::answer::Reply;
use crate::render::discord;
use crate::status::counts::word::{Outcome, Stage, Way};

/// Discord waits three seconds for the first response, and the event was on its way for a part of them.
const FIRST: Duration = Duration::from_millis(2_700);

/// The token of an interaction is good for 15 minutes.
const LATER: Duration = Duration::from_secs(14 * 60 + 30);

/// What follows the answer to a post may reach Discord before it has read that answer; it does so within moments.
const READ: Duration = Duration::from_secs(5);
const FIRST_LOOK: Duration = Duration::from_millis(100);
const LAST_LOOK: Duration = Duration::from_secs(1);

/// An interaction on its way to an answer.
pub(super) struct Call {
    rest: Arc<Rest>,
    pub(super) interaction: Interaction,
    since: Instant,
    answerer: Answerer,
    deferred: OnceLock<Deferred>,
    came_to: OnceLock<Outcome>,
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
    pub(super) fn new(
        rest: Arc<Rest>,
        interaction: Interaction,
        since: Instant,
        answerer: Answerer,
    ) -> Self {
        Self {
            rest,
            interaction,
            since,
            answerer,
            deferred: OnceLock::new(),
            came_to: OnceLock::new(),
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
        if self.way() == Way::Gateway {
            return self.respond_with_request(sending).await;
        }
        let Some(post) = self.answerer.take() else {
            return Err(RestError::Gone);
        };
        // The answer to a post has no room for files.
        let answer = match sending.without_files() {
            Ok(json) => Answer::Here(json),
            Err(sending) => match self.respond_with_request(sending).await {
                Ok(()) => Answer::Elsewhere,
                Err(error) => {
                    self.answerer.put_back(post);
                    return Err(error);
                }
            },
        };
        post.send(answer).map_err(|_| RestError::Gone)
    }

    async fn respond_with_request(&self, sending: Sending) -> Result<(), RestError> {
        let until = self.since + FIRST;
        let sent = self.rest.respond(&self.interaction, sending, until);
        self.timed(sent).await
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
        let send = || self.rest.edit(&self.interaction, sending.clone(), until);
        self.timed(self.behind(send)).await
    }

    /// A private message behind the answer.
    ///
    /// # Errors
    /// Discord did not take it, for good or for a quarter of an hour.
    pub(super) async fn follow_up(&self, reply: &Reply) -> Result<(), RestError> {
        let sending = Sending::new(&discord::follow_up(reply), discord::files(reply))?;
        let until = self.since + LATER;
        let send = || {
            self.rest
                .follow_up(&self.interaction, sending.clone(), until)
        };
        self.timed(self.behind(send)).await
    }

    /// Sends what comes behind the first response, and again for a moment where Discord does not have that yet.
    async fn behind<F: Future<Output = Result<(), RestError>>>(
        &self,
        request: impl Fn() -> F,
    ) -> Result<(), RestError> {
        let mut pause = Pause::new(FIRST_LOOK, LAST_LOOK);
        if self.way() == Way::Http {
            tokio::time::sleep(pause.next()).await;
        }
        let until = Instant::now() + READ;
        loop {
            match request().await {
                Err(error)
                    if error.is_unknown() && self.way() == Way::Http && Instant::now() < until =>
                {
                    tokio::time::sleep(pause.next()).await;
                }
                done => return done,
            }
        }
    }

    async fn timed<T>(&self, sending: impl Future<Output = T>) -> T {
        let began = Instant::now();
        let sent = sending.await;
        let asking = &self.rest.status().counts.asking;
        asking.took(Stage::Sending, began.elapsed());
        sent
    }

    /// How it came to the bot.
    pub(super) fn way(&self) -> Way {
        self.answerer.way()
    }

    /// Whether the answer to a post is still to be given, and can be put off.
    pub(super) fn can_be_put_off(&self) -> bool {
        let can = !matches!(self.interaction, Interaction::Autocomplete(_));
        can && self.answerer.waits()
    }

    /// Nothing more will be answered.
    pub(super) fn done(&self) {
        self.answerer.done();
    }

    /// Notes what it came to where that is not simply an answer.
    pub(super) fn comes_to(&self, outcome: Outcome) {
        self.came_to.get_or_init(|| outcome);
    }

    /// What it came to, where nothing went wrong.
    pub(super) fn outcome(&self) -> Outcome {
        let plain = match self.deferred() {
            Some(_) => Outcome::Later,
            None => Outcome::Answered,
        };
        self.came_to.get().copied().unwrap_or(plain)
    }

    /// How long ago it came.
    pub(super) fn age(&self) -> Duration {
        self.since.elapsed()
    }

    pub(super) fn rest(&self) -> &Rest {
        &self.rest
    }
}
