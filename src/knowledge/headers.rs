//! The headers of a TOML text.

use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// The `[…]` and `[[…]]` lines of a TOML text: the first part of each one's name, and the byte where it begins.
#[derive(Clone, Debug)]
pub struct Headers(pub Vec<(String, usize)>);

impl Headers {
    /// The headers in the order of the text; `None` where it is not TOML.
    #[must_use]
    pub fn of(text: &str) -> Option<Self> {
        let (tree, errors) = DeTable::parse_recoverable(text);
        if !errors.is_empty() {
            return None;
        }
        let mut headers = Vec::new();
        for (key, value) in tree.get_ref() {
            headers_in(text, value, &mut |at| {
                headers.push((key.get_ref().to_string(), at));
            });
        }
        headers.sort_by_key(|(_, at)| *at);
        headers.dedup();
        Some(Self(headers))
    }
}

/// Calls `found` with the place of each header at or below the value. A table that a header opens has its place; one
/// between braces, or one that stands in a header only as the way to another, has not.
fn headers_in(text: &str, value: &Spanned<DeValue<'_>>, found: &mut impl FnMut(usize)) {
    let opens = |value: &Spanned<DeValue<'_>>| {
        let shown = text.get(value.span()).unwrap_or_default();
        matches!(value.get_ref(), DeValue::Table(_)) && shown.starts_with('[')
    };
    if opens(value) {
        found(value.span().start);
    }
    match value.get_ref() {
        DeValue::Table(table) => {
            for below in table.values() {
                headers_in(text, below, found);
            }
        }
        DeValue::Array(rows) => {
            for row in rows {
                headers_in(text, row, found);
            }
        }
        _ => {}
    }
}
