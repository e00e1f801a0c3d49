//! `new` begins an entry; every blank of it is refused until it is filled.

use chrono::NaiveDate;
use expect_test::expect;
use supplement_bot::knowledge::{EntryKind, Problem, Source, begin, blanks, load, sources};

use super::{Desk, shipped_folder, today};

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

fn begun(kind: EntryKind) -> Source {
    begin(kind, "Exampleum", &["examplum".to_owned()], today()).unwrap()
}

/// The problems of the file among the shipped ones.
fn problems(source: &Source) -> Vec<Problem> {
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

#[test]
fn the_file_is_named_after_the_name() {
    let case = |name: &str, expected: &str| {
        let begun = begin(EntryKind::Supplement, name, &[], today());
        let told = begun.map_or_else(|problem| problem, |source| source.file);
        assert_eq!(told, expected);
    };
    case("Vitamin B12", "supplements/vitamin-b12.toml");
    case("  L-Theanine ", "supplements/l-theanine.toml");
    case("Omega-3 (fish oil)", "supplements/omega-3-fish-oil.toml");
    case("Maté", "supplements/mate.toml");
    case(
        "x",
        "the name `x` is too short; it has at least two letters",
    );
    case("a@b", "`@` cannot stand in a name");
    case("a\nb", "`\\n` cannot stand in a name");
    case(
        "N-acetylcysteine and others of them",
        "the file would be named `n-acetylcysteine-and-others-of-them.toml`; a name has 1 to 27 letters and digits there, so take a shorter one",
    );
    case(
        "A name that is very much longer than there is room for",
        "the name has 54 characters and there is room for 40; take a shorter one and write the long one as a synonym",
    );
}

#[test]
fn a_name_with_quotes_stays_what_it_is() {
    let source = begin(EntryKind::Medicine, "Exam\"plum\"", &[], today()).unwrap();
    assert!(source.text.contains(r#"name = "Exam\"plum\"""#));
    assert_eq!(problems(&source), blanks(&source));
}

#[test]
fn a_review_begins_today_and_is_due_in_six_months() {
    let day = NaiveDate::from_ymd_opt(2026, 8, 31).unwrap();
    let text = begin(EntryKind::Topic, "Example", &[], day).unwrap().text;
    assert!(text.contains("on = 2026-08-31\n"));
    assert!(text.contains("next = 2027-02-28\n"));
}

#[test]
fn new_takes_a_substance_out_of_those_that_are_not_covered() {
    let desk = Desk::new();
    let before = desk.text("not-covered.toml");
    let printed = desk.run(&["new", "lemon", "verbena"]);
    assert_eq!(printed.errors, "");
    expect![[r#"
        took lemon verbena out of knowledge/not-covered.toml; its other names stand in the new entry
        began knowledge/supplements/lemon-verbena.toml: replace each of its 16 "<…>" by what it asks for, then run `supplement-bot check`
    "#]].assert_eq(&printed.out);
    let entry = desk.text("supplements/lemon-verbena.toml");
    assert!(entry.contains(r#"synonyms = ["aloysia citriodora"]"#));
    let row = "[[substances]]\nname = \"Lemon verbena\"\naliases = [\"aloysia citriodora\"]\n\n";
    assert_eq!(before.replace(row, ""), desk.text("not-covered.toml"));
    assert_eq!(desk.run(&["check"]).code, 1);
}

#[test]
fn a_name_that_is_taken_is_told_and_nothing_is_written() {
    let desk = Desk::new();
    let case = |arguments: &[&str], expected: &str| {
        let before = desk.sources().len();
        let printed = desk.run(arguments);
        assert_eq!(printed.code, 1);
        let told = printed.out + &printed.errors;
        assert!(told.contains(expected), "{told}");
        assert_eq!(desk.sources().len(), before);
    };
    case(
        &["new", "zinc citrate"],
        "`zinc citrate` belongs to `supplements/zinc.toml` already; one name leads to one entry",
    );
    case(
        &["new", "WARFARIN"],
        "`Warfarin` belongs to `medicines/warfarin.toml` already; to give it an entry of its own, take that file away first",
    );
    case(
        &["new", "Flax oil"],
        "`flax oil` stands here, for Flaxseed oil; take it out before you give it an entry of its own",
    );
    case(
        &["new", "Baron"],
        "`baron` belongs to `look-alikes.toml` already; if it is to be a name, take it out there first",
    );
    case(&["new", "Who may benefit"], "already");
}

#[test]
fn a_file_that_is_there_is_never_overwritten() {
    let desk = Desk::new();
    desk.edit(
        "supplements/zinc.toml",
        "name = \"Zinc\"",
        "name = \"Zink metal\"",
    );
    let before = desk.text("supplements/zinc.toml");
    let printed = desk.run(&["new", "Zinc!"]);
    assert_eq!(
        printed.errors,
        "error: `supplements/zinc.toml` is there already; nothing was written\n"
    );
    let printed = desk.run(&["new", "Zinc?", "--kind", "topic"]);
    assert_eq!(printed.code, 1);
    assert_eq!(desk.text("supplements/zinc.toml"), before);
}

#[test]
fn a_name_is_looked_for_in_files_with_mistakes_too() {
    let desk = Desk::new();
    desk.edit("supplements/zinc.toml", "severity = ", "severty = ");
    let printed = desk.run(&["new", "zinc picolinate"]);
    assert!(
        printed
            .out
            .contains("belongs to `supplements/zinc.toml` already"),
        "{}",
        printed.out
    );
}

#[test]
fn what_is_begun_suits_its_kind() {
    let rows = |kind| {
        let text = begun(kind).text;
        let rows = text.lines().filter(|line| line.starts_with("[["));
        let kind = text.lines().find(|line| line.starts_with("kind = "));
        let rows: Vec<_> = kind.into_iter().chain(rows).collect();
        rows.join(" ")
    };
    expect![[
        r#"kind = "nutrient" [[evidence]] [[doses]] [[upper-limits]] [[cautions]] [[interactions]]"#
    ]]
    .assert_eq(&rows(EntryKind::Nutrient));
    expect![[r#"kind = "herb" [[evidence]] [[cautions]] [[adverse-effects]] [[interactions]]"#]]
        .assert_eq(&rows(EntryKind::Herb));
    expect![[r#"kind = "amino acid" [[evidence]] [[doses]] [[cautions]] [[adverse-effects]] [[interactions]]"#]].assert_eq(&rows(EntryKind::AminoAcid));
    expect![[r#"kind = "other" [[evidence]] [[cautions]] [[adverse-effects]] [[interactions]]"#]]
        .assert_eq(&rows(EntryKind::Other));
    expect![[
        r#"kind = "<what it is: nutrient, herb, amino acid or other>" [[evidence]] [[cautions]]"#
    ]]
    .assert_eq(&rows(EntryKind::Supplement));
    assert!(!begun(EntryKind::Herb).text.contains("upper-limits]]"));
    assert!(!begun(EntryKind::Other).text.contains("iu-per-mcg"));
}

#[test]
fn new_takes_a_product_s_file_away_and_its_names_along() {
    let desk = Desk::new();
    let product = "#:schema ../schema/medicine.json\nid = \"exampleum\"\nname = \"Exampleum\"\nkind = \"supplement\"\naliases = [\"exampleate\"]\nbrands = [\"Examplomax\"]\n";
    desk.write("medicines/exampleum.toml", product);
    let printed = desk.run(&["new", "Exampleum", "--kind", "herb"]);
    assert_eq!(printed.errors, "");
    expect![[r#"
        took knowledge/medicines/exampleum.toml away; its other names stand in the new entry
        began knowledge/supplements/exampleum.toml: replace each of its 21 "<…>" by what it asks for, then run `supplement-bot check`
    "#]].assert_eq(&printed.out);
    assert!(!desk.path("medicines/exampleum.toml").exists());
    let entry = desk.text("supplements/exampleum.toml");
    assert!(
        entry.contains(r#"synonyms = ["exampleate", "Examplomax"]"#),
        "{entry}"
    );
}

#[test]
fn a_product_whose_file_has_another_name_stays() {
    let desk = Desk::new();
    let product = "id = \"ex\"\nname = \"Exampleum\"\nkind = \"supplement\"\n";
    desk.write("medicines/ex.toml", product);
    let printed = desk.run(&["new", "Exampleum"]);
    expect![[r#"
        error: `medicines/ex.toml` has this name, and interactions name it as `ex`; call the entry so, or take that file away first
    "#]].assert_eq(&printed.errors);
    assert_eq!(desk.text("medicines/ex.toml"), product);
    assert!(!desk.path("supplements/exampleum.toml").exists());
}
