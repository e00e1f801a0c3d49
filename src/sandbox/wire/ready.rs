//! READY, `GUILD_CREATE` and the application itself.

use serde_json::{Value, json};

use super::channel::channel;
use super::guild::guild;
use super::member::member;
use super::moment;
use super::user::{own_user, user, user_by_id};
use crate::sandbox::gateway::Shard;
use crate::sandbox::model::{ChannelKind, Member, World, ids};
use crate::sandbox::posts::public_key;

/// The first event of a session.
pub(crate) fn ready(world: &World, session: &str, shard: Shard) -> Value {
    let guild = json!({"id": world.guild.id, "unavailable": true});
    let hears = shard.hears_of(Some(world.guild.id));
    let guilds: Vec<Value> = hears.then_some(guild).into_iter().collect();
    json!({
        "v": 10,
        "user": own_user(world),
        "guilds": guilds,
        "session_id": session,
        "session_type": "normal",
        "resume_gateway_url": world.origin.replacen("http", "ws", 1),
        "shard": [shard.number, shard.total],
        "application": {"id": ids::BOT, "flags": 0},
        "user_settings": {},
        "relationships": [],
        "private_channels": [],
        "presences": [],
        "guild_join_requests": [],
        "_trace": [],
    })
}

/// The guild as it appears to the bot, with all members or only the bot itself.
pub(crate) fn guild_create(world: &World, everyone: bool) -> Value {
    let mut written = guild(world);
    let known = |it: &&Member| everyone || it.user == ids::BOT;
    let members = world.guild.members.iter().filter(known);
    let channels = world.channels.values();
    let of_guild = channels.filter(|it| matches!(it.kind, ChannelKind::Text { .. }));
    let channels: Vec<Value> = of_guild.map(|it| channel(world, it)).collect();
    let members: Vec<Value> = members.map(|it| member(world, it)).collect();
    written["channels"] = json!(channels);
    written["members"] = json!(members);
    written["member_count"] = json!(world.guild.members.len());
    written["joined_at"] = json!(moment(world.guild.id.created()));
    written["large"] = json!(false);
    written["unavailable"] = json!(false);
    for list in [
        "threads",
        "voice_states",
        "presences",
        "stage_instances",
        "guild_scheduled_events",
        "soundboard_sounds",
    ] {
        written[list] = json!([]);
    }
    written
}

/// The application behind the bot.
pub(crate) fn application(world: &World) -> Value {
    let bot = world.users.get(&ids::BOT);
    json!({
        "id": ids::BOT,
        "name": bot.map(|bot| &bot.display_name),
        "icon": null,
        "description": "",
        "type": null,
        "bot": bot.map(user),
        "bot_public": true,
        "bot_require_code_grant": false,
        "owner": user_by_id(world, ids::OWNER),
        "team": null,
        "verify_key": public_key(),
        "flags": 0,
        "flags_new": "0",
        "explicit_content_filter": 0,
        "eligible_oauth2_scopes": ["bot", "applications.commands"],
        "redirect_uris": [],
        "interactions_endpoint_url": null,
        "role_connections_verification_url": null,
        "integration_types_config": {"0": {}, "1": {}},
        "approximate_guild_count": 1,
        "approximate_user_install_count": 1,
        "approximate_user_authorization_count": 1,
    })
}
