//! The parts of a knowledge file: what one form shows, and how a part is put back without touching the rest.
//!
//! Written by hand because the rest must stay to the letter. `toml_edit` 0.25 was tried on the 285 shipped files: with
//! the line ends of Windows it writes none of them back as it was, a part's text comes without its header and the
//! comments above, and rows of one table that stand apart are put together.

use std::ops::Range;

use crate::knowledge::Headers;

/// The part before the first `[…]` line.
pub const TOP: &str = "top";

/// A file cut into its parts, each byte in exactly one piece.
#[derive(Clone, Debug)]
pub struct Tables<'t> {
    text: &'t str,
    /// In the order of the file; a part may stand in several pieces.
    pieces: Vec<Piece>,
}

#[derive(Clone, Debug)]
struct Piece {
    part: String,
    range: Range<usize>,
}

impl<'t> Tables<'t> {
    /// Cuts the text; `None` where it is not TOML.
    #[must_use]
    pub fn of(text: &'t str) -> Option<Self> {
        let mut pieces = vec![Piece {
            part: TOP.to_owned(),
            range: 0..text.len(),
        }];
        for (part, at) in Headers::of(text)?.0 {
            let start = with_comments(text, at);
            if let Some(last) = pieces.last_mut() {
                last.range.end = start;
            }
            pieces.push(Piece {
                part,
                range: start..text.len(),
            });
        }
        pieces.retain(|piece| !piece.range.is_empty());
        Some(Self { text, pieces })
    }

    /// The names of the parts, each once, in the order of the file.
    #[must_use]
    pub fn names(&self) -> Vec<&str> {
        let mut names: Vec<&str> = Vec::new();
        for piece in &self.pieces {
            if !names.contains(&piece.part.as_str()) {
                names.push(&piece.part);
            }
        }
        names
    }

    /// The part in which the line stands; lines count from 1.
    #[must_use]
    pub fn part_at(&self, line: usize) -> &str {
        let before = self.text.split_inclusive('\n').take(line.saturating_sub(1));
        let at: usize = before.map(str::len).sum();
        let found = self.pieces.iter().find(|piece| piece.range.contains(&at));
        found.map_or(TOP, |piece| piece.part.as_str())
    }

    /// The text of a part; empty where the file has none of that name.
    #[must_use]
    pub fn text(&self, part: &str) -> String {
        self.rows(part).concat()
    }

    /// The text of a part, a piece for each of its rows.
    #[must_use]
    pub fn rows(&self, part: &str) -> Vec<&'t str> {
        let own = self.pieces.iter().filter(|piece| piece.part == part);
        own.map(|piece| &self.text[piece.range.clone()]).collect()
    }

    /// The file with another text for a part: in the place of its first piece, or at the end where it has none. What
    /// stands outside the part stays to the letter.
    #[must_use]
    pub fn with(&self, part: &str, text: &str) -> String {
        let text = self.ended(part, text);
        let mut whole = String::with_capacity(self.text.len() + text.len());
        let mut placed = false;
        for piece in &self.pieces {
            if piece.part != part {
                whole.push_str(&self.text[piece.range.clone()]);
            } else if !placed {
                placed = true;
                whole.push_str(&text);
            }
        }
        if !placed && !text.is_empty() {
            let newline = self.newline();
            if part == TOP {
                return format!("{text}{newline}{whole}");
            }
            if !whole.ends_with('\n') {
                whole.push_str(newline);
            }
            whole.push_str(newline);
            whole.push_str(&text);
        }
        whole
    }

    /// The text with the line ends of the file, and as many at its end as the part had.
    fn ended(&self, part: &str, text: &str) -> String {
        let newline = self.newline();
        let lines: Vec<&str> = text.trim_end().lines().collect();
        if lines.is_empty() {
            return String::new();
        }
        let before = self.text(part);
        let after = &before[before.trim_end().len()..];
        let ending = if after.is_empty() { newline } else { after };
        let runs_on = !part_is_last(&self.pieces, part) && ending.matches('\n').count() < 2;
        let apart = newline.repeat(2);
        let ending = if runs_on { &apart } else { ending };
        lines.join(newline) + ending
    }

    fn newline(&self) -> &'static str {
        if self.text.contains("\r\n") {
            "\r\n"
        } else {
            "\n"
        }
    }
}

fn part_is_last(pieces: &[Piece], part: &str) -> bool {
    pieces.last().is_none_or(|last| last.part == part)
        || pieces.iter().all(|piece| piece.part != part)
}

/// Where the comments directly above a line begin.
fn with_comments(text: &str, at: usize) -> usize {
    let mut start = text[..at].rfind('\n').map_or(0, |newline| newline + 1);
    while start > 0 {
        let above = text[..start - 1]
            .rfind('\n')
            .map_or(0, |newline| newline + 1);
        if !text[above..start].trim_start().starts_with('#') {
            break;
        }
        start = above;
    }
    start
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = "#:schema x\nid = \"b\"\n\n# why\n[verdict]\ntext = \"a\"\n\n[[doses]] # one\namount = 1\n\n# two\n[[doses]]\nnote = '''\n[x]\n'''\n\n[references.ods]\nurl = \"u\"\n";

    #[test]
    fn a_file_is_cut_at_its_headers_with_the_comments_above_them() {
        let parts = Tables::of(FILE).unwrap();
        assert_eq!(parts.names(), ["top", "verdict", "doses", "references"]);
        let case = |part: &str, expected: &str| assert_eq!(parts.text(part), expected);
        case("top", "#:schema x\nid = \"b\"\n\n");
        case("verdict", "# why\n[verdict]\ntext = \"a\"\n\n");
        case("references", "[references.ods]\nurl = \"u\"\n");
        case("cautions", "");
        assert_eq!(parts.rows("doses").len(), 2);
        let at = |line| parts.part_at(line);
        assert_eq!(
            [1, 4, 9, 11, 18].map(at),
            ["top", "verdict", "doses", "doses", "references"]
        );
    }

    #[test]
    fn a_part_put_back_unchanged_changes_nothing() {
        for text in [FILE.to_owned(), FILE.replace('\n', "\r\n")] {
            let parts = Tables::of(&text).unwrap();
            for part in parts.names() {
                let shown = parts.text(part).replace("\r\n", "\n");
                assert_eq!(parts.with(part, shown.trim_end()), text, "{part}");
            }
        }
    }

    #[test]
    fn a_new_part_comes_last_and_an_empty_one_goes() {
        let parts = Tables::of(FILE).unwrap();
        let more = parts.with("cautions", "[[cautions]]\ntext = \"c\"");
        assert!(
            more.ends_with("url = \"u\"\n\n[[cautions]]\ntext = \"c\"\n"),
            "{more}"
        );
        let less = parts.with("doses", "  \n");
        assert!(
            !less.contains("doses") && less.contains("\n\n[references.ods]"),
            "{less}"
        );
    }
}
