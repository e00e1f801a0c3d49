//! The order of completions: letters in order are what people type, so fuzzy-matcher scores; then misspelt beginnings.

use std::cmp::Reverse;
use std::sync::LazyLock;

use fuzzy_matcher::FuzzyMatcher;
use fuzzy_matcher::skim::SkimMatcherV2;
use rapidfuzz::distance::osa;

use super::lexicon::Name;
use super::spellings::allowed_edits;

/// An edit weighs more than the length of any name.
const EDIT: usize = 1_000;

/// It keeps the tables that it fills for each name, so that one is made for all.
static MATCHER: LazyLock<SkimMatcherV2> = LazyLock::new(|| SkimMatcherV2::default().ignore_case());

/// The names by their scores; those that do not match at all are left out.
pub(super) fn ranked<'l>(typed: &str, names: impl Iterator<Item = &'l Name>) -> Vec<&'l Name> {
    let misspelt = MisspeltBeginning::new(typed);
    let score = |text: &str| {
        let in_order = has_in_order(text, typed).then(|| MATCHER.fuzzy_match(text, typed));
        in_order.flatten().or_else(|| misspelt.score(text))
    };
    let mut scored: Vec<(i64, &Name)> = names
        .filter_map(|name| Some((score(&name.text)?, name)))
        .collect();
    scored.sort_by_key(|(score, _)| Reverse(*score));
    scored.into_iter().map(|(_, name)| name).collect()
}

/// Whether the typed letters stand in the text in their order.
pub(super) fn has_in_order(text: &str, typed: &str) -> bool {
    let mut letters = text.bytes();
    typed
        .bytes()
        .all(|letter| letters.any(|other| other == letter))
}

/// Typed letters as a misspelt beginning of names.
struct MisspeltBeginning {
    typed: osa::BatchComparator<char>,
    letters: usize,
    allowed: usize,
}

impl MisspeltBeginning {
    fn new(typed: &str) -> Self {
        let letters = typed.chars().count();
        Self {
            typed: osa::BatchComparator::new(typed.chars()),
            allowed: allowed_edits(letters),
            letters,
        }
    }

    /// A score below every score of letters in order where what was typed is a misspelt beginning of the name; of two
    /// such names the shorter one is meant.
    fn score(&self, text: &str) -> Option<i64> {
        if self.allowed == 0 {
            return None;
        }
        let bound = osa::Args::default().score_cutoff(self.allowed);
        let beginnings = self.letters.saturating_sub(1)..=self.letters + 1;
        let beginnings = beginnings.map(|length| {
            let end = text.char_indices().nth(length);
            text[..end.map_or(text.len(), |(end, _)| end)].chars()
        });
        let edits = beginnings
            .filter_map(|beginning| self.typed.distance_with_args(beginning, &bound))
            .min()?;
        Some(-i64::try_from(edits * EDIT + text.len()).unwrap_or(i64::MAX))
    }
}
