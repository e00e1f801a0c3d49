//! Safety rules as their files describe them: what is an emergency, what is refused, which cautions come first.

use std::collections::BTreeMap;
use std::sync::Arc;

use deserr::Deserr;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::caution::CautionKind;
use super::language::Examples;
use super::medicine::MEDICINE_NAME;
use super::reference::Review;
use super::where_to_turn::WhereToTurn;
use super::written::Faults;
use crate::words::words;

/// All of `safety/`.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
pub struct Safety {
    /// In the order in which they are said: by kind, then by id.
    pub rules: Vec<SafetyRule>,
    pub words: SafetyWords,
    pub where_to_turn: WhereToTurn,
    /// Example questions of `safety/examples/` by how urgent they are. Only learning needs them.
    #[serde(skip)]
    pub examples: BTreeMap<String, Arc<Examples>>,
}

words! {
    /// What a rule leads to, the most urgent first.
    SafetyKind {
        /// Kind words and where to turn, and no entry.
        SelfHarm = "self-harm",
        /// A life may be in danger now.
        Danger = "danger",
        /// Somebody may have taken too much, or what was not for them.
        Poison = "poison",
        /// A fixed sentence before the facts.
        Refusal = "refusal",
        /// Somebody took an amount; where it is over a limit, what to watch for is said.
        Amount = "amount",
        /// Cautions of some kinds come first.
        Caution = "caution",
    }
}

words! {
    /// What an example is an example of: a file of `safety/examples/` for each.
    Level {
        /// A life may be in danger.
        Now = "now",
        /// Somebody may be poisoned.
        Poison = "poison",
        /// Somebody may harm themselves.
        Crisis = "crisis",
        /// Near to need: a line with where to turn is right, an alarm is not.
        Mention = "mention",
        /// None of it, although it may sound like it.
        Calm = "calm",
    }
}

impl Safety {
    /// The examples of each level.
    pub fn levels(&self) -> impl Iterator<Item = (Level, &Examples)> {
        let levels = Level::ALL.iter();
        levels.filter_map(|level| Some((*level, &**self.examples.get(level.as_str())?)))
    }

    /// The groups of phrases that the rules share, then those of each rule; without the names of medicines, which stand
    /// elsewhere.
    pub fn groups(&self) -> impl Iterator<Item = &WrittenGroup> {
        let own = self.rules.iter().flat_map(|rule| &rule.groups);
        let all = self.words.groups.iter().chain(own);
        all.filter(|group| group.name != MEDICINE_NAME)
    }
}

impl SafetyKind {
    /// Whether where to turn is read before everything.
    #[must_use]
    pub fn is_emergency(self) -> bool {
        matches!(self, Self::SelfHarm | Self::Danger | Self::Poison)
    }
}

/// A rule: the whole of `safety/ID.toml`.
#[derive(Clone, Debug, Deserialize, Deserr, JsonSchema, Serialize)]
#[deserr(error = Faults, deny_unknown_fields)]
#[schemars(deny_unknown_fields, rename_all = "kebab-case")]
pub struct SafetyRule {
    /// Lower-case letters, digits and hyphens; the name of its file.
    pub id: String,
    /// What the rule leads to.
    pub kind: SafetyKind,
    /// What is said; for a caution, what it is about: `pregnancy`.
    pub say: String,
    /// The cautions that come first, those of the first kind before the others.
    #[deserr(default)]
    #[schemars(default)]
    pub cautions: Vec<CautionKind>,
    /// Whether a refusal is said even where the question names nothing that the bot knows of.
    #[deserr(default)]
    #[schemars(default)]
    pub alone: bool,
    /// A refusal that is said in place of what was asked for: no figure is for an animal.
    #[deserr(default)]
    #[schemars(default)]
    pub instead: bool,
    /// Words and phrases of this rule; no other rule sees them.
    #[deserr(default)]
    #[schemars(default)]
    pub groups: Vec<WrittenGroup>,
    /// What a question must have: one of these is enough.
    pub signs: Vec<WrittenSign>,
    /// Questions that have a sign.
    pub yes: Vec<String>,
    /// Questions near to those that have none.
    pub no: Vec<String>,
    /// When the rule was last checked.
    pub review: Review,
}

/// Words or phrases that stand for the same.
#[derive(Clone, Debug, Deserialize, Deserr, JsonSchema, Serialize)]
#[deserr(error = Faults, deny_unknown_fields)]
#[schemars(deny_unknown_fields, rename_all = "kebab-case")]
pub struct WrittenGroup {
    /// What a sign calls it.
    pub name: String,
    /// Compared without case, accents, apostrophes and plural.
    pub phrases: Vec<String>,
}

/// Groups whose phrases follow each other; `/` stands between groups of which one is enough.
#[derive(Clone, Debug, Deserialize, Deserr, JsonSchema, Serialize)]
#[deserr(error = Faults, deny_unknown_fields)]
#[schemars(deny_unknown_fields, rename_all = "kebab-case")]
pub struct WrittenSign {
    /// Groups in their order; `a/b` is one of the two.
    pub then: Vec<String>,
    /// Groups that take it back in the same sentence; `a+b` is b right behind a.
    #[deserr(default)]
    #[schemars(default)]
    pub unless: Vec<String>,
    /// All of it stands within so many words; 10 where left out.
    #[deserr(default = WITHIN)]
    #[schemars(with = "Option<u32>")]
    pub within: u32,
    /// Whether the groups may stand in any order.
    #[deserr(default, rename = "any-order")]
    #[schemars(default)]
    pub any_order: bool,
}

/// About as many words as belong together in a careless sentence.
const WITHIN: u32 = 10;

/// Words that the rules share: the whole of `safety/words.toml`.
#[derive(Clone, Debug, Default, Deserialize, Deserr, JsonSchema, Serialize)]
#[deserr(error = Faults, deny_unknown_fields)]
#[schemars(deny_unknown_fields, rename_all = "kebab-case")]
pub struct SafetyWords {
    /// Words and phrases that every rule may use.
    #[deserr(default)]
    #[schemars(default)]
    pub groups: Vec<WrittenGroup>,
    /// Words that are read when they are misspelt.
    #[deserr(default)]
    #[schemars(default)]
    pub misspelt: Vec<String>,
    /// Words that are themselves, however near to such a word they are.
    #[deserr(default, rename = "real-words")]
    #[schemars(default)]
    pub real_words: Vec<String>,
    /// Words behind a number that make it no count of things.
    #[deserr(default)]
    #[schemars(default)]
    pub units: Vec<String>,
}
