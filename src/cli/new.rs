//! `new`: begins an entry, with a blank for everything that has to be written.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use annotate_snippets::Renderer;
use anyhow::{Context, bail};
use chrono::Local;
use clap::Args;

use super::problems;
use crate::knowledge::{
    Begun, Change, EntryKind, Problem, Refused, begin_among, blanks, save, save_new, sources,
};

pub(super) const EXAMPLES: &str = "\
Examples:
  supplement-bot new \"Vitamin B12\"                  begins knowledge/supplements/vitamin-b12.toml
  supplement-bot new Boswellia --kind herb            with the rows that a herb needs
  supplement-bot new Bisoprolol --kind medicine

Then open the file, replace each \"<…>\", and run `supplement-bot check`.";

#[derive(Args, Debug)]
pub(super) struct Choices {
    /// The name as people read it
    #[arg(required = true)]
    name: Vec<String>,
    /// What it is: supplement, or more exactly nutrient, herb, amino-acid or other; topic; medicine
    #[arg(long, default_value = "supplement", value_parser = kind)]
    kind: EntryKind,
    /// The knowledge folder
    #[arg(long, default_value = "knowledge", value_name = "FOLDER")]
    knowledge: PathBuf,
}

/// Writes the new file, unless the name or the file is taken.
pub(super) fn run(choices: &Choices) -> anyhow::Result<ExitCode> {
    let folder = &choices.knowledge;
    let name = choices.name.join(" ");
    let sources = sources(folder)
        .with_context(|| format!("cannot read the knowledge folder `{}`", folder.display()))?;
    let today = Local::now().date_naive();
    let Begun { new, along } = match begin_among(&sources, choices.kind, &name, today) {
        Ok(begun) => begun,
        Err(Refused::Taken(problem)) => return refuse(problem),
        Err(Refused::Because(sentence)) => bail!(sentence),
    };
    save_new(folder, &new.file, &new.text)
        .with_context(|| format!("cannot write `{}`", folder.join(&new.file).display()))?;
    let mut out = std::io::stdout().lock();
    for Change { file, text } in along {
        take_out(folder, &file, text.as_deref())?;
        let place = folder.join(&file);
        match text {
            Some(_) => write!(out, "took {name} out of {}", place.display())?,
            None => write!(out, "took {} away", place.display())?,
        }
        writeln!(out, "; its other names stand in the new entry")?;
    }
    writeln!(
        out,
        "began {}: replace each of its {} \"<…>\" by what it asks for, then run `supplement-bot check`",
        folder.join(&new.file).display(),
        blanks(&new).len()
    )?;
    Ok(ExitCode::SUCCESS)
}

fn take_out(folder: &Path, file: &str, text: Option<&str>) -> anyhow::Result<()> {
    save(folder, file, text).with_context(|| {
        let file = folder.join(file);
        format!("cannot take the name out of `{}`", file.display())
    })
}

fn refuse(problem: Problem) -> anyhow::Result<ExitCode> {
    let mut out = std::io::stdout().lock();
    write!(out, "{}", problems::text(&[problem], &Renderer::plain()))?;
    writeln!(out, "nothing was written")?;
    Ok(ExitCode::FAILURE)
}

fn kind(word: &str) -> Result<EntryKind, String> {
    let kinds = EntryKind::ALL.iter().copied();
    kinds
        .into_iter()
        .find(|kind| kind.as_str() == word)
        .ok_or_else(|| {
            "allowed are nutrient, herb, amino-acid, other, supplement, topic and medicine"
                .to_owned()
        })
}
