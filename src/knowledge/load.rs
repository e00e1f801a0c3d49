//! Sources → knowledge, or every problem of every file.

use std::sync::Arc;

use chrono::NaiveDate;

use super::Knowledge;
use super::content::Content;
use super::document::Document;
use super::language::{ENGLISH, Examples, LanguageFile, Languages, code};
use super::library::Library;
use super::problem::Problem;
use super::safety::{Safety, SafetyRule, SafetyWords};
use super::shared_references::SharedReferences;
use super::source::Source;
use super::where_to_turn::WhereToTurn;
use super::{
    LookAlikes, Medicine, MedicineNames, NotCovered, Senses, Supplement, Topic, Vocabulary,
};

/// Reads and checks everything. `today` is for review dates.
///
/// # Errors
/// Every problem found: of shape in each file, then of the rules over all that could be read.
pub fn load(sources: &[Source], today: NaiveDate) -> Result<Knowledge, Vec<Problem>> {
    Library::default().read(sources.to_vec(), today)
}

/// A file whose shape is right.
pub(super) struct Read<'s, T> {
    pub(super) document: Document<'s>,
    pub(super) content: Arc<T>,
    /// Its names in the common spelling, in the order in which they stand there.
    pub(super) spellings: &'s [String],
    /// The keys in `refs` that are no sources of its own.
    pub(super) borrowed: &'s [String],
}

/// What is gathered from a file once, when it is read.
#[derive(Debug, Default)]
pub(super) struct Gathered {
    /// Its names in the common spelling, in the order in which they stand there.
    pub(super) spellings: Vec<String>,
    /// The keys in `refs` that are no sources of its own.
    pub(super) borrowed: Vec<String>,
}

/// Files whose shape is right, for the rules to look at.
#[derive(Default)]
pub(super) struct Draft<'s> {
    pub(super) supplements: Vec<Read<'s, Supplement>>,
    pub(super) topics: Vec<Read<'s, Topic>>,
    pub(super) medicines: Vec<Read<'s, Medicine>>,
    pub(super) vocabulary: Option<Read<'s, Vocabulary>>,
    pub(super) not_covered: Option<Read<'s, NotCovered>>,
    pub(super) look_alikes: Option<Read<'s, LookAlikes>>,
    pub(super) medicine_names: Option<Read<'s, MedicineNames>>,
    pub(super) senses: Option<Read<'s, Senses>>,
    pub(super) safety_rules: Vec<Read<'s, SafetyRule>>,
    pub(super) safety_words: Option<Read<'s, SafetyWords>>,
    pub(super) where_to_turn: Option<Read<'s, WhereToTurn>>,
    pub(super) examples: Vec<Read<'s, Examples>>,
    pub(super) language: Vec<Read<'s, LanguageFile>>,
    pub(super) shared_references: Vec<Read<'s, SharedReferences>>,
    /// Every file, whether it could be read or not: what others point to exists, whatever is in it.
    pub(super) files: Vec<&'s str>,
    /// Those of them that could not be read.
    pub(super) unread: Vec<&'s str>,
    pub(super) today: NaiveDate,
}

impl<'s> Draft<'s> {
    pub(super) fn add(
        &mut self,
        document: Document<'s>,
        content: &Content,
        gathered: &'s Gathered,
    ) {
        match content {
            Content::Supplement(it) => self.supplements.push(Read::new(document, it, gathered)),
            Content::Topic(it) => self.topics.push(Read::new(document, it, gathered)),
            Content::Medicine(it) => self.medicines.push(Read::new(document, it, gathered)),
            Content::Vocabulary(it) => self.vocabulary = Some(Read::new(document, it, gathered)),
            Content::NotCovered(it) => self.not_covered = Some(Read::new(document, it, gathered)),
            Content::LookAlikes(it) => self.look_alikes = Some(Read::new(document, it, gathered)),
            Content::MedicineNames(it) => {
                self.medicine_names = Some(Read::new(document, it, gathered));
            }
            Content::Senses(it) => self.senses = Some(Read::new(document, it, gathered)),
            Content::SafetyRule(it) => self.safety_rules.push(Read::new(document, it, gathered)),
            Content::SafetyWords(it) => self.safety_words = Some(Read::new(document, it, gathered)),
            Content::WhereToTurn(it) => {
                self.where_to_turn = Some(Read::new(document, it, gathered));
            }
            Content::Examples(it) => self.examples.push(Read::new(document, it, gathered)),
            Content::Language(it) => self.language.push(Read::new(document, it, gathered)),
            Content::SharedReferences(it) => {
                self.shared_references
                    .push(Read::new(document, it, gathered));
            }
        }
    }

    /// English first: the others begin as it is.
    fn languages(&self) -> Languages {
        let mut languages = Languages::default();
        for is_english in [true, false] {
            let of_these = |code: &str| (code == ENGLISH) == is_english;
            for file in &self.language {
                if let Some(code) = file.code().filter(|code| of_these(code)) {
                    languages.take(code, &file.content);
                }
            }
            for file in &self.examples {
                if let Some(code) = file.code().filter(|code| of_these(code)) {
                    languages.take_examples(code, Arc::clone(&file.content));
                }
            }
        }
        languages
    }

    /// The rules of safety in the order in which they are said.
    fn rules_in_order(&self) -> Vec<SafetyRule> {
        let rules = self.safety_rules.iter();
        let mut rules: Vec<SafetyRule> = rules.map(|file| (*file.content).clone()).collect();
        rules.sort_by(|one, other| (one.kind, &one.id).cmp(&(other.kind, &other.id)));
        rules
    }

    pub(super) fn into_knowledge(self) -> Knowledge {
        let languages = self.languages();
        let rules = self.rules_in_order();
        let of_danger = self.examples.iter();
        let of_danger = of_danger.filter(|file| file.code().is_none());
        let of_danger = of_danger.map(|file| (file.content.id.clone(), Arc::clone(&file.content)));
        let of_danger = of_danger.collect();
        let supplements = self.supplements.into_iter().map(|file| file.content);
        let topics = self.topics.into_iter().map(|file| file.content);
        let medicines: Vec<_> = self
            .medicines
            .into_iter()
            .map(|file| file.content)
            .collect();
        Knowledge {
            supplements: supplements.map(|entry| (entry.id.clone(), entry)).collect(),
            topics: topics.map(|entry| (entry.id.clone(), entry)).collect(),
            safety: Safety {
                rules,
                words: content(self.safety_words)
                    .with_medicines(medicines.iter().map(AsRef::as_ref)),
                where_to_turn: content(self.where_to_turn),
                examples: of_danger,
            },
            medicines: medicines
                .into_iter()
                .map(|entry| (entry.id.clone(), entry))
                .collect(),
            vocabulary: content(self.vocabulary),
            not_covered: content(self.not_covered),
            look_alikes: content(self.look_alikes),
            medicine_names: self
                .medicine_names
                .map(|file| file.content)
                .unwrap_or_default(),
            senses: content(self.senses),
            models: Arc::default(),
            made: Arc::default(),
            languages,
        }
    }
}

impl<'s, T> Read<'s, T> {
    fn new(document: Document<'s>, content: &Arc<T>, gathered: &'s Gathered) -> Self {
        Self {
            document,
            content: Arc::clone(content),
            spellings: &gathered.spellings,
            borrowed: &gathered.borrowed,
        }
    }

    /// The language whose folder it stands in.
    pub(super) fn code(&self) -> Option<&str> {
        code(&self.document.source.file)
    }
}

/// What a list holds; nothing where there is no such file.
fn content<T: Clone + Default>(file: Option<Read<'_, T>>) -> T {
    file.map(|file| (*file.content).clone()).unwrap_or_default()
}
