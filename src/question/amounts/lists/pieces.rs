//! Words of pieces and of what is around an amount.

/// What an amount is counted in: `2 tablets`.
#[rustfmt::skip]
pub(in crate::question::amounts) const PIECES: &[&str] = &[
    "tablet", "tab", "pill", "capsule", "cap", "softgel", "gel", "gelcap", "gummy", "gummie", "caplet",
    "lozenge", "drop", "sachet", "scoop", "spray", "chew", "chewable", "pellet", "ampoule", "pump", "squirt",
    "strip", "patch", "stick", "packet", "wafer", "tablette", "kapsel", "tropfen", "pastille", "piece",
    "injection", "shot", "vial", "dose", "pc", "pcs", "tabl", "tabletten", "kapseln", "gelule", "comprime",
    "goutte", "gocce", "goccia", "gota", "capsula", "comprimido", "compressa", "compresse", "pastilla", "cp",
    "ampulle", "beutel", "hub", "capful", "dropper", "dropperful",
];

/// What is written on a label for all pieces that are taken at once.
pub(in crate::question::amounts) const SERVINGS: &[&str] = &["serving", "portion", "svg"];

/// What a shop sells many pieces in.
#[rustfmt::skip]
pub(in crate::question::amounts) const PACKAGES: &[&str] = &[
    "count", "ct", "pack", "pk", "bottle", "box", "jar", "bag", "blister", "supply",
];

/// More pieces than anybody takes at once are those of a package.
pub(in crate::question::amounts) const PACKAGE_FROM: f64 = 20.0;

/// Up to here, pieces behind an amount are those that are taken.
pub(in crate::question::amounts) const TAKEN_UP_TO: f64 = 8.0;

/// A label says what these pieces hold, all together.
#[rustfmt::skip]
pub(in crate::question::amounts) const HOLD: &[&str] = &[
    "provide", "contain", "have", "has", "give", "deliver", "supply", "equal", "total", "is", "are",
    "providing", "containing", "make",
];

#[rustfmt::skip]
pub(in crate::question::amounts) const TAKE: &[&str] = &[
    "take", "taking", "took", "taken", "swallow", "pop", "have", "use", "using", "eat", "do", "takes", "need",
    "doing", "did", "drink", "drinking", "chew", "chewing", "sig", "nehme", "nehm", "nimm", "nimmt", "nehmen", "prend",
    "prendre", "tomo", "toma", "prendo",
];

/// Words between a count and its piece that name neither: prepositions, verbs and what begins another thought.
#[rustfmt::skip]
pub(in crate::question::amounts) const STOPS: &[&str] = &[
    "and", "or", "of", "with", "for", "in", "at", "on", "the", "a", "an", "my", "is", "are", "per", "each",
    "every", "to", "then", "plus", "x", "time", "daily", "weekly", "monthly", "day", "week", "month", "year",
    "hour", "i", "take", "taking", "but", "if", "than", "as", "from", "one", "am", "pm", "morning", "night",
    "both", "have", "has", "contain", "old", "yr", "yo", "ago",
];

pub(in crate::question::amounts) const EACH: &[&str] =
    &["each", "apiece", "ea", "jeweils", "chacun"];

/// Words for an amount that another amount is made of: `500 mg capsule with 100 mg magnesium`.
#[rustfmt::skip]
pub(in crate::question::amounts) const HOLDING: &[&str] = &[
    "with", "containing", "providing", "provide", "contain", "of", "has", "yielding", "which",
];

/// Words of a bound on the far side of which nobody knows how much is taken.
#[rustfmt::skip]
pub(in crate::question::amounts) const BEYOND: &[&str] = &[
    "over", "above", "under", "below", "exceed", "exceeding", "beyond",
];

#[rustfmt::skip]
pub(in crate::question::amounts) const MORE: &[&str] = &[
    "more", "less", "greater", "higher", "lower", "fewer",
];

/// Words between the two ends of a range, or between two amounts of which one is taken.
#[rustfmt::skip]
pub(in crate::question::amounts) const RANGES: &[&str] = &[
    "to", "or", "through", "until", "vs", "versus", "bi",
];
