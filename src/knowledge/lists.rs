//! Lists beside the entries: what is known but not covered, and words that are no names of ours.

use std::collections::BTreeMap;
use std::sync::Arc;

use deserr::Deserr;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::reference::{Reference, References, WrittenReference};
use super::written::Faults;

/// The whole of `not-covered.toml`: substances that people ask for and that have no entry yet.
#[derive(Clone, Debug, Default, Deserialize, Deserr, JsonSchema, Serialize)]
#[deserr(error = Faults, deny_unknown_fields)]
#[schemars(deny_unknown_fields, rename_all = "kebab-case")]
pub struct NotCovered {
    /// One for each substance; take the row out when you write its entry.
    #[deserr(default)]
    #[schemars(default)]
    pub substances: Vec<Substance>,
    /// One source for each key in `refs` that no file of `references/` has.
    #[deserr(default, from(References) = References::by_key)]
    #[schemars(default, with = "BTreeMap<String, WrittenReference>")]
    #[serde(with = "super::arcs::by_key")]
    pub references: BTreeMap<String, Arc<Reference>>,
}

impl NotCovered {
    /// The row with that name.
    #[must_use]
    pub fn named(&self, name: &str) -> Option<&Substance> {
        self.substances
            .iter()
            .find(|substance| substance.name == name)
    }

    /// What is known in short of the substance with that name; none where nothing is noted.
    #[must_use]
    pub fn note_on(&self, name: &str) -> Option<&String> {
        self.named(name)?.note.as_ref()
    }
}

/// A substance without an entry.
#[derive(Clone, Debug, Deserialize, Deserr, JsonSchema, Serialize)]
#[deserr(error = Faults, deny_unknown_fields)]
#[schemars(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Substance {
    /// How people read it.
    pub name: String,
    /// Other names of the same substance.
    #[deserr(default)]
    #[schemars(default)]
    pub aliases: Vec<String>,
    /// What is known of it in short, what matters most first: read alone behind its name, in at most 300 characters.
    #[deserr(default)]
    #[schemars(default)]
    pub note: Option<String>,
    /// Keys of references that say what the note says.
    #[deserr(default)]
    #[schemars(default)]
    pub refs: Vec<String>,
}

/// The whole of `medicine-names.toml`: names by which something is known to be a medicine, and nothing else of it.
#[derive(Clone, Debug, Default, Deserialize, Deserr, JsonSchema, Serialize)]
#[deserr(error = Faults, deny_unknown_fields)]
#[schemars(deny_unknown_fields, rename_all = "kebab-case")]
pub struct MedicineNames {
    /// Names of one word, in small letters, with a space between.
    pub names: Vec<String>,
}

impl MedicineNames {
    /// Each name.
    pub fn each(&self) -> impl Iterator<Item = &str> {
        self.names.iter().flat_map(|names| names.split(' '))
    }
}

/// The whole of `look-alikes.toml`.
#[derive(Clone, Debug, Default, Deserialize, Deserr, JsonSchema, Serialize)]
#[deserr(error = Faults, deny_unknown_fields)]
#[schemars(deny_unknown_fields, rename_all = "kebab-case")]
pub struct LookAlikes {
    /// Words that are themselves, however near to a name they are.
    #[deserr(default, rename = "real-words")]
    #[schemars(default)]
    pub real_words: Vec<String>,
    /// Different things with names that are easily taken for each other.
    #[deserr(default)]
    #[schemars(default)]
    pub groups: Vec<LookAlikeGroup>,
}

/// Names of different things: a misspelling that lies near two of them is asked about.
#[derive(Clone, Debug, Deserialize, Deserr, JsonSchema, Serialize)]
#[deserr(error = Faults, deny_unknown_fields)]
#[schemars(deny_unknown_fields, rename_all = "kebab-case")]
pub struct LookAlikeGroup {
    /// Names that the knowledge has, or real words.
    pub names: Vec<String>,
}

/// A short form that stands for a name only beside another name, `cal` in `cal mag zinc`, or in a phrase: `low d`.
#[derive(Clone, Debug, Deserialize, Deserr, JsonSchema, Serialize)]
#[deserr(error = Faults, deny_unknown_fields)]
#[schemars(deny_unknown_fields, rename_all = "kebab-case")]
pub struct ShortForm {
    /// One word.
    pub short: String,
    /// A name of an entry.
    pub name: String,
    /// Phrases with the short form in them that show what it stands for.
    #[deserr(default)]
    #[schemars(default)]
    pub within: Vec<String>,
    /// Words that show it wherever they stand in the question: with `iu` in it a bare `d` is the vitamin.
    #[deserr(default)]
    #[schemars(default)]
    pub beside: Vec<String>,
    /// Whether it stands for the name right before a figure, where a figure of another name stands beside it: `Ca 600 Mg
    /// 300`.
    #[deserr(default, rename = "before-figures")]
    #[schemars(default)]
    pub before_figures: bool,
    /// Written so, capitals and all, it stands for the name wherever it is: `SAMe`.
    #[deserr(default)]
    #[schemars(default)]
    pub written: Option<String>,
}

/// Names of other things with one of our names in them, unless one of some words stands in the question too.
#[derive(Clone, Debug, Deserialize, Deserr, JsonSchema, Serialize)]
#[deserr(error = Faults, deny_unknown_fields)]
#[schemars(deny_unknown_fields, rename_all = "kebab-case")]
pub struct OtherUnless {
    /// Names of other things.
    pub phrases: Vec<String>,
    /// Words that show that ours is meant.
    pub unless: Vec<String>,
}

/// The whole of `senses.toml`: how to tell whether a name is meant as a supplement.
#[derive(Clone, Debug, Default, Deserialize, Deserr, JsonSchema, Serialize)]
#[deserr(error = Faults, deny_unknown_fields)]
#[schemars(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Senses {
    /// Names of other things that have one of our names in them.
    #[deserr(default)]
    #[schemars(default)]
    pub phrases: Vec<String>,
    /// Names that need a cue.
    #[deserr(default)]
    #[schemars(default)]
    pub ambiguous: Vec<String>,
    /// Ambiguous names that are ours where somebody asks and nothing speaks against them.
    #[deserr(default, rename = "mostly-ours")]
    #[schemars(default)]
    pub mostly_ours: Vec<String>,
    /// Words that show that the supplement is meant.
    #[deserr(default)]
    #[schemars(default)]
    pub cues: Vec<String>,
    /// Words that show that something else is meant.
    #[deserr(default, rename = "other-cues")]
    #[schemars(default)]
    pub other_cues: Vec<String>,
    /// Words of trade: they speak against ambiguous names and topics only.
    #[deserr(default)]
    #[schemars(default)]
    pub trade: Vec<String>,
    /// Words of places, sport, screens and work: they speak against names that need a cue.
    #[deserr(default)]
    #[schemars(default)]
    pub scenes: Vec<String>,
    /// Words that settle that an ambiguous name is something else.
    #[deserr(default)]
    #[schemars(default)]
    pub elsewhere: Vec<String>,
    /// Endings of words that make a mineral beside them part of a medicine's name.
    #[deserr(default, rename = "drug-endings")]
    #[schemars(default)]
    pub drug_endings: Vec<String>,
    /// Things called after a mineral: right behind an ambiguous name they settle that it is something else.
    #[deserr(default)]
    #[schemars(default)]
    pub objects: Vec<String>,
    /// Names of other things that are ours where a word explains it.
    #[deserr(default, rename = "others-unless")]
    #[schemars(default)]
    pub others_unless: Vec<OtherUnless>,
    /// What stands for a name only beside another.
    #[deserr(default, rename = "short-forms")]
    #[schemars(default)]
    pub short_forms: Vec<ShortForm>,
    /// Words behind which the name of something that is taken stands.
    #[deserr(default, rename = "name-leads")]
    #[schemars(default)]
    pub name_leads: Vec<String>,
    /// Words that join two such names.
    #[deserr(default, rename = "name-joins")]
    #[schemars(default)]
    pub name_joins: Vec<String>,
    /// Words that may stand right behind such a name.
    #[deserr(default, rename = "name-ends")]
    #[schemars(default)]
    pub name_ends: Vec<String>,
    /// Words that ask without saying what about.
    #[deserr(default)]
    #[schemars(default)]
    pub fillers: Vec<String>,
    /// Words that quizzes begin with.
    #[deserr(default)]
    #[schemars(default)]
    pub quiz: Vec<String>,
    /// Everyday words: never read as misspelt ones.
    #[deserr(default)]
    #[schemars(default)]
    pub everyday: Vec<String>,
}
