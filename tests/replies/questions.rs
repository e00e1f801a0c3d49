//! Arbitrary questions and presses: sentences of telling words, garbage, stale buttons.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use supplement_bot::answer::{Action, Code};
use supplement_bot::population::{AgeRange, LifeStage, Sex};
use supplement_bot::question::{Person, Section};

use super::knowledge::{id, piece};

/// Words that the bot reads in some way, and what should do no harm.
const WORDS: &[&str] = &[
    "boron",
    "magnesuim",
    "vit",
    "D3",
    "mk-7",
    "calcium,",
    "zinc",
    "osteoporosis",
    "number",
    "0",
    "1",
    "2",
    "alias",
    "Examplox",
    "warfarin",
    "vitamin",
    "B12",
    "iodine",
    "how",
    "much",
    "is too much",
    "women",
    "51 and over",
    "pregnant",
    "a 6 year old",
    "foods",
    "forms of",
    "interactions",
    "references",
    "evidence",
    "@everyone",
    "@here",
    "<@123456789012345678>",
    "<#1>",
    "<@&5>",
    "||",
    "```",
    "**",
    "[x](https://evil.example)",
    "discord.gg/abc",
    "\u{202e}",
    "\u{0}",
    "\n",
    "\t",
    "ﷺ",
    "ａｂｃ",
    "Ⅷ",
    "ß",
    "İ",
    "👩‍🔬",
    "\u{200d}",
    "\u{feff}",
    "-----",
    "/",
    ":",
    "o:boron:d:0:",
    "\\",
    "'",
    "\"",
    "99999999999999999999",
    "½",
    "٣",
    "à̷̢͔̈́",
];

/// A text that somebody may send.
pub(super) fn question() -> impl Strategy<Value = String> {
    let word = || prop_oneof![4 => select(WORDS).boxed(), 1 => piece().boxed()];
    let sentence = (
        vec(word(), 0..24),
        select(vec![" ", " ", ", ", "", "-", " and "]),
    );
    prop_oneof![
        4 => sentence.prop_map(|(words, between)| words.join(between)),
        1 => any::<String>(),
        1 => vec(any::<char>(), 0..200).prop_map(String::from_iter),
        1 => (0..3_usize).prop_map(id),
        1 => (select(WORDS), 100..800_usize).prop_map(|(word, times)| word.repeat(times / word.len().max(1))),
    ]
}

/// A press of a button, which may be years old.
pub(super) fn press() -> impl Strategy<Value = Action> {
    let entry = || prop_oneof![3 => (0..4_usize).prop_map(id), 1 => any::<String>()];
    let page = prop_oneof![0..6_usize, any::<usize>()];
    let open = (entry(), section(), page, asked()).prop_map(|(entry, section, page, asked)| {
        Action::Open {
            entry,
            section,
            page,
            asked,
        }
    });
    let answer = (entry(), section(), asked()).prop_map(|(entry, section, asked)| Action::Answer {
        entry,
        section,
        asked,
    });
    let share = (vec(entry(), 0..5), section(), asked()).prop_map(|(entries, section, asked)| {
        Action::Share {
            entries,
            section,
            asked,
        }
    });
    let medicine =
        (entry(), asked()).prop_map(|(medicine, asked)| Action::Medicine { medicine, asked });
    let condition =
        (entry(), asked()).prop_map(|(condition, asked)| Action::Condition { condition, asked });
    let compare = (entry(), entry(), asked()).prop_map(|(one, other, asked)| Action::Compare {
        one,
        other,
        asked,
    });
    prop_oneof![3 => open, 3 => answer, 3 => share, 1 => medicine, 1 => condition, 1 => compare]
}

pub(super) fn section() -> impl Strategy<Value = Section> {
    select(Section::ALL)
}

/// What a button may carry: whom it is for, and what nobody wrote.
fn asked() -> impl Strategy<Value = Code> {
    let rest = prop_oneof![
        3 => Just(String::new()),
        1 => "(;[amrks][a-zA-Z0-9~.-]{0,12}){0,4}",
    ];
    (person(), rest).prop_map(|(person, rest)| Code::new(&(person.code() + &rest)))
}

fn person() -> impl Strategy<Value = Person> {
    let ages = proptest::option::of((0..=110_u32, proptest::option::of(0..=110_u32)));
    let sex = select(vec![None, Some(Sex::Women), Some(Sex::Men)]);
    let stage = proptest::option::of(select(LifeStage::ALL));
    (ages, sex, stage).prop_map(|(ages, sex, life_stage)| Person {
        ages: ages.map(|(from, to)| AgeRange::years(from, to)),
        sex,
        life_stage,
    })
}
