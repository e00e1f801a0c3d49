//! Messages that people write.

use super::{Person, Refused};
use crate::sandbox::gateway::Event;
use crate::sandbox::model::{AllowedMentions, Attachment, Id, Message, Permissions, World};

/// A message before it is sent.
#[derive(Clone, Debug)]
pub struct Post {
    content: String,
    reply_to: Option<Id>,
    pings: bool,
    files: Vec<(String, Vec<u8>)>,
}

impl Post {
    #[must_use]
    pub fn new(content: &str) -> Self {
        Self {
            content: content.to_owned(),
            reply_to: None,
            pings: true,
            files: Vec::new(),
        }
    }

    /// Replies to a message, which notifies its author.
    #[must_use]
    pub fn reply_to(mut self, message: Id) -> Self {
        self.reply_to = Some(message);
        self
    }

    /// Switches off that a reply notifies.
    #[must_use]
    pub fn without_ping(mut self) -> Self {
        self.pings = false;
        self
    }

    #[must_use]
    pub fn file(mut self, name: &str, bytes: &[u8]) -> Self {
        self.files.push((name.to_owned(), bytes.to_vec()));
        self
    }
}

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
            message.attachments.push(upload(world, &filename, bytes));
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

/// A file as it is kept.
pub(super) fn upload(world: &mut World, filename: &str, bytes: Vec<u8>) -> Attachment {
    Attachment {
        id: world.new_id(),
        filename: filename.to_owned(),
        description: None,
        content_type: content_type(filename).to_owned(),
        bytes,
    }
}

fn content_type(filename: &str) -> &'static str {
    let ending = filename.rsplit_once('.').map(|(_, ending)| ending);
    match ending {
        Some("png") => "image/png",
        Some("jpg" | "jpeg") => "image/jpeg",
        Some("webp") => "image/webp",
        Some("json") => "application/json",
        Some("txt" | "toml" | "csv" | "md") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}
