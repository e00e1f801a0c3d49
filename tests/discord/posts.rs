//! What is posted to the web service: only what Discord signed just now is read at all, and nothing where the token or the
//! key is wrong.

use std::sync::Arc;

use ed25519_dalek::SigningKey;
use serde_json::json;
use supplement_bot::sandbox::{Entry, LocalDiscord, Options};
use tokio::io::{AsyncReadExt, AsyncWriteExt};

use super::poster::{Poster, ask, hex, now};
use super::process::{Process, settings};

/// What was asked of Discord.
fn asked(discord: &LocalDiscord) -> Vec<String> {
    let entries = discord.log().into_iter();
    let requests = entries.filter_map(|entry| match entry {
        Entry::Rest(rest) => Some(format!("{} {}", rest.method, rest.path)),
        _ => None,
    });
    requests.collect()
}

#[cfg(unix)]
#[tokio::test]
async fn only_what_is_signed_and_of_now_is_answered() {
    let discord = LocalDiscord::start(Options::default()).await.unwrap();
    let mut discord_com = Poster::new();
    let process = discord_com.serves(&discord).await;

    let ping = json!({"type": 1}).to_string();
    let own = &discord_com.key;
    let (status, told) = discord_com.posts(ping.as_bytes(), now(), own).await;
    assert_eq!((status, told), (200, json!({"type": 1})));
    let other = SigningKey::from_bytes(&[8; 32]);
    let refused = discord_com.posts(ping.as_bytes(), now(), &other).await;
    assert_eq!(refused.0, 401);
    let old = discord_com.posts(ping.as_bytes(), now() - 600, own).await;
    assert_eq!(old.0, 401);
    let unsigned = discord_com.http.post(&discord_com.url).body(ping).send();
    assert_eq!(unsigned.await.unwrap().status(), 401);
    let nothing = discord_com.http.get(&discord_com.url).send().await;
    assert_eq!(nothing.unwrap().status(), 405);

    let (status, answer) = discord_com
        .sends(&ask(11, "how much boron is too much?"))
        .await;
    assert_eq!((status, &answer["type"]), (200, &json!(4)));
    let content = answer["data"]["content"].as_str().unwrap();
    assert!(content.starts_with("**Boron**"), "{content}");
    let again = discord_com
        .sends(&ask(11, "how much boron is too much?"))
        .await;
    assert_eq!(again.0, 409, "the same interaction again");

    process.signal("TERM");
    let ended = process.ended().await;
    assert_eq!(ended.code, Some(0), "{ended:?}");
    assert!(
        ended.err.contains("signed, but not of now"),
        "{}",
        ended.err
    );
    assert_eq!(asked(&discord), ["GET /api/v10/applications/@me"]);
}

#[cfg(unix)]
#[tokio::test]
async fn nonsense_is_refused_and_the_next_question_answered() {
    let discord = LocalDiscord::start(Options::default()).await.unwrap();
    let mut discord_com = Poster::new();
    let process = discord_com.serves(&discord).await;
    let own = &discord_com.key;
    let large = vec![b' '; 256 * 1024 + 1];
    let cases: [(&[u8], u16); 7] = [
        (b"", 400),
        (b"nonsense", 400),
        (b"[]", 400),
        (br#"{"type":2,"id":"12"}"#, 400),
        (br#"{"type":99,"id":"13"}"#, 400),
        (&[0xff, 0xfe], 400),
        (&large, 413),
    ];
    for (body, expected) in cases {
        let (status, _) = discord_com.posts(body, now(), own).await;
        let shown = String::from_utf8_lossy(&body[..body.len().min(40)]);
        assert_eq!(status, expected, "{shown}");
    }
    let (status, _) = discord_com.sends(&ask(14, "zinc")).await;
    assert_eq!(status, 200);
    process.signal("TERM");
    assert_eq!(process.ended().await.code, Some(0));
}

#[cfg(unix)]
#[tokio::test]
async fn many_that_come_at_once_are_answered_each() {
    const ASKED: u64 = 60;
    let discord = LocalDiscord::start(Options::default()).await.unwrap();
    let mut discord_com = Poster::new();
    let process = discord_com.serves(&discord).await;
    let discord_com = Arc::new(discord_com);
    let mut asked = tokio::task::JoinSet::new();
    for id in 100..100 + ASKED {
        let discord_com = Arc::clone(&discord_com);
        let mut event = ask(id, "how much zinc is too much?");
        event["user"]["id"] = json!(id.to_string());
        asked.spawn(async move { discord_com.sends(&event).await });
    }
    while let Some(answered) = asked.join_next().await {
        let (status, answer) = answered.unwrap();
        assert_eq!((status, &answer["type"]), (200, &json!(4)));
    }
    process.signal("TERM");
    assert_eq!(process.ended().await.code, Some(0));
}

#[cfg(unix)]
#[tokio::test]
async fn a_post_that_is_under_way_when_it_is_told_to_stop_is_answered() {
    let discord = LocalDiscord::start(Options::default()).await.unwrap();
    let mut discord_com = Poster::new();
    let process = discord_com.serves(&discord).await;
    let event = ask(21, "how much zinc is too much?").to_string();
    let (mut under_way, rest) = discord_com.begins(event.as_bytes()).await;
    let (mut half, _) = discord_com.begins(event.as_bytes()).await;
    // What came after them is answered, so they were taken.
    assert_eq!(discord_com.sends(&ask(22, "zinc")).await.0, 200);
    process.signal("TERM");
    process.says("stopping").await;
    under_way.write_all(rest).await.unwrap();
    let mut answer = String::new();
    under_way.read_to_string(&mut answer).await.unwrap();
    assert!(answer.starts_with("HTTP/1.1 200 OK"), "{answer}");
    assert!(answer.contains("**Zinc**"), "{answer}");
    let mut refused = String::new();
    half.read_to_string(&mut refused).await.unwrap();
    assert!(refused.starts_with("HTTP/1.1 400"), "{refused}");
    let ended = process.ended().await;
    assert_eq!(ended.code, Some(0), "{ended:?}");
}

#[cfg(unix)]
#[tokio::test]
async fn it_ends_with_a_sentence_where_it_cannot_serve() {
    let discord = LocalDiscord::start(Options::default()).await.unwrap();
    let case = async |settings: &str, token: &str, expected: &str| {
        let ended = Process::start_as(&["serve"], settings, token, &[]);
        let ended = ended.ended().await;
        assert_eq!(ended.code, Some(1), "{ended:?}");
        assert!(ended.err.contains(expected), "{ended:?}");
    };
    let own = settings(&discord);
    case(
        &own,
        discord.token(),
        "the public key is missing; put it into DISCORD_PUBLIC_KEY",
    )
    .await;
    let wrong = format!("{own}[serve]\npublic-key = 'abc'\n");
    case(
        &wrong,
        discord.token(),
        "(3 characters) is not a public key",
    )
    .await;
    let taken = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let key = Poster::new().public_key();
    let address = taken.local_addr().unwrap();
    let no_room = format!("{own}[serve]\npublic-key = '{key}'\naddress = '{address}'\n");
    case(
        &no_room,
        discord.token(),
        "cannot use the address 127.0.0.1:",
    )
    .await;
    let good = format!("{own}[serve]\npublic-key = '{key}'\naddress = '127.0.0.1:0'\n");
    case(&good, "a.b.c", "Discord does not accept the token").await;
}

#[cfg(unix)]
#[tokio::test]
async fn a_wrong_token_or_another_applications_key_ends_it_whether_it_registers_or_not() {
    let discord = LocalDiscord::start(Options::default()).await.unwrap();
    let other = SigningKey::from_bytes(&[8; 32]);
    let (own, other) = (discord.public_key(), hex(other.verifying_key().as_bytes()));
    let case = async |arguments: &[&str], (token, key): (&str, &str), expected: &str| {
        let settings = format!(
            "{}[serve]\naddress = '127.0.0.1:0'\npublic-key = '{key}'\n",
            settings(&discord)
        );
        let ended = Process::start_as(arguments, &settings, token, &[]);
        let ended = ended.ended().await;
        assert_eq!(ended.code, Some(1), "{ended:?}");
        let last = ended.err.lines().last().unwrap_or_default();
        assert!(last.contains(expected), "{ended:?}");
        assert!(!ended.err.contains(token), "{ended:?}");
    };
    for arguments in [&["serve"][..], &["serve", "--no-register"]] {
        let refused = "error: Discord does not accept the token in DISCORD_TOKEN";
        case(arguments, ("a.b.c", &own), refused).await;
        let another = "error: the public key is not that of the token's application";
        case(arguments, (discord.token(), &other), another).await;
    }
    let asked = asked(&discord);
    let registers = asked.iter().any(|asked| asked.contains("commands"));
    assert!(!registers, "{asked:?}");
}
