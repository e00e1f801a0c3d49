//! A post of Discord's: checked before anything of it is read, and answered with what the bot responds.

use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use std::time::{Duration, Instant, SystemTime};

use axum::Json;
use axum::body::to_bytes;
use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use futures_util::FutureExt;
use serde_json::{Value, json};
use tokio::sync::oneshot;

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
    let answered = whole(posts.answer(request, since)).await;
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
        Ok((Post::Taken, respond(answer, left).await?))
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

/// What comes of answering; that it broke where it did so in the middle.
async fn whole<T>(answering: impl Future<Output = Result<T, Post>>) -> Result<T, Post> {
    let answered = AssertUnwindSafe(answering).catch_unwind().await;
    answered.unwrap_or(Err(Post::Broken))
}

/// The response, where it comes within this time.
async fn respond(answer: oneshot::Receiver<Answer>, within: Duration) -> Result<Response, Post> {
    match tokio::time::timeout(within, answer).await {
        Ok(Ok(Answer::Here(response))) => Ok(Json(response).into_response()),
        Ok(Ok(Answer::Elsewhere)) => Ok(StatusCode::ACCEPTED.into_response()),
        Ok(Ok(Answer::Nothing)) => Ok(StatusCode::NO_CONTENT.into_response()),
        Ok(Err(_)) => Err(Post::Broken),
        Err(_) => Err(Post::Late),
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
        Post::Broken => (StatusCode::INTERNAL_SERVER_ERROR, "the answer broke"),
        Post::Unreadable | Post::Taken | Post::Ping => {
            (StatusCode::BAD_REQUEST, "the request cannot be read")
        }
    };
    (status, format!("{why}\n")).into_response()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::discord::answerer::Answerer;

    const SOON: Duration = Duration::from_secs(10);

    /// What becomes of a post that is answered like this.
    async fn was(answering: impl FnOnce(Answerer) + Send + 'static) -> Result<StatusCode, Post> {
        let (answerer, answer) = Answerer::post();
        tokio::spawn(async move { answering(answerer) });
        let response = respond(answer, SOON).await;
        response.map(|response| response.status())
    }

    #[tokio::test]
    async fn an_answer_that_breaks_is_no_answer_and_is_not_taken() {
        let broken = was(|_held| panic!("a mistake")).await;
        assert_eq!(broken, Err(Post::Broken));
        let silent = was(|answerer| answerer.done()).await;
        assert_eq!(silent, Ok(StatusCode::NO_CONTENT));
        let answered = was(|answerer| {
            let post = answerer.take().unwrap();
            post.send(Answer::Here(json!({"type": 4}))).unwrap();
            answerer.done();
        });
        assert_eq!(answered.await, Ok(StatusCode::OK));
        assert_eq!(
            refusal(Post::Broken).status(),
            StatusCode::INTERNAL_SERVER_ERROR
        );
    }

    #[tokio::test]
    async fn what_breaks_while_a_post_is_read_breaks_that_post_alone() {
        let broken: Result<(), Post> = whole(async { panic!("a mistake") }).await;
        assert_eq!(broken, Err(Post::Broken));
        assert_eq!(whole(async { Ok(()) }).await, Ok(()));
    }
}
