//! Connections, sessions and their ends.

use std::time::Duration;

use serde_json::{Value, json};
use serenity::Error;
use serenity::gateway::GatewayError;
use supplement_bot::sandbox::{LocalDiscord, Options};

use super::bot::{Handler, INTENTS, client};
use super::raw::Socket;
use super::{alone, with_bot, with_bot_and};

#[tokio::test]
async fn a_bot_with_a_wrong_token_is_sent_away() {
    let discord = alone().await;
    let handler = Handler(std::sync::Arc::default());
    let mut client = client(&discord, "bogus", INTENTS, handler).await;
    let error = client.start().await.unwrap_err();
    let expected = Error::Gateway(GatewayError::InvalidAuthentication);
    assert_eq!(format!("{error:?}"), format!("{expected:?}"));
}

#[tokio::test]
async fn a_bot_whose_socket_drops_resumes_and_misses_nothing() {
    let (discord, _bot) = with_bot().await;
    let mia = discord.mia();
    discord.faults().drop_socket();
    let asked = mia
        .slash("echo", &[("text", "still there?".into())])
        .unwrap();
    assert_eq!(mia.answer(asked).await.unwrap().content, "still there?");
    discord.connections(1, 1).await.unwrap();
}

#[tokio::test]
async fn a_bot_asked_to_reconnect_resumes() {
    let (discord, _bot) = with_bot().await;
    discord.faults().ask_to_reconnect();
    discord.connections(1, 1).await.unwrap();
    let mia = discord.mia();
    let asked = mia.slash("secret", &[]).unwrap();
    assert_eq!(mia.answer(asked).await.unwrap().content, "Psst");
}

#[tokio::test]
async fn a_bot_with_a_resumable_invalid_session_resumes() {
    let (discord, _bot) = with_bot().await;
    discord.faults().invalidate_session(true);
    discord.connections(1, 1).await.unwrap();
}

#[tokio::test]
async fn a_bot_with_an_invalid_session_starts_a_new_one() {
    // Serenity waits five seconds before it identifies again.
    let patience = Duration::from_secs(20);
    let options = Options {
        patience,
        ..Options::default()
    };
    let (discord, _bot) = with_bot_and(options).await;
    discord.faults().invalidate_session(false);
    discord.connections(2, 0).await.unwrap();
    let mia = discord.mia();
    let asked = mia.slash("secret", &[]).unwrap();
    assert_eq!(mia.answer(asked).await.unwrap().content, "Psst");
}

#[tokio::test]
async fn a_bot_keeps_its_connection_with_heartbeats() {
    let discord = alone().await;
    let mut socket = Socket::connect(&discord).await;
    socket.say(1, Value::Null).await;
    assert_eq!(socket.hear().await["op"], 11);
}

#[tokio::test]
async fn a_bot_without_heartbeats_is_dropped() {
    let heartbeat = Duration::from_millis(40);
    let options = Options {
        heartbeat,
        ..Options::default()
    };
    let discord = LocalDiscord::start(options).await.unwrap();
    let mut socket = Socket::connect(&discord).await;
    assert_eq!(socket.closed().await, 4009);
}

#[tokio::test]
async fn each_mistake_closes_the_connection_with_its_code() {
    let discord = alone().await;
    let token = discord.token();
    let case = async |text: String, expected: u16| {
        let mut socket = Socket::connect(&discord).await;
        socket.shout(&text).await;
        assert_eq!(socket.closed().await, expected, "{text}");
    };
    let says = |op: u64, data: Value| json!({"op": op, "d": data}).to_string();
    case("no JSON".to_owned(), 4002).await;
    case(says(99, Value::Null), 4001).await;
    case(says(3, json!({})), 4003).await;
    case(says(2, json!({"token": "bogus", "intents": 0})), 4004).await;
    case(
        says(6, json!({"token": "bogus", "session_id": "", "seq": 0})),
        4004,
    )
    .await;
    case(
        says(2, json!({"token": token, "intents": 0, "shard": [1, 1]})),
        4010,
    )
    .await;
    case(
        says(2, json!({"token": token, "intents": 1_u64 << 30})),
        4013,
    )
    .await;
    case(says(2, json!({"token": token, "intents": 1 << 15})), 4014).await;
}

#[tokio::test]
async fn a_bot_that_identifies_twice_is_sent_away() {
    let discord = alone().await;
    let mut socket = Socket::connect(&discord).await;
    socket.identify(&discord, 0).await;
    socket.identify(&discord, 0).await;
    assert_eq!(socket.closed().await, 4005);
}

#[tokio::test]
async fn a_bot_that_says_too_much_is_sent_away() {
    let discord = alone().await;
    let mut socket = Socket::connect(&discord).await;
    for _ in 0..=120 {
        socket.say(1, Value::Null).await;
    }
    assert_eq!(socket.closed().await, 4008);
}

#[tokio::test]
async fn what_was_missed_is_sent_again_in_order() {
    let discord = alone().await;
    let mut socket = Socket::connect(&discord).await;
    socket.identify(&discord, 1 << 9).await;
    let session = socket.hear_of("READY").await["d"]["session_id"].clone();
    discord.faults().drop_socket();
    assert_eq!(socket.closed().await, 0);
    let said = ["one", "two", "three"];
    let sent = said.map(|text| discord.mia().says(text).unwrap().to_string());

    let mut socket = Socket::connect(&discord).await;
    let resume = json!({"token": discord.token(), "session_id": session, "seq": 1});
    socket.say(6, resume).await;
    for (seq, id) in (2..).zip(sent) {
        let heard = socket.hear().await;
        assert_eq!((&heard["d"]["id"], &heard["s"]), (&json!(id), &json!(seq)));
    }
    assert_eq!(socket.hear().await["t"], "RESUMED");
}

#[tokio::test]
async fn a_session_that_is_not_there_cannot_be_resumed() {
    let discord = alone().await;
    let mut socket = Socket::connect(&discord).await;
    let resume = json!({"token": discord.token(), "session_id": "bogus", "seq": 1});
    socket.say(6, resume).await;
    assert_eq!(socket.hear().await, json!({"op": 9, "d": false}));
    socket.identify(&discord, 0).await;
    assert_eq!(socket.hear().await["t"], "READY");
}

#[tokio::test]
async fn a_session_cannot_be_resumed_from_its_future_nor_after_long() {
    let discord = alone().await;
    let mut socket = Socket::connect(&discord).await;
    socket.identify(&discord, 0).await;
    let session = socket.hear_of("READY").await["d"]["session_id"].clone();
    let resume = |seq: u64| json!({"token": discord.token(), "session_id": session, "seq": seq});
    let mut other = Socket::connect(&discord).await;
    other.say(6, resume(7)).await;
    assert_eq!(other.closed().await, 4007);

    discord.faults().drop_socket();
    socket.closed().await;
    let gone = async || discord.connected() == 0;
    assert!(gone().await);
    discord.clock().advance(Duration::from_secs(4 * 60));
    let mut late = Socket::connect(&discord).await;
    late.say(6, resume(1)).await;
    assert_eq!(late.hear().await["op"], 9);
}

#[tokio::test]
async fn stopping_ends_all_connections() {
    let discord = alone().await;
    let mut socket = Socket::connect(&discord).await;
    let url = discord.gateway_url();
    discord.stop().await;
    assert_eq!(socket.closed().await, 1001);
    assert!(tokio_tungstenite::connect_async(url).await.is_err());
}
