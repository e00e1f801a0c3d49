//! What is told and not taken, not taken now, or not taken in full.

use crate::question::amounts::NotCompared;

use super::{is_said, makes, read};

#[test]
fn what_is_no_intake_is_said() {
    is_said("calcium 10 mg/dL", NotCompared::Lab);
    is_said("24-hour urine calcium 350 mg", NotCompared::Lab);
    is_said("a glass of milk has 300 mg calcium", NotCompared::Food);
    is_said("magnesium 100 mg per 5 ml", NotCompared::Apart);
    is_said("2 tablets of zinc", NotCompared::Strength);
    is_said("zinc 50 daily", NotCompared::NoUnit);
    is_said("zinc 50zorks", NotCompared::Unit);
    is_said("zinc 50 mg once or twice a day", NotCompared::Schedule);
    makes("zinc 25 mg for 3 months", &[25.0]);
    makes("I run 5 days a week, is magnesium 400 mg ok", &[400.0]);
}

#[test]
fn what_comes_from_a_product_and_food_is_of_the_product() {
    makes(
        "is 380 mg magnesium from a pill plus what i eat ok",
        &[380.0],
    );
    makes(
        "300 mg magnesium from a supplement on top of food",
        &[300.0],
    );
    is_said("about 300 mg magnesium from food", NotCompared::Food);
}

#[test]
fn what_is_taken_once_or_injected_is_no_day_s_intake() {
    is_said("magnesium 2 g stat", NotCompared::Once);
    is_said("is 400 mg caffeine at once a lot", NotCompared::Once);
    makes("zinc 15 mg, 2 tablets at once", &[30.0]);
    is_said("a one-off dose of vitamin d 100,000 IU", NotCompared::Once);
    is_said("a single 50,000 IU dose of vitamin d", NotCompared::Once);
    is_said("vitamin d 300,000 IU IM", NotCompared::Route);
    is_said("zinc 10 mg i.m. weekly", NotCompared::Route);
    makes("zinc 25 mg im fine with it", &[25.0]);
    makes("magnesium 300 mg as a single daily dose", &[300.0]);
}

#[test]
fn a_number_that_counts_no_dose_takes_nothing_from_an_amount() {
    for text in [
        "day 3 of zinc 25 mg",
        "week 2 of zinc 25 mg",
        "5 star review of zinc 25 mg",
        "top 5 brands of zinc 25 mg",
        "explain like im five: zinc 25 mg",
        "ELI5 zinc 25 mg",
        "four brazil nuts and zinc 25 mg",
        "2 glasses of milk and zinc 25 mg",
        "my ferritin is 12, zinc 25 mg",
        "Men 50+ multi with zinc 25 mg",
        "10/10 would buy zinc 25 mg again",
        "I walk 5 km a day and take zinc 25 mg",
        "half an hour before bed zinc 25 mg",
        "I'm 5'6, zinc 25 mg",
        "**zinc** 25 mg",
        "zinc *25 mg*",
        "a1c 5.7 and zinc 25 mg",
        "I have 3 kids and take zinc 25 mg",
        "zinc 25 mg qd x10d",
        "zinc 25 mg, do not exceed 3 tablets",
    ] {
        makes(text, &[25.0]);
    }
    is_said("3 brazil nuts a day and zinc", NotCompared::Food);
}

#[test]
fn the_most_of_a_range_is_read() {
    let case = |text: &str, most: Option<f64>| {
        let read = read(text);
        let [only] = &read[..] else {
            panic!("{text}: {read:?}")
        };
        assert_eq!((only.at_most, only.a_day), (most, None), "{text}");
    };
    case("zinc 20-30 mg", Some(30.0));
    case("between 20 and 30 mg of zinc a day", Some(30.0));
    case("calcium 0.5-1 g twice a day", Some(2.0));
    case("vitamin d 1-2k IU", Some(2000.0));
    case("zinc 9 mg every 3-4 hours, max 5/day", Some(45.0));
    case("zinc 15 mg up to 3 tablets a day", Some(45.0));
    case("zinc 20-30 mg weekly", None);
    case("calcium 1.000-2.000 mg", None);
    case("magnesium 300/200 mg", None);
    case("zinc 20-30 mg, 1-2 tablets", None);
}

#[test]
fn what_was_taken_before_is_not_taken_now() {
    makes("went from 200 mg to 400 mg magnesium", &[400.0]);
    makes("cut down from 50 mg zinc to 25 mg", &[25.0]);
    makes("I was on 4000 IU of vitamin d, now 2000 IU", &[2000.0]);
    makes("the NHS says 270 mg magnesium, I take 300 mg", &[300.0]);
    is_said("up to 400 mg magnesium", NotCompared::Beyond);
    is_said("at least 1000 mg calcium", NotCompared::Beyond);
    is_said("zinc 15 mg up to 3 times a day", NotCompared::Times);
    makes("I'm up to 400 mg magnesium", &[400.0]);
    makes("zinc 25 mg, not 50 mg", &[25.0]);
    is_said("I stopped zinc 50 mg last week", NotCompared::Told);
    is_said("I don't take zinc 50 mg anymore", NotCompared::Told);
    is_said("is 40 mg the max for zinc", NotCompared::Told);
    is_said("a study used 500 mg magnesium", NotCompared::Told);
}
