//! Whether a text names a medicine.

use crate::knowledge::Knowledge;
use crate::spelling::padded;

/// Whether a text has a name of the medicine or of a class of it.
pub(in crate::answer) fn has_a_name_of(
    knowledge: &Knowledge,
    medicine: &str,
    texts: &[&String],
) -> bool {
    Names::with_classes(knowledge, medicine).are_in(texts.iter().copied())
}

/// The names of some medicines and classes, in the common spelling.
pub(super) struct Names(Vec<String>);

impl Names {
    /// Of those of these ids that are in the files.
    pub(super) fn of<'i>(knowledge: &Knowledge, ids: impl IntoIterator<Item = &'i str>) -> Self {
        let medicines = ids.into_iter().filter_map(|id| knowledge.medicines.get(id));
        let names = medicines.flat_map(|medicine| medicine.names());
        Self(names.map(|(_, _, name)| padded(name)).collect())
    }

    /// Of the medicine and of the classes that it belongs to.
    pub(super) fn with_classes(knowledge: &Knowledge, medicine: &str) -> Self {
        let classes = knowledge.classes_of(medicine);
        Self::of(knowledge, std::iter::once(medicine).chain(classes))
    }

    /// Whether one of the texts has one of them.
    pub(super) fn are_in<'t>(&self, texts: impl IntoIterator<Item = &'t String>) -> bool {
        texts.into_iter().any(|text| {
            let text = padded(text);
            self.0.iter().any(|name| text.contains(name))
        })
    }
}
