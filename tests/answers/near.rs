//! Where no answer is surely the one that is asked for, the nearest are shown, each behind the question that it answers.

use supplement_bot::answer::{Reply, Shape};
use supplement_bot::knowledge::Supplement;

use super::buttons::pressed;
use super::first_screen;
use crate::guide::{ask, shipped};

/// Questions that nobody wrote: ways to ask without their last word, of every fifth answer.
fn cut_short() -> impl Iterator<Item = (&'static Supplement, String)> {
    let supplements = shipped().knowledge().supplements.values();
    supplements.flat_map(|supplement| {
        let answers = supplement.answers.iter().step_by(5);
        let ways = answers.filter_map(|answer| answer.asks.first()?.rsplit_once(' '));
        ways.map(|(way, _)| {
            let question = format!("{}, {way} lately", supplement.name);
            (supplement.as_ref(), question)
        })
    })
}

/// The answers on a screen, each with what stands before it.
fn answers(reply: &Reply, of: &Supplement) -> Vec<(String, Option<String>)> {
    let lines = reply.body().screen.iter();
    let lines = lines.filter(|line| of.answers.iter().any(|answer| answer.text == line.text));
    let told = lines.map(|line| (line.text.clone(), line.label.as_deref().map(str::to_owned)));
    told.collect()
}

#[test]
fn an_answer_that_may_be_to_another_question_stands_behind_its_own() {
    let (mut near, mut sure) = (0, 0);
    for (supplement, question) in cut_short() {
        for (text, label) in answers(&ask(&question), supplement) {
            let Some(label) = label else {
                sure += 1;
                continue;
            };
            near += 1;
            let mut own = supplement.answers.iter();
            let own = own.find(|answer| answer.text == text).expect("it is told");
            assert!(
                own.asks.iter().any(|ask| label.contains(ask.as_str())),
                "{question}: {label}: {text}"
            );
        }
    }
    assert!(near > 100 && sure > 100, "{near} near, {sure} sure");
}

#[test]
fn a_share_has_the_answers_that_are_near() {
    let mut shared = 0;
    for (supplement, question) in cut_short().step_by(5) {
        let reply = ask(&question);
        let told = answers(&reply, supplement);
        if reply.body().share.is_some() && told.iter().any(|(_, label)| label.is_some()) {
            let public = pressed(&reply, "Share in channel");
            assert_eq!(answers(&public, supplement), told, "{question}");
            shared += 1;
        }
    }
    assert!(shared > 10, "{shared}");
}

#[test]
fn a_question_for_a_table_gets_the_table() {
    for question in [
        "how much zinc does an adult need a day",
        "zinc 5 mg a day, is that enough",
        "tell me about zinc please",
    ] {
        let text = first_screen(question);
        assert!(!text.contains("On \u{201c}"), "{question}: {text}");
    }
}

#[test]
fn years_and_blood_pressures_are_no_amounts() {
    for question in [
        "zinc since my dexa 2019, is it bad for bones",
        "my bp is 145/92, does magnesium lower it",
    ] {
        let text = first_screen(question);
        assert!(!text.contains("I did not compare"), "{question}: {text}");
    }
    let text = first_screen("can you take too much b12? mine is 5000 mcg");
    assert!(text.contains("5,000 mcg"), "{text}");
}

#[test]
fn of_several_no_line_comes_twice_and_no_name_stands_alone() {
    let names = [
        "valerian",
        "melatonin",
        "magnesium",
        "zinc",
        "ginkgo",
        "caffeine",
    ];
    for (one, other) in names.iter().zip(&names[1..]) {
        let reply = ask(&format!("does {one} work with {other} for jet lag at 60"));
        let screen = &reply.body().screen;
        for (place, line) in screen.iter().enumerate() {
            let again = screen[..place].iter().filter(|it| it.text == line.text);
            assert_eq!(again.count(), 0, "{one}, {other}: {screen:#?}");
            let next = screen.get(place + 1);
            let is_alone = next.is_none_or(|next| next.shape == Shape::Heading);
            assert!(
                line.shape != Shape::Heading || !is_alone,
                "{one}, {other}: {screen:#?}"
            );
        }
    }
}
