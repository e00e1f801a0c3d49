//! What each entry looks like as a person reads it, one file an entry. After a change of the knowledge's wording
//! `UPDATE_EXPECT=1 cargo test --test bot entries_read` writes the files anew; no other test has shipped sentences in it.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use expect_test::expect_file;
use supplement_bot::answer::{Reply, What};
use supplement_bot::question::Section;
use supplement_bot::render::terminal;

use crate::guide::shipped;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/snapshots")
}

fn shown(id: &str, section: Section) -> Reply {
    shipped().answer(What::Supplement {
        name: id,
        section: Some(section),
    })
}

/// The overview, and each section that has a button under it.
fn whole(id: &str) -> String {
    let overview = shown(id, Section::Overview);
    let offered = |section: &&Section| {
        let mut buttons = overview.body().buttons.iter();
        **section == Section::Overview || buttons.any(|it| it.label == section.label())
    };
    let mut text = String::new();
    for section in Section::ALL.iter().filter(offered) {
        let whole = terminal::text(&shown(id, *section));
        let shown = match section {
            Section::Overview => whole.as_str(),
            // The references stand under the overview and in a section of their own.
            _ => whole.split("\n\n[1] ").next().unwrap_or_default(),
        };
        let rule = "=".repeat(section.label().len());
        let shown = shown.trim_end();
        writeln!(text, "{}\n{rule}\n\n{shown}\n", section.label()).unwrap();
    }
    text
}

#[test]
fn all_entries_read_as_their_files_show() {
    for entry in shipped().knowledge().entries() {
        let file = folder().join(entry.id()).with_extension("txt");
        expect_file![file].assert_eq(&whole(entry.id()));
    }
}

#[test]
fn no_file_is_left_of_an_entry_that_is_gone() {
    let ids: BTreeSet<String> = shipped()
        .knowledge()
        .entries()
        .map(|entry| format!("{}.txt", entry.id()))
        .collect();
    for file in fs::read_dir(folder()).unwrap() {
        let name = file.unwrap().file_name().into_string().unwrap();
        assert!(ids.contains(&name), "{name} is of no entry");
    }
}
