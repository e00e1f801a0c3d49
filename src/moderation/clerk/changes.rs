//! A draft on its way: written, looked at, saved or dropped.

use super::super::desk::{Saved, Saver};
use super::super::dry_run::DryRun;
use super::super::form::joined;
use super::super::ledger::{Draft, State};
use super::super::tables::Tables;
use super::super::{pages, words};
use super::{Done, Served, Visit};
use crate::answer::Reply;

impl Visit<'_> {
    /// What came back in a form for the draft, or for a part of it.
    pub(super) fn written(
        &self,
        (id, part): (i64, Option<&str>),
        written: &[String],
        why: &str,
    ) -> Done {
        let Some(draft) = self.own(id)? else {
            return Ok(self.gone());
        };
        let written: Vec<&str> = written.iter().map(String::as_str).collect();
        let parts = part.and_then(|part| Some((part, Tables::of(&draft.text)?)));
        let text = match parts {
            Some((part, parts)) => parts.with(part, &joined(&parts.text(part), &written)),
            None => joined(&draft.text, &written),
        };
        let ledger = self.desk.ledger()?;
        ledger.rewrite(id, (&text, why.trim()), self.now.to_utc())?;
        // A part is filled in from the page that lists what is blank, which goes on from there.
        self.dry_run(id, part.is_some())
    }

    /// What the writer reads of the draft as it stands.
    pub(super) fn dry_run(&self, id: i64, instead: bool) -> Done {
        let Some(draft) = self.own(id)? else {
            return Ok(self.gone());
        };
        let look = self.desk.dry_run(&draft, self.now)?;
        let page = pages::looked(self.desk, &draft, &look);
        let served = if instead {
            self.instead(page)
        } else {
            self.say(page)
        };
        Ok(with_preview(served, look))
    }

    /// What anybody else may look at: a draft that waits, or one that its writer is at.
    pub(super) fn look(&self, id: i64) -> Done {
        let Some(draft) = self.draft(id)? else {
            return Ok(self.gone());
        };
        let is_own = draft.who == self.who;
        let page = match draft.state {
            State::Open if is_own => return self.dry_run(id, false),
            State::Open => pages::of_another,
            State::Waiting if is_own => pages::own_waits,
            State::Waiting => pages::waits,
            State::Saved | State::Dropped => return Ok(self.gone()),
        };
        let look = self.desk.dry_run(&draft, self.now)?;
        let served = self.say(page(self.desk, &draft, &look));
        Ok(with_preview(served, look))
    }

    /// Saves a draft of one's own, or one that waits as it was seen.
    pub(super) fn save(&self, id: i64, seen: Option<u128>) -> Done {
        let moderator = Saver {
            who: self.who,
            seen,
            now: self.now,
        };
        let saved = self.desk.save(id, moderator)?;
        let Some(draft) = self.draft(id)? else {
            return Ok(self.gone());
        };
        if matches!(saved, Saved::NotAsSeen) {
            return self.show_anew(&draft);
        }
        let page = pages::after_saving(self.desk, &draft, &saved);
        let mut served = match &saved {
            // What is only said to one who may not, must not take the buttons from the others.
            Saved::OwnDraft => self.say(page),
            _ => self.instead(page),
        };
        if let Saved::Done { revisions, .. } = saved {
            let ledger = self.desk.ledger()?;
            let all = revisions.iter().map(|id| ledger.revision(*id));
            let all: Result<Vec<_>, _> = all.collect();
            let all: Vec<_> = all?.into_iter().flatten().collect();
            served
                .posts
                .push(self.reply(pages::changed(self.desk, &all)));
        }
        Ok(served)
    }

    /// The draft as it is now, in place of what was seen.
    fn show_anew(&self, draft: &Draft) -> Done {
        let look = self.desk.dry_run(draft, self.now)?;
        let page = pages::waits(self.desk, draft, &look);
        let served = self.instead(pages::after(words::NOT_AS_SEEN, page));
        Ok(with_preview(served, look))
    }

    pub(super) fn correct(&self, id: i64, part: Option<&str>) -> Done {
        let draft = self.own(id)?;
        Ok(draft.map_or_else(|| self.gone(), |draft| self.form(&draft, part)))
    }

    /// Drops the draft and begins another one from the text that is there now.
    pub(super) fn afresh(&self, id: i64) -> Done {
        let Some(draft) = self.own(id)? else {
            return Ok(self.gone());
        };
        self.desk
            .ledger()?
            .move_on(id, &[State::Open], State::Dropped)?;
        let part = draft.part.as_deref().unwrap_or_default();
        let text = self.desk.shelf().text(&draft.file).unwrap_or_default();
        self.open(&draft.file, part, &text, draft.report)
    }

    /// Takes the draft as a change of the text that is there now.
    pub(super) fn over(&self, id: i64) -> Done {
        let Some(draft) = self.own(id)? else {
            return Ok(self.gone());
        };
        let there = self.desk.shelf().text(&draft.file);
        let there = draft.now_there(there.as_deref()).or(there);
        self.desk.ledger()?.rebase(id, &there.unwrap_or_default())?;
        self.dry_run(id, true)
    }

    /// Drops a draft: its writer does, or another moderator, which is then said where its writer reads it.
    pub(super) fn drop(&self, id: i64) -> Done {
        let Some(draft) = self.draft(id)? else {
            return Ok(self.gone());
        };
        let may_be = [State::Open, State::Waiting];
        if !self.desk.ledger()?.move_on(id, &may_be, State::Dropped)? {
            return Ok(self.gone());
        }
        let by = (draft.who != self.who).then_some(self.who);
        let page = pages::dropped(self.desk, &draft, by);
        let mut served = self.instead(page.clone());
        let others_know = by.is_some() || draft.state == State::Waiting;
        served.elsewhere = others_know.then(|| self.reply(page));
        Ok(served)
    }
}

/// With what people would read, where it can be saved.
pub(super) fn with_preview(mut served: Served, look: DryRun) -> Served {
    if let DryRun::Ready(ready) = look {
        served.preview = ready.preview.map(Reply::without_buttons);
    }
    served
}
