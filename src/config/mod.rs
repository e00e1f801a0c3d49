//! `config.toml`, the environment and the command line → settings, with every mistake shown where it stands. The token
//! comes from the environment, or from a file that the environment names.

mod answers;
mod database;
mod hidden;
mod keys;
mod layers;
mod limits;
mod log;
mod moderation;
mod secret;
mod serve;
mod server;
mod shards;
mod status;
mod surroundings;
mod token;
mod unknown;

use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use anyhow::Context;
use deserr::Deserr;

use crate::answer::Disclaimer;
use crate::knowledge::{Document, Faults, Problem, Source};
pub use answers::Answers;
pub use database::{Database, Postgres};
use hidden::hidden;
pub use keys::{Given, KEYS, Kind, variable};
use layers::Layers;
pub use limits::Limits;
pub use log::{Log, LogFormat};
pub use moderation::Moderation;
pub(crate) use serve::bytes;
pub use serve::{PUBLIC_KEY_VARIABLE, PublicKey, Serve};
pub use server::Server;
pub use shards::Shards;
pub use surroundings::problems_in_environment;
pub use token::{TOKEN_VARIABLE, Token};
pub use unknown::Unknown;

/// All settings, checked.
#[derive(Clone, Debug)]
pub struct Config {
    pub knowledge: PathBuf,
    pub disclaimer: Disclaimer,
    pub answers: Answers,
    pub log: Log,
    pub log_format: LogFormat,
    pub server: Server,
    /// Who may change the knowledge from Discord, if anybody.
    pub moderation: Option<Moderation>,
    pub limits: Limits,
    /// Where the bot tells how it is, if anywhere.
    pub status: Option<SocketAddr>,
    pub serve: Serve,
    /// Which shards this process keeps; as many as Discord says where there is nothing.
    pub shards: Option<Shards>,
}

#[derive(Deserr)]
#[deserr(error = Faults, deny_unknown_fields)]
struct Written {
    #[deserr(default = "knowledge".to_owned())]
    knowledge: String,
    #[deserr(default)]
    disclaimer: Option<String>,
    #[deserr(default = Log::Info)]
    log: Log,
    #[deserr(default = LogFormat::Text, rename = "log-format")]
    log_format: LogFormat,
    #[deserr(default)]
    answers: Option<Answers>,
    #[deserr(default)]
    discord: Option<server::WrittenServer>,
    #[deserr(default)]
    moderation: Option<moderation::WrittenModeration>,
    #[deserr(default)]
    limits: Option<Limits>,
    #[deserr(default)]
    status: Option<status::WrittenStatus>,
    #[deserr(default)]
    serve: Option<serve::WrittenServe>,
    #[deserr(default)]
    shards: Option<shards::WrittenShards>,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            knowledge: PathBuf::from("knowledge"),
            disclaimer: Disclaimer::default(),
            answers: Answers::default(),
            log: Log::Info,
            log_format: LogFormat::Text,
            server: Server::Discord,
            moderation: None,
            limits: Limits::default(),
            status: None,
            serve: Serve::default(),
            shards: None,
        }
    }
}

impl Config {
    /// Reads the file, and what goes before it, the stronger later; what nothing sets has its default.
    ///
    /// # Errors
    /// The file cannot be read, or something has mistakes: all of them, each with its place.
    pub fn read(path: Option<&Path>, given: &[Given]) -> anyhow::Result<Self> {
        let source = Self::source(path)?;
        Self::layered(&source, given).map_err(|problems| {
            let lines: Vec<String> = problems.iter().map(ToString::to_string).collect();
            anyhow::anyhow!("{}", lines.join("\nerror: "))
        })
    }

    /// The text of the file, empty without one.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn source(path: Option<&Path>) -> anyhow::Result<Source> {
        let (file, text) = match path {
            Some(path) => {
                let file = path.display().to_string();
                let text = std::fs::read_to_string(path)
                    .with_context(|| format!("cannot read the configuration `{file}`"))?;
                (file, text)
            }
            None => ("the settings".to_owned(), String::new()),
        };
        Ok(Source { file, text })
    }

    /// Reads the text of the file, and what goes before it, the stronger later.
    ///
    /// # Errors
    /// Every mistake, where its value stands.
    pub fn layered(source: &Source, given: &[Given]) -> Result<Self, Vec<Problem>> {
        Self::over_layers(source, given).map_err(hidden)
    }

    fn over_layers(source: &Source, given: &[Given]) -> Result<Self, Vec<Problem>> {
        Document::parse(source)?;
        let (sound, mut problems) = keys::sorted(given);
        let layers = Layers::new(source.clone(), &sound);
        let wrong = match Self::parse(&layers.source()) {
            Ok(config) if problems.is_empty() => return Ok(config),
            Ok(_) => return Err(problems),
            Err(wrong) => wrong,
        };
        // What has the wrong shape hides what else is wrong: the rest is read without its table.
        let rest = layers.without(&wrong);
        let more = Self::parse(&rest.source()).err().unwrap_or_default();
        problems.extend(match Self::parse(source) {
            Err(problems) if given.is_empty() => problems,
            _ => layers.back(wrong),
        });
        problems.extend(rest.back(more));
        Err(problems)
    }

    /// Reads the text of a configuration file.
    ///
    /// # Errors
    /// Every mistake in it.
    pub fn parse(source: &Source) -> Result<Self, Vec<Problem>> {
        Self::checked(source).map_err(hidden)
    }

    fn checked(source: &Source) -> Result<Self, Vec<Problem>> {
        let document = Document::parse(source)?;
        let written: Written = document.read()?;
        let mut checks = Checks {
            document: &document,
            problems: Vec::new(),
        };
        let disclaimer = written.disclaimer.as_deref();
        let disclaimer = disclaimer.map_or_else(|| Ok(Disclaimer::default()), Disclaimer::new);
        let disclaimer = checks.key("disclaimer", disclaimer);
        let server = checks.table("discord", server::server(written.discord));
        let moderation = written.moderation.as_ref();
        let moderation = moderation.map(moderation::moderation).transpose();
        let moderation = checks.table("moderation", moderation);
        let limits = checks.table("limits", written.limits.unwrap_or_default().checked());
        let status = checks.table("status", status::status(written.status));
        let serve = checks.table("serve", serve::serve(written.serve));
        let shards = checks.table("shards", shards::shards(written.shards));
        if let (Some(Some(shards)), Some(Some(moderation))) = (&shards, &moderation) {
            checks.table("moderation", shards.hear_of(moderation.server));
        }
        let config = || {
            Some(Self {
                knowledge: PathBuf::from(written.knowledge),
                disclaimer: disclaimer?,
                answers: written.answers.unwrap_or_default(),
                log: written.log,
                log_format: written.log_format,
                server: server?,
                moderation: moderation?,
                limits: limits?,
                status: status?,
                serve: serve?,
                shards: shards?,
            })
        };
        config()
            .filter(|_| checks.problems.is_empty())
            .ok_or(checks.problems)
    }
}

/// What is wrong with the values, each at its place.
struct Checks<'d, 's> {
    document: &'d Document<'s>,
    problems: Vec<Problem>,
}

impl Checks<'_, '_> {
    fn key<T>(&mut self, key: &str, checked: Result<T, String>) -> Option<T> {
        let wrong = |message: String| {
            let problem = self.document.problem_at(&[key], &message);
            self.problems.push(problem);
        };
        checked.map_err(wrong).ok()
    }

    fn table<T>(
        &mut self,
        table: &str,
        checked: Result<T, Vec<(&'static str, String)>>,
    ) -> Option<T> {
        let wrong = |wrong: Vec<(&str, String)>| {
            for (key, message) in wrong {
                let problem = self.document.problem_at(&[table, key], &message);
                self.problems.push(problem);
            }
        };
        checked.map_err(wrong).ok()
    }
}
