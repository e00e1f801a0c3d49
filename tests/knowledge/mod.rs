//! Break a shipped knowledge file, and read what a moderator is told.

mod classes;
mod documents;
mod examples;
mod figures;
mod folder;
mod keys;
mod language;
mod links;
mod lists;
mod mutations;
mod names;
mod not_covered;
mod populations;
mod ranks;
mod recalled;
mod references;
mod reviews;
mod shared_references;
mod shipped;
mod tables;
mod texts;
mod values;

use std::path::{Path, PathBuf};

use annotate_snippets::Renderer;
use expect_test::Expect;
use supplement_bot::knowledge::{Problem, Source, load, sources};

use crate::fixtures::with_fixtures;
use crate::guide::today;

const BORON: &str = "supplements/boron.toml";

/// The shipped knowledge, to be broken in one place.
#[derive(Clone)]
struct Shipped {
    sources: Vec<Source>,
}

impl Shipped {
    fn new() -> Self {
        Self {
            sources: with_fixtures(sources(&shipped_folder()).unwrap()),
        }
    }

    /// Replaces a text that stands in the file exactly once.
    fn edit(self, file: &str, old: &str, new: &str) -> Self {
        let found = self.text(file).matches(old).count();
        assert_eq!(found, 1, "`{old}` stands {found} times in {file}");
        self.edit_first(file, old, new)
    }

    /// Replaces a text where it stands first in the file.
    fn edit_first(self, file: &str, old: &str, new: &str) -> Self {
        let text = self.text(file);
        assert!(text.contains(old), "`{old}` does not stand in {file}");
        let text = text.replacen(old, new, 1);
        self.write(file, &text)
    }

    /// Writes another value for the first `key` below the first `section`.
    fn set(self, file: &str, (section, key): (&str, &str), value: &str) -> Self {
        let whole = self.text(file);
        let start = whole.find(section).expect("the section is there");
        let line = whole[start..].find(&format!("\n{key} = "));
        let line = start + line.expect("the key is there") + 1;
        let end = whole[line..].find('\n');
        let end = end.map_or(whole.len(), |length| line + length);
        let changed = format!("{}{key} = {value}{}", &whole[..line], &whole[end..]);
        self.write(file, &changed)
    }

    /// Puts a file there, or another text into it.
    fn write(self, file: &str, text: &str) -> Self {
        let mut shipped = self.without(file);
        shipped.sources.push(Source {
            file: file.to_owned(),
            text: text.to_owned(),
        });
        shipped
    }

    fn without(mut self, file: &str) -> Self {
        self.sources.retain(|source| source.file != file);
        self
    }

    fn text(&self, file: &str) -> String {
        let mut sources = self.sources.iter();
        let source = sources.find(|source| source.file == file);
        source.expect("the file is shipped").text.clone()
    }

    fn problems(&self) -> Vec<Problem> {
        load(&self.sources, today()).err().unwrap_or_default()
    }

    /// The files are wrong, and no problem is in one whose path begins so.
    #[track_caller]
    fn tells_nothing_of(&self, path: &str) {
        let problems = self.problems();
        assert!(!problems.is_empty());
        let there = problems.iter().find(|one| one.file.starts_with(path));
        assert!(there.is_none(), "{there:?}");
    }

    /// Compares what a moderator reads. The numbers of the lines are left out: they change with every change of the
    /// shipped files, and the line that is shown tells whether it is the right one.
    #[track_caller]
    fn shows(&self, expected: Expect) {
        expected.assert_eq(&without_numbers(&as_read(&self.problems())));
    }
}

fn without_numbers(read: &str) -> String {
    read.lines()
        .map(|line| without_number(line) + "\n")
        .collect()
}

fn without_number(line: &str) -> String {
    let text = line.trim_start();
    let code = text.trim_start_matches(|letter: char| letter.is_ascii_digit());
    match text.strip_prefix("--> ") {
        Some(place) => {
            let file = place.split(':').next().unwrap_or_default();
            format!(" --> {file}")
        }
        None if code.starts_with(" |") => format!("  {code}"),
        None if text.starts_with('|') => format!("   {text}"),
        None => line.to_owned(),
    }
}

fn as_read(problems: &[Problem]) -> String {
    let snippets = problems
        .iter()
        .map(|problem| problem.snippet(&Renderer::plain()) + "\n");
    snippets.collect::<Vec<_>>().join("\n")
}

fn shipped_folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("knowledge")
}
