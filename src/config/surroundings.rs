//! What else must be right for the settings to work: the variables beside them, and what they name.

use std::net::SocketAddr;
use std::path::{Path, absolute};

use super::database::{Database, PASSWORD};
use super::hidden::hidden;
use super::layers::Layers;
use super::serve::{PUBLIC_KEY_VARIABLE, PublicKey, Serve};
use super::token::{TOKEN, Token};
use super::unknown::Unknown;
use super::{Config, Given};
use crate::knowledge::{Document, Problem, Source};

/// What is wrong with the variables that are no settings: secrets, the public key, and names that nobody knows.
#[must_use]
pub fn problems_in_environment() -> Vec<Problem> {
    let key = PublicKey::from_environment();
    let wrong = [
        (TOKEN.place(), Token::find().err()),
        (PASSWORD.place(), PASSWORD.find().err()),
        (PUBLIC_KEY_VARIABLE, key.err()),
    ];
    let wrong = wrong.into_iter().filter_map(|(place, error)| {
        let message = format!("{:#}", error?);
        Some(Problem::whole(place, message))
    });
    let unknown = Unknown::in_environment().into_iter();
    let unknown = unknown.map(|it| Problem::whole(&it.variable, it.to_string()));
    wrong.chain(unknown).collect()
}

impl Config {
    /// What is wrong with what the settings name, where they name it.
    #[must_use]
    pub fn problems_around(&self, source: &Source, given: &[Given]) -> Vec<Problem> {
        let layers = Layers::new(source.clone(), given);
        let whole = layers.source();
        let Ok(document) = Document::parse(&whole) else {
            return Vec::new();
        };
        let at = |keys: &[&str], message: &str| {
            if layers.has(&keys.join(".")) {
                layers.back(vec![document.problem_at(keys, message)])
            } else {
                vec![Problem::whole(&source.file, message.to_owned())]
            }
        };
        let mut problems = Vec::new();
        if !self.knowledge.is_dir() {
            let message = format!(
                "`{}` is no folder here; the way to it begins where the bot is started",
                self.knowledge.display()
            );
            problems.extend(at(&["knowledge"], &message));
        }
        if let Some(message) = self.one_port().filter(|_| self.is_to_serve()) {
            problems.extend(at(&["status", "address"], &message));
        }
        let database = self.missing_certificates();
        if let Some(message) = database.or_else(|| self.misplaced_database()) {
            problems.extend(at(&["moderation", "database"], &message));
        }
        hidden(problems)
    }

    /// Why `serve` could not listen at both of its addresses.
    #[must_use]
    pub fn one_port(&self) -> Option<String> {
        let (status, serve) = (self.status?, self.serve.address);
        clash(status, serve).then(|| {
            format!(
                "[status] has {status} and [serve] has {serve}, and only one of them can have port {}; give the other one \
                 another port",
                serve.port()
            )
        })
    }

    /// Who only runs `run` need not say anything of [serve].
    fn is_to_serve(&self) -> bool {
        self.serve != Serve::default() || !matches!(PublicKey::from_environment(), Ok(None))
    }

    /// Why no file could be made there, or why it would be in the way there.
    fn misplaced_database(&self) -> Option<String> {
        let Database::File(file) = &self.moderation.as_ref()?.database else {
            return None;
        };
        let file = absolute(file).ok()?;
        let folder = file.parent()?;
        let shown = folder.display();
        if file.is_dir() {
            return Some(format!(
                "`{}` is a folder; the name of a file belongs here",
                file.display()
            ));
        }
        if !folder.is_dir() {
            return Some(format!("the folder `{shown}` of the database is not there"));
        }
        if is_below(folder, &self.knowledge) {
            return Some(
                "the database lies in the knowledge folder, which is read again whenever something in it changes; put it \
                 beside the folder"
                    .to_owned(),
            );
        }
        let error = tempfile::tempfile_in(folder).err()?;
        Some(format!(
            "nothing can be written into the folder `{shown}` of the database: {error}"
        ))
    }

    fn missing_certificates(&self) -> Option<String> {
        match &self.moderation.as_ref()?.database {
            Database::Postgres(server) => {
                let error = server.certificates().err()?;
                Some(format!("{error:#}"))
            }
            Database::File(_) => None,
        }
    }
}

/// Whether one folder is the other, or lies in it.
fn is_below(folder: &Path, other: &Path) -> bool {
    let real = |path: &Path| path.canonicalize().ok();
    real(folder)
        .zip(real(other))
        .is_some_and(|(folder, other)| folder.starts_with(other))
}

fn clash(one: SocketAddr, other: SocketAddr) -> bool {
    // `[::]` takes the addresses of both kinds, `0.0.0.0` those of its own.
    let holds = |all: SocketAddr, one: SocketAddr| {
        all.ip().is_unspecified() && (all.is_ipv6() || one.is_ipv4())
    };
    let is_same = one.ip() == other.ip() || holds(one, other) || holds(other, one);
    // Port 0 is any free one.
    one.port() == other.port() && one.port() != 0 && is_same
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_port_of_one_machine_is_for_one_address() {
        let case = |one: &str, other: &str, expected: bool| {
            let (one, other) = (one.parse().unwrap(), other.parse().unwrap());
            assert_eq!(clash(one, other), expected, "{one} {other}");
            assert_eq!(clash(other, one), expected, "{other} {one}");
        };
        case("127.0.0.1:9090", "127.0.0.1:9090", true);
        case("0.0.0.0:9090", "127.0.0.1:9090", true);
        case("[::]:9090", "127.0.0.1:9090", true);
        case("[::]:9090", "0.0.0.0:9090", true);
        case("0.0.0.0:9090", "[::1]:9090", false);
        case("127.0.0.1:9090", "127.0.0.1:8080", false);
        case("127.0.0.1:9090", "127.0.0.2:9090", false);
        case("127.0.0.1:0", "127.0.0.1:0", false);
    }
}
