//! Variables that look like settings and are none.

use std::fmt;

use super::keys::{KEYS, PREFIX, variable};
use crate::knowledge::nearest;

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
