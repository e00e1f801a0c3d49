//! What a member sees of a message, as text: what was written, forwarded, embedded and asked in a poll.

use serenity::all::{Embed, Message, MessageSnapshot, Poll};

/// All of it, a part a line; empty for a message that shows nothing that can be read, such as a picture.
pub(super) fn text(message: &Message) -> String {
    let mut parts = vec![message.content.as_str()];
    parts.extend(message.embeds.iter().flat_map(embed));
    parts.extend(message.message_snapshots.iter().flat_map(forwarded));
    parts.extend(message.poll.as_deref().into_iter().flat_map(poll));
    let described = message.attachments.iter();
    parts.extend(described.filter_map(|attached| attached.description.as_deref()));
    parts.retain(|part| !part.trim().is_empty());
    parts.join("\n")
}

/// Whether there is more than text in it: a picture, a voice message, a file, a sticker, or something forwarded.
pub(super) fn has_more(message: &Message) -> bool {
    !message.attachments.is_empty()
        || !message.sticker_items.is_empty()
        || !message.message_snapshots.is_empty()
        || message.poll.is_some()
}

fn forwarded(snapshot: &MessageSnapshot) -> Vec<&str> {
    let embeds = snapshot.embeds.iter().flat_map(embed);
    let described = snapshot.attachments.iter();
    let described = described.filter_map(|attached| attached.description.as_deref());
    let written = std::iter::once(snapshot.content.as_str());
    written.chain(embeds).chain(described).collect()
}

fn embed(embed: &Embed) -> Vec<&str> {
    let fields = embed.fields.iter();
    let fields = fields.flat_map(|field| [field.name.as_str(), field.value.as_str()]);
    let footer = embed.footer.iter().map(|footer| footer.text.as_str());
    let head = [embed.title.as_deref(), embed.description.as_deref()];
    head.into_iter()
        .flatten()
        .chain(fields)
        .chain(footer)
        .collect()
}

fn poll(poll: &Poll) -> Vec<&str> {
    let answers = poll.answers.iter().map(|answer| &answer.poll_media);
    std::iter::once(&poll.question)
        .chain(answers)
        .filter_map(|media| media.text.as_deref())
        .collect()
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    fn message(rest: &Value) -> Message {
        let mut message = json!({
            "id": "1", "channel_id": "2", "content": "", "timestamp": "2026-01-01T00:00:00Z",
            "author": {"id": "3", "username": "mia", "discriminator": "0", "avatar": null},
            "edited_timestamp": null, "tts": false, "mention_everyone": false, "mentions": [],
            "mention_roles": [], "attachments": [], "embeds": [], "pinned": false, "type": 0
        });
        for (key, value) in rest.as_object().unwrap() {
            message[key] = value.clone();
        }
        serde_json::from_value(message).unwrap()
    }

    #[test]
    fn all_that_a_member_sees_is_read() {
        let case = |rest: Value, shown: &str| assert_eq!(text(&message(&rest)), shown);
        case(json!({"content": "zinc?"}), "zinc?");
        case(
            json!({"message_snapshots": [{"message": {
                "content": "my toddler swallowed my zinc tablets", "timestamp": "2026-01-01T00:00:00Z",
                "edited_timestamp": null, "mentions": [], "attachments": [], "embeds": [], "type": 0, "flags": 0
            }}]}),
            "my toddler swallowed my zinc tablets",
        );
        case(
            json!({"content": "look", "embeds": [{
                "type": "rich", "title": "Zinc", "description": "40 mg",
                "fields": [{"name": "With", "value": "copper", "inline": false}], "footer": {"text": "daily"}
            }]}),
            "look\nZinc\n40 mg\nWith\ncopper\ndaily",
        );
        case(
            json!({"poll": {
                "question": {"text": "Which helps bones?"}, "expiry": null, "allow_multiselect": false,
                "layout_type": 1, "answers": [{"answer_id": 1, "poll_media": {"text": "boron"}}]
            }}),
            "Which helps bones?\nboron",
        );
        case(
            json!({"sticker_items": [{"id": "4", "name": "hi", "format_type": 1}]}),
            "",
        );
    }
}
