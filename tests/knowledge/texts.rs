//! Texts: length, emptiness, spaces, and characters that Discord would read as something else.

use expect_test::expect;

use super::{BORON, Shipped};

const CALCIUM: &str = "supplements/calcium.toml";
const VITAMIN_K: &str = "supplements/vitamin-k.toml";
const TOPIC: &str = "topics/osteoporosis.toml";
const VOCABULARY: &str = "vocabulary.toml";

/// The shipped files with another text for the first `key` below the first `section`.
fn with_text(file: &str, section: &str, key: &str, text: &str) -> Shipped {
    Shipped::new().set(file, (section, key), &format!("\"{text}\""))
}

#[test]
fn each_text_has_room_for_so_many_characters_and_no_more() {
    let case = |file: &str, section: &str, key: &str, room: usize| {
        let full = with_text(file, section, key, &"ä".repeat(room)).problems();
        assert_eq!(full, [], "{section} {key}");
        let over = with_text(file, section, key, &"ä".repeat(room + 1)).problems();
        let found: Vec<_> = over.into_iter().map(|problem| problem.message).collect();
        let keys = section.trim_matches(['[', ']', '\n']);
        let keys = [keys, key].into_iter().filter(|key| !key.is_empty());
        let keys = keys.collect::<Vec<_>>().join(".");
        let expected = format!(
            "this text has {} characters; where it is shown, `{keys}` has room for {room}",
            room + 1
        );
        assert_eq!(found, [expected]);
    };
    case(BORON, "", "name", 40);
    case(BORON, "[verdict]", "text", 160);
    case(BORON, "[[background]]", "text", 250);
    case(CALCIUM, "[[at-risk]]", "text", 250);
    case(TOPIC, "[[points]]", "text", 300);
    case(BORON, "[[evidence]]", "who", 80);
    case(BORON, "[[evidence]]", "dose", 80);
    case(BORON, "[[evidence]]", "duration", 60);
    case(BORON, "[[evidence]]", "finding", 300);
    case(BORON, "[[doses]]", "note", 200);
    case("supplements/silicon.toml", "[[upper-limits]]", "note", 200);
    case(VITAMIN_K, "[[no-upper-limit]]", "text", 200);
    case(BORON, "[[cautions]]", "text", 110);
    case(CALCIUM, "[[cautions]]", "detail", 300);
    case(CALCIUM, "[[adverse-effects]]", "text", 250);
    case(CALCIUM, "[[interactions]]", "effect", 160);
    case(CALCIUM, "[[interactions]]", "action", 160);
    case(BORON, "[[foods]]", "name", 120);
    case(VITAMIN_K, "[[foods]]", "serving", 40);
    case(BORON, "[[forms]]", "name", 120);
    case(BORON, "[[forms]]", "text", 200);
    case(BORON, "[[not-checked]]", "text", 200);
    case(BORON, "[review]", "by", 60);
    case(VOCABULARY, "[[outcomes]]", "name", 40);
    case(VOCABULARY, "[[authorities]]", "name", 60);
}

#[test]
fn a_text_that_is_too_long_is_shown() {
    let long = "Kidney problems: ask first. ".repeat(5);
    with_text(BORON, "[[cautions]]", "text", long.trim_end()).shows(expect![[r#"
        error: this text has 139 characters; where it is shown, `cautions.text` has room for 110
         --> supplements/boron.toml
           |
           | ...y problems: ask first. Kidney problems: ask first. Kidney problems: ask first."
           |                                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    "#]]);
}

#[test]
fn a_title_that_is_too_long_is_shown() {
    with_text(
        BORON,
        "[references.ods]",
        "title",
        "Boron ".repeat(60).trim_end(),
    )
    .shows(expect![[r#"
        error: this text has 359 characters; where it is shown, `references.ods.title` has room for 300
         --> supplements/boron.toml
           |
           | ...ron Boron Boron Boron Boron Boron Boron Boron Boron Boron Boron Boron Boron Boron Boron Boron"
           |                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    "#]]);
}

#[test]
fn an_empty_text_is_shown() {
    with_text(BORON, "[verdict]", "text", "").shows(expect![[r#"
        error: this text is empty; write it, or leave the key out if it is optional
         --> supplements/boron.toml
           |
           | text = ""
           |        ^^
    "#]]);
}

#[test]
fn an_empty_alias_is_shown() {
    Shipped::new()
        .edit(
            BORON,
            "synonyms = [\"boron supplement\"]",
            "synonyms = [\"\"]",
        )
        .shows(expect![[r#"
            error: this text is empty; write it, or leave the key out if it is optional
             --> supplements/boron.toml
               |
               | synonyms = [""]
               |             ^^
        "#]]);
}

#[test]
fn a_text_of_spaces_is_shown() {
    with_text(BORON, "[verdict]", "text", "  ").shows(expect![[r#"
        error: this text is empty; write it, or leave the key out if it is optional
         --> supplements/boron.toml
           |
           | text = "  "
           |        ^^^^
    "#]]);
}

#[test]
fn spaces_too_many_are_shown() {
    with_text(BORON, "[verdict]", "text", "Boron is  unproven. ").shows(expect![[r#"
        error: this text begins or ends with a space, or has two in a row
         --> supplements/boron.toml
           |
           | text = "Boron is  unproven. "
           |                 ^^
    "#]]);
}

#[test]
fn a_ping_is_shown() {
    with_text(BORON, "[verdict]", "text", "Ask @everyone first.").shows(expect![[r#"
        error: `@` would ping people or look like it; write the text without it
         --> supplements/boron.toml
           |
           | text = "Ask @everyone first."
           |             ^
    "#]]);
}

#[test]
fn characters_of_markdown_are_shown() {
    with_text(BORON, "[verdict]", "text", "Boron is **unproven**.").shows(expect![[r#"
        error: `*` would be read as Markdown and break the message; write the text without it
         --> supplements/boron.toml
           |
           | text = "Boron is **unproven**."
           |                  ^
    "#]]);
}

#[test]
fn a_link_in_a_text_is_shown() {
    with_text(
        BORON,
        "[verdict]",
        "text",
        "See [this](https://example.org).",
    )
    .shows(expect![[r#"
        error: `[` would be read as Markdown and break the message; write the text without it
         --> supplements/boron.toml
           |
           | text = "See [this](https://example.org)."
           |             ^
    "#]]);
}

#[test]
fn each_character_that_is_not_plain_is_refused() {
    let case = |letter: &str| {
        let problems = with_text(
            BORON,
            "[verdict]",
            "text",
            &format!("Boron {letter} bones."),
        )
        .problems();
        assert_eq!(problems.len(), 1, "{letter}: {problems:?}");
    };
    for letter in [
        "*", "_", "`", "~", "|", "#", "<", ">", "[", "]", "\\\\", "@",
    ] {
        case(letter);
    }
    for invisible in [
        "\\t", "\\n", "\\u0000", "\\u200B", "\\u202E", "\\u2066", "\\uFEFF", "\\u00AD",
    ] {
        case(invisible);
    }
}

#[test]
fn a_line_break_is_shown() {
    Shipped::new()
        .edit(BORON, "who = \"rats\"", "who = \"\"\"rats\nand mice\"\"\"")
        .shows(expect![[r#"
            error: a line break or another character that does not print stands in this text; write one line
             --> supplements/boron.toml
               |
               | who = """rats
               |              ^
        "#]]);
}

#[test]
fn a_character_that_does_not_print_is_shown() {
    with_text(BORON, "[verdict]", "text", "Boron is\\u200B unproven.").shows(expect![[r#"
        error: a line break or another character that does not print stands in this text; write one line
         --> supplements/boron.toml
           |
           | text = "Boron is\u200B unproven."
           |        ^^^^^^^^^^^^^^^^^^^^^^^^^^
    "#]]);
}
