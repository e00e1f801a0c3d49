//! The rows that are closest to a question, as its answers may stand first.

use std::ops::Range;

use crate::answer::facets::rows_on;
use crate::answer::guide::Guide;
use crate::answer::guide::field::Field;
use crate::answer::guide::sureness::{is_close, is_sure, is_tabled};
use crate::answer::intent::asked::Near;
use crate::classify::{Close, NEAR, measures};
use crate::matching::named::ids;
use crate::matching::{Mention, Subject};
use crate::question::{Facet, Question};
use crate::spelling::{Word, same_name};

/// Another row leads its section from here on.
const LEADING: f32 = 0.2;

/// Another row that tells so much of the question answers it before an answer that is no nearer than by so much.
const TOLD: f32 = 0.6;
const NEARER: f32 = 0.7;

/// So many other rows of an entry are told apart by how close they are.
const ROWS: usize = 3;

/// The rows that are picked for a question.
#[derive(Debug, Default)]
pub(super) struct Picked {
    /// Those that answer it, then those that are nearest in their tables; what is closest first.
    pub(super) rows: Vec<String>,
    /// Where none answers it surely, the answers to the questions that are nearest.
    pub(super) near: Vec<Near>,
}

impl Picked {
    fn closest_first(mut rows: Vec<Close>, mut near: Vec<Close>) -> Self {
        rows.sort_by(|one, other| {
            let order = other.closeness.total_cmp(&one.closeness);
            other.is_answer().cmp(&one.is_answer()).then(order)
        });
        near.sort_by(|one, other| other.closeness.total_cmp(&one.closeness));
        Self {
            rows: rows.into_iter().map(|close| close.id.to_string()).collect(),
            near: near.into_iter().map(Near::from).collect(),
        }
    }
}

impl Guide {
    /// For each entry that is named, the single answer that is close enough, or those that are near, and the rows that are
    /// nearest; of several entries, an answer that speaks of another of them. Where there is none, an answer that holds
    /// for all supplements.
    pub(super) fn picked(&self, field: &Field, facets: &[Facet]) -> Picked {
        let (question, mentions) = (&field.question, &field.mentions[..]);
        let entries = named(mentions);
        let told = self.told(field);
        let telling = self.telling(question, mentions);
        let (mut picked, mut near): (Vec<Close>, Vec<Close>) = Default::default();
        for entry in &entries {
            let others = entries.iter().filter(|other| *other != entry);
            let others: Vec<&str> = others.map(String::as_str).collect();
            let (answers, rows): (Vec<Close>, Vec<Close>) = self
                .closest
                .to(entry, (told, None), &others, facets)
                .into_iter()
                .partition(Close::is_answer);
            let least = least_near(&rows, telling, facets);
            match answers.first() {
                Some(first) if telling == 0 && self.is_told(entry, first, (mentions, facets)) => {}
                // Of a pair that is named and nothing else, the row tells all, and how grave it is.
                Some(_) if telling == 0 && self.has_row_on(entry, mentions) => {}
                Some(first) if is_close(first, facets) => picked.push(first.clone()),
                Some(first) if telling > 0 && first.closeness >= least => {
                    near.extend(nearby(answers));
                }
                _ => {}
            }
            let rows = rows.into_iter().take(ROWS);
            picked.extend(rows.filter(|close| close.closeness >= LEADING));
        }
        if telling > 0 && !picked.iter().any(Close::is_answer) && entries.len() <= 1 {
            picked.extend(self.general(question, mentions, facets));
        }
        if picked.iter().any(Close::is_answer) {
            near.clear();
        }
        Picked::closest_first(picked, near)
    }

    /// Whether the tables answer it better, where nothing more is asked.
    fn is_told(
        &self,
        entry: &str,
        first: &Close,
        (mentions, facets): (&[Mention], &[Facet]),
    ) -> bool {
        is_tabled(facets) && !is_sure(first, facets) && !self.names_a_form(entry, mentions)
    }

    /// Whether a form of the supplement is named.
    fn names_a_form(&self, entry: &str, mentions: &[Mention]) -> bool {
        let Some(supplement) = self.knowledge.supplements.get(entry) else {
            return false;
        };
        mentions.iter().any(|mention| {
            matches!(&mention.subject, Subject::Supplement(id) if id == entry)
                && supplement.aliases.has_form(&mention.name)
        })
    }

    /// Whether the supplement has a row on a medicine that is named.
    fn has_row_on(&self, entry: &str, mentions: &[Mention]) -> bool {
        let knowledge = &self.knowledge;
        let Some(supplement) = knowledge.supplements.get(entry) else {
            return false;
        };
        let medicines = ids(mentions, |subject| match subject {
            Subject::Medicine(id) => Some(id),
            _ => None,
        });
        let mut rows = medicines
            .iter()
            .map(|id| rows_on(knowledge, supplement, id));
        rows.any(|rows| !rows.is_empty())
    }

    /// The words as they were meant, without misspelt names, which no row has, and without how heavy somebody is.
    pub(super) fn told<'f>(&self, field: &'f Field) -> &'f [Word] {
        field.told.get_or_init(|| {
            let words = self.without_slips(&field.question, &field.mentions);
            self.closest.meant(&self.knowledge, &words)
        })
    }

    fn without_slips(&self, question: &Question, mentions: &[Mention]) -> Vec<Word> {
        let is_slip = |place: usize| {
            let mut names = mentions.iter();
            names.any(|mention| {
                mention.words.contains(&place) && !same_name(&mention.typed, &mention.name)
            })
        };
        let mut aside: Vec<Range<usize>> = measures(&self.knowledge, question).collect();
        aside.extend(question.set_aside.iter().cloned());
        let is_aside = |place: usize| aside.iter().any(|it| it.contains(&place));
        let words = question.words.iter().enumerate();
        let kept = words.filter(|(place, _)| !is_slip(*place) && !is_aside(*place));
        kept.map(|(_, word)| word.clone()).collect()
    }

    /// The single answer of the entry to one of several things that a question asks, and whether it is surely one; nothing
    /// where none is near.
    pub(super) fn closest_answer(
        &self,
        entry: &str,
        (field, part): (&Field, &Question),
        facets: &[Facet],
    ) -> Option<(Close, bool)> {
        let told = self.told(field);
        let part = self.closest.meant(&self.knowledge, &part.words);
        let words = (told, Some(&part[..]));
        let mut near = self.closest.to(entry, words, &[], facets).into_iter();
        let first = near.find(Close::is_answer)?;
        let is_close = is_close(&first, facets);
        (first.closeness >= NEAR + NEARER / 2.0).then_some((first, is_close))
    }

    /// How many words stand in the question beside names, amounts, people and words that ask for these: where there are
    /// none, the tables answer it.
    pub(super) fn telling(&self, question: &Question, mentions: &[Mention]) -> usize {
        let english = self.knowledge.languages.english();
        let (wishes, people) = (&english.wishes, &english.people);
        let fillers = &self.knowledge.senses.fillers;
        let is_figure = |place: usize| {
            let word = question.words.get(place);
            word.is_some_and(|word| word.text.starts_with(|it: char| it.is_ascii_digit()))
        };
        // Beside `selenium`, `Brazil nuts` tells what is meant of it.
        let is_again = |mention: &Mention| {
            let same = mentions.iter().find(|it| it.subject == mention.subject);
            same.is_some_and(|first| first.name != mention.name)
        };
        let is_name = |place: usize| {
            let mut names = mentions.iter().filter(|it| it.words.contains(&place));
            names.any(|mention| !is_again(mention))
        };
        let says_nothing = |(place, word): (usize, &Word)| {
            let text = word.text.as_str();
            is_name(place)
                || is_figure(place)
                || place.checked_sub(1).is_some_and(is_figure)
                || people.has(text)
                || wishes.plain.has(text)
                || wishes.opens.has(text)
                || fillers.iter().any(|filler| filler == text)
        };
        let words = question.words.iter().enumerate();
        words.filter(|it| !says_nothing(*it)).count()
    }
}

/// How close an answer has to be to be near. A row that tells of most of the question answers it better than what is hardly
/// near, and a single word that tells something is near to much.
fn least_near(rows: &[Close], telling: usize, facets: &[Facet]) -> f32 {
    let is_told = rows.first().is_some_and(|row| row.closeness >= TOLD);
    match telling {
        1 => NEAR + NEARER,
        _ if is_told || is_tabled(facets) => NEAR + NEARER / 2.0,
        _ => NEAR,
    }
}

/// The answers that are near, each saying something else: one that stands clear of the others, else two.
fn nearby(answers: Vec<Close>) -> impl Iterator<Item = Close> {
    let most = match answers.first() {
        Some(first) if first.is_clear => 1,
        _ => 2,
    };
    let near = answers.into_iter().filter(|close| !close.repeats);
    near.take(most).filter(|close| close.closeness >= NEAR)
}

/// The supplements that are named, else the topics: beside a supplement its own answers are meant.
pub(super) fn named(mentions: &[Mention]) -> Vec<String> {
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
