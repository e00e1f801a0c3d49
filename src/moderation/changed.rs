//! The files that a draft changes, as they are and as they would be.

use super::compare::{Difference, compare};
use super::desk::Desk;
use super::dry_run::DryRun;
use super::ledger::{Along, Draft};
use super::merge::merged;
use super::tables::Tables;
use crate::knowledge::Change;

/// A file as it is and as it would be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changed {
    pub file: String,
    /// The whole file before; nothing where it is new.
    pub before: Option<String>,
    /// The whole file after; nothing where it goes.
    pub after: Option<String>,
}

impl Changed {
    /// What differs, with the numbers of the lines in the file.
    #[must_use]
    pub fn differences(&self) -> Vec<Difference> {
        let text = |text: &Option<String>| text.clone().unwrap_or_default();
        compare(&text(&self.before), &text(&self.after))
    }

    pub(super) fn change(&self) -> Change {
        Change {
            file: self.file.clone(),
            text: self.after.clone(),
        }
    }
}

/// The files that the draft changes, its own first; else what a look at it shows in their place.
pub(super) fn changed(desk: &Desk, draft: &Draft) -> Result<Vec<Changed>, DryRun> {
    let before = desk.shelf().text(&draft.file);
    let Some(now_there) = draft.now_there(before.as_deref()) else {
        return Err(DryRun::Broken);
    };
    if !alike(&now_there, &draft.base) {
        let whole = |text: &str| draft.whole_with(before.as_deref(), text);
        return Err(DryRun::Overtaken {
            file: draft.file.clone(),
            meanwhile: compare(&whole(&draft.base), &whole(&now_there)),
            own: compare(&whole(&draft.base), &whole(&draft.text)),
        });
    }
    let after = draft.whole_with(before.as_deref(), &draft.text);
    let own = Changed {
        file: draft.file.clone(),
        after: (!after.trim().is_empty()).then_some(after),
        before,
    };
    let along = draft.along.iter().map(|along| changed_along(desk, along));
    let all: Result<Vec<Changed>, DryRun> = std::iter::once(Ok(own)).chain(along).collect();
    let mut all = all?;
    all.retain(|it| it.before != it.after);
    Ok(all)
}

/// A file that goes along with a draft, with what has been changed in it meanwhile.
fn changed_along(desk: &Desk, along: &Along) -> Result<Changed, DryRun> {
    let before = desk.shelf().text(&along.file);
    let after = if before == along.base {
        along.text.clone()
    } else {
        let text = |text: &Option<String>| text.clone().unwrap_or_default();
        let (base, there, wanted) = (text(&along.base), text(&before), text(&along.text));
        let both = merged(&base, &there, &wanted).ok_or_else(|| DryRun::Overtaken {
            file: along.file.clone(),
            meanwhile: compare(&base, &there),
            own: compare(&base, &wanted),
        })?;
        (!both.trim().is_empty()).then_some(both)
    };
    Ok(Changed {
        file: along.file.clone(),
        before,
        after,
    })
}

impl Draft {
    /// What stands in the place of its text in the file; nothing where that has no parts now.
    pub(super) fn now_there(&self, file: Option<&str>) -> Option<String> {
        match (&self.part, file) {
            (Some(part), Some(file)) => Some(Tables::of(file)?.text(part)),
            (_, file) => Some(file.unwrap_or_default().to_owned()),
        }
    }

    /// The whole file with that text in the place of its own.
    pub(super) fn whole_with(&self, file: Option<&str>, text: &str) -> String {
        match (&self.part, file.and_then(Tables::of)) {
            (Some(part), Some(parts)) => parts.with(part, text),
            _ => text.to_owned(),
        }
    }
}

/// The same text but for white space at its end and line ends, which a form does not keep.
fn alike(one: &str, other: &str) -> bool {
    one.trim_end().lines().eq(other.trim_end().lines())
}
