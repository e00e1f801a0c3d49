//! `check`: shows every problem in the knowledge files with the offending line.

use std::io::{IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use annotate_snippets::Renderer;
use anyhow::{Context, bail};
use chrono::Local;
use clap::Args;

use super::problems::{self, Format};
use super::settings::DEFAULT;
use super::{against, learn};
use crate::config::{Config, Given};
use crate::grammar::Count;
use crate::knowledge::{Knowledge, Library, Problem, Source, models, sources, strays, warnings};

pub(super) const EXAMPLES: &str = "\
Examples:
  supplement-bot check                      the folder `knowledge`
  supplement-bot check ../mine              another folder
  supplement-bot check --format github      in a workflow, shown beside the lines
  supplement-bot check --config             the settings in config.toml and in the environment
  supplement-bot check --against HEAD       how what people type is found now and was before";

#[derive(Args, Debug)]
pub(super) struct Choices {
    /// The knowledge folder
    #[arg(default_value = "knowledge")]
    folder: PathBuf,
    /// How the problems are printed
    #[arg(long, value_enum, default_value_t)]
    format: Format,
    /// Check the settings instead: this file, or `config.toml`, with what the environment sets
    #[arg(long, value_name = "FILE", num_args = 0..=1, default_missing_value = DEFAULT, conflicts_with_all = ["folder", "against"])]
    config: Option<PathBuf>,
    /// Say which names and typos lead elsewhere than in this folder or revision of git
    #[arg(long, value_name = "FOLDER_OR_REVISION")]
    against: Option<String>,
}

/// Prints every problem, or what the folder holds when there is none.
pub(super) fn run(choices: &Choices) -> anyhow::Result<ExitCode> {
    if let Some(config) = &choices.config {
        return settings(config, choices.format);
    }
    let folder = &choices.folder;
    if choices.against.is_some() && choices.format == Format::Json {
        bail!("`--against` is for people to read; leave `--format json` out");
    }
    let sources = sources(folder)
        .with_context(|| format!("cannot read the knowledge folder `{}`", folder.display()))?;
    let today = Local::now().date_naive();
    let loaded = Library::knowing(models(folder)).read(sources.clone(), today);
    let problems = loaded.as_ref().err().map_or(&[][..], Vec::as_slice);
    let mut out = std::io::stdout().lock();
    write!(out, "{}", printed(problems, folder, choices.format)?)?;
    let warned = warned(loaded.as_ref().ok(), &sources, folder)?;
    write!(out, "{}", printed_warnings(&warned, folder, choices.format))?;
    let count = count(problems.len());
    let Ok(knowledge) = loaded else {
        if choices.format != Format::Json {
            writeln!(out, "{count} in {}", folder.display())?;
        }
        return Ok(ExitCode::FAILURE);
    };
    let stale = learn::stale(knowledge.clone());
    if choices.format == Format::Json {
        return Ok(ended(stale.is_empty()));
    }
    for file in &stale {
        writeln!(
            out,
            "{} is missing or was learned from other files; `supplement-bot learn` learns it anew",
            file.display()
        )?;
    }
    writeln!(out, "no problems: {}", held(&knowledge))?;
    if let Some(before) = &choices.against {
        against::print(&mut out, (knowledge, folder), before, today)?;
    }
    Ok(ended(stale.is_empty()))
}

/// How much there is of what.
fn held(knowledge: &Knowledge) -> String {
    format!(
        "{} supplements, {} topics, {} medicines and classes",
        knowledge.supplements.len(),
        knowledge.topics.len(),
        knowledge.medicines.len()
    )
}

/// Prints every problem of the settings with where its value stands.
fn settings(config: &Path, format: Format) -> anyhow::Result<ExitCode> {
    let default = config == Path::new(DEFAULT);
    let file = (!default || config.exists()).then_some(config);
    let (source, given) = (Config::source(file)?, Given::in_environment());
    let mut places = vec![source.file.clone()];
    places.extend(given.iter().map(|given| given.place.clone()));
    let read = Config::layered(&source, &given);
    let problems = read.err().unwrap_or_default();
    let mut out = std::io::stdout().lock();
    write!(out, "{}", printed(&problems, Path::new(""), format)?)?;
    if format != Format::Json {
        let places = places.join(", ");
        let count = count(problems.len());
        writeln!(
            out,
            "{} in {places}",
            if problems.is_empty() {
                "no problems"
            } else {
                &count
            }
        )?;
    }
    Ok(ended(problems.is_empty()))
}

/// What is not wrong but may mislead: of files that are not read, and of entries where all could be read.
fn warned(
    knowledge: Option<&Knowledge>,
    sources: &[Source],
    folder: &Path,
) -> anyhow::Result<Vec<Problem>> {
    let mut warned = strays(folder)
        .with_context(|| format!("cannot read the knowledge folder `{}`", folder.display()))?;
    if let Some(knowledge) = knowledge {
        warned.extend(warnings(knowledge, sources));
    }
    Ok(warned)
}

/// Programs are told of problems only.
fn printed_warnings(warned: &[Problem], folder: &Path, format: Format) -> String {
    match format {
        Format::Text if std::io::stdout().is_terminal() => {
            problems::warnings(warned, &Renderer::styled())
        }
        Format::Text => problems::warnings(warned, &Renderer::plain()),
        Format::Json => String::new(),
        Format::Github => problems::github(warned, "warning", folder),
    }
}

fn ended(well: bool) -> ExitCode {
    if well {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

fn printed(problems: &[Problem], folder: &Path, format: Format) -> anyhow::Result<String> {
    Ok(match format {
        Format::Text if std::io::stdout().is_terminal() => {
            problems::text(problems, &Renderer::styled())
        }
        Format::Text => problems::text(problems, &Renderer::plain()),
        Format::Json => problems::json(problems, folder)? + "\n",
        Format::Github => problems::github(problems, "error", folder),
    })
}

fn count(problems: usize) -> String {
    Count(problems, "problem").to_string()
}
