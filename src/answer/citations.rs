//! Numbers for references, in the order in which a reply first needs them.

use std::collections::BTreeMap;

use crate::knowledge::{Entry, Reference, ReferenceKind, Seen};

use super::reply::Cited;
use super::words;

/// The references of one reply.
#[derive(Debug, Default)]
pub(super) struct Citations {
    keys: Vec<(String, String)>,
    cited: Vec<Cited>,
}

impl Citations {
    /// The numbers of an entry's references with these keys.
    pub(super) fn cite(&mut self, entry: Entry<'_>, refs: &[String]) -> Vec<usize> {
        self.cite_from(entry.id(), entry.references(), refs)
    }

    /// The numbers of references that belong to `owner`: the id of an entry, or empty for what is no entry.
    pub(super) fn cite_from(
        &mut self,
        owner: &str,
        references: &BTreeMap<String, Reference>,
        refs: &[String],
    ) -> Vec<usize> {
        let known = refs
            .iter()
            .filter_map(|key| Some((key, references.get(key)?)));
        known
            .map(|(key, reference)| self.number((owner, key), reference))
            .collect()
    }

    fn number(&mut self, (owner, key): (&str, &str), reference: &Reference) -> usize {
        let known = self
            .keys
            .iter()
            .position(|(id, known)| id == owner && known == key);
        let place = known.unwrap_or_else(|| {
            self.keys.push((owner.to_owned(), key.to_owned()));
            self.cited.push(cited(self.cited.len() + 1, reference));
            self.cited.len() - 1
        });
        place + 1
    }

    /// All of them, by number.
    pub(super) fn into_references(self) -> Vec<Cited> {
        self.cited
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
