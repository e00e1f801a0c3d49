//! What people ask, and what comes of it. Never who, nor in what words.

use std::collections::BTreeSet;
use std::time::Duration;

use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::metrics::histogram::Histogram;
use prometheus_client::registry::Registry;

use super::label::{By, EntryId, Label};
use super::word::{Deed, Left, Limit, Outcome, Post, Stage, Way};
use super::{begin, in_seconds, kept, one_more, times, word};
use crate::answer::{Kind, Reply, Tier};
use crate::facet::Facet;
use crate::knowledge::Knowledge;
use crate::section::Section;

/// Something that was asked and has come to its end.
#[derive(Clone, Copy, Debug)]
pub struct Asked {
    pub deed: Deed,
    /// The command, or what else of the bot was used: one of its own words.
    pub door: &'static str,
    pub way: Way,
}

/// What is counted of questions, their answers and how long these took.
#[derive(Debug)]
pub struct Asking {
    interactions: By<4, Counter>,
    stages: Family<super::Labels<1>, Histogram, fn() -> Histogram>,
    replies: By<2, Counter>,
    entries: By<1, Counter>,
    facets: By<1, Counter>,
    limits: By<1, Counter>,
    left: By<1, Counter>,
    posts: By<1, Counter>,
    under_way: Gauge,
    readers_waiting: Gauge,
}

impl Asking {
    pub(super) fn new(registry: &mut Registry) -> Self {
        let stages = Family::new_with_constructor(times as fn() -> Histogram);
        let about = "How long a part of an answer took";
        let asking = Self {
            interactions: kept(
                registry,
                "interactions",
                "What people did with the bot, and what came of it",
            ),
            stages: in_seconds(registry, ("stage", about), stages),
            replies: kept(
                registry,
                "replies",
                "Replies to members, by their kind and how much danger leads them",
            ),
            entries: kept(registry, "answers_by_entry", "Answers about an entry"),
            facets: kept(registry, "answers_by_facet", "Answers to what was wanted"),
            limits: kept(
                registry,
                "limited",
                "What was asked more than the limits allow",
            ),
            left: kept(registry, "events_left", "Events that were not answered"),
            posts: kept(registry, "posts", "What came in over HTTP as Discord's"),
            under_way: kept(registry, "under_way", "What is being answered now"),
            readers_waiting: kept(
                registry,
                "readers_waiting",
                "Questions that wait to be read now",
            ),
        };
        asking.begin();
        asking
    }

    fn begin(&self) {
        for stage in Stage::ALL {
            let label = [word("stage", stage.as_str())];
            drop(self.stages.get_or_create(&label));
        }
        let tiers = Tier::ALL
            .iter()
            .map(|tier| Self::reply(Kind::Answer, *tier));
        begin(&self.replies, tiers);
        let facets = Facet::ALL.iter();
        begin(&self.facets, facets.map(|it| [word("facet", it.as_str())]));
        let limits = Limit::ALL.iter();
        begin(&self.limits, limits.map(|it| [word("how", it.as_str())]));
        let left = Left::ALL.iter();
        begin(&self.left, left.map(|it| [word("why", it.as_str())]));
        let posts = Post::ALL.iter();
        begin(&self.posts, posts.map(|it| [word("was", it.as_str())]));
    }

    fn reply(kind: Kind, tier: Tier) -> super::Labels<2> {
        [word("kind", kind.as_str()), word("tier", tier.as_str())]
    }

    /// The entries are shown from the start.
    pub(super) fn knows(&self, knowledge: &Knowledge) {
        let ids = EntryId::all(knowledge);
        begin(&self.entries, ids.map(|id| [("entry", Label::Entry(id))]));
    }

    /// Something has come to its end.
    pub fn ended(&self, asked: Asked, outcome: Outcome, took: Duration) {
        let labels = [
            word("kind", asked.deed.as_str()),
            word("door", asked.door),
            word("way", asked.way.as_str()),
            word("outcome", outcome.as_str()),
        ];
        one_more(&self.interactions, &labels);
        self.took(Stage::Whole, took);
    }

    /// A stage of an answer took so long; it is told in seconds.
    pub fn took(&self, stage: Stage, time: Duration) {
        let label = [word("stage", stage.as_str())];
        self.stages
            .get_or_create(&label)
            .observe(time.as_secs_f64());
    }

    /// A member was replied to.
    pub fn replied(&self, reply: &Reply, knowledge: &Knowledge) {
        let body = reply.body();
        one_more(&self.replies, &Self::reply(body.kind, body.tier));
        let ids = body.entries.iter().chain(&body.topics);
        let entries = ids.filter_map(|id| EntryId::known(knowledge, id));
        for id in entries {
            one_more(&self.entries, &[("entry", Label::Entry(id))]);
        }
        let sections = Section::ALL.iter();
        let led = sections.filter(|section| body.sections.contains(&section.as_str()));
        let facets: BTreeSet<Facet> = led.map(|section| section.facet()).collect();
        for facet in facets {
            one_more(&self.facets, &[word("facet", facet.as_str())]);
        }
    }

    /// Somebody asked more than a limit allows.
    pub fn limited(&self, limit: Limit) {
        one_more(&self.limits, &[word("how", limit.as_str())]);
    }

    /// An event is not answered.
    pub fn left(&self, why: Left) {
        one_more(&self.left, &[word("why", why.as_str())]);
    }

    /// Something came in over HTTP.
    pub fn posted(&self, was: Post) {
        one_more(&self.posts, &[word("was", was.as_str())]);
    }

    /// Something is being answered, until what this gives is dropped.
    #[must_use]
    pub fn begun(&self) -> UnderWay {
        UnderWay::in_one(&self.under_way)
    }

    /// A question waits to be read, until what this gives is dropped.
    #[must_use]
    pub fn waits(&self) -> UnderWay {
        UnderWay::in_one(&self.readers_waiting)
    }
}

/// Counted as long as it lives.
#[derive(Debug)]
pub struct UnderWay(Gauge);

impl UnderWay {
    fn in_one(gauge: &Gauge) -> Self {
        gauge.inc();
        Self(gauge.clone())
    }
}

impl Drop for UnderWay {
    fn drop(&mut self) {
        self.0.dec();
    }
}
