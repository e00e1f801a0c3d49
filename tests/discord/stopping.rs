//! SIGTERM and Ctrl-C end the program cleanly, connected or not.

#![cfg(unix)]

use std::fs::File;
use std::process::Command;
use std::time::Duration;

use supplement_bot::sandbox::{Entry, LocalDiscord, Options};
use tokio::sync::oneshot;

use super::first_line;
use super::front::{Front, Line};
use super::process::{Process, settings};
use super::uses;
use crate::moderation::desk::Copy;

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

#[tokio::test]
async fn a_bot_that_is_still_reading_the_knowledge_stops_too() {
    for (command, signal) in [
        ("run", "TERM"),
        ("run", "INT"),
        ("serve", "TERM"),
        ("sandbox", "INT"),
    ] {
        let scratch = tempfile::tempdir().unwrap();
        let (discord, copy) = (patient().await, Copy::of_shipped());
        // A file that is never read to its end.
        let endless = copy.path("learned/endless.model");
        let made = Command::new("mkfifo").arg(&endless).status().unwrap();
        assert!(made.success());
        let settings = settings(&discord);
        let (_, rest) = settings.split_once('\n').unwrap();
        let settings = format!("knowledge = '{}'\n{rest}", copy.folder().display());
        let key = discord.public_key();
        let variables = [
            ("DISCORD_PUBLIC_KEY", key.as_str()),
            ("TMPDIR", scratch.path().to_str().unwrap()),
        ];
        let process = Process::start_as(&[command], &settings, discord.token(), &variables);
        // Opening it waits for its reader: on a thread that nobody waits for.
        let (tell, told) = oneshot::channel();
        std::thread::spawn(move || tell.send(File::options().write(true).open(endless)));
        let told = tokio::time::timeout(Duration::from_secs(60), told).await;
        let is_read = told.expect("the knowledge is read").unwrap().unwrap();
        process.signal(signal);
        let ended = process.ended().await;
        drop(is_read);
        assert_eq!(ended.code, Some(0), "{command} {signal}: {ended:?}");
        assert!(ended.err.contains("stopping"), "{ended:?}");
        assert!(discord.log().is_empty(), "nothing was asked of Discord");
        let left = std::fs::read_dir(scratch.path()).unwrap();
        assert_eq!(left.count(), 0, "{command} leaves nothing behind");
    }
}
