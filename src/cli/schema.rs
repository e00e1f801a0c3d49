//! `schema`: the JSON Schema of a kind of file, for editors that complete and underline with it.

use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Context;
use clap::{Args, ValueHint};
use serde_json::Value;

use crate::knowledge::{save, schemas};

pub(super) const EXAMPLES: &str = "\
Examples:
  supplement-bot schema supplement                     print one
  supplement-bot schema --write knowledge/schema       write all, after a change of the format";

#[derive(Args, Debug)]
pub(super) struct Choices {
    /// The kind of file: supplement, topic, medicine, …
    #[arg(required_unless_present = "write", value_parser = kind)]
    kind: Option<String>,
    /// Write the schemas of all kinds into this folder
    #[arg(long, value_name = "FOLDER", conflicts_with = "kind", value_hint = ValueHint::DirPath)]
    write: Option<PathBuf>,
}

/// Prints the schema of one kind, or writes all.
pub(super) fn run(choices: &Choices) -> anyhow::Result<ExitCode> {
    let mut out = std::io::stdout().lock();
    for (name, schema) in schemas() {
        if choices.kind.as_deref() == Some(name) {
            write!(out, "{}", text(&schema)?).context("cannot write the schema")?;
        }
        if let Some(folder) = &choices.write {
            let file = format!("{name}.json");
            save(folder, &file, Some(&text(&schema)?))
                .with_context(|| format!("cannot write `{}`", folder.join(&file).display()))?;
            writeln!(out, "{}", folder.join(&file).display())?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn text(schema: &Value) -> anyhow::Result<String> {
    Ok(serde_json::to_string_pretty(schema)? + "\n")
}

fn kind(name: &str) -> Result<String, String> {
    let kinds: Vec<_> = schemas().into_iter().map(|(kind, _)| kind).collect();
    if kinds.contains(&name) {
        Ok(name.to_owned())
    } else {
        Err(format!("no such kind; allowed are {}", kinds.join(", ")))
    }
}
