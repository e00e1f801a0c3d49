//! A soak of our bot, and another bot beside it on the same local Discord with the same questions.
//!
//! `cargo bench --bench beside` asks 200,000 times; a number behind `--` asks that often instead.

mod bots;
mod lanes;
mod names;
mod node;
mod proc;
mod process;
mod right;
mod run;
mod step;
mod table;
mod tally;
mod verdict;
mod visits;
mod waiting;

use std::process::ExitCode;
use std::sync::Arc;

use anyhow::Context;
use supplement_bot::sandbox::{LocalDiscord, Options};
use tempfile::TempDir;

use bots::{Bot, PATIENCE};
use names::Names;
use run::{Run, comparison, soak};

/// How often is asked where the command line does not say.
const COUNT: usize = 200_000;

fn main() -> anyhow::Result<ExitCode> {
    let mut given = std::env::args().skip(1).filter(|it| !it.starts_with("--"));
    let count = given.next().map(|it| it.parse()).transpose();
    let count = count.context("how often is to be asked is a whole number")?;
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()?;
    runtime.block_on(measure(count.unwrap_or(COUNT)))
}

async fn measure(count: usize) -> anyhow::Result<ExitCode> {
    let options = Options {
        patience: PATIENCE,
        log: 0,
        exchanges: None,
        ..Options::default()
    };
    let discord = Arc::new(LocalDiscord::start(options).await?);
    let folder = TempDir::new()?;
    let names = Arc::new(Names::read(&folder.path().join("entries.json"))?);
    let run = Run::new(&discord, &names);

    let (ours, start) = Bot::Ours.started(&discord, folder.path()).await?;
    let soaked = soak(&run, &ours, count).await?;
    table::soak(&soaked);
    let ours = comparison(&run, (ours, start), count).await?;
    let mut met = verdict::of_soak(&soaked);

    match node::ready() {
        Ok(()) => {
            let other = Bot::Other.started(&discord, folder.path()).await?;
            let other = comparison(&run, other, count).await?;
            table::beside(&ours, &other, &names.held);
            met.extend(verdict::beside(&ours, &other));
        }
        Err(why) => println!("\nThe other bot was not measured: {why:#}."),
    }
    Ok(table::verdict(&met))
}
