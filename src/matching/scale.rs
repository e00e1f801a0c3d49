//! However many names there are, a look-up touches few of them: counted, not timed.

use crate::knowledge::{Knowledge, NotCovered, Substance};
use crate::question::Question;

use super::complete::Completer;
use super::lexicon::{Lexicon, Subject};
use super::misspelt::MisspeltNames;
use super::spellings::Reach;
use super::tokens::{Text, Tokens};

const NAMES: usize = 30_000;

/// A look-up may touch so many, whatever the number of names.
const FEW: usize = NAMES / 100;

struct Many {
    tokens: Tokens,
    lexicon: Lexicon,
}

/// Names of made-up syllables; half of them begin with `vitamin` and half end with `extract`.
fn many() -> Many {
    const SYLLABLES: [&str; 16] = [
        "bra", "cor", "del", "fim", "gan", "hol", "jux", "kep", "lir", "mos", "nub", "pya", "rez",
        "sti", "tov", "wul",
    ];
    let word = |number: usize| -> String {
        let digits = [number / 4_096, number / 256, number / 16, number].map(|digit| digit % 16);
        digits.into_iter().map(|digit| SYLLABLES[digit]).collect()
    };
    let substances = (0..NAMES).map(|number| {
        let word = word(number);
        Substance {
            name: if number % 2 == 0 {
                format!("Vitamin {word}")
            } else {
                format!("{word} extract")
            },
            aliases: Vec::new(),
            note: None,
            refs: Vec::new(),
        }
    });
    let knowledge = Knowledge {
        not_covered: NotCovered {
            substances: substances.collect(),
            ..NotCovered::default()
        },
        ..Knowledge::default()
    };
    let mut tokens = Tokens::default();
    Many {
        lexicon: Lexicon::new(&knowledge, &mut tokens, |_| ()),
        tokens,
    }
}

#[test]
fn a_misspelt_word_is_compared_with_few_of_many() {
    let many = many();
    let case = |typed: &str| {
        let compared = many.lexicon.spellings.candidates(typed, Reach::Beyond);
        assert!(compared < FEW, "{typed}: {compared} of {NAMES}");
    };
    case("bracordelfmi");
    case("breakfast");
    case("vitamn");
    case("extrct");
    case("fim");
}

#[test]
fn names_that_share_a_word_are_not_walked() {
    let many = many();
    let case = |text: &str| {
        let question = Question::read(text);
        let text = Text::new(&many.tokens, &question);
        let mut misspelt = MisspeltNames::new(&many.lexicon, &text);
        let near = misspelt.candidates(0..text.len(), Reach::Beyond).len();
        assert!(near < FEW, "{near} of {NAMES}");
    };
    case("vitamin brabracordelx for breakfast");
    case("vitamn brabracorfm");
    case("brabracordle extrct");
}

#[test]
fn letters_that_many_names_begin_with_are_completed_from_few() {
    let many = many();
    let named = |subject: &Subject| matches!(subject, Subject::NotCovered(_));
    let completer = Completer::new(&many.lexicon, named);
    let case = |typed: &str| {
        let ranked = completer.preselected(&many.lexicon, typed).len();
        assert!(ranked < FEW, "{typed}: {ranked} of {NAMES}");
        assert!(completer.completions(&many.lexicon, typed, 25).len() <= 25);
    };
    for typed in [
        "",
        "v",
        "vitamin",
        "vitamin b",
        "vitmain bra",
        "extract",
        "e",
        "bar",
        "bracodrel",
        "zzzz",
        "vtmn",
    ] {
        case(typed);
    }
}
