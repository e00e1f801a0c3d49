//! The folder on the disk, and `supplement-bot check` as moderators start it.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use expect_test::{Expect, expect};
use supplement_bot::knowledge::{LoadError, read_folder};
use tempfile::TempDir;

use super::{BORON, Shipped, as_read, shipped_folder, today};

impl Shipped {
    /// The files on the disk, to be broken in ways that no text can be.
    pub(super) fn on_disk(&self) -> TempDir {
        let folder = TempDir::new().unwrap();
        for source in &self.sources {
            let path = folder.path().join(&source.file);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, &source.text).unwrap();
        }
        folder
    }
}

#[track_caller]
fn shows(folder: &Path, expected: Expect) {
    let text = match read_folder(folder, today()) {
        Ok(_) => "no problems".to_owned(),
        Err(LoadError::Problems(problems)) => as_read(&problems),
        Err(error @ LoadError::Folder { .. }) => format!("{error}"),
    };
    expected.assert_eq(&text.replace(&folder.display().to_string(), "FOLDER"));
}

fn check(folder: &Path) -> Output {
    Command::new(env!("CARGO_BIN_EXE_supplement-bot"))
        .arg("check")
        .arg(folder)
        .output()
        .unwrap()
}

#[test]
fn whoever_reads_only_the_beginning_reads_of_no_mistake() {
    let folder = Shipped::new().on_disk();
    let folder = folder.path().to_str().unwrap();
    for (asked, code) in [
        (&["check", folder][..], 1),
        (&["ask", "--knowledge", folder, "zinc"], 0),
        (&["ask", "--explain", "--knowledge", folder, "zinc"], 0),
    ] {
        let (nobody, out) = std::io::pipe().unwrap();
        drop(nobody);
        let mut command = Command::new(env!("CARGO_BIN_EXE_supplement-bot"));
        let output = command.args(asked).stdout(out).output().unwrap();
        let said = String::from_utf8_lossy(&output.stderr);
        assert_eq!(
            (output.status.code(), &*said),
            (Some(code), ""),
            "{asked:?}"
        );
    }
}

fn printed(output: &[u8], folder: &Path) -> String {
    String::from_utf8_lossy(output).replace(&folder.display().to_string(), "FOLDER")
}

#[test]
fn a_byte_order_mark_is_fine() {
    let text = Shipped::new().text(BORON);
    let folder = Shipped::new()
        .write(BORON, &format!("\u{feff}{text}"))
        .on_disk();
    shows(folder.path(), expect!["no problems"]);
}

#[test]
fn a_mistake_after_a_byte_order_mark_stands_where_it_is() {
    let text = Shipped::new().text(BORON).replacen("boron", "Boron", 1);
    let folder = Shipped::new()
        .write(BORON, &format!("\u{feff}{text}"))
        .on_disk();
    shows(
        folder.path(),
        expect![[r#"
            error: the id is `Boron`, but the file is named `boron.toml`; they must be the same
             --> supplements/boron.toml:2:6
              |
            2 | id = "Boron"
              |      ^^^^^^^
        "#]],
    );
}

#[test]
fn a_file_that_is_not_utf_8_is_shown_where_it_is_not() {
    let folder = Shipped::new().on_disk();
    let latin = b"id = \"penicillamine\"\nname = \"P\xe9nicillamine\"\nkind = \"medicine\"\n";
    fs::write(folder.path().join("medicines/penicillamine.toml"), latin).unwrap();
    shows(
        folder.path(),
        expect![[r#"
            error: a character that is not UTF-8 stands here; save the file as UTF-8 text
             --> medicines/penicillamine.toml:2:10
              |
            2 | name = "P�nicillamine"
              |          ^
        "#]],
    );
}

#[test]
fn a_file_of_utf_16_is_shown() {
    let folder = Shipped::new().on_disk();
    let text = "\u{feff}id = \"penicillamine\"\r\nname = \"Penicillamine\"\r\n";
    let bytes: Vec<_> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    fs::write(folder.path().join("medicines/penicillamine.toml"), bytes).unwrap();
    shows(
        folder.path(),
        expect![[r#"
            error: a character that is not UTF-8 stands here; save the file as UTF-8 text
             --> medicines/penicillamine.toml:1:1
              |
            1 | ��i␀d␀ ␀=␀ ␀"␀p␀e␀n␀i␀c␀i␀l␀l␀a␀m␀i␀n␀e␀"␀␍␀
              | ^
        "#]],
    );
}

#[test]
fn an_empty_folder_has_no_vocabulary() {
    let folder = TempDir::new().unwrap();
    shows(
        folder.path(),
        expect![[r#"
            error: the file is missing; it holds words by which people ask
            --> language/en/names.toml

            error: the file is missing; it holds words by which people ask
            --> language/en/objects.toml

            error: the file is missing; it holds words by which people ask
            --> language/en/people.toml

            error: the file is missing; it holds words by which people ask
            --> language/en/sections.toml

            error: the file is missing; it holds words by which people ask
            --> language/en/wishes.toml

            error: the file is missing; it holds the outcomes and authorities of all entries
            --> vocabulary.toml
        "#]],
    );
}

#[test]
fn a_missing_folder_is_named() {
    let folder = TempDir::new().unwrap();
    shows(
        &folder.path().join("gone"),
        expect!["cannot read the knowledge folder `FOLDER`"],
    );
}

#[test]
fn files_that_are_no_knowledge_are_left_alone() {
    let folder = Shipped::new().on_disk();
    for other in [
        "README.md",
        ".hidden.toml",
        "supplements/#boron.toml#",
        "supplements/boron.toml~",
    ] {
        fs::write(folder.path().join(other), "not = = toml").unwrap();
    }
    shows(folder.path(), expect!["no problems"]);
}

#[test]
fn a_folder_with_an_unknown_file_is_refused() {
    let folder = Shipped::new().on_disk();
    fs::write(folder.path().join("zink.toml"), "id = \"zink\"\n").unwrap();
    fs::create_dir(folder.path().join("suplements")).unwrap();
    fs::write(
        folder.path().join("suplements/iodine.toml"),
        "id = \"iodine\"\n",
    )
    .unwrap();
    shows(
        folder.path(),
        expect![[r#"
            error: no file of that name is known here; allowed are `vocabulary.toml`, `not-covered.toml`, `look-alikes.toml`, `senses.toml` and files in `supplements/`, `topics/`, `medicines/`, `references/`, `safety/` and `language/`
            --> suplements/iodine.toml

            error: no file of that name is known here; allowed are `vocabulary.toml`, `not-covered.toml`, `look-alikes.toml`, `senses.toml` and files in `supplements/`, `topics/`, `medicines/`, `references/`, `safety/` and `language/`
            --> zink.toml
        "#]],
    );
}

#[test]
fn check_ends_well_on_the_shipped_folder() {
    let output = check(&shipped_folder());
    assert_eq!(printed(&output.stderr, &shipped_folder()), "");
    let shipped = Shipped::new();
    let files = |folder| {
        let sources = shipped.sources.iter();
        sources
            .filter(|source| source.file.starts_with(folder))
            .count()
    };
    let [supplements, topics, medicines] = ["supplements/", "topics/", "medicines/"].map(files);
    assert_eq!(
        printed(&output.stdout, &shipped_folder()),
        format!(
            "no problems: {supplements} supplements, {topics} topics, {medicines} medicines and classes\n"
        ),
    );
    assert_eq!(output.status.code(), Some(0));
}

#[test]
fn check_shows_the_line_with_a_caret_and_fails() {
    let folder = Shipped::new()
        .write(
            "medicines/aspirin.toml",
            "id = \"aspirin\"\nname = \"Aspirin\"\nkind = \"drug\"\n",
        )
        .on_disk();
    let output = check(folder.path());
    assert_eq!(printed(&output.stderr, folder.path()), "");
    expect![[r#"
        error: unknown word `drug`; allowed are `medicine`, `class`, `supplement`
         --> medicines/aspirin.toml:3:8
          |
        3 | kind = "drug"
          |        ^^^^^^

        1 problem in FOLDER
    "#]]
    .assert_eq(&printed(&output.stdout, folder.path()));
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn check_names_a_folder_that_is_missing_and_fails() {
    let folder = TempDir::new().unwrap();
    let gone = folder.path().join("gone");
    let output = check(&gone);
    expect![[r#"
        error: cannot read the knowledge folder `FOLDER`: No such file or directory (os error 2)
    "#]]
    .assert_eq(&printed(&output.stderr, &gone));
    assert_eq!(output.status.code(), Some(1));
}
