//! A question that asks several things of one supplement: each is read, and answered, by itself.

use crate::answer::guide::Guide;
use crate::answer::guide::heard::Field;
use crate::answer::intent::asked::{Asked, Near, Told};
use crate::matching::named::ids;
use crate::matching::{Mention, Subject};
use crate::question::{Facet, Question};

impl Guide {
    /// Notes what answers each thing, where they are answered by different rows or facets.
    pub(super) fn answer_each(&self, asked: &mut Asked, field: &Field, code: &str) {
        let entries = ids(&field.mentions, |subject| match subject {
            Subject::Supplement(id) => Some(id),
            _ => None,
        });
        let [entry] = &entries[..] else {
            return;
        };
        let mut each: Vec<Told> = Vec::new();
        let mut facets: Vec<Facet> = Vec::new();
        let mut near: Vec<Near> = Vec::new();
        // What is near is no answer to whether an amount is too much.
        let has_amount = asked.amounts_of(entry).next().is_some();
        for ask in self.asks(field, code) {
            let mentions = self.index.find(&ask);
            let wanted = self.classifier.read(&self.knowledge, &ask, &mentions);
            let Some(facet) = wanted.facets.first().copied() else {
                continue;
            };
            let told = match self.closest_answer(
                entry,
                (&field.question, &ask),
                &field.mentions,
                &wanted.facets,
            ) {
                Some((close, is_sure))
                    if is_sure || !has_amount && self.telling(&ask, &mentions) > 0 =>
                {
                    let row = Told::Row(close.id.clone());
                    near.extend((!is_sure).then(|| Near::from(close)));
                    row
                }
                _ => Told::Facet(facet),
            };
            if !each.contains(&told) {
                each.push(told);
            }
            if !facets.contains(&facet) {
                facets.push(facet);
            }
        }
        if each.len() > 1 {
            asked.each = each;
            asked.near = near;
            asked.facets = facets;
        }
    }

    /// Each thing that is asked as a question of its own; one without a name is about that of the whole.
    fn asks(&self, field: &Field, code: &str) -> Vec<Question> {
        let Field {
            question, mentions, ..
        } = field;
        let own = question.asks.iter().filter_map(|ask| {
            let words = question.words.get(ask.clone())?;
            let (first, last) = (words.first()?, words.last()?);
            let text = question.text.get(first.range.start..last.range.end)?;
            let is_name = |place: usize| mentions.iter().any(|it| it.words.contains(&place));
            if ask.clone().all(is_name) {
                return None;
            }
            let is_named =
                |mention: &Mention| mention.words.start < ask.end && mention.words.end > ask.start;
            let name = mentions
                .iter()
                .find(|mention| matches!(mention.subject, Subject::Supplement(_)))?;
            let text = if mentions.iter().any(is_named) {
                text.to_owned()
            } else {
                format!("{text} {}", name.name)
            };
            Some(self.readers.read(code, &text))
        });
        own.collect()
    }
}
