//! Where commands can be used, and by whom.

use serde_json::{Value, json};
use supplement_bot::sandbox::LocalDiscord;
use supplement_bot::sandbox::model::{CommandKind, ids};

use super::alone;
use super::raw::{Socket, call, callback, webhook};

async fn register(discord: &LocalDiscord, command: &Value) {
    let path = format!("/applications/{}/commands", ids::BOT);
    let answer = call(discord, "POST", &path, command).await;
    assert_eq!(answer.status, 201, "{answer:?}");
}

fn everywhere() -> Value {
    json!({"name": "ask", "description": "x", "contexts": [0, 1, 2], "integration_types": [0, 1]})
}

#[tokio::test]
async fn an_interaction_says_where_it_takes_place_and_who_installed_the_bot() {
    let discord = alone().await;
    register(&discord, &everywhere()).await;
    let mut socket = Socket::listen(&discord, 0).await;
    let mia = discord.mia();
    let guild = ids::GUILD.to_string();
    let cases = [
        (mia.clone(), 0, json!({"0": guild})),
        (mia.in_dm(), 1, json!({"0": "0"})),
        (mia.in_channel(ids::PRIVATE), 2, json!({"1": mia.id()})),
    ];
    for (person, context, owners) in cases {
        person.slash("ask", &[]).unwrap();
        let told = socket.hear_of("INTERACTION_CREATE").await["d"].clone();
        assert_eq!(told["context"], context);
        assert_eq!(told["authorizing_integration_owners"], owners);
        assert_eq!(told["member"].is_null(), context != 0);
        assert_eq!(told["user"].is_null(), context == 0);
    }
}

#[tokio::test]
async fn a_person_speaks_their_own_language() {
    let discord = alone().await;
    register(&discord, &everywhere()).await;
    let mut socket = Socket::listen(&discord, 0).await;
    discord.mia().speaks("de");
    discord.mia().slash("ask", &[]).unwrap();
    let told = socket.hear_of("INTERACTION_CREATE").await;
    assert_eq!(told["d"]["locale"], "de");
}

#[tokio::test]
async fn a_command_is_not_for_private_conversations_unless_it_says_so() {
    let discord = alone().await;
    register(&discord, &json!({"name": "ask", "description": "x"})).await;
    let private = discord.mia().in_channel(ids::PRIVATE);
    let refused = private.slash("ask", &[]).unwrap_err();
    let expected = "the command `ask` is not for them in a private conversation";
    assert_eq!(refused.to_string(), expected);
    discord.mia().in_dm().slash("ask", &[]).unwrap();
}

#[tokio::test]
async fn a_command_for_moderators_is_not_for_members() {
    let discord = alone().await;
    let command = json!({"name": "tune", "description": "x", "default_member_permissions": "32"});
    register(&discord, &command).await;
    assert!(discord.mia().slash("tune", &[]).is_err());
    assert!(discord.mia().commands(CommandKind::Slash).is_empty());
    discord.max().slash("tune", &[]).unwrap();
}

#[tokio::test]
async fn a_bot_installed_by_a_user_follows_up_five_times() {
    let discord = alone().await;
    register(&discord, &everywhere()).await;
    let private = discord.mia().in_channel(ids::PRIVATE);
    let asked = private.slash("ask", &[]).unwrap();
    let first = json!({"type": 4, "data": {"content": "hello"}});
    call(&discord, "POST", &callback(&discord, asked), &first).await;
    let more = json!({"content": "more"});
    for _ in 0..5 {
        let answer = call(&discord, "POST", &webhook(&discord, asked), &more).await;
        assert_eq!(answer.status, 200);
    }
    let sixth = call(&discord, "POST", &webhook(&discord, asked), &more).await;
    assert_eq!((sixth.status, &sixth.body["code"]), (400, &json!(40094)));
}

#[tokio::test]
async fn a_bot_cannot_read_a_conversation_without_it() {
    let discord = alone().await;
    let path = format!("/channels/{}/messages", ids::PRIVATE);
    let answer = call(&discord, "GET", &path, &Value::Null).await;
    assert_eq!((answer.status, &answer.body["code"]), (403, &json!(50001)));
}

#[tokio::test]
async fn a_member_does_not_see_the_moderators_channel() {
    let discord = alone().await;
    let channel = discord.channel("moderators").unwrap();
    assert!(discord.mia().in_channel(channel).says("hello?").is_err());
    let said = discord.max().in_channel(channel).says("hello").unwrap();
    assert!(discord.mia().message(said).is_none());
}
