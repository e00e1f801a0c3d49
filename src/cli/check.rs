//! `check`: shows every problem in the knowledge files with the offending line.

use std::io::{IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use annotate_snippets::Renderer;
use anyhow::Context;
use chrono::Local;
use clap::Args;

use super::problems::{self, Format};
use crate::knowledge::{Problem, load, sources};

pub(super) const EXAMPLES: &str = "\
Examples:
  supplement-bot check                      the folder `knowledge`
  supplement-bot check ../mine              another folder
  supplement-bot check --format github      in a workflow, shown beside the lines";

#[derive(Args, Debug)]
pub(super) struct Choices {
    /// The knowledge folder
    #[arg(default_value = "knowledge")]
    folder: PathBuf,
    /// How the problems are printed
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

/// Prints every problem, or what the folder holds when there is none.
pub(super) fn run(choices: &Choices) -> anyhow::Result<ExitCode> {
    let folder = &choices.folder;
    let sources = sources(folder)
        .with_context(|| format!("cannot read the knowledge folder `{}`", folder.display()))?;
    let loaded = load(&sources, Local::now().date_naive());
    let problems = loaded.as_ref().err().map_or(&[][..], Vec::as_slice);
    let mut out = std::io::stdout().lock();
    write!(out, "{}", printed(problems, folder, choices.format)?)?;
    let Ok(knowledge) = &loaded else {
        if choices.format != Format::Json {
            writeln!(out, "{} in {}", count(problems.len()), folder.display())?;
        }
        return Ok(ExitCode::FAILURE);
    };
    if choices.format != Format::Json {
        writeln!(
            out,
            "no problems: {} supplements, {} topics, {} medicines and classes",
            knowledge.supplements.len(),
            knowledge.topics.len(),
            knowledge.medicines.len()
        )?;
    }
    Ok(ExitCode::SUCCESS)
}

fn printed(problems: &[Problem], folder: &Path, format: Format) -> anyhow::Result<String> {
    Ok(match format {
        Format::Text if std::io::stdout().is_terminal() => {
            problems::text(problems, &Renderer::styled())
        }
        Format::Text => problems::text(problems, &Renderer::plain()),
        Format::Json => problems::json(problems, folder)? + "\n",
        Format::Github => problems::github(problems, folder),
    })
}

fn count(problems: usize) -> String {
    let plural = if problems == 1 { "" } else { "s" };
    format!("{problems} problem{plural}")
}
