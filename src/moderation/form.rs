//! A form: a text of any length in a few boxes of limited length, and back, without losing a line.

use crate::markup::units;

/// What a form is for. Its code carries all that is needed when it comes back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sheet {
    /// The text of a draft, or of one part of it.
    Text { draft: i64, part: Option<String> },
    /// Why a draft is declined.
    Decline { draft: i64 },
}

impl Sheet {
    /// The code of the form.
    #[must_use]
    pub fn code(&self) -> String {
        match self {
            Self::Text { draft, part: None } => draft.to_string(),
            Self::Text {
                draft,
                part: Some(part),
            } => format!("{draft}:{part}"),
            Self::Decline { draft } => format!("{draft}!"),
        }
    }

    /// Reads a code; `None` for one that is not ours.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        if let Some(draft) = code.strip_suffix('!') {
            let draft = draft.parse().ok()?;
            return Some(Self::Decline { draft });
        }
        let (draft, part) = match code.split_once(':') {
            Some((draft, part)) => (draft, Some(part.to_owned())),
            None => (code, None),
        };
        let draft = draft.parse().ok()?;
        Some(Self::Text { draft, part })
    }
}

/// Discord's box holds so many UTF-16 units.
pub const BOX: usize = 4_000;

/// So many are filled where the text is not too long for that, so that there is room to write more.
const FILLED: usize = 3_000;

/// A form has five boxes; the last asks why.
const BOXES: usize = 4;

/// The text in boxes, cut between lines, where possible before a `[…]` line; `None` where it is too long for a form.
#[must_use]
pub fn boxes(text: &str) -> Option<Vec<&str>> {
    filled(text, FILLED).or_else(|| filled(text, BOX))
}

fn filled(text: &str, most: usize) -> Option<Vec<&str>> {
    let mut boxes = Vec::new();
    let mut rest = text;
    while units(rest) > most {
        let at = cut(rest, most)?;
        let (filled, left) = rest.split_at(at);
        boxes.push(filled);
        rest = left;
    }
    boxes.push(rest);
    (boxes.len() <= BOXES).then_some(boxes)
}

/// What was written into the boxes of that text, as one text. A box comes back without the white space at its end; that
/// is taken from what the box began with.
#[must_use]
pub fn joined(text: &str, written: &[&str]) -> String {
    let began = boxes(text).unwrap_or_default();
    let last = written.len();
    let mut whole = String::new();
    for (place, written) in written.iter().enumerate() {
        whole.push_str(written.trim_end());
        if place + 1 < last {
            let began = began.get(place).copied().unwrap_or("\n");
            let end = &began[began.trim_end().len()..];
            if !written.trim_end().is_empty() {
                whole.push_str(if end.contains('\n') { end } else { "\n" });
            }
        }
    }
    whole
}

/// Where the first box ends: before the last header, else before the last line, that still fits.
fn cut(text: &str, most: usize) -> Option<usize> {
    let mut width = 0;
    let (mut line, mut header) = (0, 0);
    let mut at = 0;
    for whole in text.split_inclusive('\n') {
        if whole.starts_with('[') {
            header = at;
        }
        if at > 0 {
            line = at;
        }
        width += units(whole);
        if width > most {
            break;
        }
        at += whole.len();
    }
    let cut = if header > 0 { header } else { line };
    (cut > 0).then_some(cut)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_reads_back_as_what_it_was() {
        let part = |part: Option<&str>| Sheet::Text {
            draft: 12,
            part: part.map(str::to_owned),
        };
        for sheet in [
            part(None),
            part(Some("doses")),
            Sheet::Decline { draft: 12 },
        ] {
            assert_eq!(Sheet::from_code(&sheet.code()), Some(sheet));
        }
        assert_eq!(Sheet::from_code("x!"), None);
        assert_eq!(Sheet::from_code("x:doses"), None);
    }

    fn rows(count: usize) -> String {
        let row = |place| {
            format!(
                "[[rows]]\ntext = \"{}\"\nplace = {place}\n\n",
                "word ".repeat(20)
            )
        };
        (0..count).map(row).collect()
    }

    #[test]
    fn a_long_text_comes_back_from_its_boxes_to_the_letter() {
        for text in [
            rows(1),
            rows(40),
            rows(80),
            String::new(),
            "one line".to_owned(),
        ] {
            let boxes = boxes(&text).unwrap();
            assert!(boxes.iter().all(|part| units(part) <= FILLED));
            assert!(
                boxes
                    .iter()
                    .skip(1)
                    .all(|part| part.starts_with("[[rows]]"))
            );
            let sent: Vec<&str> = boxes.iter().map(|part| part.trim_end()).collect();
            assert_eq!(joined(&text, &sent), text.trim_end());
        }
    }

    #[test]
    fn a_text_that_does_not_fit_has_no_form() {
        let long = rows(100);
        let fuller = boxes(&long).unwrap();
        assert!(units(&long) > BOXES * FILLED);
        assert!(fuller.iter().all(|part| units(part) <= BOX));
        assert_eq!(boxes(&rows(200)), None);
        assert_eq!(boxes(&"x".repeat(5_000)), None);
    }
}
