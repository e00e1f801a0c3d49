//! Where the gateway is.

use axum::extract::State;
use axum::response::IntoResponse;
use axum::routing::get;
use axum::{Json, Router};
use serde_json::{Value, json};

use super::Answer;
use crate::sandbox::hub::Hub;

pub(super) fn routes() -> Router<Hub> {
    Router::new()
        .route("/gateway", get(address))
        .route("/gateway/bot", get(address_for_bots))
}

async fn address(State(hub): State<Hub>) -> Answer {
    Ok(Json(json!({"url": url(&hub)})).into_response())
}

async fn address_for_bots(State(hub): State<Hub>) -> Answer {
    Ok(Json(json!({
        "url": url(&hub),
        "shards": 1,
        "session_start_limit": {
            "total": 1_000,
            "remaining": 1_000,
            "reset_after": 0,
            "max_concurrency": 1,
        },
    }))
    .into_response())
}

fn url(hub: &Hub) -> Value {
    hub.look(|core| json!(core.world.origin.replacen("http", "ws", 1)))
}
