//! The guild.

use serde_json::{Value, json};

use super::role::role;
use crate::sandbox::model::World;

/// What `GUILD_CREATE` and `GET /guilds/{id}` have in common.
pub(crate) fn guild(world: &World) -> Value {
    let guild = &world.guild;
    let mut written = json!({
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
        "roles": guild.roles.iter().map(role).collect::<Vec<_>>(),
        "application_id": null,
        "region": "deprecated",
        "afk_channel_id": null,
        "afk_timeout": 300,
        "system_channel_id": null,
        "system_channel_flags": 0,
        "widget_enabled": false,
        "widget_channel_id": null,
    });
    add_settings(&mut written);
    written
}

/// What can be switched in a guild, all as it is at first.
fn add_settings(guild: &mut Value) {
    let settings = json!({
        "verification_level": 0,
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
    });
    for (key, value) in settings.as_object().into_iter().flatten() {
        guild[key] = value.clone();
    }
}
