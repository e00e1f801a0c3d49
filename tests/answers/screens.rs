//! The first screen: the answer first, and short enough for one screen of a phone; what is left out is one press away.

use supplement_bot::answer::{Action, Code, Disclaimer, Guide, LONGEST_DISCLAIMER, Reply, What};
use supplement_bot::question::{Person, Section};
use supplement_bot::render::markdown;

use super::citations::onward;
use super::first_screen;
use crate::guide::{ask, long_after, shipped};
use crate::sentences::entry;

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

/// The characters of the screen and of the longest disclaimer; references apart.
fn length(reply: &Reply) -> usize {
    let screen = markdown::lines(&reply.body().screen);
    screen.encode_utf16().count() + 1 + LONGEST_DISCLAIMER
}

/// The words that are read before references and disclaimer.
fn words(reply: &Reply) -> usize {
    let screen = markdown::lines(&reply.body().screen);
    screen.split_whitespace().count()
}

fn says(reply: &Reply, label: &str) -> bool {
    let mut lines = reply.body().screen.iter();
    lines.any(|line| line.label.as_deref() == Some(label))
}

/// A press for every entry, section and person.
fn every_screen(guide: &Guide) -> impl Iterator<Item = (String, Section, Reply)> {
    let entries: Vec<String> = guide
        .knowledge()
        .entries()
        .map(|it| it.id().to_owned())
        .collect();
    let each = entries.into_iter().flat_map(|entry| {
        let sections = Section::ALL.iter();
        sections.flat_map(move |&section| {
            let entry = entry.clone();
            people().map(move |person| (entry.clone(), section, person))
        })
    });
    each.filter(|(_, section, _)| *section != Section::References)
        .map(|(entry, section, person)| {
            let action = Action::Answer {
                entry: entry.clone(),
                section,
                asked: Code::new(&person.code()),
            };
            let reply = guide.answer(What::Press(&action));
            (entry, section, reply)
        })
}

#[test]
fn whatever_is_asked_of_an_entry_for_anybody_is_answered_on_one_screen_of_a_phone() {
    for guide in [shipped().clone(), shipped().on(long_after())] {
        let mut counts: Vec<usize> = Vec::new();
        for (entry, section, reply) in every_screen(&guide) {
            let screen = markdown::content(&reply);
            assert!(
                length(&reply) <= LONGEST,
                "{entry} {section}: {}\n{screen}",
                length(&reply)
            );
            assert!(screen.encode_utf16().count() <= 2_000, "{entry} {section}");
            counts.push(words(&reply));
        }
        counts.sort_unstable();
        let at = |share: usize| counts[counts.len() * share / 100];
        println!("words: median {}, 95th percentile {}", at(50), at(95));
        assert!(
            at(50) <= 90,
            "half of all screens have more than {} words",
            at(50)
        );
        assert!(
            at(95) <= 140,
            "one in twenty has more than {} words",
            at(95)
        );
    }
}

#[test]
fn the_answer_stands_below_the_name_and_cautions_behind_it() {
    for (entry, section, reply) in every_screen(shipped()) {
        let screen = &reply.body().screen;
        let name = shipped().knowledge().entry(&entry).unwrap().name();
        assert_eq!(screen[0].text, name, "{section}");
        let is_warned = !reply.asked().concerns.is_empty();
        let label = screen[1].label.as_deref();
        assert!(
            is_warned || label != Some("Ask first"),
            "{entry} {section}: {screen:#?}"
        );
        assert!(!screen[1].text.is_empty(), "{entry} {section}");
    }
}

#[test]
fn no_sentence_stands_twice_on_a_screen() {
    for (entry, section, reply) in every_screen(shipped()) {
        let mut texts: Vec<&str> = reply
            .body()
            .screen
            .iter()
            .map(|line| &line.text[..])
            .collect();
        texts.sort_unstable();
        let count = texts.len();
        texts.dedup();
        assert_eq!(texts.len(), count, "{entry} {section}");
    }
}

#[test]
fn an_overview_has_the_verdict_and_a_caution_of_highest_severity() {
    for (id, supplement) in &shipped().knowledge().supplements {
        let reply = shipped().answer(What::Supplement {
            name: id,
            section: None,
        });
        let screen = markdown::content(&reply);
        assert!(screen.contains(&supplement.verdict.text), "{screen}");
        assert!(says(&reply, "Ask first"), "{screen}");
        let highest = supplement
            .cautions
            .iter()
            .map(|caution| caution.severity)
            .min();
        let mut weightiest = supplement
            .cautions
            .iter()
            .filter(|it| Some(it.severity) == highest);
        assert!(
            weightiest.any(|caution| screen.contains(&caution.text)),
            "{screen}"
        );
    }
}

#[test]
fn a_dose_stands_with_its_limit_and_a_limit_leads() {
    for id in shipped().knowledge().supplements.keys() {
        let dose = ask(&format!("how much {id} should I take"));
        // An answer that was written for just that question may take the place of the table.
        let supplement = &shipped().knowledge().supplements[id];
        let answers = &supplement.answers;
        let is_written = |text: &str| answers.iter().any(|answer| answer.text == text);
        let first = &dose.body().screen[1];
        assert!(
            first.label.as_deref() == Some("Usual amount") || is_written(&first.text),
            "{id}"
        );
        // That none is set is said to those who ask for it.
        let has_limit = !supplement.upper_limits.is_empty();
        assert!(
            !has_limit || says(&dose, "Upper limit"),
            "{id}: {:#?}",
            dose.body().screen
        );
        let limit = ask(&format!("max {id} per day"));
        let first = &limit.body().screen[1];
        assert!(
            first.label.as_deref() == Some("Upper limit") || is_written(&first.text),
            "{id}"
        );
    }
}

#[test]
fn what_is_left_out_is_one_press_away() {
    for supplement in shipped().knowledge().supplements.values() {
        let reply = shipped().answer(What::Supplement {
            name: &supplement.id,
            section: None,
        });
        let body = reply.body();
        // Two more share the answer and report what is wrong in it.
        assert!(body.buttons.len() <= 3, "{:#?}", body.buttons);
        let menu = body.menu.as_ref().unwrap();
        assert_eq!(menu.label, format!("More about {}", supplement.name));
        let mut offered: Vec<&str> = onward(&reply).map(|button| button.label.as_str()).collect();
        offered.sort_unstable();
        for section in [
            Section::Doses,
            Section::Cautions,
            Section::References,
            Section::Evidence,
        ] {
            assert!(offered.contains(&section.label()), "{section}: {offered:?}");
        }
        let count = offered.len();
        offered.dedup();
        assert_eq!(offered.len(), count, "{offered:?}");
    }
}

/// What is said of a medicine stands on the screen: a row with what to do, an answer of the entry, or whom to ask.
#[track_caller]
fn tells_of_it(reply: &Reply) {
    let screen = markdown::lines(&reply.body().screen);
    assert!(
        length(reply) <= LONGEST,
        "{} characters:\n{screen}",
        length(reply)
    );
    let entry = entry(&reply.body().entries[0]);
    let tells = |text: &str| {
        let mut rows = entry.interactions.iter();
        let mut answers = entry.answers.iter();
        rows.any(|row| text.contains(&row.action))
            || answers.any(|answer| text == answer.text)
            || text.contains("ask a pharmacist")
    };
    let mut told = reply.body().screen.iter().skip(1);
    assert!(told.any(|line| tells(&line.text)), "{screen}");
}

#[test]
fn a_medicine_with_a_long_row_is_told_in_full() {
    let late = shipped().on(long_after());
    for supplement in shipped().knowledge().supplements.values() {
        for medicine in shipped().knowledge().medicines.values() {
            let question = format!("can I take {} with {}", supplement.name, medicine.name);
            let reply = late.ask(&question);
            if reply.body().entries == [supplement.id.clone()] {
                tells_of_it(&reply);
            }
        }
    }
}

#[test]
fn a_misspelt_name_and_an_alias_leave_room_for_the_answer() {
    for (question, label) in [
        ("how much vitmain d after menopause", "Usual amount"),
        ("how much soy isoflavons is too much", "Upper limit"),
    ] {
        let reply = ask(question);
        assert!(length(&reply) <= LONGEST);
        assert!(says(&reply, label), "{:#?}", reply.body().screen);
    }
    for question in ["menaquinone-7 and warfarin", "blood thinners and k2"] {
        tells_of_it(&ask(question));
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
        {
            let reply = late.answer(What::Supplement {
                name: &topic.id,
                section: None,
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

#[test]
fn who_asks_for_a_study_on_something_reads_what_it_found_and_its_name() {
    let text = first_screen("any study that calcium pills are bad for the heart? name it");
    assert!(text.contains("Heart disease"), "{text}");
    assert!(text.contains("meta-analysis"), "{text}");
    let text = first_screen("which sources do you have on calcium?");
    assert!(text.contains("Calcium: references"), "{text}");
}

#[test]
fn which_of_two_is_better_for_something_is_said_before_how_they_go_together() {
    let text = first_screen("zinc or magnesium, which is better for my sleep");
    let sleep = text.find("Sleep:").expect("the comparison is there");
    let together = text
        .find("Together:")
        .expect("how they go together is there");
    assert!(sleep < together, "{text}");
}
