//! Discord's error answers.

use std::time::Duration;

use axum::Json;
use axum::http::{HeaderName, StatusCode};
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};

use crate::sandbox::wire::Problem;

/// Why a request is refused.
#[derive(Debug)]
pub(crate) struct Refusal {
    status: StatusCode,
    body: Value,
    headers: Vec<(&'static str, String)>,
}

impl Refusal {
    fn coded(status: StatusCode, code: u64, message: &str) -> Self {
        Self {
            status,
            body: json!({"message": message, "code": code}),
            headers: Vec::new(),
        }
    }

    /// One without a code of its own.
    pub(crate) fn plain(status: StatusCode, message: &str) -> Self {
        Self::coded(status, 0, message)
    }

    /// A failure of the server, or any other bare status.
    pub(crate) fn bare(status: u16) -> Self {
        let status = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        Self::plain(status, &status.to_string().replacen(' ', ": ", 1))
    }

    pub(crate) fn unauthorized() -> Self {
        Self::plain(StatusCode::UNAUTHORIZED, "401: Unauthorized")
    }

    pub(crate) fn invalid_json() -> Self {
        let message = "The request body contains invalid JSON.";
        Self::coded(StatusCode::BAD_REQUEST, 50_109, message)
    }

    pub(crate) fn too_large() -> Self {
        let message = "Request entity too large";
        Self::coded(StatusCode::PAYLOAD_TOO_LARGE, 40_005, message)
    }

    pub(crate) fn entry_point_removed() -> Self {
        let message = "You cannot remove this app's Entry Point command in a bulk update operation. Please include the \
                       Entry Point command in your update request or delete it separately.";
        Self::coded(StatusCode::BAD_REQUEST, 50_240, message)
    }

    pub(crate) fn empty_message() -> Self {
        let message = "Cannot send an empty message";
        Self::coded(StatusCode::BAD_REQUEST, 50_006, message)
    }

    pub(crate) fn already_acknowledged() -> Self {
        let message = "Interaction has already been acknowledged.";
        Self::coded(StatusCode::BAD_REQUEST, 40_060, message)
    }

    pub(crate) fn invalid_webhook_token() -> Self {
        let message = "Invalid Webhook Token";
        Self::coded(StatusCode::UNAUTHORIZED, 50_027, message)
    }

    pub(crate) fn too_many_follow_ups() -> Self {
        let message = "This interaction has reached its maximum number of follow up messages.";
        Self::coded(StatusCode::BAD_REQUEST, 40_094, message)
    }

    pub(crate) fn missing_access() -> Self {
        Self::coded(StatusCode::FORBIDDEN, 50_001, "Missing Access")
    }

    pub(crate) fn missing_permissions() -> Self {
        Self::coded(StatusCode::FORBIDDEN, 50_013, "Missing Permissions")
    }

    pub(crate) fn not_the_author() -> Self {
        let message = "Cannot edit a message authored by another user";
        Self::coded(StatusCode::FORBIDDEN, 50_005, message)
    }

    /// A thing that is not there, such as `Channel`, with Discord's code for it.
    pub(crate) fn not_there(what: &str, code: u64) -> Self {
        Self::coded(StatusCode::NOT_FOUND, code, &format!("Unknown {what}"))
    }

    pub(crate) fn unknown_message() -> Self {
        Self::not_there("Message", 10_008)
    }

    pub(crate) fn rate_limited(retry_after: Duration, global: bool) -> Self {
        let seconds = retry_after.as_secs_f64();
        let scope = if global { "global" } else { "user" };
        let mut headers = vec![
            ("retry-after", retry_after.as_secs_f64().ceil().to_string()),
            ("x-ratelimit-scope", scope.to_owned()),
        ];
        if global {
            headers.push(("x-ratelimit-global", "true".to_owned()));
        }
        Self {
            status: StatusCode::TOO_MANY_REQUESTS,
            body: json!({
                "message": "You are being rate limited.",
                "code": 0,
                "retry_after": seconds,
                "global": global,
            }),
            headers,
        }
    }
}

impl From<Vec<Problem>> for Refusal {
    fn from(problems: Vec<Problem>) -> Self {
        let mut refusal = Self::coded(StatusCode::BAD_REQUEST, 50_035, "Invalid Form Body");
        refusal.body["errors"] = Problem::nested(&problems);
        refusal
    }
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        let mut response = (self.status, Json(self.body)).into_response();
        for (name, value) in self.headers {
            if let Ok(value) = value.parse() {
                response
                    .headers_mut()
                    .insert(HeaderName::from_static(name), value);
            }
        }
        response
    }
}
