//! The sections of an entry: one row a section. Answers, buttons, commands, the files' keys and what moderators are shown
//! all read these rows.

use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::facet::Facet;

/// Declares the sections. A row has the section's word, the label of its button, the letter that stands for it in a
/// button's id, what it tells about, and the keys of a supplement's file that it is made from, the leading one first.
macro_rules! sections {
    ($($section:ident = $word:literal, $label:literal, $code:literal, $facet:ident, [$($key:literal),+];)+) => {
        /// A part of an answer about an entry.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Deserialize, serde::Serialize)]
        pub enum Section { $($section,)+ }

        impl Section {
            /// Every section, in the order in which they are offered.
            pub const ALL: &[Self] = &[$(Self::$section,)+];

            /// The word as it stands in the files and in `--json`.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$section => $word,)+ }
            }

            /// The label of its button and of its choice in a command.
            #[must_use]
            pub const fn label(self) -> &'static str {
                match self { $(Self::$section => $label,)+ }
            }

            /// The letter that stands for it in a button's id.
            #[must_use]
            pub const fn code(self) -> char {
                match self { $(Self::$section => $code,)+ }
            }

            /// What it tells about.
            #[must_use]
            pub const fn facet(self) -> Facet {
                match self { $(Self::$section => Facet::$facet,)+ }
            }
        }

        impl Part {
            /// Every part, by section.
            pub const ALL: &[Self] = &[$($(Self {
                key: $key,
                section: Section::$section,
            },)+)+];
        }
    };
}

sections! {
    Overview = "overview", "Overview", 'o', What, ["verdict", "background"];
    Evidence = "evidence", "Evidence", 'e', Evidence, ["evidence"];
    Doses = "doses", "Doses", 'd', Dose, ["doses"];
    HowToTake = "how to take", "How to take", 'h', How, ["how-to-take"];
    HowLong = "how long", "How long", 'l', HowLong, ["how-long"];
    UpperLimits = "upper limits", "Upper limits", 'u', Limit, ["upper-limits", "no-upper-limit"];
    TooMuch = "too much", "Too much", 'x', Overdose, ["too-much"];
    Cautions = "cautions", "Cautions", 'c', Caution, ["cautions"];
    SideEffects = "side effects", "Side effects", 's', Side, ["adverse-effects"];
    UnsafeUses = "unsafe uses", "Unsafe uses", 'n', Fad, ["unsafe-uses"];
    TooLittle = "too little", "Too little", 't', Deficiency, ["too-little"];
    BloodTests = "blood tests", "Blood tests", 'b', Level, ["blood-tests"];
    AtRisk = "who runs low", "Who runs low", 'a', AtRisk, ["at-risk"];
    Interactions = "interactions", "Interactions", 'i', Medicine, ["interactions", "none-found"];
    Foods = "foods", "Foods", 'f', Foods, ["foods"];
    Forms = "forms", "Forms", 'm', Forms, ["forms", "form-comparisons"];
    Diets = "diets", "Diets", 'v', Diet, ["diets"];
    Answers = "answers", "Other questions", 'q', Single, ["answers"];
    References = "references", "References", 'r', References, ["references"];
}

/// A key of a supplement's file that a section is made from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    key: &'static str,
    /// The section that it is read in.
    pub section: Section,
}

impl Part {
    /// The key.
    #[must_use]
    pub const fn as_str(&self) -> &'static str {
        self.key
    }

    /// The part with that key.
    #[must_use]
    pub fn named(key: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|part| part.key == key)
    }
}

impl Serialize for Part {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        self.key.serialize(to)
    }
}

impl<'d> Deserialize<'d> for Part {
    fn deserialize<D: Deserializer<'d>>(from: D) -> Result<Self, D::Error> {
        let key = String::deserialize(from)?;
        let unknown = || D::Error::custom(format!("no part has the key `{key}`"));
        Self::named(&key).ok_or_else(unknown)
    }
}

impl Section {
    /// The key that leads in it.
    #[must_use]
    pub fn key(self) -> &'static str {
        let part = Part::ALL.iter().find(|part| part.section == self);
        part.map_or("", |part| part.key)
    }

    /// The section that tells about it, where there is one.
    #[must_use]
    pub fn of(facet: Facet) -> Option<Self> {
        let mut all = Self::ALL.iter().copied();
        match facet {
            Facet::Together => Some(Self::Interactions),
            facet => all.find(|section| section.facet() == facet),
        }
    }

    /// The section with that letter.
    #[must_use]
    pub fn from_code(code: char) -> Option<Self> {
        Self::ALL
            .iter()
            .copied()
            .find(|section| section.code() == code)
    }

    /// The section with that name or label, in any case.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        let name = name.trim().to_lowercase();
        Self::ALL
            .iter()
            .copied()
            .find(|section| section.as_str() == name)
    }
}

impl std::fmt::Display for Section {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn no_two_sections_share_a_letter_or_a_facet_and_no_two_parts_a_key() {
        let codes: BTreeSet<char> = Section::ALL.iter().map(|it| it.code()).collect();
        assert_eq!(codes.len(), Section::ALL.len());
        // A question for the second would find the first.
        let facets: BTreeSet<&str> = Section::ALL.iter().map(|it| it.facet().as_str()).collect();
        assert_eq!(facets.len(), Section::ALL.len());
        let keys: BTreeSet<&str> = Part::ALL.iter().map(Part::as_str).collect();
        assert_eq!(keys.len(), Part::ALL.len());
    }
}
