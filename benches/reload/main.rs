//! What it takes until a changed file is answered from: the reading, checking and indexing, and all of it from the
//! saving on, with the shipped entries and with 5,000 more.

#[path = "../lookup/chance.rs"]
mod chance;
mod entries;
mod stages;

use std::fs;
use std::path::Path;
use std::sync::Arc;
use std::sync::mpsc::channel;
use std::time::{Duration, Instant};

use anyhow::Context;
use chrono::{DateTime, Local};
use supplement_bot::answer::{Disclaimer, What};
use supplement_bot::knowledge::{read_folder, save, sources};
use supplement_bot::moderation::{Desk, House, Ledger, Shelf, Watch};
use tempfile::TempDir;

/// How many entries there are beside the shipped ones.
const SIZES: [usize; 2] = [0, 5_000];

/// How often each is measured.
const RUNS: usize = 25;

/// How long an answer may take to come before it counts as lost.
const PATIENCE: Duration = Duration::from_secs(5);

/// How often it is asked meanwhile: often enough to tell the time, and not so often as to take it from the bot.
const BETWEEN: Duration = Duration::from_micros(200);

/// The file that is changed.
const FILE: &str = "supplements/boron.toml";

fn main() -> anyhow::Result<()> {
    let shipped = Path::new(env!("CARGO_MANIFEST_DIR")).join("knowledge");
    let now = Local::now();
    for size in SIZES {
        let around = TempDir::new()?;
        let folder = around.path().join("knowledge");
        let knowledge = read_folder(&shipped, now.date_naive())?;
        let made_up = entries::made_up(size, &knowledge);
        for source in sources(&shipped)?.into_iter().chain(made_up) {
            let path = folder.join(&source.file);
            fs::create_dir_all(path.parent().unwrap_or(&folder))?;
            fs::write(path, source.text)?;
        }
        println!("{} entries", knowledge.entries().count() + size);
        stages::measure(&folder, now)?;
        saved_and_answered(&folder, now)?;
    }
    Ok(())
}

/// From the saving of a file until it is answered from, with everything that does it for the bot.
fn saved_and_answered(folder: &Path, now: DateTime<Local>) -> anyhow::Result<()> {
    let shelf = Shelf::open(folder, Disclaimer::default(), now)?;
    let ledger = Ledger::open(&folder.with_file_name("ledger.sqlite"))?;
    let desk = Arc::new(Desk::open(shelf, ledger, House::default(), now)?);
    let (tell, done) = channel();
    desk.tell(move |_| {
        let _ = tell.send(());
    });
    let _watch = Watch::start(Arc::clone(&desk), Local::now)?;
    let text = fs::read_to_string(folder.join(FILE))?;
    let mut times = Vec::new();
    for run in 0..RUNS {
        let (text, said) = with_verdict(&text, run).context("boron has no verdict")?;
        let start = Instant::now();
        save(folder, FILE, Some(&text))?;
        while !answer(&desk).contains(&said) {
            anyhow::ensure!(start.elapsed() < PATIENCE, "not answered from: {said}");
            std::thread::sleep(BETWEEN);
        }
        times.push(start.elapsed());
        // The next change is made when everything about this one is done.
        done.recv_timeout(PATIENCE)?;
    }
    report("saved → answered", times);
    Ok(())
}

fn answer(desk: &Desk) -> String {
    let reply = desk.edition().guide.answer(What::Supplement {
        name: "boron",
        section: None,
    });
    format!("{:?}", reply.body().screen)
}

/// The file with another verdict, and the verdict.
fn with_verdict(text: &str, run: usize) -> Option<(String, String)> {
    const BEFORE: &str = "[verdict]\ntext = \"";
    let start = text.find(BEFORE)? + BEFORE.len();
    let end = start + text[start..].find('"')?;
    let said = format!("This is verdict number {run} of them all.");
    Some((format!("{}{said}{}", &text[..start], &text[end..]), said))
}

/// Prints the median, the fastest and the slowest.
fn report(what: &str, mut times: Vec<Duration>) {
    times.sort();
    let shown = [times.len() / 2, 0, times.len() - 1]
        .map(|place| format!("{:>8.1}", times[place].as_secs_f64() * 1e3));
    let [median, fastest, slowest] = shown;
    println!("  {what:<28} median {median} ms   ({fastest} to {slowest})");
}
