//! Who asks more than one may is told so once, and then nothing; where to turn is always said.

use serenity::all::{GuildId, Message, UserId};

use super::Handler;
use crate::answer::{Reply, Tier};
use crate::discord::allowance::{Allowed, Asker};
use crate::discord::call::Call;
use crate::discord::outgoing::{Outgoing, Place};
use crate::discord::rest::RestError;
use crate::status::counts::word::{Limit, Outcome};

impl Handler {
    /// Sends the answer to an interaction, unless its member or server asks more than they may.
    pub(super) async fn send_if_allowed(
        &self,
        outgoing: Outgoing,
        call: &Call,
        who: UserId,
    ) -> Result<(), RestError> {
        let asker = Asker {
            member: who.get(),
            channel: None,
            server: call.interaction.guild_id().map(GuildId::get),
        };
        match self.allowed(asker, &outgoing.reply) {
            Allowed::Yes => self.reportable(outgoing).send(call).await,
            Allowed::Silent if call.deferred().is_none() => {
                call.comes_to(Outcome::Limited);
                Ok(())
            }
            // Where *thinking…* stands already, silence would leave it there.
            Allowed::Tell | Allowed::Silent => {
                call.comes_to(Outcome::Limited);
                let outgoing = Outgoing {
                    reply: self.desk.edition().guide.too_much_at_once(),
                    place: Place::Private,
                };
                outgoing.send(call).await
            }
        }
    }

    /// The reply to a message, or what is said in its place; nothing where that was said already.
    pub(super) fn reply_if_allowed(&self, reply: Reply, message: &Message) -> Option<Reply> {
        let asker = Asker {
            member: message.author.id.get(),
            channel: message.guild_id.map(|_| message.channel_id.get()),
            server: message.guild_id.map(GuildId::get),
        };
        match self.allowed(asker, &reply) {
            Allowed::Yes => Some(self.with_report(reply)),
            Allowed::Tell => Some(self.desk.edition().guide.too_much_at_once()),
            Allowed::Silent => None,
        }
    }

    fn allowed(&self, asker: Asker, reply: &Reply) -> Allowed {
        let asking = &self.status.counts.asking;
        match self.allowance.ask(asker) {
            Allowed::Tell if reply.body().tier == Tier::None => {
                asking.limited(Limit::Told);
                Allowed::Tell
            }
            Allowed::Silent if reply.body().tier == Tier::None => {
                asking.limited(Limit::Silent);
                Allowed::Silent
            }
            _ => {
                let edition = self.desk.edition();
                asking.replied(reply, edition.guide.knowledge());
                Allowed::Yes
            }
        }
    }
}
