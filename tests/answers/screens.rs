//! The first screen: at most 900 characters with the disclaimer; verdict, the part asked for, amount, limit, cautions.

use supplement_bot::answer::{Action, Code, Disclaimer, Guide, LONGEST_DISCLAIMER, Reply, What};
use supplement_bot::knowledge::Supplement;
use supplement_bot::question::{Person, Section};
use supplement_bot::render::markdown;

use crate::guide::{ask, long_after, shipped};

const LONGEST: usize = 900;

const PEOPLE: &[&str] = &[
    "",
    "women",
    "men",
    "women 51 and over",
    "men over 70",
    "a pregnant woman of 30",
    "breastfeeding",
    "after menopause",
    "a 4 month old",
    "a 6 year old",
    "a teenage girl",
    "people aged 110",
];

fn people() -> impl Iterator<Item = Person> {
    PEOPLE.iter().map(|words| shipped().read(words).person)
}

fn length(reply: &Reply) -> usize {
    let longest = LONGEST_DISCLAIMER - reply.disclaimer().as_str().encode_utf16().count();
    markdown::content(reply).encode_utf16().count() + longest
}

fn cautions_on(reply: &Reply, supplement: &Supplement) -> usize {
    let lines = reply.body().screen.iter();
    lines
        .filter(|line| {
            supplement
                .cautions
                .iter()
                .any(|caution| caution.text == line.text)
        })
        .count()
}

fn says(reply: &Reply, label: &str) -> bool {
    let mut lines = reply.body().screen.iter();
    lines.any(|line| line.label.as_deref() == Some(label))
}

#[track_caller]
fn is_whole(reply: &Reply, supplement: &Supplement, least_cautions: usize) {
    let screen = markdown::content(reply);
    assert!(
        length(reply) <= LONGEST,
        "{} characters:\n{screen}",
        length(reply)
    );
    assert!(
        screen.contains(&supplement.verdict.text),
        "no verdict:\n{screen}"
    );
    assert!(
        says(reply, "Usual amount") || says(reply, "Doses"),
        "no amount:\n{screen}"
    );
    assert!(says(reply, "Upper limit"), "no limit:\n{screen}");
    let cautions = cautions_on(reply, supplement);
    assert!(
        cautions >= least_cautions.min(supplement.cautions.len()),
        "{cautions} cautions:\n{screen}"
    );
}

#[track_caller]
fn all_are_whole(guide: &Guide, least_cautions: impl Fn(Section) -> usize) {
    for (id, supplement) in &guide.knowledge().supplements {
        for &section in Section::ALL {
            for person in people() {
                let action = Action::Answer {
                    entry: id.clone(),
                    section,
                    asked: Code::new(&person.code()),
                };
                let reply = guide.answer(What::Press(&action));
                // What is said of a child or a pregnancy takes the room of one.
                let taken = usize::from(!reply.asked().concerns.is_empty());
                is_whole(&reply, supplement, least_cautions(section) - taken);
            }
        }
    }
}

#[test]
fn every_part_of_every_supplement_for_anybody_has_all_that_belongs_on_the_first_screen() {
    all_are_whole(shipped(), |section| match section {
        Section::Overview
        | Section::Evidence
        | Section::Doses
        | Section::UpperLimits
        | Section::Cautions
        | Section::Interactions
        | Section::Foods
        | Section::Forms
        | Section::References => 2,
        // Each row of the others takes the room of a caution.
        _ => 1,
    });
}

#[test]
fn an_overdue_review_takes_at_most_the_second_caution_for_what_was_asked_for() {
    let late = shipped().on(long_after());
    all_are_whole(&late, |section| match section {
        Section::Overview | Section::Doses | Section::UpperLimits | Section::Cautions => 2,
        _ => 1,
    });
}

/// What is said of a medicine and a caution stand on the screen; the figures give way where they must.
#[track_caller]
fn tells_of_both(reply: &Reply, supplement: &Supplement) {
    let screen = markdown::content(reply);
    assert!(
        length(reply) <= LONGEST,
        "{} characters:\n{screen}",
        length(reply)
    );
    assert!(says(reply, "Interactions"), "no interaction:\n{screen}");
    assert!(cautions_on(reply, supplement) >= 1, "no caution:\n{screen}");
}

#[test]
fn a_medicine_with_a_long_row_leaves_room_for_a_caution() {
    let late = shipped().on(long_after());
    for supplement in shipped().knowledge().supplements.values() {
        for medicine in shipped().knowledge().medicines.values() {
            let question = format!("can I take {} with {}", supplement.name, medicine.name);
            let reply = late.ask(&question);
            if reply.body().entries == [supplement.id.clone()] {
                tells_of_both(&reply, supplement);
            }
        }
    }
}

#[test]
fn a_misspelt_name_and_an_alias_leave_room_for_all_that() {
    for (question, id) in [
        ("is vitmain d safe after menopause", "vitamin-d"),
        (
            "calcium carbonate interactions with levothyroxine for women over 50",
            "calcium",
        ),
        ("how much soy isoflavons is too much", "soy-isoflavones"),
    ] {
        is_whole(&ask(question), &shipped().knowledge().supplements[id], 1);
    }
    for question in ["menaquinone-7 and warfarin", "blood thinners and k2"] {
        tells_of_both(
            &ask(question),
            &shipped().knowledge().supplements["vitamin-k"],
        );
    }
}

#[test]
fn topics_and_several_supplements_stay_within_the_first_screen() {
    let late = shipped().on(long_after());
    let ids: Vec<&String> = shipped().knowledge().supplements.keys().collect();
    for three in ids.windows(3) {
        for part in [
            "",
            "how much",
            "is it safe",
            "interactions",
            "evidence",
            "foods",
            "upper limit",
        ] {
            let question = format!(
                "{part} {}, {} and {}, also {}",
                three[0], three[1], three[2], ids[0]
            );
            for reply in [ask(&question), late.ask(&question)] {
                assert!(length(&reply) <= LONGEST, "{question}: {}", length(&reply));
            }
        }
    }
    for topic in shipped().knowledge().topics.values() {
        for section in [Section::Overview, Section::References] {
            let reply = late.answer(What::Supplement {
                name: &topic.id,
                section: Some(section),
            });
            assert!(
                length(&reply) <= LONGEST,
                "{}: {}",
                topic.id,
                length(&reply)
            );
            assert!(markdown::content(&reply).contains(&topic.verdict.text));
        }
    }
}

#[test]
fn five_in_a_message_stay_within_the_first_screen() {
    let ids: Vec<String> = shipped().knowledge().supplements.keys().cloned().collect();
    for five in ids.windows(5) {
        let late = shipped().on(long_after());
        let reply = late.answer(What::Message(&five.join(", ")));
        assert_eq!(reply.body().entries, five);
        assert!(length(&reply) <= LONGEST, "{five:?}: {}", length(&reply));
    }
}

#[test]
fn the_cautions_of_highest_severity_stand_on_the_first_screen() {
    for (id, supplement) in &shipped().knowledge().supplements {
        let reply = shipped().answer(What::Supplement {
            name: id,
            section: None,
        });
        let mut weightiest: Vec<_> = supplement.cautions.iter().collect();
        weightiest.sort_by_key(|caution| caution.severity);
        let screen = markdown::content(&reply);
        for caution in weightiest.iter().take(2) {
            assert!(
                screen.contains(&caution.text),
                "{id}: no “{}” in\n{screen}",
                caution.text
            );
        }
    }
}

#[test]
fn the_disclaimer_closes_the_screen() {
    let disclaimer = Disclaimer::default();
    assert!(disclaimer.as_str().len() <= LONGEST_DISCLAIMER);
    for question in [
        "boron",
        "boron and zinc",
        "osteoporosis",
        "iron",
        "asdf",
        "manganesium",
        "",
    ] {
        let screen = markdown::content(&ask(question));
        assert!(
            screen.ends_with(disclaimer.as_str()),
            "{question}: {screen}"
        );
    }
}
