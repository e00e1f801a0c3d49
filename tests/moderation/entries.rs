//! Entries that come: begun, filled in, approved and read, over as many files as it takes.

use supplement_bot::moderation::House;
use supplement_bot::sandbox::model::{Message, ids};
use supplement_bot::sandbox::{OptionValue, Person};

use super::{at_desk, channel, does, presses_for_form, preview};
use crate::discord::scene::Scene;
use crate::discord::{buttons, presses, uses};
use crate::writing::blanks::filled;

const VANADIUM: &str = "supplements/vanadium.toml";
pub(super) const LIST: &str = "not-covered.toml";

pub(super) async fn begins(person: &Person, name: &str, kind: &str) -> Message {
    let options = [("name", name.into()), ("kind", kind.into())];
    does(person, "new", &options).await
}

/// Fills in one part after the other, as the page offers them.
async fn fills_in(person: &Person, mut page: Message) -> Message {
    while let Some(part) = first_part(&page) {
        let form = presses_for_form(person, &page, &format!("Fill in {part}")).await;
        let text = filled(&form.text());
        page = form.sends(person, &text, "A new entry").await;
    }
    page
}

/// The first part that can be filled in.
fn first_part(page: &Message) -> Option<String> {
    let buttons = buttons(page);
    let (_, rest) = buttons.split_once("[Fill in ")?;
    Some(rest.split_once(']')?.0.to_owned())
}

/// Max asks for approval of what he sees, and Olga approves it.
pub(super) async fn is_approved(scene: &Scene, look: &Message, why: &str) -> Message {
    presses(&scene.max(), look, "Ask for approval").await;
    let olga = scene.olga().in_channel(ids::MODERATORS);
    let waits = olga.sees(|message| {
        message.content.contains(why)
            && message.content.contains("**Why:**")
            && buttons(message).contains("Approve")
    });
    let waits = waits.await.unwrap();
    presses(&olga, &waits, "Approve and save").await;
    // Several files are looked at together, which may take longer than Discord waits at first.
    let saved = olga.sees(|message| message.id == waits.id && message.content.contains("Saved as"));
    saved.await.unwrap()
}

#[tokio::test]
async fn an_entry_is_begun_filled_in_part_by_part_approved_read_and_undone() {
    at_desk(House::default(), async |scene, copy, desk| {
        let (mia, max) = (scene.mia(), scene.max());
        let list = copy.read(LIST);
        assert!(list.contains("name = \"Vanadium\""));
        let begun = begins(&max, "Vanadium", "other").await;
        let content = &begun.content;
        assert!(
            content.starts_with("**Vanadium (supplements/vanadium.toml)**"),
            "{content}"
        );
        assert!(
            content.contains("things are still to be written"),
            "{content}"
        );
        assert!(content.contains("- **verdict:** text\n"), "{content}");
        assert!(
            content.contains("- **evidence:** outcome, certainty, direction, who, finding\n"),
            "{content}"
        );
        assert!(
            content.contains("only with it, not-covered.toml is changed"),
            "{content}"
        );
        assert!(!buttons(&begun).contains("Ask for approval"));

        let look = fills_in(&max, begun).await;
        let content = &look.content;
        assert!(
            content.contains("second moderator must approve"),
            "{content}"
        );
        assert!(content.contains("The whole file is new:"), "{content}");
        assert!(content.contains("[-name = \"Vanadium\"-]"), "{content}");
        assert_eq!(look.attachments[0].filename, "vanadium.toml");
        preview(&max, "**Vanadium**").await;
        assert_eq!(copy.read(LIST), list);
        assert!(!copy.path(VANADIUM).exists());

        let saved = is_approved(scene, &look, "A new entry").await;
        assert!(
            saved.content.contains("Saved as revisions 1 and 2."),
            "{}",
            saved.content
        );
        channel(scene, "Vanadium (supplements/vanadium.toml), Revision 1").await;
        let new = copy.read(VANADIUM);
        assert!(new.contains("\"vanadyl sulfate\""), "{new}");
        assert!(!copy.read(LIST).contains("Vanadium"));
        let answer = uses(&mia, "supplement", &[("name", "vanadyl sulfate".into())]).await;
        assert!(
            answer.content.contains("**Vanadium (vanadyl sulfate)**"),
            "{}",
            answer.content
        );

        // From the list that gave the name away, all of it is undone.
        let options = [
            ("entry", OptionValue::from(LIST)),
            ("revision", "before 2".into()),
            ("why", "Too early".into()),
        ];
        let look = does(&max, "rollback", &options).await;
        assert!(
            look.content.contains("supplements/vanadium.toml goes:"),
            "{}",
            look.content
        );
        is_approved(scene, &look, "Too early").await;
        channel(scene, "not-covered (not-covered.toml), Revision 3").await;
        assert_eq!(copy.read(LIST), list);
        assert!(!copy.path(VANADIUM).exists());
        assert_eq!(desk.ledger().unwrap().history(VANADIUM).unwrap().len(), 2);
    })
    .await;
}

#[tokio::test]
async fn what_is_begun_is_found_again_and_filled_in_by_the_command_too() {
    at_desk(House::default(), async |scene, _, _| {
        let max = scene.max();
        begins(&max, "Vanadium", "other").await;
        let options = [("entry", "vanadium".into()), ("section", "verdict".into())];
        let asked = max.slash("knowledge edit", &options).unwrap();
        let form = super::desk::opened(&max, asked).await;
        let text = form.text();
        assert!(
            text.contains("[verdict]") && !text.contains("[[evidence]]"),
            "{text}"
        );
        let told = form
            .sends(
                &max,
                &text
                    .replacen("\"<one", "\"", 1)
                    .replace("how sure is that>", "x"),
                "Begun",
            )
            .await;
        assert!(!told.content.contains("**verdict:**"), "{}", told.content);
        let status = does(&max, "status", &[]).await;
        assert!(
            status.content.contains("**You began change 1:** Vanadium"),
            "{}",
            status.content
        );
        let again = presses(&max, &status, "Go on with change 1").await;
        assert!(
            again.content.contains("still to be written"),
            "{}",
            again.content
        );
        let again = begins(&max, "Vanadium", "other").await;
        assert!(!again.content.contains("**verdict:**"), "{}", again.content);
        presses(&max, &again, "Drop it").await;
    })
    .await;
}

#[tokio::test]
async fn a_mistake_beside_blanks_is_told_at_once() {
    at_desk(House::default(), async |scene, _, _| {
        let max = scene.max();
        let begun = begins(&max, "Vanadium", "topic").await;
        let form = presses_for_form(&max, &begun, "Fill in verdict").await;
        let wrong = filled(&form.text()).replace("refs =", "reffs =");
        let told = form.sends(&max, &wrong, "A new entry").await;
        let content = &told.content;
        assert!(content.contains("still to be written"), "{content}");
        assert!(content.contains("Besides, there"), "{content}");
        assert!(content.contains("reffs"), "{content}");
    })
    .await;
}

#[tokio::test]
async fn two_entries_begun_at_once_both_take_their_names_from_the_list() {
    at_desk(House::default(), async |scene, copy, _| {
        let max = scene.max();
        let one = fills_in(&max, begins(&max, "Vanadium", "other").await).await;
        let other = fills_in(&max, begins(&max, "Molybdenum", "other").await).await;
        is_approved(scene, &one, "Vanadium").await;
        is_approved(scene, &other, "Molybdenum").await;
        let list = copy.read(LIST);
        assert!(
            !list.contains("Vanadium") && !list.contains("Molybdenum"),
            "{list}"
        );
        assert!(list.contains("name = \"Sodium\"") && list.contains("name = \"Sulfur\""));
        assert!(copy.path("supplements/molybdenum.toml").exists());
    })
    .await;
}

#[tokio::test]
async fn a_name_that_is_taken_begins_nothing_and_says_whose_it_is() {
    at_desk(House::default(), async |scene, _, desk| {
        let max = scene.max();
        for (name, says) in [
            ("Boron", "belongs to"),
            ("sodium tablets", "for Sodium; take it out before"),
            ("x", "at least two letters"),
        ] {
            let told = begins(&max, name, "other").await;
            let content = &told.content;
            assert!(content.contains("Nothing was begun: "), "{content}");
            assert!(content.contains(says), "{content}");
        }
        assert_eq!(desk.ledger().unwrap().begun().unwrap(), []);
    })
    .await;
}
