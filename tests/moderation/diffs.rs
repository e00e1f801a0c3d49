//! What a change does, shown word by word: nothing that is the same, and one kind of line number.

use supplement_bot::moderation::{House, Tables, compare, told};

use super::desk::Copy;
use super::{BORON, at_desk, edits};

#[test]
fn a_word_changed_in_any_part_of_a_file_is_one_line_with_its_number_in_the_file() {
    let copy = Copy::of_shipped();
    let text = copy.read(BORON);
    let parts = Tables::of(&text).unwrap();
    for part in parts.names() {
        // As a form brings it back.
        let written = parts.text(part).trim_end().replacen(" = ", " = x", 1);
        let after = parts.with(part, &written);
        let changed = |line: &&str| line.contains(" = x");
        let line = after.lines().find(changed).unwrap();
        let number = after.lines().position(|other| other == line).unwrap() + 1;
        let found = compare(&text, &after);
        let told = told(&found);
        assert_eq!(found.len(), 1, "{part}: {told}");
        assert_eq!(found[0].line, number, "{part}: {told}");
        assert!(!told.contains("line end"), "{part}: {told}");
    }
}

#[test]
fn a_row_more_or_less_is_shown_line_by_line() {
    let copy = Copy::of_shipped();
    let text = copy.read(BORON);
    let parts = Tables::of(&text).unwrap();
    let rows = parts.rows("foods");
    let less = parts.with("foods", &rows[1..].concat());
    let shown = told(&compare(&text, &less));
    assert_eq!(
        shown.matches("[-").count(),
        rows[0].trim_end().lines().count()
    );
    assert!(!shown.contains("{+"), "{shown}");
    let more = told(&compare(&less, &text));
    assert_eq!(
        more.matches("{+").count(),
        rows[0].trim_end().lines().count()
    );
}

#[tokio::test]
async fn a_page_names_the_entry_with_its_capital_and_counts_lines_as_the_file_does() {
    at_desk(House::default(), async |scene, copy, desk| {
        let max = scene.max();
        let file = copy.read(BORON);
        let line = file.lines().position(|line| line.contains("is unproven"));
        let number = format!("\n{}: ", line.unwrap() + 1);
        let form = edits(&max, "boron", "verdict").await;
        copy.replace(BORON, "is unproven", "is unknown");
        desk.reload(chrono::Local::now()).unwrap();
        let told = form
            .changes(&max, ("is unproven", "is open"), "Shorter")
            .await;
        let content = &told.content;
        assert!(content.starts_with("**Boron: verdict**"), "{content}");
        assert_eq!(content.matches(&number).count(), 2, "{content}");
    })
    .await;
}
