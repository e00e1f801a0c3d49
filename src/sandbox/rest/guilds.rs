//! The guild and its members.

use axum::extract::{Path, State};
use axum::response::IntoResponse;
use axum::routing::get;
use axum::{Json, Router};
use serde_json::Value;

use super::{Answer, Refusal};
use crate::sandbox::hub::Hub;
use crate::sandbox::model::{ChannelKind, Id, World};
use crate::sandbox::wire;

pub(super) fn routes() -> Router<Hub> {
    Router::new()
        .route("/guilds/{guild}", get(guild))
        .route("/guilds/{guild}/channels", get(channels))
        .route("/guilds/{guild}/roles", get(roles))
        .route("/guilds/{guild}/members/{user}", get(member))
}

async fn guild(State(hub): State<Hub>, Path(id): Path<Id>) -> Answer {
    read(&hub, id, |world| Ok(wire::guild(world)))
}

async fn roles(State(hub): State<Hub>, Path(id): Path<Id>) -> Answer {
    read(&hub, id, |world| Ok(wire::guild(world)["roles"].take()))
}

async fn channels(State(hub): State<Hub>, Path(id): Path<Id>) -> Answer {
    read(&hub, id, |world| {
        let all = world.channels.values();
        let of_guild = all.filter(|it| matches!(it.kind, ChannelKind::Text { .. }));
        Ok(of_guild.map(|it| wire::channel(world, it)).collect())
    })
}

async fn member(State(hub): State<Hub>, Path((id, user)): Path<(Id, Id)>) -> Answer {
    read(&hub, id, |world| {
        let member = world.guild.member(user);
        let member = member.ok_or_else(|| Refusal::not_there("Member", 10_007))?;
        Ok(wire::member(world, member))
    })
}

fn read(hub: &Hub, guild: Id, what: impl FnOnce(&World) -> Result<Value, Refusal>) -> Answer {
    let found = hub.look(|core| {
        if core.world.guild.id == guild {
            what(&core.world)
        } else {
            Err(Refusal::not_there("Guild", 10_004))
        }
    });
    Ok(Json(found?).into_response())
}
