//! `config.toml` → settings, with every mistake shown where it stands. The token comes from the environment only.

use std::path::{Path, PathBuf};

use anyhow::Context;
use deserr::Deserr;
use url::Url;

use crate::answer::Disclaimer;
use crate::knowledge::{Document, Faults, Problem, Source};

/// The environment variable that holds the bot's token.
pub const TOKEN_VARIABLE: &str = "DISCORD_TOKEN";

/// Where Discord's API is.
const DISCORD: &str = "https://discord.com";

/// All settings, checked.
#[derive(Clone, Debug)]
pub struct Config {
    pub knowledge: PathBuf,
    pub disclaimer: Disclaimer,
    pub answers: Answers,
    pub log: Log,
    pub server: Server,
    /// Who may change the knowledge from Discord, if anybody.
    pub moderation: Option<Moderation>,
    pub limits: Limits,
}

/// Moderation from Discord, as the operator wants it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moderation {
    /// The ids of the server, of a role in it, and of a channel in it.
    pub server: u64,
    pub role: Option<u64>,
    pub channel: Option<u64>,
    /// The file of the database.
    pub database: PathBuf,
    pub second_moderator: bool,
    pub reports: bool,
    pub missing: bool,
}

/// How much may be asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserr)]
#[deserr(error = Faults, deny_unknown_fields)]
pub struct Limits {
    /// Questions of a member in a minute.
    #[deserr(default = Limits::default().member)]
    pub member: u32,
    /// Mentions in a channel in a minute.
    #[deserr(default = Limits::default().channel)]
    pub channel: u32,
    /// Questions in a server in a minute.
    #[deserr(default = Limits::default().server)]
    pub server: u32,
    /// What a member may say is wrong in a day.
    #[deserr(default = Limits::default().reports)]
    pub reports: u32,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            member: 20,
            channel: 30,
            server: 300,
            reports: 5,
        }
    }
}

impl Limits {
    /// The keys of those that let nobody ask.
    fn none(&self) -> impl Iterator<Item = &'static str> {
        let all = [
            ("member", self.member),
            ("channel", self.channel),
            ("server", self.server),
            ("reports", self.reports),
        ];
        all.into_iter()
            .filter(|(_, limit)| *limit == 0)
            .map(|(key, _)| key)
    }
}

/// Who sees an answer where the member does not say.
#[derive(Clone, Copy, Debug, Deserr)]
#[deserr(error = Faults, deny_unknown_fields)]
pub struct Answers {
    /// Whether `/supplement` answers only the asker.
    #[deserr(default = false, rename = "supplement-private")]
    pub supplement_private: bool,
    /// Whether `/ask` answers only the asker.
    #[deserr(default = true, rename = "ask-private")]
    pub ask_private: bool,
}

crate::words::words! {
    /// How much the log tells. Message text and secrets are in none of them.
    Log { Error = "error", Warn = "warn", Info = "info", Debug = "debug", }
}

crate::knowledge::readable!(Log);

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
struct Written {
    #[deserr(default = "knowledge".to_owned())]
    knowledge: String,
    #[deserr(default)]
    disclaimer: Option<String>,
    #[deserr(default = Log::Info)]
    log: Log,
    #[deserr(default)]
    answers: Option<Answers>,
    #[deserr(default)]
    discord: Option<WrittenServer>,
    #[deserr(default)]
    moderation: Option<WrittenModeration>,
    #[deserr(default)]
    limits: Option<Limits>,
}

#[derive(Deserr)]
#[deserr(error = Faults, deny_unknown_fields)]
struct WrittenModeration {
    server: String,
    #[deserr(default)]
    role: Option<String>,
    #[deserr(default)]
    channel: Option<String>,
    #[deserr(default = "moderation.sqlite".to_owned())]
    database: String,
    #[deserr(default = true, rename = "second-moderator")]
    second_moderator: bool,
    #[deserr(default = true)]
    reports: bool,
    #[deserr(default = false)]
    missing: bool,
}

#[derive(Default, Deserr)]
#[deserr(error = Faults, deny_unknown_fields)]
struct WrittenServer {
    #[deserr(default = DISCORD.to_owned())]
    api: String,
    #[deserr(default)]
    gateway: Option<String>,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            knowledge: PathBuf::from("knowledge"),
            disclaimer: Disclaimer::default(),
            answers: Answers::default(),
            log: Log::Info,
            server: Server::Discord,
            moderation: None,
            limits: Limits::default(),
        }
    }
}

impl Default for Answers {
    fn default() -> Self {
        Self {
            supplement_private: false,
            ask_private: true,
        }
    }
}

impl Config {
    /// Reads the file; without one, every setting has its default.
    ///
    /// # Errors
    /// The file cannot be read, or has mistakes: all of them, each with its place.
    pub fn read(path: Option<&Path>) -> anyhow::Result<Self> {
        let Some(path) = path else {
            return Ok(Self::default());
        };
        let file = path.display().to_string();
        let text = std::fs::read_to_string(path)
            .with_context(|| format!("cannot read the configuration `{file}`"))?;
        Self::parse(&Source { file, text }).map_err(|problems| {
            let lines: Vec<String> = problems.iter().map(ToString::to_string).collect();
            anyhow::anyhow!("{}", lines.join("\nerror: "))
        })
    }

    /// Reads the text of a configuration file.
    ///
    /// # Errors
    /// Every mistake in it.
    pub fn parse(source: &Source) -> Result<Self, Vec<Problem>> {
        let document = Document::parse(source)?;
        let written: Written = document.read()?;
        let mut problems = Vec::new();
        let disclaimer = written
            .disclaimer
            .as_deref()
            .map_or_else(|| Ok(Disclaimer::default()), Disclaimer::new);
        let server = server(written.discord.unwrap_or_else(|| WrittenServer {
            api: DISCORD.to_owned(),
            gateway: None,
        }));
        if let Err(message) = &disclaimer {
            problems.push(document.problem_at(&["disclaimer"], message));
        }
        if let Err((key, message)) = &server {
            problems.push(document.problem_at(&["discord", key], message));
        }
        let moderation = written.moderation.map(moderation).transpose();
        for (key, message) in moderation.as_ref().err().into_iter().flatten() {
            problems.push(document.problem_at(&["moderation", key], message));
        }
        let limits = written.limits.unwrap_or_default();
        for key in limits.none() {
            let message = "`0` lets nobody through; allowed are whole numbers from 1";
            problems.push(document.problem_at(&["limits", key], message));
        }
        match (disclaimer, server, moderation) {
            (Ok(disclaimer), Ok(server), Ok(moderation)) if problems.is_empty() => Ok(Self {
                knowledge: PathBuf::from(written.knowledge),
                disclaimer,
                answers: written.answers.unwrap_or_default(),
                log: written.log,
                server,
                moderation,
                limits,
            }),
            _ => Err(problems),
        }
    }
}

fn moderation(written: WrittenModeration) -> Result<Moderation, Vec<(&'static str, String)>> {
    let mut wrong = Vec::new();
    let mut id = |key, text: Option<&str>| {
        let text = text?;
        let id = text.parse().ok().filter(|id| *id > 0);
        if id.is_none() {
            let message = format!(
                "`{text}` is not an id; allowed are digits in quotes, as Discord copies them with *Copy ID*"
            );
            wrong.push((key, message));
        }
        id
    };
    let server = id("server", Some(&written.server));
    let role = id("role", written.role.as_deref());
    let channel = id("channel", written.channel.as_deref());
    match server {
        Some(server) if wrong.is_empty() => Ok(Moderation {
            server,
            role,
            channel,
            database: PathBuf::from(written.database),
            second_moderator: written.second_moderator,
            reports: written.reports,
            missing: written.missing,
        }),
        _ => Err(wrong),
    }
}

/// Another server than Discord must be on this machine, and both of its addresses must be given: with only one of
/// them the library would send the token to Discord's own address.
fn server(written: WrittenServer) -> Result<Server, (&'static str, String)> {
    let WrittenServer { api, gateway } = written;
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

/// The characters of Base64, in either alphabet.
fn is_of_token(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || "-_+/=".contains(letter)
}

/// The bot's token. It has no `Debug` and no `Display`, so it can end up in no log and no message.
#[derive(Clone)]
pub struct Token(String);

impl Token {
    /// Takes the token from the environment.
    ///
    /// # Errors
    /// One sentence: it is missing, or does not look like a token.
    pub fn from_environment() -> anyhow::Result<Self> {
        let token = std::env::var(TOKEN_VARIABLE).unwrap_or_default();
        if token.trim().is_empty() {
            anyhow::bail!(
                "the environment variable {TOKEN_VARIABLE} is not set; put the bot's token there"
            );
        }
        Self::new(&token)
    }

    /// Takes a token as given, for the sandbox.
    ///
    /// # Errors
    /// One sentence: it does not look like a token.
    pub fn new(token: &str) -> anyhow::Result<Self> {
        let token = token.trim();
        let token = token.strip_prefix("Bot ").unwrap_or(token);
        let parts: Vec<&str> = token.split('.').collect();
        let is_part = |part: &&str| !part.is_empty() && part.chars().all(is_of_token);
        if parts.len() == 3 && parts.iter().all(is_part) {
            Ok(Self(token.to_owned()))
        } else {
            anyhow::bail!(
                "{TOKEN_VARIABLE} does not look like a bot token: it has three parts of letters and digits with dots \
                 between them"
            )
        }
    }

    /// The secret itself, for the client alone.
    pub(crate) fn reveal(&self) -> &str {
        &self.0
    }
}
