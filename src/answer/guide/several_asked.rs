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
        let is_of_one = entries.len() == 1;
        let mut each: Vec<Told> = Vec::new();
        let mut facets: Vec<Facet> = Vec::new();
        let mut near: Vec<Near> = Vec::new();
        for (entry, ask) in self.asks(field, code) {
            // What is near is no answer to whether an amount is too much.
            let has_amount = asked.amounts_of(&entry).next().is_some();
            let mentions = self.index.find(&ask);
            let wanted = self.classifier.read(&self.knowledge, &ask, &mentions);
            let Some(facet) = wanted.facets.first().copied() else {
                continue;
            };
            let told = match self.closest_answer(
                &entry,
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
                // Of several, their own screens tell what is listed.
                _ if !is_of_one => continue,
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
            if is_of_one {
                asked.facets = facets;
            }
        }
    }

    /// Each thing that is asked as a question of its own, and the entry that it is about; one without a name is about the
    /// one that was named last before it.
    pub(super) fn asks(&self, field: &Field, code: &str) -> Vec<(String, Question)> {
        let Field {
            question, mentions, ..
        } = field;
        let names = mentions
            .iter()
            .filter_map(|mention| match &mention.subject {
                Subject::Supplement(id) => Some((mention, id)),
                _ => None,
            });
        let mut names: Vec<(&Mention, &String)> = names.collect();
        names.sort_by_key(|(mention, _)| mention.words.start);
        let own = question.asks.iter().filter_map(|ask| {
            let words = question.words.get(ask.clone())?;
            let (first, last) = (words.first()?, words.last()?);
            let text = question.text.get(first.range.start..last.range.end)?;
            let is_name = |place: usize| mentions.iter().any(|it| it.words.contains(&place));
            if ask.clone().all(is_name) {
                return None;
            }
            let is_inside =
                |mention: &Mention| mention.words.start < ask.end && mention.words.end > ask.start;
            let inside = names.iter().find(|(mention, _)| is_inside(mention));
            let before = names
                .iter()
                .rfind(|(mention, _)| mention.words.end <= ask.start);
            let (name, id) = inside.or(before).or(names.first())?;
            let text = if mentions.iter().any(is_inside) {
                text.to_owned()
            } else {
                let known = self.knowledge.entry(id);
                format!(
                    "{text} {}",
                    known.map_or(name.name.as_str(), |entry| entry.name())
                )
            };
            Some(((*id).clone(), self.readers.read(code, &text)))
        });
        own.collect()
    }
}
