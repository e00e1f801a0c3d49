//! The chat page: the local Discord's people, played from a browser.
//!
//! It loads nothing from elsewhere, and only pages of this very origin may act.

mod acts;
mod assets;
mod feed;
mod filled;
mod guard;
mod markdown;
mod told;
mod view;
mod visitor;

use std::collections::HashMap;

use axum::Router;
use axum::extract::ws::WebSocketUpgrade;
use axum::extract::ws::rejection::WebSocketUpgradeRejection;
use axum::extract::{Query, State};
use axum::http::HeaderMap;
use axum::http::header::UPGRADE;
use axum::middleware::from_fn;
use axum::response::{IntoResponse, Response};

use super::gateway;
use super::hub::Hub;

/// All that a browser asks for, but for `/` itself.
pub(super) fn routes() -> Router<Hub> {
    Router::new()
        .merge(assets::routes())
        .merge(acts::routes())
        .merge(feed::routes())
        .layer(from_fn(guard::guard))
}

/// At `/` a bot opens its websocket, and a browser the page.
pub(super) async fn root(
    State(hub): State<Hub>,
    Query(query): Query<HashMap<String, String>>,
    headers: HeaderMap,
    socket: Result<WebSocketUpgrade, WebSocketUpgradeRejection>,
) -> Response {
    match socket {
        Ok(socket) => gateway::upgrade(State(hub), Query(query), socket).await,
        Err(refused) if headers.contains_key(UPGRADE) => refused.into_response(),
        Err(_) if guard::is_local(&headers) => assets::index(),
        Err(_) => guard::refusal(),
    }
}
