//! What it costs to read a text: no more than there is to read, whatever stands in it.

use std::fs;
use std::time::{Duration, Instant};

use crate::SPEED;
use crate::guide::{ask, folder};

/// The longest text that a person can send.
const LONGEST: usize = 4_000;

/// A quarter of it takes a quarter of the work, within what measuring allows.
const AT_MOST: u32 = 8;

/// How long is searched.
const SEARCH: Duration = Duration::from_secs(10);

/// Every text in quotes that the signs of danger are made of, and what begins like them.
fn pieces() -> Vec<String> {
    let files = fs::read_dir(folder().join("safety")).unwrap();
    let paths = files.map(|file| file.unwrap().path());
    let texts = paths.filter_map(|path| fs::read_to_string(path).ok());
    let mut pieces: Vec<String> = texts
        .flat_map(|text| {
            text.split('"')
                .skip(1)
                .step_by(2)
                .map(str::to_owned)
                .collect::<Vec<_>>()
        })
        .filter(|piece| (2..40).contains(&piece.len()) && !piece.contains(['/', '\n', '=']))
        .collect();
    pieces.sort();
    pieces.dedup();
    pieces
}

/// These pieces again and again, in one sentence.
fn filled(pieces: &[&str], letters: usize) -> String {
    let mut text = String::new();
    for piece in pieces.iter().cycle() {
        if text.len() + piece.len() >= letters {
            return text;
        }
        text += piece;
        text.push(' ');
    }
    text
}

/// How long this thread has been at work: what runs beside it counts for nothing. Where the system does not say, the time
/// since the start.
fn at_work(start: Instant) -> Duration {
    let told = fs::read_to_string("/proc/thread-self/schedstat").ok();
    let told = told.and_then(|told| told.split(' ').next()?.parse().ok());
    told.map_or_else(|| start.elapsed(), Duration::from_nanos)
}

fn cost(pieces: &[&str], letters: usize) -> Duration {
    let text = filled(pieces, letters);
    // The system counts in steps of some milliseconds, so that a short text is read more often.
    let times = u32::try_from(2 * LONGEST / letters).unwrap();
    let start = Instant::now();
    let before = at_work(start);
    for _ in 0..times {
        ask(&text);
    }
    at_work(start).saturating_sub(before) / times
}

#[tokio::test]
async fn the_worst_text_that_a_search_finds_is_read_in_linear_time() {
    let _alone = SPEED.lock().await;
    let pieces = pieces();
    let began = Instant::now();
    let mut found: Vec<(Duration, Vec<&str>)> = pieces
        .iter()
        .step_by(11)
        .take_while(|_| began.elapsed() < SEARCH / 2)
        .map(|piece| (cost(&[piece], LONGEST), vec![piece.as_str()]))
        .collect();
    let mut random = fastrand::Rng::with_seed(16);
    while began.elapsed() < SEARCH {
        found.sort_by(|one, other| other.cmp(one));
        found.truncate(8);
        let mut next = found[random.usize(..found.len())].1.clone();
        next.insert(
            random.usize(..=next.len()),
            &pieces[random.usize(..pieces.len())],
        );
        next.truncate(6);
        found.push((cost(&next, LONGEST), next));
    }
    found.sort_by(|one, other| other.cmp(one));
    let (whole, worst) = &found[0];
    let quarter = cost(worst, LONGEST / 4);
    println!(
        "the worst of {LONGEST} letters takes {whole:?}, a quarter of it {quarter:?}: {worst:?}"
    );
    assert!(
        *whole < AT_MOST * quarter,
        "{whole:?}, {quarter:?}: {worst:?}"
    );
}
