//! Reply → Discord message: the text carries what must be read, an embed the details, buttons the rest.

use serenity::all::{
    ButtonStyle, CreateActionRow, CreateAllowedMentions, CreateAttachment, CreateButton,
    CreateEmbed, CreateInteractionResponseFollowup, CreateInteractionResponseMessage,
    CreateMessage,
};

use crate::answer::{Attached, Block, Button, Cited, Reply};
use crate::markup::escaped;

use super::markdown;

/// A message may have five rows of five buttons.
const PER_ROW: usize = 5;
const ROWS: usize = 5;

/// An embed field holds 1,024 characters, and the references share the embed's 6,000 with the details.
const FIELD: usize = 1_024;
const REFERENCES: usize = 2_000;

/// What stands in every form of the message.
struct Parts {
    content: String,
    embeds: Vec<CreateEmbed>,
    rows: Vec<CreateActionRow>,
    files: Vec<CreateAttachment>,
}

/// The reply as the response to an interaction; nobody is pinged.
pub fn response(reply: &Reply, private: bool) -> CreateInteractionResponseMessage {
    let parts = parts(reply);
    CreateInteractionResponseMessage::new()
        .content(parts.content)
        .embeds(parts.embeds)
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
        .embeds(parts.embeds)
        .components(parts.rows)
        .files(parts.files)
        .allowed_mentions(CreateAllowedMentions::new())
}

/// The reply as a private message behind another one; nobody is pinged.
pub fn follow_up(reply: &Reply) -> CreateInteractionResponseFollowup {
    let parts = parts(reply);
    CreateInteractionResponseFollowup::new()
        .content(parts.content)
        .embeds(parts.embeds)
        .components(parts.rows)
        .files(parts.files)
        .allowed_mentions(CreateAllowedMentions::new())
        .ephemeral(true)
}

fn parts(reply: &Reply) -> Parts {
    Parts {
        content: markdown::content(reply),
        embeds: embeds(reply),
        rows: rows(&reply.body().buttons),
        files: reply.body().files.iter().map(file).collect(),
    }
}

fn embeds(reply: &Reply) -> Vec<CreateEmbed> {
    let body = reply.body();
    let fields = reference_fields(&body.references);
    if body.details.is_empty() && fields.is_empty() {
        return Vec::new();
    }
    let mut embed = CreateEmbed::new().description(description(&body.details));
    if let [block] = &body.details[..] {
        embed = embed.title(block.title.clone());
    }
    for (place, field) in fields.into_iter().enumerate() {
        embed = embed.field(Reply::references_title(place > 0), field, false);
    }
    vec![embed]
}

/// The details; each block has its title where there are several.
fn description(blocks: &[Block]) -> String {
    match blocks {
        [block] => markdown::lines(&block.lines),
        blocks => {
            let titled = blocks.iter().map(|block| {
                format!(
                    "**{}**\n{}",
                    escaped(&block.title),
                    markdown::lines(&block.lines)
                )
            });
            titled.collect::<Vec<_>>().join("\n")
        }
    }
}

/// Whole references in as few fields as hold them; what does not fit is one press away.
fn reference_fields(references: &[Cited]) -> Vec<String> {
    let mut fields: Vec<String> = Vec::new();
    let mut room = REFERENCES;
    let mut left = 0;
    for cited in references {
        let line = markdown::reference(cited);
        let width = units(&line) + 1;
        if width > room || width > FIELD {
            break;
        }
        room -= width;
        match fields.last_mut() {
            Some(field) if width <= left => {
                field.push('\n');
                field.push_str(&line);
                left -= width;
            }
            _ => {
                fields.push(line);
                left = FIELD + 1 - width;
            }
        }
    }
    fields
}

fn rows(buttons: &[Button]) -> Vec<CreateActionRow> {
    let button = |button: &Button| {
        CreateButton::new(button.action.code())
            .label(button.label.clone())
            .style(ButtonStyle::Secondary)
    };
    let rows = buttons.chunks(PER_ROW).take(ROWS);
    rows.map(|row| CreateActionRow::Buttons(row.iter().map(button).collect()))
        .collect()
}

fn file(attached: &Attached) -> CreateAttachment {
    CreateAttachment::bytes(attached.text.as_bytes(), attached.name.clone())
}

fn units(text: &str) -> usize {
    // Bytes behind the first of a letter count nothing, those of a letter with two units begin so.
    let units = |byte: u8| usize::from(byte & 0xc0 != 0x80) + usize::from(byte >= 0xf0);
    text.bytes().map(units).sum()
}
