//! What it takes to read, check and index the knowledge, whole and after one file has changed.

#[path = "../lookup/chance.rs"]
mod chance;
mod entries;

use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use chrono::{Local, NaiveDate};
use supplement_bot::answer::{Disclaimer, Guide};
use supplement_bot::knowledge::{load, read_folder, sources};
use tempfile::TempDir;

/// How many entries there are beside the shipped ones.
const SIZES: [usize; 2] = [0, 5_000];

fn main() -> anyhow::Result<()> {
    let shipped = Path::new(env!("CARGO_MANIFEST_DIR")).join("knowledge");
    let today = Local::now().date_naive();
    for size in SIZES {
        let folder = TempDir::new()?;
        let made_up = entries::made_up(size, &read_folder(&shipped, today)?);
        for source in sources(&shipped)?.into_iter().chain(made_up) {
            let path = folder.path().join(&source.file);
            fs::create_dir_all(path.parent().unwrap_or(folder.path()))?;
            fs::write(path, source.text)?;
        }
        measure(folder.path(), today)?;
    }
    Ok(())
}

fn measure(folder: &Path, today: NaiveDate) -> anyhow::Result<()> {
    let start = Instant::now();
    let sources = sources(folder)?;
    println!("{} files", sources.len());
    took("read", start);
    let start = Instant::now();
    let knowledge = load(&sources, today).map_err(|problems| anyhow::anyhow!("{}", problems[0]))?;
    took("load", start);
    let start = Instant::now();
    let guide = Guide::new(knowledge, Disclaimer::default(), today);
    took("guide", start);
    drop(guide);
    Ok(())
}

fn took(what: &str, start: Instant) {
    let took: Duration = start.elapsed();
    println!("{what:<20} {:>10.2} ms", took.as_secs_f64() * 1e3);
}
