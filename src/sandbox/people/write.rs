//! Messages that people write.

use super::upload::upload;
use super::{Person, Post, Refused};
use crate::sandbox::gateway::Event;
use crate::sandbox::model::{AllowedMentions, Id, Message, Permissions, World};

impl Person {
    /// Writes a message in the channel.
    ///
    /// # Errors
    ///
    /// When they cannot see the channel, or Discord's client would not send it.
    pub fn says(&self, content: &str) -> Result<Id, Refused> {
        self.sends(Post::new(content))
    }

    /// Sends a message with a reply, without a ping, or with files.
    ///
    /// # Errors
    ///
    /// As for [`says`](Self::says).
    pub fn sends(&self, post: Post) -> Result<Id, Refused> {
        self.hub.change(|core| {
            self.check_channel(&core.world)?;
            let message = self.write(&mut core.world, post)?;
            let id = message.id;
            core.world.messages.insert(id, message);
            core.dispatch(Event::MessageCreated(id));
            Ok(id)
        })
    }

    fn write(&self, world: &mut World, post: Post) -> Result<Message, Refused> {
        if post.content.encode_utf16().count() > 2_000 {
            return Err(Refused::new("a message has at most 2,000 characters"));
        }
        let mut message = Message::new(world.new_id(), self.channel, self.id);
        message.content = post.content;
        message.reply_to = post.reply_to;
        for (filename, bytes) in post.files {
            let file = upload(world, &filename, bytes)?;
            message.attachments.push(file);
        }
        if message.is_empty() {
            return Err(Refused::new("a message cannot be empty"));
        }
        self.mention(world, &mut message, post.pings)?;
        Ok(message)
    }

    fn mention(&self, world: &World, of: &mut Message, pings: bool) -> Result<(), Refused> {
        let mut mentions = AllowedMentions::all().of(&of.content);
        let may = world.permissions(self.id, self.channel);
        mentions.everyone &= may.contains(Permissions::MENTION_EVERYONE);
        mentions.users.retain(|user| world.users.contains_key(user));
        mentions
            .roles
            .retain(|role| world.guild.role(*role).is_some());
        if let Some(id) = of.reply_to {
            let replied = self.seen(world, id)?;
            if pings && !mentions.users.contains(&replied.author) {
                mentions.users.push(replied.author);
            }
        }
        of.mentions = mentions;
        Ok(())
    }

    /// A message that they see.
    pub(super) fn seen<'w>(&self, world: &'w World, id: Id) -> Result<&'w Message, Refused> {
        let found = world.messages.get(&id);
        let seen = found.filter(|message| world.shows(self.id, message));
        seen.ok_or_else(|| Refused::new("they see no such message"))
    }

    /// Changes a message of their own.
    ///
    /// # Errors
    ///
    /// When it is not theirs.
    pub fn edits(&self, id: Id, content: &str) -> Result<(), Refused> {
        self.hub.change(|core| {
            let now = core.world.clock.now();
            let mut message = self.own(&core.world, id)?;
            content.clone_into(&mut message.content);
            message.edited = Some(now);
            let replied = !message.mentions.users.is_empty() && message.reply_to.is_some();
            self.mention(&core.world, &mut message, replied)?;
            core.world.messages.insert(id, message);
            core.dispatch(Event::MessageEdited(id));
            Ok(())
        })
    }

    /// Deletes a message of their own.
    ///
    /// # Errors
    ///
    /// When it is not theirs.
    pub fn deletes(&self, id: Id) -> Result<(), Refused> {
        self.hub.change(|core| {
            let channel = self.own(&core.world, id)?.channel;
            core.world.messages.remove(&id);
            core.dispatch(Event::MessageDeleted { id, channel });
            Ok(())
        })
    }

    fn own(&self, world: &World, id: Id) -> Result<Message, Refused> {
        let message = self.seen(world, id)?;
        if message.author == self.id {
            Ok(message.clone())
        } else {
            Err(Refused::new("it is not their message"))
        }
    }
}
