//! Millions of inputs that nobody would write, each through the code that reads such a thing: whatever comes in, nothing
//! panics, and what a member reads fits into a message and has the disclaimer.
//!
//! `cargo bench --bench fuzz` takes 10,000 inputs; a number behind `--` takes that many, and a second one begins elsewhere.

mod inputs;
mod kinds;
mod mutated;

use std::ops::Range;
use std::panic::{AssertUnwindSafe, catch_unwind, set_hook};
use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Instant;

use anyhow::bail;
use supplement_bot::answer::{Disclaimer, Guide};
use supplement_bot::knowledge::{read_folder, sources};

use inputs::Inputs;
use kinds::{KINDS, Outcome};

const COUNT: u64 = 10_000;

/// So many of this many inputs are of each kind, in the order of [`KINDS`].
const OF: u64 = 1_000;

fn main() -> anyhow::Result<()> {
    let mut numbers = std::env::args().filter_map(|argument| argument.parse::<u64>().ok());
    let count = numbers.next().unwrap_or(COUNT);
    let from = numbers.next().unwrap_or(0);
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("knowledge");
    let today = chrono::Local::now().date_naive();
    let knowledge = read_folder(&folder, today)?;
    let guide = Guide::new(knowledge, Disclaimer::default(), today);
    let inputs = Inputs::new(&guide, sources(&folder)?);
    // A panic is told below, with the number that brings its input back.
    set_hook(Box::new(|_| {}));
    for kind in KINDS {
        let share = (count * kind.share / OF).max(1);
        let start = Instant::now();
        let broken = run(from..from + share, |number| {
            (kind.put)(&guide, &inputs, number)
        });
        let took = start.elapsed();
        println!("{:<44} {share:>10} inputs {took:>10.1?}", kind.name);
        if let Some((number, why)) = broken.first() {
            bail!(
                "{} of the {} broke it; the first is {number}: {why}",
                broken.len(),
                kind.name
            );
        }
    }
    Ok(())
}

/// An input that broke what reads it: its number, and why.
type Broken = (u64, String);

/// Puts them in from all processors.
fn run(numbers: Range<u64>, put: impl Fn(u64) -> Outcome + Sync) -> Vec<Broken> {
    let next = AtomicU64::new(numbers.start);
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    let work = || {
        let mut broken = Vec::new();
        loop {
            let number = next.fetch_add(1, Ordering::Relaxed);
            if number >= numbers.end {
                return broken;
            }
            let ended = catch_unwind(AssertUnwindSafe(|| put(number)));
            let ended = ended.unwrap_or_else(|_| Err("it panicked".to_owned()));
            broken.extend(ended.err().map(|why| (number, why)));
        }
    };
    std::thread::scope(|scope| {
        let all: Vec<_> = (0..threads).map(|_| scope.spawn(work)).collect();
        let broken = all.into_iter().flat_map(|thread| {
            let ended = thread.join();
            ended.unwrap_or_else(|panic| std::panic::resume_unwind(panic))
        });
        broken.collect()
    })
}
