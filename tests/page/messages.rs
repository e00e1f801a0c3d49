//! Writing and reading in the page.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::json;
use supplement_bot::sandbox::model::ids::{BOT, GENERAL, MAX, MIA, MIA_DM};

use super::browser::Browser;
use crate::local_discord::{alone, with_bot};

#[tokio::test]
async fn what_is_written_is_never_html() {
    let discord = alone().await;
    let mut mia = Browser::open(&discord, MIA, GENERAL).await;
    let mut max = Browser::open(&discord, MAX, GENERAL).await;
    mia.act("say", json!({"content": "<img src=x onerror=alert(1)>"}))
        .await;
    let read = max.sees(|_| true).await;
    assert_eq!(read["html"], "<p>&lt;img src=x onerror=alert(1)&gt;</p>");
    assert_eq!(mia.sees(|_| true).await["own"], true);
}

#[tokio::test]
async fn a_mention_is_answered_with_a_reply() {
    let (discord, _bot) = with_bot().await;
    let mut mia = Browser::open(&discord, MIA, GENERAL).await;
    let said = mia
        .act("say", json!({"content": format!("<@{BOT}> good morning")}))
        .await;
    let reply = mia.reads("You said: good morning").await;
    assert_eq!(reply["reply"]["id"], said["message"]);
    let quoted = reply["reply"]["html"].as_str().unwrap();
    assert_eq!(quoted, "@Bot good morning");
}

#[tokio::test]
async fn a_reply_can_leave_its_author_in_peace() {
    let discord = alone().await;
    let mut mia = Browser::open(&discord, MIA, GENERAL).await;
    let max = Browser::open(&discord, MAX, GENERAL).await;
    let said = mia.act("say", json!({"content": "hello"})).await;
    let to = &said["message"];
    max.act("say", json!({"content": "loud", "reply_to": to}))
        .await;
    max.act(
        "say",
        json!({"content": "soft", "reply_to": to, "silent": true}),
    )
    .await;
    assert_eq!(mia.reads("loud").await["pings"], true);
    assert_eq!(mia.reads("soft").await["pings"], false);
}

#[tokio::test]
async fn a_message_is_changed_and_deleted() {
    let discord = alone().await;
    let mia = Browser::open(&discord, MIA, GENERAL).await;
    let mut max = Browser::open(&discord, MAX, GENERAL).await;
    let said = mia.act("say", json!({"content": "helo"})).await;
    let id = &said["message"];
    mia.act("edit", json!({"message": id, "content": "hello"}))
        .await;
    assert_eq!(max.reads("hello").await["edited"], true);
    mia.act("delete", json!({"message": id})).await;
    max.misses(id).await;
}

#[tokio::test]
async fn a_file_is_sent_along() {
    let discord = alone().await;
    let mut mia = Browser::open(&discord, MIA, GENERAL).await;
    let file = json!({"name": "note.txt", "bytes": STANDARD.encode("hello")});
    mia.act("say", json!({"content": "", "files": [file]}))
        .await;
    let message = mia.sees(|_| true).await;
    let file = &message["files"][0];
    assert_eq!(
        (&file["name"], &file["size"]),
        (&json!("note.txt"), &json!(5))
    );
    let url = format!("{}{}", discord.api_origin(), file["url"].as_str().unwrap());
    let read = reqwest::get(url).await.unwrap();
    assert_eq!(read.text().await.unwrap(), "hello");
}

#[tokio::test]
async fn a_channel_not_looked_at_is_unread() {
    let (discord, _bot) = with_bot().await;
    let dm = Browser::open(&discord, MIA, MIA_DM).await;
    dm.act("say", json!({"content": "good morning"})).await;
    drop(dm);
    let mut mia = Browser::open(&discord, MIA, GENERAL).await;
    let unread = |place: &serde_json::Value| {
        let mut channels = place["channels"].as_array().unwrap().iter();
        channels.any(|it| it["name"] == "Bot" && it["unread"] == true)
    };
    mia.finds(unread).await;
}
