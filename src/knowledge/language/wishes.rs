//! The words of wishes that are not about a part of an entry, and of greetings.

use deserr::Deserr;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::super::written::Faults;
use super::WordSet;

/// The whole of `language/CODE/wishes.toml`. Phrases are compared without case, accents, apostrophes and plural.
#[derive(Clone, Debug, Default, Deserialize, Deserr, JsonSchema, Serialize)]
#[deserr(error = Faults, deny_unknown_fields)]
#[schemars(deny_unknown_fields, rename_all = "kebab-case")]
pub struct WishWords {
    /// Phrases that set two things against each other.
    #[deserr(default)]
    #[schemars(default)]
    pub comparison: Vec<String>,
    /// Phrases that ask for supplements for something.
    #[deserr(default)]
    #[schemars(default)]
    pub supplements: Vec<String>,
    /// Words that speak of supplements at all: beside a medicine they ask what interacts with it.
    #[deserr(default, rename = "about-supplements")]
    #[schemars(default)]
    pub about_supplements: Vec<String>,
    /// Words that join another question to one.
    #[deserr(default)]
    #[schemars(default)]
    pub joins: WordSet,
    /// Words with which a question begins; behind one that joins, or a comma, another question begins with them.
    #[deserr(default)]
    #[schemars(default)]
    pub opens: WordSet,
    /// Words that tell nothing more beside a name and an amount.
    #[deserr(default)]
    #[schemars(default)]
    pub plain: WordSet,
    /// Words that say that somebody does not have what stands behind them: `no`.
    #[deserr(default)]
    #[schemars(default)]
    pub denies: WordSet,
    /// Words of illnesses and operations that those deny: `surgery`.
    #[deserr(default)]
    #[schemars(default)]
    pub denied: WordSet,
    /// Words that may stand before those: `kidney`, `had`.
    #[deserr(default, rename = "before-denied")]
    #[schemars(default)]
    pub before_denied: WordSet,
    /// Phrases that deny a medicine where a thought begins with them: `im not on`.
    #[deserr(default, rename = "not-taken")]
    #[schemars(default)]
    pub not_taken: Vec<String>,
    /// Words with which another thought begins: `so no HRT`.
    #[deserr(default, rename = "begins-thought")]
    #[schemars(default)]
    pub begins_thought: WordSet,
    /// Words behind what was denied that ask to agree or tell why: `right`, `because`.
    #[deserr(default)]
    #[schemars(default)]
    pub agrees: WordSet,
    /// Words with which it is taken all the same, or was not long ago: `paused`.
    #[deserr(default, rename = "taken-after-all")]
    #[schemars(default)]
    pub taken_after_all: WordSet,
    /// Parts of the body that are said to be well: `kidneys are fine`.
    #[deserr(default)]
    #[schemars(default)]
    pub organs: WordSet,
    /// Words between an organ and how it is, one of which must stand there: `are`.
    #[deserr(default)]
    #[schemars(default)]
    pub states: WordSet,
    /// What is said of what is well.
    #[deserr(default)]
    #[schemars(default)]
    pub well: WordSet,
    /// Phrases before what is left out, as they are written: `besides bones`.
    #[deserr(default)]
    #[schemars(default)]
    pub besides: Vec<String>,
    /// Words that may stand before what is left out, and between an organ and how it is.
    #[deserr(default)]
    #[schemars(default)]
    pub between: WordSet,
    /// Words of a greeting or a call for help: a text of nothing else asks who the bot is.
    #[deserr(default)]
    #[schemars(default)]
    pub greetings: WordSet,
}
