//! The files on messages, served to anyone.

use axum::Router;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::http::header::{
    CONTENT_DISPOSITION, CONTENT_SECURITY_POLICY, CONTENT_TYPE, X_CONTENT_TYPE_OPTIONS,
};
use axum::response::IntoResponse;
use axum::routing::get;

use super::{Answer, Refusal};
use crate::sandbox::hub::Hub;
use crate::sandbox::model::{Attachment, Id, World};

pub(super) fn routes() -> Router<Hub> {
    Router::new().route("/attachments/{file}/{name}", get(file))
}

async fn file(State(hub): State<Hub>, Path((id, _)): Path<(Id, String)>) -> Answer {
    let found = hub.look(|core| find(&core.world, id).cloned());
    let missing = || Refusal::plain(StatusCode::NOT_FOUND, "404: Not Found");
    let file = found.ok_or_else(missing)?;
    let shown = file.content_type.starts_with("image/");
    let kind = if shown { "inline" } else { "attachment" };
    let headers = [
        // Its name has no sign that would need quoting.
        (
            CONTENT_DISPOSITION,
            format!("{kind}; filename=\"{}\"", file.filename),
        ),
        (CONTENT_TYPE, file.content_type),
        // What people upload must not become a page of this origin.
        (X_CONTENT_TYPE_OPTIONS, "nosniff".to_owned()),
        (CONTENT_SECURITY_POLICY, "sandbox".to_owned()),
    ];
    Ok((headers, file.bytes).into_response())
}

fn find(world: &World, id: Id) -> Option<&Attachment> {
    let on_messages = world.messages.values();
    let on_messages = on_messages.flat_map(|message| &message.attachments);
    let mut all = on_messages.chain(world.uploads.values());
    all.find(|file| file.id == id)
}
