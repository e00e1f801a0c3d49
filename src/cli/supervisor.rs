//! What systemd is told: that the bot runs, how it is, that it lives, and that it stops. Without systemd nobody hears it.

use std::sync::Arc;
use std::time::Duration;

use sd_notify::{NotifyState, notify, watchdog_enabled};

use crate::status::Status;

/// How often it is told where there is no watchdog, or one that waits for long.
const OFTEN: Duration = Duration::from_secs(5);

/// It is told so many times in the time after which the watchdog ends the process.
const TIMES: u32 = 3;

/// Tells it until the process ends. What answers members runs on the same threads: where none of them moves, nothing is
/// told, and the watchdog starts the process anew.
pub(super) async fn tell(status: Arc<Status>) {
    let often = watchdog_enabled().map_or(OFTEN, |limit| OFTEN.min(limit / TIMES));
    let mut often = tokio::time::interval(often);
    let mut told = String::new();
    say(&[NotifyState::Ready]);
    loop {
        tokio::select! {
            _ = often.tick() => {}
            () = status.readiness.changed() => {}
        }
        say(&[NotifyState::Watchdog]);
        let now = status.readiness.why_not();
        let now = now.unwrap_or_else(|| "ready".to_owned());
        if now != told {
            say(&[NotifyState::Status(&now)]);
            told = now;
        }
        if status.readiness.is_stopping() {
            return say(&[NotifyState::Stopping]);
        }
    }
}

/// Tells it that the process ends now, in case that comes before the next telling.
pub(super) fn stops() {
    say(&[NotifyState::Stopping]);
}

fn say(what: &[NotifyState<'_>]) {
    if let Err(error) = notify(what) {
        tracing::warn!("cannot tell systemd how the bot is: {error}");
    }
}
