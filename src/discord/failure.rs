//! Why the bot ends although nobody stopped it: one sentence for the operator.

use crate::config::TOKEN_VARIABLE;

/// Nothing but another start is left to try; what watches over the process shall start it again.
#[derive(Debug, thiserror::Error)]
#[error("{0}; start me again")]
pub struct StartAgain(pub(super) String);

/// Discord does not accept the token.
pub(super) fn refused_token() -> anyhow::Error {
    anyhow::anyhow!(
        "Discord does not accept the token in {TOKEN_VARIABLE}; copy it again from the developer portal"
    )
}
