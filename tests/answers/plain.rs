//! Plain questions in which the name of a mineral stands as it is written: each is answered.

use supplement_bot::answer::{Kind, What};

use super::{about, is_about};
use crate::guide::{ask, shipped};

const MINERALS: [&str; 8] = [
    "boron",
    "calcium",
    "copper",
    "magnesium",
    "manganese",
    "selenium",
    "silicon",
    "zinc",
];

/// A question a line, with `{}` for the name.
const PLAIN: &str = include_str!("plain.txt");

#[test]
fn a_mineral_in_a_plain_question_is_answered() {
    let named = |question: &str, mineral: &str| {
        let reply = ask(&question.replace("{}", mineral));
        let body = reply.body();
        body.kind == Kind::Answer && body.entries.iter().any(|id| id == mineral)
    };
    let missed: Vec<String> = PLAIN
        .lines()
        .flat_map(|line| MINERALS.map(|mineral| (line, mineral)))
        .filter(|(line, mineral)| !named(line, mineral))
        .map(|(line, mineral)| line.replace("{}", mineral))
        .collect();
    assert!(missed.is_empty(), "{missed:#?}");
}

#[test]
fn a_misspelt_mineral_in_a_plain_question_is_answered() {
    let case = |typed: &str, id: &str| {
        let question = "got a tub of {} from the corner shop, what should i know about it";
        is_about(&question.replace("{}", typed), id);
    };
    case("mangesium", "magnesium");
    case("seleniun", "selenium");
    case("copperr", "copper");
    case("silicom", "silicon");
    case("calcuim", "calcium");
    case("zincc", "zinc");
}

#[test]
fn a_german_salt_is_the_mineral_that_it_is_of() {
    let case = is_about;
    case("Kupfergluconat", "copper");
    case("wie viel Kupferbisglycinat am Tag", "copper");
    case("Mangansulfat", "manganese");
    case("Manganbisglycinat mit Zinkpicolinat", "manganese, zinc");
    case("Natriumselenit", "selenium");
    case("Magnesiumcitrat", "magnesium");
    case("Kupferdach", "nothing");
    case("Zinkblech", "nothing");
}

#[test]
fn words_of_another_sense_do_not_outvote_a_name_that_has_one_sense() {
    let case = is_about;
    case("does sunblock keep vitamin d out", "vitamin-d");
    case("vitamin k2 on the website of my city", "vitamin-k");
    case("osteoporosis clinics in scotland", "osteoporosis");
    case("my football coach takes zinc", "zinc");
}

#[test]
fn in_a_message_to_others_a_doubtful_name_needs_a_cue() {
    let case = |message: &str, expected: &str| {
        let reply = shipped().answer(What::Message(message));
        assert_eq!(about(&reply), expected, "{message}");
    };
    case(
        "they finally sent me the copper I had been waiting for since last autumn",
        "nothing",
    );
    case("my copper tablets came today", "copper");
}
