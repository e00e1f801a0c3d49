//! The part that was asked for leads the answer.

use supplement_bot::answer::What;
use supplement_bot::question::Section;

use super::first_screen;
use crate::guide::{ask, shipped};

/// Where the label stands on the screen.
#[track_caller]
fn place(screen: &str, label: &str) -> usize {
    let place = screen.find(&format!("**{label}:**"));
    let place = place.or_else(|| screen.find(&format!("**{label}**\n")));
    place.unwrap_or_else(|| panic!("no {label} in\n{screen}"))
}

#[test]
fn the_words_of_a_question_choose_the_part_that_leads() {
    let case = |question: &str, leads: &str, then: &str| {
        let screen = first_screen(question);
        assert!(
            place(&screen, leads) < place(&screen, then),
            "{question}\n{screen}"
        );
    };
    case("boron", "Overview", "Usual amount");
    case("tell me about boron", "Overview", "Usual amount");
    case("does boron help bones", "Evidence", "Usual amount");
    case("is boron proven to work", "Evidence", "Usual amount");
    case("how much boron should I take", "Doses", "Upper limit");
    case("boron dosage", "Doses", "Upper limit");
    case("how many mg of boron", "Doses", "Upper limit");
    case("how much boron is too much?", "Upper limit", "Usual amount");
    case("max boron per day", "Upper limit", "Usual amount");
    case("boron overdose", "Upper limit", "Usual amount");
    case("is boron safe", "Cautions", "Usual amount");
    case("zinc side effects", "Side effects", "Usual amount");
    case(
        "does calcium interact with levothyroxine",
        "Interactions",
        "Usual amount",
    );
    case(
        "calcium together with antibiotics",
        "Interactions",
        "Usual amount",
    );
    case("foods rich in boron", "Foods", "Usual amount");
    case(
        "which kind of magnesium is best absorbed",
        "Forms",
        "Usual amount",
    );
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
        "Interactions of Boron with Sertraline: not checked here, so nothing is known to me.",
    );
}

#[test]
fn references_are_listed_when_they_are_asked_for() {
    let reply = ask("boron references");
    let details = &reply.body().details;
    assert_eq!(details[0].title, "Boron: references");
    let listed = details[0]
        .lines
        .iter()
        .filter(|line| line.link.is_some())
        .count();
    let sources = shipped().knowledge().supplements["boron"].references.len();
    assert_eq!(listed, sources);
}

#[test]
fn every_section_of_every_supplement_has_a_title_and_something_to_read() {
    for id in shipped().knowledge().supplements.keys() {
        for &section in Section::ALL {
            let reply = shipped().answer(What::Supplement {
                name: id,
                section: Some(section),
            });
            let body = reply.body();
            assert_eq!(body.sections, [section.as_str()]);
            assert!(
                body.details[0].title.ends_with(section.as_str()),
                "{id} {section}"
            );
            assert!(!body.details[0].lines.is_empty(), "{id} {section}");
        }
    }
}

#[test]
fn every_number_of_a_reference_has_its_reference_and_every_reference_its_number() {
    for entry in shipped().knowledge().entries() {
        let cited = Section::ALL.iter().copied();
        for section in cited.filter(|&section| section != Section::References) {
            let reply = shipped().answer(What::Supplement {
                name: entry.id(),
                section: Some(section),
            });
            let body = reply.body();
            let details = body.details.iter().flat_map(|block| &block.lines);
            let mut cited: Vec<usize> = body
                .screen
                .iter()
                .chain(details)
                .flat_map(|line| line.cites.iter().copied())
                .collect();
            cited.sort_unstable();
            cited.dedup();
            let listed: Vec<usize> = body.references.iter().map(|cited| cited.number).collect();
            assert_eq!(cited, listed, "{} {section}", entry.id());
        }
    }
}

#[test]
fn a_list_of_references_has_the_numbers_that_the_screen_cites() {
    for (id, supplement) in &shipped().knowledge().supplements {
        let reply = shipped().answer(What::Supplement {
            name: id,
            section: Some(Section::References),
        });
        let body = reply.body();
        let verdict = body
            .screen
            .iter()
            .find(|line| line.text == supplement.verdict.text);
        let keys = supplement.verdict.refs.iter().zip(&verdict.unwrap().cites);
        for (key, number) in keys {
            let name = &supplement.references[key].name;
            let mut listed = body.details[0].lines.iter();
            let line = listed
                .find(|line| line.label.as_deref() == Some(&number.to_string()))
                .unwrap();
            assert!(
                line.text.starts_with(name),
                "{id}: {number} is {}",
                line.text
            );
        }
        let limit = body
            .screen
            .iter()
            .find(|line| line.label.as_deref() == Some("Upper limit"))
            .unwrap();
        for number in &limit.cites {
            let mut listed = body.details[0].lines.iter();
            let line = listed
                .find(|line| line.label.as_deref() == Some(&number.to_string()))
                .unwrap();
            let row = supplement.upper_limits.iter().flat_map(|row| &row.refs);
            let none = supplement.no_upper_limit.iter().flat_map(|row| &row.refs);
            let mut names = row.chain(none).map(|key| &supplement.references[key].name);
            assert!(
                names.any(|name| line.text.starts_with(name)),
                "{id}: {number} is {}",
                line.text
            );
        }
    }
}
