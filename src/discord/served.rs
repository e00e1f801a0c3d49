//! What the clerk says → Discord: a message or a form, a preview behind it, and posts in the moderators' channel.

use serenity::all::{
    CreateActionRow, CreateInputText, CreateInteractionResponse, CreateModal, Http, InputTextStyle,
    Interaction,
};

use super::commands::knowledge::WHY;
use super::failure;
use super::moderators::Moderators;
use super::outgoing::{Outgoing, Place};
use crate::answer::Reply;
use crate::moderation::{BOX, Form, Say, Served};
use crate::render::discord;

/// What the code of a moderators' form begins with; the draft's number follows.
const FORM: &str = "w:";

/// The title of a form has room for so many characters, and so has the label of a box.
const TITLE: usize = 45;

/// Sends all of it, the answer first.
///
/// # Errors
/// Discord did not take the answer.
pub(super) async fn send(
    http: &Http,
    interaction: &Interaction,
    served: Served,
    moderators: &Moderators,
) -> serenity::Result<()> {
    let answered = answer_with(http, interaction, served.say).await;
    let answered = match (answered, &served.preview) {
        (Ok(()), Some(preview)) => follow_up(http, interaction, preview).await,
        (answered, _) => answered,
    };
    // What is done is done, so the moderators hear of it even where the answer was not taken.
    for reply in &served.posts {
        post(http, moderators, reply).await;
    }
    answered
}

async fn answer_with(http: &Http, interaction: &Interaction, say: Say) -> serenity::Result<()> {
    match say {
        Say::New(reply) => answer(http, interaction, reply, Place::Private).await,
        Say::Instead(reply) => {
            let place = if from_message(interaction) {
                Place::SameMessage
            } else {
                Place::Private
            };
            answer(http, interaction, reply, place).await
        }
        Say::Form(form) => open(http, interaction, &modal(&form)).await,
    }
}

/// Posts in the moderators' channel, where there is one; a failure is for the log.
pub(super) async fn post(http: &Http, moderators: &Moderators, reply: &Reply) {
    let Some(channel) = moderators.channel() else {
        return;
    };
    if let Err(error) = channel.send_message(http, discord::message(reply)).await {
        tracing::error!(
            "cannot write into the moderators' channel: {:#}",
            failure::of_request(error)
        );
    }
}

/// The draft of a form that comes back.
pub(super) fn draft_of(code: &str) -> Option<i64> {
    code.strip_prefix(FORM)?.parse().ok()
}

/// Opens a form.
///
/// # Errors
/// Discord did not take it.
pub(super) async fn open(
    http: &Http,
    interaction: &Interaction,
    modal: &CreateModal,
) -> serenity::Result<()> {
    let response = CreateInteractionResponse::Modal(modal.clone());
    match interaction {
        Interaction::Command(command) => command.create_response(http, response).await,
        Interaction::Component(press) => press.create_response(http, response).await,
        // A form cannot be answered with a form.
        _ => Ok(()),
    }
}

async fn answer(
    http: &Http,
    interaction: &Interaction,
    reply: Reply,
    place: Place,
) -> serenity::Result<()> {
    Outgoing { reply, place }.send(http, interaction).await
}

fn from_message(interaction: &Interaction) -> bool {
    match interaction {
        Interaction::Component(_) => true,
        Interaction::Modal(modal) => modal.message.is_some(),
        _ => false,
    }
}

async fn follow_up(http: &Http, interaction: &Interaction, reply: &Reply) -> serenity::Result<()> {
    let message = discord::follow_up(reply);
    match interaction {
        Interaction::Command(command) => command.create_followup(http, message).await.map(|_| ()),
        Interaction::Component(press) => press.create_followup(http, message).await.map(|_| ()),
        Interaction::Modal(modal) => modal.create_followup(http, message).await.map(|_| ()),
        _ => Ok(()),
    }
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
    let why = CreateInputText::new(
        InputTextStyle::Short,
        "Why (others read it in the history)",
        "why",
    );
    let why = why.required(true).max_length(WHY);
    rows.push(row(if form.why.is_empty() {
        why
    } else {
        why.value(form.why.clone())
    }));
    let title: String = form.title.chars().take(TITLE).collect();
    CreateModal::new(format!("{FORM}{}", form.draft), title).components(rows)
}

fn row(input: CreateInputText) -> CreateActionRow {
    CreateActionRow::InputText(input)
}
