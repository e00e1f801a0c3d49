//! Reply → Discord's Markdown, with everything from outside escaped.

use std::fmt::Write;

use crate::answer::{Cited, Line, Reply, Shape};

/// The message text: the screen, then the disclaimer.
#[must_use]
pub fn content(reply: &Reply) -> String {
    let disclaimer = reply.disclaimer().as_str();
    let mut text = String::with_capacity(room(&reply.body().screen) + disclaimer.len() + 1);
    add_lines(&mut text, &reply.body().screen);
    text.push('\n');
    escape(&mut text, disclaimer);
    text
}

/// Lines one below the other.
#[must_use]
pub fn lines(lines: &[Line]) -> String {
    let mut text = String::with_capacity(room(lines));
    add_lines(&mut text, lines);
    text
}

fn add_lines(text: &mut String, lines: &[Line]) {
    for line in lines {
        one(text, line);
        text.push('\n');
    }
}

/// About the bytes that the lines take.
fn room(lines: &[Line]) -> usize {
    lines.iter().map(|line| line.text.len() + AROUND).sum()
}

/// About what label, numbers and marks add to a line.
const AROUND: usize = 48;

/// A reference with its number and links.
#[must_use]
pub fn reference(cited: &Cited) -> String {
    let about = cited.about();
    let room = cited.name().len() + about.len() + cited.url().len();
    let mut text = String::with_capacity(room + AROUND);
    text.push_str(itoa::Buffer::new().format(cited.number));
    text.push_str(". [");
    escape(&mut text, cited.name());
    text.push_str("](");
    text.push_str(cited.url());
    text.push(')');
    if !about.is_empty() {
        text.push_str(" · ");
        escape(&mut text, &about);
    }
    if let Some(also) = cited.also() {
        let _ = write!(text, " · [2nd address]({also})");
    }
    text
}

fn one(text: &mut String, line: &Line) {
    if line.shape == Shape::Code {
        let _ = write!(text, "```\n{}\n```", line.text.trim_end());
        return;
    }
    text.push_str(match line.shape {
        Shape::Heading => "**",
        Shape::Plain | Shape::Code => "",
        Shape::Item => "- ",
    });
    if let Some(label) = &line.label {
        text.push_str("**");
        escape(text, label);
        text.push_str(if line.text.is_empty() && line.link.is_none() {
            "**"
        } else {
            ":** "
        });
    }
    match &line.link {
        Some(address) => {
            text.push('[');
            escape(text, &line.text);
            let _ = write!(text, "](<{address}>)");
        }
        None => escape(text, &line.text),
    }
    for (place, (did, who)) in line.people.iter().enumerate() {
        text.push_str(if place == 0 { " (" } else { ", " });
        let _ = write!(text, "{did} <@{who}>");
    }
    if !line.people.is_empty() {
        text.push(')');
    }
    match line.shape {
        Shape::Heading => text.push_str("**"),
        Shape::Plain | Shape::Item | Shape::Code => add_numbers(text, &line.cites),
    }
}

/// ` [1] [2]`.
pub(super) fn numbers(cites: &[usize]) -> String {
    let mut text = String::new();
    add_numbers(&mut text, cites);
    text
}

fn add_numbers(text: &mut String, cites: &[usize]) {
    let mut digits = itoa::Buffer::new();
    for number in cites {
        text.push_str(" [");
        text.push_str(digits.format(*number));
        text.push(']');
    }
}

/// Text that Discord shows as it is: no Markdown, no mention, no link, no emoji code.
#[must_use]
pub fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    escape(&mut safe, text);
    safe
}

/// Adds the text so that it is shown as it is; what stands between two marks is copied at once.
fn escape(safe: &mut String, text: &str) {
    let mut copied = 0;
    let mut looked = 0;
    while let Some(ahead) = text.as_bytes()[looked..]
        .iter()
        .position(|byte| MARKS[usize::from(*byte)])
    {
        let at = looked + ahead;
        let letter = text[at..].chars().next().unwrap_or_default();
        looked = at + letter.len_utf8();
        let instead = match letter {
            '@' => "@\u{200b}",
            ':' if text[at..].starts_with("://") => ":\u{200b}",
            ':' => continue,
            letter if letter.is_control() => " ",
            letter if letter.is_ascii() => "\\",
            _ => continue,
        };
        safe.push_str(&text[copied..at]);
        safe.push_str(instead);
        copied = if instead == "\\" { at } else { looked };
    }
    safe.push_str(&text[copied..]);
}

/// By the first byte of a letter, whether it may be shown otherwise than it is. Few are, and a table tells fastest.
const MARKS: [bool; 256] = {
    let mut marks = [false; 256];
    let mut byte = u8::MIN;
    loop {
        marks[byte as usize] = matches!(
            byte,
            b'*' | b'_' | b'`' | b'~' | b'|' | b'>' | b'<' | b'[' | b']' | b'\\' | b'#' | b'@' | b':'
            // Control characters, those of two bytes included.
            | 0..0x20 | 0x7f | 0xc2
        );
        if byte == u8::MAX {
            break marks;
        }
        byte += 1;
    }
};

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
        case("a:\u{85}µ©é\u{7f}#", "a: µ©é \\#");
    }
}
