//! Work at the desk: with the database and the files, away from the threads that answer members.

use std::sync::Arc;
use std::time::Duration;

use chrono::Local;
use serenity::all::UserId;

use super::Handler;
use crate::discord::call::Call;
use crate::discord::moderators::Moderators;
use crate::discord::outgoing::{Outgoing, Place};
use crate::discord::rest::RestError;
use crate::discord::{modal, served};
use crate::moderation::{DeskError, Say, Served, Visit, Wish, pages};
use crate::status::counts::word::{Limit, Outcome};

/// How long the work may take before the one who asked is told that it takes longer.
const AT_ONCE: Duration = Duration::from_secs(2);

impl Handler {
    /// Keeps names that were looked for in vain, where that is switched on; nobody waits for it.
    pub(super) fn keep_missed(&self, missed: impl FnOnce() -> Vec<String>) {
        if !self.desk.house().missing {
            return;
        }
        let (names, desk) = (missed(), Arc::clone(&self.desk));
        if names.is_empty() {
            return;
        }
        tokio::task::spawn_blocking(move || {
            for name in names {
                if let Err(error) = desk.miss(&name, Local::now()) {
                    tracing::error!(
                        "cannot keep a name that was missed: {:#}",
                        anyhow::Error::new(error)
                    );
                }
            }
        });
    }

    /// Does what a moderator wishes, apart from the threads that answer members.
    pub(super) async fn serve(
        &self,
        call: &Call,
        (who, wish): (UserId, Wish),
        moderators: &Moderators,
    ) -> Result<(), RestError> {
        let work = self.at_desk(who, move |visit| visit.serve(&wish));
        match in_time(call, work).await {
            // A form can only be opened at once.
            Some(done) if call.deferred().is_some() && matches!(done.say, Say::Form(_)) => {
                self.say(call, pages::too_slow()).await
            }
            Some(done) => served::send(call, done, moderators).await,
            None => self.say_failed(call).await,
        }
    }

    /// Nothing came of it, whatever is read of that.
    async fn say_failed(&self, call: &Call) -> Result<(), RestError> {
        call.comes_to(Outcome::Failed);
        self.say(call, pages::failed()).await
    }

    pub(super) async fn report(
        &self,
        call: &Call,
        (who, report): (UserId, modal::Report),
    ) -> Result<(), RestError> {
        if !self.allowance.report(who.get()) {
            self.status.counts.asking.limited(Limit::Report);
            call.comes_to(Outcome::Limited);
            let outgoing = Outgoing {
                reply: self.desk.edition().guide.too_many_reports(),
                place: Place::Private,
            };
            return outgoing.send(call).await;
        }
        let done = self.at_desk(who, move |visit| {
            visit.report(&report.action, &report.text, report.named)
        });
        match (in_time(call, done).await, &self.moderators) {
            (Some(done), Some(moderators)) => served::send(call, done, moderators).await,
            _ => self.say_failed(call).await,
        }
    }

    /// Work with the database and the files, away from the threads that answer members; `None` where it failed, and
    /// the log says why.
    async fn at_desk(
        &self,
        who: UserId,
        work: impl FnOnce(&Visit<'_>) -> Result<Served, DeskError> + Send + 'static,
    ) -> Option<Served> {
        let desk = Arc::clone(&self.desk);
        let done = tokio::task::spawn_blocking(move || {
            work(&Visit {
                desk: &desk,
                who: who.get(),
                now: Local::now(),
            })
        });
        match done.await {
            Ok(Ok(served)) => Some(served),
            Ok(Err(error)) => {
                tracing::error!(
                    "cannot do what a moderator asked for: {:#}",
                    anyhow::Error::new(error)
                );
                None
            }
            Err(_) => {
                tracing::error!("cannot do what a moderator asked for: it ended in the middle");
                None
            }
        }
    }
}

/// What comes of the work. Where that takes longer than Discord waits, the one who asked is told so meanwhile.
async fn in_time<T>(call: &Call, work: impl Future<Output = T>) -> T {
    tokio::pin!(work);
    if let Ok(done) = tokio::time::timeout(AT_ONCE, &mut work).await {
        return done;
    }
    if let Err(error) = call.defer().await {
        tracing::warn!("cannot say that an answer takes longer: {error}");
    }
    work.await
}
