//! What the page is told of what someone did.

use axum::Json;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};

use crate::sandbox::model::{Choice, Id, Modal};
use crate::sandbox::{Outcome, Refused};

/// Done, or refused in prose.
pub(super) fn told(done: Result<Value, Refused>) -> Response {
    match done {
        Ok(value) => Json(value).into_response(),
        Err(refused) => {
            let why = json!({"refused": refused.to_string()});
            (StatusCode::UNPROCESSABLE_ENTITY, Json(why)).into_response()
        }
    }
}

/// What an interaction came to; its messages arrive with the feed.
pub(super) fn outcome(interaction: Id, outcome: &Outcome) -> Value {
    let kind = match outcome {
        Outcome::Message(_) => "message",
        Outcome::Thinking { .. } => "thinking",
        Outcome::Updated(_) => "updated",
        Outcome::Acknowledged => "acknowledged",
        Outcome::Choices(_) => "choices",
        Outcome::Modal(_) => "modal",
        Outcome::NoReply => "no-reply",
    };
    let mut written = json!({"interaction": interaction, "outcome": kind});
    if let Outcome::Modal(form) = outcome {
        written["modal"] = modal(form);
    }
    written
}

pub(super) fn choices(choices: &[Choice]) -> Value {
    let written = choices
        .iter()
        .map(|it| json!({"name": it.name, "value": it.value}));
    written.collect()
}

fn modal(form: &Modal) -> Value {
    let inputs = form.inputs.iter().map(|input| {
        json!({
            "id": input.custom_id,
            "label": input.label,
            "paragraph": input.paragraph,
            "required": input.required,
            "min": input.min_length,
            "max": input.max_length,
            "value": input.value,
            "placeholder": input.placeholder,
        })
    });
    json!({"title": form.title, "inputs": inputs.collect::<Vec<_>>()})
}
