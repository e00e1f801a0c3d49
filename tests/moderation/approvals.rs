//! A change that weighs: it needs a second moderator, who sees all of it in the moderators' channel.

use supplement_bot::moderation::House;
use supplement_bot::sandbox::model::Message;

use super::{ALONE, BORON, at_desk, channel, does, edits, presses_for_form, preview};
use crate::discord::scene::Scene;
use crate::discord::{buttons, presses, uses};

const FROM: &str = "amount = 20\nunit = \"mg\"";
const TO: &str = "amount = 19\nunit = \"mg\"";

/// Max changes an upper limit and asks for approval; what waits in the channel then.
async fn asks(scene: &Scene) -> Message {
    let max = scene.max();
    let form = edits(&max, "boron", "upper-limits").await;
    let look = form.changes(&max, (FROM, TO), "As the table has it").await;
    let content = &look.content;
    assert!(
        content.contains("second moderator must approve"),
        "{content}"
    );
    assert_eq!(
        buttons(&look),
        "[Ask for approval] [Edit again] [Drop it]\n"
    );
    preview(&max, "19 mg").await;
    let asked = presses(&max, &look, "Ask for approval").await;
    assert!(asked.content.contains("when another moderator approves"));
    channel(scene, "As the table has it").await
}

#[tokio::test]
async fn an_upper_limit_is_changed_when_a_second_moderator_approves() {
    at_desk(House::default(), async |scene, copy, _| {
        let (mia, olga) = (scene.mia(), scene.olga());
        let before = copy.read(BORON);
        let waits = asks(scene).await;
        let content = &waits.content;
        assert!(content.contains("amount = [-20-]{+19+}"), "{content}");
        assert!(
            content.contains("pregnant or breastfeeding, NASEM: amount 20 \u{2192} 19\n"),
            "{content}"
        );
        assert!(
            content.contains("**Why:** As the table has it (by <@"),
            "{content}"
        );
        assert_eq!(buttons(&waits), "[Approve and save] [Decline]\n");
        let now = channel(scene, "What people read now:").await;
        let then = channel(scene, "What people would read:").await;
        assert!(now.content.contains("20 mg a day"), "{}", now.content);
        assert!(then.content.contains("19 mg a day"), "{}", then.content);
        // What is pressed stands below what is read.
        assert!(now.id < then.id && then.id < waits.id);
        assert_eq!(copy.read(BORON), before);

        let olga = olga.in_channel(waits.channel);
        let saved = presses(&olga, &waits, "Approve and save").await;
        assert!(
            saved.content.contains("Saved as revision 1."),
            "{}",
            saved.content
        );
        assert_eq!(copy.read(BORON), before.replacen(FROM, TO, 1));
        let audit = channel(scene, "approved by <@").await;
        assert!(audit.content.contains("Revision 1"));
        let options = [("name", "boron".into()), ("section", "upper limits".into())];
        let answer = uses(&mia, "supplement", &options).await;
        assert!(answer.content.contains("19 mg"), "{}", answer.content);
    })
    .await;
}

#[tokio::test]
async fn who_wrote_a_change_cannot_approve_it_and_leaves_the_buttons_to_others() {
    at_desk(House::default(), async |scene, copy, _| {
        let before = copy.read(BORON);
        let waits = asks(scene).await;
        let max = scene.max().in_channel(waits.channel);
        let told = presses(&max, &waits, "Approve and save").await;
        assert!(told.is_ephemeral());
        assert!(told.content.contains("another moderator must approve"));
        assert_eq!(copy.read(BORON), before);
        let waits = channel(scene, "As the table has it").await;
        assert_eq!(buttons(&waits), "[Approve and save] [Decline]\n");
        channel(scene, "19 mg a day").await;
    })
    .await;
}

#[tokio::test]
async fn a_declined_change_is_gone_and_says_by_whom_and_why() {
    at_desk(House::default(), async |scene, copy, _| {
        let before = copy.read(BORON);
        let waits = asks(scene).await;
        let olga = scene.olga().in_channel(waits.channel);
        let form = presses_for_form(&olga, &waits, "Decline").await;
        let declined = form.says_why(&olga, "The table has 20").await;
        assert!(
            declined.content.contains("Declined"),
            "{}",
            declined.content
        );
        assert!(declined.content.contains("(by <@"), "{}", declined.content);
        assert!(declined.content.contains("**Why:** The table has 20"));
        assert_eq!(declined.id, waits.id);
        assert_eq!(buttons(&declined), "[Take it up again]\n");
        let max = scene.max().in_channel(waits.channel);
        let form = presses_for_form(&max, &declined, "Take it up again").await;
        assert!(form.text().contains(TO));
        assert_eq!(copy.read(BORON), before);
        channel(scene, "19 mg a day").await;
    })
    .await;
}

#[tokio::test]
async fn a_change_that_waits_is_found_in_the_status_and_looked_at_there() {
    at_desk(House::default(), async |scene, _, _| {
        asks(scene).await;
        channel(scene, "19 mg a day").await;
        let olga = scene.olga();
        let status = does(&olga, "status", &[]).await;
        let content = &status.content;
        assert!(content.contains("Change 1 waits for approval"), "{content}");
        let waits = presses(&olga, &status, "Look at change 1").await;
        assert_eq!(buttons(&waits), "[Approve and save] [Decline]\n");
        preview(&olga, "19 mg").await;
        presses(&olga, &waits, "Approve and save").await;
        channel(scene, "approved by <@").await;
    })
    .await;
}

#[tokio::test]
async fn where_one_moderator_is_enough_a_limit_is_saved_at_once() {
    at_desk(ALONE, async |scene, copy, _| {
        let max = scene.max();
        let form = edits(&max, "boron", "upper-limits").await;
        let look = form.changes(&max, (FROM, TO), "As the table has it").await;
        assert!(!look.content.contains("second moderator"));
        preview(&max, "19 mg").await;
        presses(&max, &look, "Save").await;
        assert!(copy.read(BORON).contains(TO));
        channel(scene, "Revision 1").await;
    })
    .await;
}

#[tokio::test]
async fn whatever_people_read_weighs_and_names_and_dates_of_reviews_do_not() {
    at_desk(House::default(), async |scene, _, _| {
        let max = scene.max();
        let cases = [
            ("boron", "doses", "to = 3", "to = 4", true),
            ("boron", "cautions", "text = \"", "text = \"Perhaps. ", true),
            (
                "calcium",
                "interactions",
                "effect = \"",
                "effect = \"Perhaps. ",
                true,
            ),
            ("boron", "evidence", "3 mg a day", "4 mg a day", true),
            ("boron", "foods", "dried apricots", "dried figs", true),
            ("boron", "background", "Reviews hold", "Reviews say", true),
            ("boron", "verdict", "is unproven", "is proven", true),
            (
                "boron",
                "aliases",
                "boron gluconate",
                "boron gluconates",
                false,
            ),
            ("boron", "review", "team\"", "teams\"", false),
        ];
        for (entry, section, from, to, weighs) in cases {
            let form = edits(&max, entry, section).await;
            let look = form.changes(&max, (from, to), "Trying").await;
            let asks = buttons(&look).contains("Ask for approval");
            assert_eq!(asks, weighs, "{entry}, {section}: {}", look.content);
            presses(&max, &look, "Drop it").await;
        }
        for message in max.messages() {
            max.sees(|seen| seen.id == message.id).await.unwrap();
        }
    })
    .await;
}
