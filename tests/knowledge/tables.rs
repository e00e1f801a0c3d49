//! Tables by age and sex: one row with a list of amounts says what as many rows say, and a bad list is told.

use expect_test::expect;
use proptest::prelude::*;
use proptest::sample::select;
use supplement_bot::knowledge::{Change, Library, Supplement};

use super::{BORON, Shipped, today};
use crate::fixtures::LITTLE;

/// An amount of a table as written: its people and its figures.
#[derive(Clone, Debug)]
struct Share {
    people: Vec<String>,
    figures: Vec<String>,
}

/// Amounts for ages that do not touch, each for one sex or all, and for some life stages.
fn shares(with_ranges: bool) -> impl Strategy<Value = Vec<Share>> {
    let sex = select(vec!["", "sex = \"women\"", "sex = \"men\""]);
    let stages = select(vec![
        "",
        "life-stages = [\"pregnant\"]",
        "life-stages = [\"pregnant\", \"breastfeeding\"]",
    ]);
    let amount = (0..900_u32, 0..3_u32);
    let share = (sex, stages, amount);
    proptest::collection::vec(share, 1..8).prop_map(move |shares| {
        let shares = shares.into_iter().enumerate();
        let shares = shares.map(|(place, (sex, stages, (from, more)))| {
            let ages = format!("ages = \"{}-{}\"", place * 10, place * 10 + 9);
            let people = [ages, sex.to_owned(), stages.to_owned()].into_iter();
            let figures = if with_ranges && more > 0 {
                vec![format!("from = {from}"), format!("to = {}", from + more)]
            } else {
                vec![format!("amount = {from}.5")]
            };
            Share {
                people: people.filter(|part| !part.is_empty()).collect(),
                figures,
            }
        });
        shares.collect()
    })
}

const DOSES: &str = "unit = \"mg\"\nper = \"day\"\nbasis = \"RDA\"\nauthority = \"NASEM\"\nrefs = [\"a-sheet\"]\nnote = \"Food counts.\"\n";
const LIMITS: &str = "unit = \"mg\"\nper = \"day\"\ncounts = \"total\"\nauthority = \"NASEM\"\nrefs = [\"a-sheet\"]\n";

/// A row for each amount.
fn long(table: &str, shares: &[Share], rest: &str) -> String {
    let rows = shares.iter().map(|share| {
        let own = [&share.people[..], &share.figures].concat();
        format!("\n[[{table}]]\n{}\n{rest}", own.join("\n"))
    });
    rows.collect()
}

/// One row with a list of amounts.
fn compact(table: &str, shares: &[Share], rest: &str) -> String {
    let amounts = shares.iter().map(|share| {
        let own = [&share.people[..], &share.figures].concat();
        format!("  {{ {} }},\n", own.join(", "))
    });
    let amounts: String = amounts.collect();
    format!("\n[[{table}]]\namounts = [\n{amounts}]\n{rest}")
}

/// The figures of an entry with these tables.
fn figures(library: &Library, tables: &str) -> String {
    let change = Change {
        file: "supplements/exampleum.toml".to_owned(),
        text: Some(format!("{LITTLE}{tables}")),
    };
    let knowledge = library.what_if(&[change], today()).unwrap();
    let entry: &Supplement = &knowledge.supplements["exampleum"];
    let doses = entry.doses.iter().map(|it| {
        let (basis, authority) = (it.basis, &it.authority);
        format!(
            "{:?} {:?} {basis:?} {authority} {:?} {:?}\n",
            it.population, it.amount, it.refs, it.note
        )
    });
    let limits = entry.upper_limits.iter().map(|it| {
        let (counts, authority) = (it.counts, &it.authority);
        format!(
            "{:?} {:?} {:?} {counts:?} {authority} {:?} {:?}\n",
            it.kind, it.population, it.amount, it.refs, it.note
        )
    });
    doses.chain(limits).collect()
}

#[test]
fn a_table_says_what_its_rows_say() {
    let mut library = Library::default();
    library.read(Shipped::new().sources, today()).unwrap();
    let mut runner = proptest::test_runner::TestRunner::new(ProptestConfig::with_cases(24));
    let tables = (shares(true), shares(false));
    let same = |(doses, limits): (Vec<Share>, Vec<Share>)| {
        let rows = long("doses", &doses, DOSES) + &long("upper-limits", &limits, LIMITS);
        let table = compact("doses", &doses, DOSES) + &compact("upper-limits", &limits, LIMITS);
        let read = figures(&library, &rows);
        prop_assert_eq!(read.lines().count(), doses.len() + limits.len());
        prop_assert_eq!(read, figures(&library, &table));
        Ok(())
    };
    runner.run(&tables, same).unwrap();
}

/// Boron with a table of limits instead of its first row of them.
fn with_table(amounts: &str) -> Shipped {
    let row = "[[upper-limits]]\nauthority = \"NASEM\"\nages = \"1-3\"\namount = 3\n";
    let table = format!("[[upper-limits]]\nauthority = \"NASEM\"\namounts = [{amounts}]\n");
    Shipped::new().edit(BORON, row, &table)
}

#[test]
fn a_table_without_amounts_is_shown() {
    with_table("").shows(expect![[r#"
        error: `amounts` is empty; it has at least one item
         --> supplements/boron.toml
           |
           | amounts = []
           | ^^^^^^^
    "#]]);
}

#[test]
fn two_amounts_for_the_same_people_are_shown() {
    with_table("{ ages = \"1-3\", amount = 3 }, { ages = \"3-4\", amount = 4 }").shows(expect![[
        r#"
            error: two of the `amounts` are for the same people: Ages 1 to 3, and Ages 3 to 4
             --> supplements/boron.toml
               |
               | amounts = [{ ages = "1-3", amount = 3 }, { ages = "3-4", amount = 4 }]
               | ^^^^^^^
        "#
    ]]);
}

#[test]
fn months_and_years_that_only_touch_are_different_people() {
    let amounts = "{ ages = \"7-12 months\", amount = 2 }, { ages = \"1-3\", amount = 3 }";
    assert_eq!(with_table(amounts).problems(), []);
}

#[test]
fn ages_beside_a_table_are_shown() {
    let table = "[[upper-limits]]\nages = \"1-3\"\namounts = [{ amount = 3 }]\n";
    let row = "[[upper-limits]]\nauthority = \"NASEM\"\nages = \"1-3\"\namount = 3\n";
    Shipped::new()
        .edit(BORON, row, &format!("{table}authority = \"NASEM\"\n"))
        .shows(expect![[r#"
            error: with a list of `amounts`, `ages`, `sex`, `life-stages`, `amount`, `from`, `to` stand in that list only
             --> supplements/boron.toml
               |
               | amounts = [{ amount = 3 }]
               | ^^^^^^^
        "#]]);
}

#[test]
fn a_wrong_age_or_amount_is_shown_where_it_stands_in_the_table() {
    with_table("{ ages = \"1-3\", amount = 3 }, { ages = \"4 to 8\", amount = 6 }").shows(expect![
        [r#"
            error: `4 to 8` is not an age range; allowed are `19-50`, `71+` and `7-12 months`
             --> supplements/boron.toml
               |
               | amounts = [{ ages = "1-3", amount = 3 }, { ages = "4 to 8", amount = 6 }]
               |                                                   ^^^^^^^^
        "#]
    ]);
    with_table("{ ages = \"1-3\", amount = 3 }, { ages = \"4-8\", amount = -6 }").shows(expect![[
        r#"
            error: an amount is a number from 0 to 1,000,000,000
             --> supplements/boron.toml
               |
               | amounts = [{ ages = "1-3", amount = 3 }, { ages = "4-8", amount = -6 }]
               |                                                                   ^^
        "#
    ]]);
    with_table("{ ages = \"1-3\", amount = 3 }, { ages = \"4-8\" }").shows(expect![[r#"
        error: the key `amount` is missing here
         --> supplements/boron.toml
           |
           | amounts = [{ ages = "1-3", amount = 3 }, { ages = "4-8" }]
           |                                          ^^^^^^^^^^^^^^^^
    "#]]);
}

#[test]
fn a_limit_without_an_amount_is_shown() {
    let row = "[[upper-limits]]\nauthority = \"NASEM\"\nages = \"1-3\"\n";
    Shipped::new()
        .edit(BORON, &format!("{row}amount = 3\n"), row)
        .shows(expect![[r#"
            error: a limit has either `amount` or a list of them in `amounts`
             --> supplements/boron.toml
               |
               | [[upper-limits]]
               | ^^^^^^^^^^^^^^^^
        "#]]);
}

#[test]
fn a_dose_above_the_limit_is_shown_where_it_stands_in_the_table() {
    let dose = "[[doses]]\namounts = [{ ages = \"1-3\", amount = 1 }, { ages = \"4-8\", amount = 600 }]\nunit = \"mg\"\nper = \"day\"\nbasis = \"guideline\"\nauthority = \"NASEM\"\nrefs = [\"dri-elements\"]\n\n";
    Shipped::new()
        .edit_first(
            BORON,
            "[[upper-limits]]",
            &format!("{dose}[[upper-limits]]"),
        )
        .shows(expect![[r#"
            error: 600 mg a day is above the limit of 6 mg a day (NASEM: Ages 4 to 8); lower it, or say why in `note`
             --> supplements/boron.toml
               |
               | amounts = [{ ages = "1-3", amount = 1 }, { ages = "4-8", amount = 600 }]
               |                                                                   ^^^
        "#]]);
}
