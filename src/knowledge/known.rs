//! A file as it was last read: what is in it, what is wrong in it, and what it was lent.

use std::sync::{Arc, Mutex, PoisonError};

use super::content::{Content, reader};
use super::document::Document;
use super::load::{Draft, Gathered};
use super::problem::Problem;
use super::rules;
use super::shared_references::Shared;
use super::source::Source;

/// A file as read. It depends on its own text only and, for a rule of safety, on the words that these rules share.
#[derive(Debug)]
pub(super) struct Known {
    pub(super) source: Source,
    pub(super) words: Option<Arc<Known>>,
    /// `None` where its shape is not right.
    pub(super) content: Option<Content>,
    pub(super) gathered: Gathered,
    pub(super) problems: Vec<Problem>,
    /// What it was last lent, and the content with that.
    lent: Mutex<Option<(Shared, Content)>>,
}

impl Known {
    pub(super) fn read(source: Source, words: Option<Arc<Self>>) -> Self {
        let mut known = Self {
            source,
            words,
            content: None,
            gathered: Gathered::default(),
            problems: Vec::new(),
            lent: Mutex::default(),
        };
        match known.check() {
            Ok((content, gathered, problems)) => {
                known.content = Some(content);
                known.gathered = gathered;
                known.problems = problems;
            }
            Err(problems) => known.problems = problems,
        }
        known
    }

    /// The content, what is gathered from it, and what is wrong in it although its shape is right.
    fn check(&self) -> Result<(Content, Gathered, Vec<Problem>), Vec<Problem>> {
        let Some(read) = reader(&self.source.file) else {
            let allowed = "allowed are `vocabulary.toml`, `not-covered.toml`, `look-alikes.toml`, `senses.toml` and files in \
                 `supplements/`, `topics/`, `medicines/`, `references/`, `safety/` and `language/`";
            let message = format!("no file of that name is known here; {allowed}");
            return Err(vec![Problem::whole(&self.source.file, message)]);
        };
        let document = Document::parse(&self.source)?;
        let content = read(&document)?;
        let gathered = Gathered {
            spellings: content.spellings(),
            borrowed: rules::borrowed(&document, &content),
        };
        let mut problems = Vec::new();
        let mut draft = Draft::default();
        draft.add(document, &content, &gathered);
        rules::check_alone(&draft, &mut problems);
        if let Some(words) = &self.words {
            words.add_to(&mut draft, &Shared::new());
        }
        rules::check_safety(&draft, &mut problems);
        drop(draft);
        Ok((content, gathered, problems))
    }

    pub(super) fn add_to<'s>(&'s self, draft: &mut Draft<'s>, shared: &Shared) {
        if let Some(content) = &self.content {
            let document = Document::parsed_before(&self.source);
            draft.add(document, &self.lent(content, shared), &self.gathered);
        } else {
            draft.unread.push(&self.source.file);
        }
    }

    /// The content with the shared sources that it names.
    fn lent(&self, content: &Content, shared: &Shared) -> Content {
        let keys = self.gathered.borrowed.iter();
        let wanted: Shared = keys
            .filter_map(|key| Some((key.clone(), Arc::clone(shared.get(key)?))))
            .collect();
        if wanted.is_empty() {
            return content.clone();
        }
        let mut last = self.lent.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((lent, content)) = &*last
            && lent.len() == wanted.len()
            && lent
                .values()
                .zip(wanted.values())
                .all(|(one, other)| Arc::ptr_eq(one, other))
        {
            return content.clone();
        }
        let content = content.with_references(&wanted);
        *last = Some((wanted, content.clone()));
        content
    }
}
