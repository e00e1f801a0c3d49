//! Characters that stand for what Discord reads otherwise than standard Markdown.
//!
//! They are punctuation, so that emphasis beside them is found as beside what they stand for, and so
//! rare that nobody's text misses them.

/// `<`, which begins no HTML.
pub(super) const ANGLE: char = '\u{2E4A}';
/// `\<`, which begins no mention either.
pub(super) const ESCAPED_ANGLE: char = '\u{2E4B}';
/// `||`
pub(super) const SPOILER: char = '\u{2E4C}';
/// The `:` of `]:`, which defines no link.
pub(super) const COLON: char = '\u{2E4D}';
/// `&`, which begins no entity.
pub(super) const AMPERSAND: char = '\u{2E4E}';
/// The `-#` of a line in small print.
pub(super) const SUBTEXT: char = '\u{2E49}';

/// Whether it is one of them.
pub(super) fn is_mark(c: char) -> bool {
    (SUBTEXT..=AMPERSAND).contains(&c)
}

/// A text with what they stand for, safe in HTML.
pub(super) fn escaped(text: &str, in_code: bool) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            ANGLE | '<' => out.push_str("&lt;"),
            ESCAPED_ANGLE if in_code => out.push_str("\\&lt;"),
            ESCAPED_ANGLE => out.push_str("&lt;"),
            SPOILER => out.push_str("||"),
            COLON => out.push(':'),
            AMPERSAND | '&' => out.push_str("&amp;"),
            SUBTEXT if in_code => out.push_str("-#"),
            SUBTEXT => {}
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            _ => out.push(c),
        }
    }
    out
}
