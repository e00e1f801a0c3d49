//! Real words that look like names, look-alikes and short forms.

use expect_test::expect;
use supplement_bot::matching::{Index, Sureness};

use super::Shipped;
use super::not_covered::{NOT_COVERED, not_covered};
use crate::guide::shipped;

const LOOK_ALIKES: &str = "look-alikes.toml";

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
