//! A numbered reference.

use std::sync::Arc;

use crate::answer::reply::line::digits;
use crate::answer::words;
use crate::knowledge::{Reference, ReferenceKind, Seen};
use crate::markup::escaped_units;

/// The bytes that most of what is said about a reference takes.
const ABOUT: usize = 96;

/// A numbered reference.
#[derive(Clone, Debug)]
pub struct Cited {
    pub number: usize,
    reference: Arc<Reference>,
    /// The name of the entry that it stands in.
    about: String,
}

/// So much of a name is shown where names are short.
const SHORT: usize = 48;

impl Cited {
    pub(in crate::answer) fn new(number: usize, reference: &Arc<Reference>, about: &str) -> Self {
        Self {
            number,
            reference: Arc::clone(reference),
            about: about.to_owned(),
        }
    }

    /// The name by which people know it: `NIH fact sheet, magnesium`, `Orchard 2014`.
    #[must_use]
    pub fn short(&self) -> String {
        let Reference {
            author, year, kind, ..
        } = &*self.reference;
        let year = year.map(|year| format!(" {year}")).unwrap_or_default();
        let name = match author.as_deref() {
            Some(author) => match surname(author) {
                Some(surname) => format!("{surname}{year}"),
                None if *kind == ReferenceKind::FactSheet && !self.about.is_empty() => {
                    let body = words::body_in_short(author);
                    format!("{body} {kind}, {}", self.about.to_lowercase())
                }
                None if *kind == ReferenceKind::Unknown => {
                    format!("{}{year}", words::body_in_short(author))
                }
                None => format!("{} {kind}{year}", words::body_in_short(author)),
            },
            None => self.name().to_owned(),
        };
        shortened(&name)
    }

    /// Title or identifier.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.reference.name
    }

    /// The most UTF-16 units that it takes in a list of Discord's.
    pub(in crate::answer) fn width(&self) -> usize {
        const AROUND: usize = "[] [](<>) \u{b7} ".len();
        escaped_units(&self.short()) + escaped_units(self.url()) + digits(self.number) + AROUND
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

/// The surname of a person who is named as papers do: `Orchard TS`.
fn surname(author: &str) -> Option<&str> {
    let (surname, initials) = author.rsplit_once(' ')?;
    let are_initials = initials.len() <= 3 && initials.chars().all(char::is_uppercase);
    (are_initials && initials != "US" && initials != "UK").then_some(surname)
}

/// As many whole words as are shown.
fn shortened(name: &str) -> String {
    let mut short = String::new();
    for word in name.split_whitespace() {
        if short.chars().count() + word.chars().count() > SHORT {
            return if short.is_empty() {
                word.chars().take(SHORT).collect()
            } else {
                format!("{short} \u{2026}")
            };
        }
        short.push_str(if short.is_empty() { "" } else { " " });
        short.push_str(word);
    }
    short
}
