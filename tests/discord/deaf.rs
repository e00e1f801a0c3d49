//! The gateway is deaf, silent or closes the door: the bot is back within seconds, or ends with one sentence.

use std::time::{Duration, Instant};

use supplement_bot::discord::Tempo;
use supplement_bot::sandbox::model::ids;
use supplement_bot::sandbox::{LocalDiscord, Options};

use super::front::{Front, Line};
use super::process::{Process, settings_at};
use super::{Scene, first_line, uses};

/// Back so soon after the gateway is.
const SOON: Duration = Duration::from_secs(5);

fn quick() -> Tempo {
    Tempo {
        connect: Duration::from_millis(100),
        ready: Duration::from_millis(100),
        ..Tempo::default()
    }
}

async fn discord() -> LocalDiscord {
    let options = Options {
        patience: Duration::from_secs(20),
        ..Options::default()
    };
    LocalDiscord::start(options).await.unwrap()
}

async fn answers(scene: &Scene) {
    let mia = scene.mia();
    let asked = mia.says(&format!("<@{}> zinc", ids::BOT)).unwrap();
    let reply = mia.sees(|message| message.reply_to == Some(asked)).await;
    assert_eq!(first_line(&reply.unwrap()), "**Zinc**");
}

/// The connection breaks and the next ones are no good either; then the line is good again.
async fn breaks(line: Line, failures: usize, tempo: Tempo) {
    let discord = discord().await;
    let front = Front::before(&discord.api_origin()).await;
    let scene = Scene::new(discord).with_gateway(&front.origin("ws"));
    let story = async |scene: &mut Scene| {
        let before = front.met();
        front.is(line);
        front.meets(before + failures).await;
        let mia = scene.mia();
        let missed = mia.says(&format!("<@{}> boron", ids::BOT)).unwrap();
        front.is(Line::Good);
        let began = Instant::now();
        scene.connections(1, 1).await.unwrap();
        let took = began.elapsed();
        println!("{line:?}: back after {took:?}");
        assert!(took < SOON, "{took:?}");
        let reply = mia.sees(|message| message.reply_to == Some(missed)).await;
        assert_eq!(first_line(&reply.unwrap()), "**Boron**");
        answers(scene).await;
    };
    scene.with_tempo(tempo).play(story).await;
}

#[tokio::test]
async fn when_the_first_reconnects_fail_the_session_goes_on_soon_after() {
    breaks(Line::Dropped, 3, Tempo::default()).await;
}

#[tokio::test]
async fn a_reconnect_that_is_accepted_and_never_answered_is_given_up() {
    breaks(Line::Silent, 3, quick()).await;
}

#[tokio::test]
async fn closes_before_the_session_runs_do_not_lose_it() {
    breaks(Line::Closed(4000), 3, Tempo::default()).await;
}

#[tokio::test]
async fn a_session_that_discord_ended_is_replaced() {
    let story = async |scene: &mut Scene| {
        for (code, sessions) in [(4003, 2), (4007, 3), (4009, 4)] {
            scene.faults().close(code);
            scene.connections(sessions, 0).await.unwrap();
            answers(scene).await;
        }
    };
    let milliseconds = Duration::from_millis;
    let tempo = Tempo {
        identify: (milliseconds(10), milliseconds(40)),
        apart: milliseconds(10),
        ..Tempo::default()
    };
    let scene = Scene::new(discord().await).with_tempo(tempo);
    scene.play(story).await;
}

#[tokio::test]
async fn heartbeats_that_nobody_hears_end_the_connection_and_not_the_session() {
    let options = Options {
        heartbeat: Duration::from_millis(200),
        patience: Duration::from_secs(20),
        ..Options::default()
    };
    let discord = LocalDiscord::start(options).await.unwrap();
    let story = async |scene: &mut Scene| {
        scene.faults().ignore_heartbeats(true);
        scene.connections(1, 1).await.unwrap();
        scene.faults().ignore_heartbeats(false);
        answers(scene).await;
    };
    Scene::new(discord).play(story).await;
}

#[tokio::test]
async fn a_close_that_trying_again_cannot_change_ends_with_one_sentence() {
    let cases = [
        (4004, "does not accept the token in DISCORD_TOKEN"),
        (4010, "(4010)"),
        (4011, "requires more shards (4011)"),
        (
            4013,
            "does not know the intents that the bot asks for (4013)",
        ),
        (
            4014,
            "does not allow the bot the intents it asks for (4014)",
        ),
    ];
    for (code, expected) in cases {
        let discord = discord().await;
        let scene = Scene::new(discord);
        let began = scene.fails(|discord| discord.faults().close(code)).await;
        assert!(began.1.contains(expected), "{code}: {}", began.1);
        assert!(began.0 < SOON, "{code}: {:?}", began.0);
    }
}

#[tokio::test]
async fn new_sessions_that_fail_again_and_again_are_tried_less_and_less_often() {
    let discord = discord().await;
    let front = Front::before(&discord.api_origin()).await;
    front.is(Line::Closed(4000));
    let milliseconds = Duration::from_millis;
    let tempo = Tempo {
        identify: (milliseconds(100), milliseconds(10_000)),
        apart: milliseconds(1),
        ..Tempo::default()
    };
    let scene = Scene::new(discord).with_gateway(&front.origin("ws"));
    let scene = scene.with_tempo(tempo);
    let began = Instant::now();
    let mut times = Vec::new();
    let mut story = async |front: &Front| {
        for count in 1..=6 {
            front.meets(count).await;
            times.push(began.elapsed());
        }
        front.is(Line::Good);
    };
    let comes = async |scene: &mut Scene| answers(scene).await;
    tokio::join!(story(&front), scene.play(comes));
    let pause = |at: usize| times[at].saturating_sub(times[at - 1]);
    assert!(pause(5) > milliseconds(750), "{times:?}");
    assert!(pause(5) > 4 * pause(1), "{times:?}");
}

#[cfg(unix)]
#[tokio::test]
async fn whatever_the_gateway_does_the_signal_to_end_is_heard() {
    for line in [
        Line::Silent,
        Line::Dropped,
        Line::Closed(4000),
        Line::Closed(4003),
        Line::Good,
    ] {
        let discord = discord().await;
        let front = Front::before(&discord.api_origin()).await;
        let settings = settings_at(&discord, &front.origin("ws"));
        let process = Process::start(&settings, discord.token());
        discord.ready_for("ask").await.unwrap();
        let answer = uses(&discord.mia(), "supplement", &[("name", "boron".into())]).await;
        assert_eq!(first_line(&answer), "**Boron**");
        let before = front.met();
        front.is(line);
        if line != Line::Good {
            front.meets(before + 1).await;
        }
        let began = Instant::now();
        process.signal("TERM");
        let ended = process.ended().await;
        let took = began.elapsed();
        println!("{line:?}: ended after {took:?}");
        assert!(took < SOON, "{line:?}: {took:?}");
        assert_eq!(ended.code, Some(0), "{ended:?}");
    }
}
