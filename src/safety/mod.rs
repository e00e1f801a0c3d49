//! Question × safety rules and examples → what must be said before anything else.

mod classes;
mod concern;
mod examples;
mod likeness;
mod tier;

use std::borrow::Cow;
use std::cmp::Ordering;

use crate::knowledge::{Knowledge, Safety, SafetyKind, SafetyRule, signs};
use crate::letters::as_seen;
use crate::question::Question;
use crate::signs::Signs;
use crate::spelling::{Word, words};

use likeness::{Likely, Likeness};

pub use concern::Concern;
pub use tier::Tier;

/// The signs of all rules and what the examples taught, ready to read questions. Built once for each knowledge.
#[derive(Debug)]
pub struct Dangers {
    signs: Signs,
    /// For each sign, the place of its rule.
    owners: Vec<usize>,
    likeness: Likeness,
    animals: Option<usize>,
}

/// The group of the rules whose phrases name animals.
const ANIMALS: &str = "animals";

/// What a question has of danger: the rules whose signs stand in it, most urgent first, and what it is like.
#[derive(Clone, Debug, Default)]
pub struct Reading<'k> {
    rules: Vec<&'k SafetyRule>,
    tier: Tier,
    needs: Vec<SafetyKind>,
    distant: bool,
    animal: bool,
    why: Vec<String>,
}

impl Dangers {
    /// Compiles the rules, and learns from the examples what is not among the models yet.
    #[must_use]
    pub fn new(knowledge: &Knowledge) -> Self {
        Self::with(knowledge, |signs| Likeness::new(knowledge, signs))
    }

    /// Without having learned from the examples that are left out, by which it can then be judged.
    #[must_use]
    pub fn without(knowledge: &Knowledge, is_left_out: impl Fn(&str) -> bool) -> Self {
        Self::with(knowledge, |signs| {
            Likeness::without(knowledge, signs, is_left_out)
        })
    }

    fn with(knowledge: &Knowledge, likeness: impl FnOnce(&Signs) -> Likeness) -> Self {
        let Knowledge { safety, made, .. } = knowledge;
        let (signs, owners) = made.get("signs", || signs(safety.rules.iter(), &safety.words));
        Self {
            likeness: likeness(&signs),
            animals: signs.group(ANIMALS),
            signs,
            owners,
        }
    }

    /// Reads a question, as people see it: letters of other scripts that look like Latin ones are read as these.
    #[must_use]
    pub fn read<'k>(&self, safety: &'k Safety, question: &Question) -> Reading<'k> {
        match as_seen(&question.text) {
            Cow::Borrowed(text) => self.read_words(safety, text, &question.words),
            Cow::Owned(text) => self.read_words(safety, &text, &words(&text)),
        }
    }

    fn read_words<'k>(&self, safety: &'k Safety, text: &str, words: &[Word]) -> Reading<'k> {
        let heard = self.signs.heard(text, words);
        let found = self.signs.standing(&heard);
        let mut places: Vec<usize> = found.into_iter().map(|sign| self.owners[sign]).collect();
        places.sort_unstable();
        places.dedup();
        let rules = places.into_iter();
        let rules = rules.filter_map(|place| safety.rules.get(place));
        let animals = self.animals;
        let animal = heard.phrases().any(|(group, _)| Some(group) == animals);
        let likely = self.likeness.read(words, &heard);
        Reading::new(rules.collect(), &likely, animal)
    }
}

impl<'k> Reading<'k> {
    fn new(mut rules: Vec<&'k SafetyRule>, likely: &Likely, animal: bool) -> Self {
        let why = why(&rules, likely);
        let mut needs = needs(&rules);
        let tier = tier::of(&needs, likely);
        let distant = needs.is_empty() && tier::is_distant(likely);
        if tier == Tier::InCase {
            rules.retain(|rule| !rule.kind.is_emergency());
        }
        if tier != Tier::None {
            if needs.is_empty() {
                needs.push(tier::need(likely));
            }
            needs.extend(likely.needs(tier::ALSO));
        }
        needs.sort_unstable();
        needs.dedup();
        Self {
            rules,
            tier,
            needs,
            distant,
            animal,
            why,
        }
    }

    /// The rules with these ids.
    #[must_use]
    pub fn of(safety: &'k Safety, ids: &[String]) -> Self {
        let rules = safety.rules.iter();
        let rules: Vec<&SafetyRule> = rules.filter(|rule| ids.contains(&rule.id)).collect();
        let needs = needs(&rules);
        Self {
            tier: if needs.is_empty() {
                Tier::None
            } else {
                Tier::Alarm
            },
            needs,
            rules,
            ..Self::default()
        }
    }

    /// What is in both, in the order in which it is said.
    #[must_use]
    pub fn and(mut self, other: Self) -> Self {
        self.rules.extend(other.rules);
        self.rules.sort_by_key(|rule| (rule.kind, &rule.id));
        self.rules.dedup_by_key(|rule| &rule.id);
        self.needs.extend(other.needs);
        self.needs.sort_unstable();
        self.needs.dedup();
        self.why.extend(other.why);
        self.distant = match self.tier.cmp(&other.tier) {
            Ordering::Less => self.distant,
            Ordering::Equal => self.distant && other.distant,
            Ordering::Greater => other.distant,
        };
        self.tier = self.tier.min(other.tier);
        self.animal |= other.animal;
        self
    }

    /// The ids of its rules.
    pub fn ids(&self) -> impl Iterator<Item = &'k str> {
        self.rules.iter().map(|rule| rule.id.as_str())
    }

    /// How much what was read leads the reply.
    #[must_use]
    pub fn tier(&self) -> Tier {
        self.tier
    }

    /// What help is needed or may be, the most urgent first. Empty where nothing is.
    #[must_use]
    pub fn needs(&self) -> &[SafetyKind] {
        &self.needs
    }

    /// Whether the line may stand behind the answer: what was written is like messages in which something worries somebody,
    /// and like none of need.
    #[must_use]
    pub fn is_distant(&self) -> bool {
        self.distant
    }

    /// Whether an animal is named.
    #[must_use]
    pub fn names_an_animal(&self) -> bool {
        self.animal
    }

    /// Why it is read so, for people who look after the knowledge: the rules, and what the examples say.
    #[must_use]
    pub fn why(&self) -> &[String] {
        &self.why
    }

    /// Whether no rule has a sign in the question, and it is like no message of need.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.rules.is_empty() && self.tier == Tier::None
    }

    /// Whether every rule of the other reading is in this one, and this one is no less urgent.
    #[must_use]
    pub fn includes(&self, other: &Self) -> bool {
        let mut others = other.rules.iter();
        self.tier <= other.tier && others.all(|rule| self.rules.iter().any(|own| own.id == rule.id))
    }

    /// The rules of emergencies.
    pub fn emergencies(&self) -> impl Iterator<Item = &'k SafetyRule> {
        let rules = self.rules.iter().copied();
        rules.filter(|rule| rule.kind.is_emergency())
    }

    /// The rules of that kind.
    pub fn of_kind(&self, kind: SafetyKind) -> impl Iterator<Item = &'k SafetyRule> {
        let rules = self.rules.iter().copied();
        rules.filter(move |rule| rule.kind == kind)
    }
}

/// The needs that the rules tell of.
fn needs(rules: &[&SafetyRule]) -> Vec<SafetyKind> {
    let kinds = rules.iter().map(|rule| rule.kind);
    kinds.filter(|kind| kind.is_emergency()).collect()
}

fn why(rules: &[&SafetyRule], likely: &Likely) -> Vec<String> {
    let rules = rules.iter().filter(|rule| rule.kind.is_emergency());
    let mut why: Vec<String> = rules
        .map(|rule| format!("the rule `{}` has a sign in it", rule.id))
        .collect();
    let (need, score) = likely.worst();
    why.push(format!(
        "like examples of need {:+.2}, most like {need} {score:+.2}; {:+.2} from an alarm, {:+.2} from a line",
        likely.need,
        tier::above_alarm(likely),
        tier::above_line(likely)
    ));
    why
}
