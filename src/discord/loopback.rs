//! HTTP to a server on this machine: the client knows no other address, so the token cannot leave through it.

use std::error::Error;
use std::future::ready;
use std::net::{Ipv4Addr, Ipv6Addr, SocketAddr};
use std::sync::Arc;

use anyhow::Context;
use reqwest::dns::{Addrs, Name, Resolve, Resolving};
use reqwest::redirect::Policy;

/// A client without the proxies that the environment may name, without redirects, and without names but `localhost`.
pub(super) fn client() -> anyhow::Result<reqwest::Client> {
    only(reqwest::Client::builder())
}

/// The same with what was set before.
pub(super) fn only(begun: reqwest::ClientBuilder) -> anyhow::Result<reqwest::Client> {
    begun
        .no_proxy()
        .redirect(Policy::none())
        .dns_resolver(Arc::new(OnlyLocalhost))
        .build()
        .context("cannot make a client for the local server")
}

struct OnlyLocalhost;

impl Resolve for OnlyLocalhost {
    fn resolve(&self, name: Name) -> Resolving {
        Box::pin(ready(addresses(name.as_str())))
    }
}

fn addresses(name: &str) -> Result<Addrs, Box<dyn Error + Send + Sync>> {
    if name != "localhost" {
        return Err(format!("`{name}` is not on this machine").into());
    }
    let addresses = [
        SocketAddr::from((Ipv4Addr::LOCALHOST, 0)),
        SocketAddr::from((Ipv6Addr::LOCALHOST, 0)),
    ];
    Ok(Box::new(addresses.into_iter()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn discord_itself_is_not_found() {
        for address in ["https://discord.com", "https://gateway.discord.gg"] {
            let error = client().unwrap().get(address).send().await.unwrap_err();
            let told = format!("{:#}", anyhow::Error::new(error));
            assert!(told.ends_with("is not on this machine"), "{told}");
        }
    }
}
