//! The settings by name: what the environment and the command line may set as well as the file.

use std::fmt::{self, Write};

use crate::knowledge::{Problem, Source, nearest};

/// What stands behind a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Text,
    Number,
    /// `true` or `false`.
    Switch,
}

/// Every key of the settings file, with its table.
pub const KEYS: &[(&str, Kind)] = &[
    ("knowledge", Kind::Text),
    ("disclaimer", Kind::Text),
    ("log", Kind::Text),
    ("log-format", Kind::Text),
    ("answers.supplement-private", Kind::Switch),
    ("answers.ask-private", Kind::Switch),
    ("limits.member", Kind::Number),
    ("limits.channel", Kind::Number),
    ("limits.server", Kind::Number),
    ("limits.reports", Kind::Number),
    ("status.address", Kind::Text),
    ("serve.address", Kind::Text),
    ("serve.public-key", Kind::Text),
    ("shards.total", Kind::Number),
    ("shards.own", Kind::Text),
    ("discord.api", Kind::Text),
    ("discord.gateway", Kind::Text),
    ("moderation.server", Kind::Text),
    ("moderation.role", Kind::Text),
    ("moderation.channel", Kind::Text),
    ("moderation.database", Kind::Text),
    ("moderation.second-moderator", Kind::Switch),
    ("moderation.reports", Kind::Switch),
    ("moderation.missing", Kind::Switch),
];

/// What the names of the variables begin with.
const PREFIX: &str = "SUPPLEMENT_BOT_";

/// The environment variable that sets a key: `limits.member` is `SUPPLEMENT_BOT_LIMITS_MEMBER`.
#[must_use]
pub fn variable(key: &str) -> String {
    let name = key.replace(['.', '-'], "_").to_uppercase();
    format!("{PREFIX}{name}")
}

/// A value for a key from elsewhere than the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Given {
    pub key: &'static str,
    pub value: String,
    /// Where it stands, for a message.
    pub place: String,
    kind: Kind,
}

impl Given {
    /// All that the environment sets.
    #[must_use]
    pub fn in_environment() -> Vec<Self> {
        let given = KEYS.iter().filter_map(|(key, kind)| {
            let place = variable(key);
            let value = std::env::var_os(&place)?;
            Some(Self {
                key,
                // What is no text is refused as one that has a wrong letter.
                value: value.to_string_lossy().into_owned(),
                place,
                kind: *kind,
            })
        });
        given.collect()
    }

    /// Reads `KEY=VALUE`, as the command line has it.
    ///
    /// # Errors
    /// One sentence: there is no such key, or no value.
    pub fn parse(text: &str) -> Result<Self, String> {
        let (key, value) = text
            .split_once('=')
            .ok_or("`--set` has no `=`; allowed is `--set KEY=VALUE`")?;
        let known = KEYS.iter().find(|(known, _)| *known == key.trim());
        let (key, kind) = known.ok_or_else(|| {
            let all: Vec<&str> = KEYS.iter().map(|(key, _)| *key).collect();
            format!(
                "`{}` is no setting; allowed are {}",
                key.trim(),
                all.join(", ")
            )
        })?;
        Ok(Self {
            key,
            value: value.trim().to_owned(),
            place: format!("--set {key}"),
            kind: *kind,
        })
    }

    /// The value as the file would have it.
    pub(super) fn written(&self) -> String {
        match self.kind {
            Kind::Text => quoted(&self.value),
            // TOML takes no `007`.
            Kind::Number => self.value.parse().unwrap_or(0_u32).to_string(),
            Kind::Switch => self.value.clone(),
        }
    }

    /// What is wrong with it where it is none of its kind.
    pub(super) fn wrong(&self) -> Option<Problem> {
        let allowed = match self.kind {
            Kind::Number if self.value.parse::<u32>().is_err() => {
                format!("a whole number from 0 to {}", u32::MAX)
            }
            Kind::Switch if self.value.parse::<bool>().is_err() => "`true` or `false`".to_owned(),
            _ => return None,
        };
        let found = match self.value.trim() {
            "" => "nothing stands here".to_owned(),
            value => format!("`{value}` stands here"),
        };
        let source = Source {
            file: self.place.clone(),
            text: self.value.clone(),
        };
        let message = format!("{found}; allowed is {allowed}");
        Some(Problem::at(&source, 0..self.value.len(), message))
    }
}

/// Variables of the prefix that are no settings: this one names where the sandbox writes what is said.
const OTHERS: &[&str] = &["SUPPLEMENT_BOT_EXCHANGES"];

/// A variable of the prefix that sets nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unknown {
    pub variable: String,
    /// The one that may be meant, if one is near.
    nearest: Option<String>,
}

impl Unknown {
    /// All that are in the environment, in the order of their names.
    #[must_use]
    pub fn in_environment() -> Vec<Self> {
        let variables = std::env::vars_os().map(|(name, value)| {
            let text = |it: std::ffi::OsString| it.to_string_lossy().into_owned();
            (text(name), text(value))
        });
        let unknown = variables.filter_map(|(name, value)| Self::of(name, &value));
        let mut unknown: Vec<Self> = unknown.collect();
        unknown.sort_by(|one, other| one.variable.cmp(&other.variable));
        unknown
    }

    fn of(variable: String, value: &str) -> Option<Self> {
        let rest = variable.strip_prefix(PREFIX)?;
        let known = || KEYS.iter().map(|(key, _)| self::variable(key));
        let is_known = OTHERS.contains(&variable.as_str()) || known().any(|it| it == variable);
        if is_known || is_of_kubernetes(rest, value) {
            return None;
        }
        let known: Vec<String> = known().collect();
        let near = nearest(&variable, known.iter().map(String::as_str));
        Some(Self {
            nearest: near.map(str::to_owned),
            variable,
        })
    }
}

impl fmt::Display for Unknown {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { variable, nearest } = self;
        write!(out, "`{variable}` is no setting and sets nothing")?;
        match nearest {
            Some(nearest) => write!(out, "; did you mean `{nearest}`?"),
            None => Ok(()),
        }
    }
}

/// Kubernetes tells every container of every Service in such variables, and the bot's own has its name.
fn is_of_kubernetes(rest: &str, value: &str) -> bool {
    let words: Vec<&str> = rest.split('_').collect();
    let is_number = |word: &str| word.bytes().all(|byte| byte.is_ascii_digit());
    let is_port = |three: &[&str]| {
        three[0] == "PORT" && is_number(three[1]) && ["TCP", "UDP", "SCTP"].contains(&three[2])
    };
    let is_service = |two: &[&str]| two[0] == "SERVICE" && ["HOST", "PORT"].contains(&two[1]);
    words.windows(3).any(is_port)
        || words.windows(2).any(is_service)
        || words.last() == Some(&"PORT") && value.contains("://")
}

/// A text in quotes, on one line.
fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for letter in text.chars() {
        match letter {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            letter if letter.is_control() => {
                // Writing into a text cannot fail.
                let _ = write!(quoted, "\\u{:04x}", u32::from(letter));
            }
            letter => quoted.push(letter),
        }
    }
    quoted.push('"');
    quoted
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_misspelt_variable_is_told_with_the_nearest_and_those_of_kubernetes_are_not() {
        let told = |name: &str, value: &str| {
            let unknown = Unknown::of(format!("{PREFIX}{name}"), value);
            unknown.map(|it| {
                let nearest = it.nearest.unwrap_or_default();
                nearest.replacen(PREFIX, "", 1)
            })
        };
        let case = |name: &str, nearest: &str| {
            assert_eq!(told(name, "1").as_deref(), Some(nearest), "{name}");
        };
        case("LIMIT_MEMBER", "LIMITS_MEMBER");
        case("STATUS_ADRESS", "STATUS_ADDRESS");
        case("LOGFORMAT", "LOG_FORMAT");
        case("VERSION", "");
        for (key, _) in KEYS {
            assert_eq!(Unknown::of(variable(key), ""), None);
        }
        for name in [
            "EXCHANGES",
            "SERVICE_HOST",
            "SERVICE_PORT",
            "SERVICE_PORT_HTTP",
            "WEB_SERVICE_HOST",
            "PORT",
            "WEB_PORT",
            "PORT_80_TCP",
            "PORT_80_TCP_ADDR",
        ] {
            assert_eq!(told(name, "tcp://10.0.0.7:80"), None, "{name}");
        }
    }
}
