//! The list of what is not covered: its names, and the notes with their sources.

use expect_test::expect;

use super::Shipped;

pub(super) const NOT_COVERED: &str = "not-covered.toml";

const SOURCES_OF_NOTES: &str = "references/substances.toml";

/// Without the sources of the shipped notes, which other rows do not use.
pub(super) fn not_covered(rows: &str) -> Shipped {
    let shipped = Shipped::new().without(SOURCES_OF_NOTES);
    shipped.write(NOT_COVERED, rows)
}

#[test]
fn a_substance_that_has_an_entry_is_covered() {
    not_covered("[[substances]]\nname = \"Iodine\"\naliases = [\"zincs\"]\n").shows(expect![[r#"
        error: the name `Iodine` belongs to `supplements/iodine.toml` already, as `Iodine`; one name leads to one entry
         --> not-covered.toml
           |
           | name = "Iodine"
           |        ^^^^^^^^

        error: the name `zincs` belongs to `supplements/zinc.toml` already, as `Zinc`; one name leads to one entry
         --> not-covered.toml
           |
           | aliases = ["zincs"]
           |            ^^^^^^^
    "#]]);
}

#[test]
fn a_substance_without_a_name_is_shown() {
    not_covered("[[substances]]\naliases = [\"iodide\"]\n").shows(expect![[r#"
        error: the key `name` is missing here
         --> not-covered.toml
           |
           | [[substances]]
           | ^^^^^^^^^^^^^^
    "#]]);
}

#[test]
fn a_substance_with_an_empty_name_is_shown() {
    not_covered("[[substances]]\nname = \"\"\n").shows(expect![[r#"
        error: this text is empty; write it, or leave the key out if it is optional
         --> not-covered.toml
           |
           | name = ""
           |        ^^
    "#]]);
}

#[test]
fn a_substance_with_an_empty_alias_is_shown() {
    not_covered("[[substances]]\nname = \"Iodine\"\naliases = [\"\"]\n").shows(expect![[r#"
        error: the name `Iodine` belongs to `supplements/iodine.toml` already, as `Iodine`; one name leads to one entry
         --> not-covered.toml
           |
           | name = "Iodine"
           |        ^^^^^^^^

        error: this text is empty; write it, or leave the key out if it is optional
         --> not-covered.toml
           |
           | aliases = [""]
           |            ^^
    "#]]);
}

#[test]
fn a_substance_named_by_one_letter_is_shown() {
    not_covered("[[substances]]\nname = \"I\"\n").shows(expect![[r#"
        error: the name `I` is too short to be told from other words; write at least two letters
         --> not-covered.toml
           |
           | name = "I"
           |        ^^^
    "#]]);
}

#[test]
fn a_substance_that_is_listed_twice_is_shown() {
    not_covered(
        "[[substances]]\nname = \"Iodine\"\n\n[[substances]]\nname = \"Kelp\"\naliases = [\"iodines\"]\n",
    )
    .shows(expect![[r#"
        error: the name `Iodine` belongs to `supplements/iodine.toml` already, as `Iodine`; one name leads to one entry
         --> not-covered.toml
           |
           | name = "Iodine"
           |        ^^^^^^^^

        error: the name `Kelp` belongs to `supplements/iodine.toml` already, as `kelp`; one name leads to one entry
         --> not-covered.toml
           |
           | name = "Kelp"
           |        ^^^^^^

        error: the name `iodines` is listed already, as `Iodine`
         --> not-covered.toml
           |
           | aliases = ["iodines"]
           |            ^^^^^^^^^

        error: the name `iodines` belongs to `supplements/iodine.toml` already, as `Iodine`; one name leads to one entry
         --> not-covered.toml
           |
           | aliases = ["iodines"]
           |            ^^^^^^^^^
    "#]]);
}

#[test]
fn an_unknown_key_of_a_substance_is_shown() {
    not_covered("[[substances]]\nname = \"Iodine\"\nalias = [\"iodide\"]\n").shows(expect![[r#"
        error: unknown key `alias`; allowed are `name`, `aliases`, `note`, `refs`; did you mean `aliases`?
         --> not-covered.toml
           |
           | alias = ["iodide"]
           | ^^^^^
    "#]]);
}

#[test]
fn a_note_without_references_and_references_without_a_note_are_shown() {
    not_covered("[[substances]]\nname = \"Iodol\"\nnote = \"Not studied.\"\n").shows(expect![[
        r#"
        error: a note names its references in `refs`
         --> not-covered.toml
           |
           | note = "Not studied."
           |        ^^^^^^^^^^^^^^
    "#
    ]]);
    not_covered("[[substances]]\nname = \"Iodol\"\nrefs = [\"nccih-nothing\"]\n")
        .shows(expect![[r#"
            error: references without a `note` are shown to nobody
             --> not-covered.toml
               |
               | refs = ["nccih-nothing"]
               | ^^^^

            error: no reference `nccih-nothing` is defined; add `[references.nccih-nothing]` or correct the name
             --> not-covered.toml
               |
               | refs = ["nccih-nothing"]
               |         ^^^^^^^^^^^^^^^
        "#]]);
}

#[test]
fn a_note_rests_on_a_source_of_rank() {
    not_covered(
        "[[substances]]\nname = \"Iodol\"\nnote = \"Not studied.\"\nrefs = [\"one\"]\n\n\
         [references.one]\ntitle = \"One trial\"\nkind = \"randomised trial\"\n\
         url = \"https://example.org/one\"\nseen = \"abstract\"\n",
    )
    .shows(expect![[r#"
        error: none of these references is of rank; name a fact sheet, a reference table, a scientific opinion, a guideline, a product label, a systematic review or a meta-analysis
         --> not-covered.toml
           |
           | refs = ["one"]
           | ^^^^
    "#]]);
}
