//! Example questions: a file of them is read whole, and what is wrong in one is shown where it stands.

use expect_test::expect;
use supplement_bot::knowledge::load;

use super::{Shipped, today};

const OF_ENGLISH: &str = "language/en/examples/made-up-kind.toml";
const OF_SAFETY: &str = "safety/examples/calm.toml";

fn examples(file: &str, list: &str) -> Shipped {
    let text = format!("id = \"made-up-kind\"\nexamples = [\n{list}\n]\n");
    Shipped::new().write(file, &text)
}

#[test]
fn examples_are_known_by_their_file() {
    let shipped = examples(OF_ENGLISH, "\"does it work\",\n\"is it any good\"");
    let shipped = shipped.write(OF_SAFETY, "id = \"calm\"\nexamples = [\"all is well\"]\n");
    let knowledge = load(&shipped.sources, today()).unwrap();
    let english = &knowledge.languages.english().examples["made-up-kind"];
    assert_eq!(english.examples, ["does it work", "is it any good"]);
    assert_eq!(knowledge.safety.examples["calm"].examples, ["all is well"]);
}

#[test]
fn each_language_has_examples_of_its_own() {
    let shipped = examples("language/xx/examples/made-up-kind.toml", "\"zup zork\"");
    let knowledge = load(&shipped.sources, today()).unwrap();
    let known = |locale: &str| {
        let language = knowledge.languages.of_locale(locale);
        language.examples.contains_key("made-up-kind")
    };
    assert!(known("xx") && known("xx-YY"));
    assert!(!known("en-GB") && !known("de"));
}

#[test]
fn an_example_that_stands_there_twice_is_shown() {
    examples(OF_ENGLISH, "\"Does it work?\",\n\"does it work?\"").shows(expect![[r#"
        error: `does it work?` stands here already, as `Does it work?`
         --> language/en/examples/made-up-kind.toml
           |
           | "does it work?"
           | ^^^^^^^^^^^^^^^
    "#]]);
}

#[test]
fn a_file_without_an_example_is_shown() {
    examples("language/en/examples/made-up-kind.toml", "").shows(expect![[r#"
        error: `examples` is empty; it has at least one item
         --> language/en/examples/made-up-kind.toml
           |
           | examples = [
           | ^^^^^^^^
    "#]]);
}

#[test]
fn an_example_has_the_length_of_a_message_that_asks_and_no_characters_of_markdown() {
    let long = "why ".repeat(100);
    let long = long.trim_end();
    assert_eq!(examples(OF_ENGLISH, &format!("\"{long}\"")).problems(), []);
    examples(OF_ENGLISH, &format!("\"{long} oh\"")).shows(expect![[r#"
        error: this text has 402 characters; where it is shown, `examples` has room for 400
         --> language/en/examples/made-up-kind.toml
           |
           | ...why why why why why why why why why why why why why why why why oh"
           |                                                                    ^^
    "#]]);
    examples(OF_ENGLISH, "\"is *this* it\"").shows(expect![[r#"
        error: `*` would be read as Markdown and break the message; write the text without it
         --> language/en/examples/made-up-kind.toml
           |
           | "is *this* it"
           |     ^
    "#]]);
}

#[test]
fn the_id_of_examples_is_the_name_of_their_file() {
    let text = "id = \"another-kind\"\nexamples = [\"does it work\"]\n";
    Shipped::new()
        .write(OF_ENGLISH, text)
        .shows(expect![[r#"
            error: the id is `another-kind`, but the file is named `made-up-kind.toml`; they must be the same
             --> language/en/examples/made-up-kind.toml
               |
               | id = "another-kind"
               |      ^^^^^^^^^^^^^^
        "#]]);
}

#[test]
fn a_file_in_an_unknown_folder_of_a_language_is_refused() {
    Shipped::new()
        .write("language/en/cues/examples.toml", "id = \"examples\"\n")
        .shows(expect![[r#"
            error: no file of that name is known here; allowed are `vocabulary.toml`, `not-covered.toml`, `look-alikes.toml`, `senses.toml` and files in `supplements/`, `topics/`, `medicines/`, `references/`, `safety/` and `language/`
             --> language/en/cues/examples.toml
        "#]]);
}
