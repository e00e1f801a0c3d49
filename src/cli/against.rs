//! `check --against`: which names and typos lead elsewhere than in another folder, or in an earlier revision of git.

use std::collections::BTreeSet;
use std::io::Write;
use std::path::Path;
use std::sync::Arc;

use anyhow::{Context, bail};
use chrono::NaiveDate;

use super::revision;
use crate::answer::{Disclaimer, Guide};
use crate::knowledge::{Knowledge, load, sources};

/// So many lines are printed; the rest is counted.
const MOST: usize = 60;

/// Prints what leads elsewhere now, entry by entry.
pub(super) fn print(
    out: &mut impl Write,
    (now, folder): (Knowledge, &Path),
    before: &str,
    today: NaiveDate,
) -> anyhow::Result<()> {
    let sources = if Path::new(before).is_dir() {
        sources(Path::new(before)).with_context(|| format!("cannot read `{before}`"))?
    } else {
        revision::sources(folder, before)?
    };
    let Ok(mut old) = load(&sources, today) else {
        bail!("cannot compare with `{before}`, which has problems itself");
    };
    // Where no example has changed, neither has to be learned again.
    old.models = Arc::clone(&now.models);
    let ids: BTreeSet<String> = ids(&old).chain(ids(&now)).collect();
    let (old, now) = (guide(old, today), guide(now, today));
    let mut lines = Vec::new();
    for id in ids {
        let redirects = now.redirects(&old, &id);
        lines.extend(
            redirects
                .iter()
                .map(|redirect| format!("{id}: {}", redirect.words())),
        );
    }
    if lines.is_empty() {
        writeln!(out, "every name leads where it led in {before}")?;
        return Ok(());
    }
    writeln!(out, "what leads elsewhere than in {before}:")?;
    for line in lines.iter().take(MOST) {
        writeln!(out, "- {line}")?;
    }
    if let Some(more) = lines.len().checked_sub(MOST).filter(|more| *more > 0) {
        writeln!(out, "and {more} lines more")?;
    }
    Ok(())
}

fn ids(knowledge: &Knowledge) -> impl Iterator<Item = String> {
    let entries = knowledge.entries().map(|entry| entry.id().to_owned());
    entries.chain(knowledge.medicines.keys().cloned())
}

fn guide(knowledge: Knowledge, today: NaiveDate) -> Guide {
    Guide::new(knowledge, Disclaimer::default(), today)
}
