//! Waits for all answers in one place: were each to wait by itself, all would wake at every change.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use supplement_bot::sandbox::LocalDiscord;
use supplement_bot::sandbox::model::{Id, Message, Reply, World, ids};
use tokio::sync::oneshot;

/// What takes longer is lost; Discord itself waits three seconds for the first word.
const LONGEST: Duration = Duration::from_secs(15);

/// Those who wait, by what they asked.
pub(super) struct Waiting {
    discord: Arc<LocalDiscord>,
    open: Mutex<HashMap<Id, oneshot::Sender<Instant>>>,
}

impl Waiting {
    pub(super) fn new(discord: &Arc<LocalDiscord>) -> Arc<Self> {
        Arc::new(Self {
            discord: Arc::clone(discord),
            open: Mutex::default(),
        })
    }

    /// When it was answered; nothing if it never was.
    pub(super) async fn answered(&self, asked: Id) -> Option<Instant> {
        let (tell, told) = oneshot::channel();
        self.change(|open| open.insert(asked, tell));
        // It may have been answered before anybody looked for it.
        if self.discord.look(|world| is_answered(world, asked)) {
            self.change(|open| open.remove(&asked));
            return Some(Instant::now());
        }
        let told = tokio::time::timeout(LONGEST, told).await;
        self.change(|open| open.remove(&asked));
        told.ok()?.ok()
    }

    /// Tells all who wait, until it is no longer polled.
    pub(super) async fn tell_all(&self) {
        loop {
            // It goes on for as long as the local Discord waits for anything, and then again.
            let look = |world: &World| {
                self.tell(world);
                false
            };
            let _ = self.discord.wait_until(look).await;
        }
    }

    fn tell(&self, world: &World) {
        self.change(|open| {
            for (_, tell) in open.extract_if(|asked, _| is_answered(world, *asked)) {
                // Who has given up does not hear it.
                let _ = tell.send(Instant::now());
            }
        });
    }

    fn change<T>(&self, how: impl FnOnce(&mut HashMap<Id, oneshot::Sender<Instant>>) -> T) -> T {
        how(&mut self.open.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

/// Whether an interaction, or a mention, has its answer.
fn is_answered(world: &World, asked: Id) -> bool {
    let Some(interaction) = world.interactions.get(&asked) else {
        return reply_to(world, asked).is_some();
    };
    let original = || world.messages.get(&interaction.original?);
    match &interaction.reply {
        None => false,
        Some(Reply::Thinking(_)) => original().is_some_and(|it| !it.thinking),
        Some(Reply::Acknowledged) => {
            original().is_some_and(|it| it.edited >= Some(asked.created()))
        }
        Some(_) => true,
    }
}

/// What the bot wrote in reply to a message.
pub(super) fn reply_to(world: &World, asked: Id) -> Option<&Message> {
    let mut behind = world.messages.range(asked..).map(|(_, it)| it);
    behind.find(|it| it.author == ids::BOT && it.reply_to == Some(asked))
}
