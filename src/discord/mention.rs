//! Mentions and direct messages: a question is a mention written in the text, or anything in a direct message.

use std::time::{Duration, Instant};

use serenity::all::{ActionRowComponent, ButtonKind, CreateMessage, Message, UserId};

use super::rest::{Rest, RestError, Sending};
use crate::answer::{Action, Guide, Reply, What};
use crate::render::discord;

use super::shown;

/// What a message asks the bot.
pub(super) struct Asked {
    pub(super) question: String,
    /// Whether a picture, a file or the like came with it.
    has_more: bool,
    /// The buttons of the answer that it replies to, as far as they tell what that is about.
    to: Vec<Action>,
}

/// Whether a message may ask the bot something; most of those in a server do not, and need no more of a look. Bots and
/// webhooks ask nothing.
pub(super) fn may_ask(message: &Message, own: UserId) -> bool {
    let is_reply = || {
        let answer = message.referenced_message.as_deref();
        answer.is_some_and(|answer| answer.author.id == own)
    };
    !message.author.bot
        && message.webhook_id.is_none()
        && (message.guild_id.is_none() || mentions(message, own) || is_reply())
}

/// The two ways in which Discord writes a mention of the bot.
fn ways(own: UserId) -> [String; 2] {
    [format!("<@{own}>"), format!("<@!{own}>")]
}

fn mentions(message: &Message, own: UserId) -> bool {
    ways(own).iter().any(|way| message.content.contains(way))
}

/// What a message asks the bot; `None` for a message that is not for it. A reply to the bot's answer pings it without a word in the text; it is a question only where it asks something, not where it thanks.
pub(super) fn asked(guide: &Guide, message: &Message, own: UserId) -> Option<Asked> {
    if !may_ask(message, own) {
        return None;
    }
    let is_direct = message.guild_id.is_none();
    let shown = if is_direct {
        shown::text(message)
    } else {
        message.content.clone()
    };
    if shown.is_empty() && !(is_direct && shown::has_more(message)) {
        return None;
    }
    let mentioned = mentions(message, own);
    let without = ways(own)
        .iter()
        .fold(shown, |text, way| text.replace(way, " "));
    let asked = Asked {
        question: without.trim().to_owned(),
        has_more: shown::has_more(message),
        to: replied_to(message, own),
    };
    let follows_up = !asked.to.is_empty() && guide.asks_something(&asked.question);
    (is_direct || mentioned || follows_up).then_some(asked)
}

/// What the message replies to: the buttons under an answer of ours. Nothing is remembered for it.
fn replied_to(message: &Message, own: UserId) -> Vec<Action> {
    let answer = message
        .referenced_message
        .as_deref()
        .filter(|answer| answer.author.id == own);
    let rows = answer.map_or(&[][..], |answer| &answer.components[..]);
    let buttons = rows
        .iter()
        .flat_map(|row| &row.components)
        .filter_map(|component| {
            let ActionRowComponent::Button(button) = component else {
                return None;
            };
            match &button.data {
                ButtonKind::NonLink { custom_id, .. } => Action::from_code(custom_id),
                _ => None,
            }
        });
    let (own, others): (Vec<Action>, Vec<Action>) =
        buttons.partition(|action| matches!(action, Action::Open { .. }));
    // The buttons to an answer's own sections tell what it is about; those to others do where it has none.
    let mut telling = if own.is_empty() { others } else { own };
    telling.retain(|action| action.entry().is_some());
    telling
}

/// The answer; a mention without a question is answered with who the bot is.
pub(super) fn answer(guide: &Guide, asked: &Asked) -> Reply {
    match (&asked.question[..], &asked.to[..]) {
        ("", _) if asked.has_more => guide.unreadable(),
        ("", _) => guide.about(),
        (question, []) => guide.ask(question),
        (text, to) => guide.answer(What::FollowUp { text, to }),
    }
}

/// How long one attempt follows another: an answer that comes later than this surprises more than it helps. It is within
/// the minutes for which Discord remembers a message's name.
const PATIENCE: Duration = Duration::from_secs(2 * 60);

/// Replies to the message without pinging anybody. Where Discord failed, the same is sent again, under a name that makes
/// one message of all attempts. Where it does not take the reply, as when the bot may not read what was said before, the
/// same is sent without the reference.
///
/// # Errors
/// Discord did not take it.
pub(super) async fn send(rest: &Rest, message: &Message, reply: &Reply) -> Result<(), RestError> {
    let plain = discord::message(reply);
    let answer = plain.clone().reference_message(message);
    let until = Instant::now() + PATIENCE;
    let post = async |reply: CreateMessage, files| {
        let sending = Sending::new(&reply, files)?.named(&message.id.to_string());
        rest.post(message.channel_id, sending, until).await
    };
    match post(answer, discord::files(reply)).await {
        Err(error) if error.is_refusal() => post(plain, discord::files(reply)).await,
        sent => sent,
    }
}
