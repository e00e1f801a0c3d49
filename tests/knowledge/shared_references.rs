//! References that several entries use: written once, named by key, and told where they are doubled or of no use.

use expect_test::expect;
use supplement_bot::knowledge::{Library, load};

use super::{BORON, Shipped, today};

const SHARED: &str = "references/shared.toml";

const SHEET: &str = "#:schema ../schema/references.json\n\n[references.a-sheet]\ntitle = \"A sheet\"\nkind = \"fact sheet\"\nurl = \"https://example.org/sheet\"\nseen = \"page\"\n";

/// Where boron's own references begin.
const OWN: &str = "[references.isom-summary]";

/// The shipped files with a shared reference that boron names.
fn sharing() -> Shipped {
    Shipped::new()
        .write(SHARED, SHEET)
        .edit(BORON, NAMED, "refs = [\"isom-summary\", \"a-sheet\"]")
}

const NAMED: &str = "refs = [\"isom-summary\"]";

#[test]
fn an_entry_has_a_source_whose_key_it_names() {
    let knowledge = load(&sharing().sources, today()).unwrap();
    let boron = &knowledge.supplements["boron"];
    assert_eq!(boron.references["a-sheet"].name, "A sheet");
    let zinc = &knowledge.supplements["zinc"];
    assert!(!zinc.references.contains_key("a-sheet"));
}

#[test]
fn a_change_of_a_shared_source_counts_without_a_change_of_the_entry() {
    let mut library = Library::default();
    let before = library.read(sharing().sources, today()).unwrap();
    let changed = SHEET.replace("A sheet", "Another sheet");
    let after = sharing().write(SHARED, &changed).sources;
    let after = library.read(after, today()).unwrap();
    let title = |knowledge: &supplement_bot::knowledge::Knowledge| {
        let boron = &knowledge.supplements["boron"];
        boron.references["a-sheet"].name.clone()
    };
    assert_eq!(title(&before), "A sheet");
    assert_eq!(title(&after), "Another sheet");
}

#[test]
fn a_shared_source_that_goes_is_missed_where_it_is_named() {
    sharing().without(SHARED).shows(expect![[r#"
        error: no reference `a-sheet` is defined; add `[references.a-sheet]` or correct the name
         --> supplements/boron.toml
           |
           | refs = ["isom-summary", "a-sheet"]
           |                         ^^^^^^^^^
    "#]]);
}

#[test]
fn a_key_that_is_shared_cannot_be_an_entry_s_own() {
    let own = SHEET.lines().skip(2).collect::<Vec<_>>().join("\n");
    sharing()
        .edit(BORON, OWN, &format!("{own}\n\n{OWN}"))
        .shows(expect![[r#"
            error: `a-sheet` is a shared reference in `references/shared.toml` already; name that one in `refs`, or give this one another key
             --> supplements/boron.toml
               |
               | [references.a-sheet]
               |             ^^^^^^^
        "#]]);
}

#[test]
fn a_key_that_is_shared_stands_in_one_file() {
    sharing()
        .write("references/xx.toml", SHEET)
        .shows(expect![[r#"
            error: `a-sheet` is a shared reference in `references/shared.toml` already; name that one in `refs`, or give this one another key
             --> references/xx.toml
               |
               | [references.a-sheet]
               |             ^^^^^^^
        "#]]);
}

#[test]
fn a_shared_source_that_no_file_uses_is_shown() {
    Shipped::new().write(SHARED, SHEET).shows(expect![[r#"
        error: no file uses the shared reference `a-sheet`; name it in `refs` of an entry or remove it
         --> references/shared.toml
           |
           | [references.a-sheet]
           |             ^^^^^^^
    "#]]);
}

#[test]
fn a_file_that_cannot_be_read_is_the_only_mistake() {
    sharing()
        .write(SHARED, &SHEET.replace("kind = \"fact sheet\"\n", ""))
        .shows(expect![[r#"
            error: the key `kind` is missing here
             --> references/shared.toml
               |
               | [references.a-sheet]
               |             ^^^^^^^
        "#]]);
    Shipped::new()
        .write(SHARED, SHEET)
        .write(BORON, "id = \"boron\"\n")
        .edit_first("supplements/zinc.toml", "[verdict]", "[verdikt]")
        .tells_nothing_of("references/");
}

#[test]
fn what_people_act_upon_rests_on_a_shared_source_of_rank() {
    let caution = "[[cautions]]\nkind = \"heart\"\nseverity = \"low\"\ntext = \"Heart: ask first.\"\nrefs = [\"a-sheet\"]\n\n[verdict]";
    let with_caution = sharing().edit(BORON, "[verdict]", caution);
    assert_eq!(with_caution.problems(), []);
    let page = SHEET.replace("fact sheet", "web page");
    with_caution.write(SHARED, &page).shows(expect![[r#"
        error: none of these references is of rank; name a fact sheet, a reference table, a scientific opinion, a guideline, a product label, a systematic review or a meta-analysis
         --> supplements/boron.toml
           |
           | refs = ["a-sheet"]
           | ^^^^
    "#]]);
}

#[test]
fn a_shared_source_has_a_title_and_an_address_as_any_other() {
    sharing()
        .write(
            SHARED,
            &SHEET
                .replace("title = \"A sheet\"", "identifier = \"PMC1\"")
                .replace("example.org/sheet", "example.org/"),
        )
        .shows(expect![[r#"
            error: `PMC1` is a number, and the paper was read; write its `title`
             --> references/shared.toml
               |
               | identifier = "PMC1"
               |              ^^^^^^

            error: `https://example.org/` is the home page of a site; give the address of the page that says so
             --> references/shared.toml
               |
               | url = "https://example.org/"
               |       ^^^^^^^^^^^^^^^^^^^^^^
        "#]]);
}
