//! Who asks more than one may is told so once; others are answered, and where to turn is always said.

use std::time::Duration;

use supplement_bot::config::Limits;
use supplement_bot::sandbox::model::{Message, ids};
use supplement_bot::sandbox::{LocalDiscord, Options, Outcome};

use super::{Scene, first_line, uses};

const LIMITS: Limits = Limits {
    member: 3,
    channel: 5,
    server: 1_000,
    reports: 1,
};

const TOO_MUCH: &str = "That was a lot at once";

async fn scene() -> Scene {
    let options = Options {
        patience: Duration::from_secs(20),
        ..Options::default()
    };
    let discord = LocalDiscord::start(options).await.unwrap();
    Scene::new(discord).with_limits(LIMITS)
}

#[tokio::test]
async fn a_member_is_told_once_and_then_nothing_until_there_is_room() {
    let story = async |scene: &mut Scene| {
        let (mia, max) = (scene.mia(), scene.max());
        let boron = [("name", "boron".into())];
        for _ in 0..3 {
            let answer = uses(&mia, "supplement", &boron).await;
            assert_eq!(first_line(&answer), "**Boron**");
        }
        let told = uses(&mia, "supplement", &boron).await;
        assert!(told.is_ephemeral());
        assert!(told.content.starts_with(TOO_MUCH), "{}", told.content);
        let unheard = mia.slash("supplement", &boron).unwrap();
        let question = [("question", "my toddler swallowed my zinc".into())];
        let danger = uses(&mia, "ask", &question).await;
        assert!(first_line(&danger).starts_with("**Call now"));
        let answer = uses(&max, "supplement", &boron).await;
        assert_eq!(first_line(&answer), "**Boron**");
        scene.clock().advance(Duration::from_secs(3));
        let outcome = mia.outcome(unheard).await.unwrap();
        assert!(matches!(outcome, Outcome::NoReply));
    };
    scene().await.play(story).await;
}

#[tokio::test]
async fn a_channel_full_of_mentions_is_told_once() {
    let story = async |scene: &mut Scene| {
        let people = [scene.mia(), scene.max(), scene.olga()];
        // All at once: room comes back one by one every twelve seconds.
        for person in people.iter().cycle().take(8) {
            person.says(&format!("<@{}> boron", ids::BOT)).unwrap();
        }
        let mut seen = Vec::new();
        for start in ["**Boron**"; 5].into_iter().chain([TOO_MUCH]) {
            let is_new = |message: &Message| {
                message.content.starts_with(start) && !seen.contains(&message.id)
            };
            let message = people[0].sees(is_new).await.unwrap();
            seen.push(message.id);
        }
        let danger = format!("<@{}> i took 40 iron pills", ids::BOT);
        let asked = people[0].says(&danger).unwrap();
        let reply = people[0]
            .sees(|message| message.reply_to == Some(asked))
            .await;
        assert!(first_line(&reply.unwrap()).starts_with("**Call now"));
        let all = people[0].messages();
        let ours = all.iter().filter(|message| message.author == ids::BOT);
        assert_eq!(ours.count(), seen.len() + 1);
    };
    scene().await.play(story).await;
}
