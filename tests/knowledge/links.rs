//! What an entry points to: medicines, classes, related entries, outcomes, authorities.

use expect_test::expect;

use super::{BORON, Shipped};

const ZINC: &str = "supplements/zinc.toml";

#[test]
fn an_interaction_with_an_unknown_medicine_is_shown() {
    Shipped::new()
        .edit_first(ZINC, "with = \"penicillamine\"", "with = \"penicilamine\"")
        .shows(expect![[r#"
            error: no medicine, class or other supplement `penicilamine` is defined; add `medicines/penicilamine.toml` or correct the id; did you mean `penicillamine`?
             --> supplements/zinc.toml
               |
               | with = "penicilamine"
               |        ^^^^^^^^^^^^^^
        "#]]);
}

#[test]
fn an_interaction_with_a_topic_or_with_itself_is_shown() {
    Shipped::new()
        .edit_first(ZINC, "with = \"penicillamine\"", "with = \"osteoporosis\"")
        .edit_first(ZINC, "with = \"copper\"", "with = \"zinc\"")
        .shows(expect![[r#"
            error: no medicine, class or other supplement `osteoporosis` is defined; add `medicines/osteoporosis.toml` or correct the id
             --> supplements/zinc.toml
               |
               | with = "osteoporosis"
               |        ^^^^^^^^^^^^^^

            error: an interaction is with something else; this names the entry itself
             --> supplements/zinc.toml
               |
               | with = "zinc"
               |        ^^^^^^
        "#]]);
}

#[test]
fn an_unknown_class_is_shown() {
    Shipped::new()
        .edit(
            "medicines/tetracycline.toml",
            "classes = [\"tetracyclines\",",
            "classes = [\"tetracylines\",",
        )
        .shows(expect![[r#"
            error: no class `tetracylines` is defined; add `medicines/tetracylines.toml` or correct the id; did you mean `tetracyclines`?
             --> medicines/tetracycline.toml
               |
               | classes = ["tetracylines", "antibiotics"]
               |            ^^^^^^^^^^^^^^
        "#]]);
}

#[test]
fn a_class_that_is_no_class_is_shown() {
    Shipped::new()
        .edit(
            "medicines/tetracycline.toml",
            "classes = [\"tetracyclines\",",
            "classes = [\"warfarin\",",
        )
        .shows(expect![[r#"
            error: `warfarin` is not a class; its file has another `kind`
             --> medicines/tetracycline.toml
               |
               | classes = ["warfarin", "antibiotics"]
               |            ^^^^^^^^^^
        "#]]);
}

#[test]
fn an_unknown_related_entry_is_shown() {
    Shipped::new()
        .edit(
            "topics/herbal-supplements.toml",
            "\"soy-isoflavones\"",
            "\"soy-isoflavone\"",
        )
        .shows(expect![[r#"
            error: no supplement or topic `soy-isoflavone` is defined; did you mean `soy-isoflavones`?
             --> topics/herbal-supplements.toml
               |
               | related = ["osteoporosis", "soy-isoflavone"]
               |                            ^^^^^^^^^^^^^^^^
        "#]]);
}

#[test]
fn a_related_medicine_is_shown() {
    Shipped::new()
        .edit(
            "topics/herbal-supplements.toml",
            "\"soy-isoflavones\"",
            "\"warfarin\"",
        )
        .shows(expect![[r#"
            error: no supplement or topic `warfarin` is defined
             --> topics/herbal-supplements.toml
               |
               | related = ["osteoporosis", "warfarin"]
               |                            ^^^^^^^^^^
        "#]]);
}

#[test]
fn an_unknown_outcome_gets_a_hint() {
    Shipped::new()
        .edit(
            BORON,
            "outcome = \"mineral-loss\"",
            "outcome = \"mineral-los\"",
        )
        .shows(expect![[r#"
            error: unknown outcome `mineral-los`; `vocabulary.toml` has `bone-density`, `fractures`, `fracture-healing`, `bone-turnover`, `bone-strength`, `osteoporosis`, `mineral-loss`, `deficiency`, `rickets`, `growing-pains`, `child-growth`, `falls`, `heart-disease`, `stroke`, `heart-rhythm`, `heart-failure`, `artery-calcification`, `blood-pressure`, `cholesterol`, `blood-clotting`, `newborn-bleeding`, `diabetes`, `type-1-diabetes`, `gestational-diabetes`, `weight`, `muscle-strength`, `exercise-performance`, `m…prostate-cancer`, `prostate`, `breast-cancer`, `bowel-cancer`, `womb-cancer`, `longevity`, `mortality`, `hangover`, `alcohol`, `detox`, `body-odour`, `smoking`, `eating-disorder`, `down-syndrome`, `iron-deficiency`, `neural-tube-defects`, `mthfr`, `scurvy`, `pellagra`, `wernicke`, `mosquito-bites`, `jet-lag`, `leg-circulation`, `measles`, `milk-supply`, `compulsive-habits`, `paracetamol-poisoning`, `water-retention`, `dehydration`, `low-sodium`, `pots`, `myasthenia`; did you mean `mineral-loss`?
             --> supplements/boron.toml
               |
               | outcome = "mineral-los"
               |           ^^^^^^^^^^^^^
        "#]]);
}

#[test]
fn an_unknown_authority_gets_a_hint() {
    Shipped::new()
        .edit(BORON, "authority = \"EFSA\"", "authority = \"EFSSA\"")
        .shows(expect![[r#"
            error: unknown authority `EFSSA`; `vocabulary.toml` has `NASEM`, `ODS`, `USPSTF`, `EFSA`, `NHS`, `EVM`, `BfR`, `RACGP`, `studies`, `ES`, `textbooks`, `FSS`, `NICE`, `ACOG`, `NNR`, `FDA`, `EMA`, `ANSES`, `TGA`, `EU`, `WHO`, `ATA`, `MHRA`, `CommissionE`, `AESAN`, `COMA`; did you mean `EFSA`?
             --> supplements/boron.toml
               |
               | authority = "EFSSA"
               |             ^^^^^^^
        "#]]);
}

#[test]
fn an_authority_in_small_letters_gets_a_hint() {
    Shipped::new()
        .edit(BORON, "authority = \"EFSA\"", "authority = \"efsa\"")
        .shows(expect![[r#"
            error: unknown authority `efsa`; `vocabulary.toml` has `NASEM`, `ODS`, `USPSTF`, `EFSA`, `NHS`, `EVM`, `BfR`, `RACGP`, `studies`, `ES`, `textbooks`, `FSS`, `NICE`, `ACOG`, `NNR`, `FDA`, `EMA`, `ANSES`, `TGA`, `EU`, `WHO`, `ATA`, `MHRA`, `CommissionE`, `AESAN`, `COMA`; did you mean `EFSA`?
             --> supplements/boron.toml
               |
               | authority = "efsa"
               |             ^^^^^^
        "#]]);
}

#[test]
fn an_outcome_defined_twice_is_shown() {
    Shipped::new()
        .edit(
            "vocabulary.toml",
            "# Authorities",
            "[[outcomes]]\nid = \"falls\"\nname = \"falling\"\n\n# Authorities",
        )
        .shows(expect![[r#"
            error: the id `falls` is used twice in `outcomes`
             --> vocabulary.toml
               |
               | id = "falls"
               |      ^^^^^^^
        "#]]);
}

#[test]
fn a_missing_vocabulary_is_one_problem() {
    Shipped::new().without("vocabulary.toml").shows(expect![[r#"
        error: the file is missing; it holds the outcomes and authorities of all entries
         --> vocabulary.toml
    "#]]);
}

#[test]
fn a_broken_vocabulary_is_one_problem() {
    Shipped::new()
        .edit("vocabulary.toml", "name = \"falls\"", "name = falls")
        .shows(expect![[r#"
            error: this is not TOML: invalid boolean, expected `false`
             --> vocabulary.toml
               |
               | name = falls
               |        ^^^^^
        "#]]);
}

#[test]
fn a_broken_medicine_breaks_nothing_that_points_to_it() {
    Shipped::new()
        .edit(
            "medicines/penicillamine.toml",
            "kind = \"medicine\"",
            "kind = medicine",
        )
        .shows(expect![[r#"
            error: this is not TOML: string values must be quoted, expected a text in double quotes
             --> medicines/penicillamine.toml
               |
               | kind = medicine
               |        ^^^^^^^^
        "#]]);
}

#[test]
fn a_missing_medicine_is_shown_wherever_it_is_named() {
    Shipped::new()
        .without("medicines/penicillamine.toml")
        .shows(expect![[r#"
            error: no medicine, class or other supplement `penicillamine` is defined; add `medicines/penicillamine.toml` or correct the id
             --> supplements/copper.toml
               |
               | with = "penicillamine"
               |        ^^^^^^^^^^^^^^^

            error: no medicine, class or other supplement `penicillamine` is defined; add `medicines/penicillamine.toml` or correct the id
             --> supplements/iron.toml
               |
               | with = "penicillamine"
               |        ^^^^^^^^^^^^^^^

            error: no medicine, class or other supplement `penicillamine` is defined; add `medicines/penicillamine.toml` or correct the id
             --> supplements/magnesium.toml
               |
               | with = "penicillamine"
               |        ^^^^^^^^^^^^^^^

            error: no medicine, class or other supplement `penicillamine` is defined; add `medicines/penicillamine.toml` or correct the id
             --> supplements/multivitamins.toml
               |
               | with = "penicillamine"
               |        ^^^^^^^^^^^^^^^

            error: no medicine, class or other supplement `penicillamine` is defined; add `medicines/penicillamine.toml` or correct the id
             --> supplements/vitamin-b6.toml
               |
               | with = "penicillamine"
               |        ^^^^^^^^^^^^^^^

            error: no medicine, class or other supplement `penicillamine` is defined; add `medicines/penicillamine.toml` or correct the id
             --> supplements/zinc.toml
               |
               | with = "penicillamine"
               |        ^^^^^^^^^^^^^^^
        "#]]);
}
