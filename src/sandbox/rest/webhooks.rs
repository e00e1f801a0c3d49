//! What the bot says after its first answer: the original, and follow-ups.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::IntoResponse;
use axum::routing::{get, post};
use axum::{Extension, Json, Router};
use serde_json::Value;

use super::callbacks::blank;
use super::compose::fill;
use super::payload::{Payload, Upload};
use super::{Answer, Refusal};
use crate::sandbox::gateway::Event;
use crate::sandbox::hub::{Core, Hub};
use crate::sandbox::model::{
    Context, Id, Interaction, Message, USER_INSTALL_FOLLOW_UPS, World, ids,
};
use crate::sandbox::wire::{self, Draft};

pub(super) fn routes() -> Router<Hub> {
    Router::new()
        .route("/webhooks/{application}/{token}", post(follow_up))
        .route(
            "/webhooks/{application}/{token}/messages/{message}",
            get(read).patch(edit).delete(delete),
        )
}

type Named = Path<(Id, String, String)>;

/// An interaction that was answered, as long as its token is good.
fn open(world: &World, application: Id, token: &str) -> Result<Interaction, Refusal> {
    let unknown = || Refusal::not_there("Webhook", 10_015);
    if application != ids::BOT {
        return Err(unknown());
    }
    let found = world.interaction_by_token(token).ok_or_else(unknown)?;
    if !found.is_open(world.clock.now()) {
        return Err(Refusal::invalid_webhook_token());
    }
    if found.reply.is_none() {
        return Err(unknown());
    }
    Ok(found.clone())
}

/// `@original`, or a follow-up by its id.
fn named(world: &World, of: &Interaction, name: &str) -> Result<Id, Refusal> {
    let id = if name == "@original" {
        of.original
    } else {
        name.parse().ok()
    };
    let found = id.and_then(|id| world.messages.get(&id));
    let theirs = found.filter(|it| it.interaction == Some(of.id) || Some(it.id) == of.original);
    theirs.map(|it| it.id).ok_or_else(Refusal::unknown_message)
}

async fn follow_up(
    State(hub): State<Hub>,
    Path((application, token)): Path<(Id, String)>,
    Extension(payload): Extension<Payload>,
) -> Answer {
    let draft = Draft::read(&payload.json)?;
    let written = hub.change(|core| {
        let to = open(&core.world, application, &token)?;
        let awaited = to.original.and_then(|id| core.world.messages.get(&id));
        if let Some(awaited) = awaited.filter(|it| it.thinking) {
            let id = awaited.id;
            return change(core, id, &draft, payload.files);
        }
        count(&mut core.world, &to)?;
        let mut message = blank(&mut core.world, &to, draft.is_ephemeral());
        fill(&mut core.world, &mut message, &draft, payload.files)?;
        Ok(insert(core, message))
    });
    Ok(Json(written?).into_response())
}

/// Counts a follow-up, of which a bot that only a user installed may send a few.
fn count(world: &mut World, to: &Interaction) -> Result<(), Refusal> {
    let limited = world.context(to.channel) == Context::PrivateChannel;
    if limited && to.follow_ups >= USER_INSTALL_FOLLOW_UPS {
        return Err(Refusal::too_many_follow_ups());
    }
    if let Some(interaction) = world.interactions.get_mut(&to.id) {
        interaction.follow_ups += 1;
    }
    Ok(())
}

fn insert(core: &mut Core, message: Message) -> Value {
    let id = message.id;
    let written = wire::message(&core.world, &message);
    core.world.messages.insert(id, message);
    core.dispatch(Event::MessageCreated(id));
    written
}

/// Changes a message; one that was "thinking…" then has its answer.
fn change(core: &mut Core, id: Id, draft: &Draft, files: Vec<Upload>) -> Result<Value, Refusal> {
    let world = &mut core.world;
    let found = world.messages.get(&id).cloned();
    let mut message = found.ok_or_else(Refusal::unknown_message)?;
    fill(world, &mut message, draft, files)?;
    if !message.thinking {
        message.edited = Some(world.clock.now());
    }
    message.thinking = false;
    let written = wire::message(world, &message);
    world.messages.insert(id, message);
    core.dispatch(Event::MessageEdited(id));
    Ok(written)
}

async fn read(State(hub): State<Hub>, Path((application, token, name)): Named) -> Answer {
    let found = hub.look(|core| {
        let of = open(&core.world, application, &token)?;
        let id = named(&core.world, &of, &name)?;
        let found = core.world.messages.get(&id);
        let found = found.map(|it| wire::message(&core.world, it));
        found.ok_or_else(Refusal::unknown_message)
    });
    Ok(Json(found?).into_response())
}

async fn edit(
    State(hub): State<Hub>,
    Path((application, token, name)): Named,
    Extension(payload): Extension<Payload>,
) -> Answer {
    let draft = Draft::read(&payload.json)?;
    let edited = hub.change(|core| {
        let of = open(&core.world, application, &token)?;
        let id = named(&core.world, &of, &name)?;
        change(core, id, &draft, payload.files)
    });
    Ok(Json(edited?).into_response())
}

async fn delete(State(hub): State<Hub>, Path((application, token, name)): Named) -> Answer {
    hub.change(|core| {
        let of = open(&core.world, application, &token)?;
        let id = named(&core.world, &of, &name)?;
        let removed = core.world.messages.remove(&id);
        if removed.is_some_and(|message| !message.is_ephemeral()) {
            let channel = of.channel;
            core.dispatch(Event::MessageDeleted { id, channel });
        }
        Ok::<_, Refusal>(())
    })?;
    Ok(StatusCode::NO_CONTENT.into_response())
}
