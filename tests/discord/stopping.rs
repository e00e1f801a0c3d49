//! SIGTERM and Ctrl-C end the program cleanly, connected or not.

#![cfg(unix)]

use std::time::Duration;

use supplement_bot::sandbox::{Entry, LocalDiscord, Options};

use super::first_line;
use super::front::{Front, Line};
use super::process::{Process, settings};
use super::uses;

async fn patient() -> LocalDiscord {
    let options = Options {
        patience: Duration::from_secs(20),
        ..Options::default()
    };
    LocalDiscord::start(options).await.unwrap()
}

#[tokio::test]
async fn a_connected_bot_says_good_bye() {
    for signal in ["TERM", "INT"] {
        let discord = patient().await;
        let process = Process::start(&settings(&discord), discord.token());
        discord.ready_for("ask").await.unwrap();
        let answer = uses(&discord.mia(), "supplement", &[("name", "boron".into())]).await;
        assert_eq!(first_line(&answer), "**Boron**");
        process.signal(signal);
        let ended = process.ended().await;
        assert_eq!(
            (ended.code, ended.out.as_str()),
            (Some(0), ""),
            "{signal}: {ended:?}"
        );
        assert!(ended.err.contains("stopping"), "{ended:?}");
        assert_eq!(discord.connected(), 0);
    }
}

#[tokio::test]
async fn a_bot_that_has_not_reached_the_gateway_yet_stops_too() {
    let discord = patient().await;
    discord.faults().take_gateway_down(true);
    let process = Process::start(&settings(&discord), discord.token());
    let asked =
        |entry: &Entry| matches!(entry, Entry::Rest(rest) if rest.path.ends_with("/gateway/bot"));
    discord.logged(1, asked).await.unwrap();
    process.signal("TERM");
    assert_eq!(process.ended().await.code, Some(0));
}

#[tokio::test]
async fn a_bot_whose_first_request_hangs_stops_too() {
    let discord = patient().await;
    let front = Front::before(&discord.api_origin()).await;
    front.is(Line::Silent);
    let (api, silent) = (discord.api_origin(), front.origin("http"));
    let settings = settings(&discord).replacen(&api, &silent, 1);
    let process = Process::start(&settings, discord.token());
    front.meets(1).await;
    process.signal("INT");
    assert_eq!(process.ended().await.code, Some(0));
}
