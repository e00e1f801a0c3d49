//! HTTP with Discord: a client of our own, whose waiting, connections and tables are bounded.

mod failure;
mod limits;
mod request;
mod routes;

use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use futures_util::StreamExt;
use futures_util::stream::FuturesUnordered;
use serde_json::Value;
use tokio::sync::Semaphore;

pub(super) use failure::RestError;
use limits::Limits;
use request::{Lane, Request};
pub(super) use routes::Sending;

use super::loopback;
use super::pause::Pause;
use crate::config::{Server, Token};
use crate::status::Status;
use crate::status::counts::word::Said;

/// So many requests are under way at once at most, so that a Discord that hangs leaves room for files and the database
/// among the 1,024 that a process may have open.
const INTERACTIONS: usize = 256;
const OTHERS: usize = 128;

const CONNECT: Duration = Duration::from_secs(3);
const READ: Duration = Duration::from_secs(5);
/// So many idle connections are kept.
const IDLE: usize = 32;

/// The pauses between attempts, where Discord does not say how long.
const FIRST_PAUSE: Duration = Duration::from_millis(100);
const LONGEST_PAUSE: Duration = Duration::from_secs(5);

/// After so long without an answer to an answer, the same is sent beside it; so many are under way at once at most.
const BESIDE: Duration = Duration::from_millis(700);
const AT_ONCE: usize = 3;

/// What Discord says back is read no longer than this where it is of no interest.
const DRAIN: Duration = Duration::from_millis(500);

/// Where Discord's API is.
const DISCORD: &str = "https://discord.com";

/// As Discord wants to be told; its form is an address and a version.
const USER_AGENT: &str = concat!(
    "DiscordBot (https://discord.com, ",
    env!("CARGO_PKG_VERSION"),
    ")"
);

/// The way to Discord's HTTP interface.
pub(super) struct Rest {
    http: reqwest::Client,
    base: String,
    token: Token,
    interactions: Semaphore,
    others: Semaphore,
    limits: Limits,
    status: Arc<Status>,
}

impl Rest {
    /// # Errors
    /// The client cannot be made.
    pub(super) fn new(server: &Server, token: Token, status: Arc<Status>) -> anyhow::Result<Self> {
        let bounds = reqwest::Client::builder()
            .connect_timeout(CONNECT)
            .read_timeout(READ)
            .pool_max_idle_per_host(IDLE)
            .user_agent(USER_AGENT);
        let (http, origin) = match server {
            Server::Discord => (bounds.build()?, DISCORD),
            Server::Local { api, .. } => (loopback::only(bounds)?, api.trim_end_matches('/')),
        };
        Ok(Self {
            http,
            base: format!("{origin}/api/v10"),
            token,
            interactions: Semaphore::new(INTERACTIONS),
            others: Semaphore::new(OTHERS),
            limits: Limits::default(),
            status,
        })
    }

    pub(super) fn status(&self) -> &Status {
        &self.status
    }

    /// Sends it, and the same again as long as that may help and there is time.
    async fn send(&self, request: &Request, until: Instant) -> Result<Value, RestError> {
        self.send_unless_held(request, until, &Held::default())
            .await
    }

    async fn send_unless_held(
        &self,
        request: &Request,
        until: Instant,
        held: &Held,
    ) -> Result<Value, RestError> {
        let mut pause = Pause::new(FIRST_PAUSE, LONGEST_PAUSE);
        loop {
            let failed = match self.attempt(request, until).await {
                Ok(answer) => return Ok(answer),
                Err(failed) => failed,
            };
            let wait = match &failed {
                RestError::TooMany { after, .. } => *after,
                failed if failed.may_pass() => pause.next(),
                _ => return Err(failed),
            };
            if Instant::now() + wait >= until {
                return Err(failed);
            }
            if matches!(failed, RestError::TooMany { .. }) {
                held.until(Instant::now() + wait);
            }
            tracing::debug!("a request is sent again in {wait:?}: {failed}");
            tokio::time::sleep(wait).await;
        }
    }

    /// The same for what must be there within seconds, and can be there only once: while an attempt is not answered,
    /// another begins beside it.
    async fn send_soon(&self, request: &Request, until: Instant) -> Result<Value, RestError> {
        let held = Held::default();
        let mut attempts = FuturesUnordered::new();
        attempts.push(self.send_unless_held(request, until, &held));
        let mut beside = tokio::time::interval(BESIDE);
        beside.tick().await;
        loop {
            tokio::select! {
                Some(ended) = attempts.next() => match ended {
                    Err(error) if !error.is_refusal() && !attempts.is_empty() => {}
                    ended => return ended,
                },
                _ = beside.tick(), if attempts.len() < AT_ONCE => {
                    if !held.is_now() {
                        attempts.push(self.send_unless_held(request, until, &held));
                    }
                }
            }
        }
    }

    /// One attempt, with all its waiting.
    async fn attempt(&self, request: &Request, until: Instant) -> Result<Value, RestError> {
        if request.lane == Lane::Bot {
            self.wait_for_route(&request.route(), until).await?;
        }
        let left = until.saturating_duration_since(Instant::now());
        let left = left.min(request.lane.patience());
        let done = tokio::time::timeout(left, self.pass(request)).await;
        let done = done.unwrap_or(Err(RestError::Unanswered));
        let said = done.as_ref().map_or_else(RestError::said, |_| Said::Taken);
        self.status.counts.line.said(request.lane.counted(), said);
        done
    }

    async fn wait_for_route(&self, route: &str, until: Instant) -> Result<(), RestError> {
        while let Some(after) = self.limits.take(route, Instant::now()) {
            if Instant::now() + after >= until {
                let everything = false;
                return Err(RestError::TooMany { after, everything });
            }
            tokio::time::sleep(after).await;
        }
        Ok(())
    }

    async fn pass(&self, request: &Request) -> Result<Value, RestError> {
        let room = match request.lane {
            Lane::Interaction => &self.interactions,
            Lane::Bot => &self.others,
        };
        // It is never closed.
        let _place = room.acquire().await.map_err(|_| RestError::Unanswered)?;
        let address = format!("{}{}", self.base, request.path);
        let mut sent = self.http.request(request.method.clone(), address);
        if request.lane == Lane::Bot {
            sent = sent.header("authorization", format!("Bot {}", self.token.reveal()));
        }
        let answer = request.fill(sent).send().await?;
        if request.lane == Lane::Bot {
            let now = Instant::now();
            self.limits.note(&request.route(), answer.headers(), now);
        }
        if answer.status().is_success() {
            return read(answer, request.reads).await;
        }
        let refused = RestError::read(answer).await;
        if let (Lane::Bot, RestError::TooMany { after, everything }) = (request.lane, &refused) {
            let how = (*after, *everything);
            self.limits.pause(&request.route(), how, Instant::now());
        }
        Err(refused)
    }
}

/// Until when Discord wants to be left alone with a request.
#[derive(Debug, Default)]
struct Held(Mutex<Option<Instant>>);

impl Held {
    fn until(&self, then: Instant) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(then);
    }

    fn is_now(&self) -> bool {
        let until = *self.0.lock().unwrap_or_else(PoisonError::into_inner);
        until.is_some_and(|until| until > Instant::now())
    }
}

/// What Discord says back. Where that is of no interest, the status is enough: a body that is cut off undoes nothing.
async fn read(answer: reqwest::Response, wanted: bool) -> Result<Value, RestError> {
    if !wanted {
        let _ = tokio::time::timeout(DRAIN, answer.bytes()).await;
        return Ok(Value::Null);
    }
    let bytes = answer.bytes().await?;
    serde_json::from_slice(&bytes).map_err(|_| RestError::Unreadable)
}
