//! Refusals and the cautions that a question names stand before everything else that an entry says.

use supplement_bot::answer::{Kind, What};
use supplement_bot::knowledge::CautionKind;

use super::{guide, screen};
use crate::guide::ask;
use crate::sentences::{caution, interaction, rule};

/// Asks, and compares the first lines that are read.
#[track_caller]
fn begins(question: &str, kind: Kind, expected: &[&str]) {
    let reply = ask(question);
    let said = screen(&reply);
    assert_eq!(reply.body().kind, kind, "{question}");
    assert_eq!(said[..expected.len().min(said.len())], *expected);
}

/// Asks, and reads the sentence of a rule alone.
#[track_caller]
fn is_refused(question: &str, refusal: &str) {
    let reply = ask(question);
    assert_eq!(reply.body().kind, Kind::Refused, "{question}");
    assert_eq!(screen(&reply), [rule(refusal)], "{question}");
}

#[test]
fn what_is_refused_is_said_in_one_sentence_and_the_facts_follow() {
    let case = |question: &str, refusal: &str, facts: &str| {
        begins(question, Kind::Answer, &[rule(refusal), facts]);
    };
    case(
        "i weigh 80 kg, how much zinc should i take?",
        "personal-dose",
        "Zinc",
    );
    case(
        "do i have a magnesium deficiency?",
        "diagnosis",
        "Magnesium",
    );
    case(
        "can I take vitamin K instead of warfarin",
        "stop-a-medicine",
        "Vitamin K",
    );
    case(
        "how much magnesium for an iv drip",
        "injections",
        "Choosing a product",
    );
    case("a dog bit me and i take zinc", "animals", "Zinc");
}

#[test]
fn where_nothing_else_can_be_said_only_the_refusal_is() {
    is_refused("is zinc safe for my dog", "animals");
    is_refused(
        "should i stop taking my blood pressure meds",
        "stop-a-medicine",
    );
    is_refused("can i quit lipitor", "stop-a-medicine");
}

#[test]
fn the_caution_that_the_question_names_comes_first() {
    let case = |question: &str, entry: &str, label: &str, caution: &str| {
        let caution = format!("{label}: {caution}");
        begins(question, Kind::Answer, &[entry, &caution]);
    };
    case(
        "how much magnesium while pregnant",
        "Magnesium",
        "Pregnancy",
        caution("magnesium", CautionKind::Pregnancy),
    );
    case(
        "foods rich in calcium, i have kidny disease",
        "Calcium",
        "Kidneys",
        caution("calcium", CautionKind::Kidney),
    );
    case(
        "soy isoflavones after breast cancer",
        "Soy isoflavones",
        "Hormone-sensitive conditions",
        caution("soy-isoflavones", CautionKind::HormoneSensitive),
    );
    case(
        "vitamin k2 dose on blood thinners",
        "Vitamin K",
        "Vitamin K antagonists (Blood thinners, major)",
        &interaction("vitamin-k", "vitamin-k-antagonists"),
    );
    case(
        "vitamin d drops for my baby",
        "Vitamin D",
        "Children",
        caution("vitamin-d", CautionKind::Children),
    );
    case(
        "zinc before surgery while breastfeeding",
        "Zinc",
        "Surgery",
        caution("zinc", CautionKind::Surgery),
    );
    case(
        "boron for my 6 year old",
        "Boron",
        "Children",
        caution("boron", CautionKind::Children),
    );
}

#[test]
fn a_comparison_and_a_list_for_a_condition_begin_with_it_too() {
    let kidneys = |entry: &str, name: &str| {
        let caution = caution(entry, CautionKind::Kidney);
        format!("{name}, kidneys: {caution}")
    };
    begins(
        "i have ckd, calcium or magnesium for bones?",
        Kind::Answer,
        &[
            &kidneys("calcium", "Calcium"),
            &kidneys("magnesium", "Magnesium"),
        ],
    );
    begins(
        "which supplements help with osteoporosis while pregnant",
        Kind::Condition,
        &[
            "You name pregnancy: read the cautions of each entry, and ask a doctor or pharmacist first.",
            "Supplements studied for: osteoporosis",
        ],
    );
}

#[test]
fn the_first_screen_keeps_its_length() {
    let guide = guide();
    let questions = [
        "can i stop warfarin and inject calcium before surgery while pregnant with kidney disease and breast cancer",
        "i weigh 80 kg, can my dog and i take zinc, copper and magnesium while pregnant before surgery",
        "am i deficient in vitamin d, my level is 12, how much should i take with kidney disease",
        "my toddler swallowed zinc and copper and calcium and i want to die",
        "i can't breathe, overdosed on soy isoflavones while pregnant",
    ];
    for question in questions {
        for locale in [None, Some("en-US"), Some("en-GB"), Some("fr"), Some("ja")] {
            let reply = guide.answer(What::Question(question).from(locale));
            let lines = reply.body().screen.iter();
            let width: usize = lines.map(supplement_bot::answer::Line::width).sum();
            let whole = width + reply.disclaimer().as_str().len();
            assert!(whole <= 900, "{whole}: {question}\n{:#?}", screen(&reply));
        }
    }
}
