//! Which supplements were studied for a condition, and two of them side by side: the best row never stands for all.

use supplement_bot::answer::What;
use supplement_bot::knowledge::CautionKind;
use supplement_bot::render::terminal;

use super::{about, first_screen, read};
use crate::guide::{ask, shipped};
use crate::sentences::{answers_to, caution};

#[test]
fn denser_bones_do_not_stand_for_fewer_fractures() {
    let text = read("which supplements help with osteoporosis");
    let both = "Calcium: bone density: helps (how sure: moderate); fractures: little or no effect (how sure: moderate)";
    assert!(text.contains(both), "{text}");
}

#[test]
fn studies_that_disagree_are_mixed_side_by_side_too() {
    let both = What::Compare {
        one: "calcium",
        other: "vitamin d",
    };
    let text = terminal::text(&shipped().answer(both));
    assert!(
        text.contains("Bone density: Calcium: helps (how sure: moderate); Vitamin D: studies disagree (how sure: low)"),
        "{text}"
    );
    assert!(!text.contains("Vitamin D: does harm"), "{text}");
}

#[test]
fn a_name_beside_an_illness_or_an_operation_is_a_supplement() {
    let case =
        |question: &str, expected: &str| assert_eq!(about(&ask(question)), expected, "{question}");
    case("I have stage 4 CKD, is calcium alright?", "calcium");
    case("I am having surgery next week, what about boron?", "boron");
    case("had a lumpectomy last year, soy ok?", "soy-isoflavones");
    case("quit prednisone and use boron?", "boron");
    case("is boron an element in the periodic table", "nothing");
    case("how to polish copper", "nothing");
}

#[test]
fn the_caution_on_an_illness_that_is_named_stands_first() {
    let text = first_screen("do i need electrolytes at the gym, i have high blood pressure");
    let heart = caution("electrolytes", CautionKind::Heart);
    assert!(text.contains(heart), "{text}");
    let text = first_screen(
        "haemochromatosis runs in my family, my prenatal has 27 mg iron and multivitamin 5 mg zinc",
    );
    let mut told = answers_to("iron", "haemochromatosis");
    assert!(told.any(|answer| text.contains(answer)), "{text}");
}

#[test]
fn a_word_of_the_question_that_is_no_illness_moves_no_caution() {
    let text = first_screen("how much boron is too much?");
    assert!(
        text.contains(caution("boron", CautionKind::Overdose)),
        "{text}"
    );
}
