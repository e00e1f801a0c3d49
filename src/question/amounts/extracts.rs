//! What an extract has of what it is taken for: `150 mg (40% isoflavones)`, `standardized to 95% curcuminoids`.

use super::NotCompared;
use super::items::What;
use super::view::View;

/// What is told as a share of an extract or a compound, and counted by itself.
#[rustfmt::skip]
const CONTENTS: &[&str] = &[
    "isoflavone", "isoflavonoid", "curcuminoid", "curcumin", "egcg", "catechin", "polyphenol", "monacolin",
    "caffeine", "epa", "dha", "omega", "berberine", "elemental", "zinc", "magnesium", "calcium", "iron",
    "potassium", "selenium", "iodine", "copper", "chromium", "manganese", "boron", "strontium",
    "kavalactone", "hydroxytyrosol",
];

/// Behind these words the share is of something else: a price, or what a label advises.
#[rustfmt::skip]
const OTHERS: &[&str] = &[
    "of", "off", "more", "less", "dv", "nrv", "rda", "rdi", "rdv", "daily", "discount", "cheaper", "deficient",
];

/// The share of one content in an amount, of which nobody knows then whether it is of the content or of all.
pub(super) fn share(view: View<'_>, at: usize) -> Option<(What, usize)> {
    const NEARLY_ALL: f64 = 99.0;
    const NEAR: usize = 3;
    let number = view.number(at)?;
    let is_percent = view.is_sign(at + 1, &['%']) || matches!(view.word(at + 1), "percent" | "pct");
    let from = at + 2;
    let words: Vec<usize> = (from..from + NEAR)
        .take_while(|place| !view.word(*place).is_empty())
        .collect();
    let is_other = words.iter().any(|place| view.is(*place, OTHERS));
    let is_named = words.iter().any(|place| view.is(*place, CONTENTS));
    let is_bare = words.is_empty() && is_standardized(view, at);
    let fits = is_percent && number.value < NEARLY_ALL && !is_other && (is_named || is_bare);
    fits.then_some((What::Unclear(NotCompared::Extract), from))
}

fn is_standardized(view: View<'_>, at: usize) -> bool {
    const WORDS: &[&str] = &["standardized", "standardised", "standardize", "std"];
    (1..=3).any(|back| WORDS.contains(&view.before(at, back)))
}
