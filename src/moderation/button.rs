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
    /// Approve a draft that waits.
    Approve(i64),
    /// Decline a draft that waits.
    Decline(i64),
    /// Open the form for what a member reported.
    Accept(i64),
    /// Close a member's report.
    Close(i64),
    /// Begin an entry for a name that was looked for in vain.
    Begin(String),
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
            Self::Approve(id) => ('y', id.to_string()),
            Self::Decline(id) => ('n', id.to_string()),
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
        let id = about.parse().ok()?;
        Some(match letter {
            "s" => Self::Save(id),
            "a" => Self::Ask(id),
            "c" => Self::Correct(id),
            "f" => Self::Afresh(id),
            "o" => Self::Over(id),
            "d" => Self::Drop(id),
            "l" => Self::Look(id),
            "y" => Self::Approve(id),
            "n" => Self::Decline(id),
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
        case(DeskButton::Approve(3), "y:3");
        case(
            DeskButton::Begin("vitamin b 12".to_owned()),
            "b:vitamin b 12",
        );
        assert_eq!(DeskButton::from_code("s:x"), None);
        assert_eq!(DeskButton::from_code("zz"), None);
    }
}
