//! One connection, from the handshake to its end.

use std::time::Duration;

use serde_json::{Value, json};
use tokio::time::Instant;

use super::op;
use super::pulse::{Session, Stage};
use super::shard::Shard;
use super::socket::{Payload, Socket};
use super::why::Why;
use crate::status::counts::Line;
use crate::status::counts::word::{Beat, Began};

/// The code with which the bot closes to come back.
const COME_BACK: u16 = 4000;
/// The code with which it goes.
const GO: u16 = 1000;

/// How often it is told that the task moves though nothing comes.
const TICK: Duration = Duration::from_secs(5);

pub(super) struct Connection<'s> {
    shard: &'s Shard,
    /// Since when the session runs over it.
    pub(super) ready: Option<Instant>,
    /// Whether it came so far as to begin a session or go on with one.
    pub(super) greeted: bool,
    /// Until when Discord must say something, while the session does not run.
    quiet_until: Instant,
    interval: Duration,
    beat: Instant,
    /// Until when the last heartbeat must be acknowledged, if it is not.
    acknowledge_until: Option<Instant>,
    /// When the last one was sent.
    beaten: Instant,
}

impl<'s> Connection<'s> {
    pub(super) fn new(shard: &'s Shard) -> Self {
        let now = Instant::now();
        Self {
            shard,
            ready: None,
            greeted: false,
            quiet_until: now,
            interval: Duration::MAX,
            beat: now,
            acknowledge_until: None,
            beaten: now,
        }
    }

    /// Runs until the shard is told to stop, or there is a reason to connect anew.
    pub(super) async fn run(&mut self) -> Result<(), Why> {
        let shard = self.shard;
        let session = shard.standing.session();
        // Nobody is told to come in while another of the kind does.
        let turn = match session {
            Some(_) => None,
            None => match shard.wait_for(shard.common.gates.turn(shard.number)).await {
                Some(turn) => Some(turn),
                None => return Ok(()),
            },
        };
        shard.standing.at(Stage::Connecting);
        let opened = tokio::select! {
            opened = self.open(session.as_ref()) => opened,
            () = shard.stopped() => return Ok(()),
        };
        let mut socket = opened?;
        if let Some(turn) = turn {
            turn.used();
        }
        let ended = self.listen(&mut socket).await;
        match &ended {
            Ok(()) => socket.close(GO).await,
            Err(Why::Closed(_) | Why::Broken(_)) => {}
            Err(_) => socket.close(COME_BACK).await,
        }
        ended
    }

    /// Connects, hears how often it must say that it is there, and says who it is.
    async fn open(&mut self, session: Option<&Session>) -> Result<Socket, Why> {
        let common = &self.shard.common;
        let address = common.plan.address(session);
        let mut socket = Socket::connect(&address, common.tempo.connect).await?;
        self.interval = hello(&mut socket, common.tempo.connect).await?;
        self.beat = Instant::now() + self.interval.mul_f64(fastrand::f64());
        let (stage, greeting) = match session {
            Some(session) => (Stage::Resuming, self.resume(session)),
            None => (Stage::Identifying, self.identify()),
        };
        self.shard.standing.at(stage);
        self.greeted = true;
        socket.say(&greeting).await?;
        self.quiet_until = Instant::now() + common.tempo.ready;
        Ok(socket)
    }

    fn identify(&self) -> Value {
        let common = &self.shard.common;
        let properties = json!({
            "os": std::env::consts::OS, "browser": "supplement-bot", "device": "supplement-bot",
        });
        json!({"op": 2, "d": {
            "token": common.token.reveal(),
            "intents": common.intents,
            "shard": [self.shard.number, common.plan.shards],
            "properties": properties,
        }})
    }

    fn resume(&self, session: &Session) -> Value {
        let token = self.shard.common.token.reveal();
        json!({"op": 6, "d": {"token": token, "session_id": session.id, "seq": session.seq}})
    }

    async fn listen(&mut self, socket: &mut Socket) -> Result<(), Why> {
        let shard = self.shard;
        loop {
            shard.standing.moves();
            let due = self.due();
            tokio::select! {
                heard = socket.next() => {
                    let payload = heard?;
                    self.hear(socket, payload).await?;
                }
                () = tokio::time::sleep_until(due) => self.look_at_clock(socket).await?,
                () = shard.stopped() => return Ok(()),
            }
        }
    }

    /// When the clock must be looked at next.
    fn due(&self) -> Instant {
        let quiet = self.ready.is_none().then_some(self.quiet_until);
        let times = [Some(self.beat), self.acknowledge_until, quiet];
        let tick = Instant::now() + TICK;
        times.into_iter().flatten().fold(tick, Instant::min)
    }

    async fn look_at_clock(&mut self, socket: &mut Socket) -> Result<(), Why> {
        let now = Instant::now();
        let tempo = &self.shard.common.tempo;
        if self.ready.is_none() && now >= self.quiet_until {
            return Err(Why::Silent(self.shard.standing.stage(), tempo.ready));
        }
        let unheard = self.acknowledge_until.is_some_and(|until| now >= until);
        if unheard || (now >= self.beat && self.acknowledge_until.is_some()) {
            self.line().beat(Beat::Missed);
            return Err(Why::Unheard);
        }
        if now >= self.beat {
            self.beat(socket).await?;
        }
        Ok(())
    }

    async fn beat(&mut self, socket: &mut Socket) -> Result<(), Why> {
        let seq = self.shard.standing.session().map(|session| session.seq);
        socket.say(&json!({"op": op::HEARTBEAT, "d": seq})).await?;
        self.line().beat(Beat::Sent);
        let now = Instant::now();
        self.beaten = now;
        self.beat = now + self.interval;
        let patience = self.shard.common.tempo.acknowledged;
        self.acknowledge_until.get_or_insert(now + patience);
        Ok(())
    }

    async fn hear(&mut self, socket: &mut Socket, payload: Payload) -> Result<(), Why> {
        self.quiet_until = Instant::now() + self.shard.common.tempo.ready;
        match payload.op {
            op::DISPATCH => self.take(payload),
            op::HEARTBEAT => self.beat(socket).await?,
            op::RECONNECT => return Err(Why::Asked),
            op::INVALID_SESSION => {
                let resumable = payload.d.as_bool().unwrap_or_default();
                return Err(Why::Invalid { resumable });
            }
            op::ACKNOWLEDGED => {
                if self.acknowledge_until.take().is_some() {
                    self.line().acknowledged(self.beaten.elapsed());
                }
                self.shard.standing.acknowledged();
            }
            _ => {}
        }
        Ok(())
    }

    /// An event. Only what the bot answers is read.
    fn take(&mut self, payload: Payload) {
        let standing = &self.shard.standing;
        standing.event(payload.s);
        match payload.t.as_deref() {
            Some("READY") => {
                standing.keep(session(&payload));
                self.runs(Began::Anew);
                let servers = payload.d["guilds"].as_array().map_or(0, Vec::len);
                tracing::info!(shard = self.shard.number, servers, "connected");
                self.shard.common.intake.ready(&payload.d);
            }
            Some("RESUMED") => {
                self.runs(Began::Resumed);
                tracing::info!(shard = self.shard.number, "connected again");
            }
            Some(name) => self.shard.common.intake.take(name, payload.d),
            None => {}
        }
    }

    fn line(&self) -> &Line {
        &self.shard.common.status.counts.line
    }

    fn runs(&mut self, how: Began) {
        self.line().began(how);
        self.ready = Some(Instant::now());
        self.shard.standing.at(Stage::Ready);
    }
}

fn session(payload: &Payload) -> Option<Session> {
    let text = |name: &str| payload.d[name].as_str().map(str::to_owned);
    Some(Session {
        id: text("session_id")?,
        seq: payload.s.unwrap_or_default(),
        url: text("resume_gateway_url"),
    })
}

/// Discord's first word: how often it wants to hear that the bot is there.
async fn hello(socket: &mut Socket, within: Duration) -> Result<Duration, Why> {
    let heard = async {
        loop {
            let payload = socket.next().await?;
            let interval = payload.d["heartbeat_interval"].as_u64();
            if let (op::HELLO, Some(interval)) = (payload.op, interval) {
                return Ok(Duration::from_millis(interval.max(1)));
            }
        }
    };
    let silent = Err(Why::Silent(Stage::Connecting, within));
    tokio::time::timeout(within, heard).await.unwrap_or(silent)
}
