//! Break a shipped knowledge file, and read what a moderator is told.

mod documents;
mod figures;
mod folder;
mod keys;
mod links;
mod names;
mod populations;
mod references;
mod reviews;
mod shipped;
mod texts;
mod values;

use std::path::{Path, PathBuf};

use annotate_snippets::Renderer;
use chrono::NaiveDate;
use expect_test::Expect;
use supplement_bot::knowledge::{Problem, Source, load, sources};

const BORON: &str = "supplements/boron.toml";

/// The shipped knowledge, to be broken in one place.
#[derive(Clone)]
struct Shipped {
    sources: Vec<Source>,
}

impl Shipped {
    fn new() -> Self {
        Self {
            sources: sources(&shipped_folder()).unwrap(),
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

    /// Compares what a moderator reads.
    #[track_caller]
    fn shows(&self, expected: Expect) {
        expected.assert_eq(&as_read(&self.problems()));
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

/// The day on which every shipped entry was reviewed.
fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 23).unwrap()
}
