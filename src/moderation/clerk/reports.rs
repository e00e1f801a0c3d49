//! What members tell: a report comes in, is taken up or closed.

use super::super::ledger::NewReport;
use super::super::{dry_run, pages, words};
use super::{Done, Say, Visit};
use crate::answer::{Action, Tier};

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
            served
                .posts
                .push(self.reply(pages::reported(self.desk, &report)));
        }
        // Whoever tells here of somebody in danger reads where to turn, not thanks.
        let heard = self.desk.edition().guide.ask(text);
        if heard.body().tier == Tier::Alarm {
            served.say = Say::New(heard.without_buttons());
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
            return Ok(self.say(pages::sentence(words::REPORT_CLOSED)));
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

    pub(super) fn close(&self, id: i64) -> Done {
        let ledger = self.desk.ledger()?;
        let report = ledger.reported(id)?;
        ledger.close_report(id)?;
        let page = report.map(|report| pages::report_closed(self.desk, &report, self.who));
        let page = page.unwrap_or_else(|| pages::sentence(words::GONE));
        let mut served = self.instead(page.clone());
        served.elsewhere = Some(self.reply(page));
        Ok(served)
    }
}
