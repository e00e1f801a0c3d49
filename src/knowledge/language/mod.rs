//! Languages as their folders describe them: `language/CODE/` holds the words by which people ask in one.

mod examples;

use std::collections::BTreeMap;
use std::sync::Arc;

pub use examples::Examples;

/// The language in which every entry is written, and which stands in for what another one lacks.
pub const ENGLISH: &str = "en";

/// All of `language/`.
#[derive(Clone, Debug, Default)]
pub struct Languages {
    english: Language,
    /// By code, as Discord writes it: `de`, `pt-BR`.
    others: BTreeMap<String, Language>,
}

/// What is known of one language: the whole of `language/CODE/`.
#[derive(Clone, Debug, Default)]
pub struct Language {
    /// Example questions by what they are examples of.
    pub examples: BTreeMap<String, Arc<Examples>>,
}

impl Languages {
    /// The language in which people mostly write where Discord has that locale: `pt-BR`, else `pt`, else English.
    #[must_use]
    pub fn of_locale(&self, locale: &str) -> &Language {
        let general = locale.split('-').next().unwrap_or(locale);
        let known = self.others.get(locale).or_else(|| self.others.get(general));
        known.unwrap_or(&self.english)
    }

    /// English, which is always there.
    #[must_use]
    pub fn english(&self) -> &Language {
        &self.english
    }

    /// The language of a folder; a new one where it is not yet known.
    pub(super) fn entry(&mut self, code: &str) -> &mut Language {
        if code == ENGLISH {
            return &mut self.english;
        }
        self.others.entry(code.to_owned()).or_default()
    }
}
