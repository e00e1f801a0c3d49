//! The bot's token: from the environment or a file that it names, and shown to nobody.

use anyhow::Context;

use super::secret::Secret;

/// The environment variable that holds the bot's token.
pub const TOKEN_VARIABLE: &str = "DISCORD_TOKEN";

pub(super) const TOKEN: Secret = Secret {
    what: "the token",
    variable: TOKEN_VARIABLE,
    file_variable: "DISCORD_TOKEN_FILE",
    credential: "discord-token",
};

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
        Self::find()?.with_context(|| {
            format!(
                "the environment variable {TOKEN_VARIABLE} is not set; put the bot's token there, or the name of a file \
                 that holds it into {}",
                TOKEN.file_variable
            )
        })
    }

    /// The same where there may be none.
    pub(super) fn find() -> anyhow::Result<Option<Self>> {
        let Some(found) = TOKEN.find()? else {
            return Ok(None);
        };
        let token = Self::new(&found.text).map(Some);
        match found.file {
            Some(file) => {
                token.with_context(|| format!("cannot use what stands in `{}`", file.display()))
            }
            None => token,
        }
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
