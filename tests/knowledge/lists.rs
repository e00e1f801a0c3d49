//! The lists beside the entries: what is not covered, and real words that look like names.

use expect_test::expect;
use supplement_bot::matching::{Index, Sureness};

use super::Shipped;
use crate::guide::shipped;

const NOT_COVERED: &str = "not-covered.toml";
const SOURCES_OF_NOTES: &str = "references/substances.toml";
const LOOK_ALIKES: &str = "look-alikes.toml";

/// Without the sources of the shipped notes, which other rows do not use.
fn not_covered(rows: &str) -> Shipped {
    let shipped = Shipped::new().without(SOURCES_OF_NOTES);
    shipped.write(NOT_COVERED, rows)
}

fn real_words(words: &str) -> Shipped {
    Shipped::new().write(LOOK_ALIKES, &format!("real-words = [{words}]\n"))
}

#[test]
fn the_lists_may_be_missing_or_empty() {
    let without = not_covered("").without(NOT_COVERED).without(LOOK_ALIKES);
    without.shows(expect![""]);
    not_covered("").write(LOOK_ALIKES, "").shows(expect![""]);
}

#[test]
fn a_substance_that_has_an_entry_is_covered() {
    not_covered("[[substances]]\nname = \"Iodine\"\naliases = [\"zincs\"]\n").shows(expect![[r#"
        error: the name `Iodine` belongs to `supplements/iodine.toml` already, as `Iodine`; one name leads to one entry
         --> not-covered.toml
           |
           | name = "Iodine"
           |        ^^^^^^^^

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
        error: the name `Iodine` belongs to `supplements/iodine.toml` already, as `Iodine`; one name leads to one entry
         --> not-covered.toml
           |
           | name = "Iodine"
           |        ^^^^^^^^

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
        error: the name `Iodine` belongs to `supplements/iodine.toml` already, as `Iodine`; one name leads to one entry
         --> not-covered.toml
           |
           | name = "Iodine"
           |        ^^^^^^^^

        error: the name `Kelp` belongs to `supplements/iodine.toml` already, as `kelp`; one name leads to one entry
         --> not-covered.toml
           |
           | name = "Kelp"
           |        ^^^^^^

        error: the name `iodines` is listed already, as `Iodine`
         --> not-covered.toml
           |
           | aliases = ["iodines"]
           |            ^^^^^^^^^

        error: the name `iodines` belongs to `supplements/iodine.toml` already, as `Iodine`; one name leads to one entry
         --> not-covered.toml
           |
           | aliases = ["iodines"]
           |            ^^^^^^^^^
    "#]]);
}

#[test]
fn an_unknown_key_of_a_substance_is_shown() {
    not_covered("[[substances]]\nname = \"Iodine\"\nalias = [\"iodide\"]\n").shows(expect![[r#"
        error: unknown key `alias`; allowed are `name`, `aliases`, `note`, `refs`; did you mean `aliases`?
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
            error: unknown key `real-word`; allowed are `real-words`, `groups`; did you mean `real-words`?
             --> look-alikes.toml
               |
               | real-word = ["cooper"]
               | ^^^^^^^^^
        "#]]);
}

#[test]
fn a_group_of_look_alikes_with_one_name_is_shown() {
    groups(&["\"magnesium\""]).shows(expect![[r#"
        error: a group of look-alikes has two names or more
         --> look-alikes.toml
           |
           | names = ["magnesium"]
           | ^^^^^
    "#]]);
}

#[test]
fn names_of_one_thing_in_a_group_of_look_alikes_are_shown() {
    groups(&["\"magnesium\", \"Magnesium oxides\""]).shows(expect![[r#"
        error: `Magnesium oxides` and `magnesium` are the same thing; a group is of different things
         --> look-alikes.toml
           |
           | names = ["magnesium", "Magnesium oxides"]
           |                       ^^^^^^^^^^^^^^^^^^
    "#]]);
}

#[test]
fn a_pair_of_look_alikes_that_is_listed_twice_is_shown() {
    let pairs = ["\"zinc\", \"zink\", \"tin\"", "\"Tin\", \"zinc\""];
    groups(&pairs[..]).shows(expect![[r#"
        error: `zink` and `zinc` are the same thing; a group is of different things
         --> look-alikes.toml
           |
           | names = ["zinc", "zink", "tin"]
           |                  ^^^^^^

        error: the pair `tin` and `zinc` is listed already
         --> look-alikes.toml
           |
           | names = ["Tin", "zinc"]
           |                 ^^^^^^
    "#]]);
}

#[test]
fn every_name_of_the_shipped_groups_of_look_alikes_is_known() {
    let knowledge = shipped().knowledge();
    let index = Index::new(knowledge);
    let unknown = |name: &&String| {
        let found = index.find(&shipped().read(name));
        let real = knowledge.look_alikes.real_words.contains(name);
        !real
            && !found
                .iter()
                .any(|mention| mention.sureness == Sureness::Exact)
    };
    let groups = knowledge.look_alikes.groups.iter();
    let unknown: Vec<&String> = groups
        .flat_map(|group| &group.names)
        .filter(unknown)
        .collect();
    assert_eq!(unknown, Vec::<&String>::new());
}

/// The shipped knowledge with these groups of look-alikes alone.
fn groups(groups: &[&str]) -> Shipped {
    let groups: Vec<String> = groups
        .iter()
        .map(|names| format!("[[groups]]\nnames = [{names}]"))
        .collect();
    let groups = groups.join("\n") + "\n";
    Shipped::new().write(LOOK_ALIKES, &groups)
}

#[test]
fn a_short_form_of_two_words_is_shown() {
    Shipped::new()
        .edit("senses.toml", "short = \"cal\"", "short = \"cal mag\"")
        .shows(expect![[r#"
            error: the short form `cal mag` is not one word; write one word
             --> senses.toml
               |
               | short = "cal mag"
               |         ^^^^^^^^^
        "#]]);
}

#[test]
fn a_short_form_of_nothing_is_shown() {
    Shipped::new()
        .edit("senses.toml", "name = \"Calcium\"", "name = \"Calories\"")
        .shows(expect![[r#"
            error: `Calories` is no name of an entry; a short form stands for one
             --> senses.toml
               |
               | name = "Calories"
               |        ^^^^^^^^^^
        "#]]);
}

#[test]
fn a_note_without_references_and_references_without_a_note_are_shown() {
    not_covered("[[substances]]\nname = \"Iodol\"\nnote = \"Not studied.\"\n").shows(expect![[
        r#"
        error: a note names its references in `refs`
         --> not-covered.toml
           |
           | note = "Not studied."
           |        ^^^^^^^^^^^^^^
    "#
    ]]);
    not_covered("[[substances]]\nname = \"Iodol\"\nrefs = [\"nccih-nothing\"]\n")
        .shows(expect![[r#"
            error: references without a `note` are shown to nobody
             --> not-covered.toml
               |
               | refs = ["nccih-nothing"]
               | ^^^^

            error: no reference `nccih-nothing` is defined; add `[references.nccih-nothing]` or correct the name
             --> not-covered.toml
               |
               | refs = ["nccih-nothing"]
               |         ^^^^^^^^^^^^^^^
        "#]]);
}

#[test]
fn a_note_rests_on_a_source_of_rank() {
    not_covered(
        "[[substances]]\nname = \"Iodol\"\nnote = \"Not studied.\"\nrefs = [\"one\"]\n\n\
         [references.one]\ntitle = \"One trial\"\nkind = \"randomised trial\"\n\
         url = \"https://example.org/one\"\nseen = \"abstract\"\n",
    )
    .shows(expect![[r#"
        error: none of these references is of rank; name a fact sheet, a reference table, a scientific opinion, a guideline, a product label, a systematic review or a meta-analysis
         --> not-covered.toml
           |
           | refs = ["one"]
           | ^^^^
    "#]]);
}
