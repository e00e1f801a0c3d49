//! The cautions on what the question names.

use crate::answer::facets::writer::{Length, Writer};
use crate::answer::intent::Intent;
use crate::answer::reply::line::Line;
use crate::answer::words;
use crate::grammar::List;
use crate::knowledge::{Caution, CautionSeverity, SingleAnswer, Supplement};
use crate::question::Facet;
use crate::safety::Concern;
use crate::spelling::{padded, words as words_of};

use super::line::{is_in, line};

/// What is said of the things that a question names.
pub(in crate::answer) struct Concerning {
    /// The cautions on them, each with how grave it is.
    pub(in crate::answer) cautions: Vec<(CautionSeverity, Line)>,
    /// On which of them there is none.
    pub(in crate::answer) none: Option<Line>,
}

/// The caution on each thing that the question names, and for which of them there is none; they stand before the
/// verdict.
pub(in crate::answer) fn concerning<'k>(
    writer: &mut Writer<'k>,
    supplement: &'k Supplement,
) -> Vec<Line> {
    let Concerning { cautions, none } = concerning_beside(writer, supplement, &[]);
    let cautions = cautions.into_iter().map(|(_, line)| line);
    cautions.chain(none).collect()
}

/// The same without what these answers tell of.
pub(in crate::answer) fn concerning_beside<'k>(
    writer: &mut Writer<'k>,
    supplement: &'k Supplement,
    answers: &[(usize, &SingleAnswer)],
) -> Concerning {
    let intent = writer.intent;
    let concerns = intent.asked.concerns.iter();
    let left: Vec<&Concern> = concerns
        .filter(|concern| !warn_of(answers, &concern.about))
        .collect();
    let mut cautions = Vec::new();
    for caution in said_of(supplement, &left) {
        let mut line = line(writer, supplement, caution, Length::Short);
        line.cites.truncate(1);
        cautions.push((caution.severity, line));
    }
    let without: Vec<&str> = left
        .iter()
        .filter(|concern| first_on(supplement, concern).is_none())
        .map(|concern| concern.about.as_str())
        .collect();
    let none = (!without.is_empty()).then(|| {
        let about = List::or(&without).to_string();
        Line::text(words::no_caution_on(&about, &supplement.name))
    });
    Concerning { cautions, none }
}

/// Whether one of the answers is a caution on what that caution is about: with every word of it, but `disease`, in its text
/// and in a way in which it is asked, so that breast cancer stands for no breastfeeding and the salt in a fizzy tablet for
/// no kidney disease. In doubt the caution is told beside the answer.
pub(in crate::answer) fn warn_of(answers: &[(usize, &SingleAnswer)], about: &str) -> bool {
    let words = words_of(about).into_iter();
    let words = words.filter(|word| word.text != "disease");
    let stems: Vec<String> = words
        .map(|word| [" ", &stem(&word.text)].concat())
        .collect();
    let speaks_of_it = |text: &String| {
        let text = padded(text);
        stems.iter().all(|stem| text.contains(stem))
    };
    let is_on_it = |answer: &SingleAnswer| {
        answer.facet == Facet::Caution
            && answer.asks.iter().any(speaks_of_it)
            && speaks_of_it(&answer.text)
    };
    !stems.is_empty() && answers.iter().any(|(_, answer)| is_on_it(answer))
}

/// What a word keeps in its other forms: `pregnancy` and `pregnant`, `children` and `child`.
fn stem(word: &str) -> String {
    let letters = word.chars().count();
    let ending = match letters {
        8.. => 3,
        7 => 2,
        _ => 0,
    };
    word.chars().take(letters - ending).collect()
}

/// More would leave no room for the verdict.
const CONCERNS: usize = 2;

/// The caution on it: of the kind that is named first, where there is one, the gravest. Before an operation what is said of
/// operations tells more than what is said of bleeding.
fn first_on<'s>(supplement: &'s Supplement, concern: &Concern) -> Option<&'s Caution> {
    let place = |caution: &Caution| concern.kinds.iter().position(|kind| *kind == caution.kind);
    let cautions = supplement.cautions.iter();
    let cautions = cautions.filter_map(|caution| Some((place(caution)?, caution)));
    let first = cautions.min_by_key(|(place, caution)| (*place, caution.severity));
    first.map(|(_, caution)| caution)
}

/// The cautions that stand before the verdict, each once.
pub(super) fn said<'s>(supplement: &'s Supplement, intent: &Intent) -> Vec<&'s Caution> {
    let concerns: Vec<&Concern> = intent.asked.concerns.iter().collect();
    said_of(supplement, &concerns)
}

fn said_of<'s>(supplement: &'s Supplement, concerns: &[&Concern]) -> Vec<&'s Caution> {
    let mut said: Vec<&Caution> = Vec::new();
    let concerns = concerns.iter();
    for caution in concerns.filter_map(|concern| first_on(supplement, concern)) {
        if said.len() < CONCERNS && !is_in(caution, &said) {
            said.push(caution);
        }
    }
    said
}
