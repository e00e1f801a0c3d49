//! What is counted, for Prometheus.

mod asking;
mod files;
mod label;
mod line;
pub mod word;

use std::fmt;

use prometheus_client::encoding::text::encode;
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::metrics::histogram::Histogram;
use prometheus_client::metrics::info::Info;
use prometheus_client::registry::{Metric, Registry, Unit};

pub use asking::{Asked, Asking, UnderWay};
pub use files::Files;
use label::{By, Label, Labels};
pub use line::Line;

/// What every name begins with.
const PREFIX: &str = "supplement_bot";

/// All counts.
pub struct Counts {
    /// What people ask, and what comes of it.
    pub asking: Asking,
    /// The sessions and requests to Discord.
    pub line: Line,
    /// The knowledge.
    pub files: Files,
    ready: Gauge,
    registry: Registry,
}

impl Default for Counts {
    fn default() -> Self {
        let mut registry = Registry::with_prefix(PREFIX);
        let version = Info::new([("version", env!("CARGO_PKG_VERSION"))]);
        registry.register("build", "The version that runs", version);
        let asking = Asking::new(&mut registry);
        let line = Line::new(&mut registry);
        let files = Files::new(&mut registry);
        let ready = Gauge::default();
        let about = "Whether the bot can answer now, as /readyz says";
        registry.register("ready", about, ready.clone());
        Self {
            asking,
            line,
            files,
            ready,
            registry,
        }
    }
}

impl Counts {
    pub(super) fn set_ready(&self, ready: bool) {
        self.ready.set(i64::from(ready));
    }

    pub(super) fn text(&self) -> String {
        let mut text = String::new();
        // Writing into a text cannot fail.
        let _ = encode(&mut text, &self.registry);
        text
    }
}

impl fmt::Debug for Counts {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Counts")
    }
}

/// Registers a count and hands it back; all of its copies count as one.
fn kept<M: Metric + Clone + Default>(registry: &mut Registry, name: &str, about: &str) -> M {
    let metric = M::default();
    registry.register(name, about, metric.clone());
    metric
}

/// How long things take, from a millisecond to a minute.
fn times() -> Histogram {
    Histogram::new([
        0.001, 0.002_5, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 15.0, 60.0,
    ])
}

fn in_seconds<M: Metric + Clone>(
    registry: &mut Registry,
    (name, about): (&str, &str),
    metric: M,
) -> M {
    registry.register_with_unit(name, about, Unit::Seconds, metric.clone());
    metric
}

/// One more with these labels.
fn one_more<const N: usize>(counts: &By<N, Counter>, labels: &Labels<N>) {
    counts.get_or_create(labels).inc();
}

/// The words of a label are shown from the start, so that none of them is missing where nothing happened yet.
fn begin<const N: usize>(counts: &By<N, Counter>, labels: impl IntoIterator<Item = Labels<N>>) {
    for labels in labels {
        drop(counts.get_or_create(&labels));
    }
}

/// A label that is one of the program's own words.
fn word(name: &'static str, word: &'static str) -> (&'static str, Label) {
    (name, Label::Word(word))
}
