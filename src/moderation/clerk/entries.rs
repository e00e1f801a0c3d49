//! Entries that come and go: one is begun with blanks for all that must be written, one is taken away.

use super::super::dry_run::stem;
use super::super::ledger::{Along, Draft, NewDraft};
use super::super::tables::TOP;
use super::super::{pages, words};
use super::{Done, Visit};
use crate::knowledge::{Begun, Change, EntryKind, Refused, begin_among, parting};

impl Visit<'_> {
    /// A draft of a new entry of that name, with the files that give the name away.
    pub(super) fn begin_entry(&self, kind: EntryKind, name: &str, why: &str) -> Done {
        let sources = self.desk.shelf().sources();
        let begun = begin_among(&sources, kind, name, self.now.date_naive());
        let Begun { new, along } = match begun {
            Ok(begun) => begun,
            Err(refused) => {
                let why = match refused {
                    Refused::Taken(problem) => format!("{problem}"),
                    Refused::Because(sentence) => sentence,
                };
                return Ok(self.say(pages::sentence(&words::not_begun(&why))));
            }
        };
        if let Some(known) = self.begun(&new.file)? {
            return self.dry_run(known.id, false);
        }
        self.propose(&NewDraft {
            file: &new.file,
            part: None,
            base: "",
            text: &new.text,
            who: self.who,
            why,
            report: None,
            along: &self.along(along),
        })
    }

    /// Begins an entry for a name that was looked for in vain; opens the entry that has the name, where there is one.
    pub(super) fn begin(&self, name: &str) -> Done {
        match self.file(name) {
            Some((file, text)) => self.open(&file, TOP, &text, None),
            None => self.begin_entry(EntryKind::Supplement, name, words::LOOKED_FOR),
        }
    }

    /// A draft that takes the whole file away, with what changes along with it.
    pub(super) fn delete(&self, typed: &str, why: &str) -> Done {
        let Some((file, base)) = self.file(typed).filter(|(_, text)| !text.is_empty()) else {
            return Ok(self.unknown(typed));
        };
        let sources = self.desk.shelf().sources();
        let along = parting(&sources, &file, self.now.date_naive());
        self.propose(&NewDraft {
            file: &file,
            part: None,
            base: &base,
            text: "",
            who: self.who,
            why,
            report: None,
            along: &self.along(along),
        })
    }

    /// The draft of a new file that this moderator has begun and not saved.
    pub(super) fn begun(&self, typed: &str) -> Result<Option<Draft>, super::DeskError> {
        let begun = self.desk.ledger()?.begun_by(self.who)?;
        let is_it = |draft: &Draft| {
            let is_new = draft.part.is_none() && draft.base.is_empty();
            let names = [&draft.file, stem(&draft.file), &self.desk.title(draft)];
            is_new && names.contains(&typed)
        };
        Ok(begun.into_iter().find(is_it))
    }

    /// The changes with what they begin from.
    pub(super) fn along(&self, changes: Vec<Change>) -> Vec<Along> {
        let changes = changes.into_iter().map(|Change { file, text }| Along {
            base: self.desk.shelf().text(&file),
            file,
            text,
        });
        changes.collect()
    }
}
