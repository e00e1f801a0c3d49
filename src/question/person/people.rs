//! The person that single words tell of: `mother`, `pregnant`, `toddler`.

use std::sync::Arc;

use rustc_hash::FxHashSet;

use super::{Person, Told};
use crate::knowledge::{AgeWords, PeopleWords, WordSet};
use crate::population::{AgeRange, LifeStage, Sex};

/// Fewer words tell no story in which somebody is named by the by.
const STORY: usize = 16;

/// So soon behind `I` stands what they do.
const SOON: usize = 3;

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
        let mentions_kin = self.mentions_kin(words);
        // `as a mum` tells of the one who asks.
        let is_of_self = |at: usize| at > 0 && words[at - 1] == "a";
        let is_meant = |at: &usize| !mentions_kin || !own.kin.has(words[*at]) || is_of_self(*at);
        let places = (0..words.len()).filter(|at| self.telling.contains(words[*at]));
        let places: Vec<usize> = places.filter(is_meant).collect();
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

    /// Whether a story of somebody who takes it themselves names relatives by the by.
    pub(in crate::question) fn mentions_kin(&self, words: &[&str]) -> bool {
        let own = &*self.words;
        let says = |list: &WordSet| words.iter().any(|word| list.has(word));
        let is_theirs = |at: usize| {
            let behind = &words[at + 1..];
            let takes = behind
                .iter()
                .take(SOON)
                .position(|word| own.takes_it.has(word));
            let next = takes.map(|takes| behind[takes + 1..].iter().take(SOON));
            own.selves.has(words[at])
                && next.is_some_and(|mut next| !next.any(|word| own.kin.has(word)))
        };
        let is_for_them = |at: usize| {
            let mut before = words[..at].iter().rev().take(SOON);
            own.kin.has(words[at]) && before.any(|word| own.for_kin.has(word))
        };
        let mut places = 0..words.len();
        words.len() >= STORY
            && says(&own.kin)
            && !says(&own.of_kin)
            && !places.clone().any(is_for_them)
            && places.any(is_theirs)
    }

    fn life_stage(&self, words: &[&str], says: impl Fn(&WordSet) -> bool) -> Option<LifeStage> {
        let own = &*self.words;
        let is_of_a_baby =
            |stage: &WordSet, elsewhere: &WordSet| self.is_of_a_baby(words, stage, elsewhere);
        let is_denied = |at: usize| own.pregnant.has(words[at]) && is_denied(words, at);
        let denies = (0..words.len()).any(is_denied);
        let is_pregnant = |at: usize| own.pregnant.has(words[at]) && !is_denied(at);
        // Who takes what is made for it may nurse by now.
        let is_in_doubt = denies || says(&own.breastfeeding);
        if (0..words.len()).any(is_pregnant)
            || says(&own.made_for_pregnancy) && !is_in_doubt
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
