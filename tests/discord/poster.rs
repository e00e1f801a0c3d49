//! Posts as Discord sends them: signed, with the time, to the web service.

use std::fmt::Write;
use std::time::{SystemTime, UNIX_EPOCH};

use ed25519_dalek::{Signer, SigningKey};
use serde_json::{Value, json};
use supplement_bot::sandbox::LocalDiscord;
use tokio::io::AsyncWriteExt;
use tokio::net::TcpStream;

use super::process::{Process, settings};

/// The key of the local Discord's application.
const SEED: [u8; 32] = *b"the key of the local Discord ---";

/// Posts with the application's key, as Discord does.
pub(super) struct Poster {
    pub(super) key: SigningKey,
    pub(super) http: reqwest::Client,
    pub(super) url: String,
}

pub(super) fn hex(bytes: &[u8]) -> String {
    let mut text = String::new();
    for byte in bytes {
        write!(text, "{byte:02x}").unwrap();
    }
    text
}

pub(super) fn now() -> u64 {
    let now = SystemTime::now().duration_since(UNIX_EPOCH);
    now.unwrap().as_secs()
}

/// `/ask` as Discord posts it from a direct message.
pub(super) fn ask(id: u64, question: &str) -> Value {
    json!({
        "id": id.to_string(), "application_id": "1", "type": 2, "token": "a-token", "version": 1,
        "channel_id": "2", "locale": "en-GB", "entitlements": [], "authorizing_integration_owners": {},
        "attachment_size_limit": 10_485_760, "context": 1,
        "user": {"id": "3", "username": "mia", "discriminator": "0", "avatar": null},
        "data": {"id": "4", "name": "ask", "type": 1, "options": [{"name": "question", "type": 3, "value": question}]},
    })
}

impl Poster {
    pub(super) fn new() -> Self {
        Self {
            key: SigningKey::from_bytes(&SEED),
            http: reqwest::Client::builder().no_proxy().build().unwrap(),
            url: String::new(),
        }
    }

    pub(super) fn public_key(&self) -> String {
        hex(self.key.verifying_key().as_bytes())
    }

    /// The service as a process, which this one signs for.
    pub(super) async fn serves(&mut self, discord: &LocalDiscord) -> Process {
        let settings = format!("{}[serve]\naddress = '127.0.0.1:0'\n", settings(discord));
        let key = self.public_key();
        let variables = [("DISCORD_PUBLIC_KEY", key.as_str())];
        let arguments = ["serve", "--no-register"];
        let process = Process::start_as(&arguments, &settings, discord.token(), &variables);
        let line = process.says("posts are taken at ").await;
        line.rsplit(' ').next().unwrap().clone_into(&mut self.url);
        process.says("Discord has said who the bot is").await;
        process
    }

    pub(super) async fn posts(&self, body: &[u8], time: u64, key: &SigningKey) -> (u16, Value) {
        let time = time.to_string();
        let signature = key.sign(&[time.as_bytes(), body].concat());
        let request = self.http.post(&self.url).body(body.to_vec());
        let request = request.header("x-signature-timestamp", time);
        let request = request.header("x-signature-ed25519", hex(&signature.to_bytes()));
        let answer = request.send().await.unwrap();
        let status = answer.status().as_u16();
        let body = answer.bytes().await.unwrap();
        (status, serde_json::from_slice(&body).unwrap_or_default())
    }

    /// The first half of a post, and the rest of it.
    pub(super) async fn begins<'b>(&self, body: &'b [u8]) -> (TcpStream, &'b [u8]) {
        let time = now().to_string();
        let signature = self.key.sign(&[time.as_bytes(), body].concat());
        let (first, rest) = body.split_at(body.len() / 2);
        let head = format!(
            "POST /interactions HTTP/1.1\r\nhost: bot\r\ncontent-length: {}\r\nx-signature-timestamp: {time}\r\n\
             x-signature-ed25519: {}\r\n\r\n",
            body.len(),
            hex(&signature.to_bytes()),
        );
        let address = self.url.split('/').nth(2).unwrap();
        let mut stream = TcpStream::connect(address).await.unwrap();
        let begun = [head.as_bytes(), first].concat();
        stream.write_all(&begun).await.unwrap();
        (stream, rest)
    }

    /// Rightly signed, and of now.
    pub(super) async fn sends(&self, event: &Value) -> (u16, Value) {
        self.posts(event.to_string().as_bytes(), now(), &self.key)
            .await
    }
}
