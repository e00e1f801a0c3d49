//! `run`: connects to Discord and answers until it is told to stop.

use std::net::SocketAddr;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;

use anyhow::Context;
use tokio::net::TcpListener;
use tokio::runtime::Runtime;

use super::desk::{self, Way};
use super::logging::log;
use super::settings::Chosen;
use crate::config::{Config, Token};
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
    let service = Service::start(chosen.read()?, Way::Gateway)?;
    service.until(|settings, desk| async { discord::run(settings, desk, stop_signal()).await })
}

/// What answers in Discord, before it is connected.
pub(super) struct Service {
    runtime: Runtime,
    settings: Settings,
    desk: Arc<Desk>,
    _lock: Option<Lock>,
}

impl Service {
    /// Logs, tells how it is where that is wanted, and reads the knowledge.
    pub(super) fn start(config: Config, way: Way) -> anyhow::Result<Self> {
        let token = Token::from_environment()?;
        let runtime = Runtime::new().context("cannot start the runtime")?;
        log(&config);
        let status = Status::shared();
        if let Some(address) = config.status {
            runtime.block_on(tell(address, Arc::clone(&status)))?;
        }
        let moderation = config.moderation.as_ref();
        let (desk, lock) = desk::open(&config.knowledge, config.disclaimer, (moderation, way))?;
        desk::look_at_clock(&desk);
        #[cfg(unix)]
        runtime.spawn(super::supervisor::tell(Arc::clone(&status)));
        let settings = Settings {
            token,
            answers: config.answers,
            server: config.server,
            moderators: moderation.map(desk::moderators),
            limits: config.limits,
            shards: config.shards,
            tempo: Tempo::default(),
            status,
        };
        Ok(Self {
            runtime,
            settings,
            desk,
            _lock: lock,
        })
    }

    /// Runs it until its end, and says how it ended.
    pub(super) fn until<F: Future<Output = anyhow::Result<()>>>(
        self,
        runs: impl FnOnce(Settings, Arc<Desk>) -> F,
    ) -> anyhow::Result<ExitCode> {
        let ended = self.runtime.block_on(runs(self.settings, self.desk));
        #[cfg(unix)]
        super::supervisor::stops();
        // What is still at work then is not waited for: who ends the process does not wait for long either.
        self.runtime.shutdown_timeout(LAST);
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
