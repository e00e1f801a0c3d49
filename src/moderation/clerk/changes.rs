//! A draft on its way: written, looked at, asked for, approved, saved or dropped.

use super::super::desk::Saved;
use super::super::dry_run::DryRun;
use super::super::form::joined;
use super::super::ledger::{Draft, State};
use super::super::tables::Tables;
use super::super::{pages, words};
use super::{Done, Visit};
use crate::answer::Reply;

impl Visit<'_> {
    pub(super) fn written(&self, id: i64, written: &[String], why: &str) -> Done {
        let Some(draft) = self.own(id)? else {
            return Ok(self.gone());
        };
        let written: Vec<&str> = written.iter().map(String::as_str).collect();
        let text = joined(&draft.text, &written);
        let ledger = self.desk.ledger()?;
        ledger.rewrite(id, (&text, why.trim()), self.now.to_utc())?;
        self.dry_run(id, false)
    }

    /// What the writer reads of the draft as it stands.
    pub(super) fn dry_run(&self, id: i64, instead: bool) -> Done {
        let Some(draft) = self.own(id)? else {
            return Ok(self.gone());
        };
        let look = self.desk.dry_run(&draft, self.now)?;
        let page = pages::looked(&draft, &look, self.desk.house().second_moderator);
        let mut served = if instead {
            self.instead(page)
        } else {
            self.say(page)
        };
        if let DryRun::Ready(ready) = look {
            served.preview = ready.preview.map(Reply::without_buttons);
        }
        Ok(served)
    }

    /// The text that a draft would replace.
    pub(super) fn now_there(&self, draft: &Draft) -> String {
        let text = self.desk.shelf().text(&draft.file).unwrap_or_default();
        match (&draft.part, Tables::of(&text)) {
            (Some(part), Some(parts)) => parts.text(part),
            _ => text,
        }
    }

    pub(super) fn save(&self, id: i64) -> Done {
        let saved = self.desk.save(id, self.who, self.now)?;
        let Some(draft) = self.draft(id)? else {
            return Ok(self.gone());
        };
        let page = pages::after_saving(&draft, &saved, self.desk.house().second_moderator);
        let mut served = match &saved {
            // What is only said to one who may not, must not take the buttons from the others.
            Saved::OwnDraft => self.say(page),
            _ => self.instead(page),
        };
        if let Saved::Done { revision, .. } = saved
            && let Some(revision) = self.desk.ledger()?.revision(revision)?
        {
            served.posts.push(self.reply(pages::changed(&revision)));
        }
        Ok(served)
    }

    pub(super) fn ask(&self, id: i64) -> Done {
        let Some(draft) = self.own(id)? else {
            return Ok(self.gone());
        };
        let look = self.desk.dry_run(&draft, self.now)?;
        let DryRun::Ready(_) = &look else {
            return self.dry_run(id, true);
        };
        if !self
            .desk
            .ledger()?
            .move_on(id, &[State::Open], State::Waiting)?
        {
            return Ok(self.gone());
        }
        let mut served = self.instead(pages::sentence(words::ASKED));
        served.posts.push(self.reply(pages::waits(&draft, &look)));
        if let DryRun::Ready(ready) = look {
            served
                .posts
                .extend(ready.preview.map(Reply::without_buttons));
        }
        Ok(served)
    }

    pub(super) fn decline(&self, id: i64) -> Done {
        let Some(draft) = self.draft(id)? else {
            return Ok(self.gone());
        };
        let moved = self
            .desk
            .ledger()?
            .move_on(id, &[State::Waiting], State::Open)?;
        Ok(if moved {
            self.instead(pages::dropped(&draft, Some(self.who)))
        } else {
            self.gone()
        })
    }

    pub(super) fn show_waiting(&self, id: i64) -> Done {
        let waiting = self
            .draft(id)?
            .filter(|draft| draft.state == State::Waiting);
        let Some(draft) = waiting else {
            return Ok(self.gone());
        };
        let look = self.desk.dry_run(&draft, self.now)?;
        let mut served = self.say(pages::waits(&draft, &look));
        if let DryRun::Ready(ready) = look {
            served.preview = ready.preview.map(Reply::without_buttons);
        }
        Ok(served)
    }

    pub(super) fn correct(&self, id: i64) -> Done {
        let draft = self.own(id)?;
        Ok(draft.map_or_else(|| self.gone(), |draft| self.form(&draft)))
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
        self.desk.ledger()?.rebase(id, &self.now_there(&draft))?;
        self.dry_run(id, true)
    }

    pub(super) fn drop(&self, id: i64) -> Done {
        let Some(draft) = self.own(id)? else {
            return Ok(self.gone());
        };
        self.desk
            .ledger()?
            .move_on(id, &[State::Open], State::Dropped)?;
        Ok(self.instead(pages::dropped(&draft, None)))
    }
}
