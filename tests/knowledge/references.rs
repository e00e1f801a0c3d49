//! References: named, defined, used, and web addresses.

use expect_test::expect;

use super::{BORON, Shipped};

const SUMMARY: &str = "refs = [\"isom-summary\"]";

#[test]
fn a_claim_without_a_reference_is_shown() {
    Shipped::new()
        .edit_first(BORON, "refs = [\"ods-consumer\"]", "refs = []")
        .shows(expect![[r#"
            error: `refs` is empty; every claim and figure names its reference
             --> supplements/boron.toml
               |
               | refs = []
               | ^^^^
        "#]]);
}

#[test]
fn a_verdict_without_a_reference_is_shown() {
    Shipped::new()
        .set("topics/osteoporosis.toml", ("[verdict]", "refs"), "[]")
        .shows(expect![[r#"
            error: `refs` is empty; every claim and figure names its reference
             --> topics/osteoporosis.toml
               |
               | refs = []
               | ^^^^
        "#]]);
}

#[test]
fn what_was_not_checked_needs_no_reference() {
    Shipped::new()
        .edit(
            BORON,
            "section = \"interactions\"",
            "section = \"interactions\"\nrefs = []",
        )
        .shows(expect![[""]]);
}

#[test]
fn a_reference_that_is_not_defined_is_shown() {
    Shipped::new()
        .edit(
            BORON,
            SUMMARY,
            "refs = [\"isom-summary\", \"ods-consumers\"]",
        )
        .shows(expect![[r#"
            error: no reference `ods-consumers` is defined; add `[references.ods-consumers]` or correct the name; did you mean `ods-consumer`?
             --> supplements/boron.toml
               |
               | refs = ["isom-summary", "ods-consumers"]
               |                         ^^^^^^^^^^^^^^^
        "#]]);
}

#[test]
fn a_reference_that_nothing_uses_is_shown() {
    Shipped::new()
        .edit(BORON, SUMMARY, "refs = [\"ods\"]")
        .shows(expect![[r#"
            error: nothing in this file uses the reference `isom-summary`; name it in `refs` or remove it
             --> supplements/boron.toml
               |
               | [references.isom-summary]
               |             ^^^^^^^^^^^^
        "#]]);
}

#[test]
fn addresses_that_cannot_be_linked_are_refused() {
    let case = |address: &str| {
        let broken = Shipped::new().edit(BORON, "https://isom.ca/?p=41217", address);
        let messages: Vec<_> = broken
            .problems()
            .into_iter()
            .map(|one| one.message)
            .collect();
        assert_eq!(messages.len(), 1, "{address}: {messages:?}");
        assert!(
            messages[0].contains("is not a web address"),
            "{address}: {messages:?}"
        );
    };
    case("ftp://isom.ca/41217");
    case("javascript:alert(1)");
    case("isom.ca");
    case("https://");
    case("https://isom.ca/a b");
    case("https://isom.ca/a)(b");
    case("<https://isom.ca/>");
    case("https://isom.ca/article\\n# boron");
    case("https://isom.ca/a\\tb");
    case("10.1000/182");
}

#[test]
fn an_address_that_is_not_on_the_web_is_shown() {
    Shipped::new()
        .edit(BORON, "https://isom.ca/?p=41217", "file:///home/boron.pdf")
        .shows(expect![[r#"
            error: `file:///home/boron.pdf` is not a web address that can be linked; it starts with https:// or http:// and has no spaces or brackets
             --> supplements/boron.toml
               |
               | url = "file:///home/boron.pdf"
               |       ^^^^^^^^^^^^^^^^^^^^^^^^
        "#]]);
}

#[test]
fn a_second_address_is_checked_as_the_first() {
    Shipped::new()
        .edit(
            "references/reviews.toml",
            "also = \"https://www.ncbi.nlm.nih.gov/pmc/articles/PMC3330619/",
            "also = \"//www.ncbi.nlm.nih.gov/pmc/articles/PMC3330619/",
        )
        .shows(expect![[r#"
            error: `//www.ncbi.nlm.nih.gov/pmc/articles/PMC3330619/` is not a web address that can be linked; it starts with https:// or http:// and has no spaces or brackets
             --> references/reviews.toml
               |
               | also = "//www.ncbi.nlm.nih.gov/pmc/articles/PMC3330619/"
               |        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        "#]]);
}

#[test]
fn a_reference_without_title_and_identifier_is_shown() {
    Shipped::new()
        .edit(
            BORON,
            "identifier = \"isom.ca, a summary of Pizzorno 2015\"\n",
            "",
        )
        .shows(expect![[r#"
            error: a reference has either `title` or, where it is not known, `identifier`
             --> supplements/boron.toml
               |
               | [references.isom-summary]
               |             ^^^^^^^^^^^^
        "#]]);
}

#[test]
fn a_reference_with_title_and_identifier_is_shown() {
    Shipped::new()
        .edit(
            BORON,
            "title = \"Nothing Boring About Boron\"",
            "title = \"Nothing Boring About Boron\"\nidentifier = \"PMC4712861\"",
        )
        .shows(expect![[r#"
            error: a reference has either `title` or, where it is not known, `identifier`
             --> supplements/boron.toml
               |
               | title = "Nothing Boring About Boron"
               |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        "#]]);
}
