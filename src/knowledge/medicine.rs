//! A medicine, a class of medicines, or another product that interactions name.

use deserr::Deserr;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::safety::{SafetyWords, WrittenGroup};
use super::written::Faults;
use crate::words::words;

words! {
    /// What the file describes.
    MedicineKind {
        Medicine = "medicine",
        Class = "class",
        /// A supplement that has no entry of its own.
        Supplement = "supplement",
    }
}

/// A medicine or class: the whole of `medicines/ID.toml`.
#[derive(Clone, Debug, Deserialize, Deserr, JsonSchema, Serialize)]
#[deserr(error = Faults, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
pub struct Medicine {
    /// Lower-case letters, digits and hyphens; the name of its file.
    pub id: String,
    /// The generic name.
    pub name: String,
    /// `class` is a group of medicines, `supplement` a product that has no entry of its own.
    pub kind: MedicineKind,
    /// US and British spellings, salts.
    #[deserr(default)]
    #[schemars(default)]
    pub aliases: Vec<String>,
    /// Only brands that certainly contain it; each in one file only.
    #[deserr(default)]
    #[schemars(default)]
    pub brands: Vec<String>,
    /// The ids of files in `medicines/` whose kind is `class` and whose interactions all fit it.
    #[deserr(default)]
    #[schemars(default)]
    pub classes: Vec<String>,
}

impl Medicine {
    /// Every name that people may call it by, with the key that it stands under and its place there.
    pub fn names(&self) -> impl Iterator<Item = (&'static str, usize, &str)> {
        std::iter::once(("name", 0, self.name.as_str())).chain(
            [("aliases", &self.aliases), ("brands", &self.brands)]
                .into_iter()
                .flat_map(|(key, names)| {
                    names
                        .iter()
                        .enumerate()
                        .map(move |(i, name)| (key, i, name.as_str()))
                }),
        )
    }
}

/// The group of every name of a medicine or class of `medicines/`; no file lists it.
pub(crate) const MEDICINE_NAME: &str = "medicine-name";

impl SafetyWords {
    /// The words with the group of the names of these medicines.
    pub(super) fn with_medicines<'m>(
        mut self,
        medicines: impl Iterator<Item = &'m Medicine>,
    ) -> Self {
        let medicines = medicines.filter(|medicine| medicine.kind != MedicineKind::Supplement);
        let names = medicines.flat_map(Medicine::names);
        self.groups.push(WrittenGroup {
            name: MEDICINE_NAME.to_owned(),
            phrases: names.map(|(_, _, name)| name.to_owned()).collect(),
        });
        self
    }
}
