//! What people do in the page.

use axum::extract::DefaultBodyLimit;
use axum::response::Response;
use axum::routing::post;
use axum::{Json, Router};
use serde::Deserialize;
use serde_json::json;

use super::filled::{File, Filled};
use super::told::{choices, outcome, told};
use super::visitor::Visitor;
use crate::sandbox::hub::Hub;
use crate::sandbox::model::Id;
use crate::sandbox::{OptionValue, Person, Post, Refused};

/// Ten files of 2 MB, in base64.
const LARGEST_BODY: usize = 28 << 20;

pub(super) fn routes() -> Router<Hub> {
    let acts = Router::new()
        .route("/say", post(say))
        .route("/edit", post(edit))
        .route("/delete", post(delete))
        .route("/slash", post(slash))
        .route("/complete", post(complete))
        .route("/menu", post(menu))
        .route("/press", post(press))
        .route("/select", post(select))
        .route("/submit", post(submit));
    Router::new()
        .nest("/page/{person}/{channel}", acts)
        .layer(DefaultBodyLimit::max(LARGEST_BODY))
}

#[derive(Debug, Deserialize)]
struct Said {
    content: String,
    reply_to: Option<Id>,
    #[serde(default)]
    silent: bool,
    #[serde(default)]
    files: Vec<File>,
}

async fn say(Visitor(person): Visitor, Json(said): Json<Said>) -> Response {
    let mut post = Post::new(&said.content);
    if let Some(message) = said.reply_to {
        post = post.reply_to(message);
    }
    if said.silent {
        post = post.without_ping();
    }
    for file in &said.files {
        post = post.file(&file.name, &file.bytes);
    }
    told(person.sends(post).map(|id| json!({"message": id})))
}

#[derive(Debug, Deserialize)]
struct Edited {
    message: Id,
    content: String,
}

async fn edit(Visitor(person): Visitor, Json(edited): Json<Edited>) -> Response {
    let done = person.edits(edited.message, &edited.content);
    told(done.map(|()| json!({})))
}

#[derive(Debug, Deserialize)]
struct Deleted {
    message: Id,
}

async fn delete(Visitor(person): Visitor, Json(deleted): Json<Deleted>) -> Response {
    told(person.deletes(deleted.message).map(|()| json!({})))
}

#[derive(Debug, Deserialize)]
struct Slash {
    command: String,
    #[serde(default)]
    options: Vec<Filled>,
}

async fn slash(Visitor(person): Visitor, Json(used): Json<Slash>) -> Response {
    let options = values(&used.options);
    let asked = person.slash(&used.command, &options);
    answered(&person, asked).await
}

#[derive(Debug, Deserialize)]
struct Typed {
    command: String,
    option: String,
    text: String,
    #[serde(default)]
    options: Vec<Filled>,
}

async fn complete(Visitor(person): Visitor, Json(half): Json<Typed>) -> Response {
    let filled = values(&half.options);
    let typed = (half.option.as_str(), half.text.as_str());
    let offered = person.types_after(&half.command, &filled, typed).await;
    told(offered.map(|offered| json!({"choices": choices(&offered)})))
}

#[derive(Debug, Deserialize)]
struct Menu {
    command: String,
    message: Id,
}

async fn menu(Visitor(person): Visitor, Json(used): Json<Menu>) -> Response {
    let asked = person.message_menu(&used.command, used.message);
    answered(&person, asked).await
}

#[derive(Debug, Deserialize)]
struct Pressed {
    message: Id,
    custom_id: String,
}

async fn press(Visitor(person): Visitor, Json(pressed): Json<Pressed>) -> Response {
    let asked = person.press(pressed.message, &pressed.custom_id);
    answered(&person, asked).await
}

#[derive(Debug, Deserialize)]
struct Selected {
    message: Id,
    custom_id: String,
    values: Vec<String>,
}

async fn select(Visitor(person): Visitor, Json(selected): Json<Selected>) -> Response {
    let values: Vec<&str> = selected.values.iter().map(String::as_str).collect();
    let asked = person.select(selected.message, &selected.custom_id, &values);
    answered(&person, asked).await
}

#[derive(Debug, Deserialize)]
struct Submitted {
    opened_by: Id,
    fields: Vec<(String, String)>,
}

async fn submit(Visitor(person): Visitor, Json(form): Json<Submitted>) -> Response {
    let fields = form.fields.iter();
    let fields: Vec<_> = fields
        .map(|(id, text)| (id.as_str(), text.as_str()))
        .collect();
    let asked = person.submit(form.opened_by, &fields);
    answered(&person, asked).await
}

fn values(filled: &[Filled]) -> Vec<(&str, OptionValue)> {
    let pairs = filled.iter().map(|it| (it.name.as_str(), it.value()));
    pairs.collect()
}

/// Waits for the bot's first answer, as the page shows when none comes.
async fn answered(person: &Person, asked: Result<Id, Refused>) -> Response {
    let asked = match asked {
        Ok(asked) => asked,
        Err(refused) => return told(Err(refused)),
    };
    let came = person.outcome(asked).await;
    told(came.map(|came| outcome(asked, &came)))
}
