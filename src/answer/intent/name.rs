//! The names that amounts stand beside.

use std::ops::Range;

use crate::knowledge::Knowledge;
use crate::matching::{Mention, Subject};
use crate::question::{Intake, Named, Question};

use super::forms;

/// The name that stands nearest to an amount, of those of what it is of; nothing where it says `as` or `from` what that
/// is made of.
pub(super) fn salt(
    (question, mentions): (&Question, &[Mention]),
    intake: &Intake,
    of: Option<&str>,
) -> String {
    let words = &question.words;
    let own = mentions.iter().filter(|it| Some(id(&it.subject)) == of);
    let distance = |mention: &&Mention| {
        let start = words.get(mention.words.start);
        let end = words.get(mention.words.end.saturating_sub(1));
        let start = start.map_or(0, |word| word.range.start);
        let end = end.map_or(0, |word| word.range.end);
        let behind = start.saturating_sub(intake.bytes.end);
        behind + intake.bytes.start.saturating_sub(end)
    };
    let Some(nearest) = own.min_by_key(distance) else {
        return String::new();
    };
    let before = nearest
        .words
        .start
        .checked_sub(1)
        .and_then(|at| words.get(at));
    if before.is_some_and(|word| matches!(word.text.as_str(), "as" | "from")) {
        return String::new();
    }
    // The `sulphate` of `iron sulphate` stands behind the name.
    let range = nearest.words.start..words.len().min(nearest.words.end + 1);
    let own = words.get(range).unwrap_or_default();
    let own: Vec<&str> = own.iter().map(|word| word.text.as_str()).collect();
    own.join(" ")
}

/// What a compound is called beside the name of what is in it: `calcium hydroxyapatite`; of one that is named behind
/// `as` or `from` the amount tells what is in it.
pub(super) fn compound_of(
    knowledge: &Knowledge,
    (question, mentions): (&Question, &[Mention]),
    of: &str,
) -> Option<String> {
    let names = &knowledge.languages.english().names;
    let words = &question.words;
    let is_compound = |at: &usize| {
        let word = words.get(*at);
        word.is_some_and(|word| names.is_compound(&word.text))
    };
    let mut own = mentions.iter().filter(|mention| id(&mention.subject) == of);
    own.find_map(|mention| {
        let Range { start, end } = mention.words;
        let before = start.checked_sub(1).and_then(|at| words.get(at));
        let of_what_is_in_it =
            before.is_some_and(|word| matches!(word.text.as_str(), "as" | "from"));
        let last = (start..end + 2).rev().find(is_compound)?;
        let text = words[start].range.start..words[last].range.end;
        let text = question.text.get(text).filter(|_| !of_what_is_in_it)?;
        Some(text.to_owned())
    })
}

/// Entries of what has many substances in it: an amount beside their name is of one of these.
const OF_MANY: [&str; 2] = ["multivitamins", "electrolytes"];

pub(super) fn named<'m>(
    knowledge: &Knowledge,
    question: &Question,
    mention: &'m Mention,
    subjects: &mut Vec<&'m Subject>,
) -> Named {
    let known = subjects
        .iter()
        .position(|subject| **subject == mention.subject);
    let place = known.unwrap_or_else(|| {
        subjects.push(&mention.subject);
        subjects.len() - 1
    });
    let words = question
        .words
        .get(mention.words.clone())
        .unwrap_or_default();
    let own = id(&mention.subject);
    let supplement = knowledge.supplements.get(own);
    let factor = supplement.and_then(|supplement| supplement.iu_per_mcg);
    Named {
        bytes: words.first().map_or(0, |word| word.range.start)
            ..words.last().map_or(0, |word| word.range.end),
        id: place,
        iu_per_mcg: factor.or_else(|| forms::iu_per_mcg(own, &question.text)),
        may_be_taken: !matches!(mention.subject, Subject::Topic(_)) && !OF_MANY.contains(&own),
    }
}

pub(super) fn id(subject: &Subject) -> &str {
    match subject {
        Subject::Supplement(id) | Subject::Topic(id) | Subject::Medicine(id) => id,
        Subject::NotCovered(name) => name,
    }
}
