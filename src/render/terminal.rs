//! Reply → text for a terminal: the screen, the references, and the disclaimer last.

use std::fmt::Write;

use crate::answer::{Cited, Line, Reply, Shape};

use super::markdown::numbers;

/// All that the person reads.
#[must_use]
pub fn text(reply: &Reply) -> String {
    let body = reply.body();
    let mut text = lines(&body.screen);
    if !body.references.is_empty() {
        text.push('\n');
        for cited in &body.references {
            let _ = writeln!(text, "{}", reference(cited));
        }
    }
    let _ = write!(text, "\n{}", reply.disclaimer());
    text
}

fn lines(lines: &[Line]) -> String {
    let mut text = String::new();
    for line in lines {
        let cites = numbers(&line.cites);
        let label = line
            .label
            .as_ref()
            .map(|label| format!("{label}: "))
            .unwrap_or_default();
        let link = line
            .link
            .as_ref()
            .map(|link| format!(" {link}"))
            .unwrap_or_default();
        let mark = if line.shape == Shape::Item { "- " } else { "" };
        let whole = format!("{mark}{label}{}{cites}{link}", line.text);
        let _ = writeln!(text, "{}", whole.trim_end());
    }
    text
}

fn reference(cited: &Cited) -> String {
    let about = match cited.about() {
        about if about.is_empty() => about,
        about => format!(" ({about})"),
    };
    let also = cited
        .also()
        .map(|also| format!(" {also}"))
        .unwrap_or_default();
    format!(
        "[{}] {}{about} {}{also}",
        cited.number,
        cited.name(),
        cited.url()
    )
}
