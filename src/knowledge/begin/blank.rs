//! Blanks: a text that says what is to be written in its place. No file with one passes the check.

use super::super::Source;
use super::super::document::Document;
use super::super::problem::Problem;

/// What is said of a blank, where the value as written is one.
pub(in crate::knowledge) fn asked(written: &str) -> Option<String> {
    let text = written
        .strip_prefix(['"', '\''])?
        .strip_suffix(['"', '\''])?;
    is_blank(text).then(|| {
        let asked = &text[1..text.len() - 1];
        format!("nothing is written here yet; write {asked}")
    })
}

/// Whether the text is a blank: words between `<` and `>`. An address in them is an address.
#[must_use]
pub fn is_blank(text: &str) -> bool {
    text.starts_with('<') && text.ends_with('>') && text.contains(' ') && !text.contains("://")
}

/// A problem for each blank of the file; none where it is not TOML.
#[must_use]
pub fn blanks(source: &Source) -> Vec<Problem> {
    Document::parse(source).map_or_else(|_| Vec::new(), |document| document.blanks())
}
