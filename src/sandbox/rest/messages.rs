//! Messages in channels.

use std::collections::HashMap;

use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::IntoResponse;
use axum::routing::get;
use axum::{Extension, Json, Router};
use serde_json::{Value, json};

use super::channels::open;
use super::compose::fill;
use super::payload::Payload;
use super::{Answer, Refusal};
use crate::sandbox::gateway::{Event, MESSAGE_CONTENT};
use crate::sandbox::hub::Hub;
use crate::sandbox::model::{Id, Message, Permissions, World, ids};
use crate::sandbox::wire::{self, Draft};

pub(super) fn routes() -> Router<Hub> {
    Router::new()
        .route("/channels/{channel}/messages", get(list).post(create))
        .route(
            "/channels/{channel}/messages/{message}",
            get(read).patch(edit).delete(delete),
        )
}

async fn list(
    State(hub): State<Hub>,
    Path(channel): Path<Id>,
    Query(query): Query<HashMap<String, String>>,
) -> Answer {
    let id = |name: &str| query.get(name).and_then(|id| id.parse::<Id>().ok());
    let (before, after) = (id("before"), id("after"));
    let limit = query.get("limit").and_then(|it| it.parse().ok());
    let limit = limit.unwrap_or(50).clamp(1, 100);
    let found = hub.look(|core| {
        let world = &core.world;
        open(world, channel)?;
        let asked = |message: &&Message| {
            before.is_none_or(|before| message.id < before)
                && after.is_none_or(|after| message.id > after)
        };
        let mut found: Vec<_> = world.visible(ids::BOT, channel).filter(asked).collect();
        if after.is_some() {
            found.truncate(limit);
        }
        let newest_first = found.into_iter().rev().take(limit);
        let written = newest_first.map(|message| written(&hub, world, message));
        Ok::<_, Refusal>(written.collect::<Vec<_>>())
    });
    Ok(Json(found?).into_response())
}

async fn create(
    State(hub): State<Hub>,
    Path(channel): Path<Id>,
    Extension(payload): Extension<Payload>,
) -> Answer {
    let draft = Draft::read(&payload.json)?;
    let created = hub.change(|core| {
        let world = &mut core.world;
        open(world, channel)?;
        if let Some(sent) = sent_before(world, &draft, channel) {
            return Ok(written(&hub, world, sent));
        }
        let mut message = Message::new(world.new_id(), channel, ids::BOT);
        message.nonce.clone_from(&draft.nonce);
        message.reply_to = replied(world, &draft, channel)?;
        fill(world, &mut message, &draft, payload.files)?;
        let id = message.id;
        let created = written(&hub, world, &message);
        world.messages.insert(id, message);
        core.dispatch(Event::MessageCreated(id));
        Ok::<_, Refusal>(created)
    });
    Ok(Json(created?).into_response())
}

/// The message that came of an earlier attempt under the same name.
fn sent_before<'w>(world: &'w World, draft: &Draft, channel: Id) -> Option<&'w Message> {
    let nonce = draft.nonce.as_ref()?;
    let mut all = world.messages.values();
    all.find(|it| it.channel == channel && it.nonce.as_ref() == Some(nonce))
}

/// The message replied to, which must be there unless the bot does not mind.
fn replied(world: &World, draft: &Draft, channel: Id) -> Result<Option<Id>, Refusal> {
    let Some(id) = draft.reply_to else {
        return Ok(None);
    };
    let there = find(world, channel, id).is_ok();
    if there || !draft.reply_must_exist {
        return Ok(there.then_some(id));
    }
    let form = wire::Form::default();
    let nothing = Value::Null;
    let place = form.root(&nothing).field("message_reference");
    place.wrong("REPLIES_UNKNOWN_MESSAGE", "Unknown message");
    Ok(form.finish(None)?)
}

async fn read(State(hub): State<Hub>, Path((channel, id)): Path<(Id, Id)>) -> Answer {
    let found = hub.look(|core| {
        open(&core.world, channel)?;
        let message = find(&core.world, channel, id)?;
        Ok::<_, Refusal>(written(&hub, &core.world, message))
    });
    Ok(Json(found?).into_response())
}

async fn edit(
    State(hub): State<Hub>,
    Path((channel, id)): Path<(Id, Id)>,
    Extension(payload): Extension<Payload>,
) -> Answer {
    let draft = Draft::read(&payload.json)?;
    let edited = hub.change(|core| {
        let world = &mut core.world;
        open(world, channel)?;
        let mut message = find(world, channel, id)?.clone();
        if message.author != ids::BOT {
            return Err(Refusal::not_the_author());
        }
        fill(world, &mut message, &draft, payload.files)?;
        message.edited = Some(world.clock.now());
        let edited = written(&hub, world, &message);
        world.messages.insert(id, message);
        core.dispatch(Event::MessageEdited(id));
        Ok(edited)
    });
    Ok(Json(edited?).into_response())
}

async fn delete(State(hub): State<Hub>, Path((channel, id)): Path<(Id, Id)>) -> Answer {
    hub.change(|core| {
        let world = &mut core.world;
        open(world, channel)?;
        let author = find(world, channel, id)?.author;
        let may = world.permissions(ids::BOT, channel);
        if author != ids::BOT && !may.contains(Permissions::MANAGE_MESSAGES) {
            return Err(Refusal::missing_permissions());
        }
        world.messages.remove(&id);
        core.dispatch(Event::MessageDeleted { id, channel });
        Ok(())
    })?;
    Ok(StatusCode::NO_CONTENT.into_response())
}

/// A message that the bot can see; private ones are reached by their interaction only.
fn find(world: &World, channel: Id, id: Id) -> Result<&Message, Refusal> {
    let found = world.messages.get(&id);
    let found = found.filter(|it| it.channel == channel && !it.is_ephemeral());
    found.ok_or_else(Refusal::unknown_message)
}

/// A message as the application may read it.
fn written(hub: &Hub, world: &World, message: &Message) -> Value {
    let sees_content = hub.options().privileged_intents & MESSAGE_CONTENT != 0;
    json!(wire::message_as_read(world, message, sees_content))
}
