//! What stands in no settings file: the environment has it, or names a file that does.

use std::path::{Path, PathBuf};

use anyhow::Context;

/// Where systemd puts the credentials of a unit.
const CREDENTIALS_VARIABLE: &str = "CREDENTIALS_DIRECTORY";

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
    /// One sentence: it is given twice, or its file cannot be read or is empty.
    pub(super) fn find(&self) -> anyhow::Result<Option<Found>> {
        let given = |name: &str| std::env::var(name).ok().filter(|it| !it.trim().is_empty());
        let credential =
            || given(CREDENTIALS_VARIABLE).map(|it| Path::new(&it).join(self.credential));
        match (given(self.variable), given(self.file_variable)) {
            (Some(_), Some(_)) => anyhow::bail!(
                "both {} and {} are set; leave one of them out",
                self.variable,
                self.file_variable
            ),
            (Some(text), None) => Ok(Some(Found { text, file: None })),
            (None, Some(file)) => self.read(PathBuf::from(file)).map(Some),
            (None, None) => {
                let file = credential().filter(|file| file.exists());
                file.map(|file| self.read(file)).transpose()
            }
        }
    }

    fn read(&self, file: PathBuf) -> anyhow::Result<Found> {
        let text = std::fs::read_to_string(&file);
        let text =
            text.with_context(|| format!("cannot read {} in `{}`", self.what, file.display()))?;
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
