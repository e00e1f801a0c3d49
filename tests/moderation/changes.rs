//! A change made from Discord: the form, the look at it, the answer that members get.

use supplement_bot::moderation::House;

use super::{ALONE, BORON, at_desk, channel, edits, presses_for_form, preview};
use crate::discord::{buttons, presses, uses};

#[tokio::test]
async fn a_wording_is_changed_in_a_form_looked_at_saved_and_read_by_members() {
    at_desk(ALONE, async |scene, copy, _| {
        let (mia, max) = (scene.mia(), scene.max());
        let before = copy.read(BORON);
        let form = edits(&max, "boron", "verdict").await;
        let look = form
            .changes(&max, ("is unproven", "is not proven"), "Plainer")
            .await;
        assert!(look.is_ephemeral());
        let content = &look.content;
        assert!(
            content.contains("is [-unproven-]{+not proven+};"),
            "{content}"
        );
        assert_eq!(buttons(&look), "[Save] [Edit again] [Drop it]\n");
        preview(&max, "a benefit for bones is not proven").await;
        assert_eq!(copy.read(BORON), before);

        let saved = presses(&max, &look, "Save").await;
        assert_eq!(saved.id, look.id);
        let content = &saved.content;
        assert!(content.contains("Saved as revision 1."), "{content}");
        let after = before.replace("is unproven", "is not proven");
        assert_eq!(copy.read(BORON), after);
        let answer = uses(&mia, "supplement", &[("name", "boron".into())]).await;
        assert!(answer.content.contains("not proven"));
        let audit = channel(scene, "Revision 1").await;
        assert!(
            audit.content.contains("**Why:** Plainer (by <@"),
            "{}",
            audit.content
        );
    })
    .await;
}

#[tokio::test]
async fn a_mistake_is_shown_with_its_place_and_the_text_comes_back_intact() {
    at_desk(ALONE, async |scene, copy, _| {
        let max = scene.max();
        let before = copy.read(BORON);
        let form = edits(&max, "boron", "verdict").await;
        let wrong = form.text().replace("refs = [\"ods\"", "refs = [\"odd\"");
        let wrong = wrong.replace("is unproven", "is not proven");
        let told = form.sends(&max, &wrong, "Plainer").await;
        let content = &told.content;
        assert!(
            content.contains("There is a problem, so nothing is saved:"),
            "{content}"
        );
        assert!(content.contains("supplements/boron.toml:16:9"), "{content}");
        assert!(
            content.contains("refs = [\"odd\", \"ods-consumer\"]"),
            "{content}"
        );
        assert_eq!(buttons(&told), "[Correct it] [Drop it]\n");
        assert_eq!(told.attachments[0].filename, "your-text.txt");
        assert_eq!(copy.read(BORON), before);

        let again = presses_for_form(&max, &told, "Correct it").await;
        assert_eq!(again.text(), wrong.trim_end());
        assert_eq!(again.why(), "Plainer");
        let look = again.changes(&max, ("\"odd\"", "\"ods\""), "Plainer").await;
        presses(&max, &look, "Save").await;
        let after = before.replace("is unproven", "is not proven");
        assert_eq!(copy.read(BORON), after);
    })
    .await;
}

#[tokio::test]
async fn text_that_is_not_toml_at_all_comes_back_intact_too() {
    at_desk(House::default(), async |scene, copy, _| {
        let max = scene.max();
        let before = copy.read(BORON);
        let form = edits(&max, "boron", "verdict").await;
        let wrong = "[verdict]\ntext = \"no end\nrefs = []";
        let told = form.sends(&max, wrong, "Trying").await;
        assert!(
            told.content.contains("supplements/boron.toml:15:15"),
            "{}",
            told.content
        );
        let again = presses_for_form(&max, &told, "Correct it").await;
        assert_eq!(again.text(), wrong);
        assert_eq!(copy.read(BORON), before);
    })
    .await;
}

#[tokio::test]
async fn a_form_sent_back_unchanged_saves_nothing_and_says_so() {
    at_desk(House::default(), async |scene, copy, desk| {
        let max = scene.max();
        let before = copy.read(BORON);
        let form = edits(&max, "boron", "verdict").await;
        let same = form.text();
        let told = form.sends(&max, &same, "Nothing really").await;
        assert!(told.content.contains("nothing to save"), "{}", told.content);
        assert_eq!(buttons(&told), "");
        assert_eq!(copy.read(BORON), before);
        assert_eq!(desk.ledger().unwrap().history(BORON).unwrap(), []);
    })
    .await;
}

#[tokio::test]
async fn a_change_can_be_edited_again_or_dropped() {
    at_desk(House::default(), async |scene, copy, _| {
        let max = scene.max();
        let before = copy.read(BORON);
        let form = edits(&max, "boron", "verdict").await;
        let look = form
            .changes(&max, ("is unproven", "is open"), "Shorter")
            .await;
        let form = presses_for_form(&max, &look, "Edit again").await;
        assert!(form.text().contains("is open"));
        let look = form
            .changes(&max, ("is open", "is unknown"), "Clearer")
            .await;
        assert!(
            look.content.contains("[-unproven-]{+unknown+}"),
            "{}",
            look.content
        );
        let dropped = presses(&max, &look, "Drop it").await;
        assert!(dropped.content.contains("The knowledge is as it was."));
        assert_eq!(buttons(&dropped), "");
        assert_eq!(copy.read(BORON), before);
    })
    .await;
}

#[tokio::test]
async fn a_button_that_was_pressed_already_does_nothing_and_says_so() {
    at_desk(ALONE, async |scene, copy, desk| {
        let max = scene.max();
        let form = edits(&max, "boron", "verdict").await;
        let look = form
            .changes(&max, ("is unproven", "is open"), "Shorter")
            .await;
        let first = max.press_labelled(look.id, "Save").unwrap();
        let second = max.press_labelled(look.id, "Save").unwrap();
        max.answer(first).await.unwrap();
        max.answer(second).await.unwrap();
        assert_eq!(desk.ledger().unwrap().history(BORON).unwrap().len(), 1);
        assert!(copy.read(BORON).contains("is open"));
        channel(scene, "Revision 1").await;
    })
    .await;
}

#[tokio::test]
async fn comments_and_order_of_the_file_stay_to_the_letter() {
    at_desk(ALONE, async |scene, copy, desk| {
        let max = scene.max();
        copy.replace(BORON, "[verdict]\n", "# Agreed in spring.\n[verdict]\n");
        copy.replace(BORON, "units = [", "units   =   [");
        desk.reload(chrono::Local::now()).unwrap();
        let before = copy.read(BORON);
        let form = edits(&max, "boron", "verdict").await;
        assert!(form.text().starts_with("# Agreed in spring."));
        let look = form
            .changes(&max, ("is unproven", "is open"), "Shorter")
            .await;
        presses(&max, &look, "Save").await;
        assert_eq!(copy.read(BORON), before.replace("is unproven", "is open"));
        channel(scene, "Shorter").await;
    })
    .await;
}

#[tokio::test]
async fn the_buttons_work_after_a_restart() {
    at_desk(ALONE, async |scene, copy, _| {
        let max = scene.max();
        let form = edits(&max, "boron", "verdict").await;
        let look = form
            .changes(&max, ("is unproven", "is open"), "Shorter")
            .await;
        scene.restart().await;
        presses(&max, &look, "Save").await;
        assert!(copy.read(BORON).contains("is open"));
        channel(scene, "Revision 1").await;
    })
    .await;
}
