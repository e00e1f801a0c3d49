//! Two moderators at the same entry: neither change is lost, and the second is told and shown both.

use chrono::Local;
use supplement_bot::moderation::House;

use super::{ALONE, BORON, at_desk, channel, edits, presses_for_form};
use crate::discord::{buttons, presses};

#[tokio::test]
async fn the_second_is_told_shown_both_changes_and_may_go_on_from_the_new_text() {
    at_desk(ALONE, async |scene, copy, _| {
        let (max, olga) = (scene.max(), scene.olga());
        let maxs = edits(&max, "boron", "verdict").await;
        let olgas = edits(&olga, "boron", "verdict").await;
        let look = maxs.changes(&max, ("is unproven", "is not proven"), "Plainer").await;
        presses(&max, &look, "Save").await;
        channel(scene, "Revision 1").await;

        let told = olgas.changes(&olga, ("Not classed", "Not counted"), "Simpler").await;
        let content = &told.content;
        assert!(content.contains("was changed after you began"), "{content}");
        assert!(content.contains("[-unproven-]{+not proven+}"), "{content}");
        assert!(content.contains("[-classed-]{+counted+}"), "{content}");
        let offered = "[Begin from the new text] [Put mine over it] [Drop it]\n";
        assert_eq!(buttons(&told), offered);
        assert!(copy.read(BORON).contains("Not classed"));

        let form = presses_for_form(&olga, &told, "Begin from the new text").await;
        assert!(form.text().contains("is not proven"));
        let look = form.changes(&olga, ("Not classed", "Not counted"), "Simpler").await;
        presses(&olga, &look, "Save").await;
        assert!(copy.read(BORON).contains("Not counted as an essential nutrient. Evidence in people is limited, so a benefit for bones is not proven"));
        channel(scene, "Revision 2").await;
    })
    .await;
}

#[tokio::test]
async fn the_second_may_put_theirs_over_the_first_after_seeing_it() {
    at_desk(ALONE, async |scene, copy, desk| {
        let (max, olga) = (scene.max(), scene.olga());
        let maxs = edits(&max, "boron", "verdict").await;
        let olgas = edits(&olga, "boron", "verdict").await;
        let look = maxs
            .changes(&max, ("is unproven", "is not proven"), "Plainer")
            .await;
        presses(&max, &look, "Save").await;
        channel(scene, "Revision 1").await;
        let told = olgas
            .changes(&olga, ("is unproven", "is open"), "Shorter")
            .await;
        let look = presses(&olga, &told, "Put mine over it").await;
        assert!(
            look.content.contains("[-not proven-]{+open+}"),
            "{}",
            look.content
        );
        let saved = presses(&olga, &look, "Save").await;
        assert!(copy.read(BORON).contains("is open"), "{}", saved.content);
        let history = desk.ledger().unwrap().history(BORON).unwrap();
        assert_eq!(history.len(), 2);
        channel(scene, "Revision 2").await;
    })
    .await;
}

#[tokio::test]
async fn changes_of_different_parts_of_one_file_both_stay() {
    at_desk(ALONE, async |scene, copy, _| {
        let (max, olga) = (scene.max(), scene.olga());
        let maxs = edits(&max, "boron", "verdict").await;
        let olgas = edits(&olga, "boron", "background").await;
        let look = maxs
            .changes(&max, ("is unproven", "is open"), "Shorter")
            .await;
        presses(&max, &look, "Save").await;
        channel(scene, "Revision 1").await;
        let look = olgas
            .changes(&olga, ("Reviews hold", "Reviews say"), "Plainer")
            .await;
        presses(&olga, &look, "Save").await;
        let now = copy.read(BORON);
        assert!(now.contains("is open") && now.contains("Reviews say"));
        channel(scene, "Revision 2").await;
    })
    .await;
}

#[tokio::test]
async fn a_change_by_hand_while_the_form_is_open_is_not_written_over() {
    at_desk(House::default(), async |scene, copy, desk| {
        let max = scene.max();
        let form = edits(&max, "boron", "verdict").await;
        copy.replace(BORON, "is unproven", "is unknown");
        desk.reload(Local::now()).unwrap();
        let told = form
            .changes(&max, ("is unproven", "is open"), "Shorter")
            .await;
        assert!(
            told.content.contains("was changed after you began"),
            "{}",
            told.content
        );
        assert!(copy.read(BORON).contains("is unknown"));
    })
    .await;
}

#[tokio::test]
async fn who_looks_while_another_change_waits_is_told_of_it() {
    at_desk(House::default(), async |scene, _, _| {
        let (max, olga) = (scene.max(), scene.olga());
        let form = edits(&max, "boron", "doses").await;
        let look = form
            .changes(&max, ("to = 3", "to = 4"), "As published")
            .await;
        presses(&max, &look, "Ask for approval").await;
        let form = edits(&olga, "boron", "doses").await;
        let look = form
            .changes(&olga, ("to = 3", "to = 5"), "As I read it")
            .await;
        let content = &look.content;
        assert!(
            content.contains("Somebody else is changing this file too (by <@"),
            "{content}"
        );
        assert!(content.contains("to = [-3-]{+4+}"), "{content}");
        let in_channel = olga.in_channel(supplement_bot::sandbox::model::ids::MODERATORS);
        for message in max.messages().iter().chain(&olga.messages()) {
            let _ = max.sees(|seen| seen.id == message.id).await;
        }
        assert!(!in_channel.messages().is_empty());
    })
    .await;
}

#[tokio::test]
async fn who_is_done_is_no_longer_told_of() {
    at_desk(ALONE, async |scene, _, _| {
        let (max, olga) = (scene.max(), scene.olga());
        let told = "Somebody else is changing this file too";
        // Max begins, leaves it lying, and begins again.
        let form = edits(&max, "boron", "verdict").await;
        let left = ("is unproven", "is unknown");
        form.changes(&max, left, "Shorter").await;
        let form = edits(&max, "boron", "verdict").await;
        let look = form
            .changes(&max, ("is unproven", "is open"), "Shorter")
            .await;
        let form = edits(&olga, "boron", "background").await;
        let change = ("Reviews hold", "Reviews say");
        let seen = form.changes(&olga, change, "Plainer").await;
        assert!(seen.content.contains(told), "{}", seen.content);

        presses(&max, &look, "Save").await;
        channel(scene, "Revision 1").await;
        let form = presses_for_form(&olga, &seen, "Edit again").await;
        let same = form.text();
        let seen = form.sends(&olga, &same, "Plainer").await;
        assert!(!seen.content.contains(told), "{}", seen.content);
    })
    .await;
}

#[tokio::test]
async fn who_drops_a_change_is_no_longer_told_of() {
    at_desk(ALONE, async |scene, _, _| {
        let (max, olga) = (scene.max(), scene.olga());
        let told = "Somebody else is changing this file too";
        let form = edits(&max, "boron", "verdict").await;
        let change = ("is unproven", "is open");
        let look = form.changes(&max, change, "Shorter").await;
        let form = edits(&olga, "boron", "background").await;
        let change = ("Reviews hold", "Reviews say");
        let seen = form.changes(&olga, change, "Plainer").await;
        assert!(seen.content.contains(told), "{}", seen.content);
        presses(&max, &look, "Drop it").await;
        let form = presses_for_form(&olga, &seen, "Edit again").await;
        let same = form.text();
        let seen = form.sends(&olga, &same, "Plainer").await;
        assert!(!seen.content.contains(told), "{}", seen.content);
    })
    .await;
}
