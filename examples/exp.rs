use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use supplement_bot::classify::{CLOSE, Classifier, Close, Closest, row_id};
use supplement_bot::knowledge::{Knowledge, SingleAnswer, Supplement};
use supplement_bot::matching::Index;
use supplement_bot::question::Reader;
use supplement_bot::spelling::normalised;

const STORIES: &[&str] = &[
    "im 45 and take lisinopril for blood pressure. ",
    "hi all, my mum is 72, had a hip fracture last winter and her doctor was not much help, so ",
    "been lifting for two years, sleep badly and drink too much coffee, ",
    "ok so i have ibs and my sister swears by this stuff but ",
    "reading the label in the shop right now and wondering, ",
    "vegan since 2019, a bit tired lately, blood test next month. ",
];
const PARTS: usize = 5;

fn main() {
    let dir = std::env::args().nth(1).unwrap_or("knowledge".into());
    let knowledge = supplement_bot::knowledge::read_folder(
        std::path::Path::new(&dir),
        chrono::Local::now().date_naive(),
    )
    .unwrap();
    let knowledge = &knowledge;
    let index = Index::new(knowledge);
    let reader = Reader::new(knowledge.languages.english());
    let classifier = Classifier::new(knowledge, &index, &reader);
    let less = without(knowledge, 0);
    let start = std::time::Instant::now();
    let model = Closest::learn(&less, Arc::clone(classifier.lexicon()));
    let took = start.elapsed().as_secs();
    let closest = Closest::with(
        &less,
        Arc::clone(classifier.lexicon()),
        Some(Arc::new(model)),
    );
    for story in [false, true] {
        let (mut asked, mut first, mut two, mut right, mut alike, mut wrong) = (0, 0, 0, 0, 0, 0);
        for (n, (entry, answer, ask)) in ways(knowledge, 0).into_iter().enumerate() {
            if story && n % 3 != 0 {
                continue;
            }
            let text = if story {
                format!("{}{ask}", STORIES[n / 3 % STORIES.len()])
            } else {
                ask.to_owned()
            };
            let question = reader.read(&text);
            let wanted = classifier.read(knowledge, &question, &index.find(&question));
            let close = closest.to(entry, (&question.words[..], None), &[], &wanted.facets);
            let own = row_id(entry, &answer.text);
            let answers: Vec<&Close> = close.iter().filter(|c| c.is_answer()).collect();
            asked += 1;
            first += usize::from(answers.first().is_some_and(|c| c.id == own));
            two += usize::from(answers.iter().take(2).any(|c| c.id == own));
            if let Some(given) = answers.first().filter(|c| c.closeness >= CLOSE) {
                let told = knowledge
                    .entry(entry)
                    .unwrap()
                    .answers()
                    .iter()
                    .find(|a| row_id(entry, &a.text) == given.id);
                if given.id == own {
                    right += 1
                } else if told.is_some_and(|t| same(&t.text, &answer.text)) {
                    alike += 1
                } else {
                    wrong += 1
                }
            }
        }
        let p = |x: usize| x as f64 * 100.0 / asked as f64;
        println!(
            "{} asked {asked} first {:.1} two {:.1} | given: right {:.1} alike {:.1} wrong {:.1} ({took} s)",
            if story { "story" } else { "plain" },
            p(first),
            p(two),
            p(right),
            p(alike),
            p(wrong)
        );
    }
}

fn same(one: &str, other: &str) -> bool {
    let telling = |text: &str| -> BTreeSet<String> {
        let words = normalised(text);
        words
            .split(' ')
            .filter(|w| w.len() > 3 || w.parse::<u32>().is_ok())
            .map(str::to_owned)
            .collect()
    };
    let (one, other) = (telling(one), telling(other));
    one.intersection(&other).count() * 5 >= one.len().min(other.len()) * 2
}

fn without(knowledge: &Knowledge, part: usize) -> Knowledge {
    let less = |(id, s): (&String, &Arc<Supplement>)| {
        let mut s = Supplement::clone(s);
        for a in &mut s.answers {
            a.asks.retain(|ask| part_of(ask) != part);
        }
        (id.clone(), Arc::new(s))
    };
    let supplements: BTreeMap<_, _> = knowledge.supplements.iter().map(less).collect();
    Knowledge {
        supplements,
        ..knowledge.clone()
    }
}

fn ways(knowledge: &Knowledge, part: usize) -> Vec<(&str, &SingleAnswer, &str)> {
    let mut ways = Vec::new();
    for s in knowledge.supplements.values() {
        for a in &s.answers {
            ways.extend(
                a.asks
                    .iter()
                    .filter(|ask| part_of(ask) == part)
                    .map(|ask| (s.id.as_str(), a, ask.as_str())),
            );
        }
    }
    ways
}

fn part_of(ask: &str) -> usize {
    ask.bytes().fold(7_usize, |sum, b| {
        sum.wrapping_mul(31).wrapping_add(b.into())
    }) % PARTS
}
