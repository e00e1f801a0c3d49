//! The words by which people ask: what is wrong in a file of them is shown where it stands, and a language made up from
//! files alone is read.

use expect_test::expect;
use supplement_bot::knowledge::load;
use supplement_bot::question::{Reader, Section};

use super::{Shipped, today};

const SECTIONS: &str = "language/en/sections.toml";
const WISHES: &str = "language/en/wishes.toml";

/// A language that nobody speaks.
const MADE_UP: &str = "[[sections]]\nsection = \"foods\"\nphrases = [\"glup norf\"]\n";

#[test]
fn a_word_that_is_listed_twice_is_shown() {
    Shipped::new()
        .edit_first(
            WISHES,
            "greetings = [",
            "greetings = [\"Hi\", \"hïs\", \"his\", ",
        )
        .shows(expect![[r#"
            error: `his` is listed already, as `hïs`
             --> language/en/wishes.toml
               |
               | greetings = ["Hi", "hïs", "his", 
               |                           ^^^^^

            error: `hi` is listed already, as `Hi`
             --> language/en/wishes.toml
               |
               |   "hello", "hi", "hey", "yo", "hiya", "good", "morning", "evening", "afternoon", "day", "there", "bot", "help", "me",
               |            ^^^^
        "#]]);
}

#[test]
fn an_unknown_section_is_shown_with_those_that_are_allowed() {
    Shipped::new()
        .edit(SECTIONS, "section = \"foods\"", "section = \"food\"")
        .shows(expect![[r#"
            error: unknown word `food`; allowed are `overview`, `evidence`, `doses`, `how to take`, `how long`, `upper limits`, `too much`, `cautions`, `side effects`, `unsafe uses`, `too little`, `blood tests`, `who runs low`, `interactions`, `foods`, `forms`, `diets`, `answers`, `references`; did you mean `foods`?
             --> language/en/sections.toml
               |
               | section = "food"
               |           ^^^^^^
        "#]]);
}

#[test]
fn a_section_that_is_listed_twice_is_shown() {
    let text = Shipped::new().text(SECTIONS);
    Shipped::new()
        .write(
            SECTIONS,
            &format!("{text}\n[[sections]]\nsection = \"foods\"\nphrases = [\"snack\"]\n"),
        )
        .shows(expect![[r#"
            error: the section `foods` is listed already
             --> language/en/sections.toml
               |
               | section = "foods"
               |           ^^^^^^^
        "#]]);
}

#[test]
fn english_has_every_file() {
    Shipped::new().without(WISHES).shows(expect![[r#"
        error: the file is missing; it holds words by which people ask
         --> language/en/wishes.toml
    "#]]);
}

#[test]
fn a_file_that_no_language_has_is_refused() {
    Shipped::new()
        .write("language/en/wish.toml", "greetings = [\"hi\"]\n")
        .shows(expect![[r#"
            error: no file of that name is known here; allowed are `vocabulary.toml`, `not-covered.toml`, `look-alikes.toml`, `senses.toml` and files in `supplements/`, `topics/`, `medicines/`, `references/`, `safety/` and `language/`
             --> language/en/wish.toml
        "#]]);
}

#[test]
fn a_language_is_a_folder_and_what_it_lacks_is_english() {
    let shipped = Shipped::new().write("language/xx/sections.toml", MADE_UP);
    let languages = load(&shipped.sources, today()).unwrap().languages;
    let (made_up, english) = (
        Reader::new(languages.of_locale("xx")),
        Reader::new(languages.english()),
    );
    let question = made_up.read("zinc glup norf");
    assert_eq!(question.sections, [Section::Foods]);
    assert!(made_up.read("zinc foods").sections.is_empty());
    assert!(english.read("zinc glup norf").sections.is_empty());
    assert!(
        made_up.read("hello").wish.greeting,
        "its greetings are the English ones"
    );
}

#[test]
fn a_list_of_words_has_no_phrase() {
    Shipped::new()
        .edit_first(WISHES, "greetings = [", "greetings = [\"good day\", ")
        .shows(expect![[r#"
            error: `good day` is more than one word; write one word in each text
             --> language/en/wishes.toml
               |
               | greetings = ["good day", 
               |              ^^^^^^^^^^
        "#]]);
}

#[test]
fn a_sentence_has_the_blanks_and_the_room_of_the_english_one() {
    let text = "[[sentences]]\nenglish = \"{} more\"\ntext = \"plu\"\n\
        [[sentences]]\nenglish = \"Foods\"\ntext = \"Norf norf norf\"\n";
    Shipped::new()
        .write("language/xx/sentences.toml", text)
        .shows(expect![[r#"
            error: this sentence has as many `{}` as the English one: 1, not 0
             --> language/xx/sentences.toml
               |
               | text = "plu"
               |        ^^^^^

            error: this sentence has 14 characters; there is room for 10
             --> language/xx/sentences.toml
               |
               | text = "Norf norf norf"
               |        ^^^^^^^^^^^^^^^^
        "#]]);
}
