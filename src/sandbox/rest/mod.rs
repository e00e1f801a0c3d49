//! The HTTP side: Discord's routes, one file a resource.

mod applications;
mod attachments;
mod buckets;
mod callbacks;
mod channels;
mod commands;
mod compose;
mod gateway;
mod guard;
mod guilds;
mod messages;
mod payload;
mod refusal;
mod users;
mod webhooks;

use axum::extract::{DefaultBodyLimit, OriginalUri, State};
use axum::http::{Method, StatusCode};
use axum::response::Response;
use axum::routing::get;
use axum::{Router, middleware};

pub(crate) use buckets::Buckets;
pub(crate) use callbacks::take_response;
use refusal::Refusal;

use super::hub::Hub;

type Answer = Result<Response, Refusal>;

/// Everything under one roof: the API, the files, and the websocket at `/`.
pub(crate) fn router(hub: Hub) -> Router {
    let api = Router::new()
        .merge(applications::routes())
        .merge(callbacks::routes())
        .merge(channels::routes())
        .merge(commands::routes())
        .merge(gateway::routes())
        .merge(guilds::routes())
        .merge(messages::routes())
        .merge(users::routes())
        .merge(webhooks::routes())
        .method_not_allowed_fallback(not_allowed)
        .fallback(unknown)
        .layer(middleware::from_fn_with_state(hub.clone(), guard::guard))
        // The guard has a limit of its own.
        .layer(DefaultBodyLimit::disable());
    Router::new()
        .nest("/api/v10", api)
        .merge(attachments::routes())
        .merge(super::page::routes())
        .route("/", get(super::page::root))
        .fallback(unknown)
        .with_state(hub)
}

async fn unknown(State(hub): State<Hub>, method: Method, OriginalUri(uri): OriginalUri) -> Answer {
    hub.change(|core| core.unknown(format!("{method} {uri}")));
    Err(Refusal::plain(StatusCode::NOT_FOUND, "404: Not Found"))
}

async fn not_allowed(
    State(hub): State<Hub>,
    method: Method,
    OriginalUri(uri): OriginalUri,
) -> Answer {
    hub.change(|core| core.unknown(format!("{method} {uri}")));
    let status = StatusCode::METHOD_NOT_ALLOWED;
    Err(Refusal::plain(status, "405: Method Not Allowed"))
}
