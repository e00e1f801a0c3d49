//! Misspelt names: read as what they surely are, asked about where they may be two, never another substance.

use std::collections::BTreeSet;

use expect_test::expect;
use supplement_bot::answer::{Kind, What};
use supplement_bot::knowledge::Entry;

use super::{is_about, read};
use crate::guide::{ask, shipped};

#[test]
fn a_plain_typo_is_read_as_the_name() {
    let case = is_about;
    case("magnesuim", "magnesium");
    case("vitmain d", "vitamin-d");
    case("calcuim", "calcium");
    case("calcium carbonite", "calcium");
    case("boronn", "boron");
    case("zinck", "zinc");
    case("isoflavons", "soy-isoflavones");
    case("vitamn k2", "vitamin-k");
    case("seleniun", "selenium");
    case("manganeese", "manganese");
    case("osteoperosis", "osteoporosis");
    case("how much calcuim should i take", "calcium");
    case("is magnesuim glycinate ok with zinc", "magnesium, zinc");
}

#[test]
fn a_correction_is_told() {
    assert!(read("calcuim").contains("I read “calcuim” as Calcium."));
    let reply = ask("vitmain d and zinc");
    let corrected = &reply.body().corrected;
    assert_eq!(corrected.len(), 1);
    assert_eq!(
        (corrected[0].from.as_str(), corrected[0].to.as_str()),
        ("vitmain d", "Vitamin D")
    );
}

#[test]
fn what_may_be_two_substances_is_asked() {
    let case = is_about;
    case("manganesium", "? magnesium, manganese");

    case("how much magnanese", "manganese");
}

#[test]
fn did_you_mean_offers_the_candidates_and_claims_nothing() {
    expect![[r#"
        Did you mean one of these? I am not sure how to read “manganesium”, so I do not guess.
        - Magnesium
        - Manganese

        This is general information, not medical advice. Ask a doctor, pharmacist or other healthcare provider before you take a supplement."#]].assert_eq(&read("is manganesium safe?"));
    let reply = ask("is manganesium safe?");
    let labels: Vec<_> = reply
        .body()
        .buttons
        .iter()
        .map(|button| button.label.as_str())
        .collect();
    assert_eq!(labels, ["Magnesium", "Manganese"]);
    assert_eq!(reply.body().entries, Vec::<String>::new());
}

#[test]
fn a_candidate_that_is_pressed_answers_what_was_asked() {
    let reply = ask("is manganesium safe?");
    let pressed = shipped().answer(What::Press(&reply.body().buttons[1].action));
    assert_eq!(super::about(&pressed), "manganese");
    assert_eq!(pressed.body().sections, ["cautions"]);
}

/// Pairs and names that must never be read as one another without a word.
#[test]
fn another_substance_is_never_answered_for() {
    let case = |question: &str, never: &str| {
        let reply = ask(question);
        assert!(
            !reply.body().entries.iter().any(|id| id == never),
            "{question} → {never}"
        );
    };
    case("magnesium", "manganese");
    case("manganese", "magnesium");
    case("vitamin b12", "vitamin-d");
    case("vitamin b", "vitamin-d");
    case("vitamin c", "vitamin-d");
    case("vitamin a", "vitamin-d");
    case("vitamin e", "vitamin-d");
    case("vitmain e", "vitamin-d");
    case("vitamin 3", "vitamin-d");
    case("vitamin", "vitamin-d");
    case("d", "vitamin-d");
    case("k", "vitamin-k");
    case("borax", "boron");
    case("boric acid", "boron");
    case("calcitonin", "calcium");
    case("silicone", "silicon");
    case("cadmium", "calcium");
    case("potassium", "calcium");
    case("sodium", "selenium");
    case("iron", "boron");
    case("cooper", "copper");
    case("valium", "calcium");
    case("osteopetrosis", "osteoporosis");
}

#[test]
fn no_typo_of_a_name_is_answered_with_another_entry() {
    let mut wrong = Vec::new();
    for entry in shipped().knowledge().entries() {
        let aliases = entry.aliases().iter().map(|(_, _, alias)| alias);
        let names: BTreeSet<&str> = std::iter::once(entry.name()).chain(aliases).collect();
        for typo in names.into_iter().flat_map(typos) {
            let reply = ask(&typo);
            let body = reply.body();
            let answered = body.kind == Kind::Answer;
            let ids = [&body.entries[..], &body.topics].concat();
            let other = ids.iter().find(|id| *id != entry.id());
            if let Some(other) = other.filter(|id| answered && !is_name_of(id, &typo)) {
                wrong.push(format!("{typo} ({}) → {other}", entry.id()));
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

/// Whether the typo is, or holds, a name of the other entry: `MK` for `MK7` is none, `silica` for `silicea` is.
fn is_name_of(id: &str, typo: &str) -> bool {
    let entry = shipped().knowledge().entry(id).unwrap();
    let words = |text: &str| supplement_bot::spelling::normalised(text);
    let typo = format!(" {} ", words(typo));
    let aliases = entry.aliases().iter().map(|(_, _, alias)| alias);
    [Entry::name(entry)]
        .into_iter()
        .chain(aliases)
        .any(|name| typo.contains(&format!(" {} ", words(name))))
}

/// A typo at each letter: it is left out, written twice, or exchanged with the next, in turns.
fn typos(name: &str) -> Vec<String> {
    let letters: Vec<char> = name.chars().collect();
    let typo = |at: usize| {
        let mut typo = letters.clone();
        match at % 3 {
            0 => typo.insert(at, letters[at]),
            1 if at + 1 < letters.len() => typo.swap(at, at + 1),
            _ => drop(typo.remove(at)),
        }
        String::from_iter(typo)
    };
    (0..letters.len()).map(typo).collect()
}

#[test]
fn a_likely_slip_in_an_alias_or_in_a_name_of_several_words_is_read() {
    let case = is_about;
    case("what should i know about kufper", "copper");
    case("how much maangan a day", "manganese");
    case("is sellen good for hair", "selenium");
    case("what does uppr limit mean", "reading-doses");
    case("ober the hill, any advice", "nothing");
}
