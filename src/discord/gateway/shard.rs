//! One shard: a session with the gateway, over one connection after another.

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::watch;

use super::close::Verdict;
use super::connection::Connection;
use super::gate::Gates;
use super::plan::Plan;
use super::pulse::{Stage, Standing};
use super::tempo::Tempo;
use super::why::Why;
use crate::config::Token;
use crate::discord::intake::Intake;
use crate::discord::pause::Pause;
use crate::status::Status;

/// What all shards share.
pub(super) struct Common {
    pub(super) token: Token,
    pub(super) intents: u64,
    pub(super) tempo: Tempo,
    pub(super) plan: Plan,
    pub(super) gates: Gates,
    pub(super) intake: Arc<Intake>,
    pub(super) status: Arc<Status>,
    pub(super) stopping: watch::Receiver<bool>,
}

/// One of them.
#[derive(Clone)]
pub(super) struct Shard {
    pub(super) number: usize,
    pub(super) common: Arc<Common>,
    pub(super) standing: Arc<Standing>,
}

/// How a shard ended for good.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Ended {
    /// It was told to stop.
    Stopped,
    /// Discord refuses the token.
    Token,
    /// Discord wants more shards.
    MoreShards,
    /// Trying again changes nothing.
    For(&'static str),
}

/// So often is it told that a pause goes on, so that a task that hangs can be told from one that waits.
const TICK: Duration = Duration::from_secs(5);

impl Shard {
    /// Connects again and again until there is a reason not to.
    pub(super) async fn run(self) -> Ended {
        let tempo = self.common.tempo;
        let mut again = Pause::new(tempo.again.0, tempo.again.1);
        let mut identify = Pause::new(tempo.identify.0, tempo.identify.1);
        loop {
            let mut connection = Connection::new(&self);
            let Err(why) = connection.run().await else {
                return Ended::Stopped;
            };
            self.common.status.counts.line.broke(why.counted());
            if let Some(ended) = for_good(&why) {
                return ended;
            }
            if why.verdict() == Verdict::Anew {
                self.standing.keep(None);
            }
            let ready_for = connection.ready.map(|since| since.elapsed());
            if ready_for.is_some() {
                again.over();
            }
            if ready_for.is_some_and(|time| time >= tempo.settled) {
                identify.over();
            }
            // Without a session, the next connection spends one of the day's; unless this one never came so far.
            let spends = self.standing.session().is_none() && connection.greeted;
            let pause = if spends { &mut identify } else { &mut again };
            let wait = pause.next();
            self.standing.at(Stage::Waiting);
            self.tell_of_the_end(&why, wait);
            if self.wait_for(tokio::time::sleep(wait)).await.is_none() {
                return Ended::Stopped;
            }
        }
    }

    fn tell_of_the_end(&self, why: &Why, wait: Duration) {
        let next = if self.standing.session().is_some() {
            "the session goes on"
        } else {
            "a new session begins"
        };
        let shard = self.number;
        tracing::warn!(
            shard,
            "the connection to Discord ended: {why}; {next} in {wait:.1?}"
        );
    }

    /// Waits for something that may take long, and tells that the task moves meanwhile; nothing where it is to stop.
    pub(super) async fn wait_for<T>(&self, what: impl Future<Output = T>) -> Option<T> {
        tokio::pin!(what);
        loop {
            self.standing.moves();
            tokio::select! {
                done = &mut what => return Some(done),
                () = tokio::time::sleep(TICK) => {}
                () = self.stopped() => return None,
            }
        }
    }

    /// Waits until the shard is told to stop.
    pub(super) async fn stopped(&self) {
        let mut stopping = self.common.stopping.clone();
        // Who may tell it is gone only when everything is.
        let _ = stopping.wait_for(|stop| *stop).await;
    }
}

fn for_good(why: &Why) -> Option<Ended> {
    if why.is_token() {
        return Some(Ended::Token);
    }
    match why.verdict() {
        Verdict::End(sentence) => Some(Ended::For(sentence)),
        Verdict::MoreShards => Some(Ended::MoreShards),
        Verdict::Resume | Verdict::Anew => None,
    }
}
