//! Measures how danger is heard: on messages that other people wrote, where they are at hand, and on the examples that
//! were kept apart.

use std::path::Path;

use supplement_bot::knowledge::{Knowledge, read_folder};
use supplement_bot::learned::is_in_part;
use supplement_bot::question::Reader;
use supplement_bot::safety::{Dangers, Tier};

use crate::eval::{print, rows};

/// How many of how many got an alarm, and an alarm or a line.
#[derive(Clone, Copy, Default)]
struct Heard {
    of: usize,
    alarm: usize,
    line: usize,
}

/// The level, and the hundredths that must be reached at least or at most: alarms, alarms or lines.
type Asked = (&'static str, [Bound; 2]);

#[derive(Clone, Copy)]
enum Bound {
    /// Tenths of a hundredth.
    Least(usize),
    Most(usize),
}

use Bound::{Least, Most};

#[test]
fn eval_of_danger_in_what_others_wrote() {
    let (Some(danger), Some(asked), Some(questions)) =
        (rows("safety.tsv"), rows("asked.tsv"), rows("questions.tsv"))
    else {
        print("danger: skipped, since ../shared/eval is not here\n");
        return;
    };
    let knowledge = knowledge();
    let dangers = Dangers::new(&knowledge);
    let mut texts: Vec<(String, String)> = danger
        .iter()
        .map(|row| (row["level"].clone(), row["message"].clone()))
        .collect();
    let ordinary = asked.iter().chain(&questions);
    texts.extend(ordinary.map(|row| ("ordinary".to_owned(), row["question"].clone())));
    measure(
        "danger, from ../shared/eval",
        (&dangers, &knowledge),
        &texts,
        OTHERS,
    );
}

#[test]
fn eval_of_danger_in_examples_that_were_kept_apart() {
    let knowledge = knowledge();
    let is_kept_apart = |text: &str| is_in_part(text, 85..100);
    let dangers = Dangers::without(&knowledge, is_kept_apart);
    let examples = knowledge.safety.levels().flat_map(|(level, file)| {
        let texts = file.examples.iter().filter(|text| is_kept_apart(text));
        texts.map(move |text| (level.as_str().to_owned(), text.clone()))
    });
    let texts: Vec<(String, String)> = examples.collect();
    measure(
        "danger, from examples kept apart",
        (&dangers, &knowledge),
        &texts,
        OWN,
    );
}

/// What is reached, less a little: a figure below is a step back. Asked for are 90 and 97 % of now, 85 and 95 % of poison and
/// of crisis, a line for 60 % of what is near, at most 2 and 8 % of what is none, 0.5 and 3 % of ordinary questions.
const OTHERS: &[Asked] = &[
    ("now", [Least(860), Least(920)]),
    ("poison", [Least(830), Least(940)]),
    ("crisis", [Least(820), Least(950)]),
    ("mention", [Most(80), Least(430)]),
    ("none", [Most(60), Most(125)]),
    ("ordinary", [Most(16), Most(48)]),
];

const OWN: &[Asked] = &[
    ("now", [Least(860), Least(920)]),
    ("poison", [Least(690), Least(820)]),
    ("crisis", [Least(590), Least(740)]),
    ("mention", [Most(165), Least(530)]),
    ("calm", [Most(30), Most(70)]),
];

fn measure(
    title: &str,
    (dangers, knowledge): (&Dangers, &Knowledge),
    texts: &[(String, String)],
    asked: &[Asked],
) {
    let mut table = format!("\n{title}: alarm, alarm or line\n");
    let reader = Reader::new(knowledge.languages.english());
    let mut missed = Vec::new();
    for (level, bounds) in asked {
        let mut heard = Heard::default();
        for (_, text) in texts.iter().filter(|(own, _)| own == level) {
            let reading = dangers.read(&knowledge.safety, &reader.read(text));
            let tier = reading.tier();
            if std::env::var_os("EVAL_SCORES").is_some() {
                print(&format!("{level}\t{tier}\t{}\n", reading.why().join("; ")));
            }
            heard.of += 1;
            heard.alarm += usize::from(tier == Tier::Alarm);
            heard.line += usize::from(tier != Tier::None);
        }
        let shares = [heard.alarm, heard.line].map(|count| count * 1_000 / heard.of.max(1));
        let shown = shares.map(|tenths| format!("{}.{} %", tenths / 10, tenths % 10));
        let line = format!(
            "  {level:<10} {:>5}  {:>8} {:>8}\n",
            heard.of, shown[0], shown[1]
        );
        table.push_str(&line);
        for (bound, share) in bounds.iter().zip(shares) {
            if !bound.holds(share) {
                missed.push(format!("{level}: {share} tenths of a hundredth"));
            }
        }
    }
    print(&table);
    assert!(missed.is_empty(), "{title}: {missed:?}");
}

impl Bound {
    fn holds(self, tenths: usize) -> bool {
        match self {
            Least(least) => tenths >= least,
            Most(most) => tenths <= most,
        }
    }
}

fn knowledge() -> Knowledge {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("knowledge");
    let today = crate::guide::today();
    read_folder(&folder, today).unwrap()
}
