//! `check`: shows every problem in the knowledge files with the offending line.

use std::io::{IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use annotate_snippets::Renderer;
use anyhow::{Context, bail};
use chrono::Local;
use clap::Args;

use super::problems::{self, Format};
use super::settings::{self, DEFAULT, KeyAndValue};
use super::{against, desk, learn};
use crate::config::{Config, Given, problems_in_environment};
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
    /// Check them with this set as well, as `run` and `serve` take it
    #[arg(long = "set", value_name = "KEY=VALUE", value_parser = KeyAndValue, requires = "config")]
    given: Vec<Given>,
    /// Say which names and typos lead elsewhere than in this folder or revision of git
    #[arg(long, value_name = "FOLDER_OR_REVISION")]
    against: Option<String>,
}

/// Prints every problem, or what the folder holds when there is none.
pub(super) fn run(choices: &Choices) -> anyhow::Result<ExitCode> {
    if let Some(config) = &choices.config {
        return check_settings(config, &choices.given, choices.format);
    }
    let folder = &choices.folder;
    if choices.against.is_some() && choices.format == Format::Json {
        bail!("`--against` is for people to read; leave `--format json` out");
    }
    let sources = sources(folder)
        .with_context(|| format!("cannot read the knowledge folder `{}`", folder.display()))?;
    let today = Local::now().date_naive();
    let loaded = Library::knowing(models(folder)).read(sources.clone(), today);
    let warned = warned(loaded.as_ref().ok(), &sources, folder)?;
    let (knowledge, problems) = match loaded {
        Ok(knowledge) => (Some(knowledge.clone()), stale(knowledge)),
        Err(problems) => (None, problems),
    };
    let mut out = std::io::stdout().lock();
    write!(out, "{}", printed(&problems, folder, choices.format)?)?;
    write!(out, "{}", printed_warnings(&warned, folder, choices.format))?;
    if choices.format == Format::Json {
        return Ok(ended(&problems));
    }
    match &knowledge {
        Some(knowledge) if problems.is_empty() => {
            writeln!(out, "no problems: {}", held(knowledge))?;
        }
        _ => writeln!(out, "{} in {}", count(&problems), folder.display())?,
    }
    if let (Some(knowledge), Some(before)) = (knowledge, &choices.against) {
        against::print(&mut out, (knowledge, folder), before, today)?;
    }
    Ok(ended(&problems))
}

/// A problem for each model that `learn` would learn otherwise now.
fn stale(knowledge: Knowledge) -> Vec<Problem> {
    let message = "this model is missing or was learned from other files; `supplement-bot learn` learns it anew";
    let files = learn::stale(knowledge).into_iter();
    let problems =
        files.map(|file| Problem::whole(&file.display().to_string(), message.to_owned()));
    problems.collect()
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
fn check_settings(config: &Path, set: &[Given], format: Format) -> anyhow::Result<ExitCode> {
    let default = config == Path::new(DEFAULT);
    let file = (!default || config.exists()).then_some(config);
    let (source, given) = (Config::source(file)?, settings::given(set));
    let (mut problems, warned) = match Config::layered(&source, &given) {
        Ok(read) => (read.problems_around(&source, &given), unwritable(&read)),
        Err(problems) => (problems, Vec::new()),
    };
    problems.extend(problems_in_environment());
    let mut out = std::io::stdout().lock();
    write!(out, "{}", printed(&problems, Path::new(""), format)?)?;
    write!(out, "{}", printed_warnings(&warned, Path::new(""), format))?;
    if format != Format::Json {
        let mut places = vec![source.file];
        let others = given.into_iter().map(|given| given.place);
        for place in others.chain(problems.iter().map(|it| it.file.clone())) {
            if !places.contains(&place) {
                places.push(place);
            }
        }
        writeln!(out, "{} in {}", count(&problems), places.join(", "))?;
    }
    Ok(ended(&problems))
}

/// A warning where moderators could save nothing.
fn unwritable(config: &Config) -> Vec<Problem> {
    let folder = &config.knowledge;
    let moderated = config.moderation.is_some() && folder.is_dir();
    let sentence = moderated.then(|| desk::unwritable(folder)).flatten();
    let warned = sentence.map(|it| Problem::whole(&folder.display().to_string(), it));
    warned.into_iter().collect()
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

fn ended(problems: &[Problem]) -> ExitCode {
    if problems.is_empty() {
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

fn count(problems: &[Problem]) -> String {
    match problems.len() {
        0 => "no problems".to_owned(),
        some => Count(some, "problem").to_string(),
    }
}
