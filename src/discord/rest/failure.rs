//! Why a request came to nothing, and whether it may well be taken in a moment.

use std::time::Duration;

use serde_json::Value;

use crate::status::counts::word::Said;

/// Discord's codes: the interaction is answered already; it is not there, or no longer.
const ANSWERED: u64 = 40_060;
const UNKNOWN_INTERACTION: u64 = 10_062;

/// How long to wait after a 429 that does not say.
const UNSAID: Duration = Duration::from_secs(1);

/// What went wrong. No address is in it: an interaction's address holds the interaction's token.
#[derive(Debug, thiserror::Error)]
pub(crate) enum RestError {
    #[error("{status}{}", said(message, *code))]
    Refused {
        status: reqwest::StatusCode,
        code: u64,
        message: String,
    },
    #[error("Discord wants requests to wait for {after:?} (429)")]
    TooMany { after: Duration, everything: bool },
    #[error("{}", chain(.0))]
    Broken(reqwest::Error),
    #[error("Discord did not answer in time")]
    Unanswered,
    #[error("Discord's answer cannot be read")]
    Unreadable,
    /// The post that brought the interaction has its answer, or has ended without one.
    #[error("Discord no longer waits for the answer")]
    Gone,
}

fn said(message: &str, code: u64) -> String {
    match (message, code) {
        ("", _) => String::new(),
        (message, 0) => format!(" ({message})"),
        (message, code) => format!(" ({message}, code {code})"),
    }
}

/// The whole chain of causes in one line.
fn chain(error: &reqwest::Error) -> String {
    let mut told = error.to_string();
    let mut cause = std::error::Error::source(error);
    while let Some(error) = cause {
        told.push_str(": ");
        told.push_str(&error.to_string());
        cause = error.source();
    }
    told
}

impl From<reqwest::Error> for RestError {
    fn from(error: reqwest::Error) -> Self {
        if error.is_timeout() && !error.is_connect() {
            return Self::Unanswered;
        }
        Self::Broken(error.without_url())
    }
}

impl RestError {
    /// What an answer that is no success says.
    pub(super) async fn read(response: reqwest::Response) -> Self {
        let status = response.status();
        let header = |name: &str| response.headers().get(name)?.to_str().ok();
        let after = header("retry-after").and_then(|it| it.trim().parse::<f64>().ok());
        let everything = header("x-ratelimit-global").is_some();
        let body = response.bytes().await.unwrap_or_default();
        let body: Value = serde_json::from_slice(&body).unwrap_or_default();
        if status == reqwest::StatusCode::TOO_MANY_REQUESTS {
            let after = after.or_else(|| body["retry_after"].as_f64());
            let after = after.and_then(|seconds| Duration::try_from_secs_f64(seconds).ok());
            return Self::TooMany {
                after: after.unwrap_or(UNSAID),
                everything: everything || body["global"] == true,
            };
        }
        // Discord's own failures say their status again.
        let message = body["message"].as_str().unwrap_or_default();
        let message = if status.is_server_error() {
            ""
        } else {
            message
        };
        Self::Refused {
            status,
            code: body["code"].as_u64().unwrap_or_default(),
            message: message.to_owned(),
        }
    }

    /// Whether the same request may be taken in a moment: the way to Discord failed, or Discord itself did.
    pub(super) fn may_pass(&self) -> bool {
        match self {
            Self::Refused { status, .. } => status.is_server_error(),
            Self::TooMany { .. } | Self::Broken(_) | Self::Unanswered | Self::Unreadable => true,
            Self::Gone => false,
        }
    }

    /// What Discord said, in a word.
    pub(super) fn said(&self) -> Said {
        match self {
            Self::Refused { status, .. } if status.is_client_error() => Said::Refused,
            Self::TooMany { .. } => Said::TooMany,
            Self::Unanswered => Said::Unanswered,
            Self::Refused { .. } | Self::Broken(_) | Self::Unreadable | Self::Gone => Said::Failed,
        }
    }

    /// Whether Discord does not know what is spoken of.
    pub(crate) fn is_unknown(&self) -> bool {
        matches!(self, Self::Refused { status, .. } if *status == reqwest::StatusCode::NOT_FOUND)
    }

    /// How long Discord wants to be left alone.
    pub(crate) fn asked_wait(&self) -> Option<Duration> {
        match self {
            Self::TooMany { after, .. } => Some(*after),
            _ => None,
        }
    }

    /// Whether Discord did not take what was sent, and will not take the same later either.
    pub(crate) fn is_refusal(&self) -> bool {
        matches!(self, Self::Refused { status, .. } if status.is_client_error())
    }

    /// Whether Discord does not accept the token.
    pub(crate) fn is_unauthorised(&self) -> bool {
        matches!(self, Self::Refused { status, .. } if *status == reqwest::StatusCode::UNAUTHORIZED)
    }

    /// Whether somebody has answered the interaction.
    pub(crate) fn is_answered(&self) -> bool {
        matches!(self, Self::Refused { code, .. } if *code == ANSWERED)
    }

    /// Whether it is too late to answer the interaction.
    pub(crate) fn is_too_late(&self) -> bool {
        match self {
            Self::Refused { code, .. } => *code == UNKNOWN_INTERACTION,
            Self::Gone => true,
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn the_log_tells_why_but_not_where_a_request_failed() {
        let address = "http://127.0.0.1:1/interactions/1/a-secret/callback";
        let refused = reqwest::get(address).await.unwrap_err();
        assert!(refused.to_string().contains("a-secret"));
        let told = RestError::from(refused).to_string();
        assert!(told.starts_with("error sending request: "), "{told}");
        assert!(told.ends_with("(os error 111)"), "{told}");
        assert!(!told.contains("a-secret"), "{told}");
    }
}
