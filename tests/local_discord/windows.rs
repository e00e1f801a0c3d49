//! The times within which a bot must answer, and how often it may.

use std::time::Duration;

use serde_json::{Value, json};
use supplement_bot::sandbox::Outcome;

use super::raw::{Answer, call, callback, register, webhook};
use super::{alone, with_bot};

fn message() -> Value {
    json!({"type": 4, "data": {"content": "hello"}})
}

fn code(answer: &Answer) -> (u16, u64) {
    (
        answer.status,
        answer.body["code"].as_u64().unwrap_or_default(),
    )
}

#[tokio::test]
async fn a_second_first_answer_is_refused() {
    let discord = alone().await;
    register(&discord, "ask").await;
    let asked = discord.mia().slash("ask", &[]).unwrap();
    let path = callback(&discord, asked);
    assert_eq!(call(&discord, "POST", &path, &message()).await.status, 204);
    let second = call(&discord, "POST", &path, &message()).await;
    assert_eq!(code(&second), (400, 40060));
    assert_eq!(discord.mia().messages().len(), 1);
}

#[tokio::test]
async fn an_answer_after_three_seconds_is_refused() {
    let discord = alone().await;
    register(&discord, "ask").await;
    let mia = discord.mia();
    let asked = mia.slash("ask", &[]).unwrap();
    discord.clock().advance(Duration::from_secs(3));
    let late = call(&discord, "POST", &callback(&discord, asked), &message()).await;
    assert_eq!(code(&late), (404, 10062));
    assert!(matches!(
        mia.outcome(asked).await.unwrap(),
        Outcome::NoReply
    ));
}

#[tokio::test]
async fn a_person_waits_three_seconds_for_a_bot_that_is_silent() {
    let (discord, _bot) = with_bot().await;
    let mia = discord.mia();
    let asked = mia.slash("mute", &[]).unwrap();
    let (outcome, ()) = tokio::join!(mia.outcome(asked), async {
        discord.clock().advance(Duration::from_secs(3));
    });
    assert!(matches!(outcome.unwrap(), Outcome::NoReply));
}

#[tokio::test]
async fn an_interaction_that_never_was_is_unknown() {
    let discord = alone().await;
    let path = "/interactions/1/bogus/callback";
    let answer = call(&discord, "POST", path, &message()).await;
    assert_eq!(code(&answer), (404, 10062));
}

#[tokio::test]
async fn follow_ups_end_after_fifteen_minutes() {
    let discord = alone().await;
    register(&discord, "ask").await;
    let asked = discord.mia().slash("ask", &[]).unwrap();
    call(&discord, "POST", &callback(&discord, asked), &message()).await;
    let path = webhook(&discord, asked);
    let more = json!({"content": "more"});
    assert_eq!(call(&discord, "POST", &path, &more).await.status, 200);
    discord.clock().advance(Duration::from_secs(15 * 60));
    let late = call(&discord, "POST", &path, &more).await;
    assert_eq!(code(&late), (401, 50027));
}

#[tokio::test]
async fn nothing_can_be_followed_up_before_the_first_answer() {
    let discord = alone().await;
    register(&discord, "ask").await;
    let asked = discord.mia().slash("ask", &[]).unwrap();
    let early = json!({"content": "early"});
    let answer = call(&discord, "POST", &webhook(&discord, asked), &early).await;
    assert_eq!(code(&answer), (404, 10015));
}

#[tokio::test]
async fn the_first_follow_up_replaces_thinking() {
    let discord = alone().await;
    register(&discord, "ask").await;
    let mia = discord.mia();
    let asked = mia.slash("ask", &[]).unwrap();
    let thinking = json!({"type": 5, "data": {"flags": 64}});
    call(&discord, "POST", &callback(&discord, asked), &thinking).await;
    let said = json!({"content": "at last"});
    call(&discord, "POST", &webhook(&discord, asked), &said).await;
    let answer = mia.answer(asked).await.unwrap();
    assert_eq!(answer.content, "at last");
    assert!(answer.is_ephemeral());
    assert_eq!(mia.messages().len(), 1);
}

#[tokio::test]
async fn the_original_is_read_changed_and_deleted() {
    let discord = alone().await;
    register(&discord, "ask").await;
    let mia = discord.mia();
    let asked = mia.slash("ask", &[]).unwrap();
    let path = format!("{}?with_response=true", callback(&discord, asked));
    let told = call(&discord, "POST", &path, &message()).await;
    assert_eq!(told.status, 200);
    let id = told.body["interaction"]["response_message_id"].clone();
    let original = format!("{}/messages/@original", webhook(&discord, asked));
    let read = call(&discord, "GET", &original, &Value::Null).await;
    assert_eq!(read.body["id"], id);
    let change = json!({"content": "changed"});
    let changed = call(&discord, "PATCH", &original, &change).await;
    assert_eq!(changed.body["content"], "changed");
    let empty = call(&discord, "PATCH", &original, &json!({"content": ""})).await;
    assert_eq!(code(&empty), (400, 50006));
    let deleted = call(&discord, "DELETE", &original, &Value::Null).await;
    assert_eq!(deleted.status, 204);
    let gone = call(&discord, "GET", &original, &Value::Null).await;
    assert_eq!(code(&gone), (404, 10008));
    assert!(mia.messages().is_empty());
}
