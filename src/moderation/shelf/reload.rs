//! Reading the folder again: what is right goes on the shelf whole, and what is wrong is remembered.

use std::collections::BTreeMap;
use std::io;
use std::sync::Arc;

use chrono::{DateTime, Local};

use super::edition::by_file;
use super::{ANY_DAY, Disk, Edition, Shelf};
use crate::answer::Guide;
use crate::knowledge::sources;

/// What came of reading the folder again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reloaded {
    /// Nothing has changed.
    Same,
    /// It is answered from now; these files were changed since the last time, also where one is again as it was.
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
            Err(error) => return disk.cannot_be_read(told(&error)),
        };
        if disk.unreadable.is_none() && disk.today == today && disk.library.holds(&read) {
            return Reloaded::Same;
        }
        let read_as = disk.library.read(read, ANY_DAY);
        disk.today = today;
        disk.unreadable = None;
        let before = self.edition();
        let files = by_file(&disk.library, &before.files);
        disk.touched.extend(differing(&before.files, &files));
        match read_as {
            Ok(knowledge) => {
                let guide = self.voice.guide(knowledge, today);
                disk.problems = Vec::new();
                let changed = std::mem::take(&mut disk.touched);
                self.put_on(guide, (&before, files), now);
                Reloaded::Taken {
                    files: changed.into_iter().collect(),
                }
            }
            Err(problems) => {
                disk.problems = problems;
                self.turn(|guide| guide.on(today));
                Reloaded::Refused
            }
        }
    }

    fn put_on(&self, guide: Guide, (before, files): (&Edition, Texts), now: DateTime<Local>) {
        self.edition.store(Arc::new(Edition {
            guide,
            number: before.number + 1,
            since: now,
            files,
        }));
    }
}

impl Disk {
    fn cannot_be_read(&mut self, why: String) -> Reloaded {
        let same = self.unreadable.as_ref() == Some(&why);
        self.unreadable = Some(why);
        if same {
            Reloaded::Same
        } else {
            Reloaded::Refused
        }
    }
}

/// The text of each file.
type Texts = BTreeMap<String, Arc<str>>;

/// The files that are not the same in both.
fn differing(one: &Texts, other: &Texts) -> Vec<String> {
    let all = one.keys().chain(other.keys());
    let differ = all.filter(|file| one.get(*file) != other.get(*file));
    differ.cloned().collect()
}

fn told(error: &io::Error) -> String {
    format!("the knowledge folder cannot be read: {error}")
}
