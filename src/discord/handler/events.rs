//! Each kind of event, from its coming to its end.

use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Instant;

use serenity::all::{ApplicationId, Interaction, Message, UserId};

use super::Handler;
use crate::discord::call::Call;
use crate::discord::{mention, registration};

impl Handler {
    /// A session began: this is who the bot is.
    pub(in crate::discord) async fn ready(&self, (bot, own): (ApplicationId, UserId)) {
        self.own_id.get_or_init(|| own);
        if !self.registered.swap(true, Ordering::Relaxed) {
            registration::until_registered(&self.rest, bot, self.moderators).await;
        }
    }

    pub(in crate::discord) async fn interaction(&self, interaction: Interaction, since: Instant) {
        let call = Call::new(Arc::clone(&self.rest), interaction, since);
        let Err(error) = self.interact(&call).await else {
            return;
        };
        tracing::error!("cannot answer an interaction: {error}");
        if error.is_too_late() {
            return;
        }
        if let Err(error) = self.apologise(&call).await {
            tracing::error!("cannot apologise for it either: {error}");
        }
    }

    pub(in crate::discord) async fn message(&self, message: Message) {
        let own = self.own_id.get().copied();
        let Some(own) = own.filter(|own| mention::may_ask(&message, *own)) else {
            return;
        };
        let edition = self.desk.edition();
        let (guide, said) = (edition.guide.clone(), message.clone());
        let read = self.read(move || {
            let asked = mention::asked(&guide, &said, own)?;
            let reply = mention::answer(&guide, &asked);
            Some((asked.question, reply))
        });
        let Some(Some((question, reply))) = read.await else {
            return;
        };
        self.keep_missed(|| edition.guide.missed(&question, &reply, false, &[]));
        let Some(reply) = self.reply_if_allowed(reply, &message) else {
            return;
        };
        if let Err(error) = mention::send(&self.rest, &message, &reply).await {
            tracing::error!("cannot answer a message: {error}");
        }
    }
}
