//! A look at a draft before it is saved: what it changes, what is wrong with it, who else is at it, and what people would read.

use chrono::{DateTime, Duration, Local};

use super::approval::needs_second_approval;
use super::compare::{Difference, compare};
use super::desk::{Desk, DeskError};
use super::ledger::Draft;
use super::tables::Tables;
use crate::answer::{Redirect, Reply, What};
use crate::knowledge::Problem;
use crate::section::{Part, Section};

/// What a look at a draft shows.
#[derive(Debug)]
pub enum DryRun {
    /// It is as the file is.
    Same,
    /// The file has changed since the draft began from it.
    Overtaken {
        /// What has changed meanwhile.
        meanwhile: Vec<Difference>,
        /// What the draft changes of what it began from.
        own: Vec<Difference>,
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
    /// The whole file before; nothing where it is new.
    pub before: Option<String>,
    /// The whole file after; nothing where it goes.
    pub after: Option<String>,
    pub differences: Vec<Difference>,
    /// Whether it changes a dose, a limit, an interaction or a caution.
    pub weighty: bool,
    /// What people would read, where the file is an entry and nothing else on the disk is wrong.
    pub preview: Option<Reply>,
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
    let before = desk.shelf().text(&draft.file);
    let now_there = match (&draft.part, &before) {
        (Some(part), Some(text)) => match Tables::of(text) {
            Some(parts) => parts.text(part),
            None => return Ok(DryRun::Broken),
        },
        (_, text) => text.clone().unwrap_or_default(),
    };
    if !alike(&now_there, &draft.base) {
        return Ok(DryRun::Overtaken {
            meanwhile: compare(&draft.base, &now_there),
            own: compare(&draft.base, &draft.text),
        });
    }
    let after = whole(draft, before.as_deref());
    if after == before {
        return Ok(DryRun::Same);
    }
    let guide = match desk.shelf().as_if(&draft.file, after.as_deref(), now) {
        Ok(guide) => guide,
        Err(problems) => return Ok(DryRun::Problems(problems)),
    };
    let entry = stem(&draft.file);
    let preview = guide.as_ref().and_then(|guide| {
        guide.knowledge().entry(entry)?;
        Some(guide.answer(What::Supplement {
            name: entry,
            section: draft.part.as_deref().and_then(section),
        }))
    });
    let leads = guide.map_or_else(Vec::new, |guide| {
        let redirects = guide.redirects(&desk.edition().guide, entry);
        redirects.iter().map(Redirect::words).collect()
    });
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    Ok(DryRun::Ready(Box::new(Ready {
        differences: compare(&text(&before), &text(&after)),
        weighty: needs_second_approval(&draft.file, before.as_deref(), after.as_deref()),
        preview,
        leads,
        beside: beside(desk, draft, now)?,
        before,
        after,
    })))
}

/// The whole file that the draft makes; nothing where it takes the file away.
fn whole(draft: &Draft, before: Option<&str>) -> Option<String> {
    let text = match (&draft.part, before.and_then(Tables::of)) {
        (Some(part), Some(parts)) => parts.with(part, &draft.text),
        _ => draft.text.clone(),
    };
    (!text.trim().is_empty()).then_some(text)
}

fn beside(
    desk: &Desk,
    draft: &Draft,
    now: DateTime<Local>,
) -> Result<Vec<(u64, Vec<Difference>)>, DeskError> {
    let others = desk.ledger()?.beside(draft, (now - AT_IT).to_utc())?;
    let told = others
        .into_iter()
        .map(|other| (other.who, compare(&other.base, &other.text)));
    Ok(told.filter(|(_, own)| !own.is_empty()).collect())
}

/// The same text but for white space at its end and line ends, which a form does not keep.
fn alike(one: &str, other: &str) -> bool {
    one.trim_end().lines().eq(other.trim_end().lines())
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
