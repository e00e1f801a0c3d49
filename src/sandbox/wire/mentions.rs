//! `allowed_mentions`: whom a message may notify.

use super::form::Field;
use crate::sandbox::model::{Allowed, AllowedMentions, Id};

/// What is allowed; all of it if nothing is said.
pub(super) fn allowed_mentions(field: &Field) -> AllowedMentions {
    if !field.is_present() {
        return AllowedMentions::all();
    }
    let parse = field.field("parse").items(0..=3);
    let parse: Vec<&str> = parse.iter().filter_map(|kind| kind.text(0..=20)).collect();
    let every = |kind| parse.contains(&kind);
    AllowedMentions {
        users: allowed(field, "users", every("users")),
        roles: allowed(field, "roles", every("roles")),
        everyone: every("everyone"),
        replied_user: field.field("replied_user").boolean().unwrap_or(false),
    }
}

fn allowed(field: &Field, kind: &str, every: bool) -> Allowed {
    let listed = field.field(kind).items(0..=100);
    let listed: Vec<Id> = listed.iter().filter_map(Field::id).collect();
    if every && !listed.is_empty() {
        let message = format!("parse:[\"{kind}\"] and {kind}: [ids...] are mutually exclusive.");
        field.wrong("MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE", message);
    }
    if every {
        Allowed::All
    } else {
        Allowed::These(listed)
    }
}
