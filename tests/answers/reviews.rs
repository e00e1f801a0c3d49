//! Reviews that are overdue are said in every answer that rests on them.

use std::sync::Arc;

use chrono::NaiveDate;
use supplement_bot::answer::{Action, Code, Disclaimer, Guide, Reply, What};
use supplement_bot::knowledge::Reviewed;
use supplement_bot::question::Section;
use supplement_bot::render::markdown;

use crate::guide::{button_of, long_after, shipped, today};

const DUE: &str = "Last reviewed in November 2026; a new review is due.";

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// The shipped knowledge, where boron was reviewed long ago, zinc is due soon, and nothing else is.
fn guide() -> Guide {
    let mut knowledge = shipped().knowledge().clone();
    for (id, on, next) in [
        ("boron", "2025-05-02", "2026-05-02"),
        ("zinc", "2025-12-04", "2026-12-04"),
    ] {
        let review = &mut Arc::make_mut(knowledge.supplements.get_mut(id).unwrap()).review;
        (review.on, review.next) = (day(on), day(next));
    }
    Guide::new(knowledge, Disclaimer::default(), today())
}

/// The line on reviews, if there is one.
fn due(reply: &Reply) -> Option<&str> {
    let mut lines = reply.body().screen.iter().map(|line| line.text.as_str());
    lines.find(|text| text.contains("review is due"))
}

fn listed(reviews: &[Reviewed<'_>]) -> Vec<String> {
    let line = |it: &Reviewed<'_>| format!("{} {} {}", it.file, it.name, it.review.next);
    reviews.iter().map(line).collect()
}

#[test]
fn an_overdue_review_is_said_once_behind_the_answer() {
    let guide = guide();
    let reply = guide.ask("boron");
    let screen = markdown::content(&reply);
    let expected = "Last reviewed in May 2025; a new review is due.";
    assert_eq!(screen.matches(expected).count(), 1, "{screen}");
    let verdict = &guide.knowledge().supplements["boron"].verdict.text;
    assert!(screen.find(verdict.as_str()) < screen.find(expected));
    assert!(screen.find("Ask first") < screen.find(expected));
    assert!(screen.ends_with(Disclaimer::default().as_str()));
}

#[test]
fn a_review_that_is_not_overdue_is_not_mentioned() {
    for question in ["zinc", "calcium", "osteoporosis", "calcium and zinc"] {
        assert_eq!(due(&guide().ask(question)), None, "{question}");
    }
}

#[test]
fn a_review_is_overdue_from_the_day_after_it_was_due() {
    let guide = guide();
    assert_eq!(due(&guide.on(day("2026-12-04")).ask("zinc")), None);
    let reply = guide.on(day("2026-12-05")).ask("zinc");
    let expected = "Last reviewed in December 2025; a new review is due.";
    assert_eq!(due(&reply), Some(expected));
}

#[test]
fn every_kind_of_answer_says_it() {
    let late = shipped().on(long_after());
    let open = Action::Open {
        entry: "boron".to_owned(),
        section: Section::Doses,
        page: 0,
        asked: Code::default(),
    };
    let alone = [
        late.ask("how much boron is too much?"),
        late.ask("tell me about osteoporosis"),
        late.ask("I took 100000 IU of vitamin D today"),
        late.ask("should I stop my warfarin and take boron?"),
        late.answer(What::Supplement {
            name: "boron",
            section: Some(Section::References),
        }),
        late.answer(What::FollowUp {
            text: "and how much?",
            to: &[button_of("zinc")],
        }),
        late.answer(What::Interactions {
            medicine: "warfarin",
            supplement: Some("vitamin-k"),
        }),
        late.answer(What::Press(&open)),
    ];
    for reply in &alone {
        assert_eq!(due(reply), Some(DUE), "{}", markdown::content(reply));
    }
    let both = "A new review is due: Boron (last reviewed in November 2026), Zinc (last reviewed in November 2026).";
    for reply in [
        late.ask("boron and zinc"),
        late.answer(What::Compare {
            one: "boron",
            other: "zinc",
        }),
        late.answer(What::Message("zinc, boron")).clone(),
    ] {
        let said = due(&reply).unwrap();
        assert_eq!(said.len(), both.len(), "{said}");
    }
    let said = late.answer(What::Interactions {
        medicine: "warfarin",
        supplement: None,
    });
    let first = "A new review is due: Vitamin K (last reviewed in November 2026)";
    assert!(due(&said).unwrap().starts_with(first), "{:?}", due(&said));
    let said = late.answer(What::Condition("osteoporosis"));
    assert!(due(&said).unwrap().ends_with(" more."), "{:?}", due(&said));
}

#[test]
fn of_several_entries_only_those_that_are_overdue_are_named() {
    let expected = "A new review is due: Boron (last reviewed in May 2025).";
    assert_eq!(due(&guide().ask("calcium and boron")), Some(expected));
}

#[test]
fn where_to_turn_is_not_kept_waiting_by_a_review() {
    let late = shipped().on(long_after());
    let reply = late.ask("my toddler swallowed my zinc");
    assert_eq!(due(&reply), None);
}

#[test]
fn what_is_overdue_is_listed_with_its_file_and_since_when() {
    let guide = guide();
    let boron = "supplements/boron.toml Boron 2026-05-02";
    let zinc = "supplements/zinc.toml Zinc 2026-12-04";
    assert_eq!(listed(&guide.overdue()), [boron]);
    assert_eq!(listed(&guide.due_within(30)), [zinc]);
    assert!(guide.due_within(3).is_empty());
    let later = guide.on(day("2026-12-05"));
    assert_eq!(listed(&later.overdue()), [boron, zinc]);
    assert!(later.due_within(30).is_empty());
}

#[test]
fn safety_rules_and_where_to_turn_are_reviewed_too() {
    let files = listed(&shipped().on(long_after()).overdue()).join("\n");
    for file in [
        "safety/overdose.toml overdose",
        "safety/where-to-turn.toml",
        "topics/osteoporosis.toml Osteoporosis",
    ] {
        assert!(files.contains(file), "no {file} in\n{files}");
    }
}
