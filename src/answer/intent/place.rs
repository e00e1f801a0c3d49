//! Where somebody lives, as far as a question tells it: the figures of the authorities there lead.

use crate::question::Question;

/// The regions of the vocabulary, each with the words that tell of it.
const PLACES: &[(&str, &[&str])] = &[
    (
        "UK",
        &[
            "uk", "britain", "british", "england", "scotland", "wales", "nhs",
        ],
    ),
    (
        "EU",
        &[
            "eu",
            "europe",
            "european",
            "efsa",
            "germany",
            "france",
            "spain",
            "italy",
            "netherlands",
            "ireland",
            "belgium",
            "austria",
            "poland",
            "portugal",
            "sweden",
            "denmark",
            "finland",
            "greece",
        ],
    ),
    ("AU", &["australia", "australian"]),
];

/// The region that a question tells of; of several the first that is listed.
pub(super) fn region(question: &Question) -> Option<&'static str> {
    let told = |words: &[&str]| {
        let mut all = question.words.iter();
        all.any(|word| words.contains(&word.text.as_str()))
    };
    let mut places = PLACES.iter().filter(|(_, words)| told(words));
    let (region, _) = places.next()?;
    Some(region)
}
