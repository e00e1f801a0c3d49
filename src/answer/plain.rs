//! Replies that are not about one entry: a choice, nothing found, not covered, about the bot, failures.

use crate::knowledge::{Entry, Knowledge};
use crate::matching::{Index, Subject};
use crate::question::{Person, Question, Section};
use crate::spelling::normalised;

use super::action::{Action, Button};
use super::by_condition;
use super::decide::Focus;
use super::privacy::Kept;
use super::reply::{Body, Kind, Line};
use super::screen::answer;
use super::words;

/// Candidates and nearest names that are offered at once.
const OFFERED: usize = 5;

pub(super) fn choose(knowledge: &Knowledge, typed: &str, ids: &[String], focus: &Focus) -> Body {
    let entries: Vec<Entry<'_>> = ids
        .iter()
        .filter_map(|id| knowledge.entry(id))
        .take(OFFERED)
        .collect();
    let mut screen = vec![Line::text(words::did_you_mean(typed))];
    screen.extend(entries.iter().map(|entry| Line::item(entry.name())));
    Body {
        kind: Kind::Choose,
        screen,
        buttons: entries
            .iter()
            .map(|entry| answer(*entry, focus.section(), focus))
            .collect(),
        choices: entries.iter().map(|entry| entry.id().to_owned()).collect(),
        ..Body::default()
    }
}

pub(super) fn not_covered(names: &[String]) -> Body {
    let shown: Vec<&str> = names.iter().take(OFFERED).map(String::as_str).collect();
    let screen = vec![
        Line::text(words::no_entry_yet(&shown.join(" or "))),
        fact_sheets(),
    ];
    Body {
        kind: Kind::NotCovered,
        screen,
        ..Body::default()
    }
}

pub(super) fn nothing(index: &Index, text: &str) -> Body {
    let nearest = index.nearest(text, OFFERED);
    let mut screen = vec![Line::text(words::nothing_found())];
    if !nearest.is_empty() {
        let names: Vec<&str> = nearest.iter().map(|near| near.entry.as_str()).collect();
        screen.push(Line::text(names.join(", ")).labelled(words::nearest_names()));
    }
    screen.push(fact_sheets());
    let button = |label: &str, entry: &str| Button {
        label: label.to_owned(),
        action: Action::Answer {
            entry: entry.to_owned(),
            section: Section::Overview,
            person: Person::default(),
        },
    };
    let buttons = nearest.iter().filter_map(|near| match &near.subject {
        Subject::Supplement(id) | Subject::Topic(id) => Some(button(&near.entry, id)),
        Subject::Medicine(_) | Subject::NotCovered(_) => None,
    });
    Body {
        kind: Kind::Unknown,
        buttons: buttons.collect(),
        screen,
        ..Body::default()
    }
}

/// Words of a greeting or a call for help; a text of nothing else asks who the bot is.
const GREETINGS: &[&str] = &[
    "hello",
    "hi",
    "hey",
    "yo",
    "hiya",
    "good",
    "morning",
    "evening",
    "afternoon",
    "day",
    "there",
    "bot",
    "help",
    "me",
    "start",
    "menu",
    "what",
    "who",
    "how",
    "can",
    "do",
    "are",
    "you",
    "this",
    "is",
    "work",
    "does",
    "please",
    "command",
    "list",
    "about",
];

/// Whether the text only greets or asks for help.
pub(super) fn greets(question: &Question) -> bool {
    !question.words.is_empty()
        && question
            .words
            .iter()
            .all(|word| GREETINGS.contains(&word.text.as_str()))
}

pub(super) fn nothing_in_message() -> Body {
    let screen = vec![Line::text(words::not_yours_to_look_up()), fact_sheets()];
    Body {
        kind: Kind::Unknown,
        screen,
        ..Body::default()
    }
}

pub(super) fn unknown_condition(knowledge: &Knowledge) -> Body {
    let mut names: Vec<&str> = by_condition::all(knowledge).collect();
    names.sort_unstable();
    names.dedup();
    failure(&words::conditions_known(&names.join(", ")))
}

pub(super) fn gone(id: &str) -> Body {
    failure(&words::entry_is_gone(id))
}

pub(super) fn failure(sentence: &str) -> Body {
    Body {
        kind: Kind::Error,
        screen: vec![Line::text(sentence)],
        ..Body::default()
    }
}

pub(super) fn about(knowledge: &Knowledge, kept: Kept) -> Body {
    let mut screen: Vec<Line> = words::about(kept).into_iter().map(Line::text).collect();
    screen.push(Line::text(covered(knowledge)).labelled(words::covered()));
    screen.push(Line::text(words::began_with()));
    screen.push(Line::text("").labelled(words::examples()));
    screen.extend(examples(knowledge).into_iter().map(Line::item));
    Body {
        kind: Kind::About,
        screen,
        ..Body::default()
    }
}

/// The names of the entries, as many as fit into a few lines.
fn covered(knowledge: &Knowledge) -> String {
    const SHOWN: usize = 20;
    let names: Vec<&str> = knowledge.entries().map(Entry::name).take(SHOWN).collect();
    let more = knowledge.entries().count().saturating_sub(SHOWN);
    let more = if more > 0 {
        words::and_more(more)
    } else {
        String::new()
    };
    format!("{}{more}", names.join(", "))
}

/// Five questions made from entries that exist now.
fn examples(knowledge: &Knowledge) -> Vec<String> {
    let mut names = knowledge
        .supplements
        .values()
        .map(|supplement| supplement.name.to_lowercase());
    let topic = knowledge
        .topics
        .values()
        .next()
        .map(|topic| words::example_topic(&topic.name));
    let asked = words::EXAMPLES
        .iter()
        .map_while(|example| names.next().map(|name| example.replace("{}", &name)));
    asked
        .take(5 - usize::from(topic.is_some()))
        .collect::<Vec<_>>()
        .into_iter()
        .chain(topic)
        .collect()
}

/// What was named too and an answer leaves out: substances without an entry, and words that are in doubt.
pub(super) fn left_out(focus: &Focus) -> Vec<Line> {
    let names = focus.left_out.join(" or ");
    let no_entry = (!names.is_empty()).then(|| Line::text(words::no_entry_yet(&names)));
    let doubt = focus.doubt.as_ref();
    let doubt = doubt.map(|(typed, names)| Line::text(words::not_sure_of(typed, names)));
    no_entry.into_iter().chain(doubt).collect()
}

fn fact_sheets() -> Line {
    Line::text(words::elsewhere()).linking(words::FACT_SHEETS)
}

/// Whether two names are the same in the common spelling.
pub(super) fn same_name(one: &str, other: &str) -> bool {
    normalised(one) == normalised(other)
}
