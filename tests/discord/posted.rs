//! The bot as a web service: Discord posts, and the response is the same answer as over the gateway.

use std::sync::Arc;
use std::time::Duration;

use chrono::Local;
use serde_json::Value;
use supplement_bot::config::Limits;
use supplement_bot::moderation::{Desk, House};
use supplement_bot::sandbox::model::Message;
use supplement_bot::sandbox::{Entry, LocalDiscord, Options, Outcome};

use super::{Scene, buttons, first_line, presses, uses, with_bot};
use crate::moderation::desk::{Copy, does, edits, preview};
use crate::moderation::place::Place;

async fn scene() -> Scene {
    let discord = LocalDiscord::start(Options::default()).await.unwrap();
    Scene::new(discord).over_http()
}

/// What somebody sees of an answer.
type Seen = (String, Vec<Value>, Vec<Value>, bool);

fn seen(message: &Message) -> Seen {
    (
        message.content.clone(),
        message.embeds.clone(),
        message.components.clone(),
        message.is_ephemeral(),
    )
}

/// One question through each command, and what is read.
async fn tour(scene: &Scene) -> Vec<Seen> {
    let mia = scene.mia();
    let text = |name, text: &str| vec![(name, text.into())];
    let cases = [
        ("ask", text("question", "how much boron is too much?")),
        (
            "ask",
            text("question", "can i take magnesium with levothyroxine"),
        ),
        ("ask", text("question", "my toddler swallowed my zinc")),
        ("ask", text("question", "how is the weather?")),
        ("supplement", text("name", "boron")),
        ("interactions", text("medicine", "warfarin")),
        ("condition", text("name", "osteoporosis")),
        (
            "compare",
            vec![("one", "zinc".into()), ("other", "copper".into())],
        ),
        ("sources", text("name", "boron")),
        ("about", Vec::new()),
        ("privacy", Vec::new()),
    ];
    let mut all = Vec::new();
    for (command, options) in cases {
        let answer = uses(&mia, command, &options).await;
        if buttons(&answer).contains("[Cautions]") {
            all.push(seen(&presses(&mia, &answer, "Cautions").await));
        }
        all.push(seen(&answer));
    }
    all
}

#[tokio::test]
async fn every_command_is_answered_as_it_is_over_the_gateway() {
    let mut over_gateway = Vec::new();
    with_bot(async |scene| over_gateway = tour(scene).await).await;
    let mut over_http = Vec::new();
    let story = async |scene: &mut Scene| {
        over_http = tour(scene).await;
        assert_eq!(scene.connected(), 0, "no gateway");
    };
    scene().await.play(story).await;
    assert!(over_http.len() > 12, "{}", over_http.len());
    for (posted, sent) in over_http.iter().zip(&over_gateway) {
        assert_eq!(posted, sent);
    }
    assert_eq!(over_http.len(), over_gateway.len());
}

#[tokio::test]
async fn names_are_completed_buttons_share_and_menus_open() {
    let story = async |scene: &mut Scene| {
        let (mia, max) = (scene.mia(), scene.max());
        let choices = mia.types("supplement", "name", "magnesuim").await.unwrap();
        assert_eq!(choices[0].name, "Magnesium");
        let question = [("question", "how much boron is too much?".into())];
        let answer = uses(&mia, "ask", &question).await;
        let shared = presses(&mia, &answer, "Share in channel").await;
        assert_eq!(max.next_message().await.unwrap().id, shared.id);
        let opened = presses(&mia, &answer, "Foods").await;
        assert_eq!(
            (opened.id, first_line(&opened)),
            (answer.id, "**Boron: foods**")
        );
        let asked = max.says("zinc is good for me").unwrap();
        let looked = mia.message_menu("Look up supplements", asked).unwrap();
        let found = mia.answer(looked).await.unwrap();
        assert_eq!(first_line(&found), "**Zinc**");
    };
    scene().await.play(story).await;
}

#[tokio::test]
async fn an_emergency_is_answered_to_the_asker_alone() {
    let story = async |scene: &mut Scene| {
        let danger = [
            ("question", "my toddler swallowed my zinc".into()),
            ("private", false.into()),
        ];
        let answer = uses(&scene.mia(), "ask", &danger).await;
        assert!(first_line(&answer).starts_with("**Call now"));
        assert!(answer.is_ephemeral());
    };
    scene().await.play(story).await;
}

#[tokio::test]
async fn a_moderator_edits_in_a_form_and_exports_a_file() {
    let copy = Copy::of_shipped();
    let scene = scene().await.with_desk(copy.desk(House::default()));
    let story = async |scene: &mut Scene| {
        // The preview behind the response may come before Discord has read that, and is sent again.
        scene.forgive_failures();
        let max = scene.max();
        let form = edits(&max, "boron", "verdict").await;
        let change = ("is unproven", "is not proven");
        let look = form.changes(&max, change, "Plainer").await;
        assert!(look.content.contains("{+not proven+}"), "{}", look.content);
        let export = does(&max, "export", &[("entry", "boron".into())]).await;
        assert_eq!(export.attachments.len(), 1);
    };
    scene.play(story).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_takes_longer_is_put_off_in_the_response_and_comes_behind_it() {
    let copy = Copy::of_shipped();
    let place = Place::beside(&copy);
    let desk = Desk::open(copy.shelf(), place.ledger(), House::default(), Local::now());
    let options = Options {
        patience: Duration::from_secs(20),
        ..Options::default()
    };
    let discord = LocalDiscord::start(options).await.unwrap();
    let scene = Scene::new(discord).over_http();
    let story = async |scene: &mut Scene| {
        scene.forgive_failures();
        let max = scene.max();
        let form = edits(&max, "boron", "verdict").await;
        let mut other = place.other();
        other.writes();
        let deferred = |entry: &Entry| matches!(entry, Entry::Rest(rest) if rest.request.as_ref().is_some_and(|sent| sent["type"] == 5));
        let change = ("is unproven", "is not proven");
        let (look, ()) = tokio::join!(form.changes(&max, change, "Plainer"), async {
            scene.logged(1, deferred).await.unwrap();
            other.ends();
        });
        assert!(look.content.contains("{+not proven+}"), "{}", look.content);
        preview(&max, "a benefit for bones is not proven").await;
    };
    scene.with_desk(Arc::new(desk.unwrap())).play(story).await;
}

#[tokio::test]
async fn who_asks_too_much_is_told_once_and_then_not_answered() {
    let limits = Limits {
        member: 1,
        ..Limits::default()
    };
    let story = async |scene: &mut Scene| {
        let mia = scene.mia();
        let boron = [("name", "boron".into())];
        uses(&mia, "supplement", &boron).await;
        let told = uses(&mia, "supplement", &boron).await;
        assert!(told.content.starts_with("That was a lot at once"));
        let unheard = mia.slash("supplement", &boron).unwrap();
        scene.clock().advance(Duration::from_secs(3));
        let outcome = mia.outcome(unheard).await.unwrap();
        assert!(matches!(outcome, Outcome::NoReply));
    };
    scene().await.with_limits(limits).play(story).await;
}
