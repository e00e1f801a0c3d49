//! The guild, its roles and members.

use serde_json::{Value, json};

use super::moment;
use super::user::user_by_id;
use crate::sandbox::model::{Member, Permissions, Role, World};

/// What `GUILD_CREATE` and `GET /guilds/{id}` have in common.
pub(crate) fn guild(world: &World) -> Value {
    let guild = &world.guild;
    json!({
        "id": guild.id,
        "name": guild.name,
        "icon": null,
        "description": null,
        "home_header": null,
        "splash": null,
        "discovery_splash": null,
        "features": [],
        "banner": null,
        "owner_id": guild.owner,
        "application_id": null,
        "region": "deprecated",
        "afk_channel_id": null,
        "afk_timeout": 300,
        "system_channel_id": null,
        "system_channel_flags": 0,
        "widget_enabled": false,
        "widget_channel_id": null,
        "verification_level": 0,
        "roles": guild.roles.iter().map(role).collect::<Vec<_>>(),
        "default_message_notifications": 0,
        "mfa_level": 0,
        "explicit_content_filter": 0,
        "max_presences": null,
        "max_members": 250_000,
        "max_stage_video_channel_users": 50,
        "max_video_channel_users": 25,
        "vanity_url_code": null,
        "premium_tier": 0,
        "premium_subscription_count": 0,
        "preferred_locale": "en-GB",
        "rules_channel_id": null,
        "safety_alerts_channel_id": null,
        "public_updates_channel_id": null,
        "premium_progress_bar_enabled": false,
        "premium_progress_bar_enabled_user_updated_at": null,
        "nsfw": false,
        "nsfw_level": 0,
        "emojis": [],
        "stickers": [],
        "incidents_data": null,
    })
}

fn role(role: &Role) -> Value {
    json!({
        "id": role.id,
        "name": role.name,
        "description": null,
        "permissions": role.permissions.0.to_string(),
        "position": role.position,
        "color": 0,
        "colors": {"primary_color": 0, "secondary_color": null, "tertiary_color": null},
        "hoist": false,
        "managed": false,
        "mentionable": false,
        "icon": null,
        "unicode_emoji": null,
        "flags": 0,
    })
}

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
