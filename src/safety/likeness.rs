//! What the examples say of a text: how like it is to messages of need, of which need, and to calm ones.

use std::ops::Range;
use std::sync::Arc;

use crate::knowledge::{Knowledge, Level, SafetyKind};
use crate::learned::Model;
use crate::signs::{Heard, Signs};
use crate::spelling::Word;

use super::classes::Classes;
use super::examples::{ALARM, LINE, SETTINGS, examples, learn};

/// The name of the model.
const NAME: &str = "safety";

const QUARTER: f32 = 0.25;

/// The needs, and the level of the examples of each.
const NEEDS: [(SafetyKind, Level); 3] = [
    (SafetyKind::Danger, Level::Now),
    (SafetyKind::Poison, Level::Poison),
    (SafetyKind::SelfHarm, Level::Crisis),
];

/// Longer messages are read in parts of so many words, each half behind the last, so that what is said in one sentence
/// is not lost among others.
const PART: usize = 80;

/// Learned from the examples of `safety/examples/` and of the rules.
#[derive(Debug)]
pub(super) struct Likeness {
    model: Arc<Model>,
    classes: Classes,
}

/// How like a text is to the examples.
#[derive(Clone, Copy, Debug)]
pub(super) struct Likely {
    /// To those of any need: above zero rather like them, below rather not.
    pub(super) need: f32,
    /// To those in which at least a line is right, with a quarter of how like it is to the need that it is most like.
    pub(super) line: f32,
    /// The words of the text.
    pub(super) words: usize,
    /// To those of each need; and that with how like it is to any: what is like one need is more surely one.
    needs: [(SafetyKind, f32, f32); 3],
}

impl Likeness {
    /// The model that was stored, where it was learned from these examples; else it is learned now.
    pub(super) fn new(knowledge: &Knowledge, signs: &Signs) -> Self {
        let classes = Classes::new(&knowledge.safety, signs);
        let mut examples = examples(knowledge, |_| true);
        // The marks of a text are places of groups: another rule that speaks of one moves them.
        for group in knowledge.safety.groups() {
            examples.beside(&format!("{:?}", signs.group(&group.name)));
        }
        let model = knowledge.models.get(NAME, examples.hash(&SETTINGS), || {
            learn(&examples, signs, &classes)
        });
        Self { model, classes }
    }

    /// Learned without the examples of this part, by which it can then be judged.
    pub(super) fn without(
        knowledge: &Knowledge,
        signs: &Signs,
        is_left_out: impl Fn(&str) -> bool,
    ) -> Self {
        let classes = Classes::new(&knowledge.safety, signs);
        let examples = examples(knowledge, |text| !is_left_out(text));
        let model = Arc::new(learn(&examples, signs, &classes));
        Self { model, classes }
    }

    /// Reads a text.
    pub(super) fn read(&self, words: &[Word], heard: &Heard) -> Likely {
        let last = words.len().saturating_sub(PART).div_ceil(PART / 2);
        let parts = (0..=last).map(|part| {
            let start = part * PART / 2;
            start..(start + PART).min(words.len())
        });
        parts
            .map(|part| self.part(words, heard, part))
            .reduce(Likely::or)
            .unwrap_or_else(|| self.part(words, heard, 0..0))
    }

    fn part(&self, words: &[Word], heard: &Heard, part: Range<usize>) -> Likely {
        let marks = self.classes.marks(words, heard, &part);
        let scores = self.model.scores_marked(&words[part], &marks);
        let of = |level: Level| scores.of(level.as_str());
        let any = scores.of(ALARM);
        let needs = NEEDS.map(|(need, level)| (need, of(level), any + of(level)));
        let mut likely = Likely {
            need: any,
            line: scores.of(LINE),
            words: words.len(),
            needs,
        };
        likely.line += QUARTER * likely.worst().1;
        likely
    }
}

impl Likely {
    /// Of two parts of a message, the worse of each.
    fn or(self, other: Self) -> Self {
        let mut needs = self.needs;
        for (own, (_, score, alarm)) in needs.iter_mut().zip(other.needs) {
            own.1 = own.1.max(score);
            own.2 = own.2.max(alarm);
        }
        Self {
            need: self.need.max(other.need),
            line: self.line.max(other.line),
            words: self.words,
            needs,
        }
    }

    /// How like it is to this need.
    pub(super) fn score(&self, need: SafetyKind) -> f32 {
        self.of(need).map_or(f32::NEG_INFINITY, |(score, _)| score)
    }

    /// How like it is to an alarm of this need.
    pub(super) fn alarm(&self, need: SafetyKind) -> f32 {
        self.of(need).map_or(f32::NEG_INFINITY, |(_, alarm)| alarm)
    }

    fn of(&self, need: SafetyKind) -> Option<(f32, f32)> {
        let mut needs = self.needs.iter();
        let found = needs.find(|(own, _, _)| *own == need);
        found.map(|(_, score, alarm)| (*score, *alarm))
    }

    /// The need that it is most like.
    pub(super) fn worst(&self) -> (SafetyKind, f32) {
        let [first, others @ ..] = self.needs.map(|(need, score, _)| (need, score));
        let worse = |one: (SafetyKind, f32), other: (SafetyKind, f32)| {
            if other.1 > one.1 { other } else { one }
        };
        others.into_iter().fold(first, worse)
    }

    /// Every need that it is clearly like.
    pub(super) fn needs(&self, from: f32) -> impl Iterator<Item = SafetyKind> {
        let needs = self.needs.into_iter();
        needs
            .filter(move |(_, score, _)| *score >= from)
            .map(|(need, _, _)| need)
    }
}
