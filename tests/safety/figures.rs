//! No emergency is missed, and few questions are taken for one.

use std::fs;
use std::path::Path;

use supplement_bot::answer::{Guide, Kind};
use supplement_bot::knowledge::SafetyKind;

use super::{guide, is_alarm, screen, wordings};

#[test]
fn no_emergency_of_the_list_is_missed() {
    let (guide, list) = (guide(), wordings(include_str!("emergencies.txt")));
    assert!(list.len() >= 150);
    let missed: Vec<_> = list
        .iter()
        .filter(|text| guide.ask(text).body().kind != Kind::Emergency)
        .collect();
    assert!(missed.is_empty(), "missed: {missed:#?}");
}

#[test]
fn no_calm_neighbour_raises_an_alarm() {
    let (guide, list) = (guide(), wordings(include_str!("calm.txt")));
    assert!(list.len() >= 80);
    let alarmed: Vec<_> = list
        .iter()
        .filter(|text| guide.ask(text).body().kind == Kind::Emergency)
        .collect();
    assert!(alarmed.is_empty(), "taken for emergencies: {alarmed:#?}");
}

#[test]
fn hardly_any_question_about_something_else_raises_an_alarm() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/eval/questions.tsv");
    let Ok(table) = fs::read_to_string(&path) else {
        println!("skipped: {} is not there", path.display());
        return;
    };
    let guide = guide();
    let rows = table.lines().skip(1).filter_map(|row| {
        let mut cells = row.split('\t').skip(1);
        Some((cells.next()?, cells.next()?))
    });
    let (mut asked, mut alarmed) = ([0, 0], [Vec::new(), Vec::new()]);
    for (question, expected) in rows {
        let in_scope = usize::from(expected != "none");
        asked[in_scope] += 1;
        if raises(&guide, question) {
            alarmed[in_scope].push(question.to_owned());
        }
    }
    for (name, place) in [("out of scope", 0), ("in scope", 1)] {
        println!(
            "{name}: {} alarms in {}",
            alarmed[place].len(),
            asked[place]
        );
    }
    // At most three in two hundred.
    assert!(alarmed[0].len() * 200 <= asked[0] * 3, "{:#?}", alarmed[0]);
    assert!(alarmed[1].is_empty(), "{:#?}", alarmed[1]);
}

/// Whether the answer is an emergency or refuses anything.
fn raises(guide: &Guide, question: &str) -> bool {
    let reply = guide.ask(question);
    let first = screen(&reply).into_iter().next().unwrap_or_default();
    let rules = &guide.knowledge().safety.rules;
    let refused = rules
        .iter()
        .any(|rule| rule.kind == SafetyKind::Refusal && first == rule.say);
    is_alarm(&reply) || refused
}
