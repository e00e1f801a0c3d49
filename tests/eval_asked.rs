//! Measures how it is told what a question wants to know: on questions that other people wrote, where they are at hand,
//! and on the examples that were kept apart.

use supplement_bot::answer::{Asked, Reply};
use supplement_bot::classify::Classifier;
use supplement_bot::learned::is_in_part;
use supplement_bot::matching::Index;
use supplement_bot::question::{Facet, Reader};
use supplement_bot::spelling::normalised;

use crate::eval::{LABELLED, Row, print, rows};
use crate::guide::{ask, shipped};

/// What is to be reached on the questions of others, in hundredths: the right entry first, the right facet first or among
/// those that are answered, the right object.
const LEAST: [usize; 4] = [95, 83, 88, 92];

/// What is to be reached on the examples that were kept apart.
const LEAST_OWN: usize = 82;

/// From here on a question is taken to speak of something else.
const ASKED_FROM: f32 = 0.4;

#[test]
fn eval_of_what_is_asked_in_what_others_wrote() {
    let Some(asked) = rows("asked.tsv") else {
        print("what is asked: skipped, since ../shared/eval is not here\n");
        return;
    };
    let found = [
        (
            "right entry first",
            entries as fn(&Row, &Reply) -> Option<bool>,
        ),
        ("right facet first", |row, reply| {
            Some(leading_facet(row, reply))
        }),
        ("right facet answered", |row, reply| {
            Some(any_facet(row, reply))
        }),
        ("right object", |row, reply| Some(object(row, reply))),
    ];
    let replies: Vec<(&Row, Reply)> = asked
        .iter()
        .map(|row| (row, ask(&row["question"])))
        .collect();
    print("\nwhat is asked, from ../shared/eval\n");
    for ((name, is_right), least) in found.into_iter().zip(LEAST) {
        let judged: Vec<bool> = replies
            .iter()
            .filter_map(|(row, reply)| is_right(row, reply))
            .collect();
        let right = judged.iter().filter(|right| **right).count();
        if std::env::var_os("EVAL_MISSES").is_some() {
            let of_name = |pair: &&(&Row, Reply)| is_right(pair.0, &pair.1) == Some(false);
            for (row, reply) in replies.iter().filter(of_name) {
                print(&miss(name, row, reply));
            }
        }
        print(&format!("  {name:<28} {right:>4} of {:>4}\n", judged.len()));
        assert!(
            right * 100 >= judged.len() * least,
            "{name}: {right} of {}",
            judged.len()
        );
    }
}

#[test]
fn eval_of_what_is_asked_in_examples_that_were_kept_apart() {
    let knowledge = shipped().knowledge();
    let index = Index::new(knowledge);
    let reader = Reader::new(knowledge.languages.english());
    let is_kept_apart = |text: &str| is_in_part(text, 90..100);
    let classifier = Classifier::without(knowledge, &index, &reader, is_kept_apart);
    let (mut of, mut right) = (0, 0);
    let facets = knowledge.languages.english().examples.iter();
    for (label, file) in facets.filter(|(label, _)| {
        Facet::ALL
            .iter()
            .any(|facet| facet.as_str() == label.as_str())
    }) {
        for text in file.examples.iter().filter(|text| is_kept_apart(text)) {
            let question = reader.read(text);
            let wanted = classifier.read(knowledge, &question, &index.find(&question));
            of += 1;
            right += usize::from(wanted.facets.iter().any(|facet| facet.as_str() == label));
        }
    }
    print(&format!(
        "  right facet, kept apart      {right:>4} of {of:>4}\n"
    ));
    assert!(right * 100 >= of * LEAST_OWN, "{right} of {of}");
    let others = |is_elsewhere: bool| {
        let files = knowledge.languages.english().examples.values();
        let files = files.filter(move |file| (file.id == "elsewhere") == is_elsewhere);
        let texts = files.flat_map(|file| file.examples.iter().filter(|text| is_kept_apart(text)));
        texts
            .map(|text| classifier.elsewhere(&reader.read(text)))
            .collect::<Vec<f32>>()
    };
    let (others, ours) = (others(true), others(false));
    for least in [0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6] {
        let above = |scores: &[f32]| scores.iter().filter(|score| **score >= least).count();
        print(&format!(
            "  another sense, from {least}:      {:>4} of {:>4}, of questions {:>3} of {:>4}\n",
            above(&others),
            others.len(),
            above(&ours),
            ours.len()
        ));
    }
    let from = |least: f32, scores: &[f32]| scores.iter().filter(|score| **score >= least).count();
    assert!(from(ASKED_FROM, &others) * 100 >= others.len() * 35);
    assert!(from(ASKED_FROM, &ours) * 200 <= ours.len());
}

/// A line that shows what was read instead.
fn miss(name: &str, row: &Row, reply: &Reply) -> String {
    let asked = reply.asked();
    let expected = [&row["entries"], &row["facet"], &row["object"]];
    let question = &row["question"];
    format!(
        "MISS {name}\t{}\t{expected:?}\t{:?} {:?} {:?}\t{question}\n",
        row["id"], asked.about, asked.facets, asked.objects
    )
}

/// Whether the entries that are asked about lead; nothing where none is. A topic that stands behind an entry is right as
/// well, but need not be led with.
fn entries(row: &Row, reply: &Reply) -> Option<bool> {
    let expected: Vec<&str> = row["entries"].split('+').collect();
    if expected == ["none"] {
        return None;
    }
    let (topics, mut entries): (Vec<&str>, Vec<&str>) =
        expected.into_iter().partition(|id| id.starts_with(TOPIC));
    if entries.is_empty() {
        entries = topics.iter().map(|id| &id[TOPIC.len()..]).collect();
    }
    let about = reply.asked().about.iter();
    let about: Vec<&String> = about.filter(|id| LABELLED.contains(&id.as_str())).collect();
    let first = about.iter().take(entries.len());
    Some(about.len() >= entries.len() && first.clone().all(|id| entries.contains(&id.as_str())))
}

/// What stands before the id of a topic.
const TOPIC: &str = "topic:";

fn leading_facet(row: &Row, reply: &Reply) -> bool {
    let first = reply.asked().facets.first();
    first.is_some_and(|facet| row["facet"].split('+').any(|word| word == facet.as_str()))
}

fn any_facet(row: &Row, reply: &Reply) -> bool {
    let mut facets = reply.asked().facets.iter();
    facets.any(|facet| row["facet"].split('+').any(|word| word == facet.as_str()))
}

/// Whether something that was read is what the question is about: the same words, or words that name the same thing.
/// What is only said by the facet, such as `definition`, is right where that facet is; an amount is right where it was read.
fn object(row: &Row, reply: &Reply) -> bool {
    let expected = normalised(&row["object"]);
    let same = |object: &String| {
        let object = normalised(object);
        let has = |one: &str, other: &str| format!(" {one} ").contains(&format!(" {other} "));
        has(&object, &expected) || has(&expected, &object)
    };
    let asked = reply.asked();
    let meant = ask(&row["object"]);
    let meant = meant.asked();
    let named = |asked: &Asked| -> Vec<String> {
        let all = asked
            .objects
            .iter()
            .chain(&asked.medicines)
            .chain(&asked.about);
        all.cloned().collect()
    };
    let read = named(asked);
    let several = asked.about.len() > 1 || !meant.about.iter().any(|id| asked.about.contains(id));
    let by_meaning = named(meant)
        .iter()
        .any(|id| read.contains(id) && (several || asked.objects.contains(id)));
    let amount = |of: &Asked| of.amounts.first().map(|amount| amount.intake.parts.clone());
    let by_amount = amount(meant).is_some_and(|parts| {
        let mut amounts = asked.amounts.iter();
        amounts.any(|amount| amount.intake.parts == parts)
    });
    asked.objects.iter().any(same) || by_meaning || by_amount
}
