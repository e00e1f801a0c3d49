//! Whom a question is about: an age, a sex, a life stage. It picks rows of public tables; it is never advice.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use crate::population::{AgeRange, LifeStage, Population, Sex};

/// What the words say of a person or group.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Person {
    pub ages: Option<AgeRange>,
    pub sex: Option<Sex>,
    pub life_stage: Option<LifeStage>,
}

const WOMEN: &[&str] = &[
    "women",
    "woman",
    "female",
    "girl",
    "lady",
    "mother",
    "mom",
    "mum",
    "wife",
    "daughter",
    "grandmother",
    "postmenopausal",
    "menopause",
    "menopausal",
];
const MEN: &[&str] = &[
    "men",
    "man",
    "male",
    "boy",
    "father",
    "dad",
    "husband",
    "son",
    "grandfather",
];
const PREGNANT: &[&str] = &["pregnant", "pregnancy", "prenatal", "trimester"];
const BREASTFEEDING: &[&str] = &[
    "breastfeeding",
    "breastfeed",
    "breast-feeding",
    "lactating",
    "lactation",
];
const MENOPAUSE: &[&str] = &["postmenopausal", "menopause", "menopausal"];

/// Words that stand for an age, in completed years; the bounds follow the age groups of the US tables.
const AGE_WORDS: &[(&[&str], AgeRange)] = &[
    (
        &["infant", "baby", "newborn"],
        AgeRange {
            from: 0,
            to: Some(11),
        },
    ),
    (&["toddler"], AgeRange::years(1, Some(3))),
    (
        &["child", "children", "kid", "kiddo"],
        AgeRange::years(1, Some(13)),
    ),
    (&["tween", "preteen"], AgeRange::years(9, Some(13))),
    (
        &["teen", "teenager", "adolescent"],
        AgeRange::years(14, Some(18)),
    ),
    (
        &["girl", "boy", "daughter", "son"],
        AgeRange::years(1, Some(18)),
    ),
    (&["elderly", "senior", "older"], AgeRange::years(71, None)),
    (&["adult"], AgeRange::years(19, None)),
];

/// The words of all lists: few words of a question are in any of them.
static TELLING: LazyLock<FxHashSet<&str>> = LazyLock::new(|| {
    let people = [WOMEN, MEN, PREGNANT, BREASTFEEDING, MENOPAUSE];
    let ages = AGE_WORDS.iter().map(|(list, _)| *list);
    let lists = people.into_iter().chain(ages);
    lists.flatten().copied().collect()
});

impl Person {
    /// What the words say of a person.
    pub(super) fn in_words(words: &[&str]) -> Self {
        let told = words.iter().filter(|word| TELLING.contains(**word));
        let told: Vec<&str> = told.copied().collect();
        let says = |list: &[&str]| told.iter().any(|word| list.contains(word));
        let breast_feeding = words
            .windows(2)
            .any(|pair| matches!(pair, ["breast", "feeding" | "feed"]));
        let life_stage = match () {
            () if says(PREGNANT) || is_of_a_baby(words, "expecting", EXPECTING_ELSEWHERE) => {
                Some(LifeStage::Pregnant)
            }
            () if says(BREASTFEEDING)
                || breast_feeding
                || is_of_a_baby(words, "nursing", NURSING_ELSEWHERE) =>
            {
                Some(LifeStage::Breastfeeding)
            }
            () if says(MENOPAUSE) => Some(LifeStage::Postmenopausal),
            () => None,
        };
        let sex = match (says(WOMEN), says(MEN)) {
            (true, false) => Some(Sex::Women),
            (false, true) => Some(Sex::Men),
            _ => None,
        };
        let by_word = AGE_WORDS
            .iter()
            .find(|(list, _)| says(list))
            .map(|(_, ages)| *ages);
        Self {
            ages: age_in_figures(words).or(by_word),
            sex,
            life_stage,
        }
    }

    /// Whether nothing is known of the person.
    #[must_use]
    pub fn is_anybody(self) -> bool {
        self == Self::default()
    }

    /// Whether an age or a life stage is named: such a question is about somebody's health.
    #[must_use]
    pub fn tells_of_a_body(self) -> bool {
        self.ages.is_some() || self.life_stage.is_some()
    }

    /// Whether a row of figures is about such a person.
    #[must_use]
    pub fn fits(self, population: &Population) -> bool {
        let stage = match self.life_stage {
            Some(LifeStage::Postmenopausal) => {
                population.includes(LifeStage::Postmenopausal)
                    || population.includes(LifeStage::General)
                        && population.ages.overlaps(AFTER_MENOPAUSE)
            }
            stage => population.includes(stage.unwrap_or(LifeStage::General)),
        };
        let sex = match (self.sex, population.sex) {
            (Some(one), Some(two)) => one == two,
            _ => true,
        };
        let rows = population.ages.in_completed_months();
        stage && sex && self.ages.is_none_or(|ages| ages.overlaps(rows))
    }

    /// A short form for a button's id: `w`, `p`, `612-`, `168-227w`; empty for anybody.
    #[must_use]
    pub fn code(self) -> String {
        if self.is_anybody() {
            return String::new();
        }
        let ages = self.ages.map(|ages| {
            let to = ages.to.map(|to| to.to_string()).unwrap_or_default();
            format!("{}-{to}", ages.from)
        });
        let sex = self.sex.map(|sex| match sex {
            Sex::Women => 'w',
            Sex::Men => 'm',
        });
        let stage = self.life_stage.map(|stage| match stage {
            LifeStage::General => 'g',
            LifeStage::Pregnant => 'p',
            LifeStage::Breastfeeding => 'b',
            LifeStage::Postmenopausal => 'o',
        });
        ages.unwrap_or_default()
            .chars()
            .chain(sex)
            .chain(stage)
            .collect()
    }

    /// Reads the short form; what it cannot read is nobody in particular.
    #[must_use]
    pub fn from_code(code: &str) -> Self {
        let letters =
            code.trim_start_matches(|letter: char| letter.is_ascii_digit() || letter == '-');
        let ages = code[..code.len() - letters.len()]
            .split_once('-')
            .and_then(|(from, to)| {
                let age = |months: &str| months.parse().ok().filter(|&age: &u32| age <= OLDEST);
                Some(AgeRange {
                    from: age(from)?,
                    to: age(to),
                })
            });
        let life_stage = letters.chars().find_map(|letter| match letter {
            'g' => Some(LifeStage::General),
            'p' => Some(LifeStage::Pregnant),
            'b' => Some(LifeStage::Breastfeeding),
            'o' => Some(LifeStage::Postmenopausal),
            _ => None,
        });
        let sex = letters.chars().find_map(|letter| match letter {
            'w' => Some(Sex::Women),
            'm' => Some(Sex::Men),
            _ => None,
        });
        Self {
            ages,
            sex,
            life_stage,
        }
    }
}

impl std::fmt::Display for Person {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let ages = self.ages.map(|ages| format!("ages {ages}"));
        let sex = self.sex.map(|sex| sex.to_string());
        let stage = self.life_stage.map(|stage| stage.to_string());
        let parts: Vec<String> = [sex, ages, stage].into_iter().flatten().collect();
        f.write_str(&parts.join(", "))
    }
}

/// In completed months; so an age in a button's id has four digits at most.
const OLDEST: u32 = 120 * 12 + 11;

/// The age groups of the tables that women after the menopause belong to.
const AFTER_MENOPAUSE: AgeRange = AgeRange::years(51, None);

/// `70 years old`, `aged 51`, `women over 50`, `50 and over`, `51+`, `in my 60s`, `a 6 year old`.
fn age_in_figures(words: &[&str]) -> Option<AgeRange> {
    (0..words.len()).find_map(|at| {
        let age: u32 = words[at]
            .parse()
            .ok()
            .filter(|age| (1..=110).contains(age))?;
        let before = |back: usize| at.checked_sub(back).map_or("", |place| words[place]);
        let after = |ahead: usize| words.get(at + ahead).copied().unwrap_or("");
        let month = months(age, after(1)).filter(|_| after(2) == "old");
        if let Some(month) = month {
            return Some(AgeRange {
                from: month,
                to: Some(month),
            });
        }
        let years = matches!((after(1), after(2)), ("year" | "yr" | "yo", _) | ("y", "o"));
        let named =
            matches!(before(1), "age" | "aged" | "turned" | "turning") || before(2) == "age";
        let person = matches!(
            before(2),
            "women" | "woman" | "men" | "man" | "people" | "adult" | "anyone" | "someone"
        );
        let decade = after(1) == "s" && matches!(before(1), "my" | "her" | "his" | "their" | "the");
        match (before(1), after(1), after(2)) {
            ("over" | "above" | "past", ..) if years || person || before(2) == "age" => {
                Some(AgeRange::years(age + 1, None))
            }
            ("under" | "below", ..) if years || person || before(2) == "age" => {
                Some(AgeRange::years(0, Some(age - 1)))
            }
            (_, "and", "over" | "older" | "up" | "above")
            | (_, "or", "over" | "older" | "above") => Some(AgeRange::years(age, None)),
            _ if decade => Some(AgeRange::years(age, Some(age + 9))),
            (_, "and", "under" | "younger") => Some(AgeRange::years(0, Some(age))),
            ("of", next, _) if person && !is_unit(next) => Some(AgeRange::years(age, Some(age))),
            ("am" | "im", next, _) if !is_unit(next) => Some(AgeRange::years(age, Some(age))),
            ("is", next, _) if SOMEBODY.contains(&before(2)) && !is_unit(next) => {
                Some(AgeRange::years(age, Some(age)))
            }
            _ if years || named => Some(AgeRange::years(age, Some(age))),
            _ => None,
        }
    })
}

/// An age of a baby in whole months.
fn months(age: u32, unit: &str) -> Option<u32> {
    match unit {
        "month" => Some(age),
        "week" => Some(age * 7 / 30),
        "day" => Some(age / 30),
        _ => None,
    }
}

/// Whose age `is 9` tells.
const SOMEBODY: &[&str] = &[
    "he",
    "she",
    "son",
    "daughter",
    "boy",
    "girl",
    "kid",
    "kiddo",
    "child",
    "nephew",
    "niece",
    "grandson",
    "granddaughter",
    "mum",
    "mom",
    "mother",
    "dad",
    "father",
    "wife",
    "husband",
    "grandma",
    "grandpa",
    "grandmother",
    "grandfather",
];

/// Whether `nursing` and `expecting` are about somebody's baby: not in `nursing home` and `expecting results`.
fn is_of_a_baby(words: &[&str], stage: &str, elsewhere: &[&str]) -> bool {
    words.iter().enumerate().any(|(at, word)| {
        let behind = |ahead: usize| words.get(at + ahead).copied().unwrap_or_default();
        let is_named = matches!(behind(2), "baby" | "twin" | "child");
        *word == stage && (is_named || !elsewhere.contains(&behind(1)))
    })
}

const NURSING_ELSEWHERE: &[&str] = &[
    "home", "school", "student", "staff", "care", "degree", "exam", "class",
];
const EXPECTING_ELSEWHERE: &[&str] = &[
    "to",
    "result",
    "it",
    "that",
    "more",
    "less",
    "better",
    "any",
    "some",
    "much",
    "the",
    "too",
    "improvement",
    "effect",
    "side",
    "miracle",
];

fn is_unit(word: &str) -> bool {
    matches!(
        word,
        "mg" | "mcg"
            | "g"
            | "iu"
            | "day"
            | "week"
            | "month"
            | "pill"
            | "tablet"
            | "foot"
            | "feet"
            | "ft"
            | "inch"
            | "cm"
            | "kg"
            | "kilo"
            | "lb"
            | "lbs"
            | "pound"
            | "stone"
            | "st"
            | "hour"
            | "time"
    ) || word.starts_with(|letter: char| letter.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::question::Question;

    #[test]
    fn a_question_says_whom_it_is_about() {
        let case = |text: &str, expected: &str| {
            assert_eq!(Question::read(text).person.code(), expected, "{text}");
        };
        case("calcium for women 51 and over", "612-w");
        case("calcium for women over 50", "612-w");
        case("I am 70, how much vitamin D", "840-851");
        case("how much calcium for a 6 year old", "72-83");
        case("zinc while pregnant", "p");
        case("iodine while breast-feeding", "b");
        case("magnesium for men in their 60s", "720-839m");
        case("is 5000 IU of vitamin D too much", "");
        case("I take 50 mg of zinc", "");
        case("a pregnant woman of 30", "360-371wp");
        case("a 4 month old baby", "4-4");
        case("my 3 week old", "0-0");
        case("10 days old", "0-0");
        case("calcium for my baby", "0-11");
        case("zinc for my daughter", "12-227w");
        case("my son is 8, zinc?", "96-107m");
        case("im 6 foot 4 and 220 pounds, magnesium?", "");
        case("i'm 5'2 and take zinc", "");
        case("im 12 stone, magnesium?", "");
        case("vitamin d for nursing home residents", "");
        case("zinc while nursing", "b");
        case("I was expecting results from zinc", "");
        case("expecting in june, magnesium ok?", "p");
        case("expecting the twins in june, zinc?", "p");
    }

    #[test]
    fn the_short_form_is_read_back() {
        let case = |code: &str| assert_eq!(Person::from_code(code).code(), code);
        for code in ["", "w", "p", "612-", "612-w", "168-227mb"] {
            case(code);
        }
        assert_eq!(Person::from_code("nonsense-é").ages, None);
        assert_eq!(Person::from_code("99999-w").ages, None);
    }
}
