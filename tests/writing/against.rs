//! `check --against` says which names and typos lead elsewhere than before.

use std::process::Command;

use supplement_bot::answer::{Disclaimer, Guide, Redirect};
use supplement_bot::knowledge::read_folder;

use super::{Desk, today};

const BORON: &str = "supplements/boron.toml";

fn guide(desk: &Desk) -> Guide {
    Guide::new(
        read_folder(&desk.path(""), today()).unwrap(),
        Disclaimer::default(),
        today(),
    )
}

/// What leads elsewhere after an edit of a file.
fn after(file: &str, old: &str, new: &str, id: &str) -> String {
    let desk = Desk::new();
    let before = guide(&desk);
    desk.edit(file, old, new);
    let redirects = guide(&desk).redirects(&before, id);
    redirects
        .iter()
        .map(|redirect| redirect.words() + "\n")
        .collect()
}

#[test]
fn a_new_alias_is_told_with_its_typos() {
    let told = after(
        BORON,
        "\"boron supplement\"",
        "\"boron supplement\", \"exampleum\"",
        "boron",
    );
    assert!(told.starts_with("“exampleum” and "), "{told}");
    assert!(told.ends_with(": now Boron; before nothing\n"), "{told}");
    assert!(told.contains(" typos such as “"), "{told}");
}

#[test]
fn an_alias_that_takes_typos_from_another_entry_is_told() {
    let told = after(
        BORON,
        "\"boron supplement\"",
        "\"boron supplement\", \"zinck\"",
        "boron",
    );
    assert!(told.contains("“zinck”: now Boron; before Zinc\n"), "{told}");
    assert!(
        told.contains(": now the question whether Zinc or Boron is meant; before Zinc\n"),
        "{told}"
    );
}

#[test]
fn a_name_that_is_given_up_is_told() {
    let told = after(BORON, "\"boron citrate\", ", "", "boron");
    // Its words still lead to Boron; only what somebody mistypes does not.
    assert!(
        !told.contains("“boron citrate”") && told.contains("typos such as"),
        "{told}"
    );
    let told = after("medicines/warfarin.toml", "\"Coumadin\", ", "", "warfarin");
    assert!(told.contains("“Coumadin”"), "{told}");
    assert!(
        told.contains("now nothing; before Warfarin, a medicine"),
        "{told}"
    );
}

#[test]
fn a_change_that_is_no_name_leads_nowhere_else() {
    assert_eq!(after(BORON, "people = 48", "people = 49", "boron"), "");
}

#[test]
fn a_substance_that_gets_an_entry_is_told() {
    let desk = Desk::new();
    let covered = desk.text("not-covered.toml");
    let row = "\n[[substances]]\nname = \"Exampline\"\n";
    desk.write("not-covered.toml", &(covered.clone() + row));
    let before = guide(&desk);
    let zinc = desk.text("supplements/zinc.toml");
    let start = zinc.find("[verdict]").unwrap();
    let entry = format!(
        "id = \"exampline\"\nname = \"Exampline\"\nunits = [\"mg\", \"mcg\"]\n\n{}",
        &zinc[start..]
    );
    desk.write("supplements/exampline.toml", &entry);
    desk.write("not-covered.toml", &covered);
    let told: Vec<_> = guide(&desk)
        .redirects(&before, "exampline")
        .iter()
        .map(Redirect::words)
        .collect();
    assert!(
        told.iter().any(|line| line.starts_with("“Exampline” and ")
            && line.ends_with("now Exampline; before Exampline, which has no entry")),
        "{told:?}"
    );
}

#[test]
fn the_command_compares_with_a_folder_and_with_a_revision() {
    let desk = Desk::new();
    let git = |arguments: &[&str]| {
        let person = [
            "-c",
            "user.name=A",
            "-c",
            "user.email=a@example.org",
            "-c",
            "commit.gpgsign=false",
        ];
        let done = Command::new("git")
            .args(person)
            .args(arguments)
            .current_dir(desk.folder.path())
            .output()
            .unwrap();
        assert!(done.status.success(), "{done:?}");
    };
    git(&["init", "-q"]);
    git(&["add", "."]);
    git(&["commit", "-qm", "Begin"]);
    assert!(
        desk.run(&["check", "--against", "HEAD"])
            .out
            .ends_with("every name leads where it led in HEAD\n")
    );
    desk.edit(
        BORON,
        "\"boron supplement\"",
        "\"boron supplement\", \"exampleum\"",
    );
    let against_revision = desk.run(&["check", "--against", "HEAD"]);
    assert!(
        against_revision.out.contains("- boron: “exampleum” and "),
        "{}",
        against_revision.out
    );
    let before = Desk::new();
    let folder = before.path("");
    let against_folder = desk.run(&["check", "--against", folder.to_str().unwrap()]);
    assert!(
        against_folder.out.contains("- boron: “exampleum” and "),
        "{}",
        against_folder.out
    );
    let printed = desk.run(&["check", "--against", "nothing-of-the-kind"]);
    assert!(
        printed
            .errors
            .starts_with("error: `nothing-of-the-kind` is neither a folder nor a revision of git"),
        "{}",
        printed.errors
    );
    assert_eq!(printed.code, 1);
}
