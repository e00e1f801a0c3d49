//! Words of what is measured and not taken: bodies, tests, foods.

/// What a body weighs and measures, and how far it goes.
#[rustfmt::skip]
pub(in crate::question::amounts) const OF_A_BODY: &[&str] = &[
    "kg", "kilo", "kilogram", "lb", "lbs", "pound", "stone", "cm", "ft", "foot", "feet", "inch",
    "km", "mile", "lap", "step", "rep",
];

/// Words of a test of blood or urine.
#[rustfmt::skip]
pub(in crate::question::amounts) const LABS: &[&str] = &[
    "urine", "urinary", "serum", "plasma", "blood", "lab", "labs", "test", "tested", "result", "level",
    "bloodwork", "hydroxyvitamin", "excretion", "reading",
];

/// What a number behind it tells of a body: `ferritin is 12`.
#[rustfmt::skip]
pub(in crate::question::amounts) const MARKERS: &[&str] = &[
    "ferritin", "hemoglobin", "haemoglobin", "hb", "hgb", "tsh", "egfr", "gfr", "creatinine", "pth", "bmi",
    "ldl", "hdl", "cholesterol", "triglyceride", "glucose", "bp", "pulse", "score", "hematocrit", "homocysteine",
    "alt", "ast", "sgpt", "sgot", "alp", "ggt", "tpo", "inr", "hba1c", "crp", "psa", "tibc", "mcv", "phosphatase",
];

/// Ways into the body that no limit counts.
#[rustfmt::skip]
pub(in crate::question::amounts) const ROUTES: &[&str] = &[
    "injection", "injected", "injecting", "inject", "inj", "shot", "jab", "infusion", "drip", "iv", "intramuscular",
    "intravenous", "cream", "ointment", "lotion", "topical", "bath", "soak", "suppository", "enema", "iud",
    "patch", "transdermal", "depot", "nasal", "intranasal",
];

/// What a powder or a tablet is stirred into.
#[rustfmt::skip]
pub(in crate::question::amounts) const DRINKS: &[&str] = &[
    "water", "juice", "coffee", "tea", "smoothie", "shake",
];

/// What is eaten, not taken.
#[rustfmt::skip]
pub(in crate::question::amounts) const FOODS: &[&str] = &[
    "milk", "cheese", "yogurt", "yoghurt", "spinach", "kale", "broccoli", "sardine", "salmon", "tuna",
    "almond", "nut", "egg", "tofu", "prune", "liver", "oyster", "seed", "bread", "bean", "banana", "avocado",
    "beef", "chicken", "meat", "fish", "cereal", "rice", "oat", "oatmeal", "juice", "water", "beer",
    "chocolate", "cheddar", "parmesan", "kefir", "natto", "tempeh", "edamame", "lentil", "chickpea", "cashew",
    "walnut", "raisin", "fig", "date", "potato", "mushroom", "collard", "cabbage", "brussel", "sprout",
    "pumpkin", "sesame", "tahini", "shrimp", "crab", "lobster", "soymilk", "quinoa", "food", "diet", "plate",
    "glass", "cup", "slice", "meal", "butter", "cream", "mackerel", "herring", "trout", "yolk", "wheat",
    "bran", "lettuce",
];
