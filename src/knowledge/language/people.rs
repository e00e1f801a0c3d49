//! The words that tell whom a question is about.

use deserr::Deserr;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::super::written::{Faults, RowFault};
use super::WordSet;
use crate::population::AgeRange;

/// The whole of `language/CODE/people.toml`.
#[derive(Clone, Debug, Default, Deserialize, Deserr, JsonSchema, Serialize)]
#[deserr(error = Faults, deny_unknown_fields)]
#[schemars(deny_unknown_fields, rename_all = "kebab-case")]
pub struct PeopleWords {
    /// Words for women and girls.
    #[deserr(default)]
    #[schemars(default)]
    pub women: WordSet,
    /// Words for men and boys.
    #[deserr(default)]
    #[schemars(default)]
    pub men: WordSet,
    /// Words that tell of a pregnancy.
    #[deserr(default)]
    #[schemars(default)]
    pub pregnant: WordSet,
    /// What is made for a pregnancy, which others may take: `prenatal`.
    #[deserr(default, rename = "made-for-pregnancy")]
    #[schemars(default)]
    pub made_for_pregnancy: WordSet,
    /// Words that tell of breastfeeding.
    #[deserr(default)]
    #[schemars(default)]
    pub breastfeeding: WordSet,
    /// Words that tell of the time after the menopause.
    #[deserr(default)]
    #[schemars(default)]
    pub menopause: WordSet,
    /// Words that tell of a pregnancy unless another stands behind.
    #[deserr(default)]
    #[schemars(default)]
    pub expecting: WordSet,
    /// What is expected and is no baby.
    #[deserr(default, rename = "expecting-elsewhere")]
    #[schemars(default)]
    pub expecting_elsewhere: WordSet,
    /// Words that tell of breastfeeding unless another stands behind.
    #[deserr(default)]
    #[schemars(default)]
    pub nursing: WordSet,
    /// What has to do with nursing and not with a baby.
    #[deserr(default, rename = "nursing-elsewhere")]
    #[schemars(default)]
    pub nursing_elsewhere: WordSet,
    /// Two words behind the others, these show that a baby is meant all the same: `nursing my baby`.
    #[deserr(default, rename = "of-a-baby")]
    #[schemars(default)]
    pub of_a_baby: WordSet,
    /// Relatives whom somebody may only mention: `kids out of the door at eight`.
    #[deserr(default)]
    #[schemars(default)]
    pub kin: WordSet,
    /// Words by which somebody speaks of themselves: `i`, `im`.
    #[deserr(default)]
    #[schemars(default)]
    pub selves: WordSet,
    /// Words that, soon behind those, tell that they take it themselves: `when do i take`.
    #[deserr(default, rename = "takes-it")]
    #[schemars(default)]
    pub takes_it: WordSet,
    /// Words that tell that a relative is meant all the same: `he`, `give`.
    #[deserr(default, rename = "of-kin")]
    #[schemars(default)]
    pub of_kin: WordSet,
    /// The same, where they stand right before the relative: `for my son`.
    #[deserr(default, rename = "for-kin")]
    #[schemars(default)]
    pub for_kin: WordSet,
    /// Words that, in the singular and behind a number, tell how heavy or tall somebody is: `12 stone`.
    #[deserr(default)]
    #[schemars(default)]
    pub measures: WordSet,
    /// Words that stand for an age. The first row that has a word of the question is taken.
    #[deserr(default)]
    #[schemars(default)]
    pub groups: Vec<AgeWords>,
}

/// Words that stand for an age.
#[derive(Clone, Debug, Deserialize, Deserr, Serialize)]
#[deserr(error = Faults, try_from(WrittenAgeWords) = Self::read -> RowFault)]
pub struct AgeWords {
    pub words: WordSet,
    pub ages: AgeRange,
    pub not_before: WordSet,
    pub not_after: WordSet,
}

/// Words that stand for an age.
#[derive(Deserr, JsonSchema)]
#[deserr(error = Faults, deny_unknown_fields)]
#[schemars(deny_unknown_fields, rename_all = "kebab-case")]
struct WrittenAgeWords {
    /// Single words.
    words: WordSet,
    /// `19-50`, `71+` or `0-11 months`, both ends included.
    ages: String,
    /// Words that name a thing when they stand right behind: `baby aspirin`.
    #[deserr(default, rename = "not-before")]
    #[schemars(default)]
    not_before: WordSet,
    /// Words that tell of somebody who is not there yet when they stand before: `trying for a baby`, `we want a baby`.
    #[deserr(default, rename = "not-after")]
    #[schemars(default)]
    not_after: WordSet,
}

impl AgeWords {
    fn read(written: WrittenAgeWords) -> Result<Self, RowFault> {
        Ok(Self {
            ages: AgeRange::parse(&written.ages)
                .map_err(|problem| RowFault::new("ages", problem))?,
            words: written.words,
            not_before: written.not_before,
            not_after: written.not_after,
        })
    }
}

impl JsonSchema for AgeWords {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        WrittenAgeWords::schema_name()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        WrittenAgeWords::json_schema(generator)
    }
}

impl PeopleWords {
    /// The lists of words that tell whom a question is about.
    pub fn lists(&self) -> impl Iterator<Item = &WordSet> {
        let Self {
            women,
            men,
            pregnant,
            made_for_pregnancy,
            breastfeeding,
            menopause,
            ..
        } = self;
        let ages = self.groups.iter().map(|group| &group.words);
        let stages = [pregnant, made_for_pregnancy, breastfeeding, menopause];
        [women, men].into_iter().chain(stages).chain(ages)
    }

    /// Whether the word tells whom a question is about.
    #[must_use]
    pub fn has(&self, word: &str) -> bool {
        self.lists().any(|words| words.has(word))
    }
}
