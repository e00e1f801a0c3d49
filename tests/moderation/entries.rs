//! Entries that come and go: begun, filled in, approved, read, taken away and brought back, over as many files as it takes.

use chrono::NaiveDate;
use supplement_bot::knowledge::{Change, Library, models, parting, sources};
use supplement_bot::moderation::House;
use supplement_bot::sandbox::model::{Message, ids};
use supplement_bot::sandbox::{OptionValue, Person};

use super::{BORON, at_desk, channel, does, presses_for_form, preview};
use crate::discord::scene::Scene;
use crate::discord::{buttons, presses, uses};
use crate::writing::new::filled;

const VANADIUM: &str = "supplements/vanadium.toml";
const LIST: &str = "not-covered.toml";

async fn begins(person: &Person, name: &str, kind: &str) -> Message {
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
async fn is_approved(scene: &Scene, look: &Message, why: &str) -> Message {
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

async fn deletes(person: &Person, entry: &str, why: &str) -> Message {
    let options = [("entry", entry.into()), ("why", why.into())];
    does(person, "delete", &options).await
}

#[tokio::test]
async fn an_entry_goes_with_what_points_to_it_and_comes_back_to_the_letter() {
    at_desk(House::default(), async |scene, copy, _| {
        let (mia, max) = (scene.mia(), scene.max());
        let touched = [
            BORON,
            LIST,
            "topics/osteoporosis.toml",
            "topics/reading-doses.toml",
        ];
        let before = touched.map(|file| copy.read(file));
        let look = deletes(&max, "boron", "Not a supplement").await;
        let content = &look.content;
        assert!(content.starts_with("**Boron**"), "{content}");
        assert!(
            content.contains("With this change the whole file goes:"),
            "{content}"
        );
        assert!(content.contains("other files are changed, "), "{content}");
        assert!(
            content.contains("second moderator must approve"),
            "{content}"
        );
        assert_eq!(buttons(&look), "[Ask for approval] [Drop it]\n");
        let all = &look.attachments[0];
        assert_eq!(all.filename, "boron.toml");
        assert_eq!(String::from_utf8(all.bytes.clone()).unwrap(), before[0]);
        preview(&max, "no entry on Boron yet").await;

        is_approved(scene, &look, "Not a supplement").await;
        channel(scene, "Boron (supplements/boron.toml), Revision 1").await;
        assert!(!copy.path(BORON).exists());
        assert!(copy.read(LIST).contains("name = \"Boron\""));
        assert!(!copy.read("topics/osteoporosis.toml").contains("\"boron\""));
        let answer = uses(&mia, "supplement", &[("name", "boron citrate".into())]).await;
        assert!(answer.content.contains("no entry on"), "{}", answer.content);

        let options = [
            ("entry", OptionValue::from("boron")),
            ("revision", "before 1".into()),
            ("why", "It is one".into()),
        ];
        let look = does(&max, "rollback", &options).await;
        is_approved(scene, &look, "It is one").await;
        assert_eq!(touched.map(|file| copy.read(file)), before);
        let answer = uses(&mia, "supplement", &[("name", "boron citrate".into())]).await;
        assert!(answer.content.contains("**Boron**"), "{}", answer.content);
    })
    .await;
}

#[tokio::test]
async fn an_entry_that_interactions_name_goes_and_they_stay() {
    at_desk(House::default(), async |scene, copy, _| {
        let (mia, max) = (scene.mia(), scene.max());
        let look = deletes(&max, "valerian", "To be written anew").await;
        let content = &look.content;
        assert!(
            content.contains("Melatonin names it among the interactions"),
            "{content}"
        );
        assert!(
            content.contains("medicines/valerian.toml is new:"),
            "{content}"
        );
        is_approved(scene, &look, "To be written anew").await;
        assert!(!copy.path("supplements/valerian.toml").exists());
        let question = "can i take melatonin with valerian?";
        let answer = uses(&mia, "ask", &[("question", question.into())]).await;
        assert!(answer.content.contains("Valerian"), "{}", answer.content);

        // Begun again, it takes its names from there.
        let begun = begins(&max, "Valerian", "herb").await;
        let content = &begun.content;
        assert!(
            content.contains("only with it, medicines/valerian.toml is changed"),
            "{content}"
        );
    })
    .await;
}

#[tokio::test]
async fn what_others_cannot_do_without_does_not_go_and_they_are_named() {
    at_desk(House::default(), async |scene, copy, _| {
        let max = scene.max();
        let look = deletes(&max, "warfarin", "Trying").await;
        let content = &look.content;
        assert!(content.contains("It cannot go yet, because "), "{content}");
        assert!(
            content.contains("still point to it; change that first:"),
            "{content}"
        );
        assert_eq!(buttons(&look), "[Drop it]\n");
        assert!(copy.path("medicines/warfarin.toml").exists());
    })
    .await;
}

#[tokio::test]
async fn what_is_not_there_cannot_go() {
    at_desk(House::default(), async |scene, _, _| {
        let told = deletes(&scene.max(), "borax", "Trying").await;
        assert!(
            told.content.contains("no entry or file named"),
            "{}",
            told.content
        );
    })
    .await;
}

#[test]
fn an_entry_that_goes_breaks_nothing_whatever_points_to_it() {
    let folder = crate::guide::folder();
    let all = sources(&folder).unwrap();
    let mut library = Library::knowing(models(&folder));
    let ever = NaiveDate::MAX;
    library.read(all.clone(), ever).unwrap();
    for file in [
        "supplements/5-htp.toml",
        "supplements/calcium.toml",
        "supplements/choline.toml",
        "supplements/dried-plums.toml",
        "supplements/st-johns-wort.toml",
        "supplements/turmeric.toml",
        "supplements/vitamin-d.toml",
        "topics/osteoporosis.toml",
        "topics/taking-several.toml",
    ] {
        let mut changes = parting(&all, file, ever);
        changes.push(Change {
            file: file.to_owned(),
            text: None,
        });
        let problems = library.what_if(&changes, ever).err().unwrap_or_default();
        assert_eq!(problems, [], "{file}");
    }
}
