//! How a local Discord is started.

use std::env;
use std::path::PathBuf;
use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD_NO_PAD;

use super::model::ids;
use super::{exchanges, log};

/// What may differ between one local Discord and another.
#[derive(Clone, Debug)]
pub struct Options {
    /// 0 for any free one.
    pub port: u16,
    /// The only token that is let in.
    pub token: String,
    /// The privileged intents that are switched on for the application; none at first, as at Discord.
    pub privileged_intents: u64,
    /// How often the bot must say that it is there.
    pub heartbeat: Duration,
    /// How long the waiting functions wait, in real time: longer than the five seconds that a bot waits with its sixth message
    /// in a channel.
    pub patience: Duration,
    /// Whether requests over Discord's rate limits are refused, or only counted in the headers.
    pub strict_rate_limits: bool,
    /// How much of what went over the wire is kept to be read, the latest; none costs the least.
    pub log: usize,
    /// The folder where all requests and answers are written; at first the one that the environment variable
    /// `SUPPLEMENT_BOT_EXCHANGES` names, if any.
    pub exchanges: Option<PathBuf>,
}

impl Default for Options {
    fn default() -> Self {
        let first = STANDARD_NO_PAD.encode(ids::BOT.to_string());
        Self {
            port: 0,
            token: format!("{first}.Sandbx.a-token-for-the-local-Discord-only-00"),
            privileged_intents: 0,
            heartbeat: Duration::from_millis(41_250),
            patience: Duration::from_secs(20),
            strict_rate_limits: false,
            log: log::KEPT,
            exchanges: env::var_os(exchanges::VARIABLE).map(PathBuf::from),
        }
    }
}
