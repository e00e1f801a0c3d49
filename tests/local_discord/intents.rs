//! What a bot is told depends on what it asked for.

use serde_json::{Value, json};
use supplement_bot::sandbox::model::ids;
use supplement_bot::sandbox::{LocalDiscord, Options, Post};

use super::alone;
use super::raw::{Socket, call};

const MESSAGES: u64 = 1 << 9 | 1 << 12;
const CONTENT: u64 = 1 << 15;

/// The text of the next message that the bot is told of.
async fn heard(socket: &mut Socket) -> Value {
    socket.hear_of("MESSAGE_CREATE").await["d"]["content"].clone()
}

#[tokio::test]
async fn text_is_blank_unless_it_is_for_the_bot() {
    let discord = alone().await;
    let mut socket = Socket::listen(&discord, MESSAGES).await;
    let mia = discord.mia();
    mia.says("among ourselves").unwrap();
    assert_eq!(heard(&mut socket).await, "");
    let mention = format!("<@{}> hello", ids::BOT);
    let mentioned = mia.says(&mention).unwrap();
    assert_eq!(heard(&mut socket).await, json!(mention));
    mia.in_dm().says("hello").unwrap();
    assert_eq!(heard(&mut socket).await, "hello");
    mia.sends(Post::new("").file("a.txt", b"text")).unwrap();
    let upload = socket.hear_of("MESSAGE_CREATE").await;
    assert_eq!(upload["d"]["attachments"], json!([]));
    mia.edits(mentioned, "changed my mind").unwrap();
    let edited = socket.hear_of("MESSAGE_UPDATE").await;
    assert_eq!(edited["d"]["content"], "");
}

#[tokio::test]
async fn a_reply_shows_the_bot_only_what_is_for_it() {
    let discord = alone().await;
    let mut socket = Socket::listen(&discord, MESSAGES).await;
    let said = discord.max().says("a secret of ours").unwrap();
    heard(&mut socket).await;
    let asking = format!("<@{}> what is that?", ids::BOT);
    let reply = Post::new(&asking).reply_to(said);
    discord.mia().sends(reply).unwrap();
    let told = socket.hear_of("MESSAGE_CREATE").await;
    assert_eq!(told["d"]["content"], json!(asking));
    assert_eq!(told["d"]["referenced_message"]["content"], "");
    let path = format!("/channels/{}/messages/{said}", ids::GENERAL);
    let read = call(&discord, "GET", &path, &Value::Null).await;
    assert_eq!(read.body["content"], "");
}

#[tokio::test]
async fn the_privileged_intent_shows_all_text() {
    let options = Options {
        privileged_intents: CONTENT,
        ..Options::default()
    };
    let discord = LocalDiscord::start(options).await.unwrap();
    let mut socket = Socket::listen(&discord, MESSAGES | CONTENT).await;
    discord.mia().says("among ourselves").unwrap();
    assert_eq!(heard(&mut socket).await, "among ourselves");
}

#[tokio::test]
async fn nothing_is_told_that_was_not_asked_for() {
    let discord = alone().await;
    let mut only_direct = Socket::listen(&discord, 1 << 12).await;
    discord.mia().says("in the server").unwrap();
    discord.mia().in_dm().says("in private").unwrap();
    assert_eq!(heard(&mut only_direct).await, "in private");
}

#[tokio::test]
async fn a_conversation_without_the_bot_is_not_told() {
    let discord = alone().await;
    let mut socket = Socket::listen(&discord, MESSAGES).await;
    let private = discord.mia().in_channel(ids::PRIVATE);
    private.says("between us").unwrap();
    discord.mia().in_dm().says("for you").unwrap();
    assert_eq!(heard(&mut socket).await, "for you");
}

#[tokio::test]
async fn the_guild_comes_only_to_who_asks_for_guilds() {
    let discord = alone().await;
    let mut socket = Socket::listen(&discord, 1).await;
    let guild = socket.hear_of("GUILD_CREATE").await;
    let members = guild["d"]["members"].as_array().unwrap();
    assert_eq!(members.len(), 1, "without the members intent only itself");
    assert_eq!(guild["d"]["member_count"], 4);
}
