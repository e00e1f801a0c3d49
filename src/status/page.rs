//! `/healthz`, `/readyz` and `/metrics`, for what watches over the bot.

use std::sync::Arc;

use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use axum::response::IntoResponse;
use axum::routing::get;
use tokio::net::TcpListener;

use super::Status;

/// The format of `/metrics`.
const OPEN_METRICS: &str = "application/openmetrics-text; version=1.0.0; charset=utf-8";

/// Tells who asks there, until the task is ended.
pub async fn serve(listener: TcpListener, status: Arc<Status>) {
    let routes = Router::new()
        .route("/healthz", get(health))
        .route("/readyz", get(ready))
        .route("/metrics", get(metrics))
        .with_state(status);
    // Serving ends without an error.
    let _ = axum::serve(listener, routes).await;
}

/// Whoever answers this is alive.
async fn health() -> &'static str {
    "alive\n"
}

async fn ready(State(status): State<Arc<Status>>) -> impl IntoResponse {
    match status.readiness.why_not() {
        None => (StatusCode::OK, "ready\n".to_owned()),
        Some(why) => (StatusCode::SERVICE_UNAVAILABLE, format!("{why}\n")),
    }
}

async fn metrics(State(status): State<Arc<Status>>) -> impl IntoResponse {
    ([(CONTENT_TYPE, OPEN_METRICS)], status.metrics())
}
