//! Several processes share out the shards: each keeps its own, and each question is answered by one.

use std::time::Duration;

use supplement_bot::config::Shards;
use supplement_bot::discord::Tempo;
use supplement_bot::sandbox::model::ids;
use supplement_bot::sandbox::{LocalDiscord, Options};

use super::process::{Process, settings};
use super::{Scene, first_line};

async fn discord() -> LocalDiscord {
    let options = Options {
        patience: Duration::from_secs(20),
        ..Options::default()
    };
    LocalDiscord::start(options).await.unwrap()
}

/// Discord's pace is of no account here.
fn quick() -> Tempo {
    Tempo {
        apart: Duration::from_millis(1),
        ..Tempo::default()
    }
}

#[tokio::test]
async fn a_process_keeps_exactly_the_shards_that_are_its_own() {
    let own = |total, own| Shards { total, own };
    let cases = [
        (own(16, 4..8), vec![(4, 16), (5, 16), (6, 16), (7, 16)]),
        (own(3, 0..3), vec![(0, 3), (1, 3), (2, 3)]),
        (own(1_000, 999..1_000), vec![(999, 1_000)]),
    ];
    for (shards, expected) in cases {
        let scene = Scene::new(discord().await).with_tempo(quick());
        let story = async |scene: &mut Scene| {
            let count = u64::try_from(expected.len()).unwrap();
            scene.connections(count, 0).await.unwrap();
            assert_eq!(scene.shards(), expected);
        };
        scene.with_shards(shards).play(story).await;
    }
}

#[cfg(unix)]
#[tokio::test]
async fn the_settings_say_which_shards_a_process_keeps() {
    let discord = discord().await;
    let settings = format!("{}[shards]\ntotal = 8\nown = '5'\n", settings(&discord));
    let variables = [("SUPPLEMENT_BOT_SHARDS_OWN", "6-6")];
    let process = Process::start_among(&settings, discord.token(), &variables);
    discord.connections(1, 0).await.unwrap();
    assert_eq!(discord.shards(), [(6, 8)]);
    process.says("connected").await;
    process.signal("TERM");
    assert_eq!(process.ended().await.code, Some(0));
}

#[cfg(unix)]
#[tokio::test]
async fn of_two_processes_one_answers_each_question() {
    let discord = discord().await;
    let settings = format!("{}[shards]\ntotal = 2\nown = '1'\n", settings(&discord));
    let other = Process::start(&settings, discord.token());
    discord.ready_for("ask").await.unwrap();
    let here = Shards {
        total: 2,
        own: 0..1,
    };
    let story = async |scene: &mut Scene| {
        scene.connections(2, 0).await.unwrap();
        assert_eq!(scene.shards(), [(0, 2), (1, 2)]);
        let mia = scene.mia();
        for person in [mia.in_dm(), mia] {
            for _ in 0..5 {
                let asked = person.says(&format!("<@{}> zinc", ids::BOT)).unwrap();
                let reply = person.sees(|message| message.reply_to == Some(asked)).await;
                assert_eq!(first_line(&reply.unwrap()), "**Zinc**");
            }
            let all = person.messages();
            let answers = all.iter().filter(|message| message.author == ids::BOT);
            assert_eq!(answers.count(), 5, "each once");
        }
    };
    let scene = Scene::new(discord).with_tempo(quick());
    scene.with_shards(here).play(story).await;
    other.signal("TERM");
    assert_eq!(other.ended().await.code, Some(0));
}

#[tokio::test]
async fn where_discord_wants_more_shards_than_were_chosen_it_ends_with_one_sentence() {
    let chosen = Shards {
        total: 2,
        own: 0..1,
    };
    let scene = Scene::new(discord().await).with_shards(chosen);
    let (_, why) = scene.fails(|discord| discord.faults().close(4011)).await;
    assert!(
        why.contains("more shards (4011) than `total` of [shards]"),
        "{why}"
    );
}
