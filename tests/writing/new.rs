//! `new` begins an entry: its file, its name and what is taken from the list of what is not covered.

use chrono::NaiveDate;
use expect_test::expect;
use supplement_bot::knowledge::{EntryKind, begin, blanks};

use super::blanks::{begun, problems};
use super::{Desk, today};

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
