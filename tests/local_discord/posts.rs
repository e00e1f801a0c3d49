//! Interactions are posted where an endpoint is taken, and an endpoint is taken as Discord takes one.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use axum::extract::Request;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::{Json, Router};
use serde_json::Value;
use supplement_bot::sandbox::{LocalDiscord, Options};
use tokio::net::TcpListener;

/// A web service that answers each post so, in turn; the last answer again and again.
async fn answering(answers: &'static [(u16, &'static str)]) -> String {
    let met = Arc::new(AtomicUsize::new(0));
    let answer = move |_: Request| {
        let at = met.fetch_add(1, Ordering::SeqCst).min(answers.len() - 1);
        let (status, body) = answers[at];
        let body: Value = serde_json::from_str(body).unwrap();
        let status = StatusCode::from_u16(status).unwrap();
        std::future::ready::<Response>((status, Json(body)).into_response())
    };
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}/", listener.local_addr().unwrap());
    let routes = Router::new().fallback(answer);
    tokio::spawn(async move { axum::serve(listener, routes).await });
    url
}

#[tokio::test]
async fn an_endpoint_must_refuse_a_wrong_signature_and_answer_a_ping() {
    let discord = LocalDiscord::start(Options::default()).await.unwrap();
    let case = async |answers: &'static [(u16, &'static str)], expected: &str| {
        let url = answering(answers).await;
        let refused = discord.deliver_to(&url).await.unwrap_err();
        assert!(refused.to_string().contains(expected), "{refused}");
    };
    let careless: &[(u16, &str)] = &[(200, r#"{"type":1}"#)];
    case(careless, "it answers a wrong signature with 200").await;
    case(
        &[(401, "{}"), (200, "{}")],
        "it answers a ping with 200 OK and {}",
    )
    .await;
    case(&[(401, "{}"), (401, "{}")], "it answers a ping with 401").await;
    assert!(discord.deliver_to("http://127.0.0.1:1/").await.is_err());
    let good = answering(&[(401, "{}"), (200, r#"{"type":1}"#)]).await;
    discord.deliver_to(&good).await.unwrap();
    assert_eq!(discord.public_key().len(), 64);
}
