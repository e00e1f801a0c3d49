//! One websocket to the gateway: every wait has an end, and what cannot be read is left out.

use std::time::Duration;

use futures_util::{SinkExt, StreamExt};
use serde::Deserialize;
use serde_json::Value;
use tokio::net::TcpStream;
use tokio::time::timeout;
use tokio_tungstenite::tungstenite::protocol::CloseFrame;
use tokio_tungstenite::tungstenite::{Error, Message};
use tokio_tungstenite::{MaybeTlsStream, WebSocketStream, connect_async};

use super::why::Why;

/// How long a word of ours may take to leave.
const SEND: Duration = Duration::from_secs(5);
/// How long the last word may take.
const CLOSE: Duration = Duration::from_millis(500);

/// What Discord says.
#[derive(Debug, Deserialize)]
pub(super) struct Payload {
    pub(super) op: u8,
    #[serde(default)]
    pub(super) d: Value,
    #[serde(default)]
    pub(super) s: Option<u64>,
    #[serde(default)]
    pub(super) t: Option<String>,
}

pub(super) struct Socket(WebSocketStream<MaybeTlsStream<TcpStream>>);

impl Socket {
    /// Connects to the gateway at this address.
    pub(super) async fn connect(address: &str, within: Duration) -> Result<Self, Why> {
        let url = format!("{}/?v=10&encoding=json", address.trim_end_matches('/'));
        match timeout(within, connect_async(url)).await {
            Ok(Ok((socket, _))) => Ok(Self(socket)),
            Ok(Err(error)) => Err(Why::Unreachable(error.to_string())),
            Err(_) => Err(Why::Unreachable(format!("no answer within {within:?}"))),
        }
    }

    /// The next thing that Discord says. It may be dropped while it waits; nothing is lost then.
    pub(super) async fn next(&mut self) -> Result<Payload, Why> {
        loop {
            let text = match self.0.next().await {
                Some(Ok(Message::Text(text))) => text,
                Some(Ok(Message::Close(frame))) => {
                    return Err(Why::Closed(frame.map(|frame| frame.code.into())));
                }
                Some(Ok(_)) => continue,
                Some(Err(error)) => return Err(Why::Broken(told(&error))),
                None => return Err(Why::Closed(None)),
            };
            if let Ok(payload) = serde_json::from_str(&text) {
                return Ok(payload);
            }
            // Not a word of it: it may hold what members write.
            tracing::warn!("Discord said something that cannot be read");
        }
    }

    pub(super) async fn say(&mut self, payload: &Value) -> Result<(), Why> {
        let said = self.0.send(Message::text(payload.to_string()));
        match timeout(SEND, said).await {
            Ok(Ok(())) => Ok(()),
            Ok(Err(error)) => Err(Why::Broken(told(&error))),
            Err(_) => Err(Why::Broken(format!("nothing leaves for {SEND:?}"))),
        }
    }

    /// Ends the connection; what comes of it does not matter. After 1000 Discord ends the session too.
    pub(super) async fn close(mut self, code: u16) {
        let frame = CloseFrame {
            code: code.into(),
            reason: "".into(),
        };
        let _ = timeout(CLOSE, self.0.close(Some(frame))).await;
    }
}

fn told(error: &Error) -> String {
    match error {
        // It may quote what came.
        Error::Protocol(_) | Error::Utf8(_) => "what came is no websocket message".to_owned(),
        error => error.to_string(),
    }
}
