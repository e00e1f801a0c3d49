//! Why a connection ended, for the log and for what follows.

use std::fmt;
use std::time::Duration;

use super::close::{TOKEN, Verdict, meaning, verdict};
use super::pulse::Stage;
use crate::status::counts::word::Broke;

/// Why a connection ended, or never came about.
#[derive(Debug)]
pub(super) enum Why {
    /// It could not be made.
    Unreachable(String),
    /// Nothing came for so long when something had to.
    Silent(Stage, Duration),
    /// A heartbeat was not acknowledged.
    Unheard,
    /// Discord closed it, with a code or without.
    Closed(Option<u16>),
    /// It broke.
    Broken(String),
    /// Discord asked to connect anew: op 7.
    Asked,
    /// Discord said that the session is invalid: op 9.
    Invalid { resumable: bool },
}

impl Why {
    pub(super) const fn verdict(&self) -> Verdict {
        match self {
            Self::Closed(code) => verdict(*code),
            Self::Invalid { resumable: false } => Verdict::Anew,
            _ => Verdict::Resume,
        }
    }

    /// As it is counted.
    pub(super) const fn counted(&self) -> Broke {
        match self {
            Self::Unreachable(_) => Broke::Unreachable,
            Self::Silent(..) => Broke::Silent,
            Self::Unheard => Broke::Unheard,
            Self::Closed(_) => Broke::Closed,
            Self::Broken(_) => Broke::Broken,
            Self::Asked => Broke::Asked,
            Self::Invalid { .. } => Broke::Invalid,
        }
    }

    /// Whether Discord refuses the token.
    pub(super) const fn is_token(&self) -> bool {
        matches!(self, Self::Closed(Some(TOKEN)))
    }
}

impl fmt::Display for Why {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreachable(why) => write!(out, "the gateway cannot be reached: {why}"),
            Self::Silent(stage, time) => {
                write!(out, "nothing came for {time:?} while {}", stage.as_str())
            }
            Self::Unheard => out.write_str("a heartbeat was not acknowledged"),
            Self::Closed(Some(code)) => {
                write!(out, "Discord closed it with {code} ({})", meaning(*code))
            }
            Self::Closed(None) => out.write_str("Discord closed it without a code"),
            Self::Broken(why) => write!(out, "it broke: {why}"),
            Self::Asked => out.write_str("Discord asked to connect anew"),
            Self::Invalid { .. } => out.write_str("Discord said that the session is invalid"),
        }
    }
}
