//! Review dates.

use expect_test::expect;

use super::{BORON, Shipped};

#[test]
fn a_review_in_the_future_is_shown() {
    Shipped::new()
        .edit(BORON, "on = 2026-11-23", "on = 2026-12-01")
        .shows(expect![[r#"
            error: the review date 2026-12-01 is in the future; today is 2026-11-30
             --> supplements/boron.toml
               |
               | on = 2026-12-01
               |      ^^^^^^^^^^
        "#]]);
}

#[test]
fn a_next_review_before_the_last_is_shown() {
    Shipped::new()
        .edit(BORON, "next = 2027-05-23", "next = 2026-05-23")
        .shows(expect![[r#"
            error: the next review, 2026-05-23, must come after the last one, 2026-11-23
             --> supplements/boron.toml
               |
               | next = 2026-05-23
               |        ^^^^^^^^^^
        "#]]);
}

#[test]
fn a_next_review_on_the_day_of_the_last_is_shown() {
    Shipped::new()
        .edit(
            "topics/osteoporosis.toml",
            "next = 2027-05-23",
            "next = 2026-11-23",
        )
        .shows(expect![[r#"
            error: the next review, 2026-11-23, must come after the last one, 2026-11-23
             --> topics/osteoporosis.toml
               |
               | next = 2026-11-23
               |        ^^^^^^^^^^
        "#]]);
}

#[test]
fn a_date_that_does_not_exist_is_shown() {
    Shipped::new()
        .edit(BORON, "on = 2026-11-23", "on = 2026-11-31")
        .shows(expect![[r#"
            error: this is not TOML: invalid date, expected day between 01 and 30
             --> supplements/boron.toml
               |
               | on = 2026-11-31
               |      ^^^^^^^^^^
        "#]]);
}

#[test]
fn a_date_in_words_is_shown() {
    Shipped::new()
        .edit(BORON, "on = 2026-11-23", "on = \"23 November 2026\"")
        .shows(expect![[r#"
            error: `23 November 2026` is not a date; write it as 2026-11-23
             --> supplements/boron.toml
               |
               | on = "23 November 2026"
               |      ^^^^^^^^^^^^^^^^^^
        "#]]);
}

#[test]
fn a_date_with_a_time_is_shown() {
    Shipped::new()
        .edit(BORON, "on = 2026-11-23", "on = 2026-11-23T10:00:00Z")
        .shows(expect![[r#"
            error: `2026-11-23T10:00:00Z` is not a date; write it as 2026-11-23
             --> supplements/boron.toml
               |
               | on = 2026-11-23T10:00:00Z
               |      ^^^^^^^^^^^^^^^^^^^^
        "#]]);
}

#[test]
fn a_date_in_quotes_is_fine() {
    Shipped::new()
        .edit(BORON, "on = 2026-11-23", "on = \"2026-11-23\"")
        .shows(expect![[""]]);
}

#[test]
fn a_number_for_a_date_is_shown() {
    Shipped::new()
        .edit(BORON, "next = 2027-05-23", "next = 2027")
        .shows(expect![[r#"
            error: a whole number stands here, not a date; write it as 2026-11-23
             --> supplements/boron.toml
               |
               | next = 2027
               |        ^^^^
        "#]]);
}
