//! Where moderation keeps what it keeps: a file, or a server of `PostgreSQL`.

use std::path::{Path, PathBuf};

use anyhow::Context;
use tokio_postgres::config::{ChannelBinding, Host, SslMode};
use url::form_urlencoded;

use super::secret::Secret;

/// The environment's password for the database's server.
pub(super) const PASSWORD: Secret = Secret {
    what: "the password of the database",
    variable: "DATABASE_PASSWORD",
    file_variable: "DATABASE_PASSWORD_FILE",
    credential: "database-password",
};

/// Where moderation keeps what it keeps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Database {
    /// The file of an `SQLite` database.
    File(PathBuf),
    Postgres(Box<Postgres>),
}

/// A server of `PostgreSQL`, without the password that the environment has for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Postgres {
    server: tokio_postgres::Config,
    /// The file of the certificates that are believed; where there is none, those that a browser believes.
    certificates: Option<PathBuf>,
}

impl Database {
    /// Reads the name of a file or the address of a server.
    ///
    /// # Errors
    /// One sentence, in which nothing of the address stands: it may have a password.
    pub fn parse(text: &str) -> Result<Self, String> {
        match text.split_once("://") {
            Some(("postgres" | "postgresql", _)) => Ok(Self::Postgres(Box::new(server(text)?))),
            Some((scheme, _)) => Err(format!(
                "`{scheme}` is no database that the bot knows; allowed are the name of a file, and the address of a \
                 PostgreSQL server as `postgres://user@host/name`"
            )),
            None if text.contains("password=") || text.contains("host=") => Err(
                "a PostgreSQL server is written as an address here: `postgres://user@host/name`"
                    .to_owned(),
            ),
            None if text.trim().is_empty() => Err(
                "here is nothing; allowed are the name of a file, and the address of a PostgreSQL server as \
                 `postgres://user@host/name`"
                    .to_owned(),
            ),
            None => Ok(Self::File(PathBuf::from(text))),
        }
    }
}

impl Postgres {
    /// How to come to it, with the password of the environment where there is one: that one goes before the settings.
    ///
    /// # Errors
    /// One sentence: the password is given twice, or cannot be read.
    pub fn with_password(&self) -> anyhow::Result<tokio_postgres::Config> {
        let mut server = self.server.clone();
        if let Some(found) = PASSWORD.find()? {
            server.password(found.text);
        }
        Ok(server)
    }

    /// The certificates that are believed, as their file has them.
    ///
    /// # Errors
    /// One sentence: the file cannot be read.
    pub fn certificates(&self) -> anyhow::Result<Option<Vec<u8>>> {
        let read = |file: &Path| {
            std::fs::read(file)
                .with_context(|| format!("cannot read the certificates in `{}`", file.display()))
        };
        self.certificates.as_deref().map(read).transpose()
    }
}

fn server(text: &str) -> Result<Postgres, String> {
    let (place, options) = text.split_once('?').unwrap_or((text, ""));
    let mut certificates = None;
    let mut kept: Vec<&str> = Vec::new();
    for option in options.split('&').filter(|option| !option.is_empty()) {
        match option.split_once('=') {
            Some(("sslrootcert", "system")) => {}
            Some(("sslrootcert", file)) => certificates = Some(PathBuf::from(decoded(file))),
            // Every certificate is looked at in full.
            Some(("sslmode", "verify-ca" | "verify-full")) => kept.push("sslmode=require"),
            _ => kept.push(option),
        }
    }
    let address = format!("{place}?{}", kept.join("&"));
    let mut server = parsed(&address, text)?;
    if server.get_hosts().is_empty() {
        return Err(
            "the address names no host; one looks like `postgres://user@host/name`, or `postgres://user@/name?host=/run/postgresql`"
                .to_owned(),
        );
    }
    if server.get_channel_binding() == ChannelBinding::Require {
        return Err("`channel_binding=require` is not known here; leave it out".to_owned());
    }
    // Where nothing else is said, what goes over a network is encrypted.
    if server.get_ssl_mode() == SslMode::Prefer {
        let is_here = server.get_hosts().iter().all(is_here);
        server.ssl_mode(if is_here {
            SslMode::Disable
        } else {
            SslMode::Require
        });
    }
    Ok(Postgres {
        server,
        certificates,
    })
}

/// The address as it is read; `text` is what stands in the setting.
fn parsed(address: &str, text: &str) -> Result<tokio_postgres::Config, String> {
    address.parse().map_err(|_| {
        // What is wrong may be a piece of a password.
        format!(
            "what stands here ({} characters) is not the address of a PostgreSQL server, which looks like \
             `postgres://user@host/name`; a letter that has a meaning in an address is written as `%40` in a name or password",
            text.chars().count()
        )
    })
}

fn is_here(host: &Host) -> bool {
    match host {
        Host::Tcp(name) => ["localhost", "127.0.0.1", "::1"].contains(&name.as_str()),
        #[cfg(unix)]
        Host::Unix(_) => true,
    }
}

/// A value of an option without its `%`; a `+` is one, other than in a form.
fn decoded(value: &str) -> String {
    let plain = value.replace('+', "%2B");
    let pairs = form_urlencoded::parse(plain.as_bytes());
    pairs.map(|(key, _)| key.into_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn postgres(text: &str) -> Postgres {
        match Database::parse(text).unwrap() {
            Database::Postgres(postgres) => *postgres,
            Database::File(file) => panic!("{} is a file", file.display()),
        }
    }

    #[test]
    fn what_goes_over_a_network_is_encrypted_unless_told_otherwise() {
        let case = |text: &str, mode| assert_eq!(postgres(text).server.get_ssl_mode(), mode);
        case("postgres://bot@db.example.org/bot", SslMode::Require);
        case("postgresql://bot@localhost/bot", SslMode::Disable);
        case("postgres://bot@/bot?host=/run/postgresql", SslMode::Disable);
        case(
            "postgres://bot@localhost/bot?sslmode=verify-full",
            SslMode::Require,
        );
        case("postgres://bot@db/bot?sslmode=disable", SslMode::Disable);
    }

    #[test]
    fn certificates_are_a_file_of_the_operators() {
        let own =
            postgres("postgres://bot@db/bot?sslrootcert=/etc/my%20own+ca.pem&sslmode=require");
        assert_eq!(own.certificates, Some(PathBuf::from("/etc/my own+ca.pem")));
        let system = postgres("postgres://bot@db/bot?sslrootcert=system");
        assert_eq!(system.certificates, None);
    }

    #[test]
    fn nothing_of_a_wrong_address_is_told() {
        for (text, expected) in [
            ("mysql://bot:secret@db/bot", "`mysql` is no database"),
            ("host=db password=secret", "is written as an address"),
            ("postgres://bot:secret@db:port/bot", "is not the address"),
            ("postgres://bot:secret@/bot", "names no host"),
            (
                "postgres://bot:secret@db/bot?channel_binding=require",
                "leave it out",
            ),
            (" ", "here is nothing"),
        ] {
            let told = Database::parse(text).unwrap_err();
            assert!(told.contains(expected), "{told}");
            assert!(!told.contains("secret"), "{told}");
        }
        let shown = format!("{:?}", postgres("postgres://bot:secret@db/bot"));
        assert!(!shown.contains("secret"), "{shown}");
    }
}
