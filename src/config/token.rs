//! The bot's token: from the environment or a file that it names, and shown to nobody.

use std::path::{Path, PathBuf};

use anyhow::Context;

/// The environment variable that holds the bot's token.
pub const TOKEN_VARIABLE: &str = "DISCORD_TOKEN";

/// The environment variable that names a file with the token instead, as container secrets are.
const TOKEN_FILE_VARIABLE: &str = "DISCORD_TOKEN_FILE";

/// Where systemd puts the credentials of a unit, and the name of the one that is the token.
const CREDENTIALS_VARIABLE: &str = "CREDENTIALS_DIRECTORY";
const CREDENTIAL: &str = "discord-token";

/// The characters of Base64, in either alphabet.
fn is_of_token(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || "-_+/=".contains(letter)
}

/// The bot's token. It has no `Debug` and no `Display`, so it can end up in no log and no message.
#[derive(Clone)]
pub struct Token(String);

impl Token {
    /// Takes the token from the environment, or from the file that it names.
    ///
    /// # Errors
    /// One sentence: it is missing, is given twice, cannot be read, or does not look like a token.
    pub fn from_environment() -> anyhow::Result<Self> {
        let given = |name: &str| std::env::var(name).ok().filter(|it| !it.trim().is_empty());
        let file = given(TOKEN_FILE_VARIABLE).map(PathBuf::from);
        let credentials = || given(CREDENTIALS_VARIABLE).map(|it| Path::new(&it).join(CREDENTIAL));
        match (given(TOKEN_VARIABLE), file) {
            (Some(_), Some(_)) => anyhow::bail!(
                "both {TOKEN_VARIABLE} and {TOKEN_FILE_VARIABLE} are set; leave one of them out"
            ),
            (Some(token), None) => Self::new(&token),
            (None, Some(file)) => Self::from_file(&file),
            (None, None) => match credentials().filter(|file| file.exists()) {
                Some(file) => Self::from_file(&file),
                None => anyhow::bail!(
                    "the environment variable {TOKEN_VARIABLE} is not set; put the bot's token there, or the name of a \
                     file that holds it into {TOKEN_FILE_VARIABLE}"
                ),
            },
        }
    }

    fn from_file(file: &Path) -> anyhow::Result<Self> {
        let name = file.display();
        let token = std::fs::read_to_string(file);
        let token = token.with_context(|| format!("cannot read the token in `{name}`"))?;
        Self::new(&token).with_context(|| format!("cannot use what stands in `{name}`"))
    }

    /// Takes a token as given, for the sandbox.
    ///
    /// # Errors
    /// One sentence: it does not look like a token.
    pub fn new(token: &str) -> anyhow::Result<Self> {
        let token = token.trim();
        let token = token.strip_prefix("Bot ").unwrap_or(token);
        let parts: Vec<&str> = token.split('.').collect();
        let is_part = |part: &&str| !part.is_empty() && part.chars().all(is_of_token);
        if parts.len() == 3 && parts.iter().all(is_part) {
            Ok(Self(token.to_owned()))
        } else {
            anyhow::bail!(
                "{TOKEN_VARIABLE} does not look like a bot token: it has three parts of letters and digits with dots \
                 between them"
            )
        }
    }

    /// The secret itself, for the client alone.
    pub(crate) fn reveal(&self) -> &str {
        &self.0
    }
}
