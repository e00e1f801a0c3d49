//! Keeps other web pages from driving this one.

use axum::extract::Request;
use axum::http::header::{HOST, ORIGIN};
use axum::http::{HeaderMap, Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

/// Lets through what this machine's own page asks for.
pub(super) async fn guard(request: Request, next: Next) -> Response {
    let headers = request.headers();
    let acts = request.method() != Method::GET || headers.contains_key("upgrade");
    if !is_local(headers) || is_foreign(headers) || (acts && !headers.contains_key(ORIGIN)) {
        return refusal();
    }
    next.run(request).await
}

/// Whether it was addressed by one of this machine's own names: another name that resolves to it
/// belongs to a page from elsewhere.
pub(super) fn is_local(headers: &HeaderMap) -> bool {
    let host = text(headers, HOST.as_str()).unwrap_or_default();
    let name = host.rsplit_once(':').map_or(host, |(name, _)| name);
    matches!(name, "127.0.0.1" | "localhost")
}

/// Whether another page, or none that can be named, stands behind it.
fn is_foreign(headers: &HeaderMap) -> bool {
    let own = text(headers, HOST.as_str()).map(|host| format!("http://{host}"));
    let origin = headers.contains_key(ORIGIN) && text(headers, ORIGIN.as_str()) != own.as_deref();
    let site = text(headers, "sec-fetch-site").unwrap_or("none");
    origin || !matches!(site, "same-origin" | "none")
}

fn text<'h>(headers: &'h HeaderMap, name: &str) -> Option<&'h str> {
    headers.get(name).and_then(|value| value.to_str().ok())
}

pub(super) fn refusal() -> Response {
    let why = "only the page of this local Discord may do that\n";
    (StatusCode::FORBIDDEN, why).into_response()
}
