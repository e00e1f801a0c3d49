//! Members of the guild.

use serde_json::{Value, json};

use super::moment;
use super::user::user_by_id;
use crate::sandbox::model::{Member, Permissions, World};

/// A member with the user.
pub(crate) fn member(world: &World, member: &Member) -> Value {
    let mut written = partial_member(world, member);
    written["user"] = user_by_id(world, member.user);
    written
}

/// A member as written next to their user.
pub(super) fn partial_member(world: &World, member: &Member) -> Value {
    json!({
        "nick": null,
        "avatar": null,
        "banner": null,
        "roles": member.roles,
        "joined_at": moment(world.guild.id.created()),
        "premium_since": null,
        "communication_disabled_until": null,
        "deaf": false,
        "mute": false,
        "pending": false,
        "flags": 0,
    })
}

/// A member with what they may do in a place, as in an interaction.
pub(super) fn acting_member(world: &World, of: &Member, may: Permissions) -> Value {
    let mut written = member(world, of);
    written["permissions"] = json!(may.0.to_string());
    written["unusual_dm_activity_until"] = Value::Null;
    written
}
