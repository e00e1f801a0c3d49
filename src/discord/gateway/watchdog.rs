//! The watchdog over the shards: replaces a task that hangs, and ends the process where nothing else is left to try.

use std::sync::Arc;
use std::time::{Duration, Instant};

use tokio::task::{AbortHandle, JoinSet};

use super::pulse::{Health, Standing};
use super::shard::{Common, Ended, Shard};
use crate::discord::failure::StartAgain;

/// How often it looks.
const LOOKS: Duration = Duration::from_secs(1);

struct Watched {
    shard: Shard,
    task: AbortHandle,
}

/// Runs all shards until one of them ends for good.
///
/// # Errors
/// Only a new start of the process is left to try.
pub(super) async fn watch(common: Arc<Common>) -> Result<Ended, StartAgain> {
    let mut tasks = JoinSet::new();
    let shards = common.plan.own.clone().map(|number| Shard {
        number,
        common: Arc::clone(&common),
        standing: Arc::new(Standing::new(
            number,
            Arc::clone(&common.status),
            Instant::now(),
        )),
    });
    let mut watched: Vec<Watched> = shards
        .map(|shard| Watched {
            task: tasks.spawn(shard.clone().run()),
            shard,
        })
        .collect();
    let mut looks = tokio::time::interval(LOOKS);
    let mut stopped = 0;
    loop {
        tokio::select! {
            Some(ended) = tasks.join_next() => match ended {
                Ok(Ended::Stopped) => stopped += 1,
                Ok(ended) => return Ok(ended),
                // It was replaced, or will be at the next look.
                Err(_) => {}
            },
            _ = looks.tick() => look(&mut watched, &mut tasks)?,
        }
        if stopped == watched.len() {
            return Ok(Ended::Stopped);
        }
    }
}

fn look(watched: &mut [Watched], tasks: &mut JoinSet<Ended>) -> Result<(), StartAgain> {
    let now = Instant::now();
    for Watched { shard, task } in watched {
        if *shard.common.stopping.borrow() {
            continue;
        }
        let number = shard.number;
        let standing = &shard.standing;
        let health = standing.health(now, &shard.common.tempo);
        let told = standing.told_in_short(now);
        let broke = task.is_finished();
        if health == Health::Lost {
            let what = format!("shard {number} is lost ({told})");
            return Err(StartAgain(what));
        }
        if health == Health::Hangs || broke {
            let what = if broke { "broke" } else { "hangs" };
            tracing::error!(shard = number, "a shard {what} and is begun anew; {told}");
            task.abort();
            shard.common.status.counts.line.replaced();
            standing.restarted();
            *task = tasks.spawn(shard.clone().run());
        }
    }
    Ok(())
}
