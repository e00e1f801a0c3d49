//! Numbers for references, in the order in which a reply first needs them.

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
        refs.iter()
            .filter_map(|key| self.number(entry, key))
            .collect()
    }

    fn number(&mut self, entry: Entry<'_>, key: &str) -> Option<usize> {
        let reference = entry.references().get(key)?;
        let known = self
            .keys
            .iter()
            .position(|(id, known)| id == entry.id() && known == key);
        let place = known.unwrap_or_else(|| {
            self.keys.push((entry.id().to_owned(), key.to_owned()));
            self.cited.push(cited(self.cited.len() + 1, reference));
            self.cited.len() - 1
        });
        Some(place + 1)
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
