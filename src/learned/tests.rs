//! What a model learns from a few texts, and that it is the same each time.

use super::{
    Answered, Counts, Direction, Examples, Model, Placer, Settings, Told, Unreadable, is_in_part,
};
use crate::spelling::words;

const TEXTS: [(&str, &[&str]); 10] = [
    ("how long does bread keep", &["how long", "food"]),
    ("how long may I keep cooked rice", &["how long", "food"]),
    ("for how long is a ticket valid", &["how long"]),
    ("what does a ticket cost", &["price"]),
    ("how much is a loaf of bread", &["price", "food"]),
    ("is cooked rice cheaper", &["price", "food"]),
    ("price of a monthly ticket", &["price"]),
    ("the rice is cooked", &["food"]),
    ("good morning", &[]),
    ("see you tomorrow", &[]),
];

fn examples() -> Examples {
    let mut examples = Examples::new(["how long", "price", "food"]);
    for (text, labels) in TEXTS {
        examples.add(text, labels);
    }
    examples
}

/// So few texts are followed closely.
fn settings() -> Settings {
    Settings {
        cost: 8.0,
        ..Settings::default()
    }
}

fn model() -> Model {
    Model::learn(&examples(), &settings())
}

#[test]
fn a_text_has_the_labels_of_those_it_is_like() {
    let model = model();
    let case = |text: &str, expected: &[&str]| {
        let words = words(text);
        let scores = model.scores(&words);
        let found = scores.all().filter(|(_, score)| *score > 0.0);
        let found: Vec<&str> = found.map(|(label, _)| label).collect();
        assert_eq!(found, expected, "{text}: {scores:?}");
    };
    case("how long does cooked rice keep", &["how long", "food"]);
    case("how logn is a tiket valid", &["how long"]);
    case("whаt does а tiсket соst", &["price"]);
    case("is cooked rice cheap", &["price", "food"]);
    case("good evening", &[]);
    case("", &[]);
}

#[test]
fn a_label_that_was_not_learned_scores_lower_than_any() {
    let model = model();
    let words = words("how long");
    let scores = model.scores(&words);
    assert!(scores.of("weather") < scores.of("price"));
}

#[test]
fn the_same_examples_make_the_same_bytes() {
    assert_eq!(model().to_bytes(), model().to_bytes());
    // The sum of all bytes of this model as it was first learned, on another machine.
    let sum = model().to_bytes().iter().fold(0_u64, |sum, byte| {
        sum.wrapping_mul(31).wrapping_add(u64::from(*byte))
    });
    assert_eq!(sum, 15_084_275_561_885_603_752);
}

#[test]
fn a_model_knows_what_it_was_learned_from() {
    let (model, settings) = (model(), settings());
    assert!(model.is_of(&examples(), &settings));
    let mut more = examples();
    more.add("a cup of tea", &["food"]);
    assert!(!model.is_of(&more, &settings));
    let rounds = settings.rounds + 1;
    assert!(!model.is_of(&examples(), &Settings { rounds, ..settings }));
}

#[test]
fn a_model_is_read_as_it_was_written_and_nothing_else_is_one() {
    let bytes = model().to_bytes();
    assert_eq!(Model::from_bytes(&bytes), Ok(model()));
    for wrong in [&bytes[..bytes.len() - 1], &bytes[1..], &bytes[..20], b""] {
        assert_eq!(Model::from_bytes(wrong), Err(Unreadable));
    }
}

#[test]
fn without_examples_there_is_a_model_that_finds_nothing() {
    let model = Model::learn(&Examples::new(["price"]), &Settings::default());
    assert!(model.scores(&words("what does it cost")).of("price") <= 0.0);
}

#[test]
fn texts_are_told_apart_by_their_own_letters() {
    let part = |text: &str| (0..10).find(|tenth| is_in_part(text, tenth * 10..tenth * 10 + 10));
    let parts = TEXTS.iter().map(|(text, _)| part(text));
    let mut parts: Vec<Option<u64>> = parts.collect();
    assert!(parts.iter().all(Option::is_some));
    parts.sort_unstable();
    parts.dedup();
    assert!(parts.len() > 3, "{parts:?}");
}

/// Two things that are asked, each in three ways.
fn answered() -> Vec<Vec<Answered>> {
    let told = |text: &&str| Told {
        words: words(text),
        marks: Vec::new(),
    };
    let answered = |ways: [&str; 3], text: &str| Answered {
        ways: ways.iter().map(told).collect(),
        text: told(&text),
    };
    vec![vec![
        answered(
            [
                "how long does a loaf keep",
                "when is bread stale",
                "is week old bread fine",
            ],
            "Bread is good for four days.",
        ),
        answered(
            [
                "what does a loaf cost",
                "price of bread",
                "is rye bread dear",
            ],
            "A loaf is three coins.",
        ),
    ]]
}

#[test]
fn a_text_points_to_what_is_asked_in_such_ways() {
    let entries = answered();
    let model = Model::learn_meanings(&entries, 7);
    let place = |text: &str| {
        model.direction(&Told {
            words: words(text),
            marks: Vec::new(),
        })
    };
    let likes = |answer: &Answered, text: &str| {
        let ways = answer.ways.iter().map(|way| model.direction(way));
        ways.map(|way| way.like(&place(text))).fold(-1.0, f32::max)
    };
    for (text, own) in [("stale after a week", 0), ("how dear is it, what price", 1)] {
        let (keeps, costs) = (likes(&entries[0][0], text), likes(&entries[0][1], text));
        let (own, other) = if own == 0 {
            (keeps, costs)
        } else {
            (costs, keeps)
        };
        assert!(own > other + 0.2, "{text}: {own} and {other}");
    }
    let nowhere = place("");
    assert!(nowhere.like(&place("bread")).abs() < f32::EPSILON);
}

#[test]
fn many_texts_at_once_point_where_each_does_to_the_bit() {
    let entries = answered();
    let model = Model::learn_meanings(&entries, 7);
    let mut placer = Placer::new(&model);
    let ways = entries[0].iter().flat_map(|answer| &answer.ways);
    let together: Vec<Direction> = ways.clone().map(|way| placer.direction(way)).collect();
    let each: Vec<Direction> = ways.map(|way| model.direction(way)).collect();
    assert_eq!(together, each);
}

#[test]
fn meanings_are_the_same_each_time_and_survive_as_bytes() {
    let model = Model::learn_meanings(&answered(), 7);
    assert_eq!(model, Model::learn_meanings(&answered(), 7));
    assert_eq!(Model::from_bytes(&model.to_bytes()), Ok(model.clone()));
    assert_eq!(model.learned_from(), 7);
}

#[test]
fn what_was_counted_is_read_back_and_no_part_of_it() {
    let texts = [vec![7, 3, 7], vec![3], vec![9, 3]];
    let counts = Counts::of(texts);
    assert_eq!(counts.all, 3);
    assert_eq!(counts.each, [(3, 3), (7, 1), (9, 1)]);
    let whole = model().with_counts(counts.clone()).to_bytes();
    let read = Model::from_bytes(&whole).unwrap();
    assert_eq!(read.counts(), Some(&counts));
    let without = model().to_bytes().len();
    for length in without + 1..whole.len() {
        assert_eq!(
            Model::from_bytes(&whole[..length]),
            Err(Unreadable),
            "{length}"
        );
    }
}
