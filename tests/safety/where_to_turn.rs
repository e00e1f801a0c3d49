//! Where to turn is read first, by the language that Discord is set to.

use supplement_bot::answer::{Kind, Reply, What};
use supplement_bot::knowledge::{Call, CautionKind, Place, WhereToTurn};

use super::screen;
use crate::guide::{ask, shipped};
use crate::sentences::{caution, entry, rule};

/// What somebody is in need of: whom to call for it in a place.
type Need = fn(&Place) -> &Call;

const DANGER: Need = |place| &place.danger;
const POISON: Need = |place| &place.poison;
const SELF_HARM: Need = |place| &place.self_harm;

const OR: &str = "or the local emergency number.";

fn turn() -> &'static WhereToTurn {
    &shipped().knowledge().safety.where_to_turn
}

/// Whom to call where Discord speaks that language.
#[track_caller]
fn call(need: Need, locale: &str) -> &'static Call {
    let mut places = turn().places.iter();
    let place = places.find(|place| place.locales.iter().any(|own| own == locale));
    need(place.unwrap_or_else(|| panic!("no place has `{locale}`")))
}

/// The same in a few words, one place after the other.
#[track_caller]
fn in_short(need: Need, locales: &[&str]) -> String {
    let calls = locales.iter().map(|locale| call(need, locale));
    let words: Vec<&str> = calls.map(|call| call.short.as_str()).collect();
    words.join("; ")
}

/// Whom to call there, and in the other places that speak the language.
#[track_caller]
fn calls(need: Need, locale: &str, others: &[&str]) -> String {
    let (there, others) = (&call(need, locale).say, in_short(need, others));
    format!("Call now: {there} Elsewhere: {others}; {OR}")
}

fn asks(question: &str, locale: &str) -> Reply {
    shipped().answer(What::Question(question).from(Some(locale)))
}

/// Compares the first two lines: whom to call, and the sentence of the rule.
#[track_caller]
fn first(reply: &Reply, calls: &str, heard: &str) {
    assert_eq!(screen(reply)[..2], [calls, rule(heard)]);
}

#[test]
fn without_a_place_all_lines_stand_in_one() {
    let all = in_short(POISON, &["en-US", "en-GB", "en-CA", "en-AU", "de"]);
    first(
        &ask("my toddler swallowed my zinc"),
        &format!("Call now: {all}; elsewhere the local emergency number."),
        "swallowed-by-a-child",
    );
}

#[test]
fn the_language_points_to_a_place_and_the_rest_is_said() {
    let case = |locale: &str, calls: &str| {
        first(&asks("I overdosed on iron", locale), calls, "overdose");
    };
    case(
        "en-US",
        &calls(POISON, "en-US", &["en-GB", "en-CA", "en-AU"]),
    );
    case(
        "en-GB",
        &calls(POISON, "en-GB", &["en-US", "en-CA", "en-AU"]),
    );
    let in_the_eu = &call(POISON, "de").say;
    case(
        "de",
        &format!("Call now: {in_the_eu} Elsewhere: the local emergency number."),
    );
    case("ja", "Call now: the local emergency number.");
}

#[test]
fn danger_to_life_leads_to_the_emergency_number() {
    let case = |locale: &str, others: &[&str]| {
        let reply = asks("i can't breathe since i took the magnesium", locale);
        let calls = calls(DANGER, locale, others);
        first(&reply, &calls, "trouble-breathing");
    };
    case("en-US", &["en-GB", "en-CA", "en-AU"]);
    case("en-GB", &["en-US", "en-CA", "en-AU"]);
}

#[test]
fn the_numbers_are_those_of_the_place() {
    let case = |locale: &str, [danger, poison, self_harm]: [&str; 3]| {
        for (need, number) in [(DANGER, danger), (POISON, poison), (SELF_HARM, self_harm)] {
            let Call { say, short, .. } = call(need, locale);
            assert!(say.contains(number), "{locale}: {number} in {say}");
            assert!(short.contains(number), "{locale}: {number} in {short}");
        }
    };
    case("en-US", ["911", "1-800-222-1222", "988"]);
    case("en-GB", ["999", "111", "116 123"]);
    case("en-CA", ["911", "1-844-764-7669", "988"]);
    case("en-AU", ["000", "13 11 26", "13 11 14"]);
    case("de", ["112", "112", "116 123"]);
}

#[test]
fn someone_who_wants_to_die_reads_kind_words_and_no_entry() {
    let reply = asks("how many zinc pills would kill me", "en-US");
    assert!(reply.body().entries.is_empty());
    assert!(reply.body().buttons.is_empty());
    let there = &call(SELF_HARM, "en-US").say;
    let others = in_short(SELF_HARM, &["en-GB", "en-CA", "en-AU"]);
    let calls = format!(
        "Call now: {there} Elsewhere: {others}; or a local crisis line (befrienders.org lists some), {OR}"
    );
    let for_another = turn().help.self_harm.for_another.as_deref();
    assert_eq!(
        screen(&reply),
        [&calls, rule("self-harm"), for_another.unwrap()]
    );
}

#[test]
fn the_entry_follows_in_short_and_nothing_is_added_in_a_channel() {
    let reply = ask("i just took 60 zinc tablets");
    assert!(reply.body().menu.is_none());
    assert_eq!(reply.body().kind, Kind::Emergency);
    let all = in_short(POISON, &["en-US", "en-GB", "en-CA", "en-AU", "de"]);
    let calls = format!("Call now: {all}; elsewhere the local emergency number.");
    assert_eq!(
        screen(&reply),
        [
            &calls,
            rule("overdose"),
            turn().help.poison.to_do.as_deref().unwrap(),
            "Zinc",
            "Upper limit: US: 40 mg a day; EU: 25 mg a day",
            caution("zinc", CautionKind::Overdose),
            caution("zinc", CautionKind::General),
        ]
    );
}

#[test]
fn a_name_to_look_up_and_somebodys_message_are_read_for_danger_too() {
    let case = |reply: Reply| assert_eq!(reply.body().kind, Kind::Emergency);
    case(shipped().answer(What::Supplement {
        name: "my son swallowed calcium",
        section: None,
    }));
    case(shipped().answer(What::Message("took 40 iron pills, what now")));
}

#[test]
fn a_large_dose_told_calmly_gets_the_facts_and_the_number() {
    let reply = asks("I took 50,000 IU of vitamin D today", "en-US");
    assert_eq!(reply.body().kind, Kind::Answer);
    let there = &call(POISON, "en-US").say;
    let others = in_short(POISON, &["en-GB", "en-CA", "en-AU"]);
    let to_be_sure =
        format!("If you feel unwell, or to be sure, call: {there} Elsewhere: {others}; {OR}");
    assert_eq!(
        screen(&reply),
        [
            "Vitamin D",
            rule("large-amount"),
            "Upper limit: US: 4,000 IU (100 mcg) a day; EU: 100 mcg (4,000 IU) a day",
            "Watch for: ",
            &entry("vitamin-d").adverse_effects[0].text,
            &to_be_sure,
        ]
    );
}

#[test]
fn an_ordinary_dose_is_an_ordinary_answer() {
    let reply = ask("I took 400 IU of vitamin D today");
    let said = screen(&reply).join("\n");
    assert!(!said.contains("1-800"), "{said}");
}
