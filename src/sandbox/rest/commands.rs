//! The bot's commands, everywhere or in one guild.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::IntoResponse;
use axum::routing::get;
use axum::{Extension, Json, Router};
use serde_json::Value;

use super::payload::Payload;
use super::{Answer, Refusal};
use crate::sandbox::hub::Hub;
use crate::sandbox::model::{Command, CommandKind, Id, World, ids};
use crate::sandbox::wire;

pub(super) fn routes() -> Router<Hub> {
    let many = || get(list).post(create).put(replace);
    let one = || get(read).patch(edit).delete(delete);
    Router::new()
        .route("/applications/{application}/commands", many())
        .route("/applications/{application}/commands/{command}", one())
        .route(
            "/applications/{application}/guilds/{guild}/commands",
            many(),
        )
        .route(
            "/applications/{application}/guilds/{guild}/commands/{command}",
            one(),
        )
}

/// What the path says: in which guild, and which command.
#[derive(serde::Deserialize)]
struct Place {
    application: Id,
    guild: Option<Id>,
    command: Option<Id>,
}

impl Place {
    fn check(&self, world: &World) -> Result<(), Refusal> {
        if self.application != ids::BOT {
            return Err(Refusal::not_there("Application", 10_002));
        }
        if self.guild.is_some_and(|guild| guild != world.guild.id) {
            return Err(Refusal::missing_access());
        }
        Ok(())
    }

    fn find(&self, world: &World) -> Result<usize, Refusal> {
        self.check(world)?;
        let is_it = |it: &Command| Some(it.id) == self.command && it.guild == self.guild;
        let at = world.commands.iter().position(is_it);
        at.ok_or_else(|| Refusal::not_there("application command", 10_063))
    }
}

async fn list(State(hub): State<Hub>, Path(place): Path<Place>) -> Answer {
    let found = hub.look(|core| {
        place.check(&core.world)?;
        Ok::<_, Refusal>(written(&core.world, &place))
    });
    Ok(Json(found?).into_response())
}

fn written(world: &World, place: &Place) -> Vec<Value> {
    let here = world.commands.iter().filter(|it| it.guild == place.guild);
    here.map(wire::command).collect()
}

async fn replace(
    State(hub): State<Hub>,
    Path(place): Path<Place>,
    Extension(payload): Extension<Payload>,
) -> Answer {
    let commands = wire::read_commands(&payload.json, place.guild)?;
    let replaced = hub.change(|core| {
        let world = &mut core.world;
        place.check(world)?;
        let (old, mut kept): (Vec<_>, Vec<_>) = std::mem::take(&mut world.commands)
            .into_iter()
            .partition(|it| it.guild == place.guild);
        let opens = |it: &Command| it.kind == CommandKind::EntryPoint;
        if old.iter().any(opens) && !commands.iter().any(opens) {
            world.commands = [old, kept].concat();
            return Err(Refusal::entry_point_removed());
        }
        for mut command in commands {
            let same = old.iter().find(|it| is_same(it, &command));
            command.version = world.new_id();
            command.id = same.map_or(command.version, |it| it.id);
            kept.push(command);
        }
        world.commands = kept;
        Ok::<_, Refusal>(written(world, &place))
    });
    Ok(Json(replaced?).into_response())
}

fn is_same(one: &Command, other: &Command) -> bool {
    one.name == other.name && one.kind == other.kind && one.guild == other.guild
}

async fn create(
    State(hub): State<Hub>,
    Path(place): Path<Place>,
    Extension(payload): Extension<Payload>,
) -> Answer {
    let mut command = wire::read_command(&payload.json, place.guild)?;
    let (status, written) = hub.change(|core| {
        let world = &mut core.world;
        place.check(world)?;
        command.version = world.new_id();
        let old = world.commands.iter().position(|it| is_same(it, &command));
        let replaced = old.map(|at| world.commands.remove(at));
        command.id = replaced.as_ref().map_or(command.version, |it| it.id);
        let written = wire::command(&command);
        world.commands.push(command);
        let status = match replaced {
            Some(_) => StatusCode::OK,
            None => StatusCode::CREATED,
        };
        Ok::<_, Refusal>((status, written))
    })?;
    Ok((status, Json(written)).into_response())
}

async fn read(State(hub): State<Hub>, Path(place): Path<Place>) -> Answer {
    let found = hub.look(|core| {
        let at = place.find(&core.world)?;
        Ok::<_, Refusal>(wire::command(&core.world.commands[at]))
    });
    Ok(Json(found?).into_response())
}

async fn edit(
    State(hub): State<Hub>,
    Path(place): Path<Place>,
    Extension(payload): Extension<Payload>,
) -> Answer {
    let edited = hub.change(|core| {
        let world = &mut core.world;
        let at = place.find(world)?;
        let mut body = wire::command(&world.commands[at]);
        merge(&mut body, &payload.json);
        let mut command = wire::read_command(&body, place.guild)?;
        command.id = world.commands[at].id;
        command.version = world.new_id();
        let written = wire::command(&command);
        world.commands[at] = command;
        Ok::<_, Refusal>(written)
    });
    Ok(Json(edited?).into_response())
}

fn merge(old: &mut Value, new: &Value) {
    for (key, value) in new.as_object().into_iter().flatten() {
        old[key] = value.clone();
    }
}

async fn delete(State(hub): State<Hub>, Path(place): Path<Place>) -> Answer {
    hub.change(|core| {
        let at = place.find(&core.world)?;
        core.world.commands.remove(at);
        Ok::<_, Refusal>(())
    })?;
    Ok(StatusCode::NO_CONTENT.into_response())
}
