//! `psql`: a connection beside the bot's, of somebody who types.

use std::io::{BufRead, BufReader, Lines, Write};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::time::{Duration, Instant};

/// What it says when it has done what it was told.
const DONE: &str = "-- done --";

/// So long a state is waited for.
const PATIENCE: Duration = Duration::from_secs(20);

pub(crate) struct Psql {
    running: Child,
    types: ChildStdin,
    reads: Lines<BufReader<ChildStdout>>,
}

impl Psql {
    pub(crate) fn open(url: &str) -> Self {
        let mut running = Command::new("psql")
            .args(["--no-psqlrc", "--quiet", "--tuples-only", "--no-align"])
            .args(["--set", "ON_ERROR_STOP=1", url])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let (types, reads) = (running.stdin.take(), running.stdout.take());
        Self {
            running,
            types: types.unwrap(),
            reads: BufReader::new(reads.unwrap()).lines(),
        }
    }

    /// Does it, and reads the lines that come of it.
    pub(crate) fn says(&mut self, sql: &str) -> Vec<String> {
        writeln!(self.types, "{sql};\n\\echo '{DONE}'").unwrap();
        let mut said = Vec::new();
        loop {
            let line = self.reads.next().expect("psql has ended").unwrap();
            if line == DONE {
                return said;
            }
            said.push(line);
        }
    }

    /// Asks until something comes of it.
    pub(crate) fn waits_for(&mut self, sql: &str) -> Vec<String> {
        let began = Instant::now();
        loop {
            let said = self.says(sql);
            if !said.is_empty() {
                return said;
            }
            assert!(began.elapsed() < PATIENCE, "nothing comes of {sql}");
        }
    }
}

impl Drop for Psql {
    fn drop(&mut self) {
        let _ = self.running.kill();
        let _ = self.running.wait();
    }
}
