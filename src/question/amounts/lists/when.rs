//! Words of times: how often, how long, and when.

#[rustfmt::skip]
pub(in crate::question::amounts) const EVERY: &[&str] = &[
    "every", "alle", "jeden", "jede", "cada", "chaque",
];

/// Behind these, pieces and times share an amount out and add nothing to it.
#[rustfmt::skip]
pub(in crate::question::amounts) const SPLIT: &[&str] = &[
    "split", "divided", "spread", "broken", "halved", "dividing", "splitting",
];

/// `per`, as labels of several languages have it.
pub(in crate::question::amounts) const PER: &[&str] = &["per", "pro", "par", "por", "je"];

/// Words that stand before a period and make it one: `a week`, `every month`.
#[rustfmt::skip]
pub(in crate::question::amounts) const A: &[&str] = &[
    "a", "an", "each", "every", "per", "pro", "par", "por", "am", "al", "im",
];

/// `for a week`, `in a month`: how long, not how often.
#[rustfmt::skip]
pub(in crate::question::amounts) const HOW_LONG: &[&str] = &[
    "for", "in", "after", "about", "over", "within", "half", "than", "since", "during", "past", "last",
    "next", "until",
];

#[rustfmt::skip]
pub(in crate::question::amounts) const DAY: &[&str] = &[
    "day", "d", "tag", "tage", "jour", "dia", "diem", "giorno", "giorni", "tagen",
];

#[rustfmt::skip]
pub(in crate::question::amounts) const WEEK: &[&str] = &[
    "week", "wk", "wks", "woche", "wochen", "semaine", "semana", "wkly",
];

#[rustfmt::skip]
pub(in crate::question::amounts) const MONTH: &[&str] = &[
    "month", "mo", "monat", "monate", "mois", "mes", "mth",
];

pub(in crate::question::amounts) const YEAR: &[&str] = &["year", "yr", "yrs", "jahr", "annum"];

pub(in crate::question::amounts) const FORTNIGHT: &[&str] = &["fortnight"];

#[rustfmt::skip]
pub(in crate::question::amounts) const HOUR: &[&str] = &[
    "hour", "hr", "h", "hourly", "hrly", "hrs",
];

/// Lengths of time that are nobody's dose.
#[rustfmt::skip]
pub(in crate::question::amounts) const LENGTHS: &[&str] = &[
    "second", "sec", "minute", "min", "hour", "hr", "h", "day", "week", "wk", "month", "mo", "mth", "year",
    "yr", "decade", "night", "fortnight", "weekend", "wks", "yrs", "mos", "hrs", "jahr",
];

/// Adverbs that say how many days lie between.
pub(in crate::question::amounts) const ADVERBS: &[(&str, f64)] = &[
    ("daily", 1.0),
    ("nightly", 1.0),
    ("taglich", 1.0),
    ("tgl", 1.0),
    ("taeglich", 1.0),
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
    ("qwk", 7.0),
    ("qweek", 7.0),
    ("qmonth", 30.0),
    ("qday", 1.0),
    ("nocte", 1.0),
    ("mane", 1.0),
    ("eod", 2.0),
    ("qod", 2.0),
];

/// Short forms of prescriptions for so many times a day.
pub(in crate::question::amounts) const TIMES_A_DAY: &[(&str, f64)] = &[
    ("bid", 2.0),
    ("bd", 2.0),
    ("tid", 3.0),
    ("tds", 3.0),
    ("qid", 4.0),
    ("qds", 4.0),
];

pub(in crate::question::amounts) const TIMES: &[(&str, f64)] = &[
    ("once", 1.0),
    ("twice", 2.0),
    ("thrice", 3.0),
    ("einmal", 1.0),
    ("zweimal", 2.0),
    ("dreimal", 3.0),
];

/// What stands behind a number of times: `3 times`, `2 fois par jour`.
pub(in crate::question::amounts) const TIMES_COUNTED: &[&str] = &[
    "x", "time", "mal", "fois", "fois", "vez", "vece", "volte", "volta",
];

/// Times of a day: what is taken at two of them is taken twice.
#[rustfmt::skip]
pub(in crate::question::amounts) const TIMES_OF_DAY: &[&str] = &[
    "morning", "am", "breakfast", "noon", "midday", "lunch", "lunchtime", "afternoon", "evening", "pm",
    "dinner", "dinnertime", "supper", "night", "bed", "bedtime", "waking", "wake", "sleep", "tonight", "hs",
    "abend", "morgen", "mittag", "nacht",
];

/// What may stand between two times of a day without making them two.
#[rustfmt::skip]
pub(in crate::question::amounts) const BEFORE_TIMES: &[&str] = &[
    "in", "at", "the", "with", "before", "after", "around", "my", "a", "every", "each", "on", "going", "to",
    "then", "again",
];

#[rustfmt::skip]
pub(in crate::question::amounts) const WEEKDAYS: &[&str] = &[
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "tues", "wed",
    "thu", "thurs", "thur", "fri", "sat",
];

/// So often that nobody can say.
#[rustfmt::skip]
pub(in crate::question::amounts) const UNSAID: &[&str] = &[
    "prn", "biweekly", "bimonthly", "biannually", "occasionally", "sometime", "intermittently", "alternating",
    "taper", "tapering",
];

/// So many that nobody can say.
#[rustfmt::skip]
pub(in crate::question::amounts) const UNSAID_COUNTS: &[&str] = &[
    "heaped", "heaping", "bolus", "couple", "few", "several", "multiple", "double", "triple", "doubled", "handful",
];

/// Without an article nobody knows how many: `with meals`.
pub(in crate::question::amounts) const MEALS: &[&str] = &["meal", "mealtime"];

/// Behind these, times and weeks tell of something else that somebody does.
#[rustfmt::skip]
pub(in crate::question::amounts) const ACTIVITIES: &[&str] = &[
    "run", "running", "exercise", "train", "training", "gym", "walk", "walking", "lift", "lifting", "workout",
    "swim", "swimming", "cycling", "yoga", "smoke", "headache", "migraine", "brush", "pee", "urinate",
];

#[rustfmt::skip]
pub(in crate::question::amounts) const LONG_BEHIND: &[&str] = &[
    "ago", "later", "now", "straight", "long", "already", "old",
];

/// Words between an amount and its days that tell of nothing else.
#[rustfmt::skip]
pub(in crate::question::amounts) const BESIDE_DAYS: &[&str] = &[
    "of", "a", "an", "the", "my", "his", "her", "their", "with", "in", "i", "im", "ive", "it", "at", "as",
    "per", "every", "each", "for", "that", "this", "them", "we", "she", "he", "they", "is", "was", "now",
    "been", "on", "by", "mouth", "once", "only", "just", "prescribed", "doctor", "doc", "gp", "told", "said",
    "to", "me", "him", "about", "strength", "vitamin",
];

/// Behind these another thing begins that is done.
#[rustfmt::skip]
pub(in crate::question::amounts) const ANOTHER_ACT: &[&str] = &[
    "and", "but", "plus", "also", "then", "because", "so",
];
