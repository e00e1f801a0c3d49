//! What a button does. Its id carries all that a press needs, so buttons work after a restart, for ever.

use crate::answer::reply::code::{Code, mark};
use crate::question::Section;

/// A button with a word on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Button {
    pub label: String,
    pub action: Action,
}

/// A list of which one is chosen, as a button is pressed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Menu {
    pub label: String,
    /// At most as many as [`Menu::MOST`].
    pub options: Vec<Button>,
}

impl Menu {
    /// Discord takes so many options.
    pub const MOST: usize = 25;

    /// The id of the menu itself: what was chosen carries all that is needed.
    pub const CODE: &str = "more";
}

/// What a press asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// One page of a section of an entry.
    Open {
        entry: String,
        section: Section,
        page: usize,
        asked: Code,
    },
    /// The first screen of an entry, with that section leading.
    Answer {
        entry: String,
        section: Section,
        asked: Code,
    },
    /// The same answer again, for everybody in the channel.
    Share {
        entries: Vec<String>,
        section: Section,
        asked: Code,
    },
    /// What interacts with a medicine, for everybody.
    Medicine { medicine: String, asked: Code },
    /// What was studied for a condition, for everybody.
    Condition { condition: String, asked: Code },
    /// Two supplements side by side, for everybody.
    Compare {
        one: String,
        other: String,
        asked: Code,
    },
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
const LONGEST: usize = 100;

impl Action {
    /// The id of the button: at most 100 characters, as Discord allows; ids have at most 27.
    #[must_use]
    pub fn code(&self) -> String {
        let asked = self.asked().map_or("", Code::as_str);
        match self {
            Self::Open {
                entry,
                section,
                page,
                ..
            } => format!("o:{entry}:{}:{page}:{asked}", section.code()),
            Self::Answer { entry, section, .. } => format!("a:{entry}:{}:{asked}", section.code()),
            Self::Share {
                entries, section, ..
            } => format!("s:{}:{}:{asked}", entries.join("+"), section.code()),
            Self::Medicine { medicine, .. } => behind(format!("m:{medicine}"), asked),
            Self::Condition { condition, .. } => behind(format!("k:{condition}"), asked),
            Self::Compare { one, other, .. } => behind(format!("c:{one}:{other}"), asked),
            Self::Report {
                entry,
                section,
                version,
            } => format!("r:{entry}:{}:{version:x}", section.code()),
            Self::Desk { code } => format!("w:{code}"),
        }
    }

    /// What was asked, as the button carries it.
    #[must_use]
    pub const fn asked(&self) -> Option<&Code> {
        match self {
            Self::Open { asked, .. }
            | Self::Answer { asked, .. }
            | Self::Share { asked, .. }
            | Self::Medicine { asked, .. }
            | Self::Condition { asked, .. }
            | Self::Compare { asked, .. } => Some(asked),
            Self::Report { .. } | Self::Desk { .. } => None,
        }
    }

    /// The same with what was asked; `None` where there is no room for it. `write` is given the room that there is; where
    /// that is too little, ids of entries become short.
    pub(in crate::answer) fn carrying(
        mut self,
        mut write: impl FnMut(usize) -> Option<Code>,
    ) -> Option<Self> {
        let room = |action: &Self| LONGEST.checked_sub(action.code().len() + ":".len());
        let mut code = room(&self).and_then(&mut write);
        if code.is_none() {
            self.shorten();
            code = room(&self).and_then(&mut write);
        }
        let code = code?;
        match &mut self {
            Self::Open { asked, .. }
            | Self::Answer { asked, .. }
            | Self::Share { asked, .. }
            | Self::Medicine { asked, .. }
            | Self::Condition { asked, .. }
            | Self::Compare { asked, .. } => *asked = code,
            Self::Report { .. } | Self::Desk { .. } => {}
        }
        Some(self)
    }

    fn shorten(&mut self) {
        match self {
            Self::Open { entry, .. } | Self::Answer { entry, .. } => *entry = mark(entry),
            Self::Share { entries, .. } => entries.iter_mut().for_each(|id| *id = mark(id)),
            Self::Medicine { medicine, .. } => *medicine = mark(medicine),
            Self::Compare { one, other, .. } => (*one, *other) = (mark(one), mark(other)),
            Self::Condition { .. } | Self::Report { .. } | Self::Desk { .. } => {}
        }
    }

    /// The entry that it opens, by its id or its mark.
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
        if let ["w", ..] = parts[..] {
            let code = code.strip_prefix("w:")?.to_owned();
            return Some(Self::Desk { code });
        }
        Self::on_entries(&parts).or_else(|| Self::on_something_else(&parts))
    }

    /// What opens, answers, shares or reports entries.
    fn on_entries(parts: &[&str]) -> Option<Self> {
        let section = |code: &str| code.chars().next().and_then(Section::from_code);
        Some(match *parts {
            ["o", entry, code, page, asked] => Self::Open {
                entry: entry.to_owned(),
                section: section(code)?,
                page: page.parse().ok()?,
                asked: Code::new(asked),
            },
            ["a", entry, code, asked] => Self::Answer {
                entry: entry.to_owned(),
                section: section(code)?,
                asked: Code::new(asked),
            },
            ["s", entries, code, asked, ref medicines @ ..] => Self::Share {
                entries: listed(entries),
                section: section(code)?,
                asked: with_medicines(asked, medicines.first().copied()),
            },
            ["r", entry, code, version] => Self::Report {
                entry: entry.to_owned(),
                section: section(code)?,
                version: u32::from_str_radix(version, 16).ok()?,
            },
            _ => return None,
        })
    }

    /// What is about a medicine, a condition or two supplements.
    fn on_something_else(parts: &[&str]) -> Option<Self> {
        Some(match *parts {
            ["m", medicine, ref asked @ ..] => Self::Medicine {
                medicine: medicine.to_owned(),
                asked: Code::new(asked.first().unwrap_or(&"")),
            },
            ["k", condition, ref asked @ ..] => Self::Condition {
                condition: condition.to_owned(),
                asked: Code::new(asked.first().unwrap_or(&"")),
            },
            ["c", one, other, ref asked @ ..] => Self::Compare {
                one: one.to_owned(),
                other: other.to_owned(),
                asked: Code::new(asked.first().unwrap_or(&"")),
            },
            _ => return None,
        })
    }
}

/// Where nothing was asked besides, the code is as it was before buttons carried that.
fn behind(mut code: String, asked: &str) -> String {
    if !asked.is_empty() {
        code.extend([":", asked]);
    }
    code
}

/// Buttons of before had the medicines behind all else.
fn with_medicines(asked: &str, medicines: Option<&str>) -> Code {
    match medicines.filter(|ids| !ids.is_empty()) {
        Some(ids) => Code::new(&format!("{asked};m~{}", ids.replace('+', "~"))),
        None => Code::new(asked),
    }
}

/// The ids between plus signs.
fn listed(ids: &str) -> Vec<String> {
    let ids = ids.split('+').filter(|id| !id.is_empty());
    ids.map(str::to_owned).collect()
}
