//! Each kind of event, from its coming to its end.

use std::sync::atomic::Ordering;
use std::time::{Duration, Instant};

use serenity::all::{ApplicationId, ComponentInteractionDataKind, Interaction, Message, UserId};

use super::Handler;
use crate::discord::call::Call;
use crate::discord::rest::RestError;
use crate::discord::{commands, mention, registration};
use crate::status::counts::Asked;
use crate::status::counts::word::{Deed, Outcome, Stage, Way};

/// Discord waits three seconds for the answer to a post. What takes longer than this is put off until it is there.
const PUT_OFF: Duration = Duration::from_millis(2_200);

impl Handler {
    /// A session began: this is who the bot is.
    pub(in crate::discord) async fn ready(&self, (bot, own): (ApplicationId, UserId)) {
        self.own_id.get_or_init(|| own);
        if !self.registered.swap(true, Ordering::Relaxed) {
            registration::until_registered(&self.rest, bot, self.moderators).await;
        }
    }

    pub(in crate::discord) async fn interaction(&self, call: Call) {
        let outcome = self.outcome(&call).await;
        call.done();
        let asked = asked(&call.interaction, call.way());
        self.ended(asked, outcome, call.age());
    }

    async fn outcome(&self, call: &Call) -> Outcome {
        let Err(error) = self.interact_in_time(call).await else {
            return call.outcome();
        };
        tracing::error!("cannot answer an interaction: {error}");
        if error.is_too_late() {
            return Outcome::Late;
        }
        match self.apologise(call).await {
            Ok(()) => Outcome::Apologised,
            Err(error) => {
                tracing::error!("cannot apologise for it either: {error}");
                Outcome::Failed
            }
        }
    }

    /// The answer to a post is put off where it is not there in time.
    async fn interact_in_time(&self, call: &Call) -> Result<(), RestError> {
        // It is large, and most of it is seldom needed.
        let mut answering = Box::pin(self.interact(call));
        if call.way() == Way::Gateway {
            return answering.await;
        }
        let left = PUT_OFF.saturating_sub(call.age());
        if let Ok(done) = tokio::time::timeout(left, &mut answering).await {
            return done;
        }
        if call.can_be_put_off()
            && let Err(error) = call.defer().await
        {
            tracing::warn!("cannot say that an answer takes longer: {error}");
        }
        answering.await
    }

    pub(in crate::discord) async fn message(&self, message: Message, since: Instant) {
        let own = self.own_id.get().copied();
        let Some(own) = own.filter(|own| mention::may_ask(&message, *own)) else {
            return;
        };
        if let Some(outcome) = self.answer_message(&message, own).await {
            let asked = Asked {
                deed: Deed::Message,
                door: if message.guild_id.is_some() {
                    "mention"
                } else {
                    "direct-message"
                },
                way: Way::Gateway,
            };
            self.ended(asked, outcome, since.elapsed());
        }
    }

    /// Counts it, and tells the log: what was used and what came of it, not by whom nor in what words.
    fn ended(&self, asked: Asked, outcome: Outcome, took: Duration) {
        self.status.counts.asking.ended(asked, outcome, took);
        tracing::debug!(
            kind = asked.deed.as_str(),
            door = asked.door,
            way = asked.way.as_str(),
            outcome = outcome.as_str(),
            milliseconds = u64::try_from(took.as_millis()).unwrap_or(u64::MAX),
            "an interaction has ended"
        );
    }

    /// What came of it; nothing where nothing was asked.
    async fn answer_message(&self, message: &Message, own: UserId) -> Option<Outcome> {
        let edition = self.desk.edition();
        let (guide, said) = (edition.guide.clone(), message.clone());
        let read = self.read(move || {
            let asked = mention::asked(&guide, &said, own)?;
            let reply = mention::answer(&guide, &asked);
            Some((asked.question, reply))
        });
        let (question, reply) = read.await??;
        self.keep_missed(|| edition.guide.missed(&question, &reply, false, &[]));
        let Some(reply) = self.reply_if_allowed(reply, message) else {
            return Some(Outcome::Limited);
        };
        let began = Instant::now();
        let sent = mention::send(&self.rest, message, &reply).await;
        self.status
            .counts
            .asking
            .took(Stage::Sending, began.elapsed());
        match sent {
            Ok(()) => Some(Outcome::Answered),
            Err(error) => {
                tracing::error!("cannot answer a message: {error}");
                Some(Outcome::Failed)
            }
        }
    }
}

/// What was done with the bot, for those who count it.
fn asked(interaction: &Interaction, way: Way) -> Asked {
    let (deed, door) = match interaction {
        Interaction::Autocomplete(typing) => {
            (Deed::Autocomplete, commands::door(&typing.data.name))
        }
        Interaction::Command(command) => (Deed::Command, commands::door(&command.data.name)),
        Interaction::Component(press) => {
            let menu = matches!(
                press.data.kind,
                ComponentInteractionDataKind::StringSelect { .. }
            );
            (Deed::Component, if menu { "menu" } else { "button" })
        }
        Interaction::Modal(_) => (Deed::Form, "form"),
        _ => (Deed::Command, commands::UNKNOWN),
    };
    Asked { deed, door, way }
}
