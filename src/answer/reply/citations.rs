//! Numbers for references, in the order in which a reply first needs them.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::answer::reply::cited::Cited;
use crate::knowledge::{Entry, Reference};

/// The references of one reply.
#[derive(Debug, Default)]
pub(in crate::answer) struct Citations<'k> {
    cited: Vec<&'k Arc<Reference>>,
}

impl<'k> Citations<'k> {
    /// The numbers of an entry's references with these keys.
    pub(in crate::answer) fn cite(&mut self, entry: Entry<'k>, refs: &[String]) -> Vec<usize> {
        self.cite_from(entry.references(), refs)
    }

    /// The numbers of references among these with these keys.
    pub(in crate::answer) fn cite_from(
        &mut self,
        references: &'k BTreeMap<String, Arc<Reference>>,
        refs: &[String],
    ) -> Vec<usize> {
        let known = refs.iter().filter_map(|key| references.get(key));
        known.map(|reference| self.number(reference)).collect()
    }

    fn number(&mut self, reference: &'k Arc<Reference>) -> usize {
        let mut known = self.cited.iter();
        let place = known.position(|known| Arc::ptr_eq(known, reference));
        1 + place.unwrap_or_else(|| {
            self.cited.push(reference);
            self.cited.len() - 1
        })
    }

    /// The one with that number, as it is shown under another.
    pub(in crate::answer) fn shown(&self, number: usize, under: usize) -> Option<Cited> {
        let reference = self.cited.get(number.checked_sub(1)?)?;
        Some(Cited::new(under, reference))
    }

    /// All of them, by number.
    pub(in crate::answer) fn into_references(self) -> Vec<Cited> {
        let all = (1..).zip(self.cited);
        all.map(|(number, reference)| Cited::new(number, reference))
            .collect()
    }
}
