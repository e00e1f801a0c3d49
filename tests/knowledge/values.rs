//! Values: words from closed lists, and the right kind of value.

use expect_test::expect;

use super::{BORON, Shipped};

#[test]
fn an_unknown_certainty_is_shown_with_the_allowed_words() {
    Shipped::new()
        .edit(BORON, "certainty = \"low\"", "certainty = \"lowish\"")
        .shows(expect![[r#"
            error: unknown word `lowish`; allowed are `high`, `moderate`, `low`, `very low`, `none`
             --> supplements/boron.toml
               |
               | certainty = "lowish"
               |             ^^^^^^^^
        "#]]);
}

#[test]
fn a_word_in_the_wrong_case_gets_a_hint() {
    Shipped::new()
        .edit(BORON, "certainty = \"low\"", "certainty = \"LOW\"")
        .shows(expect![[r#"
            error: unknown word `LOW`; allowed are `high`, `moderate`, `low`, `very low`, `none`; did you mean `low`?
             --> supplements/boron.toml
               |
               | certainty = "LOW"
               |             ^^^^^
        "#]]);
}

#[test]
fn an_unknown_direction_is_shown_with_the_allowed_words() {
    Shipped::new()
        .edit(BORON, "direction = \"mixed\"", "direction = \"mixd\"")
        .shows(expect![[r#"
            error: unknown word `mixd`; allowed are `helps`, `little or no effect`, `mixed`, `harms`, `unknown`; did you mean `mixed`?
             --> supplements/boron.toml
               |
               | direction = "mixd"
               |             ^^^^^^
        "#]]);
}

#[test]
fn an_unknown_basis_time_and_unit_are_all_shown() {
    Shipped::new()
        .edit(
            BORON,
            "unit = \"mg\"\nper = \"day\"\nbasis = \"trial\"",
            "unit = \"mgs\"\nper = \"daily\"\nbasis = \"trail\"",
        )
        .shows(expect![[r#"
            error: unknown word `mgs`; allowed are `mcg`, `mg`, `g`, `IU`; did you mean `mg`?
             --> supplements/boron.toml
               |
               | unit = "mgs"
               |        ^^^^^

            error: unknown word `daily`; allowed are `day`, `week`, `month`, `once`; did you mean `day`?
             --> supplements/boron.toml
               |
               | per = "daily"
               |       ^^^^^^^

            error: unknown word `trail`; allowed are `RDA`, `AI`, `trial`, `diet`, `guideline`; did you mean `trial`?
             --> supplements/boron.toml
               |
               | basis = "trail"
               |         ^^^^^^^
        "#]]);
}

#[test]
fn an_unknown_kind_of_reference_is_shown() {
    Shipped::new()
        .edit(
            BORON,
            "kind = \"animal study\"\nurl = \"https://www.ncbi",
            "kind = \"rat study\"\nurl = \"https://www.ncbi",
        )
        .shows(expect![[r#"
            error: unknown word `rat study`; allowed are `randomised trial`, `meta-analysis`, `systematic review`, `narrative review`, `cohort`, `cross-sectional study`, `animal study`, `laboratory study`, `guideline`, `fact sheet`, `reference table`, `scientific opinion`, `product label`, `web page`, `unknown`
             --> supplements/boron.toml
               |
               | kind = "rat study"
               |        ^^^^^^^^^^^
        "#]]);
}

#[test]
fn a_number_for_a_text_is_shown() {
    Shipped::new()
        .edit(BORON, "name = \"Boron\"", "name = 5")
        .shows(expect![[r#"
            error: a whole number stands here; allowed is a text in quotes
             --> supplements/boron.toml
               |
               | name = 5
               |        ^
        "#]]);
}

#[test]
fn a_text_for_a_number_is_shown() {
    Shipped::new()
        .edit(BORON, "people = 48", "people = \"48\"")
        .shows(expect![[r#"
            error: a text in quotes stands here; allowed is a whole number
             --> supplements/boron.toml
               |
               | people = "48"
               |          ^^^^
        "#]]);
}

#[test]
fn a_text_for_a_list_is_shown() {
    Shipped::new()
        .edit(BORON, "units = [\"mg\"]", "units = \"mg\"")
        .shows(expect![[r#"
            error: a text in quotes stands here; allowed is a list (`[…]`, or `[[…]]` rows)
             --> supplements/boron.toml
               |
               | units = "mg"
               |         ^^^^
        "#]]);
}

#[test]
fn a_list_for_a_text_is_shown() {
    Shipped::new()
        .edit(BORON, "who = \"rats\"", "who = [\"rats\"]")
        .shows(expect![[r#"
            error: a list (`[…]`, or `[[…]]` rows) stands here; allowed is a text in quotes
             --> supplements/boron.toml
               |
               | who = ["rats"]
               | ^^^
        "#]]);
}

#[test]
fn a_number_for_a_word_is_shown() {
    Shipped::new()
        .edit(BORON, "certainty = \"low\"", "certainty = 1")
        .shows(expect![[r#"
            error: a whole number stands here; allowed are `high`, `moderate`, `low`, `very low`, `none`
             --> supplements/boron.toml
               |
               | certainty = 1
               |             ^
        "#]]);
}

#[test]
fn a_number_in_a_list_of_texts_is_shown() {
    Shipped::new()
        .edit(
            BORON,
            "refs = [\"isom-summary\"]",
            "refs = [\"isom-summary\", 5]",
        )
        .shows(expect![[r#"
            error: a whole number stands here; allowed is a text in quotes
             --> supplements/boron.toml
               |
               | refs = ["isom-summary", 5]
               |                         ^
        "#]]);
}

#[test]
fn a_section_for_rows_is_shown() {
    Shipped::new()
        .edit_first(BORON, "[review]", "[none-found]\n[review]")
        .shows(expect![[r#"
            error: a `[…]` section stands here; allowed is a list (`[…]`, or `[[…]]` rows)
             --> supplements/boron.toml
               |
               | [none-found]
               |  ^^^^^^^^^^
        "#]]);
}

#[test]
fn rows_for_a_section_are_shown() {
    Shipped::new()
        .edit(BORON, "[verdict]", "[[verdict]]")
        .shows(expect![[r#"
            error: a list (`[…]`, or `[[…]]` rows) stands here; allowed is a `[…]` section
             --> supplements/boron.toml
               |
               | [[verdict]]
               |   ^^^^^^^
        "#]]);
}

#[test]
fn a_negative_number_of_studies_is_shown() {
    Shipped::new()
        .edit(BORON, "studies = 1", "studies = -1")
        .shows(expect![[r#"
            error: a negative number stands here; allowed is a whole number
             --> supplements/boron.toml
               |
               | studies = -1
               |           ^^
        "#]]);
}

#[test]
fn a_number_of_people_that_is_too_large_is_shown() {
    Shipped::new()
        .edit(BORON, "people = 48", "people = 5000000000")
        .shows(expect![[r#"
            error: the number that stands here is too large
             --> supplements/boron.toml
               |
               | people = 5000000000
               |          ^^^^^^^^^^
        "#]]);
}

#[test]
fn a_number_that_no_machine_holds_is_shown() {
    Shipped::new()
        .edit(BORON, "people = 48", "people = 99999999999999999999")
        .shows(expect![[r#"
            error: a number stands here; allowed is a whole number
             --> supplements/boron.toml
               |
               | people = 99999999999999999999
               |          ^^^^^^^^^^^^^^^^^^^^
        "#]]);
}

#[test]
fn a_yes_for_a_text_is_shown() {
    Shipped::new()
        .edit(BORON, "who = \"rats\"", "who = true")
        .shows(expect![[r#"
            error: `true` or `false` stands here; allowed is a text in quotes
             --> supplements/boron.toml
               |
               | who = true
               |       ^^^^
        "#]]);
}
