//! What the clerk says → Discord: a message or a form, a preview behind it, and posts in the moderators' channel.

use std::time::{Duration, Instant};

use serenity::all::{
    CreateActionRow, CreateInputText, CreateInteractionResponse, CreateModal, InputTextStyle,
    Interaction,
};

use super::call::Call;
use super::commands::knowledge::WHY;
use super::moderators::Moderators;
use super::outgoing::{Outgoing, Place};
use super::rest::{Rest, RestError, Sending};
use crate::answer::Reply;
use crate::moderation::{BOX, Form, Say, Served, Sheet};
use crate::render::discord;

/// How long one attempt follows another to tell the moderators' channel.
const PATIENCE: Duration = Duration::from_secs(10 * 60);

/// What the code of a moderators' form begins with; what it is for follows.
const FORM: &str = "w:";

/// The title of a form has room for so many characters, and so has the label of a box.
const TITLE: usize = 45;

/// Sends all of it, the answer first.
///
/// # Errors
/// Discord did not take the answer.
pub(super) async fn send(
    call: &Call,
    served: Served,
    moderators: &Moderators,
) -> Result<(), RestError> {
    let answered = answer_with(call, served.say).await;
    let answered = match (answered, &served.preview) {
        (Ok(()), Some(preview)) => call.follow_up(preview).await,
        (answered, _) => answered,
    };
    let elsewhere = served.elsewhere.filter(|_| !call.is_for_all());
    // What is done is done, so the moderators hear of it even where the answer was not taken.
    for reply in served.posts.iter().chain(&elsewhere) {
        post(call.rest(), moderators, reply).await;
    }
    answered
}

async fn answer_with(call: &Call, say: Say) -> Result<(), RestError> {
    match say {
        Say::New(reply) => answer(call, reply, Place::Private).await,
        Say::Instead(reply) => {
            let place = if call.is_from_message() {
                Place::SameMessage
            } else {
                Place::Private
            };
            answer(call, reply, place).await
        }
        Say::Form(form) => open(call, &modal(&form)).await,
    }
}

/// Posts in the moderators' channel, where there is one; a failure is for the log.
pub(super) async fn post(rest: &Rest, moderators: &Moderators, reply: &Reply) {
    let Some(channel) = moderators.channel() else {
        return;
    };
    // Whatever becomes of the attempts, the channel reads it once.
    let name = format!("{:016x}", fastrand::u64(..));
    let sending = Sending::new(&discord::message(reply), discord::files(reply));
    let until = Instant::now() + PATIENCE;
    let posted = match sending {
        Ok(sending) => rest.post(channel, sending.named(&name), until).await,
        Err(error) => Err(error),
    };
    if let Err(error) = posted {
        tracing::error!(
            "cannot write into the moderators' channel, which is the `channel` of [moderation]: {error}"
        );
    }
}

/// What a form that comes back is for.
pub(super) fn sheet_of(code: &str) -> Option<Sheet> {
    Sheet::from_code(code.strip_prefix(FORM)?)
}

/// Opens a form.
///
/// # Errors
/// Discord did not take it.
pub(super) async fn open(call: &Call, modal: &CreateModal) -> Result<(), RestError> {
    match call.interaction {
        Interaction::Command(_) | Interaction::Component(_) => {
            let response = CreateInteractionResponse::Modal(modal.clone());
            call.respond(&response, Vec::new()).await
        }
        // A form cannot be answered with a form.
        _ => Ok(()),
    }
}

async fn answer(call: &Call, reply: Reply, place: Place) -> Result<(), RestError> {
    Outgoing { reply, place }.send(call).await
}

fn modal(form: &Form) -> CreateModal {
    let count = form.boxes.len();
    let mut rows: Vec<CreateActionRow> = form
        .boxes
        .iter()
        .enumerate()
        .map(|(place, text)| {
            let label = if count == 1 {
                "As it stands in the file".to_owned()
            } else {
                format!("As it stands in the file, part {} of {count}", place + 1)
            };
            let input =
                CreateInputText::new(InputTextStyle::Paragraph, label, format!("text-{place}"));
            let input = input
                .required(false)
                .max_length(u16::try_from(BOX).unwrap_or(u16::MAX));
            row(if text.is_empty() {
                input
            } else {
                input.value(text.clone())
            })
        })
        .collect();
    let asks = match form.sheet {
        Sheet::Text { .. } => "Why (others read it in the history)",
        Sheet::Decline { .. } => "Why (whoever wrote the change reads it)",
    };
    let why = CreateInputText::new(InputTextStyle::Short, asks, "why");
    let why = why.required(true).max_length(WHY);
    rows.push(row(if form.why.is_empty() {
        why
    } else {
        why.value(form.why.clone())
    }));
    let title: String = form.title.chars().take(TITLE).collect();
    CreateModal::new(format!("{FORM}{}", form.sheet.code()), title).components(rows)
}

fn row(input: CreateInputText) -> CreateActionRow {
    CreateActionRow::InputText(input)
}
