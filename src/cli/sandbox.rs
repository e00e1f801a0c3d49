//! `sandbox`: a Discord on this machine with the real bot in it, to talk with in a browser.

use std::io;
use std::net::{IpAddr, Ipv4Addr};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use anyhow::Context;
use clap::Args;
use futures_util::future::BoxFuture;
use tokio::net::TcpListener;

use super::desk::{self, Way};
use super::faults::{Fault, go_wrong};
use super::logging::log;
use super::run::{Listening, tell};
use super::settings::Chosen;
use crate::config::{Config, Database, Moderation, PublicKey, Server, Token};
use crate::discord::{self, Entrance, Settings, Tempo};
use crate::moderation::Desk;
use crate::sandbox::model::ids;
use crate::sandbox::{LocalDiscord, Options};
use crate::status::Status;

pub(super) const EXAMPLES: &str = "\
Examples:
  supplement-bot sandbox                       then open the address that it prints
  supplement-bot sandbox --open                opens it in your browser
  supplement-bot sandbox --fault slow-rest     see how the bot bears a slow Discord

No token and no network are needed. Stop it with Ctrl-C; nothing stays behind.";

/// The port that is tried first where none is given.
const PORT: u16 = 8_160;

#[derive(Args, Debug)]
pub(super) struct Choices {
    /// The port; without it 8160, or a free one where that is taken
    #[arg(long)]
    port: Option<u16>,
    /// The address; only this machine's own is allowed
    #[arg(long, default_value = "127.0.0.1", value_parser = loopback)]
    address: IpAddr,
    /// Open the page in the browser
    #[arg(long)]
    open: bool,
    /// Something that goes wrong in this Discord; may be given several times
    #[arg(long, value_enum, value_name = "FAULT")]
    fault: Vec<Fault>,
    /// Post to the bot, as Discord does to `serve`; then it hears no mentions and direct messages
    #[arg(long)]
    http: bool,
    /// The knowledge folder; without it the one of the settings
    #[arg(long, value_name = "FOLDER")]
    knowledge: Option<PathBuf>,
    #[command(flatten)]
    settings: Chosen,
}

/// Starts the local Discord and the bot, and serves until it is told to stop.
pub(super) fn run(choices: &Choices) -> anyhow::Result<ExitCode> {
    // What is kept goes with the sandbox, also where it is told to stop at once.
    let mut listening = Listening::from_now_on()?;
    let config = choices.settings.read()?;
    log(&config);
    let folder = choices.knowledge.as_ref().unwrap_or(&config.knowledge);
    let kept = tempfile::tempdir().context("cannot make a folder for the database")?;
    let moderation = moderation(&config, kept.path());
    let place = (folder.clone(), config.disclaimer.clone());
    let Some(opened) = listening.opened(place, (Some(moderation.clone()), Way::Gateway)) else {
        listening.ends();
        return Ok(ExitCode::SUCCESS);
    };
    let (desk, _lock) = opened?;
    listening.runs(|stop| serve(choices, &config, (desk, &moderation), stop))?;
    Ok(ExitCode::SUCCESS)
}

/// The moderators of the local Discord, with the operator's wishes where the settings have some. What is kept goes with
/// the sandbox.
fn moderation(config: &Config, kept: &Path) -> Moderation {
    let wished = config.moderation.as_ref();
    Moderation {
        server: ids::GUILD.0,
        role: Some(ids::MODERATOR.0),
        channel: Some(ids::MODERATORS.0),
        database: Database::File(kept.join("moderation.sqlite")),
        second_moderator: wished.is_none_or(|wished| wished.second_moderator),
        reports: wished.is_none_or(|wished| wished.reports),
        missing: wished.is_some_and(|wished| wished.missing),
    }
}

async fn serve(
    choices: &Choices,
    config: &Config,
    (desk, moderation): (Arc<Desk>, &Moderation),
    stop: BoxFuture<'static, ()>,
) -> anyhow::Result<()> {
    let local = start(choices).await?;
    let status = Status::shared();
    if let Some(address) = config.status {
        tell(address, Arc::clone(&status)).await?;
    }
    let settings = Settings {
        token: Token::new(local.token())?,
        answers: config.answers,
        server: Server::Local {
            api: local.api_origin(),
            gateway: local.gateway_url(),
        },
        moderators: Some(desk::moderators(moderation)),
        limits: config.limits,
        // All that the local Discord has.
        shards: None,
        tempo: Tempo::default(),
        status,
    };
    let page = local.api_origin();
    println!("The sandbox is at {page}  (Ctrl-C stops it)");
    if choices.open {
        open(&page);
    }
    let faults = tokio::spawn(go_wrong(local.faults(), choices.fault.clone()));
    let ended = if choices.http {
        serve_posts(&local, settings, desk, stop).await
    } else {
        discord::run(settings, desk, stop).await
    };
    faults.abort();
    local.stop().await;
    ended
}

/// The bot as a web service, to which this Discord posts.
async fn serve_posts(
    local: &LocalDiscord,
    settings: Settings,
    desk: Arc<Desk>,
    stop: BoxFuture<'static, ()>,
) -> anyhow::Result<()> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await;
    let listener = listener.context("cannot find a free port")?;
    let endpoint = format!("http://{}/interactions", listener.local_addr()?);
    let key = PublicKey::parse(&local.public_key()).map_err(anyhow::Error::msg)?;
    let entrance = Entrance {
        listener,
        key,
        registers: true,
    };
    let served = tokio::spawn(discord::serve(settings, entrance, desk, stop));
    let taken = local.deliver_to(&endpoint).await;
    taken.context("cannot post to the bot")?;
    served.await.context("the bot ended in the middle")?
}

async fn start(choices: &Choices) -> anyhow::Result<LocalDiscord> {
    let on = |port| {
        LocalDiscord::start(Options {
            port,
            ..Options::default()
        })
    };
    let taken = |error: &io::Error| error.kind() == io::ErrorKind::AddrInUse;
    match choices.port {
        Some(port) => on(port)
            .await
            .with_context(|| format!("cannot use port {port} of {}", choices.address)),
        None => match on(PORT).await {
            Err(error) if taken(&error) => on(0).await.context("cannot find a free port"),
            started => started.with_context(|| format!("cannot use port {PORT}")),
        },
    }
}

fn loopback(address: &str) -> Result<IpAddr, String> {
    let allowed: IpAddr = [127, 0, 0, 1].into();
    match address.parse::<IpAddr>() {
        Ok(parsed) if parsed == allowed => Ok(parsed),
        _ => Err("the sandbox is for this machine alone; the only address is 127.0.0.1".to_owned()),
    }
}

/// Opens the address with what the system has for that; where it has nothing, the printed address remains.
fn open(address: &str) {
    let program = if cfg!(target_os = "macos") {
        "open"
    } else if cfg!(target_os = "windows") {
        "explorer"
    } else {
        "xdg-open"
    };
    if let Err(error) = std::process::Command::new(program).arg(address).spawn() {
        eprintln!("cannot open a browser with `{program}` ({error}); open the address yourself");
    }
}
