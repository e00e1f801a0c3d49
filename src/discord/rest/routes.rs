//! What the bot asks of Discord, one function each.

use std::time::{Duration, Instant};

use reqwest::Method;
use serde::Serialize;
use serde_json::{Value, json};
use serenity::all::{ApplicationId, ChannelId, CreateAttachment, GuildId, Interaction};

use super::request::{Lane, Request};
use super::{Rest, RestError};

type Result<T> = std::result::Result<T, RestError>;

/// A message on its way, with its files.
#[derive(Clone, Debug)]
pub(in crate::discord) struct Sending {
    json: Value,
    files: Vec<CreateAttachment>,
}

impl Sending {
    /// # Errors
    /// None in practice: what serenity builds can be written.
    pub(in crate::discord) fn new(
        message: &impl Serialize,
        files: Vec<CreateAttachment>,
    ) -> Result<Self> {
        let json = serde_json::to_value(message).map_err(|_| RestError::Unreadable)?;
        Ok(Self { json, files })
    }

    /// The message alone, where it has no files; else the same again.
    pub(in crate::discord) fn without_files(self) -> std::result::Result<Value, Self> {
        if self.files.is_empty() {
            Ok(self.json)
        } else {
            Err(self)
        }
    }

    /// Within the time that Discord remembers it, the same name makes one message of all attempts.
    pub(in crate::discord) fn named(mut self, name: &str) -> Self {
        self.json["nonce"] = json!(name);
        self.json["enforce_nonce"] = json!(true);
        self
    }
}

/// How long one attempt after another may take where nobody waits within seconds.
const PATIENCE: Duration = Duration::from_secs(30);

impl Rest {
    /// The first response to an interaction.
    pub(in crate::discord) async fn respond(
        &self,
        interaction: &Interaction,
        response: Sending,
        until: Instant,
    ) -> Result<()> {
        let (id, token) = (interaction.id(), interaction.token());
        let path = format!("/interactions/{id}/{token}/callback");
        let request = Request::new(Method::POST, path, Lane::Interaction);
        let request = request.json(response.json).files(response.files);
        match self.send_soon(&request, until).await {
            // It came through before, though Discord said otherwise or nothing.
            Err(error) if error.is_answered() => Ok(()),
            sent => sent.map(|_| ()),
        }
    }

    /// The answer in place of the one that was deferred.
    pub(in crate::discord) async fn edit(
        &self,
        interaction: &Interaction,
        message: Sending,
        until: Instant,
    ) -> Result<()> {
        let path = format!("{}/messages/@original", webhook(interaction));
        let request = Request::new(Method::PATCH, path, Lane::Interaction);
        let request = request.json(message.json).files(message.files);
        self.send(&request, until).await.map(|_| ())
    }

    /// A message behind the answer.
    pub(in crate::discord) async fn follow_up(
        &self,
        interaction: &Interaction,
        message: Sending,
        until: Instant,
    ) -> Result<()> {
        let request = Request::new(Method::POST, webhook(interaction), Lane::Interaction);
        let request = request.json(message.json).files(message.files);
        self.send(&request, until).await.map(|_| ())
    }

    /// A message in a channel.
    pub(in crate::discord) async fn post(
        &self,
        channel: ChannelId,
        message: Sending,
        until: Instant,
    ) -> Result<()> {
        let path = format!("/channels/{channel}/messages");
        let request = Request::new(Method::POST, path, Lane::Bot);
        let request = request.json(message.json).files(message.files);
        self.send(&request, until).await.map(|_| ())
    }

    /// The commands that Discord has: all of the bot's, or those of one server.
    pub(in crate::discord) async fn commands(
        &self,
        bot: ApplicationId,
        server: Option<GuildId>,
    ) -> Result<Value> {
        let request = Request::new(Method::GET, commands(bot, server), Lane::Bot);
        let until = Instant::now() + PATIENCE;
        self.send(&request.reading(), until).await
    }

    /// Puts these commands in place of those that Discord has.
    pub(in crate::discord) async fn set_commands(
        &self,
        (bot, server): (ApplicationId, Option<GuildId>),
        wanted: Value,
    ) -> Result<()> {
        let request = Request::new(Method::PUT, commands(bot, server), Lane::Bot);
        let until = Instant::now() + PATIENCE;
        self.send(&request.json(wanted), until).await.map(|_| ())
    }

    /// The bot's own application; one attempt.
    pub(in crate::discord) async fn application(&self) -> Result<Value> {
        self.ask_once("/applications/@me").await
    }

    /// Where the gateway is, and with how many shards it is to be met; one attempt.
    pub(in crate::discord) async fn gateway(&self) -> Result<Value> {
        self.ask_once("/gateway/bot").await
    }

    async fn ask_once(&self, path: &str) -> Result<Value> {
        let request = Request::new(Method::GET, path.to_owned(), Lane::Bot).reading();
        let until = Instant::now() + request.lane.patience();
        self.attempt(&request, until).await
    }
}

fn webhook(interaction: &Interaction) -> String {
    let (bot, token) = (interaction.application_id(), interaction.token());
    format!("/webhooks/{bot}/{token}")
}

fn commands(bot: ApplicationId, server: Option<GuildId>) -> String {
    match server {
        Some(server) => format!("/applications/{bot}/guilds/{server}/commands"),
        None => format!("/applications/{bot}/commands"),
    }
}
