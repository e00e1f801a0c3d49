//! News of the knowledge folder, for the log and the moderators' channel.

use std::sync::Arc;
use std::time::Duration;

use serenity::all::Http;
use tokio::sync::mpsc::UnboundedReceiver;

use super::moderators::Moderators;
use super::served::post;
use crate::moderation::{Desk, LedgerError, Reloaded, pages};

/// How long something must stay wrong before the channel is told: a checkout of many files passes through states that
/// are wrong.
const STAYS: Duration = Duration::from_secs(2);

/// So many changes made on the disk at once are told one by one.
const TOLD_SINGLY: usize = 3;

/// Tells what the watch hears.
pub(super) struct News {
    http: Arc<Http>,
    desk: Arc<Desk>,
    moderators: Option<Moderators>,
}

type Heard = Result<Reloaded, LedgerError>;

impl News {
    pub(super) fn new(http: Arc<Http>, desk: Arc<Desk>, moderators: Option<Moderators>) -> Self {
        Self {
            http,
            desk,
            moderators,
        }
    }

    /// Tells until the watch ends.
    pub(super) async fn tell(self, mut heard: UnboundedReceiver<Heard>) {
        let mut wrong = false;
        let mut told_wrong = false;
        loop {
            let next = if wrong && !told_wrong {
                tokio::time::timeout(STAYS, heard.recv()).await
            } else {
                Ok(heard.recv().await)
            };
            match next {
                Err(_) => {
                    told_wrong = true;
                    self.post_problems().await;
                }
                Ok(None) => return,
                Ok(Some(Err(error))) => tracing::error!("{:#}", anyhow::Error::new(error)),
                Ok(Some(Ok(Reloaded::Same))) => {}
                Ok(Some(Ok(Reloaded::Refused))) => {
                    self.log_problems();
                    (wrong, told_wrong) = (true, false);
                }
                Ok(Some(Ok(Reloaded::Taken { files }))) => {
                    tracing::info!(files = files.len(), "the knowledge has changed");
                    if told_wrong {
                        self.post_problems().await;
                    }
                    (wrong, told_wrong) = (false, false);
                    self.post_changes(&files).await;
                }
            }
        }
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
            tracing::error!("{problem}: {}", problem.text.trim());
        }
    }

    async fn post_problems(&self) {
        let (problems, unreadable) = self.desk.shelf().problems();
        let page = pages::problems_told(&problems, unreadable.as_deref());
        self.post(page).await;
    }

    /// What was changed on the disk; what a moderator saved has been told already.
    async fn post_changes(&self, files: &[String]) {
        let Ok(ledger) = self.desk.ledger() else {
            return;
        };
        let latest = files.iter().filter_map(|file| {
            let revision = ledger.history(file).ok()?.into_iter().next()?;
            revision.who.is_none().then_some(revision)
        });
        let latest: Vec<_> = latest.collect();
        if latest.len() > TOLD_SINGLY {
            return self.post(pages::many_changed(latest.len())).await;
        }
        for revision in &latest {
            self.post(pages::changed(revision)).await;
        }
    }

    async fn post(&self, page: crate::answer::Body) {
        if let Some(moderators) = &self.moderators {
            let reply = self.desk.edition().guide.say(page);
            post(&self.http, moderators, &reply).await;
        }
    }
}
