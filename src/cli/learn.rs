//! `learn`: stores what is learned from the examples, so that no start has to learn it.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use anyhow::Context;
use chrono::Local;

use crate::answer::{Disclaimer, Guide};
use crate::knowledge::{Knowledge, read_folder, save_model};
use crate::learned::Model;

pub(super) const EXAMPLES: &str = "\
Examples:
  supplement-bot learn                      after examples, answers or safety rules have changed
  supplement-bot learn --knowledge ../mine  another folder";

/// Learns what is not stored as it would be learned now, and stores it.
pub(super) fn run(folder: &Path) -> anyhow::Result<ExitCode> {
    let guide = guide(read_folder(folder, Local::now().date_naive())?);
    let mut out = std::io::stdout().lock();
    let models: Vec<_> = learned(&guide)
        .into_iter()
        .chain(guide.learn_answers())
        .collect();
    for (name, model) in &models {
        save_model(folder, name, &model.to_bytes())
            .with_context(|| format!("cannot store the model `{name}`"))?;
        writeln!(out, "learned {}", file(name).display())?;
    }
    if models.is_empty() {
        writeln!(out, "all that is stored was learned from these files")?;
    }
    Ok(ExitCode::SUCCESS)
}

/// The models whose files are missing, or were learned from something else. The one of answers only where it is missing:
/// a new answer is found by the words that are known, so that nobody has to learn after each.
pub(super) fn stale(knowledge: Knowledge) -> Vec<PathBuf> {
    let guide = guide(knowledge);
    let models = learned(&guide).into_iter().map(|(name, _)| name);
    models
        .chain(guide.missing_model())
        .map(|name| file(&name))
        .collect()
}

fn guide(knowledge: Knowledge) -> Guide {
    let today = Local::now().date_naive();
    Guide::new(knowledge, Disclaimer::default(), today)
}

fn learned(guide: &Guide) -> Vec<(String, Arc<Model>)> {
    guide.knowledge().models.new_ones()
}

fn file(name: &str) -> PathBuf {
    Path::new("learned").join(format!("{name}.model"))
}
