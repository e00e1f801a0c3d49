//! Names that were looked for in vain: which may be kept, and that no sentence, medicine or person ever is.

use crate::guide::shipped;
use supplement_bot::answer::What;

fn kept(text: &str) -> Vec<String> {
    let guide = shipped();
    let reply = guide.answer(What::Supplement {
        name: text,
        section: None,
    });
    guide.missed(text, &reply, true, &["Wilhelmina", "mina_the_great"])
}

#[test]
fn names_of_supplements_are_kept_in_their_common_spelling() {
    for (typed, name) in [
        ("agmatine", "agmatine"),
        ("Agmatinne", "agmatine"),
        ("  SHILAJIT ", "shilajit"),
        ("kudzu capsules", "kudzu root"),
        ("cissus", "cissus"),
        ("tongkat", "tongkat"),
        ("turkey tail mushroom", "turkey tail"),
        ("bishop's weed extract", "bishop weed extract"),
        ("birch-leaf extract", "birch leaf extract"),
    ] {
        assert_eq!(kept(typed), [name], "{typed}");
    }
}

#[test]
fn of_a_question_only_the_name_of_our_own_list_is_kept() {
    let guide = shipped();
    let text = "my sister anna swears by agmatine, what about it?";
    let reply = guide.ask(text);
    assert_eq!(guide.missed(text, &reply, false, &[]), ["agmatine"]);
    let text = "does cissus do anything for anna?";
    let reply = guide.ask(text);
    assert_eq!(guide.missed(text, &reply, false, &[]), [""; 0]);
}

#[test]
fn sentences_medicines_and_people_are_not_kept() {
    for text in [
        // Sentences and worries.
        "why do my knees hurt",
        "i feel sad",
        "pregnant",
        "my period is late",
        "help me please",
        "diabetes and weight",
        "call 555 123 4567",
        "someone@example.com",
        "https://example.com/x",
        "12345678",
        // Medicines, by name, brand, class and slightly misspelt.
        "metformin",
        "sertraline",
        "Ozempic",
        "semaglutide",
        "tirzepatide",
        "losartan",
        "atorvastatin",
        "omeprazol",
        "warfarine",
        "levothyroxin",
        "doxycycline",
        "rivaroxaban",
        "duloxetine",
        "semaglutid",
        "tirzepatid",
        "finasterid",
        "naltrexone",
        "truvada",
        "biktarvy",
        "viagara",
        // Illnesses and distress.
        "hiv",
        "depression",
        "suicide",
        // People, strangers and the one who asks.
        "john",
        "muller",
        "Maria Gonzalez",
        "john smith",
        "Dr Patel",
        "xiulan okonkwo",
        "wilhelmina",
        "mina",
        "<@1410000000000000002>",
    ] {
        assert_eq!(kept(text), [""; 0], "{text}");
    }
}

#[test]
fn what_is_answered_is_not_missed() {
    for text in [
        "boron",
        "borron",
        "vitamin d",
        "osteoporosis",
        "my toddler swallowed ashwagandha",
    ] {
        assert_eq!(kept(text), [""; 0], "{text}");
    }
}
