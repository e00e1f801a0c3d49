//! The rows that are closest to a question, as its answers may stand first.

use std::ops::Range;

use crate::answer::guide::Guide;
use crate::answer::guide::heard::ELSEWHERE;
use crate::classify::{CLOSE, Close};
use crate::matching::named::ids;
use crate::matching::{Mention, Subject};
use crate::question::{Facet, Question};
use crate::spelling::{Word, same_name};

/// How much more is asked where a table answers plainly: how much to take, and the limits.
const TABLED: f32 = 0.3;

/// How much more is asked of an answer that holds for all supplements, and where none is named.
const GENERAL: f32 = 0.1;
const UNNAMED: f32 = 0.6;

/// Fewer words ask nothing of supplements in general.
const TELLING: usize = 3;

/// Another row leads its section from here on.
const NEAR: f32 = 0.2;

/// So many other rows of an entry are told apart by how close they are.
const ROWS: usize = 3;

impl Guide {
    /// For each entry that is named, the single answer that is close enough, and the rows that are nearest; of several
    /// entries, an answer that speaks of another of them. Where there is none, an answer that holds for all supplements.
    pub(super) fn picked(
        &self,
        question: &Question,
        mentions: &[Mention],
        facets: &[Facet],
    ) -> Vec<String> {
        let entries = named(mentions);
        let told = without_slips(question, mentions);
        let mut picked: Vec<Close> = Vec::new();
        for entry in &entries {
            let others = entries.iter().filter(|other| *other != entry);
            let others: Vec<&str> = others.map(String::as_str).collect();
            let (answers, rows): (Vec<Close>, Vec<Close>) = self
                .nearest(entry, &told, &others, facets)
                .into_iter()
                .partition(Close::is_answer);
            let answers = answers.into_iter().take(1);
            picked.extend(answers.filter(|close| is_close(close, facets)));
            let rows = rows.into_iter().take(ROWS);
            picked.extend(rows.filter(|close| close.closeness >= NEAR));
        }
        if !picked.iter().any(Close::is_answer) && entries.len() <= 1 {
            picked.extend(self.general(question, mentions, facets));
        }
        picked.sort_by(|one, other| {
            let order = other.closeness.total_cmp(&one.closeness);
            other.is_answer().cmp(&one.is_answer()).then(order)
        });
        picked.into_iter().map(|close| close.id).collect()
    }

    /// The single answer of the entry to the question, where one is close enough.
    pub(super) fn closest_answer(
        &self,
        entry: &str,
        question: &Question,
        mentions: &[Mention],
        facets: &[Facet],
    ) -> Option<Close> {
        let told = without_slips(question, mentions);
        let mut near = self.nearest(entry, &told, &[], facets).into_iter();
        let first = near.find(Close::is_answer)?;
        is_close(&first, facets).then_some(first)
    }

    /// The rows that are close to the whole question, or to the sentence that asks where that tells more.
    fn nearest(&self, entry: &str, told: &Words, others: &[&str], facets: &[Facet]) -> Vec<Close> {
        let close = |words: &[Word]| self.closest.to(entry, words, others, facets);
        let first = |rows: &[Close]| {
            let first = rows.iter().find(|close| close.is_answer());
            first.map_or(0.0, |close| close.closeness)
        };
        let all = close(&told.all);
        match told.asking.as_deref().map(close) {
            Some(asking) if first(&asking) > first(&all) => asking,
            _ => all,
        }
    }

    /// The closest of the answers in topics: whether gummies are worse than tablets is the same for all supplements.
    fn general(
        &self,
        question: &Question,
        mentions: &[Mention],
        facets: &[Facet],
    ) -> Option<Close> {
        let is_told_by_entries = |facet: &Facet| !matches!(facet, Facet::Product | Facet::Topic);
        if !mentions.is_empty() && facets.first().is_some_and(is_told_by_entries) {
            return None;
        }
        let is_name = |place: &usize| mentions.iter().any(|mention| mention.words.contains(place));
        let words = question.words.iter().enumerate();
        let words = words.filter(|(place, _)| !is_name(place));
        let words: Vec<Word> = words.map(|(_, word)| word.clone()).collect();
        let is_word = |word: &&Word| word.text.chars().count() > 1;
        if words.iter().filter(is_word).count() < TELLING {
            return None;
        }
        let least = if mentions.is_empty() {
            if self.classifier.elsewhere(question) >= ELSEWHERE {
                return None;
            }
            CLOSE + UNNAMED
        } else {
            CLOSE + GENERAL
        };
        let topics = self.knowledge.topics.values();
        let topics = topics.filter(|topic| topic.holds_for_all);
        let close = topics.flat_map(|topic| self.closest.to(&topic.id, &words, &[], facets));
        let close = close.filter(|close| close.is_answer() && close.closeness >= least);
        close.max_by(|one, other| one.closeness.total_cmp(&other.closeness))
    }
}

/// The words of a question by which rows are found.
struct Words {
    all: Vec<Word>,
    /// Those of the sentence that asks, where there are others.
    asking: Option<Vec<Word>>,
}

/// The words without misspelt names, which no row has.
fn without_slips(question: &Question, mentions: &[Mention]) -> Words {
    let is_slip = |place: usize| {
        let mut names = mentions.iter();
        names.any(|mention| {
            mention.words.contains(&place) && !same_name(&mention.typed, &mention.name)
        })
    };
    let kept = |range: Range<usize>| {
        let places = range.filter(|place| !is_slip(*place));
        let words = places.filter_map(|place| question.words.get(place).cloned());
        words.collect()
    };
    Words {
        all: kept(0..question.words.len()),
        asking: question.asking().map(kept),
    }
}

/// The supplements that are named, else the topics: beside a supplement its own answers are meant.
fn named(mentions: &[Mention]) -> Vec<String> {
    let supplements = ids(mentions, |subject| match subject {
        Subject::Supplement(id) => Some(id),
        _ => None,
    });
    if !supplements.is_empty() {
        return supplements;
    }
    ids(mentions, |subject| match subject {
        Subject::Topic(id) => Some(id),
        _ => None,
    })
}

/// Whether a single answer is close enough to be given in place of what tables say of the facets.
fn is_close(close: &Close, facets: &[Facet]) -> bool {
    let least = match facets.first() {
        Some(Facet::Dose | Facet::Limit) => CLOSE + 2.0 * TABLED,
        Some(Facet::What) => CLOSE + TABLED,
        // The rows on what it helps with answer that; another part answers it only where it is very close.
        Some(Facet::Evidence) if close.facet != Some(Facet::Evidence) => CLOSE + TABLED,
        _ => CLOSE,
    };
    close.closeness >= least
}
