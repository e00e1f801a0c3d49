//! A mistake in a knowledge file, with all that is needed to show it: file, line, column and the line itself.

use std::fmt;
use std::ops::Range;

use annotate_snippets::{AnnotationKind, Level, Origin, Renderer, Snippet};

use super::source::Source;

/// One mistake. Lines and columns count from 1, columns in characters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    pub file: String,
    pub line: usize,
    pub column: usize,
    /// What was found, where, and what is allowed: one sentence, lower case, no full stop.
    pub message: String,
    /// The offending line, shortened where it is very long.
    pub text: String,
    /// The bytes of `text` that are meant.
    pub marked: Range<usize>,
}

/// A message names what it found, which may be a word of any length; so much of it is read, in bytes.
const LONGEST_MESSAGE: usize = 1_000;

/// A line longer than this, in bytes, is kept from its start only, so that no file can fill the memory with copies of
/// one line. What is left fits the terminal, because the renderer cuts it around the mark.
const LONGEST_LINE: usize = 2_000;

impl Problem {
    /// A problem at a span of bytes of the file.
    #[must_use]
    pub fn at(source: &Source, span: Range<usize>, message: String) -> Self {
        let text = &source.text;
        let start = floor_boundary(text, span.start);
        let line_start = text[..start].rfind('\n').map_or(0, |newline| newline + 1);
        let line_end = text[start..]
            .find('\n')
            .map_or(text.len(), |length| start + length);
        let shown = floor_boundary(text, line_end.min(line_start + LONGEST_LINE));
        let line = text[line_start..shown].trim_end_matches('\r');
        let from = (start - line_start).min(line.len());
        let to = span.end.saturating_sub(line_start).clamp(from, line.len());
        Self {
            file: source.file.clone(),
            line: text[..line_start].matches('\n').count() + 1,
            column: text[line_start..start].chars().count() + 1,
            message: shortened(message),
            text: line.to_owned(),
            marked: from..floor_boundary(line, to),
        }
    }

    /// A problem with the file or folder as a whole, such as one that cannot be read.
    #[must_use]
    pub fn whole(file: &str, message: String) -> Self {
        let source = Source {
            file: file.to_owned(),
            text: String::new(),
        };
        Self::at(&source, 0..0, message)
    }

    /// The column behind the last character that is meant; the same as `column` where no text is.
    #[must_use]
    pub fn end_column(&self) -> usize {
        let marked = self.text.get(self.marked.clone());
        self.column + marked.map_or(0, |marked| marked.chars().count())
    }

    /// The problem with the offending line and a caret, as a terminal shows it.
    #[must_use]
    pub fn snippet(&self, renderer: &Renderer) -> String {
        self.shown(renderer, Level::ERROR)
    }

    /// The same as a warning, of what is not wrong but may mislead.
    #[must_use]
    pub fn warning(&self, renderer: &Renderer) -> String {
        self.shown(renderer, Level::WARNING)
    }

    fn shown(&self, renderer: &Renderer, level: Level<'_>) -> String {
        let title = level.primary_title(&self.message);
        let group = if self.text.is_empty() {
            title.element(Origin::path(&self.file))
        } else {
            let annotation = AnnotationKind::Primary.span(self.marked.clone());
            let snippet = Snippet::source(&self.text)
                .line_start(self.line)
                .path(&self.file)
                .annotation(annotation);
            title.element(snippet)
        };
        renderer.render(&[group])
    }
}

/// A message that is too long keeps its beginning and its end, which says what is allowed.
fn shortened(message: String) -> String {
    if message.len() <= LONGEST_MESSAGE {
        return message;
    }
    let begin = floor_boundary(&message, LONGEST_MESSAGE / 2);
    let end = floor_boundary(&message, message.len() - LONGEST_MESSAGE / 2);
    format!("{}\u{2026}{}", &message[..begin], &message[end..])
}

impl Problem {
    /// The problem, and the line where it stands, if it has one.
    #[must_use]
    pub fn with_its_line(&self) -> String {
        match self.text.trim() {
            "" => self.to_string(),
            line => format!("{self}: {line}"),
        }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{}:{}:{}: {}",
            self.file, self.line, self.column, self.message
        )
    }
}

fn floor_boundary(text: &str, at: usize) -> usize {
    (0..=at.min(text.len()))
        .rev()
        .find(|&at| text.is_char_boundary(at))
        .unwrap_or(0)
}
