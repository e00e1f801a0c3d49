//! The words by which people ask for each part of an entry.

use std::sync::LazyLock;

use super::phrases::Phrases;
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
            "die",
            "fatal",
            "lethal",
            "deadly",
            "double dose",
            "extra dose",
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

static READ_CUES: LazyLock<Phrases<usize>> = LazyLock::new(|| {
    let cues = CUES.iter().enumerate();
    Phrases::new(cues.flat_map(|(place, (_, phrases))| phrases.iter().map(move |it| (place, *it))))
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
    let mut said = [false; CUES.len()];
    READ_CUES.said(words).for_each(|place| said[place] = true);
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
