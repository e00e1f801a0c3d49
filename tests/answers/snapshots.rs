//! What each entry looks like as a person reads it, one file an entry. After a change of the knowledge's wording
//! `UPDATE_EXPECT=1 cargo test --test bot entries_read` writes the files anew; no other test has shipped sentences in it.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use expect_test::expect_file;
use supplement_bot::answer::{Action, Reply, What};
use supplement_bot::question::Section;
use supplement_bot::render::terminal;

use super::citations::onward;
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

/// The first screen, then every page that is behind its buttons and in its menu.
fn whole(id: &str) -> String {
    let first = shown(id, Section::Overview);
    let mut text = headed("First screen", &terminal::text(&first));
    for button in onward(&first) {
        let mut page = shipped().answer(What::Press(&button.action));
        text += &headed(&button.label, &of_page(&button.label, &page));
        while let Some(next) = next_page(&page) {
            page = shipped().answer(What::Press(&next));
            text += &of_page(&button.label, &page);
        }
    }
    text
}

fn next_page(page: &Reply) -> Option<Action> {
    let next = onward(page).find(|button| button.label == "Next page")?;
    Some(next.action.clone())
}

/// The references stand on a page of their own; below the others they are left out.
fn of_page(label: &str, page: &Reply) -> String {
    let whole = terminal::text(page);
    let lists = label == Section::References.label();
    let told = whole.split("\n\n[").next().unwrap_or_default();
    let told = if lists { whole.as_str() } else { told };
    format!("{}\n\n", told.trim_end())
}

fn headed(label: &str, text: &str) -> String {
    let rule = "=".repeat(label.len());
    format!("{label}\n{rule}\n\n{}\n\n", text.trim_end())
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
