//! What would be, if: the knowledge as it would be answered from with other texts in some files.

use chrono::{DateTime, Local};

use super::Shelf;
use crate::answer::Guide;
use crate::knowledge::{Change, Problem};

impl Shelf {
    /// What would be answered from with these changes; nothing where something else on the disk is wrong.
    ///
    /// # Errors
    /// The problems that this would make, beside those that are on the disk already.
    pub fn as_if(
        &self,
        changes: &[Change],
        now: DateTime<Local>,
    ) -> Result<Option<Guide>, Vec<Problem>> {
        let today = now.date_naive();
        let latest = self.latest_review().max(Some(today)).unwrap_or(today);
        let (library, known) = {
            let disk = self.disk();
            (disk.library.clone(), disk.problems.clone())
        };
        match library.what_if(changes, latest) {
            Ok(knowledge) => Ok(Some(self.voice.guide(knowledge, today))),
            Err(problems) => {
                let is_own = |problem: &Problem| {
                    let mut files = changes.iter().map(|change| &change.file);
                    files.any(|file| *file == problem.file)
                };
                let new = problems.into_iter().filter(|problem| {
                    is_own(problem) || known.iter().all(|other| !alike(other, problem))
                });
                let new: Vec<Problem> = new.collect();
                if new.is_empty() { Ok(None) } else { Err(new) }
            }
        }
    }
}

/// The same mistake, wherever the lines above have moved it.
fn alike(one: &Problem, other: &Problem) -> bool {
    (&one.file, &one.message, &one.text) == (&other.file, &other.message, &other.text)
}
