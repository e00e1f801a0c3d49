//! Numbers for references, in the order in which a reply first needs them.

use std::collections::BTreeMap;

use crate::knowledge::{Entry, Reference, ReferenceKind, Seen};

use super::reply::Cited;
use super::words;

/// The references of one reply.
#[derive(Debug, Default)]
pub(super) struct Citations<'k> {
    cited: Vec<&'k Reference>,
}

impl<'k> Citations<'k> {
    /// The numbers of an entry's references with these keys.
    pub(super) fn cite(&mut self, entry: Entry<'k>, refs: &[String]) -> Vec<usize> {
        self.cite_from(entry.references(), refs)
    }

    /// The numbers of references among these with these keys.
    pub(super) fn cite_from(
        &mut self,
        references: &'k BTreeMap<String, Reference>,
        refs: &[String],
    ) -> Vec<usize> {
        let known = refs.iter().filter_map(|key| references.get(key));
        known.map(|reference| self.number(reference)).collect()
    }

    fn number(&mut self, reference: &'k Reference) -> usize {
        let mut known = self.cited.iter();
        let place = known.position(|known| std::ptr::eq(*known, reference));
        1 + place.unwrap_or_else(|| {
            self.cited.push(reference);
            self.cited.len() - 1
        })
    }

    /// The one with that number, as it is shown under another.
    pub(super) fn shown(&self, number: usize, under: usize) -> Option<Cited> {
        let reference = self.cited.get(number.checked_sub(1)?)?;
        Some(cited(under, reference))
    }

    /// All of them, by number.
    pub(super) fn into_references(self) -> Vec<Cited> {
        let all = (1..).zip(self.cited);
        all.map(|(number, reference)| cited(number, reference))
            .collect()
    }
}

fn cited(number: usize, reference: &Reference) -> Cited {
    let kind = (reference.kind != ReferenceKind::Unknown).then(|| reference.kind.to_string());
    let year = reference.year.map(|year| year.to_string());
    let seen = match reference.seen {
        Seen::Page => None,
        seen => Some(words::seen(seen).to_owned()),
    };
    let about: Vec<_> = [reference.author.clone(), year, kind, seen]
        .into_iter()
        .flatten()
        .collect();
    Cited {
        number,
        name: reference.name.clone(),
        about: about.join(", "),
        url: reference.url.clone(),
        also: reference.also.clone(),
    }
}
