//! What a question asks and no answer tells: of several things the one that is not told is named, so that silence on it does
//! not read as an answer.

use crate::answer::guide::Guide;
use crate::answer::guide::field::Field;
use crate::answer::intent::asked::{Asked, Told};
use crate::knowledge::Entry;
use crate::question::{Facet, Question};

/// An answer that is less like what is asked does not tell of it: below that, one in ten did (`docs/design.md`). With 1.8,
/// three of eleven fresh lines named what was answered.
const TOLD: f32 = 1.5;

/// Fewer words that tell something ask nothing by themselves: `is that ok`.
const TELLING: usize = 2;

impl Guide {
    /// The things that are asked and of which nothing is told, as they are written.
    pub(super) fn left_open(&self, asked: &Asked, field: &Field, code: &str) -> Vec<String> {
        let answers = told_answers(asked);
        if answers.is_empty() {
            return Vec::new();
        }
        let asks = self.asks(field, code).into_iter();
        let open = asks.filter(|(_, ask)| self.is_open(asked, ask, &answers));
        open.map(|(entry, ask)| self.as_written(&field.question, (&entry, ask.text)))
            .collect()
    }

    /// Without the name that was put behind what has none.
    fn as_written(&self, question: &Question, (entry, ask): (&str, String)) -> String {
        let name = self.knowledge.entry(entry).map(Entry::name);
        let own = name
            .and_then(|name| ask.strip_suffix(name))
            .map(str::trim_end);
        match own {
            Some(own) if !question.text.contains(&ask) => own.to_owned(),
            _ => ask,
        }
    }

    fn is_open(&self, asked: &Asked, ask: &Question, answers: &[&str]) -> bool {
        let mentions = self.index.find(ask);
        if self.telling(ask, &mentions) < TELLING {
            return false;
        }
        let facets = self.classifier.read(&self.knowledge, ask, &mentions).facets;
        let is_listed = facets.first().is_none_or(|facet| is_listed(asked, *facet));
        !is_listed && self.likeness(ask, answers, &facets) < TOLD
    }

    fn likeness(&self, ask: &Question, answers: &[&str], facets: &[Facet]) -> f32 {
        let words = self.closest.meant(&self.knowledge, &ask.words);
        let entries = self.knowledge.entries();
        let close = entries.filter_map(|entry| {
            let own = answers.iter().copied().filter(|id| is_of(entry.id(), id));
            let own: Vec<&str> = own.collect();
            let is_any = !own.is_empty();
            is_any.then(|| self.closest.closeness(entry.id(), &words, &own, facets))?
        });
        close.fold(0.0, f32::max)
    }
}

/// Whether the row is one of the entry.
fn is_of(entry: &str, id: &str) -> bool {
    id.strip_prefix(entry)
        .is_some_and(|rest| rest.starts_with('/'))
}

/// The answers that may be shown.
fn told_answers(asked: &Asked) -> Vec<&str> {
    let each = asked.each.iter().filter_map(|told| match told {
        Told::Row(id) => Some(id.as_str()),
        Told::Facet(_) => None,
    });
    let near = asked.near.iter().map(|near| near.id.as_str());
    each.chain(asked.picked.iter().map(String::as_str))
        .chain(near)
        .collect()
}

/// Whether tables tell of it: what goes with a medicine, amounts, and what is shown of a section.
fn is_listed(asked: &Asked, facet: Facet) -> bool {
    let is_of_amounts = matches!(facet, Facet::Dose | Facet::Limit | Facet::Overdose);
    facet.is_of_interactions() && !asked.medicines.is_empty()
        || is_of_amounts && !asked.amounts.is_empty()
        || asked.each.contains(&Told::Facet(facet))
}
