//! Which Discord to talk to: Discord itself, or one on this machine.

use deserr::Deserr;
use url::Url;

use crate::knowledge::Faults;

/// Where Discord's API is.
const DISCORD: &str = "https://discord.com";

/// Which Discord to talk to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Server {
    Discord,
    /// A local one, for tests and the sandbox. Both addresses are on this machine, so the token cannot leave it.
    Local {
        api: String,
        gateway: String,
    },
}

#[derive(Deserr)]
#[deserr(error = Faults, deny_unknown_fields)]
pub(super) struct WrittenServer {
    #[deserr(default = DISCORD.to_owned())]
    api: String,
    #[deserr(default)]
    gateway: Option<String>,
}

/// Another server than Discord must be on this machine, and both of its addresses must be given: with only one of
/// them the library would send the token to Discord's own address.
pub(super) fn server(
    written: Option<WrittenServer>,
) -> Result<Server, Vec<(&'static str, String)>> {
    let Some(WrittenServer { api, gateway }) = written else {
        return Ok(Server::Discord);
    };
    checked(api, gateway).map_err(|wrong| vec![wrong])
}

fn checked(api: String, gateway: Option<String>) -> Result<Server, (&'static str, String)> {
    match gateway {
        None if api == DISCORD => Ok(Server::Discord),
        None => Err(("api", "`api` is not Discord's, so `gateway` must be given too; otherwise the token would go to Discord's gateway".to_owned())),
        Some(_) if api == DISCORD => {
            Err(("gateway", "`gateway` is given without `api`; the token would go to two different servers".to_owned()))
        }
        Some(gateway) => {
            for (key, address, scheme) in [("api", &api, "http"), ("gateway", &gateway, "ws")] {
                if !is_local(address, scheme) {
                    return Err((key, format!("`{address}` is not on this machine; allowed is {scheme}://127.0.0.1:PORT")));
                }
            }
            Ok(Server::Local { api, gateway })
        }
    }
}

fn is_local(address: &str, scheme: &str) -> bool {
    Url::parse(address).is_ok_and(|url| {
        let local = matches!(url.host_str(), Some("127.0.0.1" | "localhost" | "[::1]"));
        local && url.scheme() == scheme && url.username().is_empty() && url.password().is_none()
    })
}
