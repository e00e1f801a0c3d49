//! The lists beside the entries: what is not covered, and real words that look like names.

use expect_test::expect;

use super::Shipped;

const NOT_COVERED: &str = "not-covered.toml";
const LOOK_ALIKES: &str = "look-alikes.toml";

fn not_covered(rows: &str) -> Shipped {
    Shipped::new().write(NOT_COVERED, rows)
}

fn real_words(words: &str) -> Shipped {
    Shipped::new().write(LOOK_ALIKES, &format!("real-words = [{words}]\n"))
}

#[test]
fn the_lists_may_be_missing_or_empty() {
    let without = Shipped::new().without(NOT_COVERED).without(LOOK_ALIKES);
    without.shows(expect![""]);
    not_covered("").write(LOOK_ALIKES, "").shows(expect![""]);
}

#[test]
fn a_substance_that_has_an_entry_is_covered() {
    not_covered("[[substances]]\nname = \"Iodine\"\naliases = [\"zincs\"]\n").shows(expect![[r#"
        error: the name `zincs` belongs to `supplements/zinc.toml` already, as `Zinc`; one name leads to one entry
         --> not-covered.toml
           |
           | aliases = ["zincs"]
           |            ^^^^^^^
    "#]]);
}

#[test]
fn a_substance_without_a_name_is_shown() {
    not_covered("[[substances]]\naliases = [\"iodide\"]\n").shows(expect![[r#"
        error: the key `name` is missing here
         --> not-covered.toml
           |
           | [[substances]]
           | ^^^^^^^^^^^^^^
    "#]]);
}

#[test]
fn a_substance_with_an_empty_name_is_shown() {
    not_covered("[[substances]]\nname = \"\"\n").shows(expect![[r#"
        error: this text is empty; write it, or leave the key out if it is optional
         --> not-covered.toml
           |
           | name = ""
           |        ^^
    "#]]);
}

#[test]
fn a_substance_with_an_empty_alias_is_shown() {
    not_covered("[[substances]]\nname = \"Iodine\"\naliases = [\"\"]\n").shows(expect![[r#"
        error: this text is empty; write it, or leave the key out if it is optional
         --> not-covered.toml
           |
           | aliases = [""]
           |            ^^
    "#]]);
}

#[test]
fn a_substance_named_by_one_letter_is_shown() {
    not_covered("[[substances]]\nname = \"I\"\n").shows(expect![[r#"
        error: the name `I` is too short to be told from other words; write at least two letters
         --> not-covered.toml
           |
           | name = "I"
           |        ^^^
    "#]]);
}

#[test]
fn a_substance_that_is_listed_twice_is_shown() {
    not_covered(
        "[[substances]]\nname = \"Iodine\"\n\n[[substances]]\nname = \"Kelp\"\naliases = [\"iodines\"]\n",
    )
    .shows(expect![[r#"
        error: the name `iodines` is listed already, as `Iodine`
         --> not-covered.toml
           |
           | aliases = ["iodines"]
           |            ^^^^^^^^^
    "#]]);
}

#[test]
fn an_unknown_key_of_a_substance_is_shown() {
    not_covered("[[substances]]\nname = \"Iodine\"\nalias = [\"iodide\"]\n").shows(expect![[r#"
        error: unknown key `alias`; allowed are `name`, `aliases`; did you mean `aliases`?
         --> not-covered.toml
           |
           | alias = ["iodide"]
           | ^^^^^
    "#]]);
}

#[test]
fn a_real_word_that_is_a_name_is_shown() {
    real_words("\"cooper\", \"Copper\"").shows(expect![[r#"
        error: the real word `Copper` is a name of `supplements/copper.toml`, `Copper`; a word is one or the other
         --> look-alikes.toml
           |
           | real-words = ["cooper", "Copper"]
           |                         ^^^^^^^^
    "#]]);
}

#[test]
fn a_real_word_that_is_an_alias_in_another_spelling_is_shown() {
    real_words("\"Isoflavones\"").shows(expect![[r#"
        error: the real word `Isoflavones` is a name of `supplements/soy-isoflavones.toml`, `isoflavone`; a word is one or the other
         --> look-alikes.toml
           |
           | real-words = ["Isoflavones"]
           |               ^^^^^^^^^^^^^
    "#]]);
}

#[test]
fn a_real_word_of_two_words_is_shown() {
    real_words("\"gary cooper\"").shows(expect![[r#"
        error: `gary cooper` is more than one word; write one word in each text
         --> look-alikes.toml
           |
           | real-words = ["gary cooper"]
           |               ^^^^^^^^^^^^^
    "#]]);
}

#[test]
fn a_real_word_that_is_listed_twice_is_shown() {
    real_words("\"cooper\", \"COOPER\"").shows(expect![[r#"
        error: the word `COOPER` is listed already, as `cooper`
         --> look-alikes.toml
           |
           | real-words = ["cooper", "COOPER"]
           |                         ^^^^^^^^
    "#]]);
}

#[test]
fn an_empty_real_word_is_shown() {
    real_words("\"\"").shows(expect![[r#"
        error: this text is empty; write it, or leave the key out if it is optional
         --> look-alikes.toml
           |
           | real-words = [""]
           |               ^^
    "#]]);
}

#[test]
fn a_misspelt_list_is_shown() {
    Shipped::new()
        .write(LOOK_ALIKES, "real-word = [\"cooper\"]\n")
        .shows(expect![[r#"
            error: unknown key `real-word`; allowed are `real-words`; did you mean `real-words`?
             --> look-alikes.toml
               |
               | real-word = ["cooper"]
               | ^^^^^^^^^
        "#]]);
}
