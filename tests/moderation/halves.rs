//! A change of several files: all of them or none, whatever happens between one and the next.

use chrono::Local;
use supplement_bot::knowledge::save;
use supplement_bot::moderation::{House, NewRevision, finish};
use supplement_bot::sandbox::{LocalDiscord, Options};

use super::desk::{Copy, edits};
use super::place::{Place, ledger};
use super::{ALONE, BORON};
use crate::discord::scene::Scene;
use crate::discord::{presses, uses};

const ZINC: &str = "supplements/zinc.toml";

/// Two files with a line more each, as they would be saved together.
struct Change {
    before: [String; 2],
    after: [String; 2],
}

impl Change {
    fn of(copy: &Copy) -> Self {
        let before = [BORON, ZINC].map(|file| copy.read(file));
        let after = before.clone().map(|text| format!("{text}# Agreed.\n"));
        Self { before, after }
    }

    fn revisions(&self) -> Vec<NewRevision<'_>> {
        let revision = |(place, file): (usize, &'static str)| NewRevision {
            file,
            at: Local::now().to_utc(),
            who: Some(1),
            approved_by: Some(2),
            why: "Agreed",
            before: Some(self.before[place].as_str()),
            after: Some(self.after[place].as_str()),
        };
        [BORON, ZINC]
            .into_iter()
            .enumerate()
            .map(revision)
            .collect()
    }
}

#[test]
fn a_change_that_was_cut_short_between_two_files_is_finished_at_the_next_start() {
    let copy = Copy::of_shipped();
    let ledger = ledger();
    let change = Change::of(&copy);
    let ids = ledger.intend(&change.revisions()).unwrap();
    save(copy.folder(), BORON, Some(&change.after[0])).unwrap();
    finish(&ledger, copy.folder()).unwrap();
    assert_eq!([BORON, ZINC].map(|file| copy.read(file)), change.after);
    let desk = copy.desk_with(ledger, House::default());
    let first = desk.ledger().unwrap().revision(ids[0]).unwrap().unwrap();
    let both = desk.ledger().unwrap().saved_with(&first).unwrap();
    let files: Vec<&str> = both.iter().map(|it| it.file.as_str()).collect();
    assert_eq!(files, [BORON, ZINC]);
}

#[test]
fn a_change_of_which_nothing_was_written_is_as_if_it_had_never_been() {
    let copy = Copy::of_shipped();
    let ledger = ledger();
    let change = Change::of(&copy);
    let ids = ledger.intend(&change.revisions()).unwrap();
    finish(&ledger, copy.folder()).unwrap();
    assert_eq!([BORON, ZINC].map(|file| copy.read(file)), change.before);
    let desk = copy.desk_with(ledger, House::default());
    for id in ids {
        assert_eq!(desk.ledger().unwrap().revision(id).unwrap(), None);
    }
}

#[test]
fn what_was_changed_by_hand_meanwhile_is_not_written_over() {
    let copy = Copy::of_shipped();
    let ledger = ledger();
    let change = Change::of(&copy);
    ledger.intend(&change.revisions()).unwrap();
    save(copy.folder(), BORON, Some(&change.after[0])).unwrap();
    let by_hand = format!("{}# By hand.\n", change.before[1]);
    copy.write(ZINC, &by_hand);
    finish(&ledger, copy.folder()).unwrap();
    assert_eq!(copy.read(ZINC), by_hand);
}

#[test]
fn where_the_second_file_cannot_be_written_the_first_is_as_it_was() {
    let copy = Copy::of_shipped();
    let desk = copy.desk(House::default());
    let change = Change::of(&copy);
    let mut revisions = change.revisions();
    // A file is no folder.
    revisions[1].file = "supplements/zinc.toml/more.toml";
    desk.put_together(&revisions).unwrap_err();
    assert_eq!(copy.read(BORON), change.before[0]);
    let ledger = desk.ledger().unwrap();
    assert_eq!(ledger.unconfirmed().unwrap(), []);
    assert_eq!(ledger.history(BORON).unwrap(), []);
}

#[tokio::test]
async fn what_is_saved_reads_so_even_where_the_database_fails_after_it() {
    let copy = Copy::of_shipped();
    let place = Place::beside(&copy);
    let desk = copy.desk_with(place.ledger(), ALONE);
    let discord = LocalDiscord::start(Options::default()).await.unwrap();
    let scene = Scene::new(discord).with_desk(desk);
    let before = copy.read(BORON);
    let story = async |scene: &mut Scene| {
        let max = scene.max();
        let form = edits(&max, "boron", "verdict").await;
        let change = ("is unproven", "is not proven");
        let look = form.changes(&max, change, "Plainer").await;
        let mut other = place.other();
        other.is_full();
        let saved = presses(&max, &look, "Save").await;
        assert!(
            saved.content.contains("Saved as revision 1."),
            "{}",
            saved.content
        );
        let after = before.replace("is unproven", "is not proven");
        assert_eq!(copy.read(BORON), after);
        let answer = uses(&scene.mia(), "supplement", &[("name", "boron".into())]).await;
        assert!(answer.content.contains("not proven"));
        other.has_room();
    };
    scene.play(story).await;
    // Found by the next reading, here or there.
    let ledger = place.ledger();
    let desk = copy.desk_with(ledger, ALONE);
    let ledger = desk.ledger().unwrap();
    assert_eq!(ledger.unconfirmed().unwrap(), []);
    assert_eq!(ledger.history(BORON).unwrap().len(), 1);
}
