//! Entries that go: with what points to them, never with what others cannot do without, and back to the letter.

use chrono::NaiveDate;
use supplement_bot::knowledge::{Change, Library, models, parting, sources};
use supplement_bot::moderation::House;
use supplement_bot::sandbox::model::Message;
use supplement_bot::sandbox::{OptionValue, Person};

use super::entries::{LIST, begins, is_approved};
use super::{BORON, at_desk, channel, does, preview};
use crate::discord::{buttons, uses};

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
