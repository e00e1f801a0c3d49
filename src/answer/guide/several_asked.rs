//! A question that asks several things of one supplement: each is read, and answered, by itself.

use crate::answer::guide::Guide;
use crate::answer::guide::field::Field;
use crate::answer::intent::asked::{Asked, Near, Told};
use crate::matching::named::ids;
use crate::matching::{Mention, Subject};
use crate::question::{Facet, Question};

/// What answers one of several things.
struct Answered {
    facet: Facet,
    told: Told,
    /// The answer, where it is only near.
    near: Option<Near>,
}

impl Guide {
    /// Notes what answers each thing, where they are answered by different rows or facets.
    pub(super) fn answer_each(&self, asked: &mut Asked, field: &Field, code: &str) {
        let is_of_one = supplements(field).len() == 1;
        let mut each: Vec<Told> = Vec::new();
        let mut facets: Vec<Facet> = Vec::new();
        let mut near: Vec<Near> = Vec::new();
        let mut things = 0;
        for (entry, ask) in self.asks(field, code) {
            let has_amount = asked.amounts_of(&entry).next().is_some();
            let answered = self.answered((&entry, &ask), field, has_amount);
            let Some(Answered {
                facet,
                told,
                near: own,
            }) = answered
            else {
                continue;
            };
            // Of several, their own screens tell what is listed.
            if !is_of_one && matches!(told, Told::Facet(_)) {
                continue;
            }
            things += 1;
            if !each.iter().any(|known| self.say_it(&entry, known, &told)) {
                each.push(told);
                near.extend(own);
            }
            if !facets.contains(&facet) {
                facets.push(facet);
            }
        }
        // Where one answer tells of two things, it stands for both.
        if things > 1 && !each.is_empty() {
            asked.each = each;
            asked.near = near;
            if is_of_one {
                asked.facets = facets;
            }
        }
    }

    /// What answers one of the things; nothing where no facet does. Where the question has an amount, what is near is no
    /// answer to whether that is too much.
    fn answered(
        &self,
        (entry, ask): (&str, &Question),
        field: &Field,
        has_amount: bool,
    ) -> Option<Answered> {
        let mentions = self.index.find(ask);
        let facets = self.classifier.read(&self.knowledge, ask, &mentions).facets;
        let facet = facets.first().copied()?;
        let (told, near) = match self.closest_answer(entry, (field, ask), &facets) {
            Some((close, true)) => (Told::Row(close.id.to_string()), None),
            Some((close, false)) if !has_amount && self.telling(ask, &mentions) > 0 => {
                (Told::Row(close.id.to_string()), Some(Near::from(close)))
            }
            _ => (Told::Facet(facet), None),
        };
        Some(Answered { facet, told, near })
    }

    /// Whether both tell the same of the entry.
    fn say_it(&self, entry: &str, one: &Told, other: &Told) -> bool {
        match (one, other) {
            (Told::Row(one), Told::Row(other)) => {
                one == other || self.closest.say_the_same(entry, one, other)
            }
            _ => one == other,
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

/// The supplements that are named.
fn supplements(field: &Field) -> Vec<String> {
    ids(&field.mentions, |subject| match subject {
        Subject::Supplement(id) => Some(id),
        _ => None,
    })
}
