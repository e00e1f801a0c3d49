//! A bot by hand: single requests, and a websocket frame by frame.

use reqwest::Method;
use reqwest::header::{AUTHORIZATION, CONTENT_TYPE, HeaderMap};
use serde_json::{Value, json};
use serenity::futures::{SinkExt, StreamExt};
use supplement_bot::sandbox::LocalDiscord;
use supplement_bot::sandbox::model::{Id, ids};
use tokio::net::TcpStream;
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::{MaybeTlsStream, WebSocketStream, connect_async};

/// An answer to a request.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Value,
}

impl Answer {
    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |it| it.to_str().unwrap())
    }
}

/// Makes a request with the bot's token.
pub(crate) async fn call(discord: &LocalDiscord, method: &str, path: &str, body: &Value) -> Answer {
    let token = format!("Bot {}", discord.token());
    call_as(
        &token,
        &format!("{}{path}", discord.api_origin()),
        method,
        body,
    )
    .await
}

pub(crate) async fn call_as(token: &str, url: &str, method: &str, body: &Value) -> Answer {
    let (origin, path) = url.split_at(url.find('/').unwrap() + 2);
    let (host, path) = path.split_once('/').unwrap();
    let url = format!("{origin}{host}/api/v10/{path}");
    let method: Method = method.parse().unwrap();
    let mut request = reqwest::Client::new().request(method, url);
    if !token.is_empty() {
        request = request.header(AUTHORIZATION, token);
    }
    if !body.is_null() {
        let json = request.header(CONTENT_TYPE, "application/json");
        request = json.body(body.to_string());
    }
    read(request.send().await.unwrap()).await
}

pub(crate) async fn read(response: reqwest::Response) -> Answer {
    Answer {
        status: response.status().as_u16(),
        headers: response.headers().clone(),
        body: serde_json::from_str(&response.text().await.unwrap()).unwrap_or_default(),
    }
}

/// Registers a command without options.
pub(crate) async fn register(discord: &LocalDiscord, name: &str) {
    let path = format!("/applications/{}/commands", ids::BOT);
    let body = json!({"name": name, "description": "For a test"});
    let answer = call(discord, "POST", &path, &body).await;
    assert_eq!(answer.status, 201, "{answer:?}");
}

/// Where an interaction is answered for the first time.
pub(crate) fn callback(discord: &LocalDiscord, interaction: Id) -> String {
    format!(
        "/interactions/{interaction}/{}/callback",
        token(discord, interaction)
    )
}

/// Where the rest is said.
pub(crate) fn webhook(discord: &LocalDiscord, interaction: Id) -> String {
    format!("/webhooks/{}/{}", ids::BOT, token(discord, interaction))
}

fn token(discord: &LocalDiscord, interaction: Id) -> String {
    discord.look(|world| world.interactions[&interaction].token.clone())
}

/// A connection to the gateway.
pub(crate) struct Socket(WebSocketStream<MaybeTlsStream<TcpStream>>);

impl Socket {
    /// Connects, and hears HELLO.
    pub(crate) async fn connect(discord: &LocalDiscord) -> Self {
        let url = format!("{}/?v=10&encoding=json", discord.gateway_url());
        let mut socket = Self(connect_async(url).await.unwrap().0);
        assert_eq!(socket.hear().await["op"], 10);
        socket
    }

    pub(crate) async fn say(&mut self, op: u64, data: Value) {
        self.shout(&json!({"op": op, "d": data}).to_string()).await;
    }

    pub(crate) async fn shout(&mut self, text: &str) {
        self.0.send(Message::Text(text.into())).await.unwrap();
    }

    /// Identifies with these intents, and does not wait for an answer.
    pub(crate) async fn identify(&mut self, discord: &LocalDiscord, intents: u64) {
        let token = discord.token();
        let properties = json!({"os": "linux", "browser": "test", "device": "test"});
        let data = json!({"token": token, "intents": intents, "properties": properties});
        self.say(2, data).await;
    }

    /// Connects with these intents, up to READY.
    pub(crate) async fn listen(discord: &LocalDiscord, intents: u64) -> Self {
        let mut socket = Self::connect(discord).await;
        socket.identify(discord, intents).await;
        socket.hear_of("READY").await;
        socket
    }

    /// The next payload.
    pub(crate) async fn hear(&mut self) -> Value {
        loop {
            match self.0.next().await.unwrap().unwrap() {
                Message::Text(text) => return serde_json::from_str(&text).unwrap(),
                Message::Close(frame) => panic!("closed: {frame:?}"),
                _ => {}
            }
        }
    }

    /// The next event of this name.
    pub(crate) async fn hear_of(&mut self, event: &str) -> Value {
        loop {
            let heard = self.hear().await;
            if heard["t"] == event {
                return heard;
            }
        }
    }

    /// The code with which it is closed; 0 if without a word.
    pub(crate) async fn closed(&mut self) -> u16 {
        loop {
            match self.0.next().await {
                Some(Ok(Message::Close(frame))) => return frame.unwrap().code.into(),
                Some(Ok(_)) => {}
                _ => return 0,
            }
        }
    }
}
