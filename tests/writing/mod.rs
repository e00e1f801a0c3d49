//! A moderator at the desk: with an editor that knows the schema, and with the commands of a terminal.

mod against;
pub(crate) mod blanks;
mod check;
pub(crate) mod new;
mod preview;
mod schema;
mod warnings;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use supplement_bot::knowledge::{Source, sources};
use tempfile::TempDir;

use crate::fixtures::with_fixtures;
use crate::guide::today;

fn shipped_folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("knowledge")
}

/// A folder with the shipped knowledge in it, and a terminal there.
struct Desk {
    folder: TempDir,
}

/// What a command printed, and how it ended.
struct Printed {
    out: String,
    errors: String,
    code: i32,
}

impl Desk {
    fn new() -> Self {
        let desk = Self {
            folder: TempDir::new().unwrap(),
        };
        for source in with_fixtures(sources(&shipped_folder()).unwrap()) {
            desk.write(&source.file, &source.text);
        }
        let learned = desk.path("learned");
        fs::create_dir(&learned).unwrap();
        for model in fs::read_dir(shipped_folder().join("learned")).unwrap() {
            let model = model.unwrap();
            fs::copy(model.path(), learned.join(model.file_name())).unwrap();
        }
        desk
    }

    fn path(&self, file: &str) -> PathBuf {
        self.folder.path().join("knowledge").join(file)
    }

    fn write(&self, file: &str, text: &str) {
        let path = self.path(file);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    fn text(&self, file: &str) -> String {
        fs::read_to_string(self.path(file)).unwrap()
    }

    /// Replaces the first `old` in the file.
    fn edit(&self, file: &str, old: &str, new: &str) -> &Self {
        let text = self.text(file);
        assert!(text.contains(old), "`{old}` does not stand in {file}");
        self.write(file, &text.replacen(old, new, 1));
        self
    }

    fn sources(&self) -> Vec<Source> {
        sources(&self.path("")).unwrap()
    }

    /// Runs `supplement-bot` with the arguments.
    fn run(&self, arguments: &[&str]) -> Printed {
        let output = Command::new(env!("CARGO_BIN_EXE_supplement-bot"))
            .args(arguments)
            .current_dir(self.folder.path())
            .output()
            .unwrap();
        Printed {
            out: String::from_utf8(output.stdout).unwrap(),
            errors: String::from_utf8(output.stderr).unwrap(),
            code: output.status.code().unwrap(),
        }
    }
}
