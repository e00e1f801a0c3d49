//! The stream of what a person sees: the place when it changes, and messages that are new or changed.

use std::collections::BTreeMap;
use std::time::Duration;

use axum::extract::State;
use axum::extract::ws::{Message as Frame, WebSocket, WebSocketUpgrade};
use axum::response::Response;
use axum::routing::get;
use axum::{Json, Router};
use serde_json::{Value, json};

use super::view;
use super::visitor::{PEOPLE, Visitor};
use crate::sandbox::Person;
use crate::sandbox::hub::Hub;
use crate::sandbox::model::{Id, ids};

/// Changes that come together are shown together.
const BREATH: Duration = Duration::from_millis(15);

pub(super) fn routes() -> Router<Hub> {
    Router::new()
        .route("/page/start", get(start))
        .route("/page/{person}/{channel}/feed", get(open))
}

/// Whom one can be, and where one begins.
async fn start() -> Json<Value> {
    Json(json!({"people": PEOPLE, "channel": ids::GENERAL}))
}

async fn open(
    State(hub): State<Hub>,
    Visitor(person): Visitor,
    socket: WebSocketUpgrade,
) -> Response {
    socket.on_upgrade(async move |socket| run(&hub, &person, socket).await)
}

/// Ends when the browser goes, or the local Discord stops.
async fn run(hub: &Hub, person: &Person, mut socket: WebSocket) {
    let mut changes = hub.changes();
    let mut feed = Feed::default();
    loop {
        changes.mark_unchanged();
        person.reads_all();
        for news in feed.news(hub, person) {
            let frame = Frame::Text(news.to_string().into());
            if socket.send(frame).await.is_err() {
                return;
            }
        }
        tokio::select! {
            more = changes.changed() => if more.is_err() { return },
            heard = socket.recv() => if !matches!(heard, Some(Ok(_))) { return },
            () = hub.stopped() => return,
        }
        tokio::time::sleep(BREATH).await;
    }
}

/// What the browser already knows.
#[derive(Debug, Default)]
struct Feed {
    place: Value,
    messages: BTreeMap<Id, Value>,
}

impl Feed {
    fn news(&mut self, hub: &Hub, person: &Person) -> Vec<Value> {
        let commands = view::commands(person);
        let (mut place, messages) = hub.look(|core| {
            let place = view::place(core, person);
            (place, view::messages(&core.world, person))
        });
        place["commands"] = commands;
        let mut news = Vec::new();
        if place != self.place {
            news.push(json!({"place": place}));
            self.place = place;
        }
        let gone = self.messages.keys().filter(|id| !messages.contains_key(id));
        let gone: Vec<&Id> = gone.collect();
        let new = messages
            .iter()
            .filter(|(id, it)| self.messages.get(id) != Some(it));
        let new: Vec<&Value> = new.map(|(_, message)| message).collect();
        let first = news.len() == 1 && self.messages.is_empty();
        if first || !gone.is_empty() || !new.is_empty() {
            news.push(json!({"messages": new, "gone": gone}));
        }
        self.messages = messages;
        news
    }
}
