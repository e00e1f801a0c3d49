//! What a button does. Its id carries all that a press needs, so buttons work after a restart, for ever.

use crate::question::{Person, Section};

/// A button with a word on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Button {
    pub label: String,
    pub action: Action,
}

/// What a press asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// One page of a section of an entry.
    Open {
        entry: String,
        section: Section,
        page: usize,
        person: Person,
    },
    /// The first screen of an entry, with that section leading.
    Answer {
        entry: String,
        section: Section,
        person: Person,
    },
    /// The same answer again, for everybody in the channel.
    Share {
        entries: Vec<String>,
        section: Section,
        person: Person,
        /// Medicines and classes that the question named.
        medicines: Vec<String>,
    },
    /// What interacts with a medicine, for everybody.
    Medicine { medicine: String },
    /// What was studied for a condition, for everybody.
    Condition { condition: String },
    /// Two supplements side by side, for everybody.
    Compare { one: String, other: String },
    /// Tell the moderators that something is wrong in a section of an entry, as its file then was.
    Report {
        entry: String,
        section: Section,
        version: u32,
    },
    /// Something that moderators do; the code is theirs to read.
    Desk { code: String },
}

/// Discord allows so many characters in a button's id.
pub(in crate::answer) const LONGEST: usize = 100;

impl Action {
    /// The id of the button: at most 100 characters, as Discord allows; ids have at most 27.
    #[must_use]
    pub fn code(&self) -> String {
        match self {
            Self::Open {
                entry,
                section,
                page,
                person,
            } => {
                // Most messages have many of these.
                let mut code = String::with_capacity(LONGEST);
                code.extend(["o:", entry, ":"]);
                code.push(section.code());
                code.extend([":", itoa::Buffer::new().format(*page), ":"]);
                code.push_str(&person.code());
                code
            }
            Self::Answer {
                entry,
                section,
                person,
            } => format!("a:{entry}:{}:{}", section.code(), person.code()),
            Self::Share {
                entries,
                section,
                person,
                medicines,
            } => {
                format!(
                    "s:{}:{}:{}:{}",
                    entries.join("+"),
                    section.code(),
                    person.code(),
                    medicines.join("+")
                )
            }
            Self::Medicine { medicine } => format!("m:{medicine}"),
            Self::Condition { condition } => format!("k:{condition}"),
            Self::Compare { one, other } => format!("c:{one}:{other}"),
            Self::Report {
                entry,
                section,
                version,
            } => format!("r:{entry}:{}:{version:x}", section.code()),
            Self::Desk { code } => format!("w:{code}"),
        }
    }

    /// The entry that it opens.
    #[must_use]
    pub fn entry(&self) -> Option<&str> {
        match self {
            Self::Open { entry, .. } | Self::Answer { entry, .. } => Some(entry),
            _ => None,
        }
    }

    /// Whether it is for the whole channel.
    #[must_use]
    pub const fn is_public(&self) -> bool {
        !matches!(
            self,
            Self::Open { .. } | Self::Answer { .. } | Self::Report { .. } | Self::Desk { .. }
        )
    }

    /// Reads the id of a button; `None` for one that is not ours.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        let parts: Vec<&str> = code.split(':').collect();
        let section = |code: &str| code.chars().next().and_then(Section::from_code);
        Some(match parts[..] {
            ["o", entry, code, page, person] => Self::Open {
                entry: entry.to_owned(),
                section: section(code)?,
                page: page.parse().ok()?,
                person: Person::from_code(person),
            },
            ["a", entry, code, person] => Self::Answer {
                entry: entry.to_owned(),
                section: section(code)?,
                person: Person::from_code(person),
            },
            ["s", entries, code, person, ref medicines @ ..] => Self::Share {
                entries: listed(entries),
                section: section(code)?,
                person: Person::from_code(person),
                medicines: medicines.first().map_or_else(Vec::new, |ids| listed(ids)),
            },
            ["m", medicine] => Self::Medicine {
                medicine: medicine.to_owned(),
            },
            ["k", ..] => Self::Condition {
                condition: code.strip_prefix("k:")?.to_owned(),
            },
            ["r", entry, code, version] => Self::Report {
                entry: entry.to_owned(),
                section: section(code)?,
                version: u32::from_str_radix(version, 16).ok()?,
            },
            ["w", ..] => Self::Desk {
                code: code.strip_prefix("w:")?.to_owned(),
            },
            ["c", one, other] => Self::Compare {
                one: one.to_owned(),
                other: other.to_owned(),
            },
            _ => return None,
        })
    }
}

/// The ids between plus signs.
fn listed(ids: &str) -> Vec<String> {
    let ids = ids.split('+').filter(|id| !id.is_empty());
    ids.map(str::to_owned).collect()
}
