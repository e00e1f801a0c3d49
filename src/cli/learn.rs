//! `learn`: stores what is learned from the examples, so that no start has to learn it.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use anyhow::Context;
use chrono::Local;

use crate::answer::{Disclaimer, Guide};
use crate::classify::{Closest, Lexicon, learned_from, model_name};
use crate::knowledge::{Knowledge, read_folder, save_model};
use crate::learned::Model;

pub(super) const EXAMPLES: &str = "\
Examples:
  supplement-bot learn                      after examples, answers or safety rules have changed
  supplement-bot learn --knowledge ../mine  another folder";

/// Learns what is not stored as it would be learned now, and stores it.
pub(super) fn run(folder: &Path) -> anyhow::Result<ExitCode> {
    let knowledge = read_folder(folder, Local::now().date_naive())?;
    let mut out = std::io::stdout().lock();
    let answers = of_answers(&knowledge);
    let models: Vec<_> = learned(knowledge).into_iter().chain(answers).collect();
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
    let answers = model_name();
    let is_missing = knowledge.models.known(&answers).is_none() && has_answers(&knowledge);
    let mut stale: Vec<PathBuf> = learned(knowledge)
        .iter()
        .map(|(name, _)| file(name))
        .collect();
    stale.extend(is_missing.then(|| file(&answers)));
    stale
}

fn learned(knowledge: Knowledge) -> Vec<(String, Arc<Model>)> {
    let today = Local::now().date_naive();
    let guide = Guide::new(knowledge, Disclaimer::default(), today);
    guide.knowledge().models.new_ones()
}

/// The model of what answers mean, where it is missing or answers have changed since it was learned.
fn of_answers(knowledge: &Knowledge) -> Option<(String, Arc<Model>)> {
    let name = model_name();
    let known = knowledge.models.known(&name);
    let is_fresh = known.is_some_and(|it| it.learned_from() == learned_from(knowledge));
    if is_fresh || !has_answers(knowledge) {
        return None;
    }
    let lexicon = Lexicon::new(&knowledge.vocabulary, knowledge.languages.english());
    let model = Closest::learn(knowledge, Arc::new(lexicon));
    Some((name, Arc::new(model)))
}

fn has_answers(knowledge: &Knowledge) -> bool {
    knowledge.entries().any(|entry| !entry.answers().is_empty())
}

fn file(name: &str) -> PathBuf {
    Path::new("learned").join(format!("{name}.model"))
}
