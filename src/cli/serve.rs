//! `serve`: answers what Discord posts, as a web service without a connection to the gateway.

use std::process::ExitCode;

use anyhow::{Context, bail};
use clap::Args;
use tokio::net::TcpListener;

use super::desk::Way;
use super::run::{Listening, Service};
use super::settings::Chosen;
use crate::config::{PUBLIC_KEY_VARIABLE, PublicKey};
use crate::discord::{self, Entrance};

pub(super) const EXAMPLES: &str = "\
Examples:
  DISCORD_TOKEN=... DISCORD_PUBLIC_KEY=... supplement-bot serve       listens where [serve] says, on /interactions
  DISCORD_TOKEN=... supplement-bot serve --config other.toml --no-register

Discord must reach it over HTTPS, so a proxy with a certificate stands before it. Stop it with Ctrl-C or SIGTERM.";

#[derive(Args, Debug)]
pub(super) struct Choices {
    #[command(flatten)]
    settings: Chosen,
    /// Do not register the commands: of several processes, one is enough
    #[arg(long)]
    no_register: bool,
}

/// Runs the bot.
pub(super) fn run(choices: &Choices) -> anyhow::Result<ExitCode> {
    let listening = Listening::from_now_on()?;
    let config = choices.settings.read()?;
    let serve = config.serve.clone();
    let key = PublicKey::from_environment()?.or(serve.public_key);
    let key = key.with_context(|| {
        format!(
            "the public key is missing; put it into {PUBLIC_KEY_VARIABLE}, or into `public-key` of [serve], as Discord's \
             developer portal shows it under *General Information*"
        )
    })?;
    if let Some(message) = config.one_port() {
        bail!(message);
    }
    let registers = !choices.no_register;
    let Some(service) = Service::start(listening, config, Way::Web)? else {
        return Ok(ExitCode::SUCCESS);
    };
    service.until(|settings, desk, stop| async move {
        let listener = TcpListener::bind(serve.address).await;
        let listener = listener
            .with_context(|| format!("cannot use the address {} of [serve]", serve.address))?;
        let address = listener.local_addr()?;
        tracing::info!("Discord's posts are taken at http://{address}/interactions");
        let entrance = Entrance {
            listener,
            key,
            registers,
        };
        discord::serve(settings, entrance, desk, stop).await
    })
}
