//! The settings by name: what the environment and the command line may set as well as the file.

use std::fmt::Write;

use crate::knowledge::{Problem, Source};

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
pub(super) const PREFIX: &str = "SUPPLEMENT_BOT_";

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

/// What of it can be read, and what is wrong with the rest.
pub(super) fn sorted(given: &[Given]) -> (Vec<Given>, Vec<Problem>) {
    let (mut sound, mut problems) = (Vec::new(), Vec::new());
    for one in given {
        match one.wrong() {
            Some(problem) => problems.push(problem),
            None => sound.push(one.clone()),
        }
    }
    (sound, problems)
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
