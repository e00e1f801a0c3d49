//! Watching the folder: whatever changes there, the desk reads it again shortly after.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use chrono::{DateTime, Local};
use notify::{EventKind, RecommendedWatcher, RecursiveMode, Watcher};

use super::desk::Desk;

/// How long nothing must happen before the folder is read: an editor writes a file in several steps.
const QUIET: Duration = Duration::from_millis(40);

/// How long reading waits at most while things go on happening.
const PATIENCE: Duration = Duration::from_millis(500);

/// How often it is read although nothing was heard: not every file system tells.
const UNHEARD: Duration = Duration::from_secs(10);

/// Watches until it is dropped.
#[derive(Debug)]
pub struct Watch {
    signals: Sender<Signal>,
    thread: Option<JoinHandle<()>>,
}

enum Signal {
    Changed { folder: bool },
    Stop,
}

impl Watch {
    /// Watches the desk's folder. `now` is asked at every reading; who listens to the desk hears what came of each.
    ///
    /// # Errors
    /// The system cannot watch.
    pub fn start(desk: Arc<Desk>, now: fn() -> DateTime<Local>) -> notify::Result<Self> {
        let folder = std::path::absolute(desk.shelf().folder()).map_err(notify::Error::io)?;
        let (signals, heard) = channel();
        let mut ears = Ears::new(folder, signals.clone())?;
        ears.listen();
        let thread = std::thread::Builder::new()
            .name("watch".to_owned())
            .spawn(move || {
                while let Some(folder) = next(&heard) {
                    if folder {
                        ears.listen();
                    }
                    if let Err(error) = desk.reload(now()) {
                        tracing::error!("{:#}", anyhow::Error::new(error));
                    }
                }
            })
            .map_err(notify::Error::io)?;
        Ok(Self {
            signals,
            thread: Some(thread),
        })
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        let _ = self.signals.send(Signal::Stop);
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

/// Waits until something has happened and then nothing for a while. Whether the folder itself may be another one now;
/// `None` when it is time to stop.
fn next(heard: &Receiver<Signal>) -> Option<bool> {
    let mut folder = match heard.recv_timeout(UNHEARD) {
        Ok(Signal::Changed { folder }) => folder,
        Err(RecvTimeoutError::Timeout) => return Some(true),
        Ok(Signal::Stop) | Err(RecvTimeoutError::Disconnected) => return None,
    };
    let first = Instant::now();
    while first.elapsed() < PATIENCE {
        match heard.recv_timeout(QUIET) {
            Ok(Signal::Changed { folder: another }) => folder |= another,
            Err(RecvTimeoutError::Timeout) => break,
            Ok(Signal::Stop) | Err(RecvTimeoutError::Disconnected) => return None,
        }
    }
    Some(folder)
}

/// What listens to the system.
struct Ears {
    folder: PathBuf,
    watcher: RecommendedWatcher,
}

impl Ears {
    fn new(folder: PathBuf, signals: Sender<Signal>) -> notify::Result<Self> {
        let itself = folder.clone();
        let watcher = notify::recommended_watcher(move |event: notify::Result<notify::Event>| {
            let changed = match event {
                // The bot's own reading must not make it read again.
                Ok(event) if matches!(event.kind, EventKind::Access(_)) => return,
                Ok(event) => {
                    let folder = event.need_rescan()
                        || event.paths.iter().any(|path| is_folder(path, &itself));
                    // What happens beside the folder is nobody's business here.
                    if !folder && event.paths.iter().all(|path| !path.starts_with(&itself)) {
                        return;
                    }
                    Signal::Changed { folder }
                }
                Err(_) => Signal::Changed { folder: true },
            };
            let _ = signals.send(changed);
        })?;
        Ok(Self { folder, watcher })
    }

    /// Listens to the folder, and to the one around it: the folder may be taken away and come again. Where it cannot be
    /// heard, it is still read from time to time.
    fn listen(&mut self) {
        let _ = self.watcher.unwatch(&self.folder);
        let heard = self.watcher.watch(&self.folder, RecursiveMode::Recursive);
        let around = self.folder.parent().map(|around| {
            let _ = self.watcher.unwatch(around);
            self.watcher.watch(around, RecursiveMode::NonRecursive)
        });
        if heard.is_err() || around.is_some_and(|heard| heard.is_err()) {
            tracing::debug!("the knowledge folder cannot be watched now");
        }
    }
}

/// Whether an event is about the folder itself or a folder in it.
fn is_folder(path: &Path, folder: &Path) -> bool {
    path == folder || (path.starts_with(folder) && path.extension().is_none())
}
