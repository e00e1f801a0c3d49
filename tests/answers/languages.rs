//! A language that is made up of files alone: its words are read, its sentences are said, and English stands in for the rest.

use std::sync::{Arc, LazyLock};

use supplement_bot::answer::{Disclaimer, Guide, What};
use supplement_bot::knowledge::{Source, load, sources};
use supplement_bot::question::Section;

use super::citations::onward;
use crate::guide::{folder, shipped, today};

const SECTIONS: &str = "[[sections]]\nsection = \"foods\"\nphrases = [\"glup norf\"]\n";

const SENTENCES: &str = "entries-are-english = \"Zork englisch bof.\"\n\
    [[sentences]]\nenglish = \"Upper limit\"\ntext = \"Zup limo\"\n\
    [[sentences]]\nenglish = \"Foods\"\ntext = \"Norf\"\n\
    [[sentences]]\nenglish = \"I have no entry on {} yet. That says nothing about whether it is safe or useful.\"\n\
    text = \"Nok {} zork. Zup nok bof, nok glup.\"\n";

/// The shipped knowledge with a language more; its models are the shipped ones, as they are learned from English.
static GUIDE: LazyLock<Guide> = LazyLock::new(|| {
    let mut files = sources(&folder()).unwrap();
    for (file, text) in [("sections", SECTIONS), ("sentences", SENTENCES)] {
        files.push(Source {
            file: format!("language/xx/{file}.toml"),
            text: text.to_owned(),
        });
    }
    let mut knowledge = load(&files, today()).unwrap();
    knowledge.models = Arc::clone(&shipped().knowledge().models);
    Guide::new(knowledge, Disclaimer::default(), today())
});

/// What is read, from the labels of the buttons to the last line.
fn read_in(locale: &str, text: &str) -> String {
    let reply = GUIDE.answer(What::Question(text).from(Some(locale)));
    let body = reply.body();
    let lines = body.screen.iter().map(|line| {
        let label = line.label.as_deref().unwrap_or_default();
        format!("{label}: {}\n", line.text)
    });
    let buttons = onward(&reply).map(|button| format!("[{}]\n", button.label));
    lines.chain(buttons).collect()
}

#[test]
fn its_words_are_read_where_people_have_it_and_english_ones_too() {
    let asked = |locale: &str, text: &str| {
        let reply = GUIDE.answer(What::Question(text).from(Some(locale)));
        reply.body().sections.first().copied()
    };
    let foods = Some(Section::Foods.as_str());
    assert_eq!(asked("xx", "zinc glup norf"), foods);
    assert_eq!(asked("xx-YY", "zinc glup norf"), foods);
    assert_eq!(asked("xx", "foods rich in zinc"), foods);
    assert_ne!(asked("en-GB", "zinc glup norf"), foods);
}

#[test]
fn its_sentences_are_said_and_the_entries_stay_english_with_a_line_that_says_so() {
    let read = read_in("xx", "zinc");
    assert!(read.contains("Zup limo: "), "{read}");
    assert!(read.contains("[Norf]"), "{read}");
    assert!(read.contains("Zork englisch bof."), "{read}");
    assert!(
        read.contains("Ask first: "),
        "what it lacks is English: {read}"
    );
    let english = read_in("en-GB", "zinc");
    assert!(english.contains("Upper limit: ") && english.contains("[Foods]"));
    assert!(!english.contains("bof"));
}

#[test]
fn what_is_put_into_a_sentence_is_put_into_its_own() {
    let read = read_in("xx", "agmatine");
    assert!(read.contains("Nok Agmatine zork."), "{read}");
}

#[test]
fn an_emergency_is_told_in_english_where_it_has_no_sentence_for_it() {
    let text = "my son swallowed a whole bottle of agmatine pills";
    assert_eq!(read_in("xx", text), read_in("zz", text));
}
