//! One websocket, from HELLO to its end.

use std::collections::HashMap;
use std::ops::ControlFlow;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use axum::extract::ws::{CloseFrame, Message, WebSocket, WebSocketUpgrade};
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};
use tokio::time::Instant;

use super::session::Order;
use crate::sandbox::hub::Hub;

/// So many payloads may a bot send in a minute.
const PAYLOADS_A_MINUTE: u32 = 120;

/// Why a connection is closed.
pub(super) type Closing = (u16, &'static str);

/// Takes a websocket at `/`.
pub(crate) async fn upgrade(
    State(hub): State<Hub>,
    Query(query): Query<HashMap<String, String>>,
    socket: WebSocketUpgrade,
) -> Response {
    if hub.look(|core| core.faults.gateway_down) {
        return StatusCode::SERVICE_UNAVAILABLE.into_response();
    }
    if query.contains_key("compress") {
        hub.change(|core| core.unknown("transport compression".to_owned()));
        return StatusCode::NOT_IMPLEMENTED.into_response();
    }
    let version = query.get("v").cloned();
    socket.on_upgrade(async move |socket| {
        let (line, orders) = unbounded_channel();
        let connection = Connection::new(hub, line);
        connection.run(socket, orders, version.as_deref()).await;
    })
}

pub(super) struct Connection {
    pub(super) hub: Hub,
    pub(super) number: u64,
    pub(super) line: UnboundedSender<Order>,
    dead_at: Instant,
    minute: (Instant, u32),
}

impl Connection {
    fn new(hub: Hub, line: UnboundedSender<Order>) -> Self {
        static NUMBERS: AtomicU64 = AtomicU64::new(0);
        let dead_at = Instant::now() + 2 * hub.options().heartbeat;
        Self {
            hub,
            number: NUMBERS.fetch_add(1, Ordering::Relaxed),
            line,
            dead_at,
            minute: (Instant::now(), 0),
        }
    }

    async fn run(
        mut self,
        mut socket: WebSocket,
        mut orders: UnboundedReceiver<Order>,
        version: Option<&str>,
    ) {
        self.greet(version);
        let hub = self.hub.clone();
        loop {
            let went_on = tokio::select! {
                heard = socket.recv() => match heard {
                    Some(Ok(message)) => self.hear(&message),
                    _ => ControlFlow::Break(()),
                },
                Some(order) = orders.recv() => obey(&mut socket, order, &hub).await,
                () = tokio::time::sleep_until(self.dead_at) => {
                    obey(&mut socket, Order::Close(4009, "Session timed out."), &hub).await
                }
                () = hub.stopped() => obey(&mut socket, Order::Close(1001, ""), &hub).await,
            };
            if went_on.is_break() {
                break;
            }
        }
        let now = hub.clock().now();
        hub.change(|core| core.sessions.leave(self.number, now));
    }

    fn greet(&self, version: Option<&str>) {
        if version.is_some_and(|version| version != "10") {
            return self.close((4012, "Invalid API version."));
        }
        let interval = u64::try_from(self.hub.options().heartbeat.as_millis()).unwrap_or(u64::MAX);
        self.say(&json!({"op": 10, "d": {"heartbeat_interval": interval, "_trace": []}, "s": null, "t": null}));
    }

    fn hear(&mut self, message: &Message) -> ControlFlow<()> {
        let payload = match message {
            Message::Close(_) => return ControlFlow::Break(()),
            Message::Ping(_) | Message::Pong(_) => return ControlFlow::Continue(()),
            Message::Text(text) => serde_json::from_str::<Value>(text).ok(),
            Message::Binary(bytes) => serde_json::from_slice(bytes).ok(),
        };
        let heard = match payload {
            _ if self.is_too_fast() => Err((4008, "You are being rate limited.")),
            Some(payload) => self.take(&payload),
            None => Err((4002, "Error while decoding payload.")),
        };
        if let Err(closing) = heard {
            self.close(closing);
        }
        ControlFlow::Continue(())
    }

    fn take(&mut self, payload: &Value) -> Result<(), Closing> {
        let data = &payload["d"];
        match payload["op"].as_u64() {
            Some(1) => {
                self.heartbeat();
                Ok(())
            }
            Some(2) => self.identify(data),
            Some(6) => self.resume(data),
            Some(3 | 4 | 8 | 31) if !self.is_identified() => Err((4003, "Not authenticated.")),
            Some(3 | 4) => Ok(()),
            Some(8 | 31) => {
                self.hub
                    .change(|core| core.unknown(format!("gateway op {}", payload["op"])));
                Ok(())
            }
            _ => Err((4001, "Unknown opcode.")),
        }
    }

    /// Whether a session runs over this connection.
    pub(super) fn is_identified(&self) -> bool {
        self.hub.look(|core| core.sessions.has_line(self.number))
    }

    fn heartbeat(&mut self) {
        self.dead_at = Instant::now() + 2 * self.hub.options().heartbeat;
        if !self.hub.look(|core| core.faults.silent_heartbeats) {
            self.say(&json!({"op": 11, "d": null, "s": null, "t": null}));
        }
    }

    fn is_too_fast(&mut self) -> bool {
        let (began, count) = &mut self.minute;
        if began.elapsed() > Duration::from_secs(60) {
            (*began, *count) = (Instant::now(), 0);
        }
        *count += 1;
        *count > PAYLOADS_A_MINUTE
    }

    pub(super) fn say(&self, payload: &Value) {
        self.order(Order::Send(payload.to_string(), Duration::ZERO));
    }

    fn close(&self, (code, reason): Closing) {
        self.order(Order::Close(code, reason));
    }

    fn order(&self, order: Order) {
        // Its own receiver lives as long as the connection.
        let _ = self.line.send(order);
    }
}

async fn obey(socket: &mut WebSocket, order: Order, hub: &Hub) -> ControlFlow<()> {
    let sent = match order {
        Order::Send(text, delay) => {
            if !delay.is_zero() {
                hub.clock().passes(delay).await;
            }
            socket.send(Message::Text(text.into())).await
        }
        Order::Close(code, reason) => {
            let reason = reason.into();
            let frame = Some(CloseFrame { code, reason });
            // Whether or not it is still there to hear it.
            let _ = socket.send(Message::Close(frame)).await;
            return ControlFlow::Break(());
        }
        Order::Drop => return ControlFlow::Break(()),
    };
    if sent.is_ok() {
        ControlFlow::Continue(())
    } else {
        ControlFlow::Break(())
    }
}
