//! The TOML itself: syntax, long lines, line ends, odd files.

use expect_test::expect;

use super::{BORON, Shipped};

#[test]
fn two_mistakes_in_the_toml_of_one_file_are_both_shown() {
    Shipped::new()
        .edit(BORON, "name = \"Boron\"", "name = \"Boron")
        .edit(BORON, "studies = 1", "studies = ")
        .shows(expect![[r#"
            error: this is not TOML: invalid text, expected `"`
             --> supplements/boron.toml
               |
               | name = "Boron
               |              ^

            error: this is not TOML: string values must be quoted, expected a text in double quotes
             --> supplements/boron.toml
               |
               | studies = 
               |           ^
        "#]]);
}

#[test]
fn a_missing_bracket_is_shown() {
    Shipped::new()
        .edit(BORON, "[verdict]", "[verdict")
        .shows(expect![[r#"
            error: this is not TOML: unclosed table, expected `]`
             --> supplements/boron.toml
               |
               | [verdict
               |         ^

            error: this is not TOML: duplicate key
             --> supplements/boron.toml
               |
               | [[background]]
               |   ^^^^^^^^^^
        "#]]);
}

#[test]
fn a_missing_comma_is_shown() {
    Shipped::new()
        .edit(
            BORON,
            "[\"ods\", \"ods-consumer\"]",
            "[\"ods\" \"ods-consumer\"]",
        )
        .shows(expect![[r#"
            error: this is not TOML: missing comma between array elements, expected `,`
             --> supplements/boron.toml
               |
               | refs = ["ods" "ods-consumer"]
               |               ^
        "#]]);
}

#[test]
fn curly_quotes_are_shown() {
    Shipped::new()
        .edit(BORON, "name = \"Boron\"", "name = “Boron”")
        .shows(expect![[r#"
            error: this is not TOML: string values must be quoted, expected a text in double quotes
             --> supplements/boron.toml
               |
               | name = “Boron”
               |        ^^^^^^^
        "#]]);
}

#[test]
fn a_key_written_twice_is_shown() {
    Shipped::new()
        .edit(
            BORON,
            "name = \"Boron\"",
            "name = \"Boron\"\nname = \"Boron\"",
        )
        .shows(expect![[r#"
            error: this is not TOML: duplicate key
             --> supplements/boron.toml
               |
               | name = "Boron"
               | ^^^^
        "#]]);
}

#[test]
fn a_merge_conflict_is_shown() {
    Shipped::new()
        .edit(
            BORON,
            "name = \"Boron\"",
            "<<<<<<< HEAD\nname = \"Boron\"\n=======",
        )
        .shows(expect![[r#"
            error: this is not TOML: invalid unquoted key, expected letters, numbers, `-`, `_`
             --> supplements/boron.toml
               |
               | <<<<<<< HEAD
               | ^^^^^^^

            error: this is not TOML: key with no value, expected `=`
             --> supplements/boron.toml
               |
               | <<<<<<< HEAD
               |         ^

            error: this is not TOML: extra `=`, expected nothing
             --> supplements/boron.toml
               |
               | =======
               |  ^
        "#]]);
}

#[test]
fn a_file_in_an_unknown_place_is_refused() {
    Shipped::new()
        .write("herbs/sage.toml", "id = \"sage\"\n")
        .shows(expect![[r#"
            error: no file of that name is known here; allowed are `vocabulary.toml`, `not-covered.toml`, `look-alikes.toml`, `senses.toml` and files in `supplements/`, `topics/`, `medicines/`, `references/`, `safety/` and `language/`
             --> herbs/sage.toml
        "#]]);
}

#[test]
fn a_line_of_a_megabyte_is_shown_in_part() {
    let long = format!("name = \"{}\"", "boron-".repeat(170_000));
    Shipped::new()
        .edit(BORON, "name = \"Boron\"", &long)
        .shows(expect![[r#"
            error: this text has 1020000 characters; where it is shown, `name` has room for 40
             --> supplements/boron.toml
               |
               | ...oron-boron-boron-boron-boron-boron-boron-boron-b...on-boron-boron-boron-boron-boron-boron-boron-
               |       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^...^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        "#]]);
}

#[test]
fn a_mistake_far_right_in_a_long_line_has_its_own_column() {
    let long = format!("synonyms = [{}\"b\"]", "\"boron supplement\", ".repeat(50));
    Shipped::new()
        .edit(BORON, "synonyms = [\"boron supplement\"]", &long)
        .shows(expect![[r#"
            error: the name `b` is too short to be told from other words; write at least two letters
             --> supplements/boron.toml
               |
               | ...", "boron supplement", "boron supplement", "boron supplement", "b"]
               |                                                                   ^^^
        "#]]);
}

#[test]
fn problems_of_several_files_come_at_once_and_sorted() {
    Shipped::new()
        .edit(
            "topics/osteoporosis.toml",
            "name = \"Osteoporosis\"",
            "name = \"\"",
        )
        .edit("medicines/warfarin.toml", "kind = ", "knid = ")
        .edit(BORON, "studies = 1", "studies = \"one\"")
        .edit(BORON, "people = 48", "people = 4.8")
        .edit_first("vocabulary.toml", "region = \"AU\"", "regoin = \"AU\"")
        .shows(expect![[r#"
            error: unknown key `knid`; allowed are `id`, `name`, `kind`, `aliases`, `brands`, `classes`; did you mean `kind`?
             --> medicines/warfarin.toml
               |
               | knid = "medicine"
               | ^^^^

            error: a text in quotes stands here; allowed is a whole number
             --> supplements/boron.toml
               |
               | studies = "one"
               |           ^^^^^

            error: a number stands here; allowed is a whole number
             --> supplements/boron.toml
               |
               | people = 4.8
               |          ^^^

            error: this text is empty; write it, or leave the key out if it is optional
             --> topics/osteoporosis.toml
               |
               | name = ""
               |        ^^

            error: unknown key `regoin`; allowed are `id`, `name`, `region`; did you mean `region`?
             --> vocabulary.toml
               |
               | regoin = "AU"
               | ^^^^^^
        "#]]);
}

#[test]
fn line_ends_of_windows_are_fine() {
    let text = Shipped::new().text(BORON).replace('\n', "\r\n");
    Shipped::new().write(BORON, &text).shows(expect![[""]]);
}

#[test]
fn a_mistake_in_a_file_with_line_ends_of_windows_stands_where_it_is() {
    let text = Shipped::new().text(BORON).replace('\n', "\r\n");
    Shipped::new()
        .write(BORON, &text)
        .edit(BORON, "who = \"rats\"", "who = 3")
        .shows(expect![[r#"
            error: a whole number stands here; allowed is a text in quotes
             --> supplements/boron.toml
               |
               | who = 3
               |       ^
        "#]]);
}
