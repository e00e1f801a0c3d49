//! The shipped files as they are, the examples of the guide, and any line of them changed.

use std::collections::BTreeSet;
use std::fs;

use proptest::prelude::*;
use proptest::sample::{Index, select};
use supplement_bot::knowledge::load;

use super::{Shipped, as_read, shipped_folder, today};

#[test]
fn the_shipped_files_load_without_a_problem() {
    assert_eq!(as_read(&Shipped::new().problems()), "");
}

#[test]
fn every_shipped_file_becomes_an_entry_or_a_rule() {
    let shipped = Shipped::new();
    let knowledge = load(&shipped.sources, today()).unwrap();
    let entries = knowledge.entries().count() + knowledge.medicines.len();
    let (entries, lists) = (entries + knowledge.safety.rules.len(), 2);
    let examples = knowledge.safety.examples.len() + knowledge.languages.english().examples.len();
    let is_words = |file: &str| file.starts_with("language/") && !file.contains("/examples/");
    let is_shared = |file: &str| file.starts_with("references/");
    let files = shipped.sources.iter().map(|source| source.file.as_str());
    let in_folders = files.filter(|file| file.contains('/') && !is_words(file) && !is_shared(file));
    assert_eq!(entries + lists + examples, in_folders.count());
}

#[test]
fn every_reference_of_the_article_appears() {
    let shipped = Shipped::new();
    let lines = shipped
        .sources
        .iter()
        .flat_map(|source| source.text.lines());
    let found: BTreeSet<_> = lines
        .filter_map(|line| line.strip_prefix("article = \"")?.strip_suffix('"'))
        .map(ToOwned::to_owned)
        .collect();
    let mut expected: BTreeSet<_> = (1..=62).map(|number| number.to_string()).collect();
    expected.insert("33b".to_owned());
    assert_eq!(found, expected);
}

#[test]
fn the_examples_of_the_guide_are_right() {
    let guide = fs::read_to_string(shipped_folder().join("README.md")).unwrap();
    let blocks = guide.split("```toml\n").skip(1);
    let examples: Vec<_> = blocks
        .filter_map(|block| block.split("```").next())
        .collect();
    let [supplement, topic, medicine, shared, sentences, questions] = examples[..] else {
        panic!("the guide has {} examples, not six", examples.len());
    };
    let shipped = Shipped::new()
        .write("supplements/example.toml", supplement)
        .write("topics/example-topic.toml", topic)
        .write("medicines/examplicillin.toml", medicine)
        .write("references/example.toml", shared)
        .write("language/xx/sentences.toml", sentences)
        .write("language/en/examples/example-kind.toml", questions);
    assert_eq!(as_read(&shipped.problems()), "");
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(64) })]

    #[test]
    fn any_change_of_a_line_is_answered_in_words(
        file in any::<Index>(),
        line in any::<Index>(),
        change in any_change(),
    ) {
        let shipped = Shipped::new();
        let source = file.get(&shipped.sources).clone();
        let mut lines: Vec<_> = source.text.lines().map(ToOwned::to_owned).collect();
        let line = line.get_mut(&mut lines[..]);
        *line = change.apply(line);
        let changed = shipped.write(&source.file, &lines.join("\n"));
        as_read(&changed.problems());
    }
}

/// What a slip of the hand does to a line.
#[derive(Clone, Debug)]
enum Change {
    Replace(String),
    Insert(Index, String),
    CutAt(Index),
    Twice,
}

impl Change {
    fn apply(&self, line: &str) -> String {
        let split = |at: &Index| {
            let letters: Vec<_> = line.chars().collect();
            let at = at.index(letters.len() + 1);
            (
                letters[..at].iter().collect::<String>(),
                letters[at..].iter().collect::<String>(),
            )
        };
        match self {
            Self::Replace(text) => text.clone(),
            Self::Insert(at, text) => {
                let (before, after) = split(at);
                before + text + &after
            }
            Self::CutAt(at) => split(at).0,
            Self::Twice => format!("{line}\n{line}"),
        }
    }
}

fn any_change() -> impl Strategy<Value = Change> {
    let telling = select(vec![
        "\"",
        "'",
        "\"\"\"",
        "[",
        "]]",
        "{",
        "}",
        "=",
        ".",
        "#",
        "\\",
        "\r",
        "\u{feff}",
        "👩‍🔬",
        "é",
        "-1",
        "1e400",
        "nan",
        "[[evidence]]",
        "[references.ods]",
    ]);
    prop_oneof![
        any::<String>().prop_map(Change::Replace),
        (any::<Index>(), any::<String>()).prop_map(|(at, text)| Change::Insert(at, text)),
        (any::<Index>(), telling).prop_map(|(at, text)| Change::Insert(at, text.to_owned())),
        any::<Index>().prop_map(Change::CutAt),
        Just(Change::Twice),
    ]
}
