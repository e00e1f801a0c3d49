//! Whole files: exported, uploaded, listed and typed for, and what the status says of them.

use chrono::Local;
use supplement_bot::moderation::House;
use supplement_bot::sandbox::OptionValue;

use super::{ALONE, BORON, at_desk, channel, does, edits, presses_for_form, preview};
use crate::discord::{buttons, presses, uses};

#[tokio::test]
async fn a_file_is_exported_changed_in_an_editor_and_uploaded() {
    at_desk(ALONE, async |scene, copy, _| {
        let olga = scene.olga();
        let exported = does(&olga, "export", &[("entry", "boron".into())]).await;
        let file = &exported.attachments[0];
        assert_eq!(file.filename, "boron.toml");
        let text = String::from_utf8(file.bytes.clone()).unwrap();
        assert_eq!(text, copy.read(BORON));
        let changed = text.replace("is unproven", "is open");
        let look = uploads(&olga, "boron.toml", &changed, "Shorter").await;
        assert!(
            look.content.contains("[-unproven-]{+open+}"),
            "{}",
            look.content
        );
        preview(&olga, "is open").await;
        presses(&olga, &look, "Save").await;
        assert_eq!(copy.read(BORON), changed);
        channel(scene, "Revision 1").await;
    })
    .await;
}

pub(super) async fn uploads(
    person: &supplement_bot::sandbox::Person,
    name: &str,
    text: &str,
    why: &str,
) -> supplement_bot::sandbox::model::Message {
    let file = OptionValue::file(name, text.as_bytes());
    does(person, "upload", &[("file", file), ("why", why.into())]).await
}

#[tokio::test]
async fn a_new_file_needs_a_second_moderator_and_is_answered_from_then() {
    at_desk(House::default(), async |scene, copy, _| {
        let (mia, max, olga) = (scene.mia(), scene.max(), scene.olga());
        let text = copy.read(BORON);
        let new = text
            .replace("id = \"boron\"", "id = \"xyloglucan\"")
            .replace("name = \"Boron\"", "name = \"Xyloglucan\"")
            .replace("\"boron supplement\"", "\"xyloglucan supplement\"")
            .replace("\"boron citrate\", \"boron aspartate\", \"boron gluconate\", \"boron glycinate\", \"calcium fructoborate\"", "\"xyloglucan citrate\"");
        let (schema, rest) = new.split_once('\n').unwrap();
        assert!(schema.starts_with("#:schema"));
        let without = uploads(&max, "xyloglucan.toml", rest, "New").await;
        assert!(without.content.contains("#:schema"), "{}", without.content);
        let look = uploads(&max, "xyloglucan.toml", &new, "New").await;
        let content = &look.content;
        assert!(!content.contains("problem"), "{content}");
        assert_eq!(buttons(&look), "[Ask for approval] [Edit again] [Drop it]\n");
        preview(&max, "Xyloglucan").await;
        presses(&max, &look, "Ask for approval").await;
        let status = does(&olga, "status", &[]).await;
        let waits = presses(&olga, &status, "Look at change 1").await;
        preview(&olga, "Xyloglucan").await;
        presses(&olga, &waits, "Approve and save").await;
        assert_eq!(copy.read("supplements/xyloglucan.toml"), new);
        let answer = uses(&mia, "supplement", &[("name", "xyloglucan".into())]).await;
        assert!(answer.content.contains("**Xyloglucan**"), "{}", answer.content);
    })
    .await;
}

#[tokio::test]
async fn a_source_that_entries_share_is_changed_like_any_file() {
    at_desk(ALONE, async |scene, copy, _| {
        let (mia, olga) = (scene.mia(), scene.olga());
        let text = copy.read("references/reviews.toml");
        let changed = text.replace("Essential Nutrients for Bone Health", "Nutrients for Bones");
        let look = uploads(&olga, "reviews.toml", &changed, "A shorter title").await;
        assert!(look.content.contains("{+Bones+}"), "{}", look.content);
        presses(&olga, &look, "Save").await;
        assert_eq!(copy.read("references/reviews.toml"), changed);
        let answer = uses(&mia, "supplement", &[("name", "boron".into())]).await;
        let mut sources = presses(&mia, &answer, "References").await;
        while !sources.content.contains("Nutrients for Bones") && buttons(&sources).contains("Next page") {
            sources = presses(&mia, &sources, "Next page").await;
        }
        assert!(format!("{sources:?}").contains("Nutrients for Bones"), "{sources:?}");
        let unused = "#:schema ../schema/references.json\n[references.a-sheet]\ntitle = \"A sheet\"\nkind = \"fact sheet\"\nurl = \"https://example.org/sheet\"\nseen = \"page\"\n";
        let told = uploads(&olga, "more.toml", unused, "New").await;
        let content = &told.content;
        assert!(content.contains("no file uses the shared reference"), "{content}");
    })
    .await;
}

#[tokio::test]
async fn a_file_that_is_no_text_or_no_toml_is_refused_in_a_sentence() {
    at_desk(House::default(), async |scene, copy, _| {
        let max = scene.max();
        let before = copy.read(BORON);
        let file = OptionValue::file("boron.toml", vec![0xff, 0xfe, 0x00, 0x01]);
        let options = [("file", file), ("why", "Trying".into())];
        let told = does(&max, "upload", &options).await;
        assert!(told.content.contains("UTF-8"), "{}", told.content);
        let told = uploads(&max, "boron.toml", "nonsense", "Trying").await;
        assert!(
            told.content.contains("supplements/boron.toml:1:"),
            "{}",
            told.content
        );
        assert_eq!(copy.read(BORON), before);
    })
    .await;
}

#[tokio::test]
async fn the_status_says_how_the_knowledge_stands() {
    at_desk(House::default(), async |scene, copy, desk| {
        let max = scene.max();
        let status = does(&max, "status", &[]).await;
        let content = &status.content;
        assert!(content.contains(" supplements, "), "{content}");
        assert!(content.contains("**Version:** "), "{content}");
        assert!(
            content.contains("Nothing is wrong on the disk."),
            "{content}"
        );
        copy.replace(BORON, "name = \"Boron\"", "nam = \"Boron\"");
        desk.reload(Local::now()).unwrap();
        let status = does(&max, "status", &[]).await;
        let content = &status.content;
        assert!(content.contains("supplements/boron.toml:3:1"), "{content}");
        assert!(content.contains("nam = \"Boron\""), "{content}");
        assert!(
            content.contains("goes on answering from the last"),
            "{content}"
        );
        let answer = uses(&max, "supplement", &[("name", "boron".into())]).await;
        assert!(answer.content.contains("**Boron**"));
    })
    .await;
}

#[tokio::test]
async fn a_file_broken_by_hand_is_exported_mended_and_uploaded() {
    at_desk(House::default(), async |scene, copy, desk| {
        let max = scene.max();
        let before = copy.read(BORON);
        copy.replace(BORON, "name = \"Boron\"", "name = \"Boron");
        desk.reload(Local::now()).unwrap();
        let exported = does(&max, "export", &[("entry", "boron".into())]).await;
        let text = String::from_utf8(exported.attachments[0].bytes.clone()).unwrap();
        assert_eq!(text, copy.read(BORON));
        let mended = text.replace("name = \"Boron", "name = \"Boron\"");
        let look = uploads(&max, "boron.toml", &mended, "A quote was lost").await;
        assert_eq!(
            buttons(&look),
            "[Ask for approval] [Edit again] [Drop it]\n"
        );
        presses(&max, &look, "Ask for approval").await;
        let waits = channel(scene, "A quote was lost").await;
        let olga = scene.olga().in_channel(waits.channel);
        presses(&olga, &waits, "Approve and save").await;
        assert_eq!(copy.read(BORON), before);
    })
    .await;
}

#[tokio::test]
async fn entries_sections_and_revisions_are_offered_while_typing() {
    at_desk(House::default(), async |scene, _, _| {
        let max = scene.max();
        let typed = max.types("knowledge edit", "entry", "bor").await.unwrap();
        assert_eq!(typed[0].name, "Boron (supplements/boron.toml)");
        let given = [("entry", OptionValue::from("boron"))];
        let typed = max
            .types_after("knowledge edit", &given, ("section", "upper"))
            .await
            .unwrap();
        let names: Vec<_> = typed.iter().map(|choice| choice.name.as_str()).collect();
        assert_eq!(names, ["upper-limits", "no-upper-limit"]);
    })
    .await;
}

#[tokio::test]
async fn an_entry_that_is_not_there_is_named_in_the_answer() {
    at_desk(House::default(), async |scene, _, _| {
        let told = does(&scene.max(), "export", &[("entry", "borax".into())]).await;
        assert!(
            told.content
                .contains("no entry or file named \u{201c}borax\u{201d}"),
            "{}",
            told.content
        );
        let entry = ("entry", OptionValue::from("boron"));
        let told = does(&scene.max(), "diff", &[entry, ("revision", "77".into())]).await;
        assert!(
            told.content.contains("no such revision")
                || told.content.contains("Nobody has changed"),
            "{}",
            told.content
        );
    })
    .await;
}

#[tokio::test]
async fn the_list_has_every_entry_and_a_reload_says_what_it_did() {
    at_desk(House::default(), async |scene, copy, _| {
        let max = scene.max();
        let list = does(&max, "list", &[]).await;
        assert!(
            list.content.contains("(boron): next review"),
            "{}",
            list.content
        );
        let told = does(&max, "reload", &[]).await;
        let content = &told.content;
        assert!(
            content.contains("as it was when it was last read"),
            "{content}"
        );
        copy.replace(BORON, "is unproven", "is open");
        let told = does(&max, "reload", &[]).await;
        let content = &told.content;
        let taken = content.contains("supplements/boron.toml")
            || content.contains("as it was when it was last read");
        assert!(taken, "{content}");
        channel(scene, "Boron (supplements/boron.toml), Revision 1").await;
    })
    .await;
}

#[tokio::test]
async fn what_was_begun_is_found_again_in_the_status() {
    at_desk(House::default(), async |scene, _, _| {
        let max = scene.max();
        let form = edits(&max, "boron", "verdict").await;
        form.changes(&max, ("is unproven", "is open"), "Shorter")
            .await;
        let status = does(&max, "status", &[]).await;
        let look = presses(&max, &status, "Go on with change 1").await;
        assert_eq!(
            buttons(&look),
            "[Ask for approval] [Edit again] [Drop it]\n"
        );
        let form = presses_for_form(&max, &look, "Edit again").await;
        assert!(form.text().contains("is open"));
        let others = does(&scene.olga(), "status", &[]).await;
        assert_eq!(buttons(&others), "[Look at change 1]\n");
    })
    .await;
}
