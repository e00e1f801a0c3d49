//! The blanks of an entry that was just begun: each is refused until it is filled.

use supplement_bot::knowledge::{EntryKind, Problem, Source, begin, blanks, load, sources};

use super::{shipped_folder, today};

/// What stands in for each blank: the beginning of what it asks for, and a value that the check accepts.
const FILLED: &[(&str, &str)] = &[
    ("what it is: nutrient", "\"other\""),
    ("the unit in which", "\"mg\""),
    ("only where IU", "40"),
    ("one sentence of", "\"A benefit is unproven.\""),
    ("a sentence of", "\"The body needs it.\""),
    ("the id of an outcome", "\"bone-density\""),
    ("how sure it is", "\"low\""),
    ("which way it points", "\"unknown\""),
    ("who was studied", "\"adults\""),
    ("the number of studies", "2"),
    ("the number of people", "80"),
    ("what they took", "\"5 mg a day\""),
    ("for how long", "\"12 months\""),
    ("what was found", "\"Nothing clear.\""),
    ("the ages", "\"19+\""),
    ("women or men", "\"women\""),
    ("general, pregnant", "\"general\""),
    ("a number", "5"),
    ("one of the units", "\"mg\""),
    ("day, week", "\"day\""),
    ("RDA, AI", "\"trial\""),
    ("the id of an authority", "\"NASEM\""),
    ("why, where", "\"What one trial used.\""),
    ("total, or", "\"total\""),
    ("what it said instead", "\"Too few data.\""),
    ("what it is about", "\"kidney\""),
    ("high, moderate or low", "\"high\""),
    ("whom it concerns", "\"Kidney problems: ask first.\""),
    ("more on it", "\"It leaves the body in urine.\""),
    ("what it may do", "\"Upset stomach.\""),
    ("the id of a file", "\"warfarin\""),
    ("major, moderate", "\"minor\""),
    ("what happens", "\"Less of it is absorbed.\""),
    ("what to do", "\"Take them 4 hours apart.\""),
    ("the widest gap", "4"),
    ("the day of the search", "2026-11-20"),
    ("a food", "\"beans, cooked\""),
    ("how much of it,", "\"100 g\""),
    ("a salt or form", "\"citrate\""),
    ("what is known of it", "\"No form is known to be better.\""),
    ("evidence, doses", "\"forms\""),
    ("what was not looked up", "\"Forms were not looked up.\""),
    ("its title", "\"A fact sheet\""),
    ("the first author", "\"Office of Examples\""),
    ("the year", "2021"),
    ("what it is, such", "\"fact sheet\""),
    ("its web address", "\"https://example.org/sheet\""),
    ("how much of it you have read", "\"page\""),
    ("who checked", "\"a moderator\""),
    ("what people should know", "\"It is found in food.\""),
    ("medicine, class", "\"medicine\""),
];

const KINDS: &[EntryKind] = EntryKind::ALL;

pub(super) fn begun(kind: EntryKind) -> Source {
    begin(kind, "Exampleum", &["examplum".to_owned()], today()).unwrap()
}

/// The problems of the file among the shipped ones.
pub(super) fn problems(source: &Source) -> Vec<Problem> {
    let mut all = sources(&shipped_folder()).unwrap();
    all.push(source.clone());
    load(&all, today()).err().unwrap_or_default()
}

/// The first blank of the text, in its quotes.
fn first_blank(text: &str) -> Option<String> {
    let from = text.find("\"<")?;
    // The line that explains blanks shows one.
    let text = &text[from..];
    let whole = &text[..text.find(">\"")? + 2];
    if whole == "\"<…>\"" {
        return first_blank(&text[whole.len()..]);
    }
    Some(whole.to_owned())
}

fn value_for(blank: &str) -> &'static str {
    let asked = blank.trim_start_matches("\"<");
    let found = FILLED.iter().find(|(asks, _)| asked.starts_with(asks));
    found.unwrap_or_else(|| panic!("nothing fills {blank}")).1
}

/// The text with a value in the place of each blank, as somebody would write it who knows.
pub(crate) fn filled(text: &str) -> String {
    let mut text = text.to_owned();
    while let Some(blank) = first_blank(&text) {
        text = text.replacen(&blank, value_for(&blank), 1);
    }
    text
}

/// The file with every optional row in it.
fn with_all_rows(source: &Source) -> Source {
    let lines = source
        .text
        .lines()
        .map(|line| match line.strip_prefix('#') {
            Some(optional)
                if optional
                    .starts_with(|letter: char| letter == '[' || letter.is_ascii_lowercase()) =>
            {
                optional
            }
            _ => line,
        });
    let text = lines.collect::<Vec<_>>().join("\n") + "\n";
    Source {
        text,
        ..source.clone()
    }
}

#[test]
fn every_blank_is_refused_with_what_to_write_and_nothing_else_is() {
    for source in KINDS
        .iter()
        .map(|kind| begun(*kind))
        .flat_map(|source| [with_all_rows(&source), source])
    {
        let blanks = blanks(&source);
        assert!(!blanks.is_empty());
        assert_eq!(problems(&source), blanks);
        for blank in blanks {
            assert!(
                blank
                    .message
                    .starts_with("nothing is written here yet; write ")
            );
        }
    }
}

#[test]
fn a_blank_that_is_left_alone_is_still_refused() {
    for source in [EntryKind::Nutrient, EntryKind::Topic, EntryKind::Medicine]
        .map(begun)
        .map(|source| with_all_rows(&source))
    {
        let all = blanks(&source).len();
        for left in 0..all {
            let mut text = source.text.clone();
            let mut kept = None;
            for place in 0..all {
                let blank = first_blank(&text).unwrap();
                let value = if place == left {
                    kept = Some(blank.clone());
                    "\u{0}"
                } else {
                    value_for(&blank)
                };
                text = text.replacen(&blank, value, 1);
            }
            let text = text.replace('\u{0}', &kept.unwrap());
            let source = Source {
                text,
                ..source.clone()
            };
            let told = problems(&source);
            assert_eq!(told.len(), 1, "{told:?}");
            assert_eq!(told, blanks(&source));
        }
    }
}

#[test]
fn an_entry_passes_once_its_blanks_are_filled() {
    for source in KINDS
        .iter()
        .map(|kind| begun(*kind))
        .flat_map(|source| [with_all_rows(&source), source])
    {
        let text = filled(&source.text);
        assert_eq!(problems(&Source { text, ..source }), []);
    }
}
