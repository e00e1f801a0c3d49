//! Everything that a person reads, as plain data. Renderers lay it out; none can leave the disclaimer away.

use std::borrow::Cow;
use std::sync::Arc;

use crate::knowledge::{Reference, ReferenceKind, Seen};
use crate::question::Person;

use super::action::{Action, Button};
use super::disclaimer::Disclaimer;
use super::words;

/// A reply. It is made with a disclaimer or not at all, and renderers take nothing else.
#[derive(Clone, Debug)]
pub struct Reply {
    body: Body,
    disclaimer: Disclaimer,
}

/// What a reply says, before the disclaimer closes it.
#[derive(Clone, Debug, Default)]
pub struct Body {
    pub kind: Kind,
    /// What is read first: at most 900 characters with the disclaimer, or one page of a section.
    pub screen: Vec<Line>,
    /// What an embed or a terminal adds.
    pub details: Vec<Block>,
    /// In the order of their numbers, from 1.
    pub references: Vec<Cited>,
    pub buttons: Vec<Button>,
    /// Whole texts that are too long for a message.
    pub files: Vec<Attached>,
    /// Ids of the supplements that it is about, best first.
    pub entries: Vec<String>,
    /// Ids of the topics that it is about.
    pub topics: Vec<String>,
    /// Ids offered by "did you mean".
    pub choices: Vec<String>,
    /// Names of the sections that lead.
    pub sections: Vec<&'static str>,
    pub corrected: Vec<Corrected>,
    /// What shows the same to the whole channel, where there is an answer to show.
    pub share: Option<Action>,
    /// Whose rows of the tables it shows.
    pub person: Person,
}

/// What kind of reply it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kind {
    Answer,
    /// Where to turn is read first.
    Emergency,
    /// Nothing but a refusal can be said.
    Refused,
    Choose,
    NotCovered,
    #[default]
    Unknown,
    /// What interacts with a medicine.
    Interactions,
    /// What was studied for a condition.
    Condition,
    About,
    /// What a moderator reads about the knowledge files.
    Desk,
    /// What is kept.
    Privacy,
    /// Which reviews are due.
    Reviews,
    Error,
}

impl Kind {
    /// The word in `--json`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Answer => "answer",
            Self::Emergency => "emergency",
            Self::Refused => "refused",
            Self::Choose => "choose",
            Self::NotCovered => "not_covered",
            Self::Unknown => "unknown",
            Self::Interactions => "interactions",
            Self::Condition => "condition",
            Self::About => "about",
            Self::Desk => "desk",
            Self::Privacy => "privacy",
            Self::Reviews => "reviews",
            Self::Error => "error",
        }
    }
}

/// A text file that goes with a reply.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attached {
    pub name: String,
    pub text: String,
}

/// A word that was read as another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Corrected {
    pub from: String,
    pub to: String,
}

/// One line: perhaps a label, a text, the numbers of its references.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Line {
    pub shape: Shape,
    pub label: Option<Cow<'static, str>>,
    pub text: String,
    pub cites: Vec<usize>,
    /// The address that the text links to.
    pub link: Option<String>,
    /// Discord users named behind the text, each after what they did. They are shown by name and not pinged.
    pub people: Vec<(&'static str, u64)>,
}

/// How a line stands on the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Shape {
    Heading,
    #[default]
    Plain,
    Item,
    /// Text as it stands in a file, line breaks included.
    Code,
}

/// A titled run of lines.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Block {
    pub title: String,
    pub lines: Vec<Line>,
}

/// The bytes that most of what is said about a reference takes.
const ABOUT: usize = 96;

/// A numbered reference.
#[derive(Clone, Debug)]
pub struct Cited {
    pub number: usize,
    reference: Arc<Reference>,
}

impl Cited {
    pub(super) fn new(number: usize, reference: &Arc<Reference>) -> Self {
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

impl Reply {
    /// Closes the body with the disclaimer.
    #[must_use]
    pub fn new(body: Body, disclaimer: &Disclaimer) -> Self {
        Self {
            body,
            disclaimer: disclaimer.clone(),
        }
    }

    /// What it says before the disclaimer.
    #[must_use]
    pub fn body(&self) -> &Body {
        &self.body
    }

    /// The sentence that every layout ends with.
    #[must_use]
    pub fn disclaimer(&self) -> &Disclaimer {
        &self.disclaimer
    }

    /// The title over the references, or over their continuation.
    #[must_use]
    pub const fn references_title(continued: bool) -> &'static str {
        words::references(continued)
    }

    /// The same reply with nothing to press.
    #[must_use]
    pub fn without_buttons(mut self) -> Self {
        self.body.buttons.clear();
        self
    }

    /// The same reply with a button more.
    #[must_use]
    pub fn with_button(mut self, button: Button) -> Self {
        self.body.buttons.push(button);
        self
    }
}

/// The most UTF-16 units that a text takes in Discord's Markdown, where what could be read as more than text is escaped.
fn units(text: &str) -> usize {
    let bytes = text
        .bytes()
        .map(|byte| usize::from(UNITS[usize::from(byte)]));
    let colons = text.bytes().filter(|byte| *byte == b':').count();
    let addresses = if colons == 0 {
        0
    } else {
        text.matches("://").count()
    };
    bytes.sum::<usize>() + addresses
}

/// By byte: none behind the first of a letter, two for a letter of two units and for what is escaped.
const UNITS: [u8; 256] = {
    let mut units = [1; 256];
    let mut byte = u8::MIN;
    loop {
        units[byte as usize] = match byte {
            0x80..=0xbf => 0,
            0xf0..
            | b'*'
            | b'_'
            | b'`'
            | b'~'
            | b'|'
            | b'>'
            | b'<'
            | b'['
            | b']'
            | b'\\'
            | b'#'
            | b'@' => 2,
            _ => 1,
        };
        if byte == u8::MAX {
            break units;
        }
        byte += 1;
    }
};

/// How many digits a number has.
fn digits(number: usize) -> usize {
    number.checked_ilog10().map_or(1, |tens| tens as usize + 1)
}

impl Line {
    /// A sentence.
    pub fn text(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            ..Self::default()
        }
    }

    /// A heading.
    pub fn heading(text: impl Into<String>) -> Self {
        Self {
            shape: Shape::Heading,
            ..Self::text(text)
        }
    }

    /// An item of a list.
    pub fn item(text: impl Into<String>) -> Self {
        Self {
            shape: Shape::Item,
            ..Self::text(text)
        }
    }

    /// A piece of a file, shown letter by letter. Its lines stay lines.
    pub fn code(text: impl Into<String>) -> Self {
        Self {
            shape: Shape::Code,
            // A fence inside would end the block.
            text: text.into().replace("```", "\u{2018}\u{2018}\u{2018}"),
            ..Self::default()
        }
    }

    /// With a label before the text.
    #[must_use]
    pub fn labelled(mut self, label: impl Into<Cow<'static, str>>) -> Self {
        self.label = Some(label.into());
        self
    }

    /// With numbered references behind the text.
    #[must_use]
    pub fn citing(mut self, cites: Vec<usize>) -> Self {
        self.cites = cites;
        self
    }

    /// With a link on the text.
    #[must_use]
    pub fn linking(mut self, address: impl Into<String>) -> Self {
        self.link = Some(address.into());
        self
    }

    /// With a Discord user who did something.
    #[must_use]
    pub fn with_person(mut self, did: &'static str, who: Option<u64>) -> Self {
        self.people.extend(who.map(|who| (did, who)));
        self
    }

    /// The UTF-16 units that the line takes in Discord's Markdown, its line end included.
    #[must_use]
    pub fn width(&self) -> usize {
        let shape = match self.shape {
            Shape::Heading => "****\n".len(),
            Shape::Plain => "\n".len(),
            Shape::Item => "- \n".len(),
            Shape::Code => return self.text.encode_utf16().count() + "```\n\n```\n".len(),
        };
        let label = self
            .label
            .as_deref()
            .map_or(0, |label| units(label) + "**:** ".len());
        let link = self
            .link
            .as_deref()
            .map_or(0, |link| units(link) + "[](<>)".len());
        let cites: usize = self
            .cites
            .iter()
            .map(|number| digits(*number) + " []".len())
            .sum();
        let people: usize = self
            .people
            .iter()
            .map(|(did, who)| did.len() + who.to_string().len() + " ( <@>,".len())
            .sum();
        units(&self.text) + shape + label + link + cites + people
    }
}
