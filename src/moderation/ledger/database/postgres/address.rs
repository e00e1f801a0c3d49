//! Where the server is, and how the connection is made.

use std::fmt;
use std::time::Duration;

use tokio_postgres::config::Host;
use tokio_postgres::{Client, Config, Connection, Error, Socket};

use super::tls::{Encrypted, Tls};

/// So long one host is tried.
const PATIENCE: Duration = Duration::from_secs(5);

/// The port of a server that names none.
const PORT: u16 = 5_432;

/// Where the server is, and as whom the bot comes; shown without its password.
#[derive(Clone, Debug)]
pub struct Address {
    config: Config,
    tls: Tls,
}

impl Address {
    /// The server, and whose certificates are believed.
    #[must_use]
    pub fn new(mut config: Config, tls: Tls) -> Self {
        config.application_name("supplement-bot");
        config.connect_timeout(PATIENCE);
        Self { config, tls }
    }

    /// The port of a host: its own, or the one of all.
    fn port(&self, host: usize) -> u16 {
        let ports = self.config.get_ports();
        let port = ports.get(host).or_else(|| ports.first());
        port.copied().unwrap_or(PORT)
    }

    pub(super) async fn connect(
        &self,
    ) -> Result<(Client, Connection<Socket, Encrypted<Socket>>), Error> {
        self.config.connect(self.tls.clone()).await
    }
}

impl fmt::Display for Address {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let user = self.config.get_user().unwrap_or_default();
        let database = self.config.get_dbname().unwrap_or(user);
        let hosts = self.config.get_hosts();
        let all = hosts.iter().enumerate();
        let names = all.clone().filter_map(|(at, host)| match host {
            Host::Tcp(name) if name.contains(':') => Some(format!("[{name}]:{}", self.port(at))),
            Host::Tcp(name) => Some(format!("{name}:{}", self.port(at))),
            #[cfg(unix)]
            Host::Unix(_) => None,
        });
        let names: Vec<String> = names.collect();
        write!(out, "postgres://{user}@{}/{database}", names.join(","))?;
        #[cfg(unix)]
        for (at, host) in all {
            if let Host::Unix(path) = host {
                let mark = if at == 0 { '?' } else { '&' };
                write!(out, "{mark}host={}&port={}", path.display(), self.port(at))?;
            }
        }
        Ok(())
    }
}
