//! News of the knowledge folder, for the log and the moderators' channel.

use std::sync::Arc;
use std::time::Duration;

use chrono::Local;
use tokio::sync::mpsc::UnboundedReceiver;

use super::moderators::Moderators;
use super::rest::Rest;
use super::served::post;
use crate::answer::Reply;
use crate::moderation::{Desk, Heard, Reloaded, pages};
use crate::status::counts::word::Reload;

/// How long something must stay wrong before the channel is told: a checkout of many files passes through states that
/// are wrong.
const STAYS: Duration = Duration::from_secs(2);

/// How often the desk goes its rounds.
const ROUNDS: Duration = Duration::from_secs(60 * 60);

/// So many changes made on the disk at once are told one by one.
const TOLD_SINGLY: usize = 3;

/// Tells what the watch hears.
pub(super) struct News {
    rest: Arc<Rest>,
    desk: Arc<Desk>,
    moderators: Option<Moderators>,
}

impl News {
    pub(super) fn new(rest: Arc<Rest>, desk: Arc<Desk>, moderators: Option<Moderators>) -> Self {
        let counts = &rest.status().counts;
        counts.knows(desk.edition().guide.knowledge());
        Self {
            rest,
            desk,
            moderators,
        }
    }

    /// Goes the rounds of the desk for ever.
    pub(super) async fn go_rounds(self: Arc<Self>) {
        let mut hours = tokio::time::interval(ROUNDS);
        loop {
            hours.tick().await;
            let desk = Arc::clone(&self.desk);
            if desk.ledger().is_err() {
                return;
            }
            let gone = tokio::task::spawn_blocking(move || desk.housekeeping(Local::now())).await;
            match gone {
                Ok(Ok(Some(list))) => self.post_reply(&list).await,
                Ok(Ok(None)) | Err(_) => {}
                Ok(Err(error)) => tracing::error!("{:#}", anyhow::Error::new(error)),
            }
        }
    }

    /// Tells until the watch ends.
    pub(super) async fn tell(self: Arc<Self>, mut heard: UnboundedReceiver<Heard>) {
        // The folder may have been wrong at the start already.
        let mut wrong = self.is_wrong();
        let mut told_wrong = false;
        self.count_problems();
        if wrong {
            self.log_problems();
        }
        loop {
            let next = if wrong && !told_wrong {
                tokio::time::timeout(STAYS, heard.recv()).await
            } else {
                Ok(heard.recv().await)
            };
            let Ok(next) = next else {
                told_wrong = true;
                self.post_problems().await;
                continue;
            };
            let Some(Heard { reloaded, by_hand }) = next else {
                return;
            };
            self.count(&reloaded);
            match reloaded {
                Reloaded::Same => {}
                Reloaded::Refused => {
                    self.log_problems();
                    (wrong, told_wrong) = (true, false);
                }
                Reloaded::Taken { files } => {
                    log_taken(files.len(), wrong);
                    if told_wrong {
                        self.post_problems().await;
                    }
                    (wrong, told_wrong) = (false, false);
                    self.post_changes(&by_hand).await;
                }
            }
        }
    }

    fn count(&self, reloaded: &Reloaded) {
        let counts = &self.rest.status().counts;
        counts.files.reloaded(match reloaded {
            Reloaded::Same => Reload::Same,
            Reloaded::Refused => Reload::Refused,
            Reloaded::Taken { .. } => Reload::Taken,
        });
        counts.knows(self.desk.edition().guide.knowledge());
        self.count_problems();
    }

    fn count_problems(&self) {
        let (problems, unreadable) = self.desk.shelf().problems();
        let count = problems.len() + usize::from(unreadable.is_some());
        self.rest.status().counts.files.problems(count);
    }

    fn is_wrong(&self) -> bool {
        let (problems, unreadable) = self.desk.shelf().problems();
        !problems.is_empty() || unreadable.is_some()
    }

    fn log_problems(&self) {
        let (problems, unreadable) = self.desk.shelf().problems();
        tracing::error!(
            "the knowledge files are wrong; answering from the last ones that were right"
        );
        if let Some(why) = unreadable {
            tracing::error!("{why}");
        }
        for problem in problems {
            tracing::error!("{}", problem.with_its_line());
        }
    }

    async fn post_problems(&self) {
        let (problems, unreadable) = self.desk.shelf().problems();
        let page = pages::problems_told(&problems, unreadable.as_deref());
        self.post(page).await;
    }

    /// What was changed on the disk; what a moderator saves is told where it is saved.
    async fn post_changes(&self, by_hand: &[i64]) {
        if by_hand.len() > TOLD_SINGLY {
            return self.post(pages::many_changed(by_hand.len())).await;
        }
        for id in by_hand {
            let found = self.desk.ledger().map(|ledger| ledger.revision(*id));
            if let Ok(Ok(Some(revision))) = found {
                self.post(pages::changed(&self.desk, &[revision])).await;
            }
        }
    }

    async fn post(&self, page: crate::answer::Body) {
        let reply = self.desk.edition().guide.say(page);
        self.post_reply(&reply).await;
    }

    async fn post_reply(&self, reply: &Reply) {
        if let Some(moderators) = &self.moderators {
            post(&self.rest, moderators, reply).await;
        }
    }
}

/// A new day has the folder read again too, and then there is nothing to tell.
fn log_taken(files: usize, was_wrong: bool) {
    if was_wrong {
        tracing::info!(files, "the knowledge files are right again");
    } else if files > 0 {
        tracing::info!(files, "the knowledge has changed");
    }
}
