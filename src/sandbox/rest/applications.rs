//! The application behind the bot.

use axum::extract::State;
use axum::response::IntoResponse;
use axum::routing::get;
use axum::{Json, Router};

use super::Answer;
use crate::sandbox::hub::Hub;
use crate::sandbox::wire;

pub(super) fn routes() -> Router<Hub> {
    Router::new()
        .route("/applications/@me", get(mine))
        .route("/oauth2/applications/@me", get(mine))
}

async fn mine(State(hub): State<Hub>) -> Answer {
    let application = hub.look(|core| wire::application(&core.world));
    Ok(Json(application).into_response())
}
