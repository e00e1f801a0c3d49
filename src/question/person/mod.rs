//! Whom a question is about: an age, a sex, a life stage. It picks rows of public tables; it is never advice.

mod age;
mod baby_age;
mod bare_age;
mod code;
mod of_nobody;
mod people;
mod stroke;
mod words;

use crate::population::{AgeRange, LifeStage, Population, Sex};

pub(super) use age::{Told, told};
pub(super) use people::People;

/// What the words say of a person or group.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Person {
    pub ages: Option<AgeRange>,
    pub sex: Option<Sex>,
    pub life_stage: Option<LifeStage>,
}

impl Person {
    /// Who is pregnant or breastfeeding is not of the baby's age.
    fn without_the_baby(&mut self) {
        const MOTHERS: AgeRange = AgeRange::years(10, None);
        let is_mother = matches!(
            self.life_stage,
            Some(LifeStage::Pregnant | LifeStage::Breastfeeding)
        );
        self.ages = self
            .ages
            .filter(|ages| !is_mother || ages.overlaps(MOTHERS));
    }

    /// Whether nothing is known of the person.
    #[must_use]
    pub fn is_anybody(self) -> bool {
        self == Self::default()
    }

    /// Whether all or some of the ages that are named are those of a child; `over 16` is somebody grown up.
    #[must_use]
    pub fn may_be_a_child(self) -> bool {
        let is_child = |ages: AgeRange| ages.to.is_some() && ages.overlaps(AgeRange::CHILDREN);
        self.ages.is_some_and(is_child)
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

/// The age groups of the tables that women after the menopause belong to.
const AFTER_MENOPAUSE: AgeRange = AgeRange::years(51, None);

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
        case("how much iron with a prenatal", "p");
        case("a prenatal, though I am not pregnant, ok?", "");
        case("breastfeeding and still on a prenatal", "b");
        case("those two do not go together", "");
        case("im not pregnant, is iron ok", "");
        case("iodine while breast-feeding", "b");
        case("magnesium for men in their 60s", "720-839m");
        case("is 5000 IU of vitamin D too much", "");
        case("I take 50 mg of zinc", "");
        case("a pregnant woman of 30", "360-371wp");
        case("a 4 month old baby", "4-4");
        case("my 3 week old", "0-0");
        case("labour at 39 weeks", "");
        case("10 days old", "0-0");
        case("calcium for my baby", "0-11");
        case("trying for a baby, which folate?", "");
        case("we want another baby, is zinc ok", "");
        case("trying to have a baby, selenium?", "");
        case("we are trying drops for our baby", "0-11");
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
        case("M/67, calcium?", "804-815m");
        case("male 40s, magnesium?", "480-599m");
        case("explain zinc like im five", "");
        case("explain magnesium like I'm a 5 year old", "");
        case("Women 50+ multi and calcium", "w");
        case("One A Day Men's 50+ with zinc", "m");
        case("women 50+, how much calcium", "600-w");
        case("top 5 for zinc", "");
        case("54, tired all day, would iron help", "648-659");
        case("menopausal here, 53, is soy any good", "636-647wo");
        case("50, is that too much zinc", "");
        case("zinc, 50, copper 2", "");
        case("my 2 cats ate zinc", "");
        case("day 3 of magnesium", "");
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
