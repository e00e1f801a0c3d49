//! What is changed on the disk by hand, as the moderators are told of it.

use std::fs;
use std::time::Duration;

use supplement_bot::moderation::House;

use super::desk::Copy;
use super::{ALONE, BORON, at_desk, channel, does, edits};
use crate::discord::{presses, uses};

#[tokio::test]
async fn a_change_by_hand_is_a_revision_and_the_moderators_are_told() {
    at_desk(House::default(), async |scene, copy, desk| {
        copy.replace(BORON, "is unproven", "is open");
        let told = channel(scene, "Revision 1").await;
        let content = &told.content;
        assert!(content.contains("changed on the disk"), "{content}");
        assert!(content.contains("[-unproven-]{+open+}"), "{content}");
        let history = desk.ledger().unwrap().history(BORON).unwrap();
        assert_eq!(history.len(), 1);
        assert_eq!((history[0].who, history[0].approved_by), (None, None));
        let answer = uses(&scene.mia(), "supplement", &[("name", "boron".into())]).await;
        assert!(answer.content.contains("is open"));
    })
    .await;
}

#[tokio::test]
async fn a_mistake_on_the_disk_is_told_in_the_channel_with_its_place_and_line() {
    at_desk(House::default(), async |scene, copy, _| {
        copy.replace(BORON, "name = \"Boron\"", "nam = \"Boron\"");
        let told = channel(scene, "supplements/boron.toml:3:1").await;
        let content = &told.content;
        assert!(content.contains("nam = \"Boron\""), "{content}");
        assert!(
            content.contains("goes on answering from the last"),
            "{content}"
        );
        let answer = uses(&scene.mia(), "supplement", &[("name", "boron".into())]).await;
        assert!(answer.content.contains("**Boron**"));
        copy.replace(BORON, "nam = \"Boron\"", "name = \"Boron\"");
        channel(scene, "Nothing is wrong on the disk.").await;
        let status = does(&scene.max(), "status", &[]).await;
        assert!(status.content.contains("Nothing is wrong on the disk."));
    })
    .await;
}

#[tokio::test]
async fn what_moderators_ask_for_in_vain_is_counted_as_failed() {
    at_desk(ALONE, async |scene, copy, _| {
        let max = scene.max();
        let form = edits(&max, "boron", "verdict").await;
        let look = form
            .changes(&max, ("is unproven", "is not proven"), "Plainer")
            .await;
        let elsewhere = Copy::of_shipped();
        fs::rename(copy.folder(), elsewhere.path("away")).unwrap();
        let saved = presses(&max, &look, "Save").await;
        assert!(saved.content.contains("That did not work"), "{}", saved.content);
        let status = scene.status();
        let failed = "interactions_total{kind=\"component\",door=\"button\",way=\"gateway\",outcome=\"failed\"} 1";
        let counted = async {
            while !status.metrics().contains(failed) {
                tokio::task::yield_now().await;
            }
        };
        let counted = tokio::time::timeout(Duration::from_secs(20), counted).await;
        counted.expect("it is counted");
    })
    .await;
}
