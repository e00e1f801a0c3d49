//! How much one member, one channel and one server may ask, so that none of them takes the bot from all others.

use std::num::NonZeroU32;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};
use rustc_hash::FxHashSet;

use crate::config::Limits;

const MINUTE: Duration = Duration::from_secs(60);
const DAY: Duration = Duration::from_secs(24 * 60 * 60);

/// What becomes of a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Allowed {
    Yes,
    /// Not now, and who asks is to be told so.
    Tell,
    /// Not now, and they were told.
    Silent,
}

/// Who asks where.
#[derive(Clone, Copy, Debug)]
pub(super) struct Asker {
    pub(super) member: u64,
    /// Where all read the answer.
    pub(super) channel: Option<u64>,
    pub(super) server: Option<u64>,
}

type Counts = DefaultKeyedRateLimiter<u64>;

/// What was asked lately, by whom and where.
pub(super) struct Allowance {
    members: Counts,
    channels: Counts,
    servers: Counts,
    reports: Counts,
    /// Members and channels that were told; forgotten when they may ask again.
    told: Mutex<FxHashSet<u64>>,
    since_cleared: AtomicU32,
}

/// After so many questions, those are forgotten that count no more.
const CLEARED: u32 = 1_024;

/// So many are remembered as told at most; beyond that some may be told twice.
const TOLD: usize = 10_000;

impl Allowance {
    pub(super) fn new(limits: &Limits) -> Self {
        Self {
            members: counts(limits.member, MINUTE),
            channels: counts(limits.channel, MINUTE),
            servers: counts(limits.server, MINUTE),
            reports: counts(limits.reports, DAY),
            told: Mutex::default(),
            since_cleared: AtomicU32::new(0),
        }
    }

    /// Counts a question.
    pub(super) fn ask(&self, asker: Asker) -> Allowed {
        self.clear_now_and_then();
        let over = |counts: &Counts, key: Option<u64>| {
            key.is_some_and(|key| counts.check_key(&key).is_err())
        };
        let member = Some(asker.member);
        // Held from here on: one that is let through must not make another forget that somebody was told meanwhile.
        let mut told = self.told.lock().unwrap_or_else(PoisonError::into_inner);
        if over(&self.members, member) || over(&self.servers, asker.server) {
            return tell(&mut told, asker.member);
        }
        if let Some(channel) = asker.channel.filter(|it| over(&self.channels, Some(*it))) {
            return tell(&mut told, channel);
        }
        told.remove(&asker.member);
        if let Some(channel) = asker.channel {
            told.remove(&channel);
        }
        Allowed::Yes
    }

    /// Counts something that a member says is wrong; whether it is taken.
    pub(super) fn report(&self, member: u64) -> bool {
        self.reports.check_key(&member).is_ok()
    }

    fn clear_now_and_then(&self) {
        if self.since_cleared.fetch_add(1, Ordering::Relaxed) % CLEARED == CLEARED - 1 {
            for counts in [&self.members, &self.channels, &self.servers, &self.reports] {
                counts.retain_recent();
            }
        }
    }
}

fn tell(told: &mut FxHashSet<u64>, whom: u64) -> Allowed {
    if told.len() >= TOLD {
        told.clear();
    }
    if told.insert(whom) {
        Allowed::Tell
    } else {
        Allowed::Silent
    }
}

/// So many at once; as many again come back one by one in that time.
fn counts(at_once: u32, within: Duration) -> Counts {
    let at_once = NonZeroU32::new(at_once).unwrap_or(NonZeroU32::MIN);
    let quota = Quota::with_period(within / at_once.get());
    let quota = quota.unwrap_or(Quota::per_second(at_once));
    RateLimiter::keyed(quota.allow_burst(at_once))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asker(member: u64, channel: u64) -> Asker {
        Asker {
            member,
            channel: Some(channel),
            server: Some(1),
        }
    }

    #[test]
    fn who_asks_too_much_is_told_once_and_others_are_answered() {
        let allowance = Allowance::new(&Limits::default());
        for _ in 0..20 {
            assert_eq!(allowance.ask(asker(7, 2)), Allowed::Yes);
        }
        assert_eq!(allowance.ask(asker(7, 2)), Allowed::Tell);
        for _ in 0..1_000 {
            assert_eq!(allowance.ask(asker(7, 2)), Allowed::Silent);
        }
        for _ in 0..10 {
            assert_eq!(allowance.ask(asker(8, 2)), Allowed::Yes);
        }
        assert_eq!(allowance.ask(asker(9, 2)), Allowed::Tell, "the channel");
        assert_eq!(allowance.ask(asker(10, 2)), Allowed::Silent);
        assert_eq!(allowance.ask(asker(9, 3)), Allowed::Yes);
    }

    #[test]
    fn a_thousand_members_of_one_server_do_not_take_the_bot_from_another() {
        let allowance = Allowance::new(&Limits::default());
        let answered = (0..1_000).filter(|&member| {
            let asker = Asker {
                member,
                channel: None,
                server: Some(1),
            };
            allowance.ask(asker) == Allowed::Yes
        });
        assert!((300..=310).contains(&answered.count()));
        let elsewhere = Asker {
            member: 2_000,
            channel: None,
            server: Some(2),
        };
        assert_eq!(allowance.ask(elsewhere), Allowed::Yes);
    }

    #[test]
    fn what_counts_no_more_is_forgotten() {
        let allowance = Allowance::new(&Limits {
            member: u32::MAX,
            channel: u32::MAX,
            server: u32::MAX,
            reports: 1,
        });
        for member in 0..10_000 {
            allowance.ask(asker(member, member));
        }
        assert!(allowance.members.len() <= CLEARED as usize);
        assert!(allowance.channels.len() <= CLEARED as usize);
    }
}
