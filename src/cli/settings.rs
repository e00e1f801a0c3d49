//! Where the settings come from: a file, the environment, and the command line.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use clap::Args;
use clap::builder::TypedValueParser;
use clap::error::ErrorKind;

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
    #[arg(long = "set", value_name = "KEY=VALUE", value_parser = KeyAndValue)]
    given: Vec<Given>,
}

impl Chosen {
    /// The settings.
    pub(super) fn read(&self) -> anyhow::Result<Config> {
        Config::read(self.file(), &given(&self.given))
    }

    /// The file that is named, or the one that is there.
    fn file(&self) -> Option<&Path> {
        let default = Path::new(DEFAULT);
        let found = || default.exists().then_some(default);
        self.config.as_deref().or_else(found)
    }
}

/// What goes before the file, the stronger later: the environment, and what stands behind each `--set`.
pub(super) fn given(set: &[Given]) -> Vec<Given> {
    let mut all = Given::in_environment();
    all.extend(set.iter().cloned());
    all
}

/// Reads what stands behind a `--set`. What is refused is not repeated, as it may be a secret.
#[derive(Clone, Debug)]
pub(super) struct KeyAndValue;

impl TypedValueParser for KeyAndValue {
    type Value = Given;

    fn parse_ref(
        &self,
        _: &clap::Command,
        _: Option<&clap::Arg>,
        value: &OsStr,
    ) -> Result<Given, clap::Error> {
        let given = Given::parse(&value.to_string_lossy());
        given.map_err(|why| clap::Error::raw(ErrorKind::ValueValidation, format!("{why}\n")))
    }
}
