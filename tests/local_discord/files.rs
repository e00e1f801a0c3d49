//! Files on messages.

use serde_json::json;
use serenity::all::{
    ChannelId, CreateAttachment, CreateMessage, EditAttachments, EditMessage, HttpBuilder,
};
use supplement_bot::sandbox::model::ids;
use supplement_bot::sandbox::{OptionValue, Post};

use super::alone;
use super::raw::{Socket, call, read};

#[tokio::test]
async fn a_file_that_the_bot_sends_can_be_fetched() {
    let discord = alone().await;
    let http = HttpBuilder::new(discord.token())
        .proxy(discord.api_origin())
        .ratelimiter_disabled(true)
        .build();
    let file = CreateAttachment::bytes("a,b\n1,2\n", "table.csv").description("A table");
    let message = CreateMessage::new().add_file(file);
    let channel = ChannelId::new(ids::GENERAL.0);
    let mut sent = channel.send_message(&http, message).await.unwrap();
    assert_eq!(sent.attachments[0].filename, "table.csv");
    assert_eq!(sent.attachments[0].description.as_deref(), Some("A table"));
    let fetched = sent.attachments[0].download().await.unwrap();
    assert_eq!(fetched, b"a,b\n1,2\n");

    let more = CreateAttachment::bytes("x", "more.txt");
    let kept = EditAttachments::keep_all(&sent).add(more);
    sent.edit(&http, EditMessage::new().attachments(kept))
        .await
        .unwrap();
    let names: Vec<_> = sent.attachments.iter().map(|it| &it.filename).collect();
    assert_eq!(names, ["table.csv", "more.txt"]);
}

#[tokio::test]
async fn a_file_that_a_person_sends_reaches_the_bot() {
    let discord = alone().await;
    let mut socket = Socket::listen(&discord, 1 << 12).await;
    let mia = discord.mia().in_dm();
    mia.sends(Post::new("look").file("a.png", b"\x89PNG"))
        .unwrap();
    let told = socket.hear_of("MESSAGE_CREATE").await;
    let file = &told["d"]["attachments"][0];
    assert_eq!(file["content_type"], "image/png");
    let url = file["url"].as_str().unwrap();
    let response = reqwest::get(url).await.unwrap();
    assert_eq!(response.headers()["x-content-type-options"], "nosniff");
    assert_eq!(response.bytes().await.unwrap().as_ref(), b"\x89PNG");
}

#[tokio::test]
async fn a_file_in_an_option_reaches_the_bot() {
    let discord = alone().await;
    let option = json!({"type": 11, "name": "file", "description": "x", "required": true});
    let command = json!({"name": "load", "description": "x", "options": [option]});
    let path = format!("/applications/{}/commands", ids::BOT);
    call(&discord, "POST", &path, &command).await;
    let mut socket = Socket::listen(&discord, 0).await;
    let (name, bytes) = ("boron.toml".to_owned(), b"id = 1".to_vec());
    let file = OptionValue::File { name, bytes };
    discord.mia().slash("load", &[("file", file)]).unwrap();
    let told = socket.hear_of("INTERACTION_CREATE").await["d"]["data"].clone();
    let id = told["options"][0]["value"].as_str().unwrap();
    let file = &told["resolved"]["attachments"][id];
    assert_eq!(file["filename"], "boron.toml");
}

#[tokio::test]
async fn a_file_that_is_not_there_is_not_found() {
    let discord = alone().await;
    let url = format!("{}/attachments/1/x.txt", discord.api_origin());
    assert_eq!(read(reqwest::get(url).await.unwrap()).await.status, 404);
}
