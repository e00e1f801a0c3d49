//! The sessions with Discord's gateway, and the requests to its HTTP side.

use std::ops::Range;
use std::time::Duration;

use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::metrics::histogram::Histogram;
use prometheus_client::registry::Registry;

use super::label::{By, Label};
use super::word::{Beat, Began, Broke, Lane, Said};
use super::{begin, in_seconds, kept, one_more, times, word};

/// What is counted of the line to Discord: shards, sessions, heartbeats and requests.
#[derive(Debug)]
pub struct Line {
    shards: Gauge,
    ready: By<1, Gauge>,
    sessions: By<1, Counter>,
    broke: By<1, Counter>,
    beats: By<1, Counter>,
    beat: Histogram,
    replaced: Counter,
    requests: By<2, Counter>,
    commands: Gauge,
}

impl Line {
    pub(super) fn new(registry: &mut Registry) -> Self {
        let about = "How soon Discord acknowledged a heartbeat";
        let line = Self {
            shards: kept(registry, "shards", "How many sessions there shall be"),
            ready: kept(registry, "shard_ready", "Whether the shard's session runs"),
            sessions: kept(registry, "sessions", "Sessions that came to run"),
            broke: kept(
                registry,
                "reconnects",
                "Connections with the gateway that ended, so that another was made",
            ),
            beats: kept(registry, "heartbeats", "Heartbeats"),
            beat: in_seconds(registry, ("heartbeat", about), times()),
            replaced: kept(
                registry,
                "shards_replaced",
                "Shards whose task hung and was begun anew",
            ),
            requests: kept(
                registry,
                "requests",
                "Attempts of requests to Discord, and what it said",
            ),
            commands: kept(
                registry,
                "commands_registered",
                "Whether Discord has the commands",
            ),
        };
        line.begin();
        line
    }

    fn begin(&self) {
        let sessions = Began::ALL.iter();
        begin(
            &self.sessions,
            sessions.map(|it| [word("how", it.as_str())]),
        );
        let broke = Broke::ALL.iter();
        begin(&self.broke, broke.map(|it| [word("why", it.as_str())]));
        let beats = Beat::ALL.iter();
        begin(&self.beats, beats.map(|it| [word("what", it.as_str())]));
        let lanes = Lane::ALL.iter();
        let requests =
            lanes.flat_map(|lane| Said::ALL.iter().map(|said| Self::request(*lane, *said)));
        begin(&self.requests, requests);
    }

    fn request(lane: Lane, said: Said) -> super::Labels<2> {
        [word("lane", lane.as_str()), word("said", said.as_str())]
    }

    /// So many sessions there shall be; none runs yet.
    pub fn shall_be(&self, shards: Range<usize>) {
        self.ready.clear();
        self.shards
            .set(i64::try_from(shards.len()).unwrap_or(i64::MAX));
        for number in shards {
            self.shard(number, false);
        }
    }

    /// Whether that shard has a session that runs; shards are numbered from 0.
    pub fn shard(&self, number: usize, ready: bool) {
        let label = [("shard", Label::Shard(number))];
        self.ready.get_or_create(&label).set(i64::from(ready));
    }

    /// A session runs.
    pub fn began(&self, how: Began) {
        one_more(&self.sessions, &[word("how", how.as_str())]);
    }

    /// A connection ended.
    pub fn broke(&self, why: Broke) {
        one_more(&self.broke, &[word("why", why.as_str())]);
    }

    /// What became of a heartbeat, but for how long one took: see [`Self::acknowledged`].
    pub fn beat(&self, what: Beat) {
        one_more(&self.beats, &[word("what", what.as_str())]);
    }

    /// A heartbeat was acknowledged after so long.
    pub fn acknowledged(&self, after: Duration) {
        self.beat(Beat::Acknowledged);
        self.beat.observe(after.as_secs_f64());
    }

    /// A shard's task was begun anew.
    pub fn replaced(&self) {
        self.replaced.inc();
    }

    /// An attempt of a request has ended.
    pub fn said(&self, lane: Lane, said: Said) {
        one_more(&self.requests, &Self::request(lane, said));
    }

    /// Discord has the commands.
    pub fn registered(&self) {
        self.commands.set(1);
    }
}
