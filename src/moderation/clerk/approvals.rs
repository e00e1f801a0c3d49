//! A draft that needs a second moderator: asked for, declined, taken back.

use super::super::dry_run::DryRun;
use super::super::form::Sheet;
use super::super::ledger::State;
use super::super::{pages, words};
use super::{Done, Form, Say, Visit, served};

impl Visit<'_> {
    pub(super) fn ask(&self, id: i64) -> Done {
        let Some(draft) = self.own(id)? else {
            return Ok(self.gone());
        };
        let look = self.desk.dry_run(&draft, self.now)?;
        let DryRun::Ready(_) = &look else {
            return self.dry_run(id, true);
        };
        if !self.desk.ledger()?.await_approval(id)? {
            return Ok(self.gone());
        }
        let mut served = self.instead(pages::sentence(words::ASKED));
        let waits = self.reply(pages::waits(self.desk, &draft, &look));
        if let DryRun::Ready(ready) = look {
            let sides = [
                (words::READ_NOW, ready.now),
                (words::READ_THEN, ready.preview),
            ];
            let sides = sides
                .into_iter()
                .filter_map(|(told, side)| Some((told, side?)));
            // Both are read before the buttons, which stand in the last message.
            served.posts.extend(sides.map(|(told, side)| {
                let page = side.without_buttons().body().clone();
                self.reply(pages::after(told, page))
            }));
        }
        served.posts.push(waits);
        Ok(served)
    }

    /// Asks why.
    pub(super) fn decline(&self, id: i64) -> Done {
        let draft = match self.draft(id)? {
            Some(draft) if draft.state == State::Waiting => draft,
            Some(draft) if draft.state == State::Open => {
                return Ok(self.say(pages::sentence(words::NOT_WAITING)));
            }
            _ => return Ok(self.gone()),
        };
        Ok(served(Say::Form(Form {
            sheet: Sheet::Decline { draft: id },
            title: words::decline(&self.desk.title(&draft)),
            boxes: Vec::new(),
            why: String::new(),
        })))
    }

    /// Gives the draft back to its writer with the reason, which stands where they read it.
    pub(super) fn declined(&self, id: i64, why: &str) -> Done {
        let Some(draft) = self.draft(id)? else {
            return Ok(self.gone());
        };
        let reason = (why.trim(), self.who);
        if !self.desk.ledger()?.decline(id, reason)? {
            return Ok(self.gone());
        }
        let page = pages::declined(self.desk, &draft, reason);
        let mut served = self.instead(page.clone());
        served.elsewhere = Some(self.reply(page));
        Ok(served)
    }

    /// Its writer goes on with a draft that waits.
    pub(super) fn take_back(&self, id: i64) -> Done {
        let own = self.draft(id)?.filter(|draft| draft.who == self.who);
        let ledger = self.desk.ledger()?;
        if own.is_none() || !ledger.move_on(id, &[State::Waiting], State::Open)? {
            return Ok(self.gone());
        }
        self.dry_run(id, true)
    }
}
