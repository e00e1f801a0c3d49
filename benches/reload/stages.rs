//! The stages one by one: reading the folder, the library's part, and the guide.

use std::path::Path;
use std::time::{Duration, Instant};

use anyhow::Context;
use chrono::{DateTime, Local};
use supplement_bot::answer::{Disclaimer, Guide};
use supplement_bot::knowledge::{Knowledge, Library, Problem, Source, sources};

use super::{FILE, RUNS, report, with_verdict};

pub(super) fn measure(folder: &Path, now: DateTime<Local>) -> anyhow::Result<()> {
    let today = now.date_naive();
    let mut library = Library::default();
    let read = sources(folder)?;
    let start = Instant::now();
    let first = library.read(read, today).map_err(told)?;
    report("first reading", vec![start.elapsed()]);
    drop(first);
    let mut times: [Vec<Duration>; 4] = Default::default();
    for run in 0..RUNS {
        let start = Instant::now();
        let mut read = sources(folder)?;
        times[0].push(start.elapsed());
        change(&mut read, run).context("boron cannot be changed")?;
        let start = Instant::now();
        let knowledge: Knowledge = library.read(read, today).map_err(told)?;
        times[1].push(start.elapsed());
        let guide_start = Instant::now();
        let guide = Guide::new(knowledge, Disclaimer::default(), today);
        times[2].push(guide_start.elapsed());
        times[3].push(start.elapsed());
        drop(guide);
    }
    let stages = [
        "folder read",
        "library",
        "guide",
        "one changed file → guide",
    ];
    for (stage, times) in stages.into_iter().zip(times) {
        report(stage, times);
    }
    Ok(())
}

fn change(read: &mut [Source], run: usize) -> Option<()> {
    let source = read.iter_mut().find(|source| source.file == FILE)?;
    source.text = with_verdict(&source.text, run)?.0;
    Some(())
}

fn told(problems: Vec<Problem>) -> anyhow::Error {
    let first = problems.first().map(ToString::to_string);
    anyhow::anyhow!("{}", first.unwrap_or_default())
}
