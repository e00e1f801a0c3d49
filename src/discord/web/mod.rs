//! Interactions over HTTP: Discord posts them, and the response is the answer. The same bot without a gateway, as often
//! as is needed side by side.

mod listener;
mod post;
mod signature;

use std::sync::Arc;
use std::time::{Duration, Instant};

use axum::Router;
use axum::routing::post;
use serde_json::Value;
use tokio::net::TcpListener;
use tokio::sync::watch;

use super::client::{FAREWELL, House, Settings};
use super::failure;
use super::intake::{Intake, id};
use super::pause::Pause;
use super::rest::Rest;
use crate::config::{PublicKey, bytes};
use crate::moderation::Desk;
use listener::{Bounds, listen};
use post::Posts;

/// Where Discord posts to.
const PATH: &str = "/interactions";

/// The pauses between two questions who the bot is.
const FIRST_PAUSE: Duration = Duration::from_secs(1);
const LONGEST_PAUSE: Duration = Duration::from_secs(60);

/// Where interactions come in.
pub struct Entrance {
    pub listener: TcpListener,
    /// Whose signature they must have.
    pub key: PublicKey,
    /// Whether the commands are registered; of several processes, one is enough.
    pub registers: bool,
}

/// Answers what Discord posts until `shutdown` ends; meanwhile the knowledge folder is watched. Then nothing new is taken
/// in, and what is under way ends within seconds.
///
/// # Errors
/// One sentence: Discord does not accept the token, or another reason that trying again does not change.
pub async fn serve(
    settings: Settings,
    entrance: Entrance,
    desk: Arc<Desk>,
    shutdown: impl Future<Output = ()> + Send + 'static,
) -> anyhow::Result<()> {
    let house = House::open(&settings, desk)?;
    let status = settings.status;
    let posts = Arc::new(Posts {
        key: entrance.key.clone(),
        intake: Arc::clone(&house.intake),
        status: Arc::clone(&status),
    });
    let routes = Router::new()
        .route(PATH, post(post::take))
        .with_state(posts);
    let (stop, stopping) = watch::channel(false);
    let bounds = Bounds::default();
    let served = tokio::spawn(listen(entrance.listener, routes, bounds, stopping));
    status.readiness.without_sessions();
    tokio::select! {
        refused = introduce(&house.rest, &entrance.key, &house.intake), if entrance.registers => return Err(refused),
        () = shutdown => {}
    }
    tracing::info!("stopping");
    status.readiness.stopping();
    stop.send_replace(true);
    // Posts under way are still taken in, so what they ask is waited for after them.
    let began = Instant::now();
    let _ = tokio::time::timeout(bounds.leaving, served).await;
    let left = FAREWELL.saturating_sub(began.elapsed());
    let left = house.intake.finish(left).await;
    if left > 0 {
        tracing::warn!(left, "answers are still under way and are left");
    }
    Ok(())
}

/// Asks Discord who the bot is until it says so, and registers the commands. Ends only where Discord refuses the token.
async fn introduce(rest: &Rest, key: &PublicKey, intake: &Arc<Intake>) -> anyhow::Error {
    let mut pause = Pause::new(FIRST_PAUSE, LONGEST_PAUSE);
    loop {
        match rest.application().await {
            Ok(told) => {
                look_at_key(&told, key);
                if let Some(bot) = id(&told) {
                    intake.known(bot, id(&told["bot"]).unwrap_or(bot));
                    return std::future::pending().await;
                }
                tracing::error!("Discord does not say who the bot is");
            }
            Err(error) if error.is_unauthorised() => return failure::refused_token(),
            Err(error) => tracing::error!("cannot reach Discord: {error}"),
        }
        tokio::time::sleep(pause.next()).await;
    }
}

/// Tells where the key in the settings is another than the application's: then Discord's posts are refused.
fn look_at_key(told: &Value, key: &PublicKey) {
    let own = told["verify_key"].as_str();
    let own = own.and_then(|own| bytes::<32>(own.as_bytes()));
    if own.is_some_and(|own| own != *key.key().as_bytes()) {
        tracing::error!(
            "the public key is not that of the token's application, so Discord's posts are refused; copy it again from \
             the developer portal"
        );
    }
}
