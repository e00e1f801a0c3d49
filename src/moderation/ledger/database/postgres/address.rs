//! Where the server is, and how the connection is made.

use std::fmt;
use std::time::Duration;

use tokio_postgres::config::Host;
use tokio_postgres::{Client, Config, Connection, Error, Socket};

use super::tls::{Encrypted, Tls};

/// So long one host is tried.
const PATIENCE: Duration = Duration::from_secs(5);

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
        write!(out, "postgres://{user}@")?;
        match self.config.get_hosts().first() {
            Some(Host::Tcp(host)) => write!(out, "{host}/{database}"),
            #[cfg(unix)]
            Some(Host::Unix(path)) => write!(out, "{}/{database}", path.display()),
            None => write!(out, "/{database}"),
        }
    }
}
