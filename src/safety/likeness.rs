//! What the examples say of a text: how like it is to messages of need, of which need, and to calm ones.

use std::ops::Range;
use std::sync::Arc;

use crate::knowledge::{Knowledge, Level, MEDICINE_NAME, Safety, SafetyKind};
use crate::learned::{Examples, Model, Settings, mark};
use crate::letters::as_seen;
use crate::signs::{Heard, Signs};
use crate::spelling::Word;

/// The name of the model.
const NAME: &str = "safety";

/// Beside the levels, these are told apart: an alarm is right, and a line is the least.
const ALARM: &str = "alarm";
const LINE: &str = "line";

/// Of some costs between 0.3 and 1 the lower heard more of need for as many false alarms.
const SETTINGS: Settings = Settings {
    bits: 16,
    rounds: 8,
    cost: 0.35,
};

const QUARTER: f32 = 0.25;

/// Longer messages are read in parts of so many words, each half behind the last, so that what is said in one sentence
/// is not lost among others.
const PART: usize = 80;

/// What people want to know who may be in need: of how much is too much, a line is right; of other effects, both are said.
const NEAR_DANGER: &[(&str, Option<Level>)] = &[("overdose", Some(Level::Mention)), ("side", None)];

/// How many classes and words follow each other in a mark.
const RUNS: Range<usize> = 2..4;

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
    /// The same with how like it is to the need that it is most like: what is like one need is more surely one.
    pub(super) alarm: f32,
    /// To those in which at least a line is right, with a quarter of that.
    pub(super) line: f32,
    needs: [(SafetyKind, f32); 3],
}

/// The groups that all rules share, as classes of words: of several that stand at one place, the one that is listed last.
#[derive(Debug)]
struct Classes {
    /// For each group of the signs, its name and rank where it is a class.
    of: Vec<Option<(usize, String)>>,
    /// The names of medicines change with every medicine; nothing is learned from them.
    left_out: Option<usize>,
}

impl Likeness {
    /// The model that was stored, where it was learned from these examples; else it is learned now.
    pub(super) fn new(knowledge: &Knowledge, signs: &Signs) -> Self {
        let classes = Classes::new(&knowledge.safety, signs);
        let examples = examples(knowledge, |_| true);
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
        let mut likely = Likely {
            need: scores.of(ALARM),
            alarm: scores.of(ALARM),
            line: scores.of(LINE),
            needs: [
                (SafetyKind::Danger, of(Level::Now)),
                (SafetyKind::Poison, of(Level::Poison)),
                (SafetyKind::SelfHarm, of(Level::Crisis)),
            ],
        };
        let (_, worst) = likely.worst();
        likely.alarm += worst;
        likely.line += QUARTER * worst;
        likely
    }
}

impl Likely {
    /// Of two parts of a message, the worse of each.
    fn or(self, other: Self) -> Self {
        let mut needs = self.needs;
        for (own, (_, score)) in needs.iter_mut().zip(other.needs) {
            own.1 = own.1.max(score);
        }
        Self {
            need: self.need.max(other.need),
            alarm: self.alarm.max(other.alarm),
            line: self.line.max(other.line),
            needs,
        }
    }

    /// The need that it is most like.
    pub(super) fn worst(&self) -> (SafetyKind, f32) {
        let [first, others @ ..] = self.needs;
        let worse = |one: (SafetyKind, f32), other: (SafetyKind, f32)| {
            if other.1 > one.1 { other } else { one }
        };
        others.into_iter().fold(first, worse)
    }

    /// Every need that it is clearly like.
    pub(super) fn needs(&self, from: f32) -> impl Iterator<Item = SafetyKind> {
        let needs = self.needs.into_iter();
        needs
            .filter(move |(_, score)| *score >= from)
            .map(|(need, _)| need)
    }
}

fn learn(examples: &Examples, signs: &Signs, classes: &Classes) -> Model {
    Model::learn_marked(examples, &SETTINGS, |text, words| {
        let heard = signs.heard(text, words);
        classes.marks(words, &heard, &(0..words.len()))
    })
}

/// The examples of each level, those of the rules of emergencies: what has a sign, and what is near to it and none; and
/// what people ask who are in no need at all.
fn examples(knowledge: &Knowledge, is_learned: impl Fn(&str) -> bool) -> Examples {
    let levels = Level::ALL.iter().map(|level| level.as_str());
    let mut examples = Examples::new([ALARM, LINE].into_iter().chain(levels));
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
    for (wish, file) in &knowledge.languages.english().examples {
        let near = NEAR_DANGER.iter().find(|(near, _)| near == wish);
        let level = near.map_or(Some(Level::Calm), |(_, level)| *level);
        for text in file.examples.iter().filter(|_| level.is_some()) {
            add(text, level.unwrap_or(Level::Calm));
        }
    }
    for group in safety.groups() {
        examples.beside(&group.name);
        for phrase in &group.phrases {
            examples.beside(phrase);
        }
    }
    examples
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

impl Classes {
    fn new(safety: &Safety, signs: &Signs) -> Self {
        let mut of = vec![None; signs.groups()];
        let left_out = signs.group(MEDICINE_NAME);
        for (rank, group) in safety.words.groups.iter().enumerate() {
            let place = signs.group(&group.name);
            if let Some(place) = place.filter(|_| place != left_out) {
                of[place] = Some((rank, format!("@{}", group.name)));
            }
        }
        Self { of, left_out }
    }

    /// Two lists: the groups that are said in this part, and runs of classes and words.
    fn marks(&self, words: &[Word], heard: &Heard, part: &Range<usize>) -> Vec<Vec<u32>> {
        let inside =
            |hit: &(usize, Range<usize>)| part.start <= hit.1.start && hit.1.end <= part.end;
        let mut groups = Vec::new();
        let mut best: Vec<Option<(usize, usize, usize)>> = vec![None; part.len()];
        let learned = |hit: &(usize, Range<usize>)| Some(hit.0) != self.left_out;
        for (group, range) in heard.phrases().filter(inside).filter(learned) {
            groups.push(u32::try_from(group).unwrap_or(u32::MAX));
            if let Some((rank, _)) = &self.of[group] {
                let own = &mut best[range.start - part.start];
                let other = Some((*rank, range.len(), group));
                if other > *own {
                    *own = other;
                }
            }
        }
        vec![groups, runs(&self.sequence(&words[part.clone()], &best))]
    }

    /// The words with a class for each phrase of one; whether each is a class.
    fn sequence<'w>(
        &'w self,
        words: &'w [Word],
        best: &[Option<(usize, usize, usize)>],
    ) -> Vec<(&'w str, bool)> {
        let mut sequence = vec![("^", false)];
        let mut place = 0;
        while let Some(word) = words.get(place) {
            let class = best[place].and_then(|(_, length, group)| {
                let (_, name) = self.of[group].as_ref()?;
                Some((name.as_str(), length))
            });
            if let Some((name, length)) = class {
                sequence.push((name, true));
                place += length;
            } else {
                sequence.push((&word.text, false));
                place += 1;
            }
        }
        sequence.push(("$", false));
        sequence
    }
}

fn runs(sequence: &[(&str, bool)]) -> Vec<u32> {
    let mut marks = Vec::new();
    for length in RUNS {
        for run in sequence.windows(length) {
            if run.iter().any(|(_, is_class)| *is_class) {
                marks.push(mark(run.iter().map(|(word, _)| *word)));
            }
        }
    }
    marks
}
