//! Numbers in brackets: each stands in the list below the same message, and stays the same behind each press.

use std::collections::BTreeMap;

use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use supplement_bot::answer::{Action, Button, Cited, Code, Reply, What};
use supplement_bot::question::Section;
use supplement_bot::render::markdown;

use crate::guide::{ask, shipped};

/// More stand under no first screen.
const MOST: usize = 4;

/// All that can be pressed or chosen.
pub(super) fn onward(reply: &Reply) -> impl Iterator<Item = &Button> {
    let body = reply.body();
    let options = body.menu.iter().flat_map(|menu| &menu.options);
    body.buttons.iter().chain(options)
}

/// The numbers that the text cites are those of the list, and all of it stands in the text of the message.
#[track_caller]
fn are_listed(reply: &Reply, question: &str) {
    let body = reply.body();
    let cited = body
        .screen
        .iter()
        .flat_map(|line| line.cites.iter().copied());
    let mut cited: Vec<usize> = cited.collect();
    cited.sort_unstable();
    cited.dedup();
    let listed: Vec<usize> = body.references.iter().map(|cited| cited.number).collect();
    assert_eq!(cited, listed, "{question}");
    let content = markdown::content(reply);
    for cited in &body.references {
        let shown = format!("[{}] [", cited.number);
        assert!(content.contains(&shown), "{question}: {shown}\n{content}");
        assert!(content.contains(cited.url()), "{question}: {}", cited.url());
    }
}

const ASKED: &[&str] = &[
    "what is {}",
    "how much {} should a woman of 60 take",
    "does {} help with osteoporosis",
    "is 3000 mg of {} a day too much",
    "can I take {} with levothyroxine",
    "foods rich in {}",
    "{} side effects",
    "is {} safe in pregnancy with kidney disease",
    "where does that on {} come from",
];

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(64) })]

    #[test]
    fn every_number_that_is_read_stands_in_the_list_of_its_message(
        asked in select(ASKED),
        names in subsequence(shipped().knowledge().supplements.keys().cloned().collect::<Vec<_>>(), 1..4),
    ) {
        let question = asked.replace("{}", &names.join(" and "));
        let reply = ask(&question);
        are_listed(&reply, &question);
        for button in onward(&reply) {
            are_listed(&shipped().answer(What::Press(&button.action)), &question);
        }
    }
}

#[test]
fn a_first_screen_lists_at_most_four_references() {
    for id in shipped().knowledge().supplements.keys() {
        for question in ASKED.iter().filter(|asked| !asked.contains("come from")) {
            let question = question.replace("{}", id);
            let listed = ask(&question).body().references.len();
            assert!(listed <= MOST, "{question}: {listed}");
        }
    }
}

/// Every section of the entry, page by page.
fn pages(entry: &str) -> Vec<Reply> {
    let pages = Section::ALL
        .iter()
        .flat_map(|&section| (0..12).map(move |page| (section, page)));
    let pages = pages.map(|(section, page)| Action::Open {
        entry: entry.to_owned(),
        section,
        page,
        asked: Code::default(),
    });
    pages
        .map(|action| shipped().answer(What::Press(&action)))
        .collect()
}

#[test]
fn a_reference_has_the_same_number_on_every_page_of_its_entry() {
    for entry in shipped().knowledge().entries() {
        let mut known: BTreeMap<usize, String> = BTreeMap::new();
        let first = shipped().answer(What::Supplement {
            name: entry.id(),
            section: None,
        });
        for reply in std::iter::once(first).chain(pages(entry.id())) {
            are_listed(&reply, entry.id());
            for cited in &reply.body().references {
                let name = known
                    .entry(cited.number)
                    .or_insert_with(|| cited.name().to_owned());
                assert_eq!(name, cited.name(), "{} [{}]", entry.id(), cited.number);
            }
        }
    }
}

#[test]
fn references_go_by_the_names_that_people_know() {
    let reply = ask("magnesium");
    let names: Vec<String> = reply.body().references.iter().map(Cited::short).collect();
    assert!(names.contains(&"Gröber 2015".to_owned()), "{names:?}");
    let doses = ask("vitamin d dose");
    let names: Vec<String> = doses.body().references.iter().map(Cited::short).collect();
    assert!(
        names.contains(&"NIH fact sheet, vitamin d".to_owned()),
        "{names:?}"
    );
}
