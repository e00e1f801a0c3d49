//! Figures: units, amounts, and doses against limits.

use expect_test::expect;

use super::{BORON, Shipped};

#[test]
fn a_unit_that_the_substance_does_not_have_is_shown() {
    Shipped::new()
        .edit_first(BORON, "unit = \"mg\"", "unit = \"g\"")
        .shows(expect![[r#"
            error: Boron is not measured in `g`; its `units` are `mg`
             --> supplements/boron.toml
               |
               | unit = "g"
               |        ^^^
        "#]]);
}

#[test]
fn international_units_without_a_factor_are_shown() {
    Shipped::new()
        .edit(BORON, "units = [\"mg\"]", "units = [\"mg\", \"IU\"]")
        .shows(expect![[r#"
            error: `IU` needs `iu-per-mcg`, a number above 0: how many IU one microgram of this substance is
             --> supplements/boron.toml
               |
               | units = ["mg", "IU"]
               | ^^^^^
        "#]]);
}

#[test]
fn a_factor_of_nought_is_shown() {
    Shipped::new()
        .edit(
            BORON,
            "units = [\"mg\"]",
            "units = [\"mg\", \"IU\"]\niu-per-mcg = 0",
        )
        .shows(expect![[r#"
            error: `IU` needs `iu-per-mcg`, a number above 0: how many IU one microgram of this substance is
             --> supplements/boron.toml
               |
               | iu-per-mcg = 0
               |              ^
        "#]]);
}

#[test]
fn a_substance_without_units_is_shown() {
    Shipped::new()
        .edit("supplements/silicon.toml", "units = [", "units = [] # [")
        .shows(expect![[r#"
            error: `units` is empty; it has at least one item
             --> supplements/silicon.toml
               |
               | units = [] # ["mg"]
               | ^^^^^
        "#]]);
}

#[test]
fn a_range_that_begins_above_its_end_is_shown() {
    Shipped::new()
        .edit(BORON, "from = 1\nto = 3", "from = 3\nto = 1")
        .shows(expect![[r#"
            error: `from` is 3, more than `to`, which is 1; the smaller comes first
             --> supplements/boron.toml
               |
               | from = 3
               |        ^
        "#]]);
}

#[test]
fn an_amount_beside_a_range_is_shown() {
    Shipped::new()
        .edit(BORON, "from = 1\nto = 3", "amount = 2\nfrom = 1\nto = 3")
        .shows(expect![[r#"
            error: a dose has either `amount` or both `from` and `to`, or a list of them in `amounts`
             --> supplements/boron.toml
               |
               | amount = 2
               |          ^
        "#]]);
}

#[test]
fn a_range_without_its_end_is_shown() {
    Shipped::new()
        .edit(BORON, "from = 1\nto = 3", "from = 1")
        .shows(expect![[r#"
            error: a dose has either `amount` or both `from` and `to`, or a list of them in `amounts`
             --> supplements/boron.toml
               |
               | [[doses]]
               | ^^^^^^^^^
        "#]]);
}

#[test]
fn a_dose_without_an_amount_is_shown() {
    Shipped::new()
        .edit(BORON, "from = 1\nto = 3\n", "")
        .shows(expect![[r#"
            error: a dose has either `amount` or both `from` and `to`, or a list of them in `amounts`
             --> supplements/boron.toml
               |
               | [[doses]]
               | ^^^^^^^^^
        "#]]);
}

#[test]
fn a_negative_amount_is_shown() {
    Shipped::new()
        .edit(BORON, "from = 1\nto = 3", "from = -1\nto = 3")
        .edit(BORON, "amount = 17", "amount = -17")
        .shows(expect![[r#"
            error: an amount is a number from 0 to 1,000,000,000
             --> supplements/boron.toml
               |
               | from = -1
               |        ^^

            error: an amount is a number from 0 to 1,000,000,000
             --> supplements/boron.toml
               |
               | amount = -17
               |          ^^^
        "#]]);
}

#[test]
fn an_amount_that_is_no_number_is_shown() {
    Shipped::new()
        .edit(BORON, "from = 1\nto = 3", "from = 1\nto = inf")
        .edit(BORON, "amount = 17", "amount = nan")
        .shows(expect![[r#"
            error: an amount is a number from 0 to 1,000,000,000
             --> supplements/boron.toml
               |
               | to = inf
               |      ^^^

            error: an amount is a number from 0 to 1,000,000,000
             --> supplements/boron.toml
               |
               | amount = nan
               |          ^^^
        "#]]);
}

#[test]
fn a_dose_above_the_lowest_limit_needs_a_note() {
    Shipped::new()
        .edit(BORON, "to = 3", "to = 15")
        .edit(
            BORON,
            "\nnote = \"What studies",
            "\n# note = \"What studies",
        )
        .shows(expect![[r#"
            error: 1 to 15 mg a day is above the limit of 10 mg a day (EFSA: Adults 18 and over, also in pregnancy and breastfeeding); lower it, or say why in `note`
             --> supplements/boron.toml
               |
               | to = 15
               |      ^^
        "#]]);
}

#[test]
fn a_dose_above_the_lowest_limit_with_a_note_is_fine() {
    Shipped::new()
        .edit(BORON, "to = 3", "to = 15")
        .shows(expect![[""]]);
}

#[test]
fn an_amount_in_a_food_needs_a_unit_and_a_number() {
    Shipped::new()
        .edit_first(BORON, "[[foods]]", "[[foods]]\namount = -3\nunit = \"mg\"")
        .edit_first(BORON, "\n\n[[forms]]", "\namount = 3\n\n[[forms]]")
        .shows(expect![[r#"
            error: an amount is a number from 0 to 1,000,000,000
             --> supplements/boron.toml
               |
               | amount = -3
               |          ^^

            error: an `amount` needs its `unit`
             --> supplements/boron.toml
               |
               | amount = 3
               |          ^
        "#]]);
}
