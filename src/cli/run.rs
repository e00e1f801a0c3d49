//! `run`: connects to Discord and answers until it is told to stop.

use std::net::SocketAddr;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;

use anyhow::Context;
use futures_util::FutureExt;
use futures_util::future::BoxFuture;
use tokio::net::TcpListener;
use tokio::runtime::Runtime;

use super::desk::{self, Way};
use super::logging::log;
use super::settings::Chosen;
use crate::answer::Disclaimer;
use crate::config::{Config, Moderation, Token, Unknown};
use crate::discord::{self, Settings, StartAgain, Tempo};
use crate::moderation::{Desk, LedgerError, Lock};
use crate::status::{self, Status};

pub(super) const EXAMPLES: &str = "\
Examples:
  DISCORD_TOKEN=... supplement-bot run                         settings from config.toml, if there is one
  DISCORD_TOKEN=... supplement-bot run --config other.toml
  DISCORD_TOKEN_FILE=/run/secrets/token supplement-bot run --set log=debug

Stop it with Ctrl-C or SIGTERM.";

/// The code with which the process ends where nothing but a new start is left to try; that of a failure for a time.
const START_AGAIN: u8 = 75;

/// So long the disk has at the end.
const LAST: Duration = Duration::from_millis(500);

/// Runs the bot.
pub(super) fn run(chosen: &Chosen) -> anyhow::Result<ExitCode> {
    let listening = Listening::from_now_on()?;
    let service = Service::start(listening, chosen.read()?, Way::Gateway)?;
    service.map_or(Ok(ExitCode::SUCCESS), |service| service.until(discord::run))
}

/// A process that hears that it is to stop, before it does anything that takes long: the first one of a container loses a
/// signal for which it does not listen.
pub(super) struct Listening {
    runtime: Runtime,
    stop: BoxFuture<'static, ()>,
}

impl Listening {
    /// Listens.
    pub(super) fn from_now_on() -> anyhow::Result<Self> {
        let runtime = Runtime::new().context("cannot start the runtime")?;
        let inside = runtime.enter();
        // A task, as not every system hears what nobody waits for.
        let heard = tokio::spawn(stop_signal());
        drop(inside);
        let stop = heard.map(|_| ()).boxed();
        Ok(Self { runtime, stop })
    }

    /// How the bot is, told from now on where that is wanted.
    fn status(&self, config: &Config) -> anyhow::Result<Arc<Status>> {
        let status = Status::shared();
        if let Some(address) = config.status {
            let telling = tell(address, Arc::clone(&status));
            self.runtime.block_on(telling)?;
        }
        Ok(status)
    }

    /// What was opened, away from the thread that listens; nothing where it is to stop before.
    pub(super) fn opened(
        &mut self,
        (folder, disclaimer): (PathBuf, Disclaimer),
        (moderation, way): (Option<Moderation>, Way),
    ) -> Option<Opened> {
        let opens = self
            .runtime
            .spawn_blocking(move || desk::open(&folder, disclaimer, (moderation.as_ref(), way)));
        self.runtime.block_on(async {
            tokio::select! {
                // What a panic says may be of a file or a report.
                opened = opens => Some(opened.map_err(|_| broke_off()).flatten()),
                () = &mut self.stop => None,
            }
        })
    }

    /// Runs something to its end, which is told when to stop.
    pub(super) fn runs<F: Future>(
        self,
        runs: impl FnOnce(BoxFuture<'static, ()>) -> F,
    ) -> F::Output {
        let Self { runtime, stop } = self;
        let ended = runtime.block_on(runs(stop));
        Self::end(runtime);
        ended
    }

    /// Ends before anything runs, and says so.
    pub(super) fn ends(self) {
        tracing::info!("stopping");
        Self::end(self.runtime);
    }

    /// What is still at work then is not waited for: who ends the process does not wait for long either.
    fn end(runtime: Runtime) {
        #[cfg(unix)]
        super::supervisor::stops();
        runtime.shutdown_timeout(LAST);
    }
}

fn broke_off() -> anyhow::Error {
    anyhow::anyhow!("the program broke off while it opened the knowledge or the database")
}

/// The desk, and the lock on its database where that is a file.
pub(super) type Opened = anyhow::Result<(Arc<Desk>, Option<Lock>)>;

/// What answers in Discord, before it is connected.
pub(super) struct Service {
    listening: Listening,
    settings: Settings,
    desk: Arc<Desk>,
    _lock: Option<Lock>,
}

impl Service {
    /// Logs, tells how it is where that is wanted, and reads the knowledge; nothing where it is told to stop meanwhile.
    pub(super) fn start(
        mut listening: Listening,
        config: Config,
        way: Way,
    ) -> anyhow::Result<Option<Self>> {
        let token = Token::from_environment()?;
        log(&config);
        for unknown in Unknown::in_environment() {
            tracing::warn!("{unknown}");
        }
        let status = listening.status(&config)?;
        let place = (config.knowledge.clone(), config.disclaimer.clone());
        let Some(opened) = listening.opened(place, (config.moderation.clone(), way)) else {
            status.readiness.stopping();
            listening.ends();
            return Ok(None);
        };
        let (desk, lock) = opened?;
        desk::look_at_clock(&desk);
        #[cfg(unix)]
        let _told = listening
            .runtime
            .spawn(super::supervisor::tell(Arc::clone(&status)));
        let settings = Settings {
            token,
            answers: config.answers,
            server: config.server,
            moderators: config.moderation.as_ref().map(desk::moderators),
            limits: config.limits,
            shards: config.shards,
            tempo: Tempo::default(),
            status,
        };
        Ok(Some(Self {
            listening,
            settings,
            desk,
            _lock: lock,
        }))
    }

    /// Runs it until its end, and says how it ended.
    pub(super) fn until<F: Future<Output = anyhow::Result<()>>>(
        self,
        runs: impl FnOnce(Settings, Arc<Desk>, BoxFuture<'static, ()>) -> F,
    ) -> anyhow::Result<ExitCode> {
        let (settings, desk) = (self.settings, self.desk);
        let ended = self.listening.runs(|stop| runs(settings, desk, stop));
        match ended {
            Err(error) if error.is::<StartAgain>() => {
                tracing::error!("{error:#}");
                Ok(code(&error))
            }
            ended => ended.map(|()| ExitCode::SUCCESS),
        }
    }
}

/// The code with which a failure ends the process: another for what may have passed at the next start.
pub(super) fn code(error: &anyhow::Error) -> ExitCode {
    let server = error.downcast_ref::<LedgerError>();
    let is_away = server.is_some_and(LedgerError::is_for_a_time);
    if is_away || error.is::<StartAgain>() {
        ExitCode::from(START_AGAIN)
    } else {
        ExitCode::FAILURE
    }
}

/// Tells how the bot is to who asks at the address, from now on.
pub(super) async fn tell(address: SocketAddr, status: Arc<Status>) -> anyhow::Result<()> {
    let listener = TcpListener::bind(address).await;
    let listener =
        listener.with_context(|| format!("cannot use the address {address} of [status]"))?;
    let address = listener.local_addr()?;
    tracing::info!("how the bot is stands at http://{address}/metrics, /readyz and /healthz");
    tokio::spawn(status::serve(listener, status));
    Ok(())
}

/// Ends with Ctrl-C or, on Unix, SIGTERM. Both are heard from the moment of the call.
#[cfg(unix)]
pub(super) fn stop_signal() -> impl Future<Output = ()> + Send + 'static {
    use tokio::signal::unix::{Signal, SignalKind, signal};

    async fn heard(signal: std::io::Result<Signal>) {
        match signal {
            Ok(mut signal) => {
                signal.recv().await;
            }
            Err(_) => std::future::pending().await,
        }
    }
    let terminated = signal(SignalKind::terminate());
    let interrupted = signal(SignalKind::interrupt());
    async {
        tokio::select! {
            () = heard(terminated) => {}
            () = heard(interrupted) => {}
        }
    }
}

/// Ends with Ctrl-C.
#[cfg(not(unix))]
pub(super) async fn stop_signal() {
    let _ = tokio::signal::ctrl_c().await;
}
