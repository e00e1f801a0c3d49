//! A browser without eyes: the page's requests, and its feed.

use std::collections::BTreeMap;
use std::time::Duration;

use reqwest::header::{CONTENT_TYPE, ORIGIN};
use serde_json::{Value, json};
use serenity::futures::StreamExt;
use supplement_bot::sandbox::LocalDiscord;
use supplement_bot::sandbox::model::Id;
use tokio::net::TcpStream;
use tokio_tungstenite::tungstenite::client::IntoClientRequest;
use tokio_tungstenite::{MaybeTlsStream, WebSocketStream, connect_async};

/// The page, opened as someone in a channel.
pub(crate) struct Browser {
    origin: String,
    path: String,
    feed: WebSocketStream<MaybeTlsStream<TcpStream>>,
    pub(crate) place: Value,
    messages: BTreeMap<String, Value>,
}

impl Browser {
    pub(crate) async fn open(discord: &LocalDiscord, person: Id, channel: Id) -> Self {
        let origin = discord.api_origin();
        let path = format!("/page/{person}/{channel}");
        let address = format!("{}{path}/feed", discord.gateway_url());
        let mut request = address.into_client_request().unwrap();
        let from = origin.parse().unwrap();
        request.headers_mut().insert(ORIGIN, from);
        let (feed, _) = connect_async(request).await.unwrap();
        let mut browser = Self {
            origin,
            path,
            feed,
            place: Value::Null,
            messages: BTreeMap::new(),
        };
        browser.hears().await;
        browser
    }

    /// Does something, and says what it came to.
    pub(crate) async fn act(&self, what: &str, body: Value) -> Value {
        let url = format!("{}{}/{what}", self.origin, self.path);
        let request = reqwest::Client::new().post(url);
        let request = request.header(ORIGIN, &self.origin);
        let request = request.header(CONTENT_TYPE, "application/json");
        let answer = request.body(body.to_string()).send().await.unwrap();
        serde_json::from_str(&answer.text().await.unwrap()).unwrap()
    }

    /// Uses a slash command with texts.
    pub(crate) async fn slash(&self, command: &str, options: &[(&str, &str)]) -> Value {
        let options = options.iter();
        let options = options.map(|(name, text)| json!({"name": name, "text": text}));
        let options: Vec<Value> = options.collect();
        self.act("slash", json!({"command": command, "options": options}))
            .await
    }

    /// Waits for a message, or for one to change.
    pub(crate) async fn sees(&mut self, is_it: impl Fn(&Value) -> bool) -> Value {
        loop {
            if let Some(found) = self.messages.values().find(|message| is_it(message)) {
                return found.clone();
            }
            self.hears().await;
        }
    }

    /// Waits for a message with this in its HTML.
    pub(crate) async fn reads(&mut self, html: &str) -> Value {
        self.sees(|message| message["html"].as_str().unwrap().contains(html))
            .await
    }

    /// Waits until a message is gone.
    pub(crate) async fn misses(&mut self, id: &Value) {
        while self.messages.contains_key(id.as_str().unwrap()) {
            self.hears().await;
        }
    }

    pub(crate) async fn finds(&mut self, is_so: impl Fn(&Value) -> bool) {
        while !is_so(&self.place) {
            self.hears().await;
        }
    }

    async fn hears(&mut self) {
        let frame = tokio::time::timeout(Duration::from_secs(5), self.feed.next());
        let frame = frame.await.expect("the feed is silent").unwrap().unwrap();
        let mut news: Value = serde_json::from_str(frame.to_text().unwrap()).unwrap();
        if news["place"].is_object() {
            self.place = news["place"].take();
        }
        for message in news["messages"].as_array().into_iter().flatten() {
            let id = message["id"].as_str().unwrap().to_owned();
            self.messages.insert(id, message.clone());
        }
        for id in news["gone"].as_array().into_iter().flatten() {
            self.messages.remove(id.as_str().unwrap());
        }
    }
}
