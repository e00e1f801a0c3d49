//! Files on messages, with the beginning of those that are text.

use serde_json::{Value, json};

use crate::sandbox::model::Attachment;

/// Names that end so are shown as text.
const TEXTS: [&str; 7] = ["txt", "toml", "diff", "json", "md", "csv", "log"];
/// So many lines and characters of a text are shown.
const LINES: usize = 12;
const CHARACTERS: usize = 1_200;

pub(super) fn file(of: &Attachment) -> Value {
    json!({
        "name": of.filename,
        "size": of.bytes.len(),
        "image": of.content_type.starts_with("image/"),
        "url": format!("/attachments/{}/{}", of.id, of.filename),
        "description": of.description,
        "preview": preview(of),
    })
}

fn preview(of: &Attachment) -> Option<String> {
    let (_, ending) = of.filename.rsplit_once('.')?;
    if !TEXTS.contains(&ending) {
        return None;
    }
    let text = std::str::from_utf8(&of.bytes).ok()?;
    let lines: Vec<&str> = text.lines().take(LINES).collect();
    let shown: String = lines.join("\n").chars().take(CHARACTERS).collect();
    let whole = shown.len() == text.trim_end_matches(['\r', '\n']).len();
    Some(if whole {
        shown
    } else {
        format!("{shown}\n\u{2026}")
    })
}
