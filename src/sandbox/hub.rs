//! The one lock around everything, and the waiting for changes.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use serde_json::Value;
use tokio::sync::mpsc::UnboundedSender;
use tokio::sync::watch;

use super::Options;
use super::clock::Clock;
use super::faults::FaultPlan;
use super::gateway::{Event, Sessions};
use super::log::{Entry, Log};
use super::model::World;
use super::rest::Buckets;

/// All that changes while it runs.
#[derive(Debug)]
pub(crate) struct Core {
    pub(crate) world: World,
    pub(crate) sessions: Sessions,
    pub(crate) faults: FaultPlan,
    pub(crate) buckets: Buckets,
    pub(crate) log: Log,
    /// Where interactions go that are posted.
    pub(crate) posts: Option<UnboundedSender<Value>>,
}

/// Shared by the server, the people and the tests.
#[derive(Clone, Debug)]
pub(crate) struct Hub(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    core: Mutex<Core>,
    changed: watch::Sender<()>,
    stopping: watch::Sender<bool>,
    clock: Clock,
    options: Options,
}

impl Hub {
    pub(crate) fn new(options: Options, origin: String) -> Self {
        let clock = Clock::start();
        let core = Core {
            world: World::new(clock.clone(), origin),
            sessions: Sessions::default(),
            faults: FaultPlan::default(),
            buckets: Buckets::default(),
            log: Log::keeping(options.log),
            posts: None,
        };
        Self(Arc::new(Inner {
            core: Mutex::new(core),
            changed: watch::Sender::new(()),
            stopping: watch::Sender::new(false),
            clock,
            options,
        }))
    }

    pub(crate) fn clock(&self) -> &Clock {
        &self.0.clock
    }

    pub(crate) fn options(&self) -> &Options {
        &self.0.options
    }

    /// Reads the state.
    pub(crate) fn look<T>(&self, at: impl FnOnce(&Core) -> T) -> T {
        at(&self.0.core.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Changes the state and wakes those who wait for something.
    pub(crate) fn change<T>(&self, how: impl FnOnce(&mut Core) -> T) -> T {
        let done = how(&mut self.0.core.lock().unwrap_or_else(PoisonError::into_inner));
        self.0.changed.send_replace(());
        done
    }

    /// Waits until `find` finds something; `None` when patience runs out.
    pub(crate) async fn wait<T>(&self, find: impl FnMut(&Core) -> Option<T>) -> Option<T> {
        self.wait_for(self.0.options.patience, find).await
    }

    /// Tells of every change from now on.
    pub(crate) fn changes(&self) -> watch::Receiver<()> {
        self.0.changed.subscribe()
    }

    async fn wait_for<T>(
        &self,
        patience: Duration,
        mut find: impl FnMut(&Core) -> Option<T>,
    ) -> Option<T> {
        let mut changed = self.0.changed.subscribe();
        let found = async {
            loop {
                if let Some(found) = self.look(&mut find) {
                    return Some(found);
                }
                changed.changed().await.ok()?;
            }
        };
        tokio::time::timeout(patience, found).await.ok().flatten()
    }

    pub(crate) fn stop(&self) {
        self.0.stopping.send_replace(true);
    }

    /// Waits until it is told to stop.
    pub(crate) async fn stopped(&self) {
        let mut stopping = self.0.stopping.subscribe();
        // The sender lives as long as `self`, so this cannot fail.
        let _ = stopping.wait_for(|stop| *stop).await;
    }
}

impl Core {
    /// Tells the bot, as far as its intents let it know.
    pub(crate) fn dispatch(&mut self, event: Event) {
        if let (Some(posts), Some(told)) = (&self.posts, event.posted(&self.world)) {
            // Nobody takes it only when all is over.
            let _ = posts.send(told);
            return;
        }
        let copies = 1 + u32::from(self.faults.take_duplicate());
        let delay = self.faults.dispatch_delay;
        for sent in self.sessions.send(&self.world, event, (copies, delay)) {
            self.log.add(sent);
        }
    }

    /// Notes something that the bot asked for and that is not there.
    pub(crate) fn unknown(&mut self, what: String) {
        self.log.add(Entry::Unknown(what));
    }
}
