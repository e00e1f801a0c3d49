//! A bounded number of visitors at once, each of whom waits for one answer before asking on.

use std::sync::Arc;
use std::time::{Duration, Instant};

use supplement_bot::sandbox::LocalDiscord;
use tokio::task::JoinSet;

use super::names::Names;
use super::right::doubled;
use super::step::{Step, Visit};
use super::tally::Tally;
use super::visits::Visitor;
use super::waiting::Waiting;

/// So many ask at once.
pub(super) const AT_ONCE: usize = 50;

/// So many visits each makes before all answers are counted.
const EACH: usize = 5;

/// Where they ask, and about what.
#[derive(Clone)]
pub(super) struct Lanes {
    pub(super) discord: Arc<LocalDiscord>,
    pub(super) names: Arc<Names>,
    pub(super) waiting: Arc<Waiting>,
}

impl Lanes {
    /// Makes visits of these steps for so many answers, or so long: what came of it, and how long it took.
    pub(super) async fn ask(
        &self,
        steps: &'static [Step],
        (count, longest): (usize, Duration),
    ) -> anyhow::Result<(Tally, Duration)> {
        let mut all = Tally::default();
        let mut took = Duration::ZERO;
        let mut first = 0;
        while all.answers() + all.lost < count && took < longest {
            let began = Instant::now();
            all.add(self.round(first, steps).await?);
            took += began.elapsed();
            first += AT_ONCE * EACH;
            all.doubled += self.count_and_forget();
        }
        all.sort();
        Ok((all, took))
    }

    async fn round(&self, first: usize, steps: &'static [Step]) -> anyhow::Result<Tally> {
        let mut lanes = JoinSet::new();
        for lane in 0..AT_ONCE {
            let shared = self.clone();
            lanes.spawn(async move {
                let mut tally = Tally::default();
                for visit in 0..EACH {
                    let number = first + visit * AT_ONCE + lane;
                    let visit = Visit::new(number, &shared.names);
                    let visitor = Visitor::new(&shared, visit);
                    visitor.takes(steps, &mut tally).await?;
                }
                anyhow::Ok(tally)
            });
        }
        let mut all = Tally::default();
        while let Some(lane) = lanes.join_next().await {
            all.add(lane??);
        }
        Ok(all)
    }

    /// How many answers came twice in this round, of which nothing is needed any more.
    fn count_and_forget(&self) -> usize {
        self.discord.arrange(|world| {
            let twice = doubled(world);
            world.messages.clear();
            world.interactions.clear();
            twice
        })
    }
}
