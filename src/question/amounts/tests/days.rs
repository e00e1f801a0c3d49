//! How often it is taken, and what that makes a day.

use crate::question::amounts::NotCompared;

use super::{is_said, makes};

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
