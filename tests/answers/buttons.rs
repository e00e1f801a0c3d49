//! Press a button, and read an answer that has forgotten nothing.

use supplement_bot::answer::{Action, Reply, Tier, What};
use supplement_bot::render::{discord, terminal};

use super::citations::onward;
use crate::guide::{ask, shipped};
use crate::sentences::rule;

/// What the button with that label leads to.
#[track_caller]
pub(super) fn pressed(reply: &Reply, label: &str) -> Reply {
    let shareable = shipped().shareable(reply.clone());
    let button = onward(&shareable).find(|button| button.label == label);
    let labels: Vec<&str> = onward(&shareable).map(|it| it.label.as_str()).collect();
    let button = button.unwrap_or_else(|| panic!("no button `{label}` among {labels:?}"));
    // What Discord keeps is the code alone.
    let action = Action::from_code(&button.action.code()).expect("a button is read back");
    shipped().answer(What::Press(&action))
}

#[track_caller]
fn says(reply: &Reply, expected: &[&str]) {
    let said = terminal::text(reply);
    for part in expected {
        assert!(said.contains(part), "`{part}` is not said:\n{said}");
    }
}

#[test]
fn a_choice_keeps_the_amount_and_the_medicine() {
    let choice = ask("manganesium 500 mg with doxycycline");
    let magnesium = pressed(&choice, "Magnesium");
    says(&magnesium, &["Doxycycline", "500 mg"]);
}

#[test]
fn a_choice_keeps_the_kidneys_first() {
    let choice = ask("manganesium with bad kidneys");
    let magnesium = pressed(&choice, "Magnesium");
    let screen = &magnesium.body().screen;
    let label = screen[1].label.as_deref();
    assert_eq!(label, Some("Kidneys"), "{screen:#?}");
}

#[test]
fn a_share_keeps_the_refusal() {
    let answer = ask("can I stop my fosamax and take calcium");
    says(&answer, &[rule("stop-a-medicine")]);
    says(
        &pressed(&answer, "Share in channel"),
        &[rule("stop-a-medicine")],
    );
}

#[test]
fn a_page_keeps_the_refusal_and_its_buttons_keep_it_too() {
    let answer = ask("can I stop my fosamax and take calcium");
    let page = pressed(&answer, "Foods");
    says(&page, &[rule("stop-a-medicine")]);
    let summary = pressed(&page, "Summary");
    says(&summary, &[rule("stop-a-medicine"), "lendronate"]);
}

#[test]
fn a_share_is_the_same_answer() {
    for question in [
        "calcium 3000 mg a day with doxycycline while pregnant",
        "zinc and copper for a 6 year old with kidney disease",
        "calcium or magnesium while breastfeeding",
        "what goes with warfarin, can I stop taking it",
        "which supplements help with osteoporosis while pregnant",
        "how long after my fosamax in the morning can i have calcium",
        "my knees are worn and I am on warfarin, my neighbour swears by glucosamine. does it work and where does it come from?",
    ] {
        let answer = ask(question);
        let shared = pressed(&answer, "Share in channel");
        assert_eq!(
            shipped().shareable(answer).body().screen,
            shipped().shareable(shared).body().screen,
            "{question}"
        );
    }
}

#[test]
fn many_medicines_and_cautions_stay_in_every_button() {
    let answer = ask(
        "i am 70 with kidney disease and before surgery, calcium 500 mg with warfarin, digoxin, doxycycline, \
         levothyroxine, alendronate and hydrochlorothiazide, can i stop them",
    );
    let before = answer.asked();
    assert!(before.medicines.len() >= 5, "{before:?}");
    for button in onward(&answer) {
        assert!(button.action.code().len() <= 100);
        let after = shipped().answer(What::Press(&button.action));
        let after = after.asked();
        assert_eq!(after.medicines, before.medicines, "{}", button.label);
        assert_eq!(after.refusals, before.refusals, "{}", button.label);
        assert_eq!(after.concerns, before.concerns, "{}", button.label);
        assert_eq!(after.person, before.person, "{}", button.label);
    }
}

#[test]
fn a_button_of_before_still_works() {
    let case = |code: &str, expected: &str| {
        let action = Action::from_code(code).unwrap_or_else(|| panic!("{code} is not read"));
        says(&shipped().answer(What::Press(&action)), &[expected]);
    };
    case("o:boron:d:0:612-w", "Boron: doses");
    case("a:zinc:u:p", "Pregnant");
    case("s:zinc+copper:o::", "Copper");
    case("s:calcium:i:w:doxycycline+warfarin", "Doxycycline");
    case("m:warfarin", "warfarin");
    case("k:osteoporosis", "osteoporosis");
    case("c:boron:zinc", "Boron");
}

#[test]
fn a_reply_to_an_answer_is_for_the_same_person() {
    let before = ask("zinc for a 6 year old with kidney disease");
    let to: Vec<Action> = before
        .body()
        .buttons
        .iter()
        .map(|it| it.action.clone())
        .collect();
    let text = "and how much?";
    let after = shipped().answer(What::FollowUp { text, to: &to });
    assert_eq!(after.asked().person, before.asked().person);
    assert_eq!(after.asked().concerns, before.asked().concerns);
}

#[test]
fn every_page_fits_into_a_message_below_where_to_turn() {
    let mut seen = 0;
    for supplement in shipped().knowledge().supplements.values() {
        let question = format!(
            "took two {} by mistake this morning, what now",
            supplement.name
        );
        let answer = ask(&question);
        if answer.body().tier != Tier::InCase {
            continue;
        }
        for button in onward(&answer) {
            let page = shipped().answer(What::Press(&button.action));
            let message = serde_json::to_value(discord::message(&page)).unwrap();
            let content = message["content"].as_str().unwrap();
            let length = content.encode_utf16().count();
            assert!(length <= 2_000, "{length}: {content}");
            seen += 1;
        }
    }
    assert!(seen > 200, "{seen}");
}
