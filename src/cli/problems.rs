//! How problems are printed: for people, for programs, and for GitHub, which shows them beside the line.

use std::fmt::Write;
use std::path::Path;

use annotate_snippets::Renderer;
use clap::ValueEnum;
use serde::Serialize;

use crate::knowledge::Problem;

/// For whom.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    /// With the offending line and a caret
    #[default]
    Text,
    /// One array; columns count characters from 1, `end_column` is the one behind the last
    Json,
    /// Workflow commands, which GitHub shows beside the line of a pull request
    Github,
}

#[derive(Serialize)]
struct Data<'p> {
    file: String,
    line: usize,
    column: usize,
    end_column: usize,
    message: &'p str,
    /// The offending line.
    text: &'p str,
}

/// The problems with the offending lines.
pub(super) fn text(problems: &[Problem], renderer: &Renderer) -> String {
    let snippets = problems.iter().map(|problem| problem.snippet(renderer));
    snippets.fold(String::new(), |text, snippet| text + &snippet + "\n\n")
}

/// Warnings with the lines that they are about.
pub(super) fn warnings(warnings: &[Problem], renderer: &Renderer) -> String {
    let snippets = warnings.iter().map(|warning| warning.warning(renderer));
    snippets.fold(String::new(), |text, snippet| text + &snippet + "\n\n")
}

/// The problems as a JSON array.
pub(super) fn json(problems: &[Problem], folder: &Path) -> serde_json::Result<String> {
    let data = problems.iter().map(|problem| Data {
        file: from_here(folder, &problem.file),
        line: problem.line,
        column: problem.column,
        end_column: problem.end_column(),
        message: &problem.message,
        text: &problem.text,
    });
    serde_json::to_string_pretty(&data.collect::<Vec<_>>())
}

/// A workflow command for each problem; `level` is GitHub's word: `error`, `warning`.
pub(super) fn github(problems: &[Problem], level: &str, folder: &Path) -> String {
    let mut commands = String::new();
    for problem in problems {
        let file = property(&from_here(folder, &problem.file));
        let _ = write!(commands, "::{level} file={file},line={}", problem.line);
        if problem.end_column() > problem.column {
            let (from, to) = (problem.column, problem.end_column());
            let _ = write!(commands, ",col={from},endColumn={to}");
        }
        let _ = writeln!(commands, ",title=Knowledge::{}", message(&problem.message));
    }
    commands
}

/// The file's path from the working directory, with `/` between its parts, so that it is found in the repository.
fn from_here(folder: &Path, file: &str) -> String {
    let path = folder.join(file);
    let here = std::env::current_dir().unwrap_or_default();
    let whole = std::path::absolute(&path).unwrap_or_else(|_| path.clone());
    let path = whole.strip_prefix(here).unwrap_or(&path);
    path.display().to_string().replace('\\', "/")
}

/// Escapes what ends a message.
fn message(text: &str) -> String {
    text.replace('%', "%25")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
}

/// Escapes what ends a property.
fn property(text: &str) -> String {
    message(text).replace(':', "%3A").replace(',', "%2C")
}
