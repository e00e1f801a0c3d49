//! Events → answers. Each event is answered where it comes in; nothing waits in memory.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, OnceLock};

use serenity::all::{Context, EventHandler, Interaction, Message, Ready, ResumedEvent, UserId};
use serenity::async_trait;

use crate::answer::Guide;
use crate::config::Answers;

use super::outgoing::{Outgoing, Place};
use super::{commands, component, failure, mention, registration};

/// Answers with the guide it was given.
pub(super) struct Handler {
    guide: Arc<Guide>,
    answers: Answers,
    /// Whether registering the commands has begun.
    registered: AtomicBool,
    own_id: OnceLock<UserId>,
}

impl Handler {
    pub(super) fn new(guide: Arc<Guide>, answers: Answers) -> Self {
        Self {
            guide,
            answers,
            registered: AtomicBool::new(false),
            own_id: OnceLock::new(),
        }
    }

    async fn interact(&self, context: &Context, interaction: &Interaction) -> serenity::Result<()> {
        let outgoing = match interaction {
            Interaction::Autocomplete(typing) => {
                return typing
                    .create_response(&context.http, commands::complete(&self.guide, typing))
                    .await;
            }
            Interaction::Command(command) => commands::answer(&self.guide, command, self.answers),
            Interaction::Component(press) => component::answer(&self.guide, press),
            _ => return Ok(()),
        };
        outgoing.send(&context.http, interaction).await
    }
}

#[async_trait]
impl EventHandler for Handler {
    async fn ready(&self, context: Context, ready: Ready) {
        tracing::info!(servers = ready.guilds.len(), "connected");
        self.own_id.get_or_init(|| ready.user.id);
        if !self.registered.swap(true, Ordering::Relaxed) {
            registration::until_registered(&context.http).await;
        }
    }

    async fn resume(&self, _: Context, _: ResumedEvent) {
        tracing::info!("connected again");
    }

    async fn interaction_create(&self, context: Context, interaction: Interaction) {
        let Err(error) = self.interact(&context, &interaction).await else {
            return;
        };
        tracing::error!(
            "cannot answer an interaction: {:#}",
            failure::of_request(error)
        );
        let apology = Outgoing {
            reply: self.guide.failure(),
            place: Place::Private,
        };
        if let Err(error) = apology.send(&context.http, &interaction).await {
            tracing::error!(
                "cannot apologise for it either: {:#}",
                failure::of_request(error)
            );
        }
    }

    async fn message(&self, context: Context, message: Message) {
        let own = self.own_id.get();
        let Some(asked) = own.and_then(|own| mention::asked(&self.guide, &message, *own)) else {
            return;
        };
        let reply = mention::answer(&self.guide, &asked);
        if let Err(error) = mention::send(&context.http, &message, &reply).await {
            tracing::error!("cannot answer a message: {:#}", failure::of_request(error));
        }
    }
}
