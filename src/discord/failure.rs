//! Failures: one sentence for the operator, the chain for the log.

use serenity::all::GatewayError;
use serenity::http::{HttpError, StatusCode};

use crate::config::TOKEN_VARIABLE;

/// Why the connection ended or never began.
pub(super) fn of_connection(error: serenity::Error) -> anyhow::Error {
    match &error {
        serenity::Error::Gateway(GatewayError::InvalidAuthentication) => refused_token(),
        serenity::Error::Http(HttpError::UnsuccessfulRequest(response))
            if response.status_code == StatusCode::UNAUTHORIZED =>
        {
            refused_token()
        }
        serenity::Error::Gateway(GatewayError::DisallowedGatewayIntents) => {
            anyhow::anyhow!("Discord does not allow the bot the intents it asks for")
        }
        _ => of_request(error).context("cannot reach Discord"),
    }
}

/// Why a request failed, for the log. Its address is left out: an interaction's address holds the interaction's token.
pub(super) fn of_request(error: serenity::Error) -> anyhow::Error {
    match error {
        serenity::Error::Http(HttpError::Request(error)) => anyhow::Error::new(error.without_url()),
        serenity::Error::Http(error) => anyhow::Error::new(error),
        error => anyhow::Error::new(error),
    }
}

/// Whether the same request may well be taken in a moment: the way to Discord failed, or Discord itself did.
pub(super) fn may_pass(error: &serenity::Error) -> bool {
    match error {
        serenity::Error::Http(HttpError::UnsuccessfulRequest(response)) => {
            response.status_code.is_server_error()
        }
        serenity::Error::Http(HttpError::Request(_)) => true,
        _ => false,
    }
}

/// Whether Discord did not take what was sent: the reply to a message that the bot may not read, above all.
pub(super) fn is_refusal(error: &serenity::Error) -> bool {
    matches!(error, serenity::Error::Http(HttpError::UnsuccessfulRequest(response))
        if matches!(response.status_code, StatusCode::BAD_REQUEST | StatusCode::FORBIDDEN | StatusCode::NOT_FOUND))
}

fn refused_token() -> anyhow::Error {
    anyhow::anyhow!(
        "Discord does not accept the token in {TOKEN_VARIABLE}; copy it again from the developer portal"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn the_log_tells_why_but_not_where_a_request_failed() {
        let address = "http://127.0.0.1:1/interactions/1/a-secret/callback";
        let refused = reqwest::get(address).await.unwrap_err();
        assert!(refused.to_string().contains("a-secret"));
        let error = of_request(serenity::Error::Http(HttpError::Request(refused)));
        let told = format!("{error:#}");
        assert!(told.starts_with("error sending request: "), "{told}");
        assert!(!told.contains("a-secret"), "{told}");
    }
}
