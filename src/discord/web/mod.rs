//! Interactions over HTTP: Discord posts them, and the response is the answer. The same bot without a gateway, as often
//! as is needed side by side.

mod introduction;
mod listener;
mod post;
mod signature;

use std::sync::Arc;
use std::time::Instant;

use axum::Router;
use axum::routing::post;
use tokio::net::TcpListener;
use tokio::sync::watch;

use super::client::{FAREWELL, House, Settings};
use crate::config::PublicKey;
use crate::moderation::Desk;
use introduction::{Who, introduce};
use listener::{Bounds, listen};
use post::Posts;

/// Where Discord posts to.
const PATH: &str = "/interactions";

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
/// One sentence: Discord does not accept the token, the key is another application's, or another reason that trying again
/// does not change.
pub async fn serve(
    settings: Settings,
    entrance: Entrance,
    desk: Arc<Desk>,
    shutdown: impl Future<Output = ()> + Send + 'static,
) -> anyhow::Result<()> {
    settings.status.readiness.introduces();
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
    tokio::select! {
        wrong = introduced(&house, (&entrance.key, entrance.registers)) => return Err(wrong),
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

/// Asks who the bot is, and registers the commands where that is wanted. Ends only where the settings are wrong.
async fn introduced(house: &House, (key, registers): (&PublicKey, bool)) -> anyhow::Error {
    match introduce(&house.rest, key).await {
        Ok(Who { bot, own }) => {
            if registers {
                house.intake.known(bot, own);
            }
            std::future::pending().await
        }
        Err(wrong) => wrong,
    }
}
