//! Files that people send.

use super::Refused;
use crate::sandbox::model::{Attachment, World};

/// The largest file that a person without a subscription may send, in bytes.
const LARGEST: usize = 10 << 20;

/// A file as it is kept.
pub(super) fn upload(world: &mut World, name: &str, bytes: Vec<u8>) -> Result<Attachment, Refused> {
    if bytes.len() > LARGEST {
        return Err(Refused::new(format!("`{name}` is larger than 10 MB")));
    }
    Ok(Attachment {
        id: world.new_id(),
        filename: Attachment::safe_name(name),
        description: None,
        content_type: content_type(name).to_owned(),
        bytes,
    })
}

fn content_type(filename: &str) -> &'static str {
    let ending = filename.rsplit_once('.').map(|(_, ending)| ending);
    match ending {
        Some("png") => "image/png",
        Some("jpg" | "jpeg") => "image/jpeg",
        Some("webp") => "image/webp",
        Some("json") => "application/json",
        Some("txt" | "toml" | "csv" | "md" | "diff") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}
