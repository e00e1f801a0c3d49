//! The rules of safety are heard through every door: people type into whatever field is open.

use supplement_bot::answer::{Action, Kind, Reply, Tier, What};
use supplement_bot::knowledge::SafetyKind;

use super::{guide, refusals, screen};
use crate::guide::{button_of, shipped};
use crate::sentences::rule;

/// What somebody may get to read who types the text into any field.
fn every_door(text: &str) -> Vec<(&'static str, Reply)> {
    let to = [button_of("zinc")];
    let doors = [
        ("/ask", What::Question(text)),
        (
            "/supplement",
            What::Supplement {
                name: text,
                section: None,
            },
        ),
        (
            "/interactions medicine",
            What::Interactions {
                medicine: text,
                supplement: None,
            },
        ),
        (
            "/interactions medicine, with a supplement",
            What::Interactions {
                medicine: text,
                supplement: Some("zinc"),
            },
        ),
        (
            "/interactions supplement",
            What::Interactions {
                medicine: "warfarin",
                supplement: Some(text),
            },
        ),
        ("/condition", What::Condition(text)),
        (
            "/compare one",
            What::Compare {
                one: text,
                other: "zinc",
            },
        ),
        (
            "/compare other",
            What::Compare {
                one: "zinc",
                other: text,
            },
        ),
        ("the menu on a message", What::Message(text)),
        ("a reply to an answer", What::FollowUp { text, to: &to }),
    ];
    doors
        .into_iter()
        .map(|(door, what)| (door, shipped().answer(what)))
        .collect()
}

/// Texts with a sign of a rule of that kind, as the rules have them.
fn texts(is_meant: impl Fn(SafetyKind) -> bool) -> Vec<String> {
    let rules = shipped().knowledge().safety.rules.iter();
    let rules = rules.filter(|rule| is_meant(rule.kind));
    rules.flat_map(|rule| rule.yes.iter().cloned()).collect()
}

#[test]
fn every_emergency_is_heard_through_every_door() {
    for text in texts(SafetyKind::is_emergency) {
        for (door, reply) in every_door(&text) {
            assert_eq!(reply.body().kind, Kind::Emergency, "{door}: {text}");
        }
    }
}

#[test]
fn every_refusal_is_said_through_every_door() {
    for text in texts(|kind| kind == SafetyKind::Refusal) {
        for (door, reply) in every_door(&text) {
            let said = screen(&reply);
            let is_said = refusals().any(|refusal| said.iter().any(|line| line == refusal));
            // An animal is in many texts that are none of ours.
            let is_none_of_ours = reply.body().kind == Kind::Unknown;
            let is_help = reply.body().kind == Kind::Emergency;
            assert!(is_said || is_none_of_ours || is_help, "{door}: {text}");
        }
    }
}

#[track_caller]
fn says(what: What<'_>, expected: &[&str]) {
    let guide = guide();
    let said = screen(&guide.answer(what)).join("\n");
    for part in expected {
        assert!(said.contains(part), "{part} is not said:\n{said}");
    }
}

#[test]
fn who_asks_whether_to_stop_in_the_field_of_a_medicine_is_told_not_to() {
    says(
        What::Interactions {
            medicine: "should i stop my warfarin",
            supplement: None,
        },
        &[rule("stop-a-medicine"), "warfarin"],
    );
}

#[test]
fn both_fields_of_a_comparison_are_heard() {
    says(
        What::Compare {
            one: "zinc while pregnant",
            other: "magnesium for my toddler",
        },
        &["pregnancy", "children"],
    );
}

#[test]
fn a_pet_in_the_field_of_a_supplement_is_sent_to_a_vet() {
    says(
        What::Interactions {
            medicine: "warfarin",
            supplement: Some("zinc for my dog"),
        },
        &["ask a vet"],
    );
}

#[test]
fn a_share_of_an_answer_says_where_to_turn_as_the_answer_does() {
    let question =
        "I take selenium 400 mcg a day and my hair falls out and my breath smells of garlic";
    let reply = shipped().ask(question);
    assert_eq!(reply.body().tier, Tier::InCase, "{}", read(&reply));
    let share = reply.body().share.as_ref().expect("it can be shared");
    let shared = shipped().answer(What::Press(share));
    assert_eq!(shared.body().tier, Tier::InCase, "{}", read(&shared));
    assert!(read(&shared).contains("call"), "{}", read(&shared));
}

#[test]
fn what_stands_behind_an_alarm_says_where_to_turn() {
    let reply = shipped().ask("my two year old swallowed the whole bottle of iron");
    assert_eq!(reply.body().tier, Tier::Alarm, "{}", read(&reply));
    let button = reply.body().buttons.first().expect("it leads to the entry");
    let behind = shipped().answer(What::Press(&button.action));
    let text = read(&behind);
    assert!(text.contains("call"), "{text}");
    assert!(!text.contains("No caution on"), "{text}");
}

#[test]
fn a_reply_to_an_answer_keeps_its_medicine() {
    let first = shipped().ask("iron with my levothyroxine 100 mcg, is 65 mg ok?");
    let buttons = first.body().buttons.iter();
    let to: Vec<Action> = buttons.map(|button| button.action.clone()).collect();
    let reply = |text: &str| {
        let reply = shipped().answer(What::FollowUp { text, to: &to });
        read(&reply)
    };
    let how = reply("and how should I take it?");
    assert!(how.contains("evothyroxine"), "{how}");
    let stop = reply("should i stop taking it?");
    assert!(stop.contains(rule("stop-a-medicine")), "{stop}");
}

fn read(reply: &Reply) -> String {
    screen(reply).join("\n")
}
