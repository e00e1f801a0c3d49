//! Keys: unknown, missing, or below the wrong section.

use expect_test::expect;

use super::{BORON, Shipped};

#[test]
fn a_misspelt_key_is_shown_where_it_stands() {
    Shipped::new()
        .edit(BORON, "duration = ", "durration = ")
        .shows(expect![[r#"
            error: unknown key `durration`; allowed are `outcome`, `certainty`, `direction`, `who`, `studies`, `people`, `dose`, `duration`, `finding`, `refs`; did you mean `duration`?
             --> supplements/boron.toml
               |
               | durration = "6 months"
               | ^^^^^^^^^
        "#]]);
}

#[test]
fn a_misspelt_key_that_is_required_is_one_mistake() {
    Shipped::new()
        .edit_first(BORON, "certainty = ", "certanty = ")
        .shows(expect![[r#"
            error: unknown key `certanty`; allowed are `outcome`, `certainty`, `direction`, `who`, `studies`, `people`, `dose`, `duration`, `finding`, `refs`; did you mean `certainty`?
             --> supplements/boron.toml
               |
               | certanty = "very low"
               | ^^^^^^^^
        "#]]);
}

#[test]
fn a_misspelt_section_is_one_mistake() {
    Shipped::new()
        .edit(BORON, "[verdict]", "[verdikt]")
        .shows(expect![[r#"
            error: unknown key `verdikt`; allowed are `id`, `name`, `kind`, `units`, `iu-per-mcg`, `aliases`, `verdict`, `background`, `at-risk`, `evidence`, `doses`, `how-to-take`, `how-long`, `too-little`, `blood-tests`, `upper-limits`, `no-upper-limit`, `cautions`, `adverse-effects`, `too-much`, `unsafe-uses`, `interactions`, `foods`, `forms`, `form-comparisons`, `diets`, `answers`, `not-checked`, `none-found`, `references`, `review`; did you mean `verdict`?
             --> supplements/boron.toml
               |
               | [verdikt]
               |  ^^^^^^^
        "#]]);
}

#[test]
fn a_key_below_the_wrong_section_is_shown() {
    Shipped::new()
        .edit(
            "topics/herbal-supplements.toml",
            "related = [\"osteoporosis\", \"soy-isoflavones\"]\n",
            "",
        )
        .edit(
            "topics/herbal-supplements.toml",
            "abbreviations = []",
            "related = [\"osteoporosis\"]",
        )
        .shows(expect![[r#"
            error: unknown key `related`; allowed are `synonyms`, `chemical-names`, `forms`, `abbreviations`, `brands`
             --> topics/herbal-supplements.toml
               |
               | related = ["osteoporosis"]
               | ^^^^^^^
        "#]]);
}

#[test]
fn a_missing_key_of_the_file_is_shown() {
    Shipped::new()
        .edit(BORON, "name = \"Boron\"\n", "")
        .shows(expect![[r#"
            error: the key `name` is missing in this file
             --> supplements/boron.toml
               |
               | id = "boron"
               | ^
        "#]]);
}

#[test]
fn a_missing_key_of_a_row_is_shown_at_the_row() {
    Shipped::new()
        .edit(BORON, "who = \"rats\"\n", "")
        .shows(expect![[r#"
            error: the key `who` is missing here
             --> supplements/boron.toml
               |
               | [[evidence]]
               | ^^^^^^^^^^^^
        "#]]);
}

#[test]
fn a_missing_key_of_a_section_is_shown_at_the_section() {
    Shipped::new()
        .edit(BORON, "by = \"supplement-bot founding team\"\n", "")
        .shows(expect![[r#"
            error: the key `by` is missing here
             --> supplements/boron.toml
               |
               | [review]
               |  ^^^^^^
        "#]]);
}

#[test]
fn an_empty_file_lacks_every_required_key() {
    Shipped::new()
        .write("medicines/warfarin.toml", "")
        .shows(expect![[r#"
            error: the key `id` is missing in this file
             --> medicines/warfarin.toml

            error: the key `name` is missing in this file
             --> medicines/warfarin.toml

            error: the key `kind` is missing in this file
             --> medicines/warfarin.toml
        "#]]);
}

#[test]
fn an_unknown_key_of_a_reference_is_shown() {
    Shipped::new()
        .edit(
            BORON,
            "seen = \"quoted\"",
            "seen = \"quoted\"\ndoi = \"10.1000/182\"",
        )
        .shows(expect![[r#"
            error: unknown key `doi`; allowed are `title`, `identifier`, `author`, `year`, `kind`, `url`, `also`, `article`, `seen`
             --> supplements/boron.toml
               |
               | doi = "10.1000/182"
               | ^^^
        "#]]);
}
