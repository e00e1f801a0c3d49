//! Users, and the conversations with them.

use axum::extract::{Path, State};
use axum::response::IntoResponse;
use axum::routing::{get, post};
use axum::{Extension, Json, Router};

use super::payload::Payload;
use super::{Answer, Refusal};
use crate::sandbox::hub::Hub;
use crate::sandbox::model::{Id, ids};
use crate::sandbox::wire;

pub(super) fn routes() -> Router<Hub> {
    Router::new()
        .route("/users/@me", get(me))
        .route("/users/{user}", get(user))
        .route("/users/@me/channels", post(open_dm))
}

async fn me(State(hub): State<Hub>) -> Answer {
    let me = hub.look(|core| wire::own_user(&core.world));
    Ok(Json(me).into_response())
}

async fn user(State(hub): State<Hub>, Path(id): Path<Id>) -> Answer {
    find(&hub, id)
}

fn find(hub: &Hub, id: Id) -> Answer {
    let found = hub.look(|core| core.world.users.get(&id).map(wire::user));
    let found = found.ok_or_else(|| Refusal::not_there("User", 10_013))?;
    Ok(Json(found).into_response())
}

async fn open_dm(State(hub): State<Hub>, Extension(payload): Extension<Payload>) -> Answer {
    let form = wire::Form::default();
    let recipient = form
        .root(&payload.json)
        .field("recipient_id")
        .required()
        .id();
    let recipient = form.finish(recipient)?.unwrap_or(ids::BOT);
    let found = hub.look(|core| {
        let channel = core.world.dm_with(recipient)?;
        Some(wire::dm_channel(
            &core.world,
            channel,
            [ids::BOT, recipient],
        ))
    });
    let found = found.ok_or_else(|| Refusal::not_there("User", 10_013))?;
    Ok(Json(found).into_response())
}
