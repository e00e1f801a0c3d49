//! A look at a draft before it is saved: what it changes, what is wrong with it, who else is at it, and what people would read.

use chrono::{DateTime, Duration, Local};

use super::approval::needs_second_approval;
use super::changed::{Changed, changed};
use super::compare::{Difference, compare};
use super::desk::{Desk, DeskError};
use super::ledger::Draft;
use crate::answer::{Guide, Redirect, Reply, What};
use crate::knowledge::{Change, Problem, Source, blanks};
use crate::section::{Part, Section};

/// What a look at a draft shows.
#[derive(Debug)]
pub enum DryRun {
    /// It is as the file is.
    Same,
    /// The file has changed since the draft began from it.
    Overtaken {
        /// The file where that is.
        file: String,
        /// What has changed meanwhile.
        meanwhile: Vec<Difference>,
        /// What the draft changes of what it began from.
        own: Vec<Difference>,
    },
    /// Something is still to be written.
    Blank {
        blanks: Vec<Problem>,
        /// What is wrong besides.
        problems: Vec<Problem>,
    },
    /// It would break the knowledge.
    Problems(Vec<Problem>),
    /// The file on the disk is no TOML now, so a part of it cannot be put back.
    Broken,
    Ready(Box<Ready>),
}

/// A change that can be saved.
#[derive(Debug)]
pub struct Ready {
    /// The files that it changes, its own first.
    pub files: Vec<Changed>,
    /// Whether it changes what people read, or what decides on it.
    pub weighty: bool,
    /// What people would read, where the file is an entry and nothing else on the disk is wrong.
    pub preview: Option<Reply>,
    /// What they read now in its place.
    pub now: Option<Reply>,
    /// Names and typos that would lead elsewhere than now, a line each.
    pub leads: Vec<String>,
    /// What others are changing in the same file.
    pub beside: Vec<(u64, Vec<Difference>)>,
}

/// How long somebody who has not saved counts as being at it.
const AT_IT: Duration = Duration::hours(1);

pub(super) fn dry_run(
    desk: &Desk,
    draft: &Draft,
    now: DateTime<Local>,
) -> Result<DryRun, DeskError> {
    let files = match changed(desk, draft) {
        Ok(files) => files,
        Err(look) => return Ok(look),
    };
    if files.is_empty() {
        return Ok(DryRun::Same);
    }
    let changes: Vec<Change> = files.iter().map(Changed::change).collect();
    let guide = match desk.shelf().as_if(&changes, now) {
        Ok(guide) => guide,
        Err(problems) => return Ok(wrong(&files, problems)),
    };
    let leads = guide.as_ref().map_or_else(Vec::new, |guide| {
        let redirects = guide.redirects(&desk.edition().guide, stem(&draft.file));
        redirects.iter().map(Redirect::words).collect()
    });
    let weighs =
        |it: &Changed| needs_second_approval(&it.file, it.before.as_deref(), it.after.as_deref());
    Ok(DryRun::Ready(Box::new(Ready {
        weighty: files.iter().any(weighs),
        preview: guide.and_then(|guide| preview(desk, &guide, draft)),
        now: preview(desk, &desk.edition().guide, draft),
        leads,
        beside: beside(desk, draft, now)?,
        files,
    })))
}

/// What is still to be written, or what is wrong.
fn wrong(files: &[Changed], problems: Vec<Problem>) -> DryRun {
    let sources = files.iter().filter_map(|it| {
        Some(Source {
            file: it.file.clone(),
            text: it.after.clone()?,
        })
    });
    let blanks: Vec<Problem> = sources.flat_map(|source| blanks(&source)).collect();
    if blanks.is_empty() {
        return DryRun::Problems(problems);
    }
    let others = problems.into_iter().filter(|it| !blanks.contains(it));
    DryRun::Blank {
        problems: others.collect(),
        blanks,
    }
}

/// What people read of the entry by that guide; where it has none, what they read who ask for it.
fn preview(desk: &Desk, guide: &Guide, draft: &Draft) -> Option<Reply> {
    let entry = stem(&draft.file);
    if guide.knowledge().entry(entry).is_some() {
        return Some(guide.answer(What::Supplement {
            name: entry,
            section: draft.part.as_deref().and_then(section),
        }));
    }
    let name = desk.entry_name(&draft.file)?;
    Some(guide.answer(What::Supplement {
        name: &name,
        section: None,
    }))
}

fn beside(
    desk: &Desk,
    draft: &Draft,
    now: DateTime<Local>,
) -> Result<Vec<(u64, Vec<Difference>)>, DeskError> {
    let others = desk.ledger()?.beside(draft, (now - AT_IT).to_utc())?;
    let there = desk.shelf().text(&draft.file);
    let whole = |other: &Draft, text: &str| other.whole_with(there.as_deref(), text);
    let told = others.into_iter().filter_map(|other| {
        let theirs = whole(&other, &other.text);
        // What stands in the file already is done.
        let is_done = there.as_deref() == Some(&theirs);
        let found = compare(&whole(&other, &other.base), &theirs);
        (!is_done && !found.is_empty()).then_some((other.who, found))
    });
    Ok(told.collect())
}

/// The file name without folder and ending.
#[must_use]
pub fn stem(file: &str) -> &str {
    let name = file.rsplit('/').next().unwrap_or(file);
    name.strip_suffix(".toml").unwrap_or(name)
}

/// The part of a supplement's file that a section of an answer is made from.
#[must_use]
pub(super) fn part_of(section: &str) -> &'static str {
    Section::named(section).unwrap_or(Section::Overview).key()
}

/// The section of an answer in which a part of a file is read.
fn section(part: &str) -> Option<Section> {
    Part::named(part).map(|part| part.section)
}
