//! "Did you mean": the allowed word nearest to one that is not allowed.

use rapidfuzz::distance::damerau_levenshtein;

/// `; did you mean …?` with the nearest allowed word, or nothing where none is near.
pub(super) fn did_you_mean<'a>(found: &str, allowed: impl Iterator<Item = &'a str>) -> String {
    let edits = found.chars().count().div_ceil(3).min(3);
    allowed
        .filter_map(|word| {
            let distance = damerau_levenshtein::distance(found.chars(), word.chars());
            (distance <= edits).then_some((distance, word))
        })
        .min()
        .map_or_else(String::new, |(_, word)| format!("; did you mean `{word}`?"))
}
