//! The shelf: the knowledge that is answered from, kept in step with the folder. What is wrong on the disk never gets on it.

mod as_if;
mod edition;
mod reload;

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use arc_swap::ArcSwap;
use chrono::{DateTime, Local, NaiveDate};

use crate::answer::{Disclaimer, Guide, Kept};
use crate::knowledge::{Knowledge, Library, LoadError, Problem, Source, models, save, sources};
use edition::by_file;
pub use edition::{Edition, version};
pub use reload::Reloaded;

/// What stands on the disk as it was last read, right or wrong.
#[derive(Debug)]
struct Disk {
    library: Library,
    today: NaiveDate,
    problems: Vec<Problem>,
    /// Why the folder cannot be read.
    unreadable: Option<String>,
    /// The files that differed from what is answered from at some reading since that was taken.
    touched: BTreeSet<String>,
}

/// What every guide says beside the knowledge.
#[derive(Clone, Debug)]
struct Voice {
    disclaimer: Disclaimer,
    kept: Kept,
}

/// A clock may be slow: what was reviewed by the files is not refused for coming tomorrow. `check` does so.
const ANY_DAY: NaiveDate = NaiveDate::MAX;

/// The shelf itself. Reading is free for all; one at a time changes it.
#[derive(Debug)]
pub struct Shelf {
    folder: PathBuf,
    voice: Voice,
    edition: ArcSwap<Edition>,
    disk: Mutex<Disk>,
}

impl Shelf {
    /// Reads the folder.
    ///
    /// # Errors
    /// The folder cannot be read, or its files have problems: all of them.
    pub fn open(
        folder: &Path,
        disclaimer: Disclaimer,
        now: DateTime<Local>,
    ) -> Result<Self, LoadError> {
        let read = sources(folder).map_err(|source| LoadError::Folder {
            folder: folder.display().to_string(),
            source,
        })?;
        Self::holding(folder, disclaimer, read, now)
    }

    /// The shelf with what was right last, where what stands in the folder now is wrong. That is looked at too, and its
    /// problems are told like those that come later.
    ///
    /// # Errors
    /// What was right last is no longer.
    pub fn restored(
        folder: &Path,
        disclaimer: Disclaimer,
        files: BTreeMap<String, String>,
        now: DateTime<Local>,
    ) -> Result<Self, LoadError> {
        let sources = files.into_iter();
        let sources = sources.map(|(file, text)| Source { file, text });
        let shelf = Self::holding(folder, disclaimer, sources.collect(), now)?;
        shelf.reload(now);
        Ok(shelf)
    }

    fn holding(
        folder: &Path,
        disclaimer: Disclaimer,
        read: Vec<Source>,
        now: DateTime<Local>,
    ) -> Result<Self, LoadError> {
        let today = now.date_naive();
        let voice = Voice {
            disclaimer,
            kept: Kept::default(),
        };
        let mut library = Library::knowing(models(folder));
        let knowledge = library.read(read, ANY_DAY).map_err(LoadError::Problems)?;
        let guide = voice.guide(knowledge, today);
        Ok(Self {
            folder: folder.to_owned(),
            voice,
            edition: ArcSwap::from_pointee(Edition {
                guide,
                number: 0,
                since: now,
                files: by_file(&library, &BTreeMap::new()),
            }),
            disk: Mutex::new(Disk {
                library,
                today,
                problems: Vec::new(),
                unreadable: None,
                touched: BTreeSet::new(),
            }),
        })
    }

    /// The same where something is kept: answers say so.
    #[must_use]
    pub fn keeping(mut self, kept: Kept) -> Self {
        self.voice.kept = kept;
        self.turn(|guide| guide.clone().keeping(kept));
        self
    }

    /// What is answered from now. Who holds it keeps it, whatever comes.
    #[must_use]
    pub fn edition(&self) -> Arc<Edition> {
        self.edition.load_full()
    }

    /// The folder of the files.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// The latest day on which an entry was reviewed, or an interaction was looked for in vain.
    #[must_use]
    pub fn latest_review(&self) -> Option<NaiveDate> {
        let edition = self.edition();
        let knowledge = edition.guide.knowledge();
        let reviews = knowledge.entries().map(|entry| entry.review().on);
        let supplements = knowledge.supplements.values();
        let searches = supplements.flat_map(|it| it.none_found.iter().map(|none| none.on));
        reviews.chain(searches).max()
    }

    /// What is wrong on the disk, as it was last read.
    #[must_use]
    pub fn problems(&self) -> (Vec<Problem>, Option<String>) {
        let disk = self.disk();
        (disk.problems.clone(), disk.unreadable.clone())
    }

    /// The text of the file on the disk, as it was last read.
    #[must_use]
    pub fn text(&self, file: &str) -> Option<String> {
        self.disk().library.text(file).map(str::to_owned)
    }

    /// Every file on the disk with its text, as they were last read.
    #[must_use]
    pub fn sources(&self) -> Vec<Source> {
        let disk = self.disk();
        let texts = disk.library.texts().map(|(file, text)| Source {
            file: file.to_owned(),
            text: text.to_owned(),
        });
        texts.collect()
    }

    /// The files on the disk, as they were last read: those of the folder itself first.
    #[must_use]
    pub fn files(&self) -> Vec<String> {
        let disk = self.disk();
        let files = disk.library.texts().map(|(file, _)| file.to_owned());
        let mut files: Vec<String> = files.collect();
        files.sort_by_key(|file| file.contains('/'));
        files
    }

    /// Writes the file, or takes it away.
    ///
    /// # Errors
    /// The folder cannot be written; nothing has changed then.
    pub fn write(&self, file: &str, text: Option<&str>) -> io::Result<()> {
        save(&self.folder, file, text)
    }

    /// The same edition, said in another way.
    fn turn(&self, changed: impl Fn(&Guide) -> Guide) {
        let edition = self.edition();
        self.edition.store(Arc::new(Edition {
            guide: changed(&edition.guide),
            ..Edition::clone(&edition)
        }));
    }

    fn disk(&self) -> MutexGuard<'_, Disk> {
        self.disk.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Voice {
    fn guide(&self, knowledge: Knowledge, today: NaiveDate) -> Guide {
        Guide::new(knowledge, self.disclaimer.clone(), today).keeping(self.kept)
    }
}
