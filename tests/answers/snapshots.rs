//! What each entry's sections look like as a person reads them; `UPDATE_EXPECT=1 cargo test` rewrites the files.

use std::fmt::Write;
use std::path::Path;
use supplement_bot::answer::What;

use expect_test::{ExpectFile, expect_file};
use supplement_bot::question::Section;
use supplement_bot::render::terminal;

use crate::guide::shipped;

fn reads(id: &str, expected: &ExpectFile) {
    let mut text = String::new();
    for section in Section::ALL {
        let whole = terminal::text(&shipped().answer(What::Supplement {
            name: id,
            section: Some(*section),
        }));
        let shown = match section {
            Section::Overview => whole.as_str(),
            // The references stand under the overview and in a section of their own.
            _ => whole.split("\n\n[1] ").next().unwrap_or_default(),
        };
        let rule = "=".repeat(section.label().len());
        let shown = shown.trim_end();
        writeln!(text, "{}\n{rule}\n\n{shown}\n", section.label()).unwrap();
    }
    expected.assert_eq(&text);
}

#[test]
fn every_entry_has_a_snapshot() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/snapshots");
    for entry in shipped().knowledge().entries() {
        let file = folder.join(entry.id()).with_extension("txt");
        assert!(file.exists(), "{} has no snapshot", entry.id());
    }
}

#[test]
fn boron_reads_well() {
    reads("boron", &expect_file!["../snapshots/boron.txt"]);
}

#[test]
fn calcium_reads_well() {
    reads("calcium", &expect_file!["../snapshots/calcium.txt"]);
}

#[test]
fn copper_reads_well() {
    reads("copper", &expect_file!["../snapshots/copper.txt"]);
}

#[test]
fn magnesium_reads_well() {
    reads("magnesium", &expect_file!["../snapshots/magnesium.txt"]);
}

#[test]
fn manganese_reads_well() {
    reads("manganese", &expect_file!["../snapshots/manganese.txt"]);
}

#[test]
fn selenium_reads_well() {
    reads("selenium", &expect_file!["../snapshots/selenium.txt"]);
}

#[test]
fn silicon_reads_well() {
    reads("silicon", &expect_file!["../snapshots/silicon.txt"]);
}

#[test]
fn soy_isoflavones_read_well() {
    reads(
        "soy-isoflavones",
        &expect_file!["../snapshots/soy-isoflavones.txt"],
    );
}

#[test]
fn vitamin_d_reads_well() {
    reads("vitamin-d", &expect_file!["../snapshots/vitamin-d.txt"]);
}

#[test]
fn vitamin_k_reads_well() {
    reads("vitamin-k", &expect_file!["../snapshots/vitamin-k.txt"]);
}

#[test]
fn zinc_reads_well() {
    reads("zinc", &expect_file!["../snapshots/zinc.txt"]);
}

#[test]
fn osteoporosis_reads_well() {
    reads(
        "osteoporosis",
        &expect_file!["../snapshots/osteoporosis.txt"],
    );
}

#[test]
fn who_may_benefit_reads_well() {
    reads(
        "who-may-benefit",
        &expect_file!["../snapshots/who-may-benefit.txt"],
    );
}

#[test]
fn herbal_supplements_read_well() {
    reads(
        "herbal-supplements",
        &expect_file!["../snapshots/herbal-supplements.txt"],
    );
}

#[test]
fn reading_doses_read_well() {
    reads(
        "reading-doses",
        &expect_file!["../snapshots/reading-doses.txt"],
    );
}
