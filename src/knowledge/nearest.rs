//! "Did you mean": the allowed word nearest to one that is not allowed, whatever its case.

use rapidfuzz::distance::damerau_levenshtein;

/// `; did you mean …?` with the nearest allowed word, or nothing where none is near.
pub(super) fn did_you_mean<'a>(found: &str, allowed: impl Iterator<Item = &'a str>) -> String {
    nearest(found, allowed).map_or_else(String::new, |word| format!("; did you mean `{word}`?"))
}

/// Nothing that is allowed has so many bytes. Comparing takes as long as the texts are, and a broken file may have one
/// of any length.
const LONGEST: usize = 200;

/// The nearest allowed word, if one is near enough to be meant.
pub(super) fn nearest<'a>(found: &str, allowed: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    if found.len() > LONGEST {
        return None;
    }
    let found = found.to_lowercase();
    let edits = found.chars().count().div_ceil(3).min(3);
    allowed
        .filter_map(|word| {
            let lower = word.to_lowercase();
            let distance = damerau_levenshtein::distance(found.chars(), lower.chars());
            (distance <= edits).then_some((distance, word))
        })
        .min()
        .map(|(_, word)| word)
}
