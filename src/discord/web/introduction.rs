//! Who the bot is, asked of Discord at the start: nobody should post to a bot whose token or public key is wrong.

use std::time::Duration;

use serde_json::Value;

use crate::config::{PUBLIC_KEY_VARIABLE, PublicKey, bytes};
use crate::discord::failure;
use crate::discord::intake::id;
use crate::discord::pause::Pause;
use crate::discord::rest::Rest;

/// The pauses between two questions.
const FIRST_PAUSE: Duration = Duration::from_secs(1);
const LONGEST_PAUSE: Duration = Duration::from_secs(30);

/// The ids of the application and of its user.
pub(super) struct Who {
    pub(super) bot: u64,
    pub(super) own: u64,
}

/// Asks until Discord says it; meanwhile the bot is not ready.
///
/// # Errors
/// One sentence: Discord does not accept the token, or the key is another application's.
pub(super) async fn introduce(rest: &Rest, key: &PublicKey) -> anyhow::Result<Who> {
    let ready = &rest.status().readiness;
    let mut pause = Pause::new(FIRST_PAUSE, LONGEST_PAUSE);
    loop {
        let (said, wait) = match rest.application().await {
            Ok(told) => {
                look_at_key(&told, key)?;
                if let Some(bot) = id(&told) {
                    ready.without_sessions();
                    tracing::info!("Discord has said who the bot is");
                    let own = id(&told["bot"]).unwrap_or(bot);
                    return Ok(Who { bot, own });
                }
                let said = "Discord's answer does not say who the bot is";
                (said.to_owned(), None)
            }
            Err(error) if error.is_unauthorised() => return Err(failure::refused_token()),
            Err(error) => (format!("cannot reach Discord: {error}"), error.asked_wait()),
        };
        let wait = wait.unwrap_or_else(|| pause.next());
        tracing::error!("{said}; trying again in {wait:.1?}");
        ready.waits_for_discord(Some(said));
        tokio::time::sleep(wait).await;
    }
}

/// Under another application's key, each of Discord's posts would be refused.
fn look_at_key(told: &Value, key: &PublicKey) -> anyhow::Result<()> {
    let own = told["verify_key"].as_str();
    let own = own.and_then(|own| bytes::<32>(own.as_bytes()));
    if own.is_some_and(|own| own != *key.key().as_bytes()) {
        anyhow::bail!(
            "the public key is not that of the token's application, so Discord's posts would be refused; copy it again \
             from *General Information* in Discord's developer portal into {PUBLIC_KEY_VARIABLE}, or into `public-key` \
             of [serve]"
        );
    }
    Ok(())
}
