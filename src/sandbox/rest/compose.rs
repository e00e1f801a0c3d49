//! Makes a message of what the bot wrote.

use super::Refusal;
use super::payload::Upload;
use crate::sandbox::model::{
    Attachment, Id, Message, Permissions, SUPPRESS_EMBEDS, SUPPRESS_NOTIFICATIONS, World, ids,
};
use crate::sandbox::wire::Draft;

/// Those of the flags that a bot may set.
const SETTABLE: u64 = SUPPRESS_EMBEDS | SUPPRESS_NOTIFICATIONS;

/// Writes into a message what the bot said, and leaves the rest of it.
pub(super) fn fill(
    world: &mut World,
    message: &mut Message,
    draft: &Draft,
    files: Vec<Upload>,
) -> Result<(), Refusal> {
    if let Some(content) = &draft.content {
        message.content.clone_from(content);
    }
    if let Some(embeds) = &draft.embeds {
        message.embeds.clone_from(embeds);
    }
    if let Some(components) = &draft.components {
        message.components.clone_from(components);
    }
    if let Some(flags) = draft.flags {
        message.flags = flags & SETTABLE;
    }
    keep_attachments(message, draft);
    for file in files {
        let attachment = attach(world.new_id(), draft, file);
        message.attachments.push(attachment);
    }
    mention(world, message, draft);
    if message.is_empty() {
        return Err(Refusal::empty_message());
    }
    Ok(())
}

fn keep_attachments(message: &mut Message, draft: &Draft) {
    if let Some(kept) = &draft.attachments {
        let is_kept = |file: &Attachment| kept.iter().any(|it| it.id == file.id);
        message.attachments.retain(is_kept);
    }
}

fn attach(id: Id, draft: &Draft, file: Upload) -> Attachment {
    let described = draft.attachments.iter().flatten();
    let mut described = described.filter(|it| it.id == Id(file.number));
    let described = described.next();
    let filename = described.and_then(|it| it.filename.clone());
    Attachment {
        id,
        filename: Attachment::safe_name(&filename.unwrap_or(file.filename)),
        description: described.and_then(|it| it.description.clone()),
        content_type: file.content_type,
        bytes: file.bytes.to_vec(),
    }
}

/// Works out whom a message notifies, out of what is written and what is allowed.
fn mention(world: &World, message: &mut Message, draft: &Draft) {
    message.allowed_mentions.clone_from(&draft.allowed_as_sent);
    let mut mentions = draft.allowed.of(&message.content);
    let may = world.permissions(ids::BOT, message.channel);
    mentions.everyone &= may.contains(Permissions::MENTION_EVERYONE);
    mentions.users.retain(|user| world.users.contains_key(user));
    mentions
        .roles
        .retain(|role| world.guild.role(*role).is_some());
    let replied = message.reply_to.and_then(|id| world.messages.get(&id));
    if let Some(replied) = replied
        && draft.allowed.replied_user
        && !mentions.users.contains(&replied.author)
    {
        mentions.users.push(replied.author);
    }
    message.mentions = mentions;
}
