//! The history: each change is told, and what was before can be brought back.

use std::slice;

use chrono::Local;
use supplement_bot::moderation::{House, NewRevision};
use supplement_bot::sandbox::OptionValue;

use super::desk::Copy;
use super::files::uploads;
use super::{ALONE, BORON, at_desk, channel, does, edits, preview};
use crate::discord::presses;

#[tokio::test]
async fn the_history_tells_each_change_and_any_can_be_brought_back() {
    at_desk(ALONE, async |scene, copy, _| {
        let max = scene.max();
        let before = copy.read(BORON);
        for (place, (from, to)) in [("is unproven", "is open"), ("is open", "is unknown")]
            .into_iter()
            .enumerate()
        {
            let form = edits(&max, "boron", "verdict").await;
            let look = form.changes(&max, (from, to), "Wording").await;
            presses(&max, &look, "Save").await;
            channel(scene, &format!("Revision {}", place + 1)).await;
        }
        let entry = ("entry", OptionValue::from("boron"));
        let history = does(&max, "history", slice::from_ref(&entry)).await;
        let content = &history.content;
        assert!(
            content.contains("Revision 2, ") && content.contains("Revision 1, "),
            "{content}"
        );
        assert!(content.contains("Wording (by <@"), "{content}");
        let latest = does(&max, "diff", slice::from_ref(&entry)).await;
        assert!(
            latest.content.contains("[-open-]{+unknown+}"),
            "{}",
            latest.content
        );
        let first = does(&max, "diff", &[entry.clone(), ("revision", "1".into())]).await;
        assert!(
            first.content.contains("[-unproven-]{+open+}"),
            "{}",
            first.content
        );

        let options = [
            entry.clone(),
            ("revision", "1".into()),
            ("why", "Too strong".into()),
        ];
        let look = does(&max, "rollback", &options).await;
        assert!(
            look.content.contains("[-unknown-]{+open+}"),
            "{}",
            look.content
        );
        preview(&max, "is open").await;
        presses(&max, &look, "Save").await;
        assert_eq!(copy.read(BORON), before.replace("is unproven", "is open"));
        channel(scene, "Revision 3").await;
        let options = [
            entry,
            ("revision", "before 1".into()),
            ("why", "As it was".into()),
        ];
        let look = does(&max, "rollback", &options).await;
        presses(&max, &look, "Save").await;
        assert_eq!(copy.read(BORON), before);
        channel(scene, "Revision 4").await;
    })
    .await;
}

#[tokio::test]
async fn a_whole_file_goes_only_with_a_second_moderator_and_is_brought_back() {
    at_desk(House::default(), async |scene, copy, _| {
        let (max, olga) = (scene.max(), scene.olga());
        let list = "look-alikes.toml";
        let before = copy.read(list);
        let look = uploads(&max, list, " ", "Not needed").await;
        let content = &look.content;
        assert!(content.contains("the whole file goes"), "{content}");
        presses(&max, &look, "Ask for approval").await;
        let waits = channel(scene, "Not needed").await;
        let olga = olga.in_channel(waits.channel);
        presses(&olga, &waits, "Approve and save").await;
        assert!(!copy.path(list).exists());
        channel(scene, "Revision 1").await;
        let entry = ("entry", OptionValue::from("look-alikes"));
        let history = does(&max, "history", slice::from_ref(&entry)).await;
        assert!(
            history.content.contains("Not needed"),
            "{}",
            history.content
        );
        let options = [
            entry,
            ("revision", "before 1".into()),
            ("why", "Needed".into()),
        ];
        let look = does(&max, "rollback", &options).await;
        presses(&max, &look, "Ask for approval").await;
        let waits = channel(scene, "Needed (by <@").await;
        presses(&olga, &waits, "Approve and save").await;
        assert_eq!(copy.read(list), before);
        channel(scene, "Revision 2").await;
    })
    .await;
}

#[tokio::test]
async fn another_editor_s_line_ends_are_no_change() {
    at_desk(ALONE, async |scene, copy, _| {
        let max = scene.max();
        let before = copy.read(BORON);
        let text = before
            .replace("is unproven", "is open")
            .replace('\n', "\r\n");
        let look = uploads(&max, "Boron.TOML", &text, "Shorter").await;
        presses(&max, &look, "Save").await;
        assert_eq!(copy.read(BORON), before.replace("is unproven", "is open"));
        channel(scene, "Revision 1").await;
    })
    .await;
}

#[test]
fn what_is_put_back_by_hand_while_another_file_is_wrong_is_in_the_history_too() {
    let copy = Copy::of_shipped();
    let desk = copy.desk(House::default());
    let now = Local::now();
    let zinc = "supplements/zinc.toml";
    copy.replace(zinc, "name = \"Zinc\"", "nam = \"Zinc\"");
    desk.reload(now).unwrap();
    let before = copy.read(BORON);
    let after = before.replace("is unproven", "is open");
    let new = NewRevision {
        file: BORON,
        at: now.to_utc(),
        who: Some(1),
        approved_by: None,
        why: "Shorter",
        before: Some(&before),
        after: Some(&after),
    };
    desk.put(&new).unwrap();
    desk.reload(now).unwrap();
    copy.write(BORON, &before);
    copy.replace(zinc, "nam = \"Zinc\"", "name = \"Zinc\"");
    desk.reload(now).unwrap();
    let history = desk.ledger().unwrap().history(BORON).unwrap();
    assert_eq!(history.len(), 2);
    assert_eq!(
        (history[0].who, history[0].after.as_ref()),
        (None, Some(&before))
    );
}
