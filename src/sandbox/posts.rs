//! Interactions over HTTP: posted and signed as Discord does for an application with an endpoint, and answered in the
//! response.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use axum::http::StatusCode;
use axum::response::IntoResponse;
use ed25519_dalek::{Signer, SigningKey};
use serde_json::{Value, json};
use tokio::sync::mpsc::unbounded_channel;

use super::hub::Hub;
use super::log::{Entry, RestEntry};
use super::model::{Id, World, ids};
use super::{LocalDiscord, Refused, rest};

/// The key of the local Discord. It signs for nobody else, so it need not be secret.
const SEED: [u8; 32] = *b"the key of the local Discord ---";

/// Discord waits so long for the answer.
const PATIENCE: Duration = Duration::from_secs(3);

impl LocalDiscord {
    /// From now on, interactions are posted there instead of sent over the gateway.
    ///
    /// # Errors
    ///
    /// When the endpoint is none that Discord takes.
    pub async fn deliver_to(&self, url: &str) -> Result<(), Refused> {
        deliver_to(&self.hub, url).await
    }

    /// The key with which what it posts is signed.
    #[must_use]
    pub fn public_key(&self) -> String {
        public_key()
    }

    /// Waits until a bot has registered this command, connected or not.
    ///
    /// # Errors
    ///
    /// When patience runs out.
    pub async fn registered(&self, command: &str) -> Result<(), Refused> {
        let knows = |world: &World| world.commands.iter().any(|it| it.name == command);
        self.wait_until(knows).await
    }
}

/// Where interactions are posted to.
#[derive(Clone, Debug)]
struct Endpoint {
    url: String,
    http: reqwest::Client,
}

/// The public key, as the developer portal shows it.
pub(super) fn public_key() -> String {
    let key = SigningKey::from_bytes(&SEED).verifying_key();
    hex(key.as_bytes())
}

/// From now on, interactions are posted there.
///
/// # Errors
/// The endpoint does not answer a ping, or takes one with a wrong signature: Discord then does not take it either.
async fn deliver_to(hub: &Hub, url: &str) -> Result<(), Refused> {
    let http = reqwest::Client::builder().no_proxy().timeout(PATIENCE);
    let http = http.build().map_err(Refused::new)?;
    let endpoint = Endpoint {
        url: url.to_owned(),
        http,
    };
    endpoint.check().await?;
    let (sender, mut receiver) = unbounded_channel();
    hub.change(|core| core.posts = Some(sender));
    let hub = hub.clone();
    tokio::spawn(async move {
        let stopping = hub.clone();
        let posting = async {
            while let Some(event) = receiver.recv().await {
                tokio::spawn(endpoint.clone().deliver(hub.clone(), event));
            }
        };
        tokio::select! {
            () = posting => {}
            () = stopping.stopped() => {}
        }
    });
    Ok(())
}

impl Endpoint {
    /// Two pings, as Discord sends them before it takes an endpoint.
    async fn check(&self) -> Result<(), Refused> {
        let ping = json!({
            "id": ids::GUILD, "application_id": ids::BOT, "type": 1, "token": "ping", "version": 1,
        });
        let ping = ping.to_string();
        let other = SigningKey::from_bytes(&[0; 32]);
        let (status, _) = self.post(&ping, &other).await?;
        if status != StatusCode::UNAUTHORIZED {
            return Err(Refused::new(format!(
                "it answers a wrong signature with {status}"
            )));
        }
        let (status, answer) = self.post(&ping, &SigningKey::from_bytes(&SEED)).await?;
        let said: Value = serde_json::from_slice(&answer).unwrap_or_default();
        if status == StatusCode::OK && said == json!({"type": 1}) {
            Ok(())
        } else {
            Err(Refused::new(format!(
                "it answers a ping with {status} and {said}"
            )))
        }
    }

    async fn post(&self, body: &str, key: &SigningKey) -> Result<(StatusCode, Vec<u8>), Refused> {
        let now = SystemTime::now().duration_since(UNIX_EPOCH);
        let time = now.unwrap_or_default().as_secs().to_string();
        let signature = key.sign(format!("{time}{body}").as_bytes());
        let request = self.http.post(&self.url).body(body.to_owned());
        let request = request
            .header("content-type", "application/json")
            .header(
                "user-agent",
                "Discord-Interactions/1.0 (+https://discord.com)",
            )
            .header("x-signature-ed25519", hex(&signature.to_bytes()))
            .header("x-signature-timestamp", time);
        let answer = request.send().await.map_err(Refused::new)?;
        let status = answer.status();
        let body = answer.bytes().await.map_err(Refused::new)?;
        Ok((status, body.to_vec()))
    }

    /// Posts an interaction, and takes the answer as if it had come with a request.
    async fn deliver(self, hub: Hub, event: Value) {
        let posted = self
            .post(&event.to_string(), &SigningKey::from_bytes(&SEED))
            .await;
        let Ok((status, body)) = posted else {
            hub.change(|core| core.unknown("no answer to a post".to_owned()));
            return;
        };
        let id: Option<Id> = serde_json::from_value(event["id"].clone()).ok();
        let token = event["token"].as_str().unwrap_or_default();
        let response = serde_json::from_slice(&body).ok();
        let (status, said) = match (status, id, &response) {
            (StatusCode::OK, Some(id), Some(response)) => {
                let answered = rest::take_response(&hub, (id, token), response);
                let refused = answered.err().map(IntoResponse::into_response);
                let status = refused.as_ref().map(axum::response::Response::status);
                (status.unwrap_or(StatusCode::NO_CONTENT), response.clone())
            }
            // It came with a request, or there is none.
            _ if status.is_success() => return,
            _ => (status, Value::Null),
        };
        let entry = RestEntry {
            method: "POST".to_owned(),
            path: format!(
                "/api/v10/interactions/{}/{token}/callback",
                event["id"].as_str().unwrap_or_default()
            ),
            status: status.as_u16(),
            client: String::new(),
            request: Some(said).filter(|said| !said.is_null()),
            response: None,
        };
        hub.change(|core| core.log.add(Entry::Rest(entry)));
    }
}

fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    let mut text = String::new();
    for byte in bytes {
        let _ = write!(text, "{byte:02x}");
    }
    text
}
