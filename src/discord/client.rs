//! The connection to Discord: made so that the token goes to one place, and ended when the caller says so.

use std::future::Future;
use std::sync::Arc;

use anyhow::Context;
use chrono::Local;
use serenity::all::{Client, ClientBuilder, GatewayIntents, Http, HttpBuilder};

use crate::config::{Answers, Server, Token};
use crate::moderation::{Desk, Watch};

use super::handler::Handler;
use super::moderators::Moderators;
use super::news::News;
use super::{download, failure, loopback};

/// What the bot runs with.
#[derive(Clone)]
pub struct Settings {
    pub token: Token,
    pub answers: Answers,
    pub server: Server,
    /// Who may change the knowledge from Discord, if anybody.
    pub moderators: Option<Moderators>,
}

/// Messages in servers and in direct messages; no privileged intent. Discord includes the text of a message that
/// mentions the bot, and of a direct message, without one.
const INTENTS: GatewayIntents =
    GatewayIntents::GUILD_MESSAGES.union(GatewayIntents::DIRECT_MESSAGES);

/// Connects and answers until `shutdown` ends; meanwhile the knowledge folder is watched.
///
/// # Errors
/// One sentence: Discord cannot be reached, or does not accept the token.
pub async fn run(
    settings: Settings,
    desk: Arc<Desk>,
    shutdown: impl Future<Output = ()> + Send + 'static,
) -> anyhow::Result<()> {
    tokio::pin!(shutdown);
    let (told, heard) = tokio::sync::mpsc::unbounded_channel();
    desk.tell(move |heard| {
        let _ = told.send(heard);
    });
    let watch = Watch::start(Arc::clone(&desk), Local::now);
    let _watch = watch.context("cannot watch the knowledge folder")?;
    let mut client = tokio::select! {
        client = connect(&settings, Arc::clone(&desk)) => client?,
        () = &mut shutdown => return Ok(()),
    };
    let news = News::new(Arc::clone(&client.http), desk, settings.moderators);
    let news = Arc::new(news);
    let mut tasks = tokio::task::JoinSet::new();
    tasks.spawn(Arc::clone(&news).tell(heard));
    tasks.spawn(news.go_rounds());
    let shards = Arc::clone(&client.shard_manager);
    // Telling the shards to stop is not enough: where none has connected yet, the client would wait for one for ever.
    tokio::select! {
        ended = client.start_autosharded() => return ended.map_err(failure::of_connection),
        () = shutdown => {}
    }
    tracing::info!("stopping");
    shards.shutdown_all().await;
    Ok(())
}

async fn connect(settings: &Settings, desk: Arc<Desk>) -> anyhow::Result<Client> {
    let http = http(settings)?;
    let download = download::Client::new(&settings.server)?;
    let handler = Handler::new(desk, settings, download);
    let client = ClientBuilder::new_with_http(http, INTENTS)
        .event_handler(handler)
        .await
        .map_err(failure::of_connection)
        .context("cannot start")?;
    if let Server::Local { gateway, .. } = &settings.server {
        // Where `GET /gateway` fails, serenity falls back to Discord's own gateway and would send the token there.
        (*client.ws_url.lock().await).clone_from(gateway);
    }
    Ok(client)
}

fn http(settings: &Settings) -> anyhow::Result<Http> {
    let builder = HttpBuilder::new(settings.token.reveal());
    Ok(match &settings.server {
        Server::Discord => builder.build(),
        // With serenity's rate limiter on, it ignores the proxy and sends the request, token included, to Discord.
        Server::Local { api, .. } => builder
            .client(loopback::client()?)
            .proxy(api)
            .ratelimiter_disabled(true)
            .build(),
    })
}
