//! A numbered reference.

use std::sync::Arc;

use crate::answer::words;
use crate::knowledge::{Reference, ReferenceKind, Seen};

/// The bytes that most of what is said about a reference takes.
const ABOUT: usize = 96;

/// A numbered reference.
#[derive(Clone, Debug)]
pub struct Cited {
    pub number: usize,
    reference: Arc<Reference>,
}

impl Cited {
    pub(in crate::answer) fn new(number: usize, reference: &Arc<Reference>) -> Self {
        Self {
            number,
            reference: Arc::clone(reference),
        }
    }

    /// Title or identifier.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.reference.name
    }

    /// First author, year, kind of study, and how much of it was read, as far as they are known.
    #[must_use]
    pub fn about(&self) -> String {
        let Reference {
            author,
            year,
            kind,
            seen,
            ..
        } = &*self.reference;
        let mut digits = itoa::Buffer::new();
        let parts = [
            author.as_deref(),
            year.map(|year| digits.format(year)),
            (*kind != ReferenceKind::Unknown).then(|| kind.as_str()),
            (*seen != Seen::Page).then(|| words::seen(*seen)),
        ];
        let mut about = String::with_capacity(ABOUT);
        for part in parts.into_iter().flatten() {
            about.push_str(if about.is_empty() { "" } else { ", " });
            about.push_str(part);
        }
        about
    }

    /// Its address.
    #[must_use]
    pub fn url(&self) -> &str {
        &self.reference.url
    }

    /// A second address of the same source.
    #[must_use]
    pub fn also(&self) -> Option<&str> {
        self.reference.also.as_deref()
    }
}
