//! A post of Discord's: checked before anything of it is read, and answered with what the bot responds.

use std::sync::Arc;
use std::time::{Duration, Instant, SystemTime};

use axum::Json;
use axum::body::to_bytes;
use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};

use super::signature;
use crate::config::PublicKey;
use crate::discord::answerer::Answer;
use crate::discord::intake::Intake;
use crate::status::Status;
use crate::status::counts::word::{Left, Post};

/// No interaction is larger: the longest form has 20,000 characters, and a message under a command somewhat more.
const LARGEST: usize = 256 * 1024;

/// The body of a post comes at once, or nobody waits for it.
const BODY: Duration = Duration::from_secs(2);

/// Discord waits three seconds for the answer.
const ANSWER: Duration = Duration::from_millis(2_800);

/// The numbers of a ping and of the answer to it.
const PING: u64 = 1;

/// What answers posts.
pub(super) struct Posts {
    pub(super) key: PublicKey,
    pub(super) intake: Arc<Intake>,
    pub(super) status: Arc<Status>,
}

pub(super) async fn take(State(posts): State<Arc<Posts>>, request: Request) -> Response {
    let since = Instant::now();
    let answered = posts.answer(request, since).await;
    let was = match &answered {
        Ok((was, _)) | Err(was) => *was,
    };
    posts.status.counts.asking.posted(was);
    answered.map_or_else(refusal, |(_, response)| response)
}

impl Posts {
    async fn answer(&self, request: Request, since: Instant) -> Result<(Post, Response), Post> {
        let event = self.read(request).await?;
        if event["type"] == PING {
            return Ok((Post::Ping, Json(json!({"type": PING})).into_response()));
        }
        let answer = self
            .intake
            .take_post(event, since)
            .map_err(|left| match left {
                Left::Repeated => Post::Repeated,
                Left::NoRoom => Post::NoRoom,
                Left::Unreadable => Post::Unreadable,
            })?;
        let left = ANSWER.saturating_sub(since.elapsed());
        let response = match tokio::time::timeout(left, answer).await {
            Ok(Ok(Answer::Here(response))) => Json(response).into_response(),
            Ok(Ok(Answer::Elsewhere)) => StatusCode::ACCEPTED.into_response(),
            // Who asks too much is not answered.
            Ok(Err(_)) => StatusCode::NO_CONTENT.into_response(),
            Err(_) => return Err(Post::Late),
        };
        Ok((Post::Taken, response))
    }

    /// The event in it, where Discord sent it just now.
    async fn read(&self, request: Request) -> Result<Value, Post> {
        let (parts, body) = request.into_parts();
        let body = tokio::time::timeout(BODY, to_bytes(body, LARGEST)).await;
        let body = body.map_err(|_| Post::Unreadable)?;
        let body = body.map_err(|_| Post::TooLarge)?;
        signature::check(&self.key, &parts.headers, &body, SystemTime::now())?;
        serde_json::from_slice(&body).map_err(|_| Post::Unreadable)
    }
}

fn refusal(was: Post) -> Response {
    let (status, why) = match was {
        Post::Unsigned => (StatusCode::UNAUTHORIZED, "invalid request signature"),
        Post::Old => (StatusCode::UNAUTHORIZED, "the request is not of now"),
        Post::TooLarge => (StatusCode::PAYLOAD_TOO_LARGE, "the request is too large"),
        Post::Repeated => (StatusCode::CONFLICT, "this was answered before"),
        Post::NoRoom => (StatusCode::SERVICE_UNAVAILABLE, "too much is under way"),
        Post::Late => (StatusCode::GATEWAY_TIMEOUT, "no answer was there in time"),
        Post::Unreadable | Post::Taken | Post::Ping => {
            (StatusCode::BAD_REQUEST, "the request cannot be read")
        }
    };
    (status, format!("{why}\n")).into_response()
}
