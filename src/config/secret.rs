//! What stands in no settings file: the environment has it, or names a file that does.

use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use anyhow::Context;

/// Where systemd puts the credentials of a unit.
const CREDENTIALS_VARIABLE: &str = "CREDENTIALS_DIRECTORY";

/// No secret is longer, in bytes: a file may be one that never ends.
const LONGEST: u64 = 1 << 16;

/// Where a secret stands.
pub(super) struct Secret {
    /// What it is, for a sentence.
    pub(super) what: &'static str,
    pub(super) variable: &'static str,
    /// Names a file instead, as container secrets are.
    pub(super) file_variable: &'static str,
    /// Its name among the credentials of systemd.
    pub(super) credential: &'static str,
}

/// A secret that was found.
pub(super) struct Found {
    pub(super) text: String,
    /// The file that has it, if one does.
    pub(super) file: Option<PathBuf>,
}

impl Secret {
    /// The variable that says something of it, for a message.
    pub(super) fn place(&self) -> &'static str {
        match std::env::var_os(self.file_variable) {
            Some(file) if !file.is_empty() => self.file_variable,
            _ => self.variable,
        }
    }

    /// Looks for it; there may be none.
    ///
    /// # Errors
    /// One sentence: it is given twice, or its file cannot be read, is empty or is none of a secret.
    pub(super) fn find(&self) -> anyhow::Result<Option<Found>> {
        let given = |name: &str| std::env::var(name).ok().filter(|it| !it.trim().is_empty());
        let (text, file) = (given(self.variable), given(self.file_variable));
        let folder = given(CREDENTIALS_VARIABLE);
        let credential = folder.map(|it| Path::new(&it).join(self.credential));
        let credential = credential.filter(|file| file.exists());
        let variables = [(&text, self.variable), (&file, self.file_variable)];
        let variables = variables.iter().filter(|(given, _)| given.is_some());
        let mut ways: Vec<String> = variables.map(|(_, name)| (*name).to_owned()).collect();
        if credential.is_some() {
            ways.push(format!("the credential `{}`", self.credential));
        }
        if let [one, other, ..] = ways.as_slice() {
            anyhow::bail!("both {one} and {other} are set; leave one of them out");
        }
        if let Some(text) = text {
            return Ok(Some(Found { text, file: None }));
        }
        let file = file.map(PathBuf::from).or(credential);
        file.map(|file| self.read(file)).transpose()
    }

    fn read(&self, file: PathBuf) -> anyhow::Result<Found> {
        let text = read(&file)
            .with_context(|| format!("cannot read {} in `{}`", self.what, file.display()))?;
        if text.trim().is_empty() {
            anyhow::bail!(
                "`{}` is empty; {} belongs into it",
                file.display(),
                self.what
            );
        }
        Ok(Found {
            text: text.trim_end_matches(['\r', '\n']).to_owned(),
            file: Some(file),
        })
    }
}

/// The text of a file that may be a pipe, so that its length is not known before.
fn read(file: &Path) -> io::Result<String> {
    let mut text = String::new();
    File::open(file)?
        .take(LONGEST + 1)
        .read_to_string(&mut text)?;
    if text.len() as u64 > LONGEST {
        let sentence = format!("it is longer than {LONGEST} bytes, so it holds something else");
        return Err(io::Error::new(io::ErrorKind::InvalidData, sentence));
    }
    Ok(text)
}
