//! The shelf: the knowledge that is answered from, kept in step with the folder. What is wrong on the disk never gets on it.

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use arc_swap::ArcSwap;
use chrono::{DateTime, Local, NaiveDate};
use rustc_hash::FxHasher;
use std::hash::Hasher;

use super::words;
use crate::answer::{Action, Button, Disclaimer, Guide, Kept, Reply};
use crate::knowledge::{
    Change, Knowledge, Library, LoadError, Problem, Source, models, save, sources,
};
use crate::question::Section;

/// A state of the knowledge that was right as a whole.
#[derive(Clone, Debug)]
pub struct Edition {
    pub guide: Guide,
    /// How many came before it since the start.
    pub number: u64,
    pub since: DateTime<Local>,
    files: BTreeMap<String, Arc<str>>,
}

impl Edition {
    /// The text of each file, by its path below the folder.
    #[must_use]
    pub fn files(&self) -> &BTreeMap<String, Arc<str>> {
        &self.files
    }

    /// The file of a supplement or topic.
    #[must_use]
    pub fn file_of(&self, entry: &str) -> Option<&str> {
        let paths = ["supplements", "topics"].map(|folder| format!("{folder}/{entry}.toml"));
        let known = paths.iter().find_map(|path| self.files.get_key_value(path));
        known.map(|(file, _)| file.as_str())
    }

    /// The reply with a button to say that something is wrong in it, where it is about an entry.
    #[must_use]
    pub fn reportable(&self, reply: Reply) -> Reply {
        let body = reply.body();
        let entry = body.entries.first().or(body.topics.first());
        let about = entry.and_then(|entry| Some((entry.clone(), self.version(entry)?)));
        let section = body.sections.first().and_then(|name| Section::named(name));
        let Some((entry, version)) = about else {
            return reply;
        };
        let action = Action::Report {
            entry,
            section: section.unwrap_or(Section::Overview),
            version,
        };
        reply.with_button(Button {
            label: words::SOMETHING_WRONG.to_owned(),
            action,
        })
    }

    /// A number that stands for all files together.
    #[must_use]
    pub fn mark(&self) -> u32 {
        let all = self
            .files
            .iter()
            .map(|(file, text)| format!("{file}\n{:x}\n", version(text)));
        version(&all.collect::<String>())
    }

    /// A number that stands for the text of the entry's file as it is in this edition.
    #[must_use]
    pub fn version(&self, entry: &str) -> Option<u32> {
        self.file_of(entry)
            .and_then(|file| self.files.get(file))
            .map(|text| version(text))
    }
}

/// A short number that stands for a text. Two texts rarely share one, and nothing but a hint rests on it.
#[must_use]
pub fn version(text: &str) -> u32 {
    let mut hasher = FxHasher::default();
    hasher.write(text.as_bytes());
    let hash = hasher.finish();
    u32::try_from((hash >> 32) ^ (hash & u64::from(u32::MAX))).unwrap_or_default()
}

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

/// What stands on the disk as it was last read, right or wrong.
#[derive(Debug)]
struct Disk {
    library: Library,
    today: NaiveDate,
    problems: Vec<Problem>,
    /// Why the folder cannot be read.
    unreadable: Option<String>,
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

    /// The latest day on which an entry was reviewed.
    #[must_use]
    pub fn latest_review(&self) -> Option<NaiveDate> {
        let edition = self.edition();
        let entries = edition.guide.knowledge().entries();
        entries.map(|entry| entry.review().on).max()
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

    /// The files on the disk, as they were last read: those of the folder itself first.
    #[must_use]
    pub fn files(&self) -> Vec<String> {
        let disk = self.disk();
        let files = disk.library.texts().map(|(file, _)| file.to_owned());
        let mut files: Vec<String> = files.collect();
        files.sort_by_key(|file| file.contains('/'));
        files
    }

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

    /// What would be answered from if the file had that text, or were not there.
    ///
    /// # Errors
    /// The problems that this would make, beside those that are on the disk already.
    pub fn as_if(
        &self,
        file: &str,
        text: Option<&str>,
        now: DateTime<Local>,
    ) -> Result<Option<Guide>, Vec<Problem>> {
        let today = now.date_naive();
        let latest = self.latest_review().max(Some(today)).unwrap_or(today);
        let (library, known) = {
            let disk = self.disk();
            (disk.library.clone(), disk.problems.clone())
        };
        let change = Change {
            file: file.to_owned(),
            text: text.map(str::to_owned),
        };
        match library.what_if(&[change], latest) {
            Ok(knowledge) => Ok(Some(self.voice.guide(knowledge, today))),
            Err(problems) => {
                let new = problems.into_iter().filter(|problem| {
                    problem.file == file || known.iter().all(|other| !alike(other, problem))
                });
                let new: Vec<Problem> = new.collect();
                if new.is_empty() { Ok(None) } else { Err(new) }
            }
        }
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

    fn disk(&self) -> MutexGuard<'_, Disk> {
        self.disk.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Voice {
    fn guide(&self, knowledge: Knowledge, today: NaiveDate) -> Guide {
        Guide::new(knowledge, self.disclaimer.clone(), today).keeping(self.kept)
    }
}

fn told(error: &io::Error) -> String {
    format!("the knowledge folder cannot be read: {error}")
}

/// The same mistake, wherever the lines above have moved it.
fn alike(one: &Problem, other: &Problem) -> bool {
    (&one.file, &one.message, &one.text) == (&other.file, &other.message, &other.text)
}

/// The texts of the files. Those that were the same before are not held twice.
fn by_file(library: &Library, before: &BTreeMap<String, Arc<str>>) -> BTreeMap<String, Arc<str>> {
    let shared = |(file, text): (&str, &str)| {
        let known = before.get(file).filter(|known| ***known == *text);
        let text = known.map_or_else(|| Arc::from(text), Arc::clone);
        (file.to_owned(), text)
    };
    library.texts().map(shared).collect()
}
