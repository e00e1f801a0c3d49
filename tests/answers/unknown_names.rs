//! Names that the bot does not know: of listed medicines and of anything that stands where a name would.

use std::collections::HashSet;

use supplement_bot::answer::{Kind, What};
use supplement_bot::matching::{Index, Sureness};
use supplement_bot::question::Reader;

use super::{first_screen, is_about};
use crate::guide::{ask, shipped};

const ASKED: usize = 500;

const QUESTIONS: [&str; 5] = [
    "can i take magnesium with {}",
    "{} and zinc",
    "is calcium ok while on {} for a month",
    "my mum is on {}, may she have vitamin d",
    "selenium, {} and vitamin k together?",
];

/// The listed names that no file has.
fn names() -> Vec<&'static str> {
    let knowledge = shipped().knowledge();
    let medicines = knowledge.medicines.values();
    let names =
        medicines.flat_map(|medicine| medicine.names().map(|(_, _, name)| name.to_lowercase()));
    let supplements = knowledge.entries().flat_map(|entry| {
        let aliases = entry.aliases().iter();
        aliases.map(|(_, _, name)| name.to_lowercase())
    });
    let others = knowledge.not_covered.substances.iter();
    let others = others.flat_map(|it| it.aliases.iter().chain([&it.name]));
    let others = others.map(|name| name.to_lowercase());
    let own: HashSet<String> = names.chain(supplements).chain(others).collect();
    let listed = knowledge.medicine_names.each();
    listed.filter(|name| !own.contains(*name)).collect()
}

/// The names that the question does not know, as data has them.
fn unknown(question: &str) -> Vec<String> {
    ask(question).asked().unknown.clone()
}

#[test]
fn a_listed_medicine_beside_a_supplement_is_said_to_be_unknown() {
    let all = names();
    let some = all.iter().step_by(all.len() / ASKED).take(ASKED);
    let unsaid = |(name, question): (&&str, &&str)| {
        let question = question.replace("{}", name);
        let said = format!("I do not know the medicine \u{201c}{name}\u{201d}");
        (!first_screen(&question).contains(&said)).then_some(question)
    };
    let unsaid: Vec<String> = some
        .zip(QUESTIONS.iter().cycle())
        .filter_map(unsaid)
        .collect();
    assert!(unsaid.is_empty(), "{unsaid:#?}");
}

#[test]
fn no_listed_medicine_is_read_as_another() {
    let knowledge = shipped().knowledge();
    let (index, reader) = (
        Index::new(knowledge),
        Reader::new(knowledge.languages.english()),
    );
    let misread = |name: &&str| {
        let mentions = index.find(&reader.read(name));
        let mut mentions = mentions.iter();
        mentions.any(|mention| mention.sureness != Sureness::Exact)
    };
    let misread: Vec<&str> = names().into_iter().filter(misread).collect();
    assert!(misread.is_empty(), "{misread:?}");
}

#[test]
fn a_slip_between_two_medicines_is_not_read_as_the_one_that_is_known() {
    for typed in ["linagliptn", "saxagliptn", "moexiprl"] {
        let shown = first_screen(&format!("zinc with {typed}"));
        let said = format!("\u{201c}{typed}\u{201d}");
        assert!(
            shown.contains(&said) && !shown.contains("I read"),
            "{shown}"
        );
    }
}

#[test]
fn everyday_words_are_no_medicines() {
    for word in [
        "accurate",
        "core",
        "waterfall",
        "predispose",
        "sinclair",
        "creative",
        "vista",
    ] {
        let shown = first_screen(&format!("is zinc from this {word} shop any good"));
        assert!(!shown.contains(word), "{shown}");
    }
}

#[test]
fn a_medicine_asked_about_alone_is_said_not_to_be_covered() {
    let case = |question: &str| {
        let reply = ask(question);
        assert_eq!(reply.body().kind, Kind::NotCovered, "{question}");
        let shown = first_screen(question);
        assert!(shown.contains("not medicines themselves"), "{shown}");
    };
    case("evrysdi");
    case("is xermelo safe with food");
    let shown = first_screen("what dose of sertraline is normal");
    assert!(shown.contains("not Sertraline itself"), "{shown}");
}

#[test]
fn a_name_in_no_list_is_said_where_a_name_would_stand() {
    let case = |question: &str, names: &[&str]| assert_eq!(unknown(question), names, "{question}");
    case("can I take zinc with xyzzol", &["xyzzol"]);
    case("zinc and xyzzol and blorbium", &["xyzzol"]);
    case("xyzzol plus calcium?", &["xyzzol"]);
    case("taking xyzzol at night, magnesium ok?", &["xyzzol"]);
    case(
        "on evrysdi and xyzzol, is zinc fine",
        &["evrysdi", "xyzzol"],
    );
    case("zinc with persistent hiccups", &[]);
    case("zinc with brekfast", &[]);
    case("is zinc marvellous", &[]);
}

#[test]
fn an_unknown_medicine_in_a_message_to_others_is_said_too() {
    let reply = shipped().answer(What::Message("started evrysdi, still taking my zinc pills"));
    assert_eq!(reply.asked().unknown, ["evrysdi"]);
    is_about("is calcium safe with xermelo", "calcium");
}
