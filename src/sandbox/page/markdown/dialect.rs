//! Discord's Markdown rewritten so that a parser of standard Markdown reads it as Discord does.

use super::escape::{AMPERSAND, ANGLE, COLON, ESCAPED_ANGLE, SPOILER, is_mark};
use super::line::{Kind, kind, tamed};

/// The text in standard Markdown.
pub(super) fn standard(text: &str) -> String {
    let mut writer = Lines::default();
    for line in marked(text).split('\n') {
        writer.add(line);
    }
    writer.out
}

/// The text with marks for what standard Markdown would read otherwise.
fn marked(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let starts = |prefix| rest.starts_with(prefix);
        let taken = if starts("\\\\") || starts("\\|") {
            out.push_str(&rest[..2]);
            2
        } else if starts("\\<") {
            out.push(ESCAPED_ANGLE);
            2
        } else if starts("||") {
            out.push(SPOILER);
            2
        } else if starts("]:") {
            out.extend([']', COLON]);
            2
        } else {
            out.push(single(c, rest));
            c.len_utf8()
        };
        rest = &rest[taken..];
    }
    out
}

fn single(c: char, rest: &str) -> char {
    match c {
        '<' if rest.starts_with("<http://") || rest.starts_with("<https://") => '<',
        '<' => ANGLE,
        '&' => AMPERSAND,
        '\0' => '\u{FFFD}',
        _ if is_mark(c) => '\u{FFFD}',
        _ => c,
    }
}

/// Writes line by line, and parts what Discord does not join.
#[derive(Default)]
struct Lines {
    out: String,
    last: Option<Kind>,
    in_code: bool,
    /// After `>>>` all that follows is quoted.
    quoting: bool,
}

impl Lines {
    fn add(&mut self, line: &str) {
        if self.in_code {
            self.add_code(line);
            return;
        }
        let line = match line.strip_prefix(">>> ") {
            Some(rest) if !self.quoting => {
                self.quoting = true;
                rest
            }
            _ => line,
        };
        if self.quoting {
            self.put(Kind::Quote, &format!("> {line}"));
            return;
        }
        let kind = kind(line, self.last);
        if kind == Kind::Code {
            self.in_code = true;
        }
        self.put(kind, &tamed(kind, line));
    }

    /// Inside ``` only ``` ends, wherever it stands on its line.
    fn add_code(&mut self, line: &str) {
        if let Some((before, after)) = line.split_once("```") {
            self.in_code = false;
            if !before.is_empty() {
                self.push(before);
            }
            self.push("```");
            if !after.trim().is_empty() {
                self.add(after);
            }
        } else {
            self.push(line);
        }
    }

    fn put(&mut self, kind: Kind, line: &str) {
        let joined = kind == Kind::Text || kind == Kind::List || kind == Kind::Quote;
        if !(joined && self.last == Some(kind)) {
            self.out.push('\n');
        }
        self.push(line);
        self.last = Some(kind);
    }

    fn push(&mut self, line: &str) {
        self.out.push_str(line);
        self.out.push('\n');
    }
}
