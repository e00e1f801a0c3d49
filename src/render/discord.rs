//! Reply → Discord message: the text carries all that is read, so that nothing is lost without embeds; buttons and a menu
//! lead on.

use serenity::all::{
    ButtonStyle, CreateActionRow, CreateAllowedMentions, CreateAttachment, CreateButton,
    CreateInteractionResponseFollowup, CreateInteractionResponseMessage, CreateMessage,
    CreateSelectMenu, CreateSelectMenuKind, CreateSelectMenuOption, EditInteractionResponse,
};

use crate::answer::{Attached, Body, Button, Menu, Reply};

use super::markdown;

/// A message may have five rows of five buttons.
const PER_ROW: usize = 5;
const ROWS: usize = 5;

/// What stands in every form of the message.
struct Parts {
    content: String,
    rows: Vec<CreateActionRow>,
    files: Vec<CreateAttachment>,
}

/// The reply as the response to an interaction; nobody is pinged.
pub fn response(reply: &Reply, private: bool) -> CreateInteractionResponseMessage {
    let parts = parts(reply);
    CreateInteractionResponseMessage::new()
        .content(parts.content)
        .components(parts.rows)
        .files(parts.files)
        .allowed_mentions(CreateAllowedMentions::new())
        .ephemeral(private)
}

/// The reply as a message of its own; nobody is pinged.
pub fn message(reply: &Reply) -> CreateMessage {
    let parts = parts(reply);
    CreateMessage::new()
        .content(parts.content)
        .components(parts.rows)
        .files(parts.files)
        .allowed_mentions(CreateAllowedMentions::new())
}

/// The reply as a private message behind another one; nobody is pinged.
pub fn follow_up(reply: &Reply) -> CreateInteractionResponseFollowup {
    let parts = parts(reply);
    CreateInteractionResponseFollowup::new()
        .content(parts.content)
        .components(parts.rows)
        .files(parts.files)
        .allowed_mentions(CreateAllowedMentions::new())
        .ephemeral(true)
}

/// The reply in place of the note that it takes longer; nobody is pinged.
pub fn edit(reply: &Reply) -> EditInteractionResponse {
    let parts = parts(reply);
    let begun = EditInteractionResponse::new()
        .content(parts.content)
        .components(parts.rows)
        .allowed_mentions(CreateAllowedMentions::new());
    let files = parts.files.into_iter();
    files.fold(begun, EditInteractionResponse::new_attachment)
}

/// The files that go with the reply, in the order in which the message names them.
pub fn files(reply: &Reply) -> Vec<CreateAttachment> {
    reply.body().files.iter().map(file).collect()
}

fn parts(reply: &Reply) -> Parts {
    Parts {
        content: markdown::content(reply),
        rows: rows(reply.body()),
        files: files(reply),
    }
}

/// The buttons, then the menu in a row of its own.
fn rows(body: &Body) -> Vec<CreateActionRow> {
    let button = |button: &Button| {
        CreateButton::new(button.action.code())
            .label(button.label.clone())
            .style(ButtonStyle::Secondary)
    };
    let menu = body.menu.iter().map(menu);
    let rows = body.buttons.chunks(PER_ROW).take(ROWS - menu.len());
    rows.map(|row| CreateActionRow::Buttons(row.iter().map(button).collect()))
        .chain(menu)
        .collect()
}

fn menu(menu: &Menu) -> CreateActionRow {
    let options = menu.options.iter().take(Menu::MOST);
    let options = options
        .map(|option| CreateSelectMenuOption::new(option.label.clone(), option.action.code()));
    let kind = CreateSelectMenuKind::String {
        options: options.collect(),
    };
    let menu_of = CreateSelectMenu::new(Menu::CODE, kind);
    CreateActionRow::SelectMenu(menu_of.placeholder(menu.label.clone()))
}

fn file(attached: &Attached) -> CreateAttachment {
    CreateAttachment::bytes(attached.text.as_bytes(), attached.name.clone())
}
