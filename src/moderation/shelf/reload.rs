//! Reading the folder again: what is right goes on the shelf whole, and what is wrong is remembered.

use std::io;
use std::sync::Arc;

use chrono::{DateTime, Local};

use super::edition::by_file;
use super::{ANY_DAY, Edition, Shelf};
use crate::answer::Guide;
use crate::knowledge::{Library, sources};

/// What came of reading the folder again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reloaded {
    /// Nothing has changed.
    Same,
    /// It is answered from now; these files differ from before.
    Taken { files: Vec<String> },
    /// Something is wrong, and it is still answered from what was right before.
    Refused,
}

impl Shelf {
    /// Reads the folder again; what is right goes on the shelf, whole.
    pub fn reload(&self, now: DateTime<Local>) -> Reloaded {
        let today = now.date_naive();
        let mut disk = self.disk();
        let read = match sources(&self.folder) {
            Ok(read) => read,
            Err(error) => {
                let told = told(&error);
                let same = disk.unreadable.as_ref() == Some(&told);
                disk.unreadable = Some(told);
                return if same {
                    Reloaded::Same
                } else {
                    Reloaded::Refused
                };
            }
        };
        if disk.unreadable.is_none() && disk.today == today && disk.library.holds(&read) {
            return Reloaded::Same;
        }
        let read_as = disk.library.read(read, ANY_DAY);
        disk.today = today;
        disk.unreadable = None;
        match read_as {
            Ok(knowledge) => {
                let guide = self.voice.guide(knowledge, today);
                disk.problems = Vec::new();
                self.put_on(guide, &disk.library, now)
            }
            Err(problems) => {
                disk.problems = problems;
                self.turn(|guide| guide.on(today));
                Reloaded::Refused
            }
        }
    }

    fn put_on(&self, guide: Guide, read: &Library, now: DateTime<Local>) -> Reloaded {
        let before = self.edition();
        let files = by_file(read, &before.files);
        let differs = |file: &&String| before.files.get(*file) != files.get(*file);
        let mut changed: Vec<String> = files.keys().filter(differs).cloned().collect();
        let gone = before
            .files
            .keys()
            .filter(|file| !files.contains_key(*file));
        changed.extend(gone.cloned());
        self.edition.store(Arc::new(Edition {
            guide,
            number: before.number + 1,
            since: now,
            files,
        }));
        Reloaded::Taken { files: changed }
    }
}

fn told(error: &io::Error) -> String {
    format!("the knowledge folder cannot be read: {error}")
}
