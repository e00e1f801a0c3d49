//! `ask`: answers a question in the terminal, as text or as data.

use std::io::{BufRead, Write};
use std::path::Path;
use std::process::ExitCode;

use anyhow::Context;
use chrono::Local;

use crate::answer::{Disclaimer, Guide};
use crate::knowledge::{recall_folder, remember};
use crate::render::{json, terminal};

pub(super) const EXAMPLES: &str = "\
Examples:
  supplement-bot ask \"how much boron is too much?\"
  supplement-bot ask --json does boron help bones
  supplement-bot ask --explain is soy sauce bad with magnesuim
  supplement-bot ask --stdin < questions.txt     a question a line, a JSON line each";

/// Prints the answer to one question.
pub(super) fn one(knowledge: &Path, question: &str, as_data: bool) -> anyhow::Result<ExitCode> {
    let guide = guide(knowledge)?;
    let reply = guide.ask(question);
    let text = if as_data {
        json::object(question, &reply)?
    } else {
        terminal::text(&reply)
    };
    writeln!(std::io::stdout(), "{text}").context("cannot write the answer")?;
    // The program ends here: to take all that is known apart first is for nobody.
    std::mem::forget(guide);
    Ok(ExitCode::SUCCESS)
}

/// Prints how each word of the question was read.
pub(super) fn explain(knowledge: &Path, question: &str) -> anyhow::Result<ExitCode> {
    for line in guide(knowledge)?.explain(question) {
        writeln!(std::io::stdout(), "{line}").context("cannot write the explanation")?;
    }
    Ok(ExitCode::SUCCESS)
}

/// Answers each line of the standard input with a line of JSON.
pub(super) fn each_line(knowledge: &Path) -> anyhow::Result<ExitCode> {
    let guide = guide(knowledge)?;
    let mut out = std::io::stdout().lock();
    for line in std::io::stdin().lock().split(b'\n') {
        let line = line.context("cannot read the standard input")?;
        let question = String::from_utf8_lossy(&line);
        let question = question.trim_end_matches('\r');
        writeln!(out, "{}", json::object(question, &guide.ask(question))?)
            .context("cannot write the answers")?;
    }
    Ok(ExitCode::SUCCESS)
}

fn guide(folder: &Path) -> anyhow::Result<Guide> {
    let today = Local::now().date_naive();
    let recalled = recall_folder(folder, today)?;
    let guide = Guide::new(recalled.knowledge, Disclaimer::default(), today);
    // Where nothing can be stored, the next start reads everything again, as this one did.
    if let Some(key) = recalled.unstored
        && let Err(error) = remember(folder, guide.knowledge(), key, today)
    {
        tracing::debug!("what was checked cannot be stored: {error}");
    }
    Ok(guide)
}
