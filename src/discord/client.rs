//! The connection to Discord: made so that the token goes to one place, and ended when the caller says so.

use std::future::Future;
use std::sync::Arc;
use std::time::Duration;

use anyhow::Context;
use chrono::Local;
use serenity::all::GatewayIntents;
use tokio::sync::watch;
use tokio::task::JoinSet;

use crate::config::{Answers, Limits, Server, Shards, Token};
use crate::moderation::{Desk, Watch};
use crate::status::Status;

use super::download;
use super::gateway::{Gateway, Tempo};
use super::handler::Handler;
use super::intake::Intake;
use super::moderators::Moderators;
use super::news::News;
use super::rest::Rest;

/// What the bot runs with.
#[derive(Clone)]
pub struct Settings {
    pub token: Token,
    pub answers: Answers,
    pub server: Server,
    /// Who may change the knowledge from Discord, if anybody.
    pub moderators: Option<Moderators>,
    /// How much one member, one channel and one server may ask.
    pub limits: Limits,
    /// Which shards are kept here; as many as Discord says where there is nothing.
    pub shards: Option<Shards>,
    /// How long the gateway is waited for.
    pub tempo: Tempo,
    /// What is told of the bot while it runs.
    pub status: Arc<Status>,
}

/// Messages in servers and in direct messages; no privileged intent. Discord includes the text of a message that
/// mentions the bot, and of a direct message, without one.
const INTENTS: GatewayIntents =
    GatewayIntents::GUILD_MESSAGES.union(GatewayIntents::DIRECT_MESSAGES);

/// What is under way when the bot is told to stop has so long: what watches over processes kills them after more.
pub(super) const FAREWELL: Duration = Duration::from_secs(4);

/// Connects and answers until `shutdown` ends; meanwhile the knowledge folder is watched. Then nothing new is taken in,
/// and what is under way ends within seconds.
///
/// # Errors
/// One sentence: Discord does not accept the token, or another reason that trying again does not change.
pub async fn run(
    settings: Settings,
    desk: Arc<Desk>,
    shutdown: impl Future<Output = ()> + Send + 'static,
) -> anyhow::Result<()> {
    let house = House::open(&settings, desk)?;
    let status = Arc::clone(&settings.status);
    let gateway = Gateway {
        rest: Arc::clone(&house.rest),
        token: settings.token,
        intents: INTENTS,
        tempo: settings.tempo,
        fixed: fixed(&settings.server),
        shards: settings.shards,
        intake: Arc::clone(&house.intake),
        status: Arc::clone(&status),
    };
    let shutdown = async move {
        shutdown.await;
        status.readiness.stopping();
    };
    until_stopped(gateway, &house.intake, shutdown).await
}

/// What answers, however what is asked comes to it.
pub(super) struct House {
    pub(super) rest: Arc<Rest>,
    pub(super) intake: Arc<Intake>,
    _watch: Watch,
    _tasks: JoinSet<()>,
}

impl House {
    /// Makes it, and watches the knowledge folder.
    ///
    /// # Errors
    /// The folder cannot be watched.
    pub(super) fn open(settings: &Settings, desk: Arc<Desk>) -> anyhow::Result<Self> {
        let (told, heard) = tokio::sync::mpsc::unbounded_channel();
        desk.tell(move |heard| {
            let _ = told.send(heard);
        });
        let watched = Watch::start(Arc::clone(&desk), Local::now);
        let watch = watched.context("cannot watch the knowledge folder")?;
        let status = &settings.status;
        status.readiness.knows();
        let rest = Rest::new(&settings.server, settings.token.clone(), Arc::clone(status))?;
        let rest = Arc::new(rest);
        let download = download::Client::new(&settings.server)?;
        let doors = (Arc::clone(&rest), Arc::clone(&desk));
        let handler = Handler::new(doors, settings, download);
        let intake = Arc::new(Intake::new(handler, Arc::clone(status)));
        let news = News::new(Arc::clone(&rest), desk, settings.moderators);
        let news = Arc::new(news);
        let mut tasks = JoinSet::new();
        tasks.spawn(Arc::clone(&news).tell(heard));
        tasks.spawn(news.go_rounds());
        Ok(Self {
            rest,
            intake,
            _watch: watch,
            _tasks: tasks,
        })
    }
}

/// Where the gateway is on this machine, nothing that anybody says leads elsewhere.
fn fixed(server: &Server) -> Option<String> {
    match server {
        Server::Discord => None,
        Server::Local { gateway, .. } => Some(gateway.clone()),
    }
}

async fn until_stopped(
    gateway: Gateway,
    intake: &Intake,
    shutdown: impl Future<Output = ()> + Send + 'static,
) -> anyhow::Result<()> {
    let (stop, stopping) = watch::channel(false);
    let sessions = gateway.run(stopping);
    tokio::pin!(sessions);
    tokio::select! {
        ended = &mut sessions => return ended,
        () = shutdown => {}
    }
    tracing::info!("stopping");
    stop.send_replace(true);
    let (_, left) = tokio::join!(
        tokio::time::timeout(FAREWELL, sessions),
        intake.finish(FAREWELL)
    );
    if left > 0 {
        tracing::warn!(left, "answers are still under way and are left");
    }
    Ok(())
}
