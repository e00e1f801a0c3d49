//! Names that are torn apart, drawn out or written as they sound, and words that are no slip of a name.

use supplement_bot::answer::Kind;

use super::{is_about, read};
use crate::guide::ask;

#[test]
fn a_name_that_is_torn_apart_is_read_as_one() {
    let case = is_about;
    case("magne sium", "magnesium");
    case("is mag nesium good for sleep", "magnesium");
    case("cal-cium tablets", "calcium");
    case("what is osteo porosis", "osteoporosis");
    case("vita min d for my bones", "vitamin-d");
    assert!(read("is magne sium safe?").contains("I read “magne sium” as Magnesium."));
}

#[test]
fn a_name_that_is_drawn_out_or_written_as_it_sounds_is_read() {
    let case = is_about;
    case("zinccc", "zinc");
    case("i need magnesiummmm", "magnesium");
    case("how much vitmn d", "vitamin-d");
    case("vitiman k for bones", "vitamin-k");
    case("is calshium good for bones", "calcium");
    assert!(read("vitmn d").contains("I read “vitmn d” as Vitamin D."));
}

#[test]
fn a_name_is_not_put_right_where_danger_would_go_unheard() {
    for question in [
        "caltr ate 50 tablets",
        "found my daughter, caltr ate 50 of them",
    ] {
        assert_eq!(ask(question).body().kind, Kind::Emergency, "{question}");
    }
}

#[test]
fn a_letter_right_behind_vit_is_its_letter() {
    is_about("vitd", "vitamin-d");
    is_about("VITK2 and warfarin", "vitamin-k");
    is_about("vitb12", "vitamin-b12");
    is_about("vitc", "vitamin-c");
    // Run together, the letter is what tells.
    is_about("vitmaind3", "vitamin-d");
    is_about("vitamindc 3", "? vitamin-d");
}

#[test]
fn a_short_name_that_is_no_slip_away_is_asked_about() {
    let case = is_about;
    case("nopper", "? copper");
    case("zinca", "? zinc");
    case("soron", "? boron");
    // A finger beside the key, or a letter that sounds the same.
    case("vopper", "copper");
    case("kopper", "copper");
    case("beron", "boron");
}

#[test]
fn words_that_are_near_a_name_are_not_read_as_it() {
    for word in [
        "boneless",
        "shinbone",
        "calcifer",
        "magistrate",
        "dopper",
        "salento",
        "manganism",
        "silcone",
        "silane",
        "magnus",
        "isoflavanone",
        "copperas",
    ] {
        never_answered(word);
        never_answered(&format!("how much {word} should i take"));
    }
}

#[test]
fn names_that_stand_beside_each_other_are_not_torn() {
    never_answered("what is vitamin d dependent rickets");
    never_answered("how many cop per district");
    never_answered("is vita mind a brand");
    never_answered("is magnesium oxide and anhydrous citric acid a laxative");
}

fn never_answered(question: &str) {
    let reply = ask(question);
    assert!(reply.body().entries.is_empty(), "{question}");
}
