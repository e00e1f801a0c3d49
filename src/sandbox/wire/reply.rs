//! A bot's first answer to an interaction.

use serde_json::Value;

use super::command_check::choice;
use super::draft::Draft;
use super::form::{Field, Form, Problem};
use super::modal::modal;
use crate::sandbox::model::{Act, Choice, Interaction, Modal};

/// What the bot sent.
#[derive(Clone, Debug)]
pub(crate) enum Sent {
    Message(Box<Draft>),
    Thinking { ephemeral: bool },
    Acknowledged,
    Update(Box<Draft>),
    Choices(Vec<Choice>),
    Modal(Modal),
}

/// Reads an answer, which must be of a kind that fits the interaction.
pub(crate) fn read_reply(body: &Value, to: &Interaction) -> Result<Sent, Vec<Problem>> {
    let form = Form::default();
    let root = form.root(body);
    let kind = root.field("type").required().one_of(fitting(to));
    let data = root.field("data");
    let read = match kind {
        Some(4) => Sent::Message(Box::new(Draft::at(&data))),
        Some(5) => Sent::Thinking {
            ephemeral: Draft::at(&data).is_ephemeral(),
        },
        Some(7) => Sent::Update(Box::new(Draft::at(&data))),
        Some(8) => Sent::Choices(choices(&data.field("choices").required())),
        Some(9) => Sent::Modal(modal(&data.required())),
        _ => Sent::Acknowledged,
    };
    form.finish(read)
}

/// The numbers of the answers that an interaction may get.
fn fitting(to: &Interaction) -> &'static [u64] {
    match to.act {
        Act::Command(_) => &[4, 5, 9],
        Act::Autocomplete(_) => &[8],
        Act::Press { .. } | Act::Select { .. } => &[4, 5, 6, 7, 9],
        Act::Submit {
            message: Some(_), ..
        } => &[4, 5, 6, 7],
        Act::Submit { message: None, .. } => &[4, 5],
    }
}

fn choices(field: &Field) -> Vec<Choice> {
    field.items(0..=25).iter().map(choice).collect()
}
