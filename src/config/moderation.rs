//! `[moderation]`: who keeps the knowledge right from Discord.

use deserr::Deserr;

use super::database::Database;
use crate::knowledge::Faults;

/// Moderation from Discord, as the operator wants it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moderation {
    /// The ids of the server, of a role in it, and of a channel in it.
    pub server: u64,
    pub role: Option<u64>,
    pub channel: Option<u64>,
    pub database: Database,
    pub second_moderator: bool,
    pub reports: bool,
    pub missing: bool,
}

#[derive(Deserr)]
#[deserr(error = Faults, deny_unknown_fields)]
pub(super) struct WrittenModeration {
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

pub(super) fn moderation(
    written: &WrittenModeration,
) -> Result<Moderation, Vec<(&'static str, String)>> {
    let mut wrong = Vec::new();
    let mut id = |key, text: Option<&str>| {
        let id = self::id(key, text?);
        id.map_err(|message| wrong.push((key, message))).ok()
    };
    let server = id("server", Some(&written.server));
    let role = id("role", written.role.as_deref());
    let channel = id("channel", written.channel.as_deref());
    let database = Database::parse(&written.database);
    let database = database.map_err(|message| wrong.push(("database", message)));
    match (server, database) {
        (Some(server), Ok(database)) if wrong.is_empty() => Ok(Moderation {
            server,
            role,
            channel,
            database,
            second_moderator: written.second_moderator,
            reports: written.reports,
            missing: written.missing,
        }),
        _ => Err(wrong),
    }
}

/// The id of a thing of Discord's, which is named as the key is.
fn id(key: &str, text: &str) -> Result<u64, String> {
    let is_number = text.bytes().all(|byte| byte.is_ascii_digit());
    let id = text.parse().ok().filter(|id| is_number && *id > 0);
    id.ok_or_else(|| {
        let found = match text.trim() {
            "" => "here is nothing".to_owned(),
            _ => format!("`{text}` is not the id of a {key}"),
        };
        let (first, rest) = key.split_at(1);
        let first = first.to_uppercase();
        format!(
            "{found}; allowed are digits, such as 123456789012345678, as Discord copies them with *Copy {first}{rest} ID*"
        )
    })
}
