//! Whether the bot can answer now, and in one sentence why not.

use std::ops::Range;
use std::sync::{Mutex, MutexGuard, PoisonError};

use tokio::sync::Notify;

/// What stands between the bot and an answer.
#[derive(Debug, Default)]
pub struct Readiness {
    state: Mutex<State>,
    changed: Notify,
}

#[derive(Debug, Default)]
struct State {
    knows: bool,
    stopping: bool,
    /// What Discord still has to do, where it did not at the last time of asking.
    waits: Option<String>,
    sessions: Sessions,
}

/// The sessions with Discord's gateway.
#[derive(Debug, Default)]
enum Sessions {
    /// How many there shall be is not known yet.
    #[default]
    Unknown,
    /// Discord is to post what it has, and has not said yet who the bot is.
    Introducing,
    /// Discord posts what it has, so there are none.
    NotNeeded,
    /// What each shard does; nothing where its session runs.
    Shards(Shards),
}

#[derive(Debug)]
struct Shards {
    /// The number of the first one that is here.
    first: usize,
    do_now: Vec<Option<&'static str>>,
    /// How many there are, here and elsewhere.
    total: usize,
}

/// What a shard does before it does anything.
const FIRST: &str = "waiting";

impl Readiness {
    /// Why the bot cannot answer now: one sentence, or nothing where it can.
    #[must_use]
    pub fn why_not(&self) -> Option<String> {
        let state = self.state();
        if state.stopping {
            return Some("the bot is stopping".to_owned());
        }
        if !state.knows {
            return Some("the knowledge is not read yet".to_owned());
        }
        if let Some(why) = &state.waits {
            return Some(why.clone());
        }
        match &state.sessions {
            Sessions::NotNeeded => None,
            Sessions::Introducing => Some("Discord has not said yet who the bot is".to_owned()),
            Sessions::Unknown => Some("no session with Discord has begun yet".to_owned()),
            Sessions::Shards(shards) => {
                let mut without = (shards.first..).zip(&shards.do_now);
                let (number, does) = without.find_map(|(at, does)| Some((at, (*does)?)))?;
                let all = shards.total;
                Some(format!(
                    "shard {number} of {all} has no session with Discord: it is {does}"
                ))
            }
        }
    }

    /// Waits until something has changed since the last call.
    pub async fn changed(&self) {
        self.changed.notified().await;
    }

    /// Whether the bot was told to stop.
    #[must_use]
    pub fn is_stopping(&self) -> bool {
        self.state().stopping
    }

    /// There is knowledge to answer from.
    pub fn knows(&self) {
        self.change(|state| state.knows = true);
    }

    /// The bot was told to stop: it is ready for nothing new.
    pub fn stopping(&self) {
        self.change(|state| state.stopping = true);
    }

    /// Why Discord is waited for at the start, in a sentence; nothing where it answered.
    pub fn waits_for_discord(&self, why: Option<String>) {
        self.change(|state| state.waits = why);
    }

    /// Discord is asked who the bot is; no session will be needed.
    pub fn introduces(&self) {
        self.change(|state| state.sessions = Sessions::Introducing);
    }

    /// Discord has answered, and no session is needed.
    pub fn without_sessions(&self) {
        self.change(|state| {
            state.waits = None;
            state.sessions = Sessions::NotNeeded;
        });
    }

    /// These sessions of so many are needed here; none runs yet.
    pub fn sessions(&self, own: Range<usize>, total: usize) {
        let shards = Shards {
            first: own.start,
            do_now: vec![Some(FIRST); own.len()],
            total,
        };
        self.change(|state| state.sessions = Sessions::Shards(shards));
    }

    /// What a shard does now; nothing where its session runs.
    pub fn shard(&self, number: usize, does: Option<&'static str>) {
        self.change(|state| {
            if let Sessions::Shards(shards) = &mut state.sessions
                && let Some(at) = number.checked_sub(shards.first)
                && let Some(shard) = shards.do_now.get_mut(at)
            {
                *shard = does;
            }
        });
    }

    fn change(&self, how: impl FnOnce(&mut State)) {
        how(&mut self.state());
        self.changed.notify_one();
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_ready_when_it_knows_something_and_every_shard_has_a_session() {
        let ready = Readiness::default();
        let why = || ready.why_not().unwrap_or_default();
        assert_eq!(why(), "the knowledge is not read yet");
        ready.knows();
        assert_eq!(why(), "no session with Discord has begun yet");
        ready.waits_for_discord(Some("cannot reach Discord: 503".to_owned()));
        assert_eq!(why(), "cannot reach Discord: 503");
        ready.waits_for_discord(None);
        ready.sessions(0..2, 2);
        ready.shard(0, None);
        assert_eq!(
            why(),
            "shard 1 of 2 has no session with Discord: it is waiting"
        );
        ready.shard(1, None);
        assert_eq!(why(), "");
        ready.shard(0, Some("resuming"));
        assert_eq!(
            why(),
            "shard 0 of 2 has no session with Discord: it is resuming"
        );
        ready.stopping();
        assert_eq!(why(), "the bot is stopping");
    }

    #[test]
    fn of_many_shards_those_that_are_here_count() {
        let ready = Readiness::default();
        ready.knows();
        ready.sessions(6..8, 16);
        ready.shard(6, None);
        ready.shard(0, None);
        assert_eq!(
            ready.why_not().unwrap(),
            "shard 7 of 16 has no session with Discord: it is waiting"
        );
        ready.shard(7, None);
        assert_eq!(ready.why_not(), None);
    }

    #[test]
    fn where_discord_posts_no_session_is_needed() {
        let ready = Readiness::default();
        let why = || ready.why_not().unwrap_or_default();
        ready.introduces();
        assert_eq!(why(), "the knowledge is not read yet");
        ready.knows();
        assert_eq!(why(), "Discord has not said yet who the bot is");
        ready.waits_for_discord(Some("the day's sessions are spent".to_owned()));
        assert_eq!(why(), "the day's sessions are spent");
        ready.without_sessions();
        assert_eq!(why(), "");
    }
}
