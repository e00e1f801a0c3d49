//! `health`: asks a running bot how it is, for a container that has nothing else to ask with.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::process::ExitCode;
use std::time::Duration;

use anyhow::Context;
use tokio::runtime::Runtime;

use super::settings::Chosen;

/// Who does not answer within that is not well.
const PATIENCE: Duration = Duration::from_secs(3);

/// Prints what `/readyz` says.
pub(super) fn run(chosen: &Chosen) -> anyhow::Result<ExitCode> {
    let address = chosen.read()?.status;
    let address = address.context("the settings have no table [status], so nobody can be asked")?;
    let runtime = Runtime::new().context("cannot start the runtime")?;
    let (ready, said) = runtime.block_on(ask(here(address)))?;
    print!("{said}");
    Ok(if ready {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

/// Who listens everywhere is asked on this machine.
fn here(address: SocketAddr) -> SocketAddr {
    let mut here = address;
    if address.ip().is_unspecified() {
        here.set_ip(match address.ip() {
            IpAddr::V4(_) => IpAddr::V4(Ipv4Addr::LOCALHOST),
            IpAddr::V6(_) => IpAddr::V6(Ipv6Addr::LOCALHOST),
        });
    }
    here
}

async fn ask(address: SocketAddr) -> anyhow::Result<(bool, String)> {
    let client = reqwest::Client::builder().no_proxy().timeout(PATIENCE);
    let url = format!("http://{address}/readyz");
    let answer = client.build()?.get(url).send().await;
    let answer = answer.with_context(|| format!("nobody answers at {address}"))?;
    let ready = answer.status().is_success();
    Ok((ready, answer.text().await?))
}
