//! The part that was asked for leads the answer.

use supplement_bot::answer::What;
use supplement_bot::question::{Facet, Section};

use super::first_screen;
use crate::guide::{ask, shipped};
use crate::sentences::{answers, entry};

/// What is read below the name: the label, or the text where it has none.
fn answer(question: &str) -> String {
    let reply = ask(question);
    let line = &reply.body().screen[1];
    line.label.as_deref().unwrap_or(&line.text).to_owned()
}

#[test]
fn the_words_of_a_question_choose_what_is_read_first() {
    let case = |question: &str, expected: &str| {
        let answer = answer(question);
        assert!(answer.starts_with(expected), "{question}: {answer}");
    };
    let background = &entry("boron").background[0].text;
    case("boron", background);
    case("tell me about boron", background);
    case("how many mg of boron", "Usual amount");
    case("max boron per day", "Upper limit");
    case(
        "does calcium interact with levothyroxine",
        "Levothyroxine (",
    );
}

#[test]
fn a_single_answer_stands_before_the_table_of_its_section() {
    let case = |question: &str, facet: Facet| {
        let answer = answer(question);
        let mut answers = answers("boron", facet);
        assert!(answers.any(|text| text == answer), "{question}: {answer}");
    };
    case("how much boron should I take", Facet::Dose);
    case("foods rich in boron", Facet::Foods);
}

#[test]
fn a_medicine_in_a_question_leads_with_what_is_known_of_both() {
    let case = |question: &str, leads: &str| {
        let screen = first_screen(question);
        assert!(screen.contains(leads), "{question}\n{screen}");
        assert_eq!(ask(question).body().sections[0], "interactions");
    };
    case(
        "calcium and levothyroxine",
        "- **Levothyroxine (Thyroid hormones, ",
    );
    case("can i take vitamin k with coumadin", "- **Warfarin (");
    case(
        "how much magnesium with doxycycline",
        "- **Doxycycline (Tetracycline antibiotics, ",
    );
    case(
        "boron and sertraline",
        "Interactions of Boron with Sertraline: not checked here.",
    );
}

#[test]
fn references_are_listed_when_they_are_asked_for() {
    let mut listed = 0;
    let mut reply = ask("boron references");
    assert_eq!(reply.body().screen[0].text, "Boron: references");
    loop {
        let lines = reply.body().screen.iter();
        listed += lines.filter(|line| line.link.is_some()).count();
        let mut buttons = reply.body().buttons.iter();
        let Some(next) = buttons.find(|button| button.label == "Next page") else {
            break;
        };
        reply = shipped().answer(What::Press(&next.action));
    }
    let sources = shipped().knowledge().supplements["boron"].references.len();
    assert_eq!(listed, sources);
}

#[test]
fn every_section_of_every_supplement_has_its_name_and_something_to_read() {
    for supplement in shipped().knowledge().supplements.values() {
        for &section in Section::ALL {
            let name = &supplement.id;
            let reply = shipped().answer(What::Supplement {
                name,
                section: Some(section),
            });
            let body = reply.body();
            assert_eq!(body.sections, [section.as_str()]);
            assert!(
                body.screen[0].text.starts_with(&supplement.name),
                "{name} {section}"
            );
            assert!(body.screen.len() > 1, "{name} {section}");
        }
    }
}
