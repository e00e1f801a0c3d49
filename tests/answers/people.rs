//! An age, a sex, pregnancy or breastfeeding picks the rows of the public tables; it is never advice.

use supplement_bot::render::markdown;

use super::buttons::pressed;
use super::{first_screen, read};
use crate::guide::ask;
use crate::sentences::rule;

#[test]
fn the_rows_of_the_people_asked_about_stand_first() {
    let case = |question: &str, row: &str| {
        let screen = first_screen(question);
        assert!(screen.contains(row), "{question}: no {row} in\n{screen}");
    };
    case(
        "how much calcium for women 51 and over",
        "**Usual amount:** Women 51 to 70 and Adults 71 and over: 1,200 mg a day (recommended, RDA, US)",
    );
    case(
        "calcium for women over 50",
        "Women 51 to 70 and Adults 71 and over: 1,200 mg a day",
    );
    case(
        "calcium for a man of 60",
        "Men 51 to 70: 1,000 mg a day (recommended, RDA, US)",
    );
    case(
        "I am 75, how much vitamin D?",
        "Adults 71 and over: 800 IU (20 mcg) a day (recommended, RDA, US)",
    );
    case(
        "zinc dose in pregnancy",
        "Pregnant, 19 to 50: 11 mg a day (recommended, RDA, US)",
    );
    case("zinc while pregnant", "11 mg a day");
    case(
        "how much zinc for my daughter",
        "Girls 14 to 18: 9 mg a day (recommended, RDA, US)",
    );
    case(
        "zinc dose breastfeeding",
        "Breastfeeding, 19 to 50: 12 mg a day (recommended, RDA, US)",
    );
    case(
        "magnesium for a 16 year old girl",
        "Girls 14 to 18: 360 mg a day (recommended, RDA, US)",
    );
    case(
        "magnesium for a 6 year old",
        "Ages 4 to 8: 130 mg a day (recommended, RDA, US)",
    );
    case(
        "how much selenium for a 4 month old baby",
        "0 to 6 months: 15 mcg a day (adequate intake, AI, US)",
    );
}

#[test]
fn rows_of_other_people_are_left_out() {
    let case = |question: &str, other: &str| {
        let screen = first_screen(question);
        assert!(!screen.contains(other), "{question}: {other} in\n{screen}");
    };
    case("how much calcium for women 51 and over", "19 to 50");
    case("how much calcium for women 51 and over", "Men ");
    case("how much calcium for men", "Women");
    case("how much calcium for women", "Girls");
    case("how much calcium for women", "Infants");
    case("zinc while pregnant", "Breastfeeding,");
    case("magnesium for a 6 year old", "Women");
}

#[test]
fn a_limit_is_that_of_the_people_asked_about() {
    let case = |question: &str, limit: &str| {
        let screen = first_screen(question);
        assert!(
            screen.contains(limit),
            "{question}: no {limit} in\n{screen}"
        );
    };
    case(
        "calcium for women 51 and over",
        "**Upper limit:** US: 2,000 mg a day; EU: 2,500 mg a day",
    );
    case("is too much zinc bad for a 6 year old", "US: 12 mg a day");
    case("selenium upper limit for my toddler", "US: 90 mcg a day");
}

#[test]
fn what_concerns_them_is_cautioned_first() {
    let first = |question: &str| {
        let reply = ask(question);
        let lines = reply.body().screen.iter();
        let mut behind_the_name = lines.skip(1);
        behind_the_name
            .next()
            .map(|line| line.text.to_lowercase())
            .unwrap_or_default()
    };
    assert!(first("how much magnesium while pregnant").contains("pregnan"));
    assert!(first("how much soy isoflavones while breastfeeding").contains("breastfeeding"));
}

#[test]
fn a_group_without_a_row_is_said_to_have_none() {
    let reply = ask("how much boron for a 6 year old");
    let text = markdown::content(&reply);
    assert!(
        text.contains("none is listed for just that group; 1 to 3 mg a day for adults"),
        "{text}"
    );
    let page = markdown::content(&pressed(&reply, "Doses"));
    assert!(
        page.contains("No row is about just that group; these are all rows"),
        "{page}"
    );
    let text = first_screen("max boron a day for a baby");
    assert!(
        text.contains("none is listed for just that group; for others US: 20 mg a day"),
        "{text}"
    );
}

#[test]
fn figures_are_public_tables_and_no_dose_for_anyone() {
    let question = "I am 70 and weigh 80 kg, how much calcium should I take";
    let text = read(question);
    assert!(text.contains(rule("personal-dose")), "{text}");
    let page = markdown::content(&pressed(&ask(question), "Doses"));
    assert!(page.contains(rule("personal-dose")), "{page}");
    for text in [text, page] {
        assert!(!text.to_lowercase().contains("you should take"), "{text}");
    }
}

#[test]
fn years_behind_a_child_are_its_age() {
    for question in [
        "magnesium 60 mg for my son 7 yrs",
        "magnesium 60 mg, kids (4-8 years)",
        "Dose 1 tablet for my daughter, 6 years. magnesium 60 mg",
    ] {
        let text = super::read(question);
        assert!(text.contains("limit of 110 mg a day"), "{question}\n{text}");
        assert!(!text.contains("limit of 65 mg a day"), "{question}\n{text}");
    }
}

#[test]
fn who_wants_a_baby_is_no_baby() {
    let text = first_screen("trying for a baby, is 400 mcg folic acid right");
    assert!(!text.contains("AI of 65"), "{text}");
    assert!(!text.contains("Children"), "{text}");
}

#[test]
fn whoever_is_little_and_so_many_months_is_a_child() {
    for question in [
        "my little guy is 20 months, how much iron",
        "our wee one is 14 months, iron drops?",
    ] {
        let screen = first_screen(question);
        assert!(screen.contains("hild"), "{screen}");
        assert!(!screen.contains("19 to 50"), "{screen}");
    }
    let supply = first_screen("i bought a small dose of 3 months, how much iron a day");
    assert!(supply.contains("19 to 50"), "{supply}");
}

#[test]
fn how_heavy_somebody_is_tells_of_no_stones() {
    let heavy = first_screen("im 12 stone and 45, how much magnesium should i take");
    assert!(!heavy.contains("stones"), "{heavy}");
    let stones = first_screen("i passed 2 stones, how much magnesium should i take");
    assert!(stones.contains("stones"), "{stones}");
}
