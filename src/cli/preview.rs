//! `preview`: what people would read of an entry, before they do.

use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

use annotate_snippets::Renderer;
use anyhow::{Context, bail};
use chrono::{Local, NaiveDate};
use clap::Args;

use super::problems;
use crate::answer::{Disclaimer, Guide};
use crate::knowledge::{Knowledge, Library, Owner, Problem, Source, models, owner, sources};
use crate::question::Section;
use crate::render::terminal;

pub(super) const EXAMPLES: &str = "\
Examples:
  supplement-bot preview boron
  supplement-bot preview \"vitamin d\" --section doses
  supplement-bot preview knowledge/supplements/zinc.toml";

#[derive(Args, Debug)]
pub(super) struct Choices {
    /// The id, the name or the file of an entry
    #[arg(required = true)]
    entry: Vec<String>,
    /// One section only, such as doses
    #[arg(long, value_parser = section)]
    section: Option<Section>,
    /// The knowledge folder
    #[arg(long, default_value = "knowledge", value_name = "FOLDER")]
    knowledge: PathBuf,
}

/// Prints the first answer and each section, or what is in the way.
pub(super) fn run(choices: &Choices) -> anyhow::Result<ExitCode> {
    let folder = &choices.knowledge;
    let entry = choices.entry.join(" ");
    let sources = sources(folder)
        .with_context(|| format!("cannot read the knowledge folder `{}`", folder.display()))?;
    let Some(file) = file_of(&sources, &entry) else {
        bail!(
            "there is no entry `{entry}` in `{}`; `preview` takes a name, an id or a file",
            folder.display()
        );
    };
    let today = Local::now().date_naive();
    let mut out = std::io::stdout().lock();
    let library = Library::knowing(models(folder));
    match knowledge(library, &sources, &file, today) {
        Ok((knowledge, left_out)) => {
            for file in left_out {
                writeln!(
                    out,
                    "note: `{file}` has a problem and is left out here; `supplement-bot check` shows it"
                )?;
            }
            let id = sources
                .iter()
                .find(|source| source.file == file)
                .map_or("", Source::stem);
            let guide = Guide::new(knowledge, Disclaimer::default(), today);
            show(&mut out, &guide, id, choices.section)?;
            Ok(ExitCode::SUCCESS)
        }
        Err(problems) => {
            write!(out, "{}", problems::text(&problems, &Renderer::plain()))?;
            writeln!(out, "`{file}` cannot be shown before this is put right")?;
            Ok(ExitCode::FAILURE)
        }
    }
}

/// The knowledge that the file is in, and the files with problems that had to be left out for it.
///
/// # Errors
/// The problems of the file, or those of the files that it cannot do without.
fn knowledge(
    mut library: Library,
    sources: &[Source],
    file: &str,
    today: NaiveDate,
) -> Result<(Knowledge, Vec<String>), Vec<Problem>> {
    let mut first = None;
    let mut rest = sources.to_vec();
    loop {
        let problems = match library.read(rest.clone(), today) {
            Ok(knowledge) => return Ok((knowledge, files(first.as_deref().unwrap_or_default()))),
            Err(problems) => problems,
        };
        let broken = files(&problems);
        let before = rest.len();
        rest.retain(|source| !broken.contains(&source.file));
        let first = &*first.get_or_insert(problems);
        if broken.iter().any(|broken| broken == file) || rest.len() == before {
            let own = first.iter().filter(|problem| problem.file == file);
            let own: Vec<_> = own.cloned().collect();
            return Err(if own.is_empty() { first.clone() } else { own });
        }
    }
}

fn files(problems: &[Problem]) -> Vec<String> {
    let mut files: Vec<_> = problems
        .iter()
        .map(|problem| problem.file.clone())
        .collect();
    files.dedup();
    files
}

fn show(
    out: &mut impl Write,
    guide: &Guide,
    id: &str,
    section: Option<Section>,
) -> anyhow::Result<()> {
    let replies = guide.preview(id, section);
    for (place, reply) in replies.iter().enumerate() {
        let title = match reply.body().sections[..] {
            [of] if place > 0 || section.is_some() => {
                format!("behind the button for {of}")
            }
            _ => "the first answer".to_owned(),
        };
        writeln!(out, "== {title}\n\n{}\n", terminal::text(reply))?;
    }
    Ok(())
}

/// The file of the entry that an id, a name or a path stands for.
fn file_of(sources: &[Source], entry: &str) -> Option<String> {
    let id = entry.rsplit(['/', '\\']).next().unwrap_or(entry);
    let id = id.strip_suffix(".toml").unwrap_or(id);
    let shown = |source: &&Source| {
        ["supplements/", "topics/", "medicines/"]
            .iter()
            .any(|folder| source.file.starts_with(folder))
    };
    if let Some(source) = sources
        .iter()
        .filter(shown)
        .find(|source| source.stem() == id)
    {
        return Some(source.file.clone());
    }
    match owner(sources, entry)? {
        Owner::Entry(problem) => Some(problem.file),
        Owner::Product { file, .. } => Some(file),
        Owner::NotCovered { .. } | Owner::AnotherNotCovered(_) => None,
    }
}

fn section(name: &str) -> Result<Section, String> {
    Section::named(&name.replace('-', " ")).ok_or_else(|| {
        let all = Section::ALL.iter().map(|section| section.as_str());
        let all: Vec<_> = all.collect();
        format!("no such section; allowed are {}", all.join(", "))
    })
}
