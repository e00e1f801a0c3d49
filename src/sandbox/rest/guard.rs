//! What every request passes: the token, the faults, the rate limits, and the log.

use std::time::Duration;

use axum::body::{Body, Bytes, to_bytes};
use axum::extract::{OriginalUri, Request, State};
use axum::http::HeaderMap;
use axum::http::header::{AUTHORIZATION, CONTENT_TYPE, USER_AGENT};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use serde_json::Value;

use super::Refusal;
use super::buckets::Allowance;
use super::payload::{LARGEST_BODY, Payload};
use crate::sandbox::faults::RestFaultKind;
use crate::sandbox::hub::Hub;
use crate::sandbox::log::{Entry, RestEntry};

pub(super) async fn guard(
    State(hub): State<Hub>,
    OriginalUri(uri): OriginalUri,
    request: Request,
    next: Next,
) -> Response {
    let method = request.method().to_string();
    let (parts, body) = request.into_parts();
    let body = to_bytes(body, LARGEST_BODY).await;
    let payload = match body {
        Ok(bytes) => Payload::read(&parts, bytes).await,
        Err(_) => Err(Refusal::too_large()),
    };
    let client = parts.headers.get(USER_AGENT);
    let client = client.and_then(|it| it.to_str().ok()).unwrap_or_default();
    let client = client.to_owned();
    let is_read = hub.look(|core| core.log.is_read());
    let asked = payload.as_ref().ok().filter(|_| is_read);
    let asked = asked.map(|payload| payload.json.clone());
    let mut request = Request::from_parts(parts, Body::empty());
    let answer = match payload {
        Ok(payload) => {
            request.extensions_mut().insert(payload);
            pass(&hub, request, next).await
        }
        Err(refusal) => refusal.into_response(),
    };
    let entry = RestEntry {
        method,
        path: uri
            .path_and_query()
            .map(ToString::to_string)
            .unwrap_or_default(),
        status: answer.status().as_u16(),
        client,
        request: asked.filter(|json| !json.is_null()),
        response: None,
    };
    logged(&hub, entry, answer).await
}

/// Lets a request through if nothing stands against it.
async fn pass(hub: &Hub, request: Request, next: Next) -> Response {
    let path = request.uri().path().to_owned();
    let method = request.method().to_string();
    if needs_token(&path) && !has_token(hub, request.headers()) {
        return Refusal::unauthorized().into_response();
    }
    let fault = hub.change(|core| core.faults.take_rest(&method, &path));
    let mut lost = None;
    match fault {
        Some(RestFaultKind::Status(status)) => return Refusal::bare(status).into_response(),
        Some(RestFaultKind::RateLimit {
            retry_after,
            global,
        }) => {
            return Refusal::rate_limited(retry_after, global).into_response();
        }
        Some(RestFaultKind::Delay(by)) => hub.clock().passes(by).await,
        Some(RestFaultKind::LostAnswer(status)) => lost = Some(status),
        Some(RestFaultKind::Nothing) | None => {}
    }
    let now = hub.clock().now();
    let allowance = hub.change(|core| core.buckets.take(&method, &path, now));
    let strict = hub.options().strict_rate_limits;
    let mut answer = match &allowance {
        Some(allowance) if strict && allowance.over => {
            let wait = Duration::from_millis(allowance.reset_after);
            Refusal::rate_limited(wait, false).into_response()
        }
        _ => next.run(request).await,
    };
    if let Some(allowance) = allowance {
        announce(answer.headers_mut(), &allowance);
    }
    lost.map_or(answer, |status| Refusal::bare(status).into_response())
}

/// Interactions are answered with a token of their own, and where the gateway is anyone may know.
fn needs_token(path: &str) -> bool {
    path != "/gateway" && !path.starts_with("/interactions/") && !path.starts_with("/webhooks/")
}

fn has_token(hub: &Hub, headers: &HeaderMap) -> bool {
    let given = headers.get(AUTHORIZATION).and_then(|it| it.to_str().ok());
    given.and_then(|it| it.strip_prefix("Bot ")) == Some(&hub.options().token)
}

#[expect(clippy::cast_precision_loss, reason = "seconds with three digits")]
fn announce(headers: &mut HeaderMap, allowance: &Allowance) {
    let seconds = |millis: u64| format!("{:.3}", millis as f64 / 1_000.0);
    let told = [
        ("x-ratelimit-limit", allowance.limit.to_string()),
        ("x-ratelimit-remaining", allowance.remaining.to_string()),
        ("x-ratelimit-reset", seconds(allowance.reset)),
        ("x-ratelimit-reset-after", seconds(allowance.reset_after)),
        ("x-ratelimit-bucket", allowance.bucket.replace('/', "-")),
    ];
    for (name, value) in told {
        if let Ok(value) = value.parse() {
            headers.insert(name, value);
        }
    }
}

/// Notes a request with its answer, which is always JSON or empty.
async fn logged(hub: &Hub, mut entry: RestEntry, answer: Response) -> Response {
    let (mut parts, body) = answer.into_parts();
    let bytes = to_bytes(body, usize::MAX).await.unwrap_or_default();
    let mut said: Option<Value> = serde_json::from_slice(&bytes).ok();
    let mut bytes: Bytes = bytes;
    if said.is_none() && parts.status.is_client_error() {
        let refusal = Refusal::bare(parts.status.as_u16()).into_response();
        bytes = to_bytes(refusal.into_body(), LARGEST_BODY)
            .await
            .unwrap_or_default();
        said = serde_json::from_slice(&bytes).ok();
        parts.headers.remove("content-length");
        if let Ok(json) = "application/json".parse() {
            parts.headers.insert(CONTENT_TYPE, json);
        }
    }
    entry.response = said;
    hub.change(|core| core.log.add(Entry::Rest(entry)));
    Response::from_parts(parts, Body::from(bytes))
}
