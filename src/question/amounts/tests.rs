//! Texts, and what they make a day.

use super::{Amounts, Intake, Named, NotCompared};

const NAMES: &[&str] = &["calcium", "zinc", "magnesium", "vitamin d", "copper"];

fn read(text: &str) -> Vec<Intake> {
    let places = |(id, name): (usize, &&str)| {
        let starts = text.match_indices(*name);
        let all = starts.map(move |(start, _)| Named {
            bytes: start..start + name.len(),
            id,
            iu_per_mcg: (*name == "vitamin d").then_some(40.0),
            may_be_taken: true,
        });
        all.collect::<Vec<_>>()
    };
    let names: Vec<Named> = NAMES.iter().enumerate().flat_map(places).collect();
    Amounts::read(Amounts::tokens(text), &[]).of(&names)
}

#[track_caller]
fn makes(text: &str, expected: &[f64]) {
    let read = read(text);
    let days: Vec<f64> = read.iter().filter_map(|intake| intake.a_day).collect();
    let near = |(one, other): (&f64, &f64)| (one - other).abs() < 1e-6 * other;
    let same = days.len() == expected.len() && days.iter().zip(expected).all(near);
    assert!(same, "{text}: {read:?}");
}

#[track_caller]
fn is_said(text: &str, why: NotCompared) {
    let read = read(text);
    let said = read.iter().any(|intake| intake.not_compared == Some(why));
    assert!(
        said && read.iter().all(|intake| intake.a_day.is_none()),
        "{text}: {read:?}"
    );
}

#[test]
fn what_is_taken_is_added_up() {
    makes("calcium 2x500mg", &[1000.0]);
    makes("zinc 10mgx3", &[30.0]);
    makes("two calcium tablets, 600 mg each", &[1200.0]);
    makes("600 mg calcium, 4 of them a day", &[2400.0]);
    makes("I take 3 of the 500 mg calcium tablets", &[1500.0]);
    makes("a quarter of a 200 mg magnesium tablet", &[50.0]);
    makes("magnesium 100 mg per capsule, serving size 3", &[300.0]);
    makes(
        "calcium 600 mg, 2 tablets in the morning and 1 at night",
        &[1800.0],
    );
    makes("zinc 15 mg + zinc 10 mg", &[25.0]);
    makes("400 mg magnesium, plus 200 mg more before bed", &[600.0]);
}

#[test]
fn what_several_pieces_hold_is_not_multiplied() {
    makes("calcium 1000 mg in 2 tablets", &[1000.0]);
    makes("4 tablets provide 240 mg magnesium", &[240.0]);
    makes("150 mg magnesium per two capsules, 4 a day", &[300.0]);
    makes("3 capsules of magnesium (360 mg total)", &[360.0]);
    makes("1200 mg calcium split into two doses", &[1200.0]);
    makes("zinc 30 mg tablets, I take 1.5", &[45.0]);
    makes("1200 mg calcium a day, split in 3", &[1200.0]);
    makes("900 mg calcium a day in two doses", &[900.0]);
    makes("calcium 600 mg caps, 1 with lunch 1 w/ dinner", &[1200.0]);
    makes("calcium 1,200 mg (600 mg twice daily)", &[1200.0]);
    makes("zinc 30 mg, 120 tablets", &[30.0]);
}

#[test]
fn a_serving_scales_all_that_stands_before_it() {
    makes(
        "magnesium 900 mg, magnesium salt 90 mg. 3 caps = serving, take 1",
        &[300.0, 30.0],
    );
    makes("magnesium 600 mg gummies, serving 3, i eat one", &[200.0]);
    makes("zinc 24 mg drops, 4 drops = 24. i take 1", &[6.0]);
    // Of one sentence nobody knows whether the serving is of the first.
    let read = read("zinc 10 mg, zinc 6 mg per 2 tablets, I take one tablet");
    assert_eq!(read[0].not_compared, Some(NotCompared::Shared));
}

#[test]
fn what_stands_behind_a_bracket_is_of_what_stands_before_it() {
    makes(
        "magnesium oil 1000mg (magnesium 300 / magnesium 200) 2 softgels twice daily",
        &[4000.0],
    );
    is_said("zinc 40 mg (2) 2 tablets", NotCompared::Loose);
    let read = read("magnesium 1000 mg (magnesium 300 mg) 2 softgels");
    assert_eq!(read[0].not_compared, Some(NotCompared::Shared));
}

#[test]
fn what_stands_behind_a_list_is_of_all_of_it() {
    makes("zinc 15 mg + copper 1 mg, BID with meals", &[30.0, 2.0]);
    makes(
        "calcium 500 mg (elemental) + vitamin d 400 IU, twice a day",
        &[1000.0, 800.0],
    );
    makes("zinc 15 mg, copper 1 mg, both twice a day", &[30.0, 2.0]);
    makes(
        "zinc 15, copper 2, magnesium 300 (all mg)",
        &[15.0, 2.0, 300.0],
    );
    makes("zinc 15, copper 2, all in mg, all daily", &[15.0, 2.0]);
    is_said("zinc 15, copper 2, all daily", NotCompared::NoUnit);
}

#[test]
fn one_amount_in_two_ways_is_one() {
    makes("zinc 11 mg zinc 100% DV one tab a day", &[11.0]);
    makes("zinc salt 110 mg (25 mg Zn) PO BID", &[50.0]);
    makes("vitamin d 4.000 IU, so that is four thousand?", &[4000.0]);
    makes("vitamin d 125 mcg (5,000 IU)", &[125.0]);
    makes("calcium 800 mg = 100% NRV per 3 capsules", &[800.0]);
    makes("1250 mg calcium carbonate (500 mg elemental)", &[500.0]);
    makes("500 mg capsule with 100 mg magnesium", &[100.0]);
    makes("zinc 220 mg (50 mg zinc) daily", &[50.0]);
    is_said("vitamin d 100 mcg = 400 IU", NotCompared::Disagree);
}

#[test]
fn each_of_several_has_its_own() {
    makes("zinc 50 mg, copper 2 mg", &[50.0, 2.0]);
    makes("5000 IU vitamin d and 400 mg magnesium", &[5000.0, 400.0]);
    makes(
        "vitamin d 5000iu magnesium 400mg zinc 50mg",
        &[5000.0, 400.0, 50.0],
    );
    makes("zinc 50 mg and copper 2 mg twice a day", &[4.0]);
    is_said("calcium magnesium zinc 500 mg", NotCompared::Whose);
    is_said("ibuprofen 400 mg and magnesium", NotCompared::Whose);
}

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
fn spoons_and_scoops_are_read_by_what_they_hold() {
    makes("half a tsp of magnesium powder (1 tsp = 420 mg)", &[210.0]);
    makes(
        "magnesium 300 mg per tablespoon, I take two tablespoons",
        &[600.0],
    );
    makes("10 ml of the zinc syrup, 4 mg per 5 ml", &[8.0]);
    makes("vitamin d 10,000 IU/ml, I take 0.5 ml", &[5000.0]);
    makes("half a scoop (150 mg) of magnesium", &[150.0]);
    makes(
        "magnesium powder, half a tsp in the morning and half at night. 1 tsp = 420 mg",
        &[420.0],
    );
    makes(
        "1/4 tsp magnesium powder AM + 1/2 tsp PM, label: 1 tsp = 400 mg",
        &[300.0],
    );
    makes(
        "1 tsp = 200 mg magnesium, I take one teaspoon at breakfast and another teaspoon at dinner",
        &[400.0],
    );
    makes(
        "1 tsp = 200 mg magnesium. I take 2 tsp a day. Is 2 tsp a lot?",
        &[400.0],
    );
    is_said(
        "1 tsp = 200 mg magnesium, I take 1 tsp and 1 tsp",
        NotCompared::Times,
    );
    makes("magnesium 300 mg in 2 cups of coffee", &[300.0]);
    is_said("calcium 500 mg, 1-2 caps", NotCompared::Times);
    is_said("half a tablet (500 mg) of calcium", NotCompared::Times);
    is_said("a handful of magnesium 200 mg tablets", NotCompared::Times);
}

#[test]
fn what_is_said_of_each_piece_holds_for_the_whole_list() {
    makes(
        "2 caps: magnesium 200 mg + zinc 10 mg per cap",
        &[400.0, 20.0],
    );
    makes("2 caps: magnesium 200 mg, zinc 10 mg", &[200.0, 10.0]);
    makes("take 3 caps for 400 mg magnesium", &[400.0]);
    makes("a tablet and a half of zinc 20 mg", &[30.0]);
    makes("calcium 500 mg ii tabs bid", &[2000.0]);
    makes("each 2-capsule serving provides 400 mg magnesium", &[400.0]);
    makes("4 caps a day = 2000 mg calcium", &[2000.0]);
    makes(
        "per daily dose (2 tablets): calcium 800 mg, zinc 10 mg",
        &[800.0, 10.0],
    );
    makes("2 Rollos (500 mg calcium each)", &[1000.0]);
    makes("calcium salt 1000 mg (providing calcium 200 mg)", &[200.0]);
    makes("zinc 30 mg (picolinate 20 mg, gluconate 10 mg)", &[30.0]);
    is_said("zinc 50 mg, I cut it in half", NotCompared::Times);
    is_said(
        "one calcium 600 mg in the morning and one at night",
        NotCompared::Times,
    );
}

#[test]
fn a_day_of_the_week_is_a_schedule_only_where_it_returns() {
    makes("vitamin d 7000 IU on Mondays", &[1000.0]);
    makes("vitamin d 7000 IU every monday", &[1000.0]);
    makes("zinc 35 mg mon wed fri", &[15.0]);
    makes("Monday morning lab, took a zinc 30 mg gummy", &[30.0]);
    makes("I started zinc 50 mg on Monday", &[50.0]);
    makes("vitamin d 3000 IU on the 1st of each month", &[100.0]);
    makes("zinc 25 mg at 8am and 8pm", &[50.0]);
    makes("at 3 am I took zinc 25 mg", &[25.0]);
    is_said("vitamin d 7000 IU Sunday", NotCompared::Schedule);
    makes("zinc 14 mg, 5 days on 2 days off", &[10.0]);
    makes("zinc 14 mg 4 on, 3 off", &[8.0]);
    makes("zinc 14 mg after the gym, 3x per week", &[6.0]);
    makes("zinc 14 mg pre-workout 2x/week", &[4.0]);
    makes("zinc 14 mg before practice mon-fri", &[10.0]);
    is_said("zinc 14 mg 10 days on 4 days off", NotCompared::Schedule);
}

#[test]
fn stars_foods_and_days_left_out_multiply_nothing() {
    makes("magnesium 300 mg* per stick *80% NRV", &[300.0]);
    makes("zinc 10 mg + 2 brazil nuts after breakfast", &[10.0]);
    makes("zinc 14 mg but skip weekends", &[10.0]);
    makes("zinc 14 mg, not on weekends", &[10.0]);
    makes("zinc 14 mg on weekends", &[4.0]);
    makes("zinc 14 mg Mo, Mi, Fr", &[6.0]);
    makes("vitamin d 42,000 IU once in 3 weeks", &[2000.0]);
    is_said(
        "vitamin d 1,00,000 IU once in 3 months",
        NotCompared::Seldom,
    );
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
fn what_somebody_wants_beside_a_name_has_the_amount() {
    makes("on calcium and wants zinc, is 10 mg ok", &[10.0]);
    is_said("calcium with zinc, is 10 mg ok", NotCompared::Whose);
    is_said(
        "takes zinc and copper, would 10 mg be ok",
        NotCompared::Whose,
    );
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

#[test]
fn days_of_something_else_are_not_of_the_amount() {
    for text in [
        "I see my doctor once a week and take zinc 30 mg",
        "oysters maybe once a week, and today I read that my skin tablet has zinc 30 mg in it",
        "I take zinc 30 mg. Once a week I eat fish",
        "twice a week we have curry and I wonder whether calcium 600 mg is too much",
        "sushi once a week, my zinc is 150 mg",
        "I get my hair done once a month, zinc 500 mg ok?",
        "my mum visits once a week she takes zinc 100 mg",
        "every week I work nights, magnesium 300 mg",
        "I drink once a week, calcium 1000 mg",
        "every other day I skip dinner, zinc 100 mg",
    ] {
        is_said(text, NotCompared::Schedule);
    }
    makes(
        "I take 100 mg zinc every day. Once a week I eat fish",
        &[100.0],
    );
    makes("zinc 30 mg. I take it once a week", &[30.0 / 7.0]);
    makes(
        "I take it once a week and it is 14000 IU of vitamin d",
        &[2000.0],
    );
    makes("once a week I take vitamin d 14000 IU", &[2000.0]);
    makes("vitamin d 50000 IU, once a week", &[50000.0 / 7.0]);
    makes("every Sunday I take 14000 IU vitamin d", &[2000.0]);
    makes(
        "vitamin d 7000 IU prescribed by my GP, once a week",
        &[1000.0],
    );
}
