//! Languages as their folders describe them: `language/CODE/` holds the words by which people ask in one.

mod examples;
mod names;
mod objects;
mod people;
mod sections;
mod sentences;
mod wishes;
mod word_set;

use std::collections::BTreeMap;
use std::sync::Arc;

use serde_json::Value;

use serde::{Deserialize, Serialize};

use super::document::Document;
use super::problem::Problem;
use super::schema::schema;

pub use examples::Examples;
pub use names::NameWords;
pub use objects::{ObjectKind, ObjectRow, ObjectWords};
pub use people::{AgeWords, PeopleWords};
pub use sections::{SectionCues, SectionWords};
pub(super) use sentences::BLANK;
pub use sentences::{Sentence, Sentences};
pub use wishes::WishWords;
pub use word_set::WordSet;

/// The language in which every entry is written, and which stands in for what another one lacks.
pub const ENGLISH: &str = "en";

/// Declares the files of a language's folder, a row for each: its name, and the type that reads it. The type's docs are
/// the schema's. To add one, write its type and a row.
macro_rules! files {
    ($($(#[$doc:meta])* $field:ident: $type:ident = $name:literal,)+) => {
        /// What is known of one language: the whole of `language/CODE/`. What it lacks is the English.
        #[derive(Clone, Debug, Default, Deserialize, Serialize)]
        pub struct Language {
            $($(#[$doc])* #[serde(with = "super::arcs")] pub $field: Arc<$type>,)+
            /// Example questions by what they are examples of. Only learning needs them.
            #[serde(skip)]
            pub examples: BTreeMap<String, Arc<Examples>>,
        }

        /// A file with words of a language.
        #[derive(Clone, Debug)]
        pub(super) enum LanguageFile {
            $($type(Arc<$type>),)+
        }

        /// The names of the files, without their ending.
        pub(super) const FILES: &[&str] = &[$($name,)+];

        impl LanguageFile {
            /// Reads one of the files above.
            pub(super) fn read(document: &Document<'_>) -> Result<Self, Vec<Problem>> {
                let source = document.source;
                match source.stem() {
                    $($name => Ok(Self::$type(Arc::new(document.read()?))),)+
                    _ => Err(vec![Problem::whole(&source.file, "no language has such a file".to_owned())]),
                }
            }
        }

        /// The schema of each file.
        pub(super) fn schemas() -> Vec<(&'static str, Value)> {
            vec![$(($name, schema::<$type>()),)+]
        }

        impl Language {
            fn take(&mut self, file: &LanguageFile) {
                match file {
                    $(LanguageFile::$type(words) => self.$field = Arc::clone(words),)+
                }
            }
        }
    };
}

files! {
    /// What asks for each part of an entry.
    sections: SectionWords = "sections",
    /// What asks for something else, and what greets.
    wishes: WishWords = "wishes",
    /// What names that nobody knows are made of.
    names: NameWords = "names",
    /// What tells whom a question is about.
    people: PeopleWords = "people",
    /// What the bot says itself; in English, what stands in the code.
    sentences: Sentences = "sentences",
    /// What a question can be about beside supplements, medicines and outcomes.
    objects: ObjectWords = "objects",
}

/// Whether a language has a file of that name.
pub(super) fn is_file(name: &str) -> bool {
    name.strip_suffix(".toml")
        .is_some_and(|stem| FILES.contains(&stem))
}

/// All of `language/`.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
pub struct Languages {
    english: Language,
    /// By code, as Discord writes it: `de`, `pt-BR`.
    others: BTreeMap<String, Language>,
}

impl Languages {
    /// The language in which people mostly write where Discord has that locale: `pt-BR`, else `pt`, else English.
    #[must_use]
    pub fn of_locale(&self, locale: &str) -> &Language {
        self.other(self.code(locale)).unwrap_or(&self.english)
    }

    /// The code of the language that is read and said where Discord has that locale.
    #[must_use]
    pub fn code(&self, locale: &str) -> &str {
        let general = locale.split('-').next().unwrap_or(locale);
        let known = |code| self.others.get_key_value(code).map(|(code, _)| &**code);
        known(locale).or_else(|| known(general)).unwrap_or(ENGLISH)
    }

    /// The language of that code; none for English.
    #[must_use]
    pub fn other(&self, code: &str) -> Option<&Language> {
        self.others.get(code)
    }

    /// Every language but English, by its code.
    pub fn others(&self) -> impl Iterator<Item = (&str, &Language)> {
        let others = self.others.iter();
        others.map(|(code, language)| (code.as_str(), language))
    }

    /// English, which is always there.
    #[must_use]
    pub fn english(&self) -> &Language {
        &self.english
    }

    /// Puts a file's words into its language. Those of English come before all others, which begin as it is.
    pub(super) fn take(&mut self, code: &str, file: &LanguageFile) {
        self.language(code).take(file);
    }

    /// Puts examples into their language, as `take` does.
    pub(super) fn take_examples(&mut self, code: &str, examples: Arc<Examples>) {
        let known = &mut self.language(code).examples;
        known.insert(examples.id.clone(), examples);
    }

    fn language(&mut self, code: &str) -> &mut Language {
        if code == ENGLISH {
            return &mut self.english;
        }
        let english = &self.english;
        let others = &mut self.others;
        others
            .entry(code.to_owned())
            .or_insert_with(|| english.clone())
    }
}

/// The code of the language that a file is of: `en` for `language/en/sections.toml`.
pub(super) fn code(file: &str) -> Option<&str> {
    file.strip_prefix("language/")?.split('/').next()
}
