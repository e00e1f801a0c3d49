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
        _ => anyhow::Error::new(error).context("cannot reach Discord"),
    }
}

fn refused_token() -> anyhow::Error {
    anyhow::anyhow!(
        "Discord does not accept the token in {TOKEN_VARIABLE}; copy it again from the developer portal"
    )
}
