//! The words of the grammar of amounts, each in its common spelling: lower case, singular, without accents.

/// What an amount is counted in: `2 tablets`.
pub(super) const PIECES: &[&str] = &[
    "tablet",
    "tab",
    "pill",
    "capsule",
    "cap",
    "softgel",
    "gel",
    "gelcap",
    "gummy",
    "gummie",
    "caplet",
    "lozenge",
    "drop",
    "sachet",
    "scoop",
    "spray",
    "chew",
    "chewable",
    "pellet",
    "ampoule",
    "pump",
    "squirt",
    "strip",
    "patch",
    "stick",
    "packet",
    "wafer",
    "tablette",
    "kapsel",
    "tropfen",
    "pastille",
    "piece",
    "injection",
    "shot",
    "vial",
    "dose",
    "pc",
    "pcs",
];

/// What is written on a label for all pieces that are taken at once.
pub(super) const SERVINGS: &[&str] = &["serving", "portion"];

/// What a shop sells many pieces in.
pub(super) const PACKAGES: &[&str] = &[
    "count", "ct", "pack", "pk", "bottle", "box", "jar", "bag", "blister", "supply",
];

/// More pieces than anybody takes at once are those of a package.
pub(super) const PACKAGE_FROM: f64 = 20.0;

/// Up to here, pieces behind an amount are those that are taken.
pub(super) const TAKEN_UP_TO: f64 = 8.0;

/// A label says what these pieces hold, all together.
pub(super) const HOLD: &[&str] = &[
    "provide",
    "contain",
    "have",
    "has",
    "give",
    "deliver",
    "supply",
    "equal",
    "total",
    "is",
    "are",
    "providing",
    "containing",
    "make",
];

pub(super) const TAKE: &[&str] = &[
    "take", "taking", "took", "taken", "swallow", "pop", "have", "use", "using", "eat", "do",
    "takes", "need",
];

/// Words between a count and its piece that name neither: prepositions, verbs and what begins another thought.
pub(super) const STOPS: &[&str] = &[
    "and", "or", "of", "with", "for", "in", "at", "on", "the", "a", "an", "my", "is", "are", "per",
    "each", "every", "to", "then", "plus", "x", "time", "daily", "weekly", "monthly", "day",
    "week", "month", "year", "hour", "i", "take", "taking", "but", "if", "than", "as", "from",
    "one", "am", "pm", "morning", "night", "both", "have", "has", "contain", "old", "yr", "yo",
    "ago",
];

pub(super) const EACH: &[&str] = &["each", "apiece"];

/// `per`, as labels of several languages have it.
pub(super) const PER: &[&str] = &["per", "pro", "par", "por", "je"];

/// Words that stand before a period and make it one: `a week`, `every month`.
pub(super) const A: &[&str] = &[
    "a", "an", "each", "every", "per", "pro", "par", "por", "am", "al", "im",
];

/// `for a week`, `in a month`: how long, not how often.
pub(super) const HOW_LONG: &[&str] = &[
    "for", "in", "after", "about", "over", "within", "half", "than", "since", "during", "past",
    "last", "next", "until",
];

pub(super) const LONG_BEHIND: &[&str] =
    &["ago", "later", "now", "straight", "long", "already", "old"];

pub(super) const DAY: &[&str] = &["day", "d", "tag", "jour", "dia", "diem"];
pub(super) const WEEK: &[&str] = &["week", "wk", "wks", "woche", "semaine", "semana", "wkly"];
pub(super) const MONTH: &[&str] = &["month", "mo", "monat", "mois", "mes", "mth"];
pub(super) const YEAR: &[&str] = &["year", "yr", "yrs", "jahr", "annum"];
pub(super) const FORTNIGHT: &[&str] = &["fortnight"];
pub(super) const HOUR: &[&str] = &["hour", "hr", "h", "hourly", "hrly", "hrs"];

/// Lengths of time that are nobody's dose.
pub(super) const LENGTHS: &[&str] = &[
    "second",
    "sec",
    "minute",
    "min",
    "hour",
    "hr",
    "h",
    "day",
    "week",
    "wk",
    "month",
    "mo",
    "mth",
    "year",
    "yr",
    "decade",
    "night",
    "fortnight",
    "weekend",
    "wks",
    "yrs",
    "mos",
    "hrs",
    "jahr",
];

/// Adverbs that say how many days lie between.
pub(super) const ADVERBS: &[(&str, f64)] = &[
    ("daily", 1.0),
    ("nightly", 1.0),
    ("taglich", 1.0),
    ("everyday", 1.0),
    ("qd", 1.0),
    ("od", 1.0),
    ("qhs", 1.0),
    ("qam", 1.0),
    ("qpm", 1.0),
    ("weekly", 7.0),
    ("wochentlich", 7.0),
    ("monthly", 30.0),
    ("monatlich", 30.0),
    ("fortnightly", 14.0),
    ("quarterly", 91.0),
    ("yearly", 365.0),
    ("annually", 365.0),
    ("eod", 2.0),
    ("qod", 2.0),
];

/// Short forms of prescriptions for so many times a day.
pub(super) const TIMES_A_DAY: &[(&str, f64)] = &[
    ("bid", 2.0),
    ("bd", 2.0),
    ("tid", 3.0),
    ("tds", 3.0),
    ("qid", 4.0),
    ("qds", 4.0),
];

pub(super) const TIMES: &[(&str, f64)] = &[("once", 1.0), ("twice", 2.0), ("thrice", 3.0)];

/// Times of a day: what is taken at two of them is taken twice.
pub(super) const TIMES_OF_DAY: &[&str] = &[
    "morning",
    "am",
    "breakfast",
    "noon",
    "midday",
    "lunch",
    "lunchtime",
    "afternoon",
    "evening",
    "pm",
    "dinner",
    "dinnertime",
    "supper",
    "night",
    "bed",
    "bedtime",
    "waking",
    "wake",
    "sleep",
    "tonight",
    "hs",
    "abend",
    "morgen",
    "mittag",
    "nacht",
];

/// What may stand between two times of a day without making them two.
pub(super) const BEFORE_TIMES: &[&str] = &[
    "in", "at", "the", "with", "before", "after", "around", "my", "a", "every", "each", "on",
    "going", "to", "then", "again",
];

pub(super) const WEEKDAYS: &[&str] = &[
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "mon",
    "tue",
    "tues",
    "wed",
    "thu",
    "thurs",
    "thur",
    "fri",
    "sat",
];

/// So many times, or so much, that nobody can say.
pub(super) const UNSAID: &[&str] = &[
    "prn",
    "biweekly",
    "bimonthly",
    "biannually",
    "occasionally",
    "sometime",
    "intermittently",
    "alternating",
    "taper",
    "tapering",
    "couple",
    "few",
    "several",
    "multiple",
    "double",
    "triple",
    "doubled",
    "handful",
];

/// Without an article nobody knows how many: `with meals`.
pub(super) const MEALS: &[&str] = &["meal", "mealtime"];

/// Words of a test of blood or urine.
pub(super) const LABS: &[&str] = &[
    "urine",
    "urinary",
    "serum",
    "plasma",
    "blood",
    "lab",
    "labs",
    "test",
    "tested",
    "result",
    "level",
    "bloodwork",
    "hydroxyvitamin",
    "excretion",
    "reading",
];

/// What is eaten, not taken.
pub(super) const FOODS: &[&str] = &[
    "milk",
    "cheese",
    "yogurt",
    "yoghurt",
    "spinach",
    "kale",
    "broccoli",
    "sardine",
    "salmon",
    "tuna",
    "almond",
    "nut",
    "egg",
    "tofu",
    "prune",
    "liver",
    "oyster",
    "seed",
    "bread",
    "bean",
    "banana",
    "avocado",
    "beef",
    "chicken",
    "meat",
    "fish",
    "cereal",
    "rice",
    "oat",
    "oatmeal",
    "juice",
    "water",
    "beer",
    "chocolate",
    "cheddar",
    "parmesan",
    "kefir",
    "natto",
    "tempeh",
    "edamame",
    "lentil",
    "chickpea",
    "cashew",
    "walnut",
    "raisin",
    "fig",
    "date",
    "potato",
    "mushroom",
    "collard",
    "cabbage",
    "brussel",
    "sprout",
    "pumpkin",
    "sesame",
    "tahini",
    "shrimp",
    "crab",
    "lobster",
    "soymilk",
    "quinoa",
    "food",
    "diet",
    "plate",
    "glass",
    "cup",
    "slice",
    "meal",
    "butter",
    "cream",
    "mackerel",
    "herring",
    "trout",
    "yolk",
    "wheat",
    "bran",
    "lettuce",
];

/// Behind these, times and weeks tell of something else that somebody does.
pub(super) const ACTIVITIES: &[&str] = &[
    "run", "running", "exercise", "train", "training", "gym", "walk", "walking", "lift", "lifting",
    "workout", "swim", "swimming", "cycling", "yoga", "smoke", "headache", "migraine", "brush",
    "pee", "urinate",
];

/// Words for an amount that another amount is made of: `500 mg capsule with 100 mg magnesium`.
pub(super) const HOLDING: &[&str] = &[
    "with",
    "containing",
    "providing",
    "provide",
    "contain",
    "of",
    "has",
    "yielding",
    "which",
];

/// Words of a bound on the far side of which nobody knows how much is taken.
pub(super) const BEYOND: &[&str] = &[
    "over",
    "above",
    "under",
    "below",
    "exceed",
    "exceeding",
    "beyond",
];

pub(super) const MORE: &[&str] = &["more", "less", "greater", "higher", "lower", "fewer"];

/// Words between the two ends of a range, or between two amounts of which one is taken.
pub(super) const RANGES: &[&str] = &["to", "or", "through", "until", "vs", "versus", "bi"];
