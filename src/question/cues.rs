//! The words by which people ask for each part of an entry.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use crate::spelling::words;

use super::section::Section;

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

/// A phrase: the place of its section in the list, and the words behind its first.
type Cue = (usize, Vec<String>);

/// The phrases by their first words, so that a question's words are looked up and not compared with each.
static READ_CUES: LazyLock<FxHashMap<String, Vec<Cue>>> = LazyLock::new(|| {
    let mut read: FxHashMap<String, Vec<Cue>> = FxHashMap::default();
    for (place, (_, phrases)) in CUES.iter().enumerate() {
        for phrase in *phrases {
            let mut words = words(phrase).into_iter().map(|word| word.text);
            if let Some(first) = words.next() {
                read.entry(first)
                    .or_default()
                    .push((place, words.collect()));
            }
        }
    }
    read
});

/// The sections that the words ask for, in the order of the list above.
pub(super) fn asked(words: &[&str]) -> Vec<Section> {
    let mut said = [false; CUES.len()];
    for (at, word) in words.iter().enumerate() {
        for (place, rest) in READ_CUES.get(*word).into_iter().flatten() {
            let behind = words[at + 1..].iter().take(rest.len());
            said[*place] |= behind.eq(rest);
        }
    }
    let sections = CUES.iter().zip(said).filter(|(_, said)| *said);
    sections.map(|((section, _), _)| *section).collect()
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
