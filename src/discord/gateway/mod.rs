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
use crate::config::{Shards, Token};
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
    /// The shards that the operator chose.
    pub(super) shards: Option<Shards>,
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
            if before > 0 {
                self.can_be_more(&plan, before)?;
            }
            self.look_at_advice(&plan);
            self.status.readiness.sessions(plan.own.clone(), shards);
            self.status.counts.line.shall_be(plan.own.clone());
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

    /// After Discord required more shards than before.
    fn can_be_more(&self, plan: &Plan, before: usize) -> anyhow::Result<()> {
        let advised = plan.advised;
        if self.shards.is_some() {
            anyhow::bail!(
                "Discord requires more shards (4011) than `total` of [shards]; it advises {advised}"
            );
        }
        if advised <= before {
            anyhow::bail!("Discord requires more shards (4011), and does not say how many");
        }
        Ok(())
    }

    /// Where the operator chose the shards, Discord may advise more.
    fn look_at_advice(&self, plan: &Plan) {
        let (total, advised) = (plan.shards, plan.advised);
        if self.shards.is_some() && advised > total {
            tracing::warn!("Discord advises {advised} shards, and `total` of [shards] is {total}");
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
                    let plan = Plan::read(&told, self.fixed.as_deref(), self.shards.as_ref());
                    if plan.wait.is_zero() {
                        ready.waits_for_discord(None);
                        return Ok(Some(plan));
                    }
                    let wait = plan.wait;
                    ready.waits_for_discord(Some(
                        "the day's sessions with Discord are spent".to_owned(),
                    ));
                    tracing::error!("the day's sessions are spent; trying again in {wait:.0?}");
                    wait
                }
                Err(error) if error.is_unauthorised() => return Err(failure::refused_token()),
                Err(error) => {
                    let wait = error.asked_wait().unwrap_or_else(|| pause.next());
                    tracing::error!("cannot reach Discord: {error}; trying again in {wait:.1?}");
                    ready.waits_for_discord(Some(format!("cannot reach Discord: {error}")));
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
