//! A person in a button's id: `w`, `p`, `612-`, `168-227w`; empty for anybody.

use crate::population::{AgeRange, LifeStage, Sex};

use super::Person;

/// In completed months; so an age in a button's id has four digits at most.
const OLDEST: u32 = 120 * 12 + 11;

impl Person {
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
