//! How a shard is: what it tells of itself, and what its watchdog makes of that.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use super::tempo::Tempo;
use crate::status::Status;

/// How far a connection has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stage {
    Waiting,
    Connecting,
    Identifying,
    Resuming,
    Ready,
}

impl Stage {
    pub(super) const fn as_str(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Connecting => "connecting",
            Self::Identifying => "identifying",
            Self::Resuming => "resuming",
            Self::Ready => "ready",
        }
    }
}

/// A session as Discord knows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Session {
    pub(super) id: String,
    pub(super) seq: u64,
    /// Where Discord wants it resumed.
    pub(super) url: Option<String>,
}

/// What a shard tells; it outlives the shard's task, so that another takes over the session.
#[derive(Debug)]
pub(super) struct Standing {
    told: Mutex<Told>,
    number: usize,
    status: Arc<Status>,
}

#[derive(Debug)]
struct Told {
    stage: Stage,
    /// When it was ready last, or began.
    ready: Instant,
    moved: Instant,
    acknowledged: Option<Instant>,
    event: Option<Instant>,
    session: Option<Session>,
    restarts: u32,
}

/// What a watchdog makes of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Health {
    Well,
    /// Its task no longer moves.
    Hangs,
    /// Nothing that can be tried from inside helps.
    Lost,
}

/// A task that hangs is replaced so many times in a row.
const RESTARTS: u32 = 3;

impl Standing {
    /// That of a shard which begins now.
    pub(super) fn new(number: usize, status: Arc<Status>, now: Instant) -> Self {
        let told = Told {
            stage: Stage::Waiting,
            ready: now,
            moved: now,
            acknowledged: None,
            event: None,
            session: None,
            restarts: 0,
        };
        Self {
            told: Mutex::new(told),
            number,
            status,
        }
    }

    /// It has come to this stage.
    pub(super) fn at(&self, stage: Stage) {
        let mut told = self.told();
        let now = Instant::now();
        if stage == Stage::Ready || told.stage == Stage::Ready {
            told.ready = now;
            told.restarts = 0;
        }
        (told.stage, told.moved) = (stage, now);
        drop(told);
        let does = (stage != Stage::Ready).then(|| stage.as_str());
        self.status.readiness.shard(self.number, does);
        self.status.counts.line.shard(self.number, does.is_none());
    }

    pub(super) fn stage(&self) -> Stage {
        self.told().stage
    }

    /// Its task moves.
    pub(super) fn moves(&self) {
        self.told().moved = Instant::now();
    }

    pub(super) fn acknowledged(&self) {
        self.told().acknowledged = Some(Instant::now());
    }

    /// An event came, with its number.
    pub(super) fn event(&self, seq: Option<u64>) {
        let mut told = self.told();
        told.event = Some(Instant::now());
        if let (Some(session), Some(seq)) = (&mut told.session, seq) {
            session.seq = session.seq.max(seq);
        }
    }

    pub(super) fn session(&self) -> Option<Session> {
        self.told().session.clone()
    }

    pub(super) fn keep(&self, session: Option<Session>) {
        self.told().session = session;
    }

    /// Its task was replaced.
    pub(super) fn restarted(&self) {
        let mut told = self.told();
        told.restarts += 1;
        told.moved = Instant::now();
    }

    pub(super) fn health(&self, now: Instant, tempo: &Tempo) -> Health {
        let told = self.told();
        let since = |then: Instant| now.saturating_duration_since(then);
        let hangs = since(told.moved) > tempo.hangs;
        let lost = told.stage != Stage::Ready && since(told.ready) > tempo.lost;
        match hangs {
            true if told.restarts >= RESTARTS => Health::Lost,
            true => Health::Hangs,
            false if lost => Health::Lost,
            false => Health::Well,
        }
    }

    /// One line for the log.
    pub(super) fn told_in_short(&self, now: Instant) -> String {
        let told = self.told();
        let ago = |then: Option<Instant>| {
            let ago = then.map(|then| now.saturating_duration_since(then));
            ago.map_or_else(|| "never".to_owned(), seconds)
        };
        format!(
            "stage: {}, last heartbeat acknowledged: {}, last event: {}",
            told.stage.as_str(),
            ago(told.acknowledged),
            ago(told.event)
        )
    }

    fn told(&self) -> MutexGuard<'_, Told> {
        self.told.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn seconds(ago: Duration) -> String {
    format!("{} s ago", ago.as_secs())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn standing() -> Standing {
        Standing::new(0, Status::shared(), Instant::now())
    }

    #[test]
    fn a_shard_that_hangs_is_replaced_three_times_and_then_given_up() {
        let tempo = Tempo::default();
        let standing = standing();
        let later = || Instant::now() + tempo.hangs * 2;
        assert_eq!(standing.health(Instant::now(), &tempo), Health::Well);
        for _ in 0..RESTARTS {
            assert_eq!(standing.health(later(), &tempo), Health::Hangs);
            standing.restarted();
        }
        assert_eq!(standing.health(later(), &tempo), Health::Lost);
        standing.at(Stage::Ready);
        assert_eq!(standing.health(later(), &tempo), Health::Hangs);
    }

    #[test]
    fn a_shard_that_moves_but_finds_no_session_is_given_up_after_long() {
        let tempo = Tempo::default();
        let standing = standing();
        standing.at(Stage::Ready);
        let quick = Tempo {
            lost: Duration::ZERO,
            ..tempo
        };
        let soon = Instant::now() + Duration::from_secs(1);
        assert_eq!(standing.health(soon, &quick), Health::Well);
        standing.at(Stage::Connecting);
        assert_eq!(standing.health(soon, &tempo), Health::Well);
        assert_eq!(standing.health(soon, &quick), Health::Lost);
        let told = standing.told_in_short(soon);
        assert_eq!(
            told,
            "stage: connecting, last heartbeat acknowledged: never, last event: never"
        );
    }
}
