//! A file of all requests and answers, one a line, for checks that other programs make.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::Path;

use super::log::RestEntry;

/// Where [`Options`](super::Options) finds the folder at first.
pub(super) const VARIABLE: &str = "SUPPLEMENT_BOT_EXCHANGES";

/// The file of one local Discord.
#[derive(Debug)]
pub(crate) struct Exchanges(File);

impl Exchanges {
    /// Starts a new file in a folder, which is made if need be.
    ///
    /// # Errors
    ///
    /// When the folder or the file cannot be made.
    pub(super) fn start(folder: &Path, port: u16) -> io::Result<Self> {
        fs::create_dir_all(folder)?;
        // The process and the port name those that run at once; the number those that had the port before.
        let process = std::process::id();
        let mut number = 1;
        loop {
            let name = format!("{process}-{port}-{number}.jsonl");
            let path = folder.join(name);
            match OpenOptions::new().write(true).create_new(true).open(path) {
                Err(taken) if taken.kind() == io::ErrorKind::AlreadyExists => number += 1,
                made => return made.map(Self),
            }
        }
    }

    /// Writes one at once, so that it is there even if the process is killed.
    pub(super) fn write(&mut self, entry: &RestEntry) {
        let written = serde_json::to_vec(entry).map_err(io::Error::from);
        let written = written.and_then(|mut line| {
            line.push(b'\n');
            self.0.write_all(&line)
        });
        if let Err(error) = written {
            tracing::error!("an exchange is lost: {error}");
        }
    }
}
