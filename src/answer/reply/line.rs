//! One line of a reply, and how much room it takes.

use std::borrow::Cow;

use crate::markup::{escaped_units, units};

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

/// How many digits a number has.
pub(super) fn digits(number: usize) -> usize {
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

    /// How many words a person reads in it.
    #[must_use]
    pub fn words(&self) -> usize {
        let label = self.label.as_deref().unwrap_or_default();
        let words = label.split_whitespace().chain(self.text.split_whitespace());
        words.count()
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
            Shape::Code => return units(&self.text) + "```\n\n```\n".len(),
        };
        let label = self
            .label
            .as_deref()
            .map_or(0, |label| escaped_units(label) + "**:** ".len());
        let link = self
            .link
            .as_deref()
            .map_or(0, |link| escaped_units(link) + "[](<>)".len());
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
        escaped_units(&self.text) + shape + label + link + cites + people
    }
}
