//! The bot's first answer to an interaction.

use std::collections::HashMap;

use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::IntoResponse;
use axum::routing::post;
use axum::{Extension, Json, Router};
use serde_json::{Value, json};

use super::compose::fill;
use super::payload::{Payload, Upload};
use super::{Answer, Refusal};
use crate::sandbox::gateway::Event;
use crate::sandbox::hub::{Core, Hub};
use crate::sandbox::model::{Id, Interaction, Message, Reply, World, ids};
use crate::sandbox::wire::{self, Draft, Sent};

pub(super) fn routes() -> Router<Hub> {
    Router::new().route("/interactions/{id}/{token}/callback", post(answer))
}

async fn answer(
    State(hub): State<Hub>,
    Path((id, token)): Path<(Id, String)>,
    Query(query): Query<HashMap<String, String>>,
    Extension(payload): Extension<Payload>,
) -> Answer {
    let (interaction, reply) = accept(&hub, (id, &token), &payload.json, payload.files)?;
    if query.get("with_response").is_some_and(|it| it == "true") {
        let told = hub.look(|core| told(&core.world, &interaction, &reply, &payload.json));
        return Ok(Json(told).into_response());
    }
    Ok(StatusCode::NO_CONTENT.into_response())
}

/// The first answer that came in the response to a post.
pub(crate) fn take_response(hub: &Hub, to: (Id, &str), response: &Value) -> Result<(), Refusal> {
    accept(hub, to, response, Vec::new()).map(|_| ())
}

fn accept(
    hub: &Hub,
    (id, token): (Id, &str),
    json: &Value,
    files: Vec<Upload>,
) -> Result<(Interaction, Reply), Refusal> {
    hub.change(|core| {
        let interaction = find(&core.world, id, token)?;
        let sent = wire::read_reply(json, &interaction)?;
        let reply = take(core, &interaction, sent, files)?;
        if let Some(interaction) = core.world.interactions.get_mut(&id) {
            interaction.reply = Some(reply.clone());
        }
        Ok((interaction, reply))
    })
}

/// An interaction that still waits for its first answer.
fn find(world: &World, id: Id, token: &str) -> Result<Interaction, Refusal> {
    let unknown = || Refusal::not_there("interaction", 10_062);
    let found = world.interactions.get(&id).filter(|it| it.token == token);
    let found = found.ok_or_else(unknown)?;
    if found.reply.is_some() {
        return Err(Refusal::already_acknowledged());
    }
    if world.clock.now() >= found.reply_by() {
        return Err(unknown());
    }
    Ok(found.clone())
}

fn take(
    core: &mut Core,
    to: &Interaction,
    sent: Sent,
    files: Vec<Upload>,
) -> Result<Reply, Refusal> {
    match sent {
        Sent::Message(draft) => post_message(core, to, &draft, files).map(Reply::Message),
        Sent::Thinking { ephemeral } => Ok(Reply::Thinking(think(core, to, ephemeral))),
        Sent::Update(draft) => update(core, to, &draft, files),
        Sent::Acknowledged => {
            set_original(core, to.id, to.message());
            Ok(Reply::Acknowledged)
        }
        Sent::Choices(choices) => Ok(Reply::Choices(choices)),
        Sent::Modal(modal) => Ok(Reply::Modal(modal)),
    }
}

fn post_message(
    core: &mut Core,
    to: &Interaction,
    draft: &Draft,
    files: Vec<Upload>,
) -> Result<Id, Refusal> {
    let mut message = blank(&mut core.world, to, draft.is_ephemeral());
    fill(&mut core.world, &mut message, draft, files)?;
    Ok(add(core, to, message))
}

fn think(core: &mut Core, to: &Interaction, ephemeral: bool) -> Id {
    let mut message = blank(&mut core.world, to, ephemeral);
    message.thinking = true;
    add(core, to, message)
}

/// An empty message that answers an interaction.
pub(super) fn blank(world: &mut World, to: &Interaction, ephemeral: bool) -> Message {
    let mut message = Message::new(world.new_id(), to.channel, ids::BOT);
    message.interaction = Some(to.id);
    message.only_for = ephemeral.then_some(to.user);
    message
}

fn add(core: &mut Core, to: &Interaction, message: Message) -> Id {
    let id = message.id;
    core.world.messages.insert(id, message);
    set_original(core, to.id, Some(id));
    core.dispatch(Event::MessageCreated(id));
    id
}

fn set_original(core: &mut Core, interaction: Id, original: Option<Id>) {
    if let Some(interaction) = core.world.interactions.get_mut(&interaction) {
        interaction.original = original;
    }
}

/// Changes the message whose component was used.
fn update(
    core: &mut Core,
    to: &Interaction,
    draft: &Draft,
    files: Vec<Upload>,
) -> Result<Reply, Refusal> {
    let world = &mut core.world;
    let source = to.message().and_then(|id| world.messages.get(&id));
    let mut message = source.cloned().ok_or_else(Refusal::unknown_message)?;
    fill(world, &mut message, draft, files)?;
    message.edited = Some(world.clock.now());
    let id = message.id;
    world.messages.insert(id, message);
    set_original(core, to.id, Some(id));
    core.dispatch(Event::MessageEdited(id));
    Ok(Reply::Updated(id))
}

/// The answer to a bot that asks to hear what became of it.
fn told(world: &World, to: &Interaction, reply: &Reply, sent: &Value) -> Value {
    let mut told = json!({
        "interaction": {"id": to.id, "type": to.kind()},
        "resource": {"type": sent["type"]},
    });
    if let Reply::Message(id) | Reply::Thinking(id) | Reply::Updated(id) = reply
        && let Some(message) = world.messages.get(id)
    {
        told["interaction"]["response_message_id"] = json!(id);
        told["interaction"]["response_message_loading"] = json!(message.thinking);
        told["interaction"]["response_message_ephemeral"] = json!(message.is_ephemeral());
        told["resource"]["message"] = wire::message(world, message);
    }
    told
}
