//! The token goes nowhere but to the local Discord, and the log tells neither it nor what members write.

use std::collections::BTreeSet;

use serde_json::{Value, json};
use supplement_bot::sandbox::model::ids;
use supplement_bot::sandbox::{Entry, LocalDiscord, Options, RestFault};
use tokio::net::TcpListener;

use super::process::{Process, settings, settings_at};
use super::relay::Relay;
use super::{first_line, presses, uses};

/// What a member writes, and the log must not tell.
const MARK: &str = "xyzzymark";

async fn discord() -> LocalDiscord {
    let options = Options {
        patience: std::time::Duration::from_secs(20),
        ..Options::default()
    };
    LocalDiscord::start(options).await.unwrap()
}

#[tokio::test]
async fn no_proxy_of_the_environment_sees_a_request_for_the_local_discord() {
    let elsewhere = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let proxy = format!("http://{}", elsewhere.local_addr().unwrap());
    let names = [
        "http_proxy",
        "HTTP_PROXY",
        "https_proxy",
        "HTTPS_PROXY",
        "all_proxy",
        "ALL_PROXY",
    ];
    let variables = names.map(|name| (name, proxy.as_str()));
    let discord = discord().await;
    let fault = RestFault::status(500).on("GET", "/gateway");
    discord.faults().rest(fault);
    let process = Process::start_among(&settings(&discord), discord.token(), &variables);
    discord.ready_for("ask").await.unwrap();
    let mia = discord.mia();
    let answer = uses(&mia, "supplement", &[("name", "boron".into())]).await;
    presses(&mia, &answer, "Doses").await;
    mia.says(&format!("<@{}> zinc", ids::BOT)).unwrap();
    assert_eq!(first_line(&mia.next_message().await.unwrap()), "**Zinc**");
    process.signal("TERM");
    assert_eq!(process.ended().await.code, Some(0));
    let came = std::future::poll_fn(|context| {
        std::task::Poll::Ready(elsewhere.poll_accept(context).is_ready())
    });
    assert!(!came.await, "somebody came to the proxy");
}

/// What Discord would never say, and some that it might say in a later version.
fn garbage() -> Vec<String> {
    let event =
        |name: &str, data: Value| json!({"op": 0, "t": name, "s": 1, "d": data}).to_string();
    vec![
        MARK.to_owned(),
        format!("{{\"op\": \"{MARK}\"}}"),
        format!("{{\"op\": 0, \"s\": \"{MARK}\", \"t\": \"MESSAGE_CREATE\"}}"),
        json!({"op": 99, "d": MARK}).to_string(),
        json!({"op": 10, "d": {"heartbeat_interval": MARK}}).to_string(),
        event("MESSAGE_CREATE", json!(MARK)),
        event("MESSAGE_CREATE", json!({"id": MARK, "content": MARK})),
        event(
            "INTERACTION_CREATE",
            json!({"type": MARK, "data": {"name": MARK}}),
        ),
        event(MARK, json!({"content": MARK})),
    ]
}

#[tokio::test]
async fn the_log_tells_neither_the_token_nor_what_members_write() {
    let log = logged("").await;
    assert!(log.contains(r#"door="supplement" way="gateway" outcome="answered""#));
}

#[tokio::test]
async fn a_log_of_objects_tells_the_same_and_no_more() {
    let log = logged("log-format = 'json'\n").await;
    let lines: Vec<Value> = log
        .lines()
        .map(|line| serde_json::from_str(line).unwrap_or_else(|_| panic!("no object: {line}")))
        .collect();
    let ended = |line: &&Value| line["message"] == "an interaction has ended";
    let doors = lines.iter().filter(ended);
    let doors: BTreeSet<&str> = doors.filter_map(|line| line["door"].as_str()).collect();
    let expected = ["ask", "direct-message", "mention", "supplement"];
    assert_eq!(doors, BTreeSet::from(expected));
    let fields = ["timestamp", "level", "message", "target"];
    for line in &lines {
        assert!(fields.iter().all(|field| line[field].is_string()), "{line}");
    }
}

#[cfg(unix)]
#[tokio::test]
async fn why_it_ends_is_an_object_too() {
    let discord = discord().await;
    let settings = format!("log-format = 'json'\n{}", settings(&discord));
    let ended = Process::start(&settings, "a.b.c").ended().await;
    assert_eq!(ended.code, Some(1), "{ended:?}");
    let last: Value = serde_json::from_str(ended.err.lines().last().unwrap()).unwrap();
    assert_eq!(last["level"], "ERROR");
    let why = last["message"].as_str().unwrap();
    assert!(why.contains("does not accept the token"), "{why}");
}

/// The log of a bot to which everything happens that could make it tell something.
async fn logged(format: &str) -> String {
    let discord = discord().await;
    let relay = Relay::start(discord.gateway_url()).await;
    let settings = format!("{format}{}", settings_at(&discord, relay.url()));
    let process = Process::start(&settings, discord.token());
    discord.ready_for("ask").await.unwrap();
    for text in garbage() {
        relay.slip_in(&text);
    }
    let mia = discord.mia();
    let asked = format!("{MARK} boron dose?");
    for status in [500, 400, 404, 429] {
        let fault = RestFault::status(status).on("POST", "/callback");
        discord.faults().rest(fault.times(2));
        mia.slash("ask", &[("question", asked.as_str().into())])
            .unwrap();
        let fault = RestFault::status(status).on("POST", "/messages");
        discord.faults().rest(fault.times(2));
        mia.says(&format!("<@{}> {asked}", ids::BOT)).unwrap();
        let refused = |entry: &_| matches!(entry, Entry::Rest(rest) if rest.status == status);
        discord.logged(4, refused).await.unwrap();
    }
    let options = [("name", asked.as_str().into())];
    let answer = uses(&mia, "supplement", &options).await;
    assert_eq!(first_line(&answer), "**Boron**");
    unreadable(&discord).await;
    process.signal("TERM");
    let ended = process.ended().await;
    assert_eq!(ended.code, Some(0), "{}", ended.err);
    let told = ended.err.matches("cannot answer an interaction: ").count();
    assert_eq!(told, 2, "400 and 404 alone: {}", ended.err);
    assert!(ended.err.contains("cannot apologise for it either: "));
    assert!(ended.err.contains("cannot answer a message: "));
    for secret in [MARK, discord.token(), &ids::MIA.to_string()] {
        assert!(!ended.err.contains(secret), "{}", ended.err);
    }
    ended.err
}

/// A message in a shape that the client cannot read, seen by the bot in three ways.
async fn unreadable(discord: &LocalDiscord) {
    let mia = discord.mia().in_dm();
    let said = mia.says(&format!("{MARK} zinc dose")).unwrap();
    assert_eq!(first_line(&mia.next_message().await.unwrap()), "**Zinc**");
    discord.arrange(|world| {
        let message = world.messages.get_mut(&said).unwrap();
        message.embeds = vec![json!(MARK), json!({"fields": MARK})];
    });
    mia.edits(said, MARK).unwrap();
    mia.message_menu("Look up supplements", said).unwrap();
    mia.says("copper").unwrap();
    assert_eq!(first_line(&mia.next_message().await.unwrap()), "**Copper**");
}
