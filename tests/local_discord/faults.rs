//! What goes wrong on request.

use std::time::Duration;

use serde_json::Value;
use serenity::Error;
use supplement_bot::sandbox::model::ids;
use supplement_bot::sandbox::{Options, RestFault};

use super::bot::{Handler, INTENTS, client};
use super::raw::{Socket, call};
use super::{alone, with_bot, with_bot_and};

#[tokio::test]
async fn a_request_fails_as_often_as_asked() {
    let discord = alone().await;
    discord
        .faults()
        .rest(RestFault::status(503).on("GET", "/users").times(2));
    let other = call(&discord, "GET", "/gateway", &Value::Null).await;
    assert_eq!(other.status, 200);
    for expected in [503, 503, 200] {
        let answer = call(&discord, "GET", "/users/@me", &Value::Null).await;
        assert_eq!(answer.status, expected);
    }
}

#[tokio::test]
async fn a_rate_limit_says_when_to_come_back() {
    let discord = alone().await;
    let wait = Duration::from_millis(1_500);
    discord.faults().rest(RestFault::global_rate_limit(wait));
    let answer = call(&discord, "GET", "/users/@me", &Value::Null).await;
    assert_eq!(answer.status, 429);
    assert_eq!(answer.header("retry-after"), "2");
    assert_eq!(answer.header("x-ratelimit-global"), "true");
    assert_eq!(answer.body["retry_after"], 1.5);
    assert_eq!(answer.body["global"], true);
}

#[tokio::test]
async fn a_lost_answer_has_taken_effect() {
    let discord = alone().await;
    discord
        .faults()
        .rest(RestFault::lost_answer(502).on("POST", "/messages"));
    let path = format!("/channels/{}/messages", ids::GENERAL);
    let body = serde_json::json!({"content": "hello"});
    assert_eq!(call(&discord, "POST", &path, &body).await.status, 502);
    assert_eq!(discord.mia().messages().len(), 1);
}

#[tokio::test]
async fn a_slow_answer_comes_too_late() {
    let (discord, _bot) = with_bot().await;
    let mia = discord.mia();
    let slow = RestFault::delay(Duration::from_secs(4)).on("POST", "/callback");
    discord.faults().rest(slow);
    let asked = mia.slash("secret", &[]).unwrap();
    discord.clock().advance(Duration::from_secs(4));
    let outcome = mia.outcome(asked).await.unwrap();
    assert!(outcome.message().is_none());
}

#[tokio::test]
async fn an_event_comes_twice_if_asked() {
    let (discord, bot) = with_bot().await;
    let mia = discord.mia();
    discord.faults().duplicate_next(1);
    let asked = mia.slash("secret", &[]).unwrap();
    mia.answer(asked).await.unwrap();
    let again = mia.slash("secret", &[]).unwrap();
    mia.answer(again).await.unwrap();
    assert_eq!(mia.messages().len(), 2, "the copy must not be answered");
    assert_eq!(bot.heard(), 3);
}

#[tokio::test]
async fn an_event_comes_late_if_asked() {
    let (discord, _bot) = with_bot().await;
    let mia = discord.mia();
    discord.faults().delay_dispatches(Duration::from_secs(60));
    let asked = mia.slash("secret", &[]).unwrap();
    let (outcome, ()) = tokio::join!(mia.outcome(asked), async {
        discord.clock().advance(Duration::from_secs(60));
    });
    assert!(outcome.unwrap().message().is_none());
}

#[tokio::test]
async fn a_bot_waits_for_a_gateway_that_is_down() {
    let patience = Duration::from_secs(30);
    let options = Options {
        patience,
        ..Options::default()
    };
    let (discord, _bot) = with_bot_and(options).await;
    discord.faults().take_gateway_down(true);
    let refused = tokio_tungstenite::connect_async(discord.gateway_url()).await;
    assert!(refused.is_err());
    discord.faults().take_gateway_down(false);
    let mia = discord.mia();
    discord.connections(1, 0).await.unwrap();
    let asked = mia.says(&format!("<@{}> back?", ids::BOT)).unwrap();
    let reply = mia.next_message().await.unwrap();
    assert_eq!(reply.reply_to, Some(asked));
}

#[tokio::test]
async fn a_bot_whose_heartbeats_are_ignored_connects_anew() {
    let heartbeat = Duration::from_millis(700);
    let patience = Duration::from_secs(20);
    let options = Options {
        heartbeat,
        patience,
        ..Options::default()
    };
    let (discord, _bot) = with_bot_and(options).await;
    discord.faults().ignore_heartbeats(true);
    discord.connections(2, 0).await.unwrap();
}

#[tokio::test]
async fn a_client_is_built_although_the_gateway_cannot_be_asked() {
    let discord = alone().await;
    discord
        .faults()
        .rest(RestFault::status(500).on("GET", "/gateway"));
    let handler = Handler(std::sync::Arc::default());
    let mut client = client(&discord, "bogus", INTENTS, handler).await;
    let error = client.start().await.unwrap_err();
    assert!(matches!(error, Error::Gateway(_)), "it must have come here");
}

#[tokio::test]
async fn a_connection_is_closed_with_a_code_if_asked() {
    let discord = alone().await;
    let mut socket = Socket::listen(&discord, 0).await;
    discord.faults().close(4000);
    assert_eq!(socket.closed().await, 4000);
}
