//! Facets ⇄ their letters.

use crate::answer::intent::asked::Asked;
use crate::question::Facet;

impl Asked {
    /// The facets, where they are others than those that the sections tell about.
    pub(super) fn facet_letters(&self) -> String {
        let told = self.sections.iter().map(|section| section.facet());
        let is_overview = self.sections.is_empty() && self.facets == [Facet::What];
        if is_overview || told.eq(self.facets.iter().copied()) {
            return String::new();
        }
        self.facets
            .iter()
            .filter_map(|it| facet_letter(*it))
            .collect()
    }
}

/// The facets with these letters, in their order.
pub(super) fn facets(letters: &str) -> Vec<Facet> {
    let place = |facet: Facet| facet_letter(facet).and_then(|letter| letters.find(letter));
    let facets = Facet::ALL.iter().copied();
    let mut facets: Vec<Facet> = facets.filter(|facet| place(*facet).is_some()).collect();
    facets.sort_by_key(|facet| place(*facet));
    facets
}

/// The letter of a facet, by its place: new ones stand last in their list.
pub(super) fn facet_letter(facet: Facet) -> Option<char> {
    ('a'..='z')
        .zip(Facet::ALL)
        .find(|(_, other)| **other == facet)
        .map(|(letter, _)| letter)
}
