//! What comes in: each event once, each answered in a task of its own, and no more of them than can be borne.

use std::collections::VecDeque;
use std::future::Future;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use rustc_hash::FxHashSet;
use serde_json::Value;
use serenity::all::{ApplicationId, Interaction, Message, UserId};
use tokio::sync::{Semaphore, oneshot};

use super::answerer::{Answer, Answerer};
use super::call::Call;
use super::handler::Handler;
use crate::status::Status;
use crate::status::counts::Asking;
use crate::status::counts::word::Left;

/// So many events are answered at once at most. An answer that Discord does not take may stay under way for minutes.
const AT_ONCE: u32 = 4_096;

/// So many ids are remembered: more than Discord sends again after a resume.
const REMEMBERED: usize = 16_384;

/// The way of events to their answers.
pub(super) struct Intake {
    handler: Handler,
    seen: Seen,
    places: Arc<Semaphore>,
    status: Arc<Status>,
}

impl Intake {
    pub(super) fn new(handler: Handler, status: Arc<Status>) -> Self {
        Self {
            handler,
            seen: Seen::default(),
            places: Arc::new(Semaphore::new(AT_ONCE as usize)),
            status,
        }
    }

    /// A session began; this is what Discord says of the bot.
    pub(super) fn ready(self: &Arc<Self>, told: &Value) {
        let (bot, own) = (id(&told["application"]), id(&told["user"]));
        if let (Some(bot), Some(own)) = (bot, own) {
            self.known(bot, own);
        } else {
            tracing::error!("Discord does not say who the bot is");
        }
    }

    /// This is who the bot is.
    pub(super) fn known(self: &Arc<Self>, bot: u64, own: u64) {
        let intake = Arc::clone(self);
        // It may take for ever, so nobody waits for it at the end.
        tokio::spawn(async move {
            let who = (ApplicationId::new(bot), UserId::new(own));
            intake.handler.ready(who).await;
        });
    }

    /// An event. One that came before is left out.
    pub(super) fn take(self: &Arc<Self>, name: &str, event: Value) {
        let since = Instant::now();
        let intake = Arc::clone(self);
        // Where there is no room, the log has said so.
        let _ = match name {
            "INTERACTION_CREATE" if self.is_new(&event) => self.spawn(async move {
                if let Some(interaction) = intake.read::<Interaction>("interaction", event) {
                    intake.answer(interaction, since, Answerer::Rest).await;
                }
            }),
            "MESSAGE_CREATE" if self.is_new(&event) => self.spawn(async move {
                if let Some(message) = intake.read::<Message>("message", event) {
                    intake.handler.message(message, since).await;
                }
            }),
            _ => return,
        };
    }

    fn is_new(&self, event: &Value) -> bool {
        let is_new = id(event).is_some_and(|id| self.seen.is_first(id));
        if !is_new {
            self.asking().left(Left::Repeated);
        }
        is_new
    }

    /// An interaction that Discord posted: where its answer comes out, or why there will be none.
    pub(super) fn take_post(
        self: &Arc<Self>,
        event: Value,
        since: Instant,
    ) -> Result<oneshot::Receiver<Answer>, Left> {
        if id(&event).is_none() {
            self.asking().left(Left::Unreadable);
            return Err(Left::Unreadable);
        }
        if !self.is_new(&event) {
            return Err(Left::Repeated);
        }
        let interaction = self.read("interaction", event);
        let interaction = interaction.ok_or(Left::Unreadable)?;
        let (answerer, answer) = Answerer::post();
        let intake = Arc::clone(self);
        let begun = self.spawn(async move {
            intake.answer(interaction, since, answerer).await;
        });
        if begun { Ok(answer) } else { Err(Left::NoRoom) }
    }

    async fn answer(&self, interaction: Interaction, since: Instant, answerer: Answerer) {
        let rest = self.handler.rest();
        let call = Call::new(rest, interaction, since, answerer);
        self.handler.interaction(call).await;
    }

    /// Whether there was room for it.
    fn spawn(&self, answer: impl Future<Output = ()> + Send + 'static) -> bool {
        let Ok(place) = Arc::clone(&self.places).try_acquire_owned() else {
            tracing::error!("too much is under way; an event is left unanswered");
            self.asking().left(Left::NoRoom);
            return false;
        };
        let begun = self.asking().begun();
        tokio::spawn(async move {
            answer.await;
            drop((begun, place));
        });
        true
    }

    fn read<T: serde::de::DeserializeOwned>(&self, what: &str, event: Value) -> Option<T> {
        let read = serde_json::from_value(event);
        if read.is_err() {
            // Not why: that may quote what members write.
            tracing::warn!("Discord sent a kind of {what} that cannot be read");
            self.asking().left(Left::Unreadable);
        }
        read.ok()
    }

    fn asking(&self) -> &Asking {
        &self.status.counts.asking
    }

    /// Waits for what is under way, but no longer than that; says how much is left.
    pub(super) async fn finish(&self, within: Duration) -> usize {
        let all = self.places.acquire_many(AT_ONCE);
        match tokio::time::timeout(within, all).await {
            Ok(_) => 0,
            Err(_) => AT_ONCE as usize - self.places.available_permits(),
        }
    }
}

/// The id in a thing of Discord's.
pub(super) fn id(thing: &Value) -> Option<u64> {
    let id = thing["id"].as_str().and_then(|id| id.parse().ok());
    id.filter(|id| *id > 0)
}

/// The ids of the last events: Discord may send one twice, and sends those again after a resume whose number it does
/// not know to have arrived.
#[derive(Debug, Default)]
struct Seen(Mutex<Ids>);

#[derive(Debug, Default)]
struct Ids {
    known: FxHashSet<u64>,
    order: VecDeque<u64>,
}

impl Seen {
    fn is_first(&self, id: u64) -> bool {
        let mut ids = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if !ids.known.insert(id) {
            return false;
        }
        ids.order.push_back(id);
        if ids.order.len() > REMEMBERED
            && let Some(oldest) = ids.order.pop_front()
        {
            ids.known.remove(&oldest);
        }
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_new_once_and_the_list_stays_short() {
        let seen = Seen::default();
        assert!(seen.is_first(1));
        assert!(!seen.is_first(1));
        for id in 0..100_000 {
            seen.is_first(id);
        }
        assert!(!seen.is_first(99_999));
        let ids = seen.0.lock().unwrap();
        assert_eq!((ids.known.len(), ids.order.len()), (REMEMBERED, REMEMBERED));
    }
}
