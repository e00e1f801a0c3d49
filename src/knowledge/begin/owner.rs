//! Whose name it is already: an entry's, a medicine's, or that of a substance that is not covered yet.

use super::super::document::Document;
use super::super::problem::Problem;
use super::super::written::Step;
use super::super::{Medicine, MedicineKind, Source};
use crate::spelling::normalised;

/// Where a name stands already.
#[derive(Clone, Debug)]
pub enum Owner {
    /// In a file whose entry has it; the problem shows where.
    Entry(Problem),
    /// In `not-covered.toml`, among the other names of a substance.
    AnotherNotCovered(Problem),
    /// In `not-covered.toml`, as the name of the substance itself.
    NotCovered {
        /// The other names of the substance, as written.
        others: Vec<String>,
        /// The file without the substance.
        without: Source,
    },
    /// A file of `medicines/` that is about a supplement without an entry of its own.
    Product {
        /// The other names of the product, as written.
        others: Vec<String>,
        file: String,
    },
}

const NOT_COVERED: &str = "not-covered.toml";

/// Whose name it is, whatever its spelling; none where it is free. Files that are no TOML are passed over.
#[must_use]
pub fn owner(sources: &[Source], name: &str) -> Option<Owner> {
    let wanted = normalised(name);
    sources.iter().find_map(|source| {
        let document = Document::parse(source).ok()?;
        let texts = document.texts();
        let is_it =
            |(path, text): &&(Vec<Step>, &str)| is_name(source, path) && normalised(text) == wanted;
        let (path, text) = texts.iter().find(is_it)?;
        Some(if source.file == NOT_COVERED {
            not_covered(&document, path, text)
        } else if let Some(product) = product(&document, path) {
            product
        } else {
            Owner::Entry(document.problem(path, belongs(&source.file, text)))
        })
    })
}

fn belongs(file: &str, name: &str) -> String {
    let hint = match file.split_once('/') {
        Some(("medicines", _)) => "; to give it an entry of its own, take that file away first",
        None => "; if it is to be a name, take it out there first",
        Some(_) => "; one name leads to one entry",
    };
    format!("`{name}` belongs to `{file}` already{hint}")
}

fn not_covered(document: &Document<'_>, path: &[Step], text: &str) -> Owner {
    let row = &path[..2.min(path.len())];
    let texts = document.texts();
    let in_row = texts.iter().filter(|(path, _)| path.starts_with(row));
    let (own, others): (Vec<_>, Vec<_>) =
        in_row.partition(|(path, _)| keys(path) == ["substances", "name"]);
    let is_own = own.iter().any(|(path_of_name, _)| path_of_name == path);
    let without = document.without_row(row);
    if let (Some(without), true) = (without, is_own) {
        let others = others.into_iter().map(|(_, name)| (*name).to_owned());
        return Owner::NotCovered {
            others: others.collect(),
            without,
        };
    }
    let of = own.first().map_or("a substance", |(_, name)| name);
    let message = format!(
        "`{text}` stands here, for {of}; take it out before you give it an entry of its own"
    );
    Owner::AnotherNotCovered(document.problem(path, message))
}

/// The product that the file is about, where the name at the path is its own.
fn product(document: &Document<'_>, path: &[Step]) -> Option<Owner> {
    let file = &document.source.file;
    let medicine: Medicine = document.read().ok()?;
    let is_product = file.starts_with("medicines/") && medicine.kind == MedicineKind::Supplement;
    if !is_product || keys(path) != ["name"] {
        return None;
    }
    let others = medicine.aliases.iter().chain(&medicine.brands);
    Some(Owner::Product {
        others: others.cloned().collect(),
        file: file.clone(),
    })
}

/// Whether the text at the path is one that people may call something by.
fn is_name(source: &Source, path: &[Step]) -> bool {
    let keys = keys(path);
    match source.file.split_once('/') {
        Some(("supplements" | "topics" | "medicines", _)) => {
            matches!(keys[..], ["name" | "aliases" | "brands"] | ["aliases", _])
        }
        Some(_) => false,
        None if source.file == NOT_COVERED => {
            matches!(keys[..], ["substances", "name" | "aliases"])
        }
        None => source.file == "look-alikes.toml" && keys == ["real-words"],
    }
}

/// The keys on the way, without the places in lists.
pub(in crate::knowledge) fn keys(path: &[Step]) -> Vec<&str> {
    let keys = path.iter().filter_map(|step| match step {
        Step::Key(key) => Some(key.as_str()),
        Step::Index(_) => None,
    });
    keys.collect()
}
