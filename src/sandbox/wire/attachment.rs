//! Files on messages and in options.

use serde_json::{Value, json};

use super::without_nulls;
use crate::sandbox::model::{Attachment, Message, World};

/// The files of a message.
pub(super) fn attachments(world: &World, message: &Message) -> Vec<Value> {
    let all = message.attachments.iter();
    let written = all.map(|file| attachment(world, file));
    written
        .map(|mut file| {
            if message.is_ephemeral() {
                file["ephemeral"] = json!(true);
            }
            file
        })
        .collect()
}

/// A file and where it is served.
pub(super) fn attachment(world: &World, file: &Attachment) -> Value {
    let url = format!("{}/attachments/{}/{}", world.origin, file.id, file.filename);
    without_nulls(&json!({
        "id": file.id,
        "filename": file.filename,
        "size": file.bytes.len(),
        "url": url,
        "proxy_url": url,
        "content_type": file.content_type,
        "description": file.description,
    }))
}
