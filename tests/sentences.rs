//! The sentences of the shipped files by where they stand: a test that names one holds when its wording changes.

use std::sync::Arc;

use supplement_bot::knowledge::{CautionKind, SingleAnswer, Supplement};
use supplement_bot::question::Facet;

use crate::guide::shipped;

/// What the rule of safety with that id says.
#[track_caller]
pub(crate) fn rule(id: &str) -> &'static str {
    let mut rules = shipped().knowledge().safety.rules.iter();
    let rule = rules.find(|rule| rule.id == id);
    &rule.unwrap_or_else(|| panic!("no rule is `{id}`")).say
}

/// The entry of that supplement.
#[track_caller]
pub(crate) fn entry(id: &str) -> &'static Supplement {
    let entry = shipped().knowledge().supplements.get(id);
    entry.map_or_else(|| panic!("no entry is `{id}`"), Arc::as_ref)
}

/// How people read the entry of a supplement or a topic.
#[track_caller]
pub(crate) fn name(id: &str) -> &'static str {
    let entry = shipped().knowledge().entry(id);
    entry.unwrap_or_else(|| panic!("no entry is `{id}`")).name()
}

/// The first caution of that kind in an entry.
#[track_caller]
pub(crate) fn caution(id: &str, kind: CautionKind) -> &'static str {
    let mut cautions = entry(id).cautions.iter();
    let caution = cautions.find(|caution| caution.kind == kind);
    let caution = caution.unwrap_or_else(|| panic!("`{id}` has no caution on {kind}"));
    &caution.text
}

/// What an entry says of a medicine: what happens, and what to do.
#[track_caller]
pub(crate) fn interaction(id: &str, with: &str) -> String {
    let mut rows = entry(id).interactions.iter();
    let row = rows.find(|row| row.with == with);
    let row = row.unwrap_or_else(|| panic!("`{id}` has no row on `{with}`"));
    format!("{} {}", row.effect, row.action)
}

/// What an entry says of a form.
#[track_caller]
pub(crate) fn form(id: &str, name: &str) -> &'static str {
    let mut forms = entry(id).forms.iter();
    let form = forms.find(|form| form.name == name);
    let form = form.unwrap_or_else(|| panic!("`{id}` has no form `{name}`"));
    &form.text
}

/// The single answers of an entry to questions of that facet.
pub(crate) fn answers(id: &str, facet: Facet) -> impl Iterator<Item = &'static str> {
    let answers = entry(id).answers.iter();
    let answers = answers.filter(move |answer| answer.facet == facet);
    answers.map(|answer| answer.text.as_str())
}

/// The single answers of an entry that are asked for with that word.
pub(crate) fn answers_to(id: &str, word: &str) -> impl Iterator<Item = &'static str> {
    let asks = move |answer: &&SingleAnswer| answer.asks.iter().any(|way| way.contains(word));
    let answers = entry(id).answers.iter();
    answers.filter(asks).map(|answer| answer.text.as_str())
}
