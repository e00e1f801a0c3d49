//! Whatever the knowledge, the question or the button: the reply can be sent, pings nobody and ends with the disclaimer.

mod discord;
mod knowledge;
mod questions;

use proptest::prelude::*;
use supplement_bot::answer::{Action, Code, Disclaimer, Guide, Line, Reply, Shape, What};
use supplement_bot::question::Section;
use supplement_bot::render::markdown;

use crate::guide::{button_of, long_after, shipped, today};
use discord::is_fit_to_send;
use knowledge::knowledge;
use questions::{press, question, section};

fn cases(count: u32) -> ProptestConfig {
    ProptestConfig {
        failure_persistence: None,
        ..ProptestConfig::with_cases(count)
    }
}

/// Every way to get a reply, as it is and with the button that shares it.
fn every_way(guide: &Guide, text: &str, section: Section, action: &Action) -> Vec<Reply> {
    let replies = [
        guide.ask(text),
        guide.answer(What::Supplement {
            name: text,
            section: None,
        }),
        guide.answer(What::Supplement {
            name: text,
            section: Some(section),
        }),
        guide.answer(What::Message(text)),
        guide.answer(What::Press(action)),
        guide.answer(What::Interactions {
            medicine: text,
            supplement: None,
        }),
        guide.answer(What::Interactions {
            medicine: "examplox",
            supplement: Some(text),
        }),
        guide.answer(What::Condition(text)),
        guide.answer(What::Compare {
            one: text,
            other: "zinc",
        }),
        guide.answer(What::FollowUp {
            text,
            to: &[button_of("boron"), button_of(text)],
        }),
        guide.about(),
        guide.privacy(),
        guide.digest(),
        guide.failure(),
        guide.unknown_button(),
    ];
    let shared = replies.clone().map(|reply| guide.shareable(reply));
    replies.into_iter().chain(shared).collect()
}

/// Presses every button of the reply.
fn press_all(guide: &Guide, reply: &Reply) -> Vec<Reply> {
    let options = reply.body().menu.iter().flat_map(|menu| &menu.options);
    let buttons = reply.body().buttons.iter().chain(options);
    buttons
        .map(|button| guide.shareable(guide.answer(What::Press(&button.action))))
        .collect()
}

proptest! {
    #![proptest_config(cases(8))]

    #[test]
    fn any_knowledge_is_answered_within_what_discord_takes(
        knowledge in knowledge(),
        asked in proptest::collection::vec((question(), section(), press()), 3),
        day in proptest::sample::select(vec![today(), long_after()]),
    ) {
        let guide = Guide::new(knowledge, Disclaimer::default(), day);
        for (text, section, action) in asked {
            for reply in every_way(&guide, &text, section, &action) {
                is_fit_to_send(&reply);
            }
        }
        for entry in guide.knowledge().entries() {
            for &section in Section::ALL {
                let reply = guide.shareable(guide.answer(What::Supplement { name: entry.id(), section: Some(section) }));
                is_fit_to_send(&reply);
                for reply in press_all(&guide, &reply) {
                    is_fit_to_send(&reply);
                }
            }
        }
    }
}

proptest! {
    #![proptest_config(cases(48))]

    #[test]
    fn any_question_about_the_shipped_knowledge_is_answered_within_what_discord_takes(
        text in question(),
        section in section(),
        action in press(),
    ) {
        for reply in every_way(shipped(), &text, section, &action) {
            is_fit_to_send(&reply);
        }
    }

    #[test]
    fn any_text_is_read_as_a_button_or_not_at_all(code in "([oas]:[a-z+-]{0,30}:[a-z]:[0-9a-z:-]{0,40})|([mkc]:[a-z :-]{0,60})", other in any::<String>()) {
        for code in [code, other] {
            if let Some(action) = Action::from_code(&code) {
                is_fit_to_send(&shipped().shareable(shipped().answer(What::Press(&action))));
            }
        }
    }

    #[test]
    fn any_disclaimer_that_is_allowed_stands_whole_below_every_reply(
        before in "[^.,;:!?]{0,60}",
        after in any::<String>(),
    ) {
        let wordings = [format!("{before}. Ask your doctor. {after}"), format!("{after} ask a nurse"), after];
        for text in wordings {
            if let Ok(disclaimer) = Disclaimer::new(&text) {
                let guide = Guide::new(shipped().knowledge().clone(), disclaimer, today());
                is_fit_to_send(&guide.ask("boron and zinc"));
                is_fit_to_send(&guide.about());
                is_fit_to_send(&guide.failure());
            }
        }
    }
}

#[test]
fn every_page_of_every_entry_can_be_sent() {
    let guide = &shipped().on(long_after());
    for entry in guide.knowledge().entries() {
        for &section in Section::ALL {
            for page in [0, 1, 2, 5, 99] {
                let action = Action::Open {
                    entry: entry.id().to_owned(),
                    section,
                    page,
                    asked: Code::default(),
                };
                is_fit_to_send(&guide.shareable(guide.answer(What::Press(&action))));
            }
        }
    }
}

#[test]
fn a_very_long_question_can_be_answered() {
    let text = "how much boron, magnesuim and vit d3 for women over 50? ".repeat(80);
    for reply in [shipped().ask(&text), shipped().answer(What::Message(&text))] {
        is_fit_to_send(&shipped().shareable(reply));
    }
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn a_line_takes_no_more_room_than_it_says(
        text in question(),
        label in proptest::option::of(question()),
        cites in proptest::collection::vec(1..200_usize, 0..5),
        shape in proptest::sample::select(vec![Shape::Plain, Shape::Item, Shape::Heading]),
    ) {
        let line = Line { shape, label: label.map(Into::into), text, cites, link: None, people: Vec::new() };
        let shown = markdown::lines(std::slice::from_ref(&line));
        assert!(shown.encode_utf16().count() <= line.width(), "{line:?} takes more than {}: {shown}", line.width());
    }
}
