//! References by rank: what people act upon rests on more than a web page.

use expect_test::expect;

use super::{BORON, Shipped};

#[test]
fn a_caution_that_rests_on_web_pages_alone_is_shown() {
    Shipped::new()
        .edit(
            BORON,
            "testosterone.\"\nrefs = [\"medscape-boron\", \"natstandard-boron\"]",
            "testosterone.\"\nrefs = [\"healthline\"]",
        )
        .shows(expect![[r#"
            error: none of these references is of rank; name a fact sheet, a reference table, a scientific opinion, a guideline, a product label, a systematic review or a meta-analysis
             --> supplements/boron.toml
               |
               | refs = ["healthline"]
               | ^^^^
        "#]]);
}

#[test]
fn a_single_answer_that_rests_on_web_pages_alone_is_shown() {
    Shipped::new()
        .edit(
            "topics/choosing-a-product.toml",
            "refs = [\"fda-expiry\", \"nsf-faq\"]",
            "refs = [\"nsf-faq\"]",
        )
        .shows(expect![[r#"
            error: these references are web pages only; name a study, a label, or what an authority publishes
             --> topics/choosing-a-product.toml
               |
               | refs = ["nsf-faq"]
               | ^^^^

            error: nothing in this file uses the reference `fda-expiry`; name it in `refs` or remove it
             --> topics/choosing-a-product.toml
               |
               | [references.fda-expiry]
               |             ^^^^^^^^^^
        "#]]);
}

#[test]
fn a_bare_home_page_is_refused() {
    Shipped::new()
        .edit(
            BORON,
            "https://isom.ca/?p=41217",
            "https://www.efsa.europa.eu/",
        )
        .shows(expect![[r#"
            error: `https://www.efsa.europa.eu/` is the home page of a site; give the address of the page that says so
             --> supplements/boron.toml
               |
               | url = "https://www.efsa.europa.eu/"
               |       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        "#]]);
}

#[test]
fn a_page_before_it_is_published_a_copy_and_one_by_a_machine_are_refused() {
    for (site, why) in [
        ("uat.example.org", "shows pages before they are published"),
        ("www.droracle.ai", "has pages that a machine wrote"),
        (
            "www.scribd.com",
            "holds copies, or pages that anybody writes",
        ),
    ] {
        let written = Shipped::new().edit(
            BORON,
            "https://isom.ca/?p=41217",
            &format!("https://{site}/boron"),
        );
        let problems = written.problems();
        let expected = format!("`{site}` {why}; give the address of who published what is cited");
        assert_eq!(problems.len(), 1, "{problems:?}");
        assert_eq!(problems[0].message, expected);
    }
}

#[test]
fn a_paper_that_was_read_has_its_title() {
    Shipped::new()
        .edit(
            "supplements/zinc.toml",
            "title = \"Diuretics and zinc\"",
            "identifier = \"PubMed 7112305\"",
        )
        .shows(expect![[r#"
            error: `PubMed 7112305` is a number, and the paper was read; write its `title`
             --> supplements/zinc.toml
               |
               | identifier = "PubMed 7112305"
               |              ^^^^^^^^^^^^^^^^
        "#]]);
}
