//! Files that people send.

use crate::sandbox::model::{Attachment, World};

/// A file as it is kept.
pub(super) fn upload(world: &mut World, filename: &str, bytes: Vec<u8>) -> Attachment {
    Attachment {
        id: world.new_id(),
        filename: filename.to_owned(),
        description: None,
        content_type: content_type(filename).to_owned(),
        bytes,
    }
}

fn content_type(filename: &str) -> &'static str {
    let ending = filename.rsplit_once('.').map(|(_, ending)| ending);
    match ending {
        Some("png") => "image/png",
        Some("jpg" | "jpeg") => "image/jpeg",
        Some("webp") => "image/webp",
        Some("json") => "application/json",
        Some("txt" | "toml" | "csv" | "md") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}
