//! Discord is not there, or fails, when the bot starts: it waits, says so, and comes when Discord does.

use std::time::Duration;

use supplement_bot::sandbox::{LocalDiscord, Options, RestFault};

use super::front::{Front, Line};
use super::process::{Ended, Process, settings};
use super::{Scene, first_line, uses};

async fn discord() -> LocalDiscord {
    let options = Options {
        patience: Duration::from_secs(20),
        ..Options::default()
    };
    LocalDiscord::start(options).await.unwrap()
}

/// It came in the end, and said before why it did not.
fn check(ended: &Ended, expected: &str) {
    assert_eq!((ended.code, ended.out.as_str()), (Some(0), ""), "{ended:?}");
    let said = format!("cannot reach Discord: {expected}");
    assert!(ended.err.contains(&said), "{expected}: {}", ended.err);
    assert!(ended.err.contains("; trying again in "), "{}", ended.err);
}

#[cfg(unix)]
#[tokio::test]
async fn a_discord_that_fails_at_the_start_is_waited_for() {
    let cases = [
        (RestFault::status(503), "503 Service Unavailable"),
        (
            RestFault::rate_limit(Duration::from_secs(1)),
            "Discord wants requests to wait for 1s (429)",
        ),
    ];
    for (fault, expected) in cases {
        let discord = discord().await;
        discord.faults().rest(fault.on("GET", "/gateway/bot"));
        let process = Process::start(&settings(&discord), discord.token());
        discord.ready_for("ask").await.unwrap();
        let answer = uses(&discord.mia(), "supplement", &[("name", "boron".into())]).await;
        assert_eq!(first_line(&answer), "**Boron**");
        process.signal("TERM");
        check(&process.ended().await, expected);
    }
}

#[cfg(unix)]
#[tokio::test]
async fn a_discord_that_is_not_there_at_the_start_is_waited_for() {
    let discord = discord().await;
    let front = Front::before(&discord.api_origin()).await;
    front.is(Line::Dropped);
    let settings = settings(&discord).replacen(
        &format!("api = \"{}\"", discord.api_origin()),
        &format!("api = \"{}\"", front.origin("http")),
        1,
    );
    let process = Process::start(&settings, discord.token());
    front.meets(2).await;
    front.is(Line::Good);
    discord.ready_for("ask").await.unwrap();
    process.signal("TERM");
    check(&process.ended().await, "error sending request: ");
}

#[tokio::test]
async fn while_registering_hangs_members_are_answered_already() {
    let discord = discord().await;
    let hangs = RestFault::delay(Duration::from_secs(3_600)).on("GET", "/commands");
    discord.faults().rest(hangs);
    let scene = Scene::new(discord);
    let story = async |scene: &mut Scene| {
        scene.forgive_failures();
        let mia = scene.mia().in_dm();
        let asked = mia.says("zinc").unwrap();
        let reply = mia.sees(|message| message.reply_to == Some(asked)).await;
        assert_eq!(first_line(&reply.unwrap()), "**Zinc**");
    };
    scene.play(story).await;
}
