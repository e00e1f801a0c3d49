//! What is measured of a bot while it is asked.

use std::sync::Arc;
use std::time::{Duration, Instant};

use supplement_bot::sandbox::LocalDiscord;

use super::lanes::Lanes;
use super::names::Names;
use super::proc::{Memory, memory, processor};
use super::process::Process;
use super::step::{BESIDE, SOAK, Step};
use super::tally::Tally;
use super::waiting::Waiting;

/// How often the memory is looked at.
const EVERY: Duration = Duration::from_millis(500);

/// The soak ends at last after this, and so does a comparison.
const SOAK_LONGEST: Duration = Duration::from_secs(60 * 60);
const BESIDE_LONGEST: Duration = Duration::from_secs(120);

/// Of so many questions of the soak, one is asked of both bots.
const SHARE: usize = 5;

/// The local Discord, and what is asked there.
pub(super) struct Run {
    lanes: Lanes,
}

/// What was measured.
pub(super) struct Measured {
    pub(super) tally: Tally,
    pub(super) took: Duration,
    /// The processor time of the bot, and of this process: the local Discord and those who ask.
    pub(super) bot: Duration,
    pub(super) local: Duration,
    /// When it was looked at the memory, and what it was.
    pub(super) memory: Vec<(Duration, Memory)>,
    /// From the start of the process until it could be asked; nothing where that was not measured.
    pub(super) start: Duration,
}

impl Run {
    pub(super) fn new(discord: &Arc<LocalDiscord>, names: &Arc<Names>) -> Self {
        let waiting = Waiting::new(discord);
        let telling = Arc::clone(&waiting);
        tokio::spawn(async move { telling.tell_all().await });
        Self {
            lanes: Lanes {
                discord: Arc::clone(discord),
                names: Arc::clone(names),
                waiting,
            },
        }
    }

    async fn measure(
        &self,
        (bot, start): (&Process, Duration),
        steps: &'static [Step],
        limits: (usize, Duration),
    ) -> anyhow::Result<Measured> {
        let here = std::process::id();
        let before = (processor(bot.id())?, processor(here)?);
        let asked = self.lanes.ask(steps, limits);
        let (asked, mut samples) = while_sampling(bot.id(), asked).await?;
        let (tally, took) = asked?;
        samples.push((took, memory(bot.id())?));
        Ok(Measured {
            tally,
            took,
            bot: processor(bot.id())?.saturating_sub(before.0),
            local: processor(here)?.saturating_sub(before.1),
            memory: samples,
            start,
        })
    }
}

/// Our bot alone, with all that people do.
pub(super) async fn soak(run: &Run, bot: &Process, count: usize) -> anyhow::Result<Measured> {
    let bot = (bot, Duration::ZERO);
    run.measure(bot, SOAK, (count, SOAK_LONGEST)).await
}

/// What both bots can, and then the bot ends.
pub(super) async fn comparison(
    run: &Run,
    (bot, start): (Process, Duration),
    count: usize,
) -> anyhow::Result<Measured> {
    let limits = (count.div_ceil(SHARE), BESIDE_LONGEST);
    let measured = run.measure((&bot, start), BESIDE, limits).await;
    bot.end(&run.lanes.discord).await?;
    measured
}

/// Looks at the memory of a process until something is done.
async fn while_sampling<T>(
    process: u32,
    done: impl Future<Output = T>,
) -> anyhow::Result<(T, Vec<(Duration, Memory)>)> {
    let began = Instant::now();
    let mut samples = Vec::new();
    let mut ticks = tokio::time::interval(EVERY);
    let mut done = std::pin::pin!(done);
    loop {
        tokio::select! {
            done = &mut done => return Ok((done, samples)),
            _ = ticks.tick() => samples.push((began.elapsed(), memory(process)?)),
        }
    }
}
