//! Events → answers. Each event is answered where it comes in; nothing waits in memory.

use std::num::NonZeroUsize;
use std::sync::atomic::AtomicBool;
use std::sync::{Arc, OnceLock};
use std::time::Instant;

use serenity::all::{
    CommandInteraction, ComponentInteraction, Interaction, Member, ModalInteraction, User, UserId,
};
use tokio::sync::Semaphore;

use crate::answer::{Action, Reply};
use crate::config::Answers;
use crate::discord::allowance::Allowance;
use crate::discord::call::Call;
use crate::discord::client::Settings;
use crate::discord::moderators::Moderators;
use crate::discord::outgoing::Outgoing;
use crate::discord::rest::{Rest, RestError};
use crate::discord::{commands, component, download, modal, served};
use crate::moderation::{Desk, DeskButton, Wish, pages};
use crate::status::Status;
use crate::status::counts::word::Stage;

mod allowed;
mod at_desk;
mod events;
mod say;

/// Answers from the desk it was given.
pub(super) struct Handler {
    rest: Arc<Rest>,
    desk: Arc<Desk>,
    answers: Answers,
    moderators: Option<Moderators>,
    download: download::Client,
    readers: Semaphore,
    allowance: Allowance,
    /// Whether registering the commands has begun.
    registered: AtomicBool,
    own_id: OnceLock<UserId>,
    status: Arc<Status>,
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
            readers: Semaphore::new(readers()),
            allowance: Allowance::new(&settings.limits),
            registered: AtomicBool::new(false),
            own_id: OnceLock::new(),
            status: Arc::clone(&settings.status),
        }
    }

    pub(super) fn rest(&self) -> Arc<Rest> {
        Arc::clone(&self.rest)
    }

    async fn interact(&self, call: &Call) -> Result<(), RestError> {
        match &call.interaction {
            Interaction::Autocomplete(typing) => self.complete(call, typing).await,
            Interaction::Command(command) => self.command(call, command).await,
            Interaction::Component(press) => self.press(call, press).await,
            Interaction::Modal(modal) => self.form(call, modal).await,
            _ => Ok(()),
        }
    }

    async fn complete(&self, call: &Call, typing: &CommandInteraction) -> Result<(), RestError> {
        let is_desk = typing.data.name == commands::knowledge::NAME;
        let moderator = || self.moderator(typing.guild_id, typing.member.as_deref());
        if is_desk && moderator().is_none() {
            return call.respond(&commands::no_choices(), Vec::new()).await;
        }
        // The names of files and revisions may have to wait for the disk. Else there are as few threads as for questions:
        // each that has worked keeps memory, and fifty of them keep twice what the knowledge takes.
        let place = if is_desk {
            None
        } else {
            self.readers.acquire().await.ok()
        };
        let (desk, asked) = (Arc::clone(&self.desk), typing.clone());
        let complete = move || commands::complete(&desk, &asked);
        let completed = tokio::task::spawn_blocking(complete).await;
        // Nobody waits for the place while Discord is told.
        drop(place);
        let response = completed.unwrap_or_else(|_| commands::no_choices());
        call.respond(&response, Vec::new()).await
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
        let (guide, given, answers) = (edition.guide.clone(), command.clone(), self.answers);
        let outgoing = self.read(move || commands::answer(&guide, &given, answers));
        let Some(outgoing) = outgoing.await.flatten() else {
            return self.apologise(call).await;
        };
        if let Some((text, is_name)) = commands::looks_for(command) {
            let nick = command
                .member
                .as_ref()
                .and_then(|member| member.nick.as_deref());
            let asker = names(&command.user, nick);
            let missed = || edition.guide.missed(text, &outgoing.reply, is_name, &asker);
            self.keep_missed(missed);
        }
        self.send_if_allowed(outgoing, call, command.user.id).await
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
                let (edition, pressed) = (self.desk.edition(), press.clone());
                let outgoing = self.read(move || component::answer(&edition.guide, &pressed));
                match outgoing.await {
                    Some(outgoing) => self.send_if_allowed(outgoing, call, press.user.id).await,
                    None => self.apologise(call).await,
                }
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

    fn moderator(
        &self,
        server: Option<serenity::all::GuildId>,
        member: Option<&Member>,
    ) -> Option<&Moderators> {
        let moderators = self.moderators.as_ref()?;
        moderators.include(server, member).then_some(moderators)
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

    /// Reads a question away from the threads that keep the sessions, so many at once as there are processors; nothing
    /// where the reading broke.
    async fn read<T: Send + 'static>(
        &self,
        reading: impl FnOnce() -> T + Send + 'static,
    ) -> Option<T> {
        let asking = &self.status.counts.asking;
        let came = Instant::now();
        let waits = asking.waits();
        let _place = self.readers.acquire().await.ok()?;
        drop(waits);
        let began = Instant::now();
        asking.took(Stage::Waiting, began - came);
        let read = tokio::task::spawn_blocking(reading).await;
        asking.took(Stage::Reading, began.elapsed());
        if read.is_err() {
            tracing::error!("a question could not be read: the reading ended in the middle");
        }
        read.ok()
    }
}

/// So many questions are read at once.
fn readers() -> usize {
    std::thread::available_parallelism().map_or(2, NonZeroUsize::get)
}

/// What people call somebody.
fn names<'u>(user: &'u User, nick: Option<&'u str>) -> Vec<&'u str> {
    let global = user.global_name.as_deref();
    [Some(user.name.as_str()), global, nick]
        .into_iter()
        .flatten()
        .collect()
}
