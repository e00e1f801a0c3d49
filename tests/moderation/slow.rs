//! The database is slow: who asked is told that it takes longer, and the answer comes all the same.

use std::sync::Arc;

use chrono::Local;
use supplement_bot::moderation::{Desk, House};
use supplement_bot::sandbox::{Entry, LocalDiscord, Options, RestFault};

use super::desk::Copy;
use super::place::Place;
use super::{edits, preview};
use crate::discord::scene::Scene;

fn defers(entry: &Entry) -> bool {
    matches!(entry, Entry::Rest(rest) if rest.path.ends_with("/callback")
        && rest.request.as_ref().is_some_and(|sent| sent["type"] == 5))
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_answer_that_takes_longer_is_put_off_and_sent_until_discord_takes_it() {
    let copy = Copy::of_shipped();
    let place = Place::beside(&copy);
    let desk = Desk::open(copy.shelf(), place.ledger(), House::default(), Local::now());
    let options = Options {
        patience: std::time::Duration::from_secs(20),
        ..Options::default()
    };
    let discord = LocalDiscord::start(options).await.unwrap();
    let scene = Scene::new(discord).with_desk(Arc::new(desk.unwrap()));
    let story = async |scene: &mut Scene| {
        scene.forgive_failures();
        let max = scene.max();
        let form = edits(&max, "boron", "verdict").await;
        let mut other = place.other();
        other.writes();
        let fault = RestFault::status(500).times(2);
        scene.faults().rest(fault.on("PATCH", "/@original"));
        let change = ("is unproven", "is not proven");
        let (look, ()) = tokio::join!(form.changes(&max, change, "Plainer"), async {
            scene.logged(1, defers).await.unwrap();
            other.ends();
        });
        assert!(look.is_ephemeral());
        let content = &look.content;
        assert!(content.contains("{+not proven+}"), "{content}");
        preview(&max, "a benefit for bones is not proven").await;
        let edits = scene.requests();
        let edits = edits.iter().filter(|it| it.path.ends_with("/@original"));
        assert_eq!(edits.count(), 3, "twice in vain");
    };
    scene.play(story).await;
}
