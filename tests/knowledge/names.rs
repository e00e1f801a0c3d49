//! Ids and names: each leads to one entry.

use expect_test::expect;

use super::{BORON, Shipped};

const BORON_SYNONYMS: &str = "synonyms = [\"boron supplement\"]";

fn boron_also_called(alias: &str) -> Shipped {
    Shipped::new().edit(BORON, BORON_SYNONYMS, &format!("synonyms = [\"{alias}\"]"))
}

#[test]
fn an_id_that_is_not_the_file_name_is_shown() {
    Shipped::new()
        .edit(BORON, "id = \"boron\"", "id = \"borron\"")
        .shows(expect![[r#"
            error: the id is `borron`, but the file is named `boron.toml`; they must be the same
             --> supplements/boron.toml
               |
               | id = "borron"
               |      ^^^^^^^^
        "#]]);
}

#[test]
fn an_id_that_is_too_long_is_shown() {
    let id = "calcium-fructoborate-and-more";
    let text = Shipped::new().text("medicines/warfarin.toml");
    Shipped::new()
        .write(&format!("medicines/{id}.toml"), &text)
        .edit(
            &format!("medicines/{id}.toml"),
            "id = \"warfarin\"",
            &format!("id = \"{id}\""),
        )
        .edit(
            &format!("medicines/{id}.toml"),
            "name = \"Warfarin\"",
            "name = \"Fructoborate\"",
        )
        .edit(
            &format!("medicines/{id}.toml"),
            "\nbrands = ",
            "\n# brands = ",
        )
        .edit(
            &format!("medicines/{id}.toml"),
            "\naliases = ",
            "\n# aliases = ",
        )
        .shows(expect![[r#"
            error: the id `calcium-fructoborate-and-more` is not allowed; it has 1 to 27 lower-case letters, digits and hyphens
             --> medicines/calcium-fructoborate-and-more.toml
               |
               | id = "calcium-fructoborate-and-more"
               |      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        "#]]);
}

#[test]
fn an_id_with_capitals_and_spaces_is_shown() {
    Shipped::new()
        .write(
            "medicines/St John.toml",
            "id = \"St John\"\nname = \"St John's wort\"\nkind = \"supplement\"\n",
        )
        .shows(expect![[r#"
            error: the id `St John` is not allowed; it has 1 to 27 lower-case letters, digits and hyphens
             --> medicines/St John.toml
               |
               | id = "St John"
               |      ^^^^^^^^^

            error: the name `St John's wort` belongs to `supplements/st-johns-wort.toml` already, as `St John's wort`; one name leads to one entry
             --> medicines/St John.toml
               |
               | name = "St John's wort"
               |        ^^^^^^^^^^^^^^^^
        "#]]);
}

#[test]
fn an_id_that_two_files_have_is_shown() {
    Shipped::new()
        .write(
            "medicines/boron.toml",
            "id = \"boron\"\nname = \"Boron tablets\"\nkind = \"supplement\"\n",
        )
        .shows(expect![[r#"
            error: the id `boron` is used by `supplements/boron.toml` already
             --> medicines/boron.toml
               |
               | id = "boron"
               |      ^^^^^^^
        "#]]);
}

#[test]
fn a_copied_file_with_the_old_id_is_shown() {
    Shipped::new()
        .write(
            "medicines/aspirin.toml",
            "id = \"warfarin\"\nname = \"Aspirin\"\nkind = \"medicine\"\n",
        )
        .shows(expect![[r#"
            error: the id is `warfarin`, but the file is named `aspirin.toml`; they must be the same
             --> medicines/aspirin.toml
               |
               | id = "warfarin"
               |      ^^^^^^^^^^
        "#]]);
}

#[test]
fn an_alias_that_another_entry_has_is_shown() {
    boron_also_called("zinc supplement").shows(expect![[r#"
        error: the name `zinc supplement` belongs to `supplements/zinc.toml` already, as `zinc supplement`; one name leads to one entry
         --> supplements/boron.toml
           |
           | synonyms = ["zinc supplement"]
           |             ^^^^^^^^^^^^^^^^^
    "#]]);
}

#[test]
fn an_alias_that_differs_in_hyphen_case_accent_or_plural_is_the_same() {
    let case = |alias| {
        let problems = boron_also_called(alias).problems();
        let messages: Vec<_> = problems.iter().map(ToString::to_string).collect();
        assert_eq!(messages.len(), 1, "{alias}: {messages:?}");
        assert!(messages[0].contains("zinc.toml"), "{}", messages[0]);
    };
    case("Zinc-Supplement");
    case("ZINC SUPPLEMENTS");
    case("zinc supplément");
    case("zincs supplement");
}

#[test]
fn an_alias_that_is_another_substance_is_shown() {
    boron_also_called("Zinc").shows(expect![[r#"
        error: the name `Zinc` belongs to `supplements/zinc.toml` already, as `Zinc`; one name leads to one entry
         --> supplements/boron.toml
           |
           | synonyms = ["Zinc"]
           |             ^^^^^^
    "#]]);
}

#[test]
fn an_alias_that_is_a_topic_is_shown() {
    boron_also_called("brittle bones").shows(expect![[r#"
        error: the name `brittle bones` belongs to `supplements/boron.toml` already, as `brittle bones`; one name leads to one entry
         --> topics/osteoporosis.toml
           |
           | synonyms = ["osteoporotic", "brittle bones", "porous bones", "fragile bones", "weak bones", "thin bones", "thinning bones", "bone thi...
           |                             ^^^^^^^^^^^^^^^
    "#]]);
}

#[test]
fn an_alias_of_one_letter_is_shown() {
    boron_also_called("B").shows(expect![[r#"
        error: the name `B` is too short to be told from other words; write at least two letters
         --> supplements/boron.toml
           |
           | synonyms = ["B"]
           |             ^^^
    "#]]);
}

#[test]
fn an_alias_without_letters_is_shown() {
    boron_also_called("+").shows(expect![[r#"
        error: the name `+` is too short to be told from other words; write at least two letters
         --> supplements/boron.toml
           |
           | synonyms = ["+"]
           |             ^^^
    "#]]);
}

#[test]
fn a_brand_that_two_medicines_have_is_shown() {
    Shipped::new()
        .edit("medicines/tetracycline.toml", "\"Sumycin\"", "\"Coumadin\"")
        .shows(expect![[r#"
            error: the name `Coumadin` belongs to `medicines/warfarin.toml` already, as `Coumadin`; one name leads to one entry
             --> medicines/tetracycline.toml
               |
               | brands = ["Coumadin", "Achromycin"]
               |           ^^^^^^^^^^
        "#]]);
}

#[test]
fn a_medicine_with_the_name_of_a_supplement_is_shown() {
    Shipped::new()
        .edit("medicines/tetracycline.toml", "\"Sumycin\"", "\"Boron\"")
        .shows(expect![[r#"
            error: the name `Boron` belongs to `supplements/boron.toml` already, as `Boron`; one name leads to one entry
             --> medicines/tetracycline.toml
               |
               | brands = ["Boron", "Achromycin"]
               |           ^^^^^^^
        "#]]);
}

#[test]
fn a_medicine_with_a_name_of_one_letter_is_shown() {
    Shipped::new()
        .edit("medicines/tetracycline.toml", "\"Sumycin\"", "\"T\"")
        .shows(expect![[r#"
            error: the name `T` is too short to be told from other words; write at least two letters
             --> medicines/tetracycline.toml
               |
               | brands = ["T", "Achromycin"]
               |           ^^^
        "#]]);
}
