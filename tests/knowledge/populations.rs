//! Who a figure is about: ages and life stages.

use expect_test::expect;

use super::{BORON, Shipped};

#[test]
fn an_age_range_in_words_is_shown() {
    Shipped::new()
        .edit(BORON, "ages = \"14-18\"", "ages = \"teenagers\"")
        .shows(expect![[r#"
            error: `teenagers` is not an age range; allowed are `19-50`, `71+` and `7-12 months`
             --> supplements/boron.toml
               |
               | ages = "teenagers"
               |        ^^^^^^^^^^^
        "#]]);
}

#[test]
fn ages_that_make_no_sense_are_refused() {
    let case = |ages: &str, expected: &str| {
        let broken = Shipped::new().edit(BORON, "ages = \"14-18\"", &format!("ages = \"{ages}\""));
        let messages: Vec<_> = broken
            .problems()
            .into_iter()
            .map(|one| one.message)
            .collect();
        assert_eq!(messages, [expected]);
    };
    for ages in [
        "14–18",
        "14 - 18",
        "14-",
        "-18",
        "14-180",
        "+14-18",
        "14",
        "3+ months",
        "14 to 18",
    ] {
        case(
            ages,
            &format!("`{ages}` is not an age range; allowed are `19-50`, `71+` and `7-12 months`"),
        );
    }
    case("18-14", "`18-14` ends before it begins");
}

#[test]
fn no_life_stage_is_shown() {
    Shipped::new()
        .edit_first(
            BORON,
            "life-stages = [\"general\", \"pregnant\", \"breastfeeding\"]",
            "life-stages = []",
        )
        .shows(expect![[r#"
            error: `life-stages` is empty; leave it out for the general population
             --> supplements/boron.toml
               |
               | life-stages = []
               | ^^^^^^^^^^^
        "#]]);
}
