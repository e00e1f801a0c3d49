//! What a file holds: which kind of file it is, by its place in the folder.

use std::sync::Arc;

use deserr::Deserr;

use crate::spelling::normalised;

use super::aliases::Aliases;
use super::document::Document;
use super::language::{self, Examples, LanguageFile};
use super::problem::Problem;
use super::safety::{SafetyRule, SafetyWords};
use super::shared_references::{Shared, SharedReferences};
use super::where_to_turn::{WhereToTurn, WrittenWhereToTurn};
use super::written::Faults;
use super::{
    LookAlikes, Medicine, MedicineNames, NotCovered, Senses, Supplement, Topic, Vocabulary,
};

/// What a file holds.
#[derive(Clone, Debug)]
pub(super) enum Content {
    Supplement(Arc<Supplement>),
    Topic(Arc<Topic>),
    Medicine(Arc<Medicine>),
    Vocabulary(Arc<Vocabulary>),
    NotCovered(Arc<NotCovered>),
    LookAlikes(Arc<LookAlikes>),
    MedicineNames(Arc<MedicineNames>),
    Senses(Arc<Senses>),
    SafetyRule(Arc<SafetyRule>),
    SafetyWords(Arc<SafetyWords>),
    WhereToTurn(Arc<WhereToTurn>),
    Examples(Arc<Examples>),
    Language(Arc<LanguageFile>),
    SharedReferences(Arc<SharedReferences>),
}

/// The file with the words that the rules of safety share.
pub(super) const SAFETY_WORDS: &str = "safety/words.toml";

type Reader = fn(&Document<'_>) -> Result<Content, Vec<Problem>>;

/// How a file of that name is read; there are no others.
pub(super) fn reader(file: &str) -> Option<Reader> {
    let parts: Vec<&str> = file.split('/').collect();
    Some(match parts[..] {
        ["supplements", _] => |file| read(file, Content::Supplement),
        ["topics", _] => |file| read(file, Content::Topic),
        ["medicines", _] => |file| read(file, Content::Medicine),
        ["references", _] => |file| read(file, Content::SharedReferences),
        ["safety", _] if file == SAFETY_WORDS => |file| read(file, Content::SafetyWords),
        ["safety", "where-to-turn.toml"] => |file| {
            let written: WrittenWhereToTurn = file.read()?;
            Ok(Content::WhereToTurn(Arc::new(written.read())))
        },
        ["safety", _] => |file| read(file, Content::SafetyRule),
        ["safety", "examples", _] | ["language", _, "examples", _] => {
            |file| read(file, Content::Examples)
        }
        ["language", _, name] if language::is_file(name) => {
            |file| Ok(Content::Language(Arc::new(LanguageFile::read(file)?)))
        }
        ["vocabulary.toml"] => |file| read(file, Content::Vocabulary),
        ["not-covered.toml"] => |file| read(file, Content::NotCovered),
        ["look-alikes.toml"] => |file| read(file, Content::LookAlikes),
        ["medicine-names.toml"] => |file| read(file, Content::MedicineNames),
        ["senses.toml"] => |file| read(file, Content::Senses),
        _ => return None,
    })
}

fn read<T: Deserr<Faults>>(
    document: &Document<'_>,
    content: fn(Arc<T>) -> Content,
) -> Result<Content, Vec<Problem>> {
    Ok(content(Arc::new(document.read()?)))
}

impl Content {
    /// The sources that are its own; none for a file that cites none.
    pub(super) fn references(&self) -> Option<&Shared> {
        match self {
            Self::Supplement(entry) => Some(&entry.references),
            Self::Topic(entry) => Some(&entry.references),
            Self::WhereToTurn(file) => Some(&file.references),
            Self::NotCovered(list) => Some(&list.references),
            _ => None,
        }
    }

    /// The same with more sources.
    pub(super) fn with_references(&self, more: &Shared) -> Self {
        let mut content = self.clone();
        let references = match &mut content {
            Self::Supplement(entry) => &mut Arc::make_mut(entry).references,
            Self::Topic(entry) => &mut Arc::make_mut(entry).references,
            Self::WhereToTurn(file) => &mut Arc::make_mut(file).references,
            Self::NotCovered(list) => &mut Arc::make_mut(list).references,
            _ => return content,
        };
        let more = more.iter();
        references.extend(more.map(|(key, reference)| (key.clone(), Arc::clone(reference))));
        content
    }

    /// The names in it in the common spelling, in the order in which they stand there.
    pub(super) fn spellings(&self) -> Vec<String> {
        match self {
            Self::Supplement(entry) => of_entry(&entry.name, &entry.aliases),
            Self::Topic(entry) => of_entry(&entry.name, &entry.aliases),
            Self::Medicine(medicine) => {
                let names = medicine.names();
                names.map(|(_, _, name)| normalised(name)).collect()
            }
            Self::NotCovered(list) => {
                let names = list.substances.iter().flat_map(|substance| {
                    std::iter::once(&substance.name).chain(&substance.aliases)
                });
                names.map(|name| normalised(name)).collect()
            }
            Self::LookAlikes(list) => {
                let words = list.real_words.iter();
                words.map(|word| normalised(word)).collect()
            }
            _ => Vec::new(),
        }
    }
}

fn of_entry(name: &str, aliases: &Aliases) -> Vec<String> {
    let names = std::iter::once(name).chain(aliases.iter().map(|(_, _, alias)| alias));
    names.map(normalised).collect()
}
