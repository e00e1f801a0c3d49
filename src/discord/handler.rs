//! Events → answers. Each event is answered where it comes in; nothing waits in memory.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, OnceLock};
use std::time::{Duration, Instant};

use chrono::Local;
use serenity::all::{
    ApplicationId, CommandInteraction, ComponentInteraction, Interaction, Member, Message,
    ModalInteraction, User, UserId,
};

use super::call::Call;
use super::client::Settings;
use super::moderators::Moderators;
use super::outgoing::{Outgoing, Place};
use super::rest::{Rest, RestError};
use super::{commands, component, download, mention, modal, registration, served};
use crate::answer::{Action, Body, Reply};
use crate::config::Answers;
use crate::moderation::{Desk, DeskButton, DeskError, Served, Visit, Wish, pages};

/// How long work at the desk may take before the one who asked is told that it takes longer.
const AT_ONCE: Duration = Duration::from_millis(1_500);

/// Answers from the desk it was given.
pub(super) struct Handler {
    rest: Arc<Rest>,
    desk: Arc<Desk>,
    answers: Answers,
    moderators: Option<Moderators>,
    download: download::Client,
    /// Whether registering the commands has begun.
    registered: AtomicBool,
    own_id: OnceLock<UserId>,
}

impl Handler {
    pub(super) fn new(
        (rest, desk): (Arc<Rest>, Arc<Desk>),
        settings: &Settings,
        download: download::Client,
    ) -> Self {
        Self {
            rest,
            desk,
            answers: settings.answers,
            moderators: settings.moderators,
            download,
            registered: AtomicBool::new(false),
            own_id: OnceLock::new(),
        }
    }

    async fn interact(&self, call: &Call) -> Result<(), RestError> {
        match &call.interaction {
            Interaction::Autocomplete(typing) => {
                let response = if typing.data.name == commands::knowledge::NAME
                    && self
                        .moderator(typing.guild_id, typing.member.as_deref())
                        .is_none()
                {
                    commands::no_choices()
                } else {
                    // The names of files and revisions may have to wait for the disk.
                    let (desk, asked) = (Arc::clone(&self.desk), typing.clone());
                    let complete = move || commands::complete(&desk, &asked);
                    let completed = tokio::task::spawn_blocking(complete).await;
                    completed.unwrap_or_else(|_| commands::no_choices())
                };
                call.respond(&response, Vec::new()).await
            }
            Interaction::Command(command) => self.command(call, command).await,
            Interaction::Component(press) => self.press(call, press).await,
            Interaction::Modal(modal) => self.form(call, modal).await,
            _ => Ok(()),
        }
    }

    async fn command(&self, call: &Call, command: &CommandInteraction) -> Result<(), RestError> {
        if command.data.name == commands::knowledge::NAME {
            let Some(moderators) = self.moderator(command.guild_id, command.member.as_deref())
            else {
                return self.say(call, pages::not_a_moderator()).await;
            };
            return match commands::knowledge::wish(command, &self.download).await {
                Ok(wish) => self.serve(call, (command.user.id, wish), moderators).await,
                Err(why) => self.say(call, pages::sentence(why)).await,
            };
        }
        let edition = self.desk.edition();
        let outgoing = commands::answer(&edition.guide, command, self.answers);
        if let Some((text, is_name)) = commands::looks_for(command) {
            let nick = command
                .member
                .as_ref()
                .and_then(|member| member.nick.as_deref());
            let asker = names(&command.user, nick);
            let missed = || edition.guide.missed(text, &outgoing.reply, is_name, &asker);
            self.keep_missed(missed);
        }
        self.reportable(outgoing).send(call).await
    }

    async fn press(&self, call: &Call, press: &ComponentInteraction) -> Result<(), RestError> {
        match Action::from_code(&press.data.custom_id) {
            Some(Action::Desk { code }) => {
                let Some(moderators) = self.moderator(press.guild_id, press.member.as_ref()) else {
                    return self.say(call, pages::not_a_moderator()).await;
                };
                match DeskButton::from_code(&code) {
                    Some(known) => {
                        let wish = Wish::Button(known);
                        self.serve(call, (press.user.id, wish), moderators).await
                    }
                    None => self.unknown_button(call).await,
                }
            }
            Some(action @ Action::Report { .. }) if self.takes_reports() => {
                served::open(call, &modal::report(&action)).await
            }
            _ => {
                let edition = self.desk.edition();
                let outgoing = component::answer(&edition.guide, press);
                self.reportable(outgoing).send(call).await
            }
        }
    }

    async fn form(&self, call: &Call, form: &ModalInteraction) -> Result<(), RestError> {
        match modal::sent(form) {
            Some(modal::Sent::Wish(wish)) => {
                let Some(moderators) = self.moderator(form.guild_id, form.member.as_ref()) else {
                    return self.say(call, pages::not_a_moderator()).await;
                };
                self.serve(call, (form.user.id, wish), moderators).await
            }
            Some(modal::Sent::Report(report)) if self.takes_reports() => {
                self.report(call, (form.user.id, report)).await
            }
            _ => self.unknown_button(call).await,
        }
    }

    /// Does what a moderator wishes, apart from the threads that answer members.
    async fn serve(
        &self,
        call: &Call,
        (who, wish): (UserId, Wish),
        moderators: &Moderators,
    ) -> Result<(), RestError> {
        let work = self.at_desk(who, move |visit| visit.serve(&wish));
        match in_time(call, work).await {
            Some(done) => served::send(call, done, moderators).await,
            None => self.say(call, pages::failed()).await,
        }
    }

    async fn report(
        &self,
        call: &Call,
        (who, report): (UserId, modal::Report),
    ) -> Result<(), RestError> {
        let done = self.at_desk(who, move |visit| {
            visit.report(&report.action, &report.text, report.named)
        });
        match (in_time(call, done).await, &self.moderators) {
            (Some(done), Some(moderators)) => served::send(call, done, moderators).await,
            _ => self.say(call, pages::failed()).await,
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

    fn moderator(
        &self,
        server: Option<serenity::all::GuildId>,
        member: Option<&Member>,
    ) -> Option<&Moderators> {
        let moderators = self.moderators.as_ref()?;
        moderators.include(server, member).then_some(moderators)
    }

    /// Keeps names that were looked for in vain, where that is switched on; nobody waits for it.
    fn keep_missed(&self, missed: impl FnOnce() -> Vec<String>) {
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

    fn takes_reports(&self) -> bool {
        self.moderators.is_some() && self.desk.house().reports
    }

    /// With the button to say that something is wrong, where somebody reads that.
    fn reportable(&self, mut outgoing: Outgoing) -> Outgoing {
        outgoing.reply = self.with_report(outgoing.reply);
        outgoing
    }

    fn with_report(&self, reply: Reply) -> Reply {
        if self.takes_reports() {
            self.desk.edition().reportable(reply)
        } else {
            reply
        }
    }

    async fn say(&self, call: &Call, page: Body) -> Result<(), RestError> {
        let outgoing = Outgoing {
            reply: self.desk.edition().guide.say(page),
            place: Place::Private,
        };
        outgoing.send(call).await
    }

    async fn unknown_button(&self, call: &Call) -> Result<(), RestError> {
        let outgoing = Outgoing {
            reply: self.desk.edition().guide.unknown_button(),
            place: Place::Private,
        };
        outgoing.send(call).await
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

/// What people call somebody.
fn names<'u>(user: &'u User, nick: Option<&'u str>) -> Vec<&'u str> {
    let global = user.global_name.as_deref();
    [Some(user.name.as_str()), global, nick]
        .into_iter()
        .flatten()
        .collect()
}

impl Handler {
    /// A session began: this is who the bot is.
    pub(super) async fn ready(&self, (bot, own): (ApplicationId, UserId)) {
        self.own_id.get_or_init(|| own);
        if !self.registered.swap(true, Ordering::Relaxed) {
            registration::until_registered(&self.rest, bot, self.moderators).await;
        }
    }

    pub(super) async fn interaction(&self, interaction: Interaction, since: Instant) {
        let call = Call::new(Arc::clone(&self.rest), interaction, since);
        let Err(error) = self.interact(&call).await else {
            return;
        };
        tracing::error!("cannot answer an interaction: {error}");
        if error.is_too_late() {
            return;
        }
        let apology = Outgoing {
            reply: self.desk.edition().guide.failure(),
            place: Place::Private,
        };
        if let Err(error) = apology.send(&call).await {
            tracing::error!("cannot apologise for it either: {error}");
        }
    }

    pub(super) async fn message(&self, message: Message) {
        let edition = self.desk.edition();
        let own = self.own_id.get();
        let Some(asked) = own.and_then(|own| mention::asked(&edition.guide, &message, *own)) else {
            return;
        };
        let reply = mention::answer(&edition.guide, &asked);
        let question = &asked.question;
        self.keep_missed(|| edition.guide.missed(question, &reply, false, &[]));
        let reply = self.with_report(reply);
        if let Err(error) = mention::send(&self.rest, &message, &reply).await {
            tracing::error!("cannot answer a message: {error}");
        }
    }
}
