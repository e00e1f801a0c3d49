//! The examples of need and of none, and the learning from them.

use std::collections::BTreeMap;

use crate::knowledge::{Knowledge, Level, Safety, SafetyKind};
use crate::learned::{Examples, Model, Settings, order};
use crate::letters::as_seen;
use crate::signs::Signs;

use super::classes::Classes;

/// Beside the levels, these are told apart: an alarm is right, and a line is the least.
pub(super) const ALARM: &str = "alarm";
pub(super) const LINE: &str = "line";

/// With 2^16 weights the runs of letters of twenty thousand texts stand on each other: 2^18 hear one of a hundred needs more
/// at fewer false alarms, and 2^20 are no better.
pub(super) const SETTINGS: Settings = Settings {
    bits: 18,
    rounds: 30,
    cost: 1.2,
};

/// Of chat in three or four words, half as much is heard as need when short texts weigh less; of need, more is.
const SOFTNESS: u32 = 10;

/// What people want to know who may be in need: of how much is too much, a line is right; of other effects, both are said.
const NEAR_DANGER: &[(&str, Option<Level>)] = &[("overdose", Some(Level::Mention)), ("side", None)];

/// The most letters of a calm message that stands beside another.
const BESIDE: usize = 90;

pub(super) fn learn(examples: &Examples, signs: &Signs, classes: &Classes) -> Model {
    let mut all = examples.clone();
    join(&mut all);
    Model::learn_marked(&all, &SETTINGS, |text, words| {
        let heard = signs.heard(text, words);
        classes.marks(words, &heard, &(0..words.len()))
    })
}

/// The examples of each level, those of the rules of emergencies: what has a sign, and what is near to it and none; and
/// what people ask who are in no need at all.
pub(super) fn examples(knowledge: &Knowledge, is_learned: impl Fn(&str) -> bool) -> Examples {
    let levels = Level::ALL.iter().map(|level| level.as_str());
    let mut examples = Examples::new([ALARM, LINE].into_iter().chain(levels)).softened(SOFTNESS);
    let mut add = |text: &str, level: Level| {
        if is_learned(text) {
            examples.add(&as_seen(text), labels(level));
        }
    };
    let safety = &knowledge.safety;
    for (level, file) in safety.levels() {
        for text in &file.examples {
            add(text, level);
        }
    }
    add_emergencies(safety, &mut add);
    add_wishes(knowledge, &mut add);
    for group in safety.groups() {
        examples.beside(&group.name);
        for phrase in &group.phrases {
            examples.beside(phrase);
        }
    }
    examples
}

/// What the rules of emergencies are to hear, and what they are not to.
fn add_emergencies(safety: &Safety, add: &mut impl FnMut(&str, Level)) {
    for rule in safety.rules.iter().filter(|rule| rule.kind.is_emergency()) {
        let level = match rule.kind {
            SafetyKind::SelfHarm => Level::Crisis,
            SafetyKind::Danger => Level::Now,
            _ => Level::Poison,
        };
        for text in &rule.yes {
            add(text, level);
        }
        for text in &rule.no {
            add(text, Level::Calm);
        }
    }
}

/// What people ask, which is calm but for what is near to danger.
fn add_wishes(knowledge: &Knowledge, add: &mut impl FnMut(&str, Level)) {
    for (wish, file) in &knowledge.languages.english().examples {
        let near = NEAR_DANGER.iter().find(|(near, _)| near == wish);
        let level = near.map_or(Some(Level::Calm), |(_, level)| *level);
        for text in file.examples.iter().filter(|_| level.is_some()) {
            add(text, level.unwrap_or(Level::Calm));
        }
    }
}

/// People tell of need among other things: each message of need, and every other one that is none, stands once more
/// beside a calm one. Which one it is follows from the texts alone, so that another example changes few pairs.
fn join(examples: &mut Examples) {
    let calm = examples.having(labels(Level::Calm));
    let calm: BTreeMap<u64, String> = calm
        .filter(|text| text.len() <= BESIDE)
        .map(|text| (order(text), text.to_owned()))
        .collect();
    for (level, step) in [
        (Level::Now, 1),
        (Level::Poison, 1),
        (Level::Crisis, 1),
        (Level::Mention, 2),
        (Level::Calm, 2),
    ] {
        let own = examples.having(labels(level));
        let own = own.map(|text| (order(text), text.to_owned()));
        let own: Vec<(u64, String)> = own.filter(|(order, _)| order % step == 0).collect();
        for (order, text) in own {
            let mut after = calm.range(order + 1..).chain(&calm);
            let Some((_, other)) = after.next().filter(|(_, other)| **other != text) else {
                continue;
            };
            let joined = if order & 4 == 0 {
                format!("{text}. {other}")
            } else {
                format!("{other}. {text}")
            };
            examples.add_made(&joined, labels(level));
        }
    }
}

fn labels(level: Level) -> &'static [&'static str] {
    match level {
        Level::Now => &[ALARM, LINE, "now"],
        Level::Poison => &[ALARM, LINE, "poison"],
        Level::Crisis => &[ALARM, LINE, "crisis"],
        Level::Mention => &[LINE, "mention"],
        Level::Calm => &["calm"],
    }
}
