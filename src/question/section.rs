//! The parts of an entry, and the words by which people ask for each.

use std::sync::LazyLock;

use crate::spelling::words as split;
use crate::words::words;

words! {
    /// A part of an entry.
    Section {
        Overview = "overview",
        Evidence = "evidence",
        Doses = "doses",
        UpperLimits = "upper limits",
        Cautions = "cautions",
        Interactions = "interactions",
        Foods = "foods",
        Forms = "forms",
        References = "references",
    }
}

impl Section {
    /// The label of its button and of its choice in a command.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Overview => "Overview",
            Self::Evidence => "Evidence",
            Self::Doses => "Doses",
            Self::UpperLimits => "Upper limits",
            Self::Cautions => "Cautions",
            Self::Interactions => "Interactions",
            Self::Foods => "Foods",
            Self::Forms => "Forms",
            Self::References => "References",
        }
    }

    /// The letter that stands for it in a button's id.
    #[must_use]
    pub const fn code(self) -> char {
        match self {
            Self::Overview => 'o',
            Self::Evidence => 'e',
            Self::Doses => 'd',
            Self::UpperLimits => 'u',
            Self::Cautions => 'c',
            Self::Interactions => 'i',
            Self::Foods => 'f',
            Self::Forms => 'm',
            Self::References => 'r',
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

/// Phrases that ask for a section. The first section of the list that a question has a phrase of leads the answer:
/// what is narrower, or weighs more for safety, stands above what is wider.
const CUES: &[(Section, &[&str])] = &[
    (
        Section::UpperLimits,
        &[
            "too much",
            "too many",
            "upper limit",
            "upper level",
            "maximum",
            "max",
            "limit",
            "ul",
            "overdose",
            "overdosing",
            "toxic",
            "toxicity",
            "how high",
            "megadose",
            "poisoning",
            "highest",
        ],
    ),
    (
        Section::Interactions,
        &[
            "interact",
            "interaction",
            "interfere",
            "together",
            "same time",
            "combine",
            "combined",
            "mix",
            "mixed",
            "medication",
            "medicine",
            "drug",
            "prescription",
            "apart",
            "hours between",
            "blood thinner",
            "antibiotic",
            "take with",
            "taken with",
            "along with",
        ],
    ),
    (
        Section::Doses,
        &[
            "how much",
            "how many",
            "dose",
            "dosage",
            "dosing",
            "amount",
            "rda",
            "rdi",
            "daily value",
            "per day",
            "a day",
            "daily",
            "recommended",
            "mg",
            "mcg",
            "iu",
            "requirement",
            "intake",
            "how often",
        ],
    ),
    (
        Section::Foods,
        &[
            "food",
            "foods",
            "eat",
            "eating",
            "diet",
            "dietary",
            "source",
            "rich in",
            "contain",
            "natural source",
            "meal",
            "drink",
            "fruit",
            "vegetable",
        ],
    ),
    (
        Section::Forms,
        &[
            "form",
            "type of",
            "which kind",
            "what kind",
            "salt",
            "best kind",
            "absorbed",
            "bioavailable",
            "bioavailability",
        ],
    ),
    (
        Section::Cautions,
        &[
            "safe",
            "safety",
            "side effect",
            "adverse",
            "danger",
            "dangerous",
            "risk",
            "caution",
            "precaution",
            "warning",
            "harm",
            "harmful",
            "hurt",
            "avoid",
            "bad",
            "bad for",
            "who should not",
            "contraindication",
            "symptom",
            "pregnant",
            "pregnancy",
            "breastfeeding",
            "kidney",
            "surgery",
            "cancer",
            "allergic",
            "allergy",
        ],
    ),
    (
        Section::References,
        &[
            "reference",
            "citation",
            "cite",
            "paper",
            "link to",
            "literature",
            "clinical trial",
            "study",
            "where does this come from",
        ],
    ),
    (
        Section::Evidence,
        &[
            "help",
            "work",
            "evidence",
            "effective",
            "effect",
            "benefit",
            "good for",
            "prove",
            "proven",
            "prevent",
            "improve",
            "research",
            "treat",
            "cure",
            "strengthen",
            "build",
            "worth",
            "should i take",
            "useful",
            "reduce",
            "lower",
            "increase",
            "fracture",
            "bone density",
        ],
    ),
];

static READ_CUES: LazyLock<Vec<(Section, Vec<Vec<String>>)>> = LazyLock::new(|| {
    let read = |phrase: &&str| split(phrase).into_iter().map(|word| word.text).collect();
    CUES.iter()
        .map(|(section, phrases)| (*section, phrases.iter().map(read).collect()))
        .collect()
});

/// The sections that the words ask for, in the order of the list above.
pub(super) fn asked(words: &[&str]) -> Vec<Section> {
    let mut sections = in_phrases(words);
    if takes_with(words) && !sections.contains(&Section::Interactions) {
        let limits = usize::from(sections.first() == Some(&Section::UpperLimits));
        sections.insert(limits, Section::Interactions);
    }
    sections
}

/// `can I take boron with metformin`, but not `take it with food`.
fn takes_with(words: &[&str]) -> bool {
    let taken = words
        .iter()
        .position(|word| matches!(*word, "take" | "taking" | "taken" | "use" | "using"));
    let Some(taken) = taken else { return false };
    words[taken..].windows(2).any(|pair| {
        let food = matches!(
            pair[1],
            "food"
                | "meal"
                | "milk"
                | "water"
                | "breakfast"
                | "lunch"
                | "dinner"
                | "a"
                | "my"
                | "the"
                | "out"
        );
        pair[0] == "with" && !food
    })
}

fn in_phrases(words: &[&str]) -> Vec<Section> {
    let says = |phrase: &Vec<String>| {
        words
            .windows(phrase.len())
            .any(|window| window.iter().eq(phrase))
    };
    READ_CUES
        .iter()
        .filter(|(_, phrases)| phrases.iter().any(says))
        .map(|(section, _)| *section)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::question::Question;

    #[test]
    fn the_part_that_was_asked_for_leads() {
        let case = |text: &str, expected: &[Section]| {
            let sections = Question::read(text).sections;
            assert_eq!(sections.first(), expected.first(), "{text}");
        };
        case("how much boron is too much?", &[Section::UpperLimits]);
        case("how much boron should I take", &[Section::Doses]);
        case("does boron help my bones?", &[Section::Evidence]);
        case(
            "can I take calcium together with levothyroxine",
            &[Section::Interactions],
        );
        case("foods rich in zinc", &[Section::Foods]);
        case("which kind of magnesium", &[Section::Forms]);
        case("is selenium safe", &[Section::Cautions]);
        case("boron", &[]);
    }
}
