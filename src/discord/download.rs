//! Files that moderators send: fetched from Discord alone, and only as much as an entry may have.

use std::time::Duration;

use serenity::all::Attachment;

use super::loopback;
use crate::config::Server;

/// No knowledge file needs as many bytes.
const LARGEST: u32 = 512 * 1024;

/// Where Discord keeps files.
const DISCORD: &[&str] = &["cdn.discordapp.com", "media.discordapp.net"];

const PATIENCE: Duration = Duration::from_secs(2);

/// What is said where a file cannot be had.
pub(super) const UNREADABLE: &str =
    "The file could not be fetched from Discord, so nothing was changed. Send it again.";
const TOO_LARGE: &str =
    "The file is larger than 512 KB, so nothing was changed. A knowledge file is a short text.";

/// What fetches them.
#[derive(Clone)]
pub(super) struct Client {
    http: reqwest::Client,
    local: bool,
}

impl Client {
    pub(super) fn new(server: &Server) -> anyhow::Result<Self> {
        Ok(match server {
            Server::Discord => Self {
                http: reqwest::Client::new(),
                local: false,
            },
            Server::Local { .. } => Self {
                http: loopback::client()?,
                local: true,
            },
        })
    }

    /// The text of the file. What is no UTF-8 in it is refused later, with its place.
    ///
    /// # Errors
    /// One sentence for the moderator.
    pub(super) async fn text(&self, sent: &Attachment) -> Result<String, &'static str> {
        if sent.size > LARGEST {
            return Err(TOO_LARGE);
        }
        let url = url::Url::parse(&sent.url).map_err(|_| UNREADABLE)?;
        let host = url.host_str().unwrap_or_default();
        if !self.local && !DISCORD.contains(&host) {
            return Err(UNREADABLE);
        }
        let response = self.http.get(url).timeout(PATIENCE).send().await;
        let response = response.and_then(reqwest::Response::error_for_status);
        let bytes = response
            .map_err(|_| UNREADABLE)?
            .bytes()
            .await
            .map_err(|_| UNREADABLE)?;
        if bytes.len() > LARGEST as usize {
            return Err(TOO_LARGE);
        }
        let text = String::from_utf8_lossy(&bytes);
        Ok(text.strip_prefix('\u{feff}').unwrap_or(&text).to_owned())
    }
}
