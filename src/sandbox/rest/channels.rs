//! Channels.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::IntoResponse;
use axum::routing::{get, post};
use axum::{Json, Router};

use super::{Answer, Refusal};
use crate::sandbox::hub::Hub;
use crate::sandbox::model::{Channel, Id, World, ids};
use crate::sandbox::wire;

pub(super) fn routes() -> Router<Hub> {
    Router::new()
        .route("/channels/{channel}", get(channel))
        .route("/channels/{channel}/typing", post(typing))
}

async fn channel(State(hub): State<Hub>, Path(id): Path<Id>) -> Answer {
    let found = hub.look(|core| {
        let channel = open(&core.world, id)?;
        Ok::<_, Refusal>(wire::channel(&core.world, channel))
    });
    Ok(Json(found?).into_response())
}

async fn typing(State(hub): State<Hub>, Path(id): Path<Id>) -> Answer {
    hub.look(|core| open(&core.world, id).map(|_| ()))?;
    Ok(StatusCode::NO_CONTENT.into_response())
}

/// A channel that the bot may read and write in.
pub(super) fn open(world: &World, id: Id) -> Result<&Channel, Refusal> {
    let channel = world.channels.get(&id);
    let channel = channel.ok_or_else(|| Refusal::not_there("Channel", 10_003))?;
    if world.can_see(ids::BOT, id) {
        Ok(channel)
    } else {
        Err(Refusal::missing_access())
    }
}
