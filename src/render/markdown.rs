//! Reply → Discord's Markdown, with everything from outside escaped.

use std::fmt::Write;

use crate::answer::{Cited, Line, Reply, Shape};
use crate::markup::escape;

/// The message text: the screen, the references that it cites, then the disclaimer.
#[must_use]
pub fn content(reply: &Reply) -> String {
    let disclaimer = reply.disclaimer().as_str();
    let references = &reply.body().references;
    let room = room(&reply.body().screen) + references.len() * AROUND * 3;
    let mut text = String::with_capacity(room + disclaimer.len() + 1);
    add_lines(&mut text, &reply.body().screen);
    for (place, cited) in references.iter().enumerate() {
        text.push_str(if place == 0 { "" } else { " \u{b7} " });
        add_reference(&mut text, cited);
    }
    if !references.is_empty() {
        text.push('\n');
    }
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

/// A reference with its number, linked by the name that people know.
fn add_reference(text: &mut String, cited: &Cited) {
    text.push('[');
    text.push_str(itoa::Buffer::new().format(cited.number));
    text.push_str("] [");
    escape(text, &cited.short());
    let _ = write!(text, "](<{}>)", cited.url());
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
