//! Kinds of cautions ⇄ their marks.

use crate::answer::intent::asked::Asked;
use crate::knowledge::CautionKind;
use crate::safety::Concern;

use super::marks::ids_of;

impl Asked {
    /// The kinds of cautions that no rule names: those of people.
    pub(super) fn kinds(&self) -> Vec<String> {
        let named = |concern: &&Concern| {
            let kinds = &concern.kinds[..];
            matches!(kinds, [kind] if kind.as_str() == concern.about)
        };
        let kinds = self.concerns.iter().filter(named);
        kinds.map(|concern| concern.about.clone()).collect()
    }
}

/// The cautions on people of these kinds.
pub(super) fn concerns(text: &str) -> Vec<Concern> {
    let kinds = || CautionKind::ALL.iter().copied();
    let named = ids_of(text, &kinds().map(CautionKind::as_str)).into_iter();
    let concerns = named.map(|about| {
        let kinds = kinds().filter(|kind| kind.as_str() == about).collect();
        Concern { about, kinds }
    });
    concerns.collect()
}
