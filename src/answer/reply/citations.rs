//! Numbers for references. Those of one entry keep their numbers on every screen and page of it.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::answer::reply::cited::Cited;
use crate::knowledge::{Entry, Reference};

/// The references of one reply, each with the name of what it is about.
#[derive(Debug, Default)]
pub(in crate::answer) struct Citations<'k> {
    cited: Vec<(&'k Arc<Reference>, &'k str)>,
    kept: bool,
}

impl<'k> Citations<'k> {
    /// With all references of the entry, in the order of their keys.
    pub(in crate::answer) fn of(entry: Entry<'k>) -> Self {
        let references = entry.references().values();
        Self {
            cited: references
                .map(|reference| (reference, entry.name()))
                .collect(),
            kept: true,
        }
    }

    /// Whether they are shown under their own numbers, else as they come.
    pub(in crate::answer) const fn keep_their_numbers(&self) -> bool {
        self.kept
    }

    /// The room that the one with that number takes in a list.
    pub(in crate::answer) fn width(&self, number: usize) -> usize {
        self.shown(number, number).map_or(0, |cited| cited.width())
    }

    /// The numbers of an entry's references with these keys.
    pub(in crate::answer) fn cite(&mut self, entry: Entry<'k>, refs: &[String]) -> Vec<usize> {
        self.among(entry.references(), (refs, entry.name()))
    }

    /// The numbers of references among these with these keys.
    pub(in crate::answer) fn cite_from(
        &mut self,
        references: &'k BTreeMap<String, Arc<Reference>>,
        refs: &[String],
    ) -> Vec<usize> {
        self.among(references, (refs, ""))
    }

    fn among(
        &mut self,
        references: &'k BTreeMap<String, Arc<Reference>>,
        (refs, about): (&[String], &'k str),
    ) -> Vec<usize> {
        let known = refs.iter().filter_map(|key| references.get(key));
        let mut numbers = Vec::new();
        for reference in known {
            let number = self.number(reference, about);
            // Two references to the same page have the same number.
            if !numbers.contains(&number) {
                numbers.push(number);
            }
        }
        numbers
    }

    fn number(&mut self, reference: &'k Arc<Reference>, about: &'k str) -> usize {
        let mut known = self.cited.iter();
        let place = known.position(|(known, _)| {
            let is_same = known.url == reference.url && known.name == reference.name;
            Arc::ptr_eq(known, reference) || is_same && !self.kept
        });
        1 + place.unwrap_or_else(|| {
            self.cited.push((reference, about));
            self.cited.len() - 1
        })
    }

    /// The one with that number, as it is shown under another.
    pub(in crate::answer) fn shown(&self, number: usize, under: usize) -> Option<Cited> {
        let (reference, about) = self.cited.get(number.checked_sub(1)?)?;
        Some(Cited::new(under, reference, about))
    }

    /// All of them, by number.
    pub(in crate::answer) fn into_references(self) -> Vec<Cited> {
        let all = (1..).zip(self.cited);
        all.map(|(number, (reference, about))| Cited::new(number, reference, about))
            .collect()
    }
}
