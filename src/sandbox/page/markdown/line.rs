//! What each line is in Discord's Markdown.

use super::escape::SUBTEXT;

#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Kind {
    Text,
    Blank,
    Heading,
    List,
    Quote,
    /// `-# small print`
    Subtext,
    /// Opens a block of code.
    Code,
}

/// What a line is, after another.
pub(super) fn kind(line: &str, last: Option<Kind>) -> Kind {
    let start = line.trim_start();
    let indented = line.len() > start.len();
    let hashes = start.bytes().take_while(|byte| *byte == b'#').count();
    if start.is_empty() {
        Kind::Blank
    } else if line.starts_with("-# ") {
        Kind::Subtext
    } else if line.starts_with("> ") {
        Kind::Quote
    } else if is_item(start) || (indented && last == Some(Kind::List)) {
        Kind::List
    } else if line.starts_with("```") && !line[3..].contains("```") {
        Kind::Code
    } else if (1..=3).contains(&hashes) && line[hashes..].starts_with(' ') {
        Kind::Heading
    } else {
        Kind::Text
    }
}

fn is_item(start: &str) -> bool {
    let digits = start.bytes().take_while(u8::is_ascii_digit).count();
    let numbered = (1..=9).contains(&digits) && start[digits..].starts_with(". ");
    numbered || start.starts_with("- ") || start.starts_with("* ")
}

/// The line as standard Markdown should read it.
pub(super) fn tamed(kind: Kind, line: &str) -> String {
    match kind {
        Kind::Text => tamed_text(line.trim_start()),
        Kind::Subtext => format!("{SUBTEXT}{}", line[3..].trim_start()),
        _ => line.to_owned(),
    }
}

/// Text that standard Markdown would take for a rule, an underlined heading, or a list of other kinds.
fn tamed_text(line: &str) -> String {
    let ruled = |c: char| line.chars().all(|it| it == c || it == ' ');
    let rule = ['-', '=', '*', '_'].into_iter().any(ruled);
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    if rule || line.starts_with(['>', '+', '#', '~']) && !line.starts_with("~~") {
        return format!("\\{line}");
    }
    if line == "-" || line.starts_with("-\t") || line.starts_with("*\t") {
        return format!("\\{line}");
    }
    match &line[digits..] {
        rest if digits > 0 && rest.starts_with([')', '.']) => {
            format!("{}\\{rest}", &line[..digits])
        }
        _ => line.to_owned(),
    }
}
