//! What a moderator's button does. Its code carries all that the press needs, so it works after a restart.

/// What is pressed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DeskButton {
    /// Save the draft.
    Save(i64),
    /// Ask a second moderator for approval.
    Ask(i64),
    /// Go on with the draft's text in a form.
    Correct(i64),
    /// Begin again from the file as it now is.
    Afresh(i64),
    /// Put the draft over what was changed meanwhile.
    Over(i64),
    /// Drop the draft.
    Drop(i64),
    /// Look at a draft that waits.
    Look(i64),
    /// Approve a draft that waits, as it was seen: with its mark.
    Approve(i64, u128),
    /// Decline a draft that waits; why is asked in a form.
    Decline(i64),
    /// Take a draft that waits back, to go on with it.
    Back(i64),
    /// Fill in a part of a draft in a form.
    Part(i64, String),
    /// Go on with a list from that place.
    More(List, usize),
    /// Open the form for what a member reported.
    Accept(i64),
    /// Close a member's report.
    Close(i64),
    /// Begin an entry for a name that was looked for in vain.
    Begin(String),
}

/// A list that may be longer than a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum List {
    /// What somebody has begun.
    Drafts,
    /// What waits for a second moderator.
    Waiting,
    /// What members say is wrong.
    Reports,
    /// The revisions of a file.
    History(String),
}

impl List {
    fn code(&self) -> String {
        match self {
            Self::Drafts => "d".to_owned(),
            Self::Waiting => "w".to_owned(),
            Self::Reports => "r".to_owned(),
            Self::History(file) => format!("h:{file}"),
        }
    }

    fn from_code(code: &str) -> Option<Self> {
        Some(match code.split_once(':') {
            None if code == "d" => Self::Drafts,
            None if code == "w" => Self::Waiting,
            None if code == "r" => Self::Reports,
            Some(("h", file)) => Self::History(file.to_owned()),
            _ => return None,
        })
    }
}

impl DeskButton {
    /// The code: one letter, a colon, and what it is about.
    #[must_use]
    pub fn code(&self) -> String {
        let (letter, about) = match self {
            Self::Save(id) => ('s', id.to_string()),
            Self::Ask(id) => ('a', id.to_string()),
            Self::Correct(id) => ('c', id.to_string()),
            Self::Afresh(id) => ('f', id.to_string()),
            Self::Over(id) => ('o', id.to_string()),
            Self::Drop(id) => ('d', id.to_string()),
            Self::Look(id) => ('l', id.to_string()),
            Self::Approve(id, mark) => ('y', format!("{id}:{mark:x}")),
            Self::Decline(id) => ('n', id.to_string()),
            Self::Back(id) => ('k', id.to_string()),
            Self::Part(id, part) => ('p', format!("{id}:{part}")),
            Self::More(list, from) => ('m', format!("{from}:{}", list.code())),
            Self::Accept(id) => ('r', id.to_string()),
            Self::Close(id) => ('q', id.to_string()),
            Self::Begin(name) => ('b', name.clone()),
        };
        format!("{letter}:{about}")
    }

    /// Reads a code; `None` for one that is not ours.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        let (letter, about) = code.split_once(':')?;
        if letter == "b" {
            return Some(Self::Begin(about.to_owned()));
        }
        let (number, rest) = match about.split_once(':') {
            Some((number, rest)) => (number, Some(rest)),
            None => (about, None),
        };
        if letter == "m" {
            return Some(Self::More(List::from_code(rest?)?, number.parse().ok()?));
        }
        let id = number.parse().ok()?;
        Some(match letter {
            "s" => Self::Save(id),
            "a" => Self::Ask(id),
            "c" => Self::Correct(id),
            "f" => Self::Afresh(id),
            "o" => Self::Over(id),
            "d" => Self::Drop(id),
            "l" => Self::Look(id),
            // A button of before carried no mark; the draft is shown anew then.
            "y" => {
                let mark = rest.and_then(|mark| u128::from_str_radix(mark, 16).ok());
                Self::Approve(id, mark.unwrap_or_default())
            }
            "p" => Self::Part(id, rest?.to_owned()),
            "n" => Self::Decline(id),
            "k" => Self::Back(id),
            "r" => Self::Accept(id),
            "q" => Self::Close(id),
            _ => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_reads_back_as_what_it_was() {
        let case = |press: DeskButton, code: &str| {
            assert_eq!(press.code(), code);
            assert_eq!(DeskButton::from_code(code), Some(press));
        };
        case(DeskButton::Save(12), "s:12");
        case(DeskButton::Approve(3, 0xab12), "y:3:ab12");
        case(
            DeskButton::Part(3, "how-to-take".to_owned()),
            "p:3:how-to-take",
        );
        case(DeskButton::More(List::Reports, 5), "m:5:r");
        let history = List::History("supplements/boron.toml".to_owned());
        case(
            DeskButton::More(history, 10),
            "m:10:h:supplements/boron.toml",
        );
        case(
            DeskButton::Begin("vitamin b 12".to_owned()),
            "b:vitamin b 12",
        );
        assert_eq!(
            DeskButton::from_code("y:3"),
            Some(DeskButton::Approve(3, 0))
        );
        assert_eq!(DeskButton::from_code("m:5:x"), None);
        assert_eq!(DeskButton::from_code("s:x"), None);
        assert_eq!(DeskButton::from_code("zz"), None);
    }
}
