//! What people see, and waiting for it.

use super::{Person, Refused};
use crate::sandbox::Outcome;
use crate::sandbox::model::{Choice, Id, Message, World};

impl Person {
    /// All that they see in the channel, oldest first.
    #[must_use]
    pub fn messages(&self) -> Vec<Message> {
        self.hub.look(|core| {
            let seen = core.world.visible(self.id, self.channel);
            seen.cloned().collect()
        })
    }

    /// A message as they see it now.
    #[must_use]
    pub fn message(&self, id: Id) -> Option<Message> {
        self.hub
            .look(|core| self.seen(&core.world, id).ok().cloned())
    }

    /// Waits for the first message here that they have not read and did not write, and reads it.
    ///
    /// # Errors
    ///
    /// When patience runs out.
    pub async fn next_message(&self) -> Result<Message, Refused> {
        let found = self
            .hub
            .wait(|core| self.unread(&core.world).cloned())
            .await;
        let message = found.ok_or_else(|| Refused::new("no message came"))?;
        self.read(message.id);
        Ok(message)
    }

    /// Whether all here was read, or written by themselves.
    #[must_use]
    pub fn has_read_all(&self) -> bool {
        self.hub.look(|core| self.unread(&core.world).is_none())
    }

    /// Whether they have read a message.
    #[must_use]
    pub fn has_read(&self, message: Id) -> bool {
        self.hub
            .look(|core| core.world.read.contains(&(self.id, message)))
    }

    fn unread<'w>(&self, world: &'w World) -> Option<&'w Message> {
        let mut seen = world.visible(self.id, self.channel);
        seen.find(|message| {
            let read = world.read.contains(&(self.id, message.id));
            message.author != self.id && !message.thinking && !read
        })
    }

    /// Whether something is unread in a channel, which need not be the one they look at.
    pub(in crate::sandbox) fn unread_in(&self, world: &World, channel: Id) -> bool {
        self.in_channel(channel).unread(world).is_some()
    }

    /// Reads all that is in the channel.
    pub(in crate::sandbox) fn reads_all(&self) {
        if self.has_read_all() {
            return;
        }
        self.hub.change(|core| {
            let seen = core.world.visible(self.id, self.channel);
            let shown = seen.filter(|message| !message.thinking);
            let read: Vec<_> = shown.map(|message| (self.id, message.id)).collect();
            core.world.read.extend(read);
        });
    }

    fn read(&self, id: Id) {
        self.hub
            .change(|core| core.world.read.insert((self.id, id)));
    }

    /// Waits until a message that they see is as wished.
    ///
    /// # Errors
    ///
    /// When patience runs out.
    pub async fn sees(&self, is_it: impl Fn(&Message) -> bool) -> Result<Message, Refused> {
        let found = self.hub.wait(|core| {
            let mut seen = core.world.visible(self.id, self.channel);
            seen.find(|message| is_it(message)).cloned()
        });
        let message = found
            .await
            .ok_or_else(|| Refused::new("they never saw it"))?;
        self.read(message.id);
        Ok(message)
    }

    /// Waits for the bot's first answer; without one, for the three seconds to pass.
    ///
    /// # Errors
    ///
    /// When patience runs out, or it is not their interaction.
    pub async fn outcome(&self, interaction: Id) -> Result<Outcome, Refused> {
        let due = self.hub.look(|core| {
            let found = core.world.interactions.get(&interaction);
            let theirs = found.filter(|it| it.user == self.id);
            theirs.map(crate::sandbox::model::Interaction::reply_by)
        });
        let due = due.ok_or_else(|| Refused::new("it is not their interaction"))?;
        let find = || {
            self.hub.wait(|core| {
                let found = core.world.interactions.get(&interaction)?;
                Outcome::of(&core.world, found)
            })
        };
        let found = tokio::select! {
            found = find() => found,
            () = self.hub.clock().reaches(due) => find().await,
        };
        let outcome = found.ok_or_else(|| Refused::new("no answer came"))?;
        if let Outcome::Message(message) = &outcome {
            self.read(message.id);
        }
        Ok(outcome)
    }

    /// Waits for the message that answers an interaction, through "thinking…".
    ///
    /// # Errors
    ///
    /// When patience runs out, or the answer is no message.
    pub async fn answer(&self, interaction: Id) -> Result<Message, Refused> {
        match self.outcome(interaction).await? {
            Outcome::Message(message) | Outcome::Updated(message) => Ok(message),
            Outcome::Thinking { .. } => self.original(interaction, false).await,
            Outcome::Acknowledged => self.original(interaction, true).await,
            other => Err(Refused::new(format!("no message but {other:?}"))),
        }
    }

    /// The message that the answer took the place of, or one behind it where that may be the answer.
    async fn original(&self, interaction: Id, or_behind: bool) -> Result<Message, Refused> {
        let found = self.hub.wait(|core| {
            let interaction = core.world.interactions.get(&interaction)?;
            let answers = |message: &Message| {
                message.interaction == Some(interaction.id) && !message.thinking
            };
            let original = interaction
                .original
                .and_then(|id| core.world.messages.get(&id));
            let changed = original.filter(|message| {
                let edited = message.edited >= Some(interaction.id.created());
                answers(message) || (edited && !message.thinking)
            });
            let mut all = core.world.messages.values();
            let behind = || all.find(|message| or_behind && answers(message));
            changed.or_else(behind).cloned()
        });
        let message = found
            .await
            .ok_or_else(|| Refused::new("it went on thinking"))?;
        self.read(message.id);
        Ok(message)
    }

    /// Waits for the choices that the bot offers.
    pub(super) async fn choices(&self, interaction: Id) -> Result<Vec<Choice>, Refused> {
        match self.outcome(interaction).await? {
            Outcome::Choices(choices) => Ok(choices),
            other => Err(Refused::new(format!("no choices but {other:?}"))),
        }
    }
}
