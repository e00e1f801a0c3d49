//! Where the settings come from: a file, the environment, and the command line.

use std::path::{Path, PathBuf};

use clap::Args;

use crate::config::{Config, Given};

/// The settings file that is read where none is named.
pub(super) const DEFAULT: &str = "config.toml";

/// What the command line says of the settings. The environment goes before the file, and this before both.
#[derive(Args, Debug)]
pub(super) struct Chosen {
    /// The settings file; without it `config.toml`, if there is one
    #[arg(long, value_name = "FILE")]
    config: Option<PathBuf>,
    /// Set something as the settings file would, such as `log=debug` or `limits.member=30`; may be given several times
    // Read later, as clap would repeat what it refuses, and that may be a secret.
    #[arg(long = "set", value_name = "KEY=VALUE")]
    given: Vec<String>,
}

impl Chosen {
    /// The settings.
    pub(super) fn read(&self) -> anyhow::Result<Config> {
        Config::read(self.file(), &given(&self.given)?)
    }

    /// The file that is named, or the one that is there.
    fn file(&self) -> Option<&Path> {
        let default = Path::new(DEFAULT);
        let found = || default.exists().then_some(default);
        self.config.as_deref().or_else(found)
    }
}

/// What goes before the file, the stronger later: the environment, and what stands behind each `--set`.
///
/// # Errors
/// One sentence: one of them sets nothing.
pub(super) fn given(set: &[String]) -> anyhow::Result<Vec<Given>> {
    let mut all = Given::in_environment();
    for one in set {
        all.push(Given::parse(one).map_err(anyhow::Error::msg)?);
    }
    Ok(all)
}
