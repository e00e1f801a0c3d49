//! The person that single words tell of: `mother`, `pregnant`, `toddler`.

use std::sync::Arc;

use rustc_hash::FxHashSet;

use super::{Person, Told};
use crate::knowledge::{AgeWords, PeopleWords, WordSet};
use crate::population::{AgeRange, LifeStage, Sex};

/// Words that tell of people, ready to be read.
#[derive(Debug)]
pub(in crate::question) struct People {
    words: Arc<PeopleWords>,
    /// The words of all lists: few words of a question are in any of them.
    telling: FxHashSet<String>,
}

impl People {
    pub(in crate::question) fn new(words: &Arc<PeopleWords>) -> Self {
        let telling = words.lists().flat_map(WordSet::iter);
        Self {
            telling: telling.map(str::to_owned).collect(),
            words: Arc::clone(words),
        }
    }

    /// What the words say of a person; `ages` are those that it tells in figures.
    pub(in crate::question) fn told(&self, words: &[&str], ages: &[Told]) -> Person {
        let own = &*self.words;
        let places = (0..words.len()).filter(|at| self.telling.contains(words[*at]));
        let places: Vec<usize> = places.collect();
        let says = |list: &WordSet| places.iter().any(|at| list.has(words[*at]));
        let sex = match (says(&own.women), says(&own.men)) {
            (true, false) => Some(Sex::Women),
            (false, true) => Some(Sex::Men),
            _ => ages.first().and_then(|told| told.sex),
        };
        let ages = ages.first().map(|told| told.ages);
        let mut person = Person {
            ages: ages.or_else(|| self.age(words, &places)),
            sex,
            life_stage: self.life_stage(words, says),
        };
        person.without_the_baby();
        person
    }

    fn life_stage(&self, words: &[&str], says: impl Fn(&WordSet) -> bool) -> Option<LifeStage> {
        let own = &*self.words;
        let is_of_a_baby =
            |stage: &WordSet, elsewhere: &WordSet| self.is_of_a_baby(words, stage, elsewhere);
        let is_pregnant = |at: usize| own.pregnant.has(words[at]) && !is_denied(words, at);
        if (0..words.len()).any(is_pregnant)
            || is_of_a_baby(&own.expecting, &own.expecting_elsewhere)
        {
            Some(LifeStage::Pregnant)
        } else if says(&own.breastfeeding)
            || words
                .windows(2)
                .any(|pair| own.breastfeeding.has(&pair.concat()))
            || is_of_a_baby(&own.nursing, &own.nursing_elsewhere)
        {
            Some(LifeStage::Breastfeeding)
        } else {
            says(&own.menopause).then_some(LifeStage::Postmenopausal)
        }
    }

    /// Whether `nursing` and `expecting` are about somebody's baby: not in `nursing home` and `expecting results`.
    fn is_of_a_baby(&self, words: &[&str], stage: &WordSet, elsewhere: &WordSet) -> bool {
        words.iter().enumerate().any(|(at, word)| {
            let behind = |ahead: usize| words.get(at + ahead).copied().unwrap_or_default();
            let is_named = || self.words.of_a_baby.has(behind(2));
            stage.has(word) && (is_named() || !elsewhere.has(behind(1)))
        })
    }

    /// The age that a word stands for: `toddler`; of `baby aspirin` there is none.
    fn age(&self, words: &[&str], places: &[usize]) -> Option<AgeRange> {
        let says = |group: &&AgeWords| {
            places.iter().any(|&at| {
                let behind = words.get(at + 1).copied().unwrap_or_default();
                group.words.has(words[at])
                    && !group.not_before.has(behind)
                    && !is_still_wanted(group, &words[..at])
            })
        };
        self.words.groups.iter().find(says).map(|group| group.ages)
    }
}

/// Whether what stands before tells of somebody who is not there yet: `trying for a`, `we want another`, `hoping to have a`.
fn is_still_wanted(group: &AgeWords, before: &[&str]) -> bool {
    const ARTICLES: &[&str] = &[
        "a", "an", "the", "our", "another", "second", "first", "next",
    ];
    let is_article = |word: &&&str| ARTICLES.contains(*word);
    let mut before = before.iter().rev().skip_while(is_article).copied();
    let mut next = || before.next().unwrap_or_default();
    let (first, second, third) = (next(), next(), next());
    let wants = |word: &str| group.not_after.has(word);
    wants(first)
        || first == "for" && wants(second)
        || matches!(first, "have" | "having") && second == "to" && wants(third)
}

/// `I am not pregnant`.
fn is_denied(words: &[&str], at: usize) -> bool {
    let before = |back: usize| at.checked_sub(back).map_or("", |place| words[place]);
    matches!(before(1), "not" | "never" | "isnt" | "arent")
        || before(2) == "not" && matches!(before(1), "currently" | "yet" | "even")
}
