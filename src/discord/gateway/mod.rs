//! The gateway: a session for each shard, which heals itself, and a watchdog over each for what it cannot.

mod close;
mod connection;
mod gate;
mod op;
mod plan;
mod pulse;
mod shard;
mod socket;
mod tempo;
mod watchdog;
mod why;

use std::sync::Arc;
use std::time::Duration;

use serenity::all::GatewayIntents;
use tokio::sync::watch;

use super::failure;
use super::intake::Intake;
use super::pause::Pause;
use super::rest::Rest;
use crate::config::Token;
use crate::status::Status;
use gate::Gates;
use plan::Plan;
use shard::{Common, Ended};
pub use tempo::Tempo;

/// The pauses between two questions where the gateway is.
const FIRST_PAUSE: Duration = Duration::from_secs(1);
const LONGEST_PAUSE: Duration = Duration::from_secs(30);

/// What the bot meets the gateway with.
pub(super) struct Gateway {
    pub(super) rest: Arc<Rest>,
    pub(super) token: Token,
    pub(super) intents: GatewayIntents,
    pub(super) tempo: Tempo,
    /// The address, where it is on this machine.
    pub(super) fixed: Option<String>,
    pub(super) intake: Arc<Intake>,
    pub(super) status: Arc<Status>,
}

impl Gateway {
    /// Keeps a session for each shard until it is told to stop.
    ///
    /// # Errors
    /// One sentence: trying again changes nothing, or only a new start is left to try.
    pub(super) async fn run(self, stopping: watch::Receiver<bool>) -> anyhow::Result<()> {
        let mut before = 0;
        loop {
            let Some(plan) = self.plan(stopping.clone()).await? else {
                return Ok(());
            };
            let shards = plan.shards;
            if before > 0 && shards <= before {
                anyhow::bail!("Discord requires more shards (4011), and does not say how many");
            }
            self.status.readiness.sessions(shards);
            self.status.counts.line.shall_be(shards);
            let common = Arc::new(Common {
                token: self.token.clone(),
                intents: self.intents.bits(),
                tempo: self.tempo,
                gates: Gates::new(plan.at_once, self.tempo.apart),
                plan,
                intake: Arc::clone(&self.intake),
                status: Arc::clone(&self.status),
                stopping: stopping.clone(),
            });
            match watchdog::watch(common).await? {
                Ended::Stopped => return Ok(()),
                Ended::Token => return Err(failure::refused_token()),
                Ended::For(sentence) => anyhow::bail!("{sentence}"),
                Ended::MoreShards => {
                    tracing::warn!(shards, "Discord requires more shards; they begin anew");
                    before = shards;
                }
            }
        }
    }

    /// Asks how the gateway is to be met, until Discord says it; nothing where the bot is to stop.
    async fn plan(&self, mut stopping: watch::Receiver<bool>) -> anyhow::Result<Option<Plan>> {
        let mut pause = Pause::new(FIRST_PAUSE, LONGEST_PAUSE);
        loop {
            let asked = tokio::select! {
                asked = self.rest.gateway() => asked,
                _ = stopping.wait_for(|stop| *stop) => return Ok(None),
            };
            let ready = &self.status.readiness;
            let wait = match asked {
                Ok(told) => {
                    let plan = Plan::read(&told, self.fixed.as_deref());
                    if plan.wait.is_zero() {
                        ready.unreachable(None);
                        return Ok(Some(plan));
                    }
                    let wait = plan.wait;
                    ready.unreachable(Some("the day's sessions are spent".to_owned()));
                    tracing::error!("the day's sessions are spent; trying again in {wait:.0?}");
                    wait
                }
                Err(error) if error.is_unauthorised() => return Err(failure::refused_token()),
                Err(error) => {
                    let wait = error.asked_wait().unwrap_or_else(|| pause.next());
                    tracing::error!("cannot reach Discord: {error}; trying again in {wait:.1?}");
                    ready.unreachable(Some(error.to_string()));
                    wait
                }
            };
            tokio::select! {
                () = tokio::time::sleep(wait) => {}
                _ = stopping.wait_for(|stop| *stop) => return Ok(None),
            }
        }
    }
}
