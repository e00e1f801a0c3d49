//! Who a row of figures is about: an age range, a sex and life stages.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::words::words;

words! {
    /// The sex that a row is about; a row without one is about everybody.
    Sex {
        Women = "women",
        Men = "men",
    }
}

words! {
    /// `general` is everybody who is neither pregnant nor breastfeeding.
    LifeStage {
        General = "general",
        Pregnant = "pregnant",
        Breastfeeding = "breastfeeding",
        Postmenopausal = "postmenopausal",
    }
}

/// Ages in completed months, both ends included; `to` is `None` for "and over".
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct AgeRange {
    pub from: u32,
    pub to: Option<u32>,
}

const YEAR: u32 = 12;

impl AgeRange {
    /// Every age.
    pub const ALL: Self = Self { from: 0, to: None };

    /// Under 18 years.
    pub const CHILDREN: Self = Self::years(0, Some(17));

    /// The completed years from `from` to `to`, both included.
    #[must_use]
    pub const fn years(from: u32, to: Option<u32>) -> Self {
        Self {
            from: from * YEAR,
            to: match to {
                Some(to) => Some(to * YEAR + YEAR - 1),
                None => None,
            },
        }
    }

    /// Reads `19-50`, `71+` or `7-12 months`.
    ///
    /// # Errors
    /// A sentence that says what is allowed.
    pub fn parse(text: &str) -> Result<Self, String> {
        let wrong = || {
            format!("`{text}` is not an age range; allowed are `19-50`, `71+` and `7-12 months`")
        };
        let (range, months) = match text.strip_suffix(" months") {
            Some(range) => (range, true),
            None => (text, false),
        };
        let (from, to) = match (range.strip_suffix('+'), range.split_once('-')) {
            (Some(from), _) if !months => (from, None),
            (None, Some((from, to))) => (from, Some(to)),
            _ => return Err(wrong()),
        };
        let number = |digits: &str| {
            let plain = digits.bytes().all(|digit| digit.is_ascii_digit());
            let age = digits.parse::<u32>().ok();
            age.filter(|&age| plain && age <= 120)
        };
        let from = number(from).ok_or_else(wrong)?;
        let to = to.map(|to| number(to).ok_or_else(wrong)).transpose()?;
        if to.is_some_and(|to| to < from) {
            return Err(format!("`{text}` ends before it begins"));
        }
        Ok(if months {
            Self { from, to }
        } else {
            Self::years(from, to)
        })
    }

    /// Whether some age is in both.
    #[must_use]
    pub fn overlaps(self, other: Self) -> bool {
        self.from <= other.to.unwrap_or(u32::MAX) && other.from <= self.to.unwrap_or(u32::MAX)
    }

    /// The completed months that a row is about: `7-12 months` ends with the first birthday, where `1-3` begins.
    #[must_use]
    pub fn in_completed_months(self) -> Self {
        let infant = self.from < YEAR && self.to == Some(YEAR);
        let to = if infant { Some(YEAR - 1) } else { self.to };
        Self { to, ..self }
    }

    /// Whether the range is an infant's, or does not begin and end with a year.
    fn in_months(self) -> bool {
        let whole = |to: u32| self.from.is_multiple_of(YEAR) && (to + 1).is_multiple_of(YEAR);
        self.to.is_some_and(|to| to <= YEAR || !whole(to))
    }

    fn adult(self) -> bool {
        self.from >= 18 * YEAR
    }
}

impl fmt::Display for AgeRange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.to {
            None => write!(f, "{} and over", self.from / YEAR),
            Some(to) if self.in_months() => write!(f, "{} to {to} months", self.from),
            Some(to) if to / YEAR == self.from / YEAR => write!(f, "{}", self.from / YEAR),
            Some(to) => write!(f, "{} to {}", self.from / YEAR, to / YEAR),
        }
    }
}

/// The people that a dose or a limit is about.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct Population {
    pub ages: AgeRange,
    pub sex: Option<Sex>,
    /// Never empty.
    pub life_stages: Vec<LifeStage>,
}

impl Population {
    /// Whether the row speaks of that life stage.
    #[must_use]
    pub fn includes(&self, stage: LifeStage) -> bool {
        self.life_stages.contains(&stage)
    }

    /// Whether somebody may belong to both.
    #[must_use]
    pub fn overlaps(&self, other: &Self) -> bool {
        let same_sex = match (self.sex, other.sex) {
            (Some(one), Some(two)) => one == two,
            _ => true,
        };
        same_sex
            && self.ages.overlaps(other.ages)
            && self.life_stages.iter().any(|&stage| other.includes(stage))
    }

    fn noun(&self) -> &'static str {
        match self.sex {
            Some(Sex::Women) if self.ages.adult() => "Women",
            Some(Sex::Women) => "Girls",
            Some(Sex::Men) if self.ages.adult() => "Men",
            Some(Sex::Men) => "Boys",
            None if self.ages.in_months() => "Infants",
            None if self.ages.adult() => "Adults",
            None => "Ages",
        }
    }
}

impl fmt::Display for Population {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        use LifeStage::{Breastfeeding, General, Postmenopausal, Pregnant};
        let ages = self.ages;
        let both = self.includes(Pregnant) && self.includes(Breastfeeding);
        let noun = match (self.includes(General), both) {
            (false, true) => "Pregnant or breastfeeding",
            (false, false) if self.includes(Pregnant) => "Pregnant",
            (false, false) if self.includes(Breastfeeding) => "Breastfeeding",
            (false, false) if self.includes(Postmenopausal) => "Postmenopausal women",
            (true, _) | (false, false) => self.noun(),
        };
        match (ages == AgeRange::ALL, noun) {
            (true, "Ages") => f.write_str("Everyone")?,
            (true, "Girls") => f.write_str("Women and girls")?,
            (true, "Boys") => f.write_str("Men and boys")?,
            (true, noun) => f.write_str(noun)?,
            (false, "Pregnant" | "Breastfeeding" | "Pregnant or breastfeeding") => {
                write!(f, "{noun}, {ages}")?;
            }
            (false, noun) => write!(f, "{noun} {ages}")?,
        }
        if self.includes(General) && both {
            f.write_str(", also in pregnancy and breastfeeding")?;
        } else if self.includes(General) && self.includes(Pregnant) {
            f.write_str(", also in pregnancy")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_age_range_is_read_as_people_write_it() {
        let case = |text: &str, expected: &str| {
            let read =
                AgeRange::parse(text).map_or_else(|problem| problem, |ages| ages.to_string());
            assert_eq!(read, expected);
        };
        case("19-50", "19 to 50");
        case("71+", "71 and over");
        case("7-12 months", "7 to 12 months");
        case("50-19", "`50-19` ends before it begins");
        case(
            "adults",
            "`adults` is not an age range; allowed are `19-50`, `71+` and `7-12 months`",
        );
    }

    #[test]
    fn a_population_is_named_in_plain_words() {
        use LifeStage::{Breastfeeding, General, Pregnant};
        let case = |ages: &str, sex, stages: &[LifeStage], expected: &str| {
            let ages = AgeRange::parse(ages).unwrap();
            let population = Population {
                ages,
                sex,
                life_stages: stages.to_vec(),
            };
            assert_eq!(population.to_string(), expected);
        };
        case("51+", Some(Sex::Women), &[General], "Women 51 and over");
        case("14-18", Some(Sex::Men), &[General], "Boys 14 to 18");
        case("0-6 months", None, &[General], "Infants 0 to 6 months");
        case("7-24 months", None, &[General], "Infants 7 to 24 months");
        case("1-70", None, &[General], "Ages 1 to 70");
        case("19-50", None, &[Pregnant], "Pregnant, 19 to 50");
        case(
            "19+",
            None,
            &[General, Pregnant, Breastfeeding],
            "Adults 19 and over, also in pregnancy and breastfeeding",
        );
    }
}
