//! "Did you mean": the allowed word nearest to one that is not allowed, whatever its case.

use rapidfuzz::distance::damerau_levenshtein;

/// `; did you mean …?` with the nearest allowed word, or nothing where none is near.
pub(super) fn did_you_mean<'a>(found: &str, allowed: impl Iterator<Item = &'a str>) -> String {
    nearest(found, allowed).map_or_else(String::new, |word| format!("; did you mean `{word}`?"))
}

/// The unit that is meant, by the size of the harm: micrograms are never taken for grams, and a unit that is not allowed
/// for none that is.
pub(super) fn unit_meant(found: &str) -> String {
    let lower = found.to_lowercase().replace(['.', ' '], "");
    let meant = match lower.replace(['µ', 'μ'], "u").as_str() {
        "ug" | "ugs" | "mgg" | "mcgg" | "mcgs" | "mcq" | "mgc" | "cmg" | "㎍" | "mcg"
        | "microgram" | "micrograms" | "microgramme" => "mcg",
        "mgs" | "mg" | "㎎" | "milligram" | "milligrams" | "milligramme" => "mg",
        "g" | "gr" | "gm" | "gms" | "gram" | "grams" | "gramme" => "g",
        "iu" | "ui" | "ie" | "ius" | "unit" | "units" => "IU",
        _ => return String::new(),
    };
    format!("; did you mean `{meant}`?")
}

/// Nothing that is allowed has so many bytes. Comparing takes as long as the texts are, and a broken file may have one
/// of any length.
const LONGEST: usize = 200;

/// The nearest allowed word, if one is near enough to be meant.
pub(crate) fn nearest<'a>(found: &str, allowed: impl Iterator<Item = &'a str>) -> Option<&'a str> {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn micrograms_are_never_taken_for_grams() {
        let case = |found: &str, meant: &str| {
            let expected = match meant {
                "" => String::new(),
                meant => format!("; did you mean `{meant}`?"),
            };
            assert_eq!(unit_meant(found), expected, "{found}");
        };
        for found in ["\u{b5}g", "\u{3bc}g", "ug", "UG", "mgg", "MCG"] {
            case(found, "mcg");
        }
        case("mgs", "mg");
        case("grams", "g");
        case("i.u.", "IU");
        case("ng", "");
        case("kg", "");
    }
}
