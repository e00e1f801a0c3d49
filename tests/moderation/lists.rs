//! What there is to do: lists that go on, drafts that are dropped, reports that keep their text.

use std::slice;

use chrono::Local;
use supplement_bot::moderation::{House, NewDraft, NewReport, NewRevision, State};
use supplement_bot::sandbox::OptionValue;
use supplement_bot::sandbox::model::ids;

use super::{ALONE, BORON, at_desk, channel, does, edits};
use crate::discord::{buttons, presses, uses};

#[tokio::test]
async fn a_list_of_reports_goes_on_with_more() {
    at_desk(House::default(), async |scene, _, desk| {
        let max = scene.max();
        for number in 1..=7 {
            let new = NewReport {
                entry: "boron",
                section: "overview",
                version: "1",
                text: &format!("Wrong in place {number}."),
                who: None,
            };
            desk.ledger()
                .unwrap()
                .report(&new, Local::now().to_utc())
                .unwrap();
        }
        let status = does(&max, "status", &[]).await;
        let content = &status.content;
        assert!(
            content.contains("**Report 5 on Boron, overview:** Wrong in place 5."),
            "{content}"
        );
        assert!(!content.contains("place 6"), "{content}");
        let rest = presses(&max, &status, "More reports (2)").await;
        let content = &rest.content;
        assert!(
            content.contains("place 6") && content.contains("place 7"),
            "{content}"
        );
        assert!(!buttons(&rest).contains("More"), "{}", buttons(&rest));
        let closed = presses(&max, &rest, "Close report 7").await;
        assert!(
            closed.content.contains("Wrong in place 7."),
            "{}",
            closed.content
        );
        channel(scene, "Wrong in place 7.").await;
    })
    .await;
}

#[tokio::test]
async fn lists_of_drafts_and_of_changes_that_wait_go_on_with_more() {
    at_desk(House::default(), async |scene, _, desk| {
        let max = scene.max();
        let ledger = desk.ledger().unwrap();
        for number in 1..=14 {
            let new = NewDraft {
                file: BORON,
                part: Some("verdict"),
                base: "a",
                text: "b",
                who: ids::OWNER.0,
                why: "Trying",
                report: None,
                along: &[],
            };
            let id = ledger.keep(&new, Local::now().to_utc()).unwrap();
            if number % 2 == 0 {
                assert!(ledger.await_approval(id).unwrap());
            }
        }
        let status = does(&max, "status", &[]).await;
        let waiting = presses(&max, &status, "More changes (2)").await;
        let content = &waiting.content;
        assert!(
            content.contains("Change 14 waits for approval:** Boron: verdict"),
            "{content}"
        );
        let begun = presses(&max, &status, "More that are begun (2)").await;
        let content = &begun.content;
        assert!(
            content.contains("**Change 1 is begun:** Boron: verdict (by <@"),
            "{content}"
        );
        assert_eq!(buttons(&begun), "[Look at change 3] [Look at change 1]\n");
    })
    .await;
}

#[tokio::test]
async fn a_history_goes_on_with_more() {
    at_desk(House::default(), async |scene, copy, desk| {
        let max = scene.max();
        let text = copy.read(BORON);
        for number in 1..=7 {
            let new = NewRevision {
                file: BORON,
                at: Local::now().to_utc(),
                who: Some(ids::MAX.0),
                approved_by: None,
                why: &format!("Reason {number}"),
                before: Some(&text),
                after: Some(&text),
            };
            desk.put(&new).unwrap();
        }
        let entry = ("entry", OptionValue::from("boron"));
        let history = does(&max, "history", slice::from_ref(&entry)).await;
        let content = &history.content;
        assert!(content.starts_with("**History of Boron**"), "{content}");
        assert!(
            content.contains("Reason 3") && !content.contains("Reason 2"),
            "{content}"
        );
        let rest = presses(&max, &history, "More (2)").await;
        let content = &rest.content;
        assert!(
            content.contains("Reason 2") && content.contains("Reason 1"),
            "{content}"
        );
        assert_eq!(buttons(&rest), "");
    })
    .await;
}

#[tokio::test]
async fn another_moderator_drops_what_somebody_has_left_lying() {
    at_desk(ALONE, async |scene, copy, desk| {
        let (max, olga) = (scene.max(), scene.olga());
        let before = copy.read(BORON);
        let form = edits(&max, "boron", "verdict").await;
        let look = form
            .changes(&max, ("is unproven", "is open"), "Shorter")
            .await;
        let status = does(&olga, "status", &[]).await;
        assert!(
            status
                .content
                .contains("**Change 1 is begun:** Boron: verdict (by <@")
        );
        let seen = presses(&olga, &status, "Look at change 1").await;
        assert!(
            seen.content.contains("[-unproven-]{+open+}"),
            "{}",
            seen.content
        );
        assert_eq!(buttons(&seen), "[Drop it]\n");
        presses(&olga, &seen, "Drop it").await;
        let told = channel(scene, "Dropped.").await;
        let content = &told.content;
        assert!(content.contains("**Boron: verdict**"), "{content}");
        assert!(content.contains("written by <@"), "{content}");
        let draft = desk.ledger().unwrap().draft(1).unwrap().unwrap();
        assert_eq!(draft.state, State::Dropped);
        let told = presses(&max, &look, "Save").await;
        assert!(
            told.content.contains("saved or dropped already"),
            "{}",
            told.content
        );
        assert_eq!(copy.read(BORON), before);
    })
    .await;
}

#[tokio::test]
async fn a_report_that_is_closed_keeps_its_text() {
    at_desk(House::default(), async |scene, _, desk| {
        let (mia, olga) = (scene.mia(), scene.olga().in_channel(ids::MODERATORS));
        let answer = uses(&mia, "supplement", &[("name", "boron".into())]).await;
        let form = super::presses_for_form(&mia, &answer, "Something wrong?").await;
        form.tells(&mia, "It says unproven twice.", "yes").await;
        let report = channel(scene, "It says unproven twice.").await;
        let closed = presses(&olga, &report, "Close the report").await;
        assert_eq!(closed.id, report.id);
        let content = &closed.content;
        assert!(content.contains("Report 1: Boron, overview"), "{content}");
        assert!(content.contains("It says unproven twice."), "{content}");
        assert!(
            content.contains("This report is closed. (by <@"),
            "{content}"
        );
        assert_eq!(buttons(&closed), "");
        let kept = desk.ledger().unwrap().reported(1).unwrap().unwrap();
        assert_eq!(
            (kept.text.as_str(), kept.who, kept.open),
            ("It says unproven twice.", None, false)
        );
    })
    .await;
}
