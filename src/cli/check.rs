//! `check`: shows every problem in the knowledge files with the offending line.

use std::io::{IsTerminal, Write};
use std::path::Path;
use std::process::ExitCode;

use annotate_snippets::Renderer;
use anyhow::Context;
use chrono::Local;

use crate::knowledge::{load, sources};

pub(super) const EXAMPLES: &str = "\
Examples:
  supplement-bot check              the folder `knowledge`
  supplement-bot check ../mine      another folder";

/// Prints every problem, or what the folder holds when there is none.
pub(super) fn run(folder: &Path) -> anyhow::Result<ExitCode> {
    let sources = sources(folder)
        .with_context(|| format!("cannot read the knowledge folder `{}`", folder.display()))?;
    let mut out = std::io::stdout().lock();
    let problems = match load(&sources, Local::now().date_naive()) {
        Ok(knowledge) => {
            writeln!(
                out,
                "no problems: {} supplements, {} topics, {} medicines and classes",
                knowledge.supplements.len(),
                knowledge.topics.len(),
                knowledge.medicines.len()
            )?;
            return Ok(ExitCode::SUCCESS);
        }
        Err(problems) => problems,
    };
    let renderer = if out.is_terminal() {
        Renderer::styled()
    } else {
        Renderer::plain()
    };
    for problem in &problems {
        writeln!(out, "{}\n", problem.snippet(&renderer))?;
    }
    let count = problems.len();
    let plural = if count == 1 { "" } else { "s" };
    writeln!(out, "{count} problem{plural} in {}", folder.display())?;
    Ok(ExitCode::FAILURE)
}
