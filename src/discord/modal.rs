//! Forms that come back: a moderator's text, or what a member says is wrong.

use serenity::all::{
    ActionRowComponent, CreateActionRow, CreateInputText, CreateModal, InputTextStyle,
    ModalInteraction,
};

use crate::answer::Action;
use crate::moderation::Wish;

use super::served::sheet_of;

/// What a form that came back says.
pub(super) enum Sent {
    Wish(Wish),
    Report(Report),
}

/// What a member says is wrong.
pub(super) struct Report {
    pub(super) action: Action,
    pub(super) text: String,
    /// Whether the moderators may know who it was.
    pub(super) named: bool,
}

const TEXT: &str = "text";
const NAMED: &str = "named";

/// A report has room for so many characters.
const LONGEST: u16 = 500;

/// The form for what is wrong.
pub(super) fn report(action: &Action) -> CreateModal {
    let text = CreateInputText::new(InputTextStyle::Paragraph, "What is wrong?", TEXT)
        .placeholder("Such as: the limit for children is another one, see … Nothing about your own health, please.")
        .required(true)
        .max_length(LONGEST);
    let named = CreateInputText::new(
        InputTextStyle::Short,
        "May the moderators see who you are? Then: yes",
        NAMED,
    )
    .placeholder("Leave empty to stay unknown to them")
    .required(false)
    .max_length(3);
    let rows = [text, named].map(CreateActionRow::InputText);
    CreateModal::new(action.code(), "Something wrong?").components(rows.to_vec())
}

/// Reads a form; `None` for one that is not ours.
pub(super) fn sent(modal: &ModalInteraction) -> Option<Sent> {
    let code = &modal.data.custom_id;
    if let Some(sheet) = sheet_of(code) {
        let written = values(modal).filter(|(id, _)| id.starts_with("text-"));
        return Some(Sent::Wish(Wish::Written {
            sheet,
            boxes: written.map(|(_, text)| text.to_owned()).collect(),
            why: value(modal, "why"),
        }));
    }
    let action = Action::from_code(code)?;
    matches!(action, Action::Report { .. }).then(|| {
        Sent::Report(Report {
            action,
            text: value(modal, TEXT).trim().to_owned(),
            named: value(modal, NAMED).trim().eq_ignore_ascii_case("yes"),
        })
    })
}

fn value(modal: &ModalInteraction, id: &str) -> String {
    let found = values(modal).find(|(known, _)| *known == id);
    found.map_or_else(String::new, |(_, text)| text.to_owned())
}

fn values(modal: &ModalInteraction) -> impl Iterator<Item = (&str, &str)> {
    let inputs = modal.data.components.iter().flat_map(|row| &row.components);
    inputs.filter_map(|input| match input {
        ActionRowComponent::InputText(input) => Some((
            input.custom_id.as_str(),
            input.value.as_deref().unwrap_or_default(),
        )),
        _ => None,
    })
}
