//! Embeds with their Markdown rendered.

use serde_json::{Value, json};

use crate::sandbox::model::{Message, World};
use crate::sandbox::page::markdown::render;

pub(super) fn embed(world: &World, message: &Message, of: &Value) -> Value {
    let html = |text: &Value| text.as_str().map(|text| render(text, world));
    let fields = of["fields"].as_array().into_iter().flatten();
    let fields = fields.map(|field| {
        json!({
            "name": html(&field["name"]),
            "value": html(&field["value"]),
            "inline": field["inline"] == true,
        })
    });
    json!({
        "author": of["author"]["name"],
        "title": html(&of["title"]),
        "url": link(&of["url"]),
        "description": html(&of["description"]),
        "fields": fields.collect::<Vec<_>>(),
        "footer": of["footer"]["text"],
        "colour": of["color"],
        "timestamp": of["timestamp"],
        "image": image(message, &of["image"]["url"]),
        "thumbnail": image(message, &of["thumbnail"]["url"]),
    })
}

fn link(url: &Value) -> Option<&str> {
    let http = |url: &&str| url.starts_with("https://") || url.starts_with("http://");
    url.as_str().filter(http)
}

/// Only pictures that came with the message: nothing is loaded from elsewhere.
fn image(message: &Message, url: &Value) -> Option<String> {
    let name = url.as_str()?.strip_prefix("attachment://")?;
    let file = message.attachments.iter().find(|it| it.filename == name)?;
    Some(format!("/attachments/{}/{name}", file.id))
}
