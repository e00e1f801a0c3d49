//! Mentions and direct messages: a question is a mention written in the text, or anything in a direct message.

use serenity::all::{Http, Message, UserId};

use crate::answer::{Guide, Reply};
use crate::render::discord;

/// What a message asks the bot; `None` for a message that is not for it. `own` is the bot's user id. A reply to the
/// bot's message pings it without a word in the text, so a ping alone is no question; bots and webhooks ask nothing.
pub(super) fn question(message: &Message, own: UserId) -> Option<String> {
    if message.author.bot || message.webhook_id.is_some() || message.content.is_empty() {
        return None;
    }
    let ways = [format!("<@{own}>"), format!("<@!{own}>")];
    let mentioned = ways.iter().any(|way| message.content.contains(way));
    if message.guild_id.is_some() && !mentioned {
        return None;
    }
    let without = ways
        .iter()
        .fold(message.content.clone(), |text, way| text.replace(way, " "));
    Some(without.trim().to_owned())
}

/// The answer; a mention without a question is answered with who the bot is.
pub(super) fn answer(guide: &Guide, question: &str) -> Reply {
    if question.is_empty() {
        guide.about()
    } else {
        guide.ask(question)
    }
}

/// Replies to the message without pinging anybody.
///
/// # Errors
/// Discord did not take it.
pub(super) async fn send(http: &Http, message: &Message, reply: &Reply) -> serenity::Result<()> {
    let reply = discord::message(reply).reference_message(message);
    message
        .channel_id
        .send_message(http, reply)
        .await
        .map(|_| ())
}
