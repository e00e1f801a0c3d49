//! The words that tell of people and of their ages, each in its common spelling.

/// Whose age a number tells that stands right behind, or whom a bound is about.
#[rustfmt::skip]
pub(super) const PEOPLE: &[&str] = &[
    "women", "woman", "female", "girl", "lady", "men", "man", "male", "boy", "people", "adult", "anyone",
    "someone", "person", "guy", "pregnant", "pregnancy", "breastfeeding", "nursing", "postmenopausal",
    "child", "children", "kid", "son", "daughter", "toddler", "teen", "teenager", "mother", "mom", "mum",
    "dad", "father", "wife", "husband", "grandma", "grandpa", "grandmother", "grandfather", "nephew", "niece",
    "grandson", "granddaughter", "patient", "adolescent", "senior", "those", "infant", "baby",
];

/// Whose age `is 9` tells.
#[rustfmt::skip]
pub(super) const SOMEBODY: &[&str] = &[
    "i", "he", "she", "son", "daughter", "boy", "girl", "kid", "kiddo", "child", "nephew", "niece",
    "grandson", "granddaughter", "mum", "mom", "mother", "dad", "father", "wife", "husband", "grandma",
    "grandpa", "grandmother", "grandfather", "baby", "toddler", "teenager", "teen", "who", "sister",
    "brother", "partner", "girlfriend", "boyfriend", "aunt", "uncle", "friend", "nan", "gran",
];

#[rustfmt::skip]
pub(super) const BABIES: &[&str] = &[
    "baby", "infant", "newborn", "toddler", "son", "daughter", "boy", "girl", "child", "kid", "kiddo", "lo",
    "bub", "grandson", "granddaughter", "twin",
];

/// Whoever is called so and `is 20 months` is a child: `my little guy`, `the wee one`.
pub(super) const LITTLE: &[&str] = &["little", "lil", "wee", "tiny", "small"];

pub(super) const ONE: &[&str] = &[
    "one", "guy", "man", "lad", "dude", "boy", "girl", "lady", "princess",
];

/// At so many weeks, a birth: no age.
pub(super) const BIRTH: &[&str] = &[
    "labour",
    "labor",
    "birth",
    "born",
    "induced",
    "induction",
    "delivery",
    "delivered",
];

pub(super) const YEARS: &[&str] = &["year", "yr", "yrs", "jahr"];

pub(super) const MONTHS: &[&str] = &["month", "mo", "mos", "mth", "mnth"];

pub(super) const WEEKS: &[&str] = &["week", "wk", "wks"];

/// What is so many years old and nobody.
#[rustfmt::skip]
pub(super) const THINGS: &[&str] = &[
    "bottle", "jar", "box", "tablet", "pill", "supplement", "capsule", "bag", "pack", "package", "powder",
    "stock", "prescription", "study", "article", "injury", "fracture", "gummy", "house", "car", "dog", "cat",
    "horse", "puppy", "kitten", "expired", "batch", "container", "tub", "post", "thread", "data", "research",
    "packet", "medication", "medicine", "implant", "scan", "tin",
];

/// What `is 3 years old` may be said of, beside things.
#[rustfmt::skip]
pub(super) const SUBSTANCES: &[&str] = &[
    "zinc", "calcium", "magnesium", "copper", "selenium", "boron", "manganese", "silicon", "vitamin", "d",
    "k", "multivitamin",
];

/// What a number counts that is nobody's age.
#[rustfmt::skip]
pub(super) const NO_AGE: &[&str] = &[
    "day", "week", "wk", "wks", "month", "mo", "mos", "year", "yr", "yrs", "hour", "hr", "minute", "min",
    "second", "night", "pill", "tablet", "tab", "capsule", "cap", "softgel", "gummy", "drop", "scoop", "foot",
    "feet", "ft", "inch", "in", "cm", "m", "kg", "kilo", "lb", "lbs", "pound", "stone", "st", "time", "x",
    "percent", "am", "pm", "serving", "dose", "cup", "glass", "child", "children", "kid", "baby", "hundred",
    "thousand", "degree", "th", "rd", "nd", "k", "other", "more", "different", "supplement", "brand", "of",
    "medication", "med", "medicine", "bottle", "daily", "a", "per", "trimester", "bmi", "iu", "cycle",
    "stage", "calorie", "kcal",
];
