//! What members tell: a report comes in, is taken up or closed, and a name that was missed begins an entry.

use super::super::ledger::{NewDraft, NewReport};
use super::super::tables::TOP;
use super::super::{dry_run, pages, words};
use super::{Done, Visit};
use crate::answer::Action;
use crate::knowledge::{EntryKind, begin};

/// So many reports may be open at once, so that nobody floods the moderators.
const REPORTS: usize = 50;

impl Visit<'_> {
    /// Keeps what a member says is wrong, without who they are unless they want that.
    ///
    /// # Errors
    /// The database cannot be written.
    pub fn report(&self, action: &Action, text: &str, named: bool) -> Done {
        let Action::Report {
            entry,
            section,
            version,
        } = action
        else {
            return Ok(self.gone());
        };
        let ledger = self.desk.ledger()?;
        if ledger.open_reports()?.len() >= REPORTS {
            return Ok(self.say(pages::sentence(words::REPORTS_FULL)));
        }
        let new = NewReport {
            entry,
            section: section.as_str(),
            version: &format!("{version:08x}"),
            text,
            who: named.then_some(self.who),
        };
        let id = ledger.report(&new, self.now.to_utc())?;
        let mut served = self.say(pages::thanks());
        if let Some(report) = ledger.reported(id)? {
            served.posts.push(self.reply(pages::reported(&report)));
        }
        Ok(served)
    }

    pub(super) fn accept(&self, id: i64) -> Done {
        let report = self
            .desk
            .ledger()?
            .reported(id)?
            .filter(|report| report.open);
        let Some(report) = report else {
            return Ok(self.instead(pages::sentence(words::REPORT_CLOSED)));
        };
        let Some(file) = self
            .desk
            .edition()
            .file_of(&report.entry)
            .map(str::to_owned)
        else {
            return Ok(self.say(pages::unknown_file(&report.entry)));
        };
        let part = dry_run::part_of(&report.section);
        let text = self.desk.shelf().text(&file).unwrap_or_default();
        self.open(&file, part, &text, Some(id))
    }

    /// A form with a new entry of that name, its blanks to be filled; the entry that has the name, where there is one.
    pub(super) fn begin(&self, name: &str) -> Done {
        if let Some((file, text)) = self.file(name) {
            return self.open(&file, TOP, &text, None);
        }
        let begun = begin(EntryKind::Supplement, name, &[], self.now.date_naive());
        let new = match &begun {
            Ok(new) => new,
            Err(sentence) => return Ok(self.say(pages::sentence(sentence))),
        };
        let draft = NewDraft {
            file: &new.file,
            part: None,
            base: "",
            text: &new.text,
            who: self.who,
            why: words::LOOKED_FOR,
            report: None,
        };
        let id = self.desk.ledger()?.keep(&draft, self.now.to_utc())?;
        let draft = self.draft(id)?;
        Ok(draft.map_or_else(|| self.gone(), |draft| self.form(&draft)))
    }

    pub(super) fn close(&self, id: i64) -> Done {
        self.desk.ledger()?.close_report(id)?;
        Ok(self.instead(pages::report_closed(self.who)))
    }
}
