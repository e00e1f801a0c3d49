//! Discord's limits by route, as its answers tell them. What has ended is forgotten, so the table stays small.

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use reqwest::header::HeaderMap;
use rustc_hash::FxHashMap;

/// So many routes are remembered before those that have ended are taken out.
const MANY: usize = 256;

/// The windows that are open.
#[derive(Debug, Default)]
pub(super) struct Limits(Mutex<Table>);

#[derive(Debug, Default)]
struct Table {
    windows: FxHashMap<String, Window>,
    /// Until when nothing at all may be sent.
    everything: Option<Instant>,
}

#[derive(Clone, Copy, Debug)]
struct Window {
    left: u32,
    ends: Instant,
}

impl Limits {
    /// Takes one request of the route's window; says how long to wait where there is none left.
    pub(super) fn take(&self, route: &str, now: Instant) -> Option<Duration> {
        let mut table = self.table();
        if let Some(until) = table.everything.filter(|until| *until > now) {
            return Some(until - now);
        }
        let window = table.windows.get_mut(route)?;
        if window.ends <= now {
            // The first of the next window; what Discord answers tells how many may follow.
            window.ends = now + Duration::from_secs(1);
            window.left = 1;
        }
        if window.left == 0 {
            return Some(window.ends - now);
        }
        window.left -= 1;
        None
    }

    /// Notes what the answer says of the route's window.
    pub(super) fn note(&self, route: &str, headers: &HeaderMap, now: Instant) {
        let number = |name: &str| headers.get(name)?.to_str().ok()?.parse::<f64>().ok();
        let left = number("x-ratelimit-remaining");
        let ends = number("x-ratelimit-reset-after");
        let ends = ends.and_then(|seconds| Duration::try_from_secs_f64(seconds).ok());
        if let (Some(left), Some(ends)) = (left, ends) {
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "a count, or nothing"
            )]
            let left = left.max(0.0) as u32;
            self.set(
                route,
                Window {
                    left,
                    ends: now + ends,
                },
            );
        }
    }

    /// Nothing more for so long: on this route, or on all.
    pub(super) fn pause(&self, route: &str, (after, everything): (Duration, bool), now: Instant) {
        let ends = now + after;
        if everything {
            self.table().everything = Some(ends);
        } else {
            self.set(route, Window { left: 0, ends });
        }
    }

    fn set(&self, route: &str, window: Window) {
        let mut table = self.table();
        if table.windows.len() >= MANY {
            let now = Instant::now();
            table.windows.retain(|_, window| window.ends > now);
        }
        table.windows.insert(route.to_owned(), window);
    }

    fn table(&self) -> MutexGuard<'_, Table> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_full_window_is_waited_for_and_one_that_has_ended_is_forgotten() {
        let limits = Limits::default();
        let now = Instant::now();
        let second = Duration::from_secs(1);
        assert_eq!(limits.take("a", now), None);
        let mut headers = HeaderMap::new();
        headers.insert("x-ratelimit-remaining", "1".parse().unwrap());
        headers.insert("x-ratelimit-reset-after", "1.000".parse().unwrap());
        limits.note("a", &headers, now);
        assert_eq!(limits.take("a", now), None);
        assert_eq!(limits.take("a", now), Some(second));
        assert_eq!(limits.take("b", now), None, "another route");
        assert_eq!(limits.take("a", now + second), None);
        limits.pause("b", (second, true), now);
        assert!(limits.take("c", now).is_some(), "all of them");
        let before = now.checked_sub(second).unwrap();
        for route in 0..10_000 {
            limits.note(&route.to_string(), &headers, before);
        }
        assert!(limits.table().windows.len() <= MANY + 1);
    }
}
