//! A reply to an answer: what it leaves unsaid is about the entries of that answer, and nothing is remembered for it.

use supplement_bot::answer::{Kind, What};
use supplement_bot::knowledge::CautionKind;
use supplement_bot::render::markdown;

use crate::guide::{button_of, shipped};
use crate::sentences::{caution, rule};

#[track_caller]
fn replied(text: &str, to: &str, expected: &str) {
    let guide = shipped();
    assert!(guide.asks_something(text), "{text}");
    let told = markdown::content(&guide.answer(What::FollowUp {
        text,
        to: &[button_of(to)],
    }));
    assert!(told.contains(expected), "{text}: {expected}\n{told}");
}

#[test]
fn what_it_leaves_unsaid_is_about_the_entry() {
    replied(
        "and how much?",
        "zinc",
        "men 11 mg, women 8 mg a day (adults; recommended, RDA, US)",
    );
    replied(
        "with warfarin?",
        "vitamin-k",
        "Warfarin (Vitamin K antagonists, major)",
    );
    replied(
        "is it safe in pregnancy?",
        "magnesium",
        caution("magnesium", CautionKind::Pregnancy),
    );
    replied(
        "and for kids?",
        "vitamin-d",
        caution("vitamin-d", CautionKind::Children),
    );
    replied(
        "is 50 mg twice a day ok?",
        "zinc",
        "100 mg a day: above the US limit of 40 mg a day",
    );
    replied(
        "my kidneys are bad",
        "boron",
        caution("boron", CautionKind::Kidney),
    );
    replied("can my dog have it?", "calcium", rule("animals"));
    replied(
        "so can i bin my fosamax then",
        "calcium",
        rule("stop-a-medicine"),
    );
}

#[test]
fn an_emergency_goes_before_the_entry() {
    let guide = shipped();
    for text in [
        "my son just ate the whole bottle",
        "my toddler swallowed all of them",
        "i took 40 of those pills",
        "i can't breathe since i took it",
    ] {
        assert!(guide.asks_something(text), "{text}");
        let reply = guide.answer(What::FollowUp {
            text,
            to: &[button_of("zinc")],
        });
        assert_eq!(reply.body().kind, Kind::Emergency, "{text}");
        assert!(reply.body().screen[0].text.contains("911"), "{text}");
    }
}

#[test]
fn a_name_that_is_torn_apart_is_another_entry() {
    replied("how much magne sium?", "zinc", "Magnesium");
    assert!(shipped().asks_something("magne sium"));
    let reply = shipped().answer(What::FollowUp {
        text: "how much magne sium?",
        to: &[button_of("zinc")],
    });
    assert_eq!(reply.body().entries, ["magnesium"]);
}

#[test]
fn thanks_ask_nothing() {
    for text in ["thanks!", "ok cool", "great, cheers"] {
        assert!(!shipped().asks_something(text), "{text}");
    }
}
