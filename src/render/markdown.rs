//! Reply → Discord's Markdown, with everything from outside escaped.

use std::fmt::Write;

use crate::answer::{Cited, Line, Reply, Shape};

/// The message text: the screen, then the disclaimer.
#[must_use]
pub fn content(reply: &Reply) -> String {
    let mut text = lines(&reply.body().screen);
    let _ = write!(text, "\n{}", escaped(reply.disclaimer().as_str()));
    text
}

/// Lines one below the other.
#[must_use]
pub fn lines(lines: &[Line]) -> String {
    let mut text = String::new();
    for line in lines {
        text.push_str(&one(line));
        text.push('\n');
    }
    text
}

/// A reference with its number and links.
#[must_use]
pub fn reference(cited: &Cited) -> String {
    let about = if cited.about.is_empty() {
        String::new()
    } else {
        format!(" · {}", escaped(&cited.about))
    };
    let also = cited
        .also
        .as_ref()
        .map(|also| format!(" · [2nd address]({also})"))
        .unwrap_or_default();
    format!(
        "{}. [{}]({}){about}{also}",
        cited.number,
        escaped(&cited.name),
        cited.url
    )
}

fn one(line: &Line) -> String {
    let text = escaped(&line.text);
    let text = match &line.link {
        Some(address) => format!("[{text}](<{address}>)"),
        None => text,
    };
    let cites = numbers(&line.cites);
    let labelled = match &line.label {
        Some(label) if text.is_empty() => format!("**{}**", escaped(label)),
        Some(label) => format!("**{}:** {text}", escaped(label)),
        None => text,
    };
    match line.shape {
        Shape::Heading => format!("**{labelled}**"),
        Shape::Plain => format!("{labelled}{cites}"),
        Shape::Item => format!("- {labelled}{cites}"),
    }
}

/// ` [1] [2]`.
pub(super) fn numbers(cites: &[usize]) -> String {
    cites.iter().fold(String::new(), |mut text, number| {
        let _ = write!(text, " [{number}]");
        text
    })
}

/// Text that Discord shows as it is: no Markdown, no mention, no link, no emoji code.
#[must_use]
pub fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '*' | '_' | '`' | '~' | '|' | '>' | '<' | '[' | ']' | '\\' | '#' => {
                safe.push('\\');
                safe.push(letter);
            }
            '@' => safe.push_str("@\u{200b}"),
            letter if letter.is_control() => safe.push(' '),
            letter => safe.push(letter),
        }
    }
    safe.replace("://", ":\u{200b}//")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_from_outside_is_shown_as_it_is() {
        let case = |text: &str, expected: &str| assert_eq!(escaped(text), expected);
        case("**bold**", "\\*\\*bold\\*\\*");
        case("@everyone", "@\u{200b}everyone");
        case("<@123>", "\\<@\u{200b}123\\>");
        case("a\nb", "a b");
        case("[x](https://e.org)", "\\[x\\](https:\u{200b}//e.org)");
        case("5 to 10 mg (US)", "5 to 10 mg (US)");
    }
}
