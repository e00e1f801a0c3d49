//! Measures the answers on questions that other people wrote, where they are at hand: `../shared/eval`.

mod amounts;

use std::collections::HashMap;
use std::fs;
use std::io::{Write, stderr};
use std::path::Path;

use supplement_bot::answer::{Body, Kind};

use crate::guide::ask;

/// What is to be reached, in hundredths.
const TO_REACH: usize = 98;

/// How much may be answered that should not be, in hundredths, in the order of `false_answers`.
const ALLOWED: [usize; 5] = [3, 8, 0, 4, 4];

/// A line of a table, by the names of its columns.
pub(crate) type Row = HashMap<String, String>;

/// How many of how many.
#[derive(Clone, Copy, Default)]
struct Share {
    of: usize,
    count: usize,
}

#[test]
fn real_questions_find_the_right_entry() {
    let (Some(questions), Some(typos), Some(friends)) = (
        rows("questions.tsv"),
        rows("misspellings.tsv"),
        rows("false_friends.tsv"),
    ) else {
        print("real questions: skipped, since ../shared/eval is not here\n");
        return;
    };
    let clear: Vec<&Row> = questions
        .iter()
        .filter(|row| !row["note"].contains("borderline"))
        .collect();
    let (inside, outside): (Vec<&Row>, Vec<&Row>) =
        clear.into_iter().partition(|row| row["expected"] != "none");
    let right = share(&inside, |row| is_right(&row["question"], row));
    let typos: Vec<&Row> = typos.iter().collect();
    let alone = share(&typos, |row| is_entry(&row["query"], &row["slug"]));
    let in_sentence = share(&typos, |row| {
        is_entry(&sentence(&row["query"]), &row["slug"])
    });
    let falsely = false_answers(&outside, &friends);
    print(&table(&[right, alone, in_sentence], &falsely));
    for (what, reached) in [
        ("right entry first", right),
        ("typos alone", alone),
        ("typos in a sentence", in_sentence),
    ] {
        assert!(reached.reaches(TO_REACH), "{what}: {}", reached.shown());
    }
    for ((what, share), allowed) in falsely.into_iter().zip(ALLOWED) {
        assert!(share.within(allowed), "{what}: {}", share.shown());
    }
}

/// How many of the traps may be answered with an entry.
const TRAPS: usize = 3;

#[test]
fn traps_stay_silent() {
    let Some(traps) = rows("traps.tsv") else {
        print("traps: skipped, since ../shared/eval is not here\n");
        return;
    };
    let rows: Vec<&Row> = traps.iter().collect();
    let answered = share(&rows, |row| is_answered(&row["message"]));
    print(&format!(
        "\ntraps, from ../shared/eval\n  answered   {}\n",
        answered.shown()
    ));
    assert!(answered.count <= TRAPS, "{}", answered.shown());
}

/// What is answered that should not be.
fn false_answers(outside: &[&Row], friends: &[Row]) -> Vec<(&'static str, Share)> {
    let answered = |row: &&Row| is_answered(&row["question"]);
    let of = |sort: fn(&Row) -> bool| {
        let rows: Vec<&Row> = outside.iter().copied().filter(|row| sort(row)).collect();
        share(&rows, |row| answered(&row))
    };
    let friends: Vec<&Row> = friends.iter().collect();
    vec![
        ("false answers, all", of(|_| true)),
        (
            "false answers, traps",
            of(|row| row["note"].contains("trap")),
        ),
        (
            "false answers, chat",
            of(|row| row["note"].starts_with("chat")),
        ),
        (
            "false friends alone",
            share(&friends, |row| is_answered(&row["word"])),
        ),
        (
            "false friends in a sentence",
            share(&friends, |row| is_answered(&sentence(&row["word"]))),
        ),
    ]
}

fn table(found: &[Share; 3], falsely: &[(&str, Share)]) -> String {
    let mut text = String::from("\nreal questions, from ../shared/eval\n");
    let names = ["right entry first", "typos alone", "typos in a sentence"];
    let all = names.into_iter().zip(found.iter().copied());
    for (name, share) in all.chain(falsely.iter().copied()) {
        text.extend(["  ", &format!("{name:<28} "), &share.shown(), "\n"]);
    }
    text
}

/// Whether the question gets what it is labelled with: these entries first, in any order, or that topic.
fn is_right(question: &str, row: &Row) -> bool {
    let reply = ask(question);
    let body = reply.body();
    let other = row["note"]
        .split_whitespace()
        .find_map(|note| note.strip_prefix("also-topic:"));
    let is_topic = |topic: &str| body.topics.first().is_some_and(|id| id == topic);
    match row["expected"].strip_prefix("topic:") {
        Some(topic) => is_topic(topic),
        None => leads_with(body, &row["expected"]) || other.is_some_and(is_topic),
    }
}

fn leads_with(body: &Body, expected: &str) -> bool {
    let expected: Vec<&str> = expected.split('+').collect();
    let first = body.entries.iter().take(expected.len());
    body.kind == Kind::Answer
        && body.entries.len() >= expected.len()
        && first.clone().all(|id| expected.contains(&id.as_str()))
}

fn is_entry(text: &str, id: &str) -> bool {
    let reply = ask(text);
    match id.strip_prefix("topic:") {
        Some(topic) => reply.body().topics.first().is_some_and(|id| id == topic),
        None => leads_with(reply.body(), id),
    }
}

/// An answer about entries alone that are newer than the labels is none that the labels know to be wrong.
fn is_answered(text: &str) -> bool {
    let reply = ask(text);
    let about = &reply.asked().about;
    let is_newer = |id: &String| !LABELLED.contains(&id.as_str());
    let is_of_newer = !about.is_empty() && about.iter().all(is_newer);
    reply.body().kind == Kind::Answer && !is_of_newer
}

/// The entries that the labels know of; what is named beside them has its own since.
pub(crate) const LABELLED: &[&str] = &[
    "boron",
    "calcium",
    "copper",
    "magnesium",
    "manganese",
    "selenium",
    "silicon",
    "soy-isoflavones",
    "vitamin-d",
    "vitamin-k",
    "zinc",
    "osteoporosis",
    "herbal-supplements",
    "reading-doses",
    "who-may-benefit",
];

fn sentence(query: &str) -> String {
    format!("how much {query} should i take")
}

fn share(rows: &[&Row], is: impl Fn(&Row) -> bool) -> Share {
    Share {
        of: rows.len(),
        count: rows.iter().filter(|row| is(row)).count(),
    }
}

impl Share {
    fn within(self, hundredths: usize) -> bool {
        self.count * 100 <= self.of * hundredths
    }

    fn reaches(self, hundredths: usize) -> bool {
        self.count * 100 >= self.of * hundredths
    }

    fn shown(self) -> String {
        let tenths = self.count * 1_000 / self.of.max(1);
        format!(
            "{:>4} of {:>4}  {:>3}.{} %",
            self.count,
            self.of,
            tenths / 10,
            tenths % 10
        )
    }
}

pub(crate) fn rows(file: &str) -> Option<Vec<Row>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/eval");
    let text = fs::read_to_string(folder.join(file)).ok()?;
    let mut lines = text.lines();
    let columns: Vec<&str> = lines.next()?.split('\t').collect();
    let row = |line: &str| {
        let cells = line.split('\t').map(str::to_owned);
        columns
            .iter()
            .map(|&name| name.to_owned())
            .zip(cells)
            .collect()
    };
    Some(lines.filter(|line| !line.is_empty()).map(row).collect())
}

/// Past the test's own capture, so that the figures are seen when all is well too.
pub(crate) fn print(text: &str) {
    stderr().write_all(text.as_bytes()).unwrap();
}
