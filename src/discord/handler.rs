//! Events → answers. Each event is answered where it comes in; nothing waits in memory.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, OnceLock};

use chrono::Local;
use serenity::all::{
    CommandInteraction, ComponentInteraction, Context, EventHandler, Http, Interaction, Member,
    Message, ModalInteraction, Ready, ResumedEvent, User, UserId,
};
use serenity::async_trait;

use super::client::Settings;
use super::moderators::Moderators;
use super::outgoing::{Outgoing, Place};
use super::{commands, component, download, failure, mention, modal, registration, served};
use crate::answer::{Action, Body, Reply};
use crate::config::Answers;
use crate::moderation::{Desk, DeskButton, DeskError, Served, Visit, Wish, pages};

/// Answers from the desk it was given.
pub(super) struct Handler {
    desk: Arc<Desk>,
    answers: Answers,
    moderators: Option<Moderators>,
    download: download::Client,
    /// Whether registering the commands has begun.
    registered: AtomicBool,
    own_id: OnceLock<UserId>,
}

impl Handler {
    pub(super) fn new(desk: Arc<Desk>, settings: &Settings, download: download::Client) -> Self {
        Self {
            desk,
            answers: settings.answers,
            moderators: settings.moderators,
            download,
            registered: AtomicBool::new(false),
            own_id: OnceLock::new(),
        }
    }

    async fn interact(&self, http: &Http, interaction: &Interaction) -> serenity::Result<()> {
        match interaction {
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
                typing.create_response(http, response).await
            }
            Interaction::Command(command) => self.command(http, interaction, command).await,
            Interaction::Component(press) => self.press(http, interaction, press).await,
            Interaction::Modal(modal) => self.form(http, interaction, modal).await,
            _ => Ok(()),
        }
    }

    async fn command(
        &self,
        http: &Http,
        interaction: &Interaction,
        command: &CommandInteraction,
    ) -> serenity::Result<()> {
        if command.data.name == commands::knowledge::NAME {
            let Some(moderators) = self.moderator(command.guild_id, command.member.as_deref())
            else {
                return self.say(http, interaction, pages::not_a_moderator()).await;
            };
            return match commands::knowledge::wish(command, &self.download).await {
                Ok(wish) => {
                    self.serve(http, interaction, (command.user.id, wish), moderators)
                        .await
                }
                Err(why) => self.say(http, interaction, pages::sentence(why)).await,
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
        self.reportable(outgoing).send(http, interaction).await
    }

    async fn press(
        &self,
        http: &Http,
        interaction: &Interaction,
        press: &ComponentInteraction,
    ) -> serenity::Result<()> {
        match Action::from_code(&press.data.custom_id) {
            Some(Action::Desk { code }) => {
                let Some(moderators) = self.moderator(press.guild_id, press.member.as_ref()) else {
                    return self.say(http, interaction, pages::not_a_moderator()).await;
                };
                match DeskButton::from_code(&code) {
                    Some(known) => {
                        let wish = Wish::Button(known);
                        self.serve(http, interaction, (press.user.id, wish), moderators)
                            .await
                    }
                    None => self.unknown_button(http, interaction).await,
                }
            }
            Some(action @ Action::Report { .. }) if self.takes_reports() => {
                served::open(http, interaction, &modal::report(&action)).await
            }
            _ => {
                let edition = self.desk.edition();
                let outgoing = component::answer(&edition.guide, press);
                self.reportable(outgoing).send(http, interaction).await
            }
        }
    }

    async fn form(
        &self,
        http: &Http,
        interaction: &Interaction,
        form: &ModalInteraction,
    ) -> serenity::Result<()> {
        match modal::sent(form) {
            Some(modal::Sent::Wish(wish)) => {
                let Some(moderators) = self.moderator(form.guild_id, form.member.as_ref()) else {
                    return self.say(http, interaction, pages::not_a_moderator()).await;
                };
                self.serve(http, interaction, (form.user.id, wish), moderators)
                    .await
            }
            Some(modal::Sent::Report(report)) if self.takes_reports() => {
                self.report(http, interaction, (form.user.id, report)).await
            }
            _ => self.unknown_button(http, interaction).await,
        }
    }

    /// Does what a moderator wishes, apart from the threads that answer members.
    async fn serve(
        &self,
        http: &Http,
        interaction: &Interaction,
        (who, wish): (UserId, Wish),
        moderators: &Moderators,
    ) -> serenity::Result<()> {
        match self.at_desk(who, move |visit| visit.serve(&wish)).await {
            Some(done) => served::send(http, interaction, done, moderators).await,
            None => self.say(http, interaction, pages::failed()).await,
        }
    }

    async fn report(
        &self,
        http: &Http,
        interaction: &Interaction,
        (who, report): (UserId, modal::Report),
    ) -> serenity::Result<()> {
        let done = self.at_desk(who, move |visit| {
            visit.report(&report.action, &report.text, report.named)
        });
        match (done.await, &self.moderators) {
            (Some(done), Some(moderators)) => {
                served::send(http, interaction, done, moderators).await
            }
            _ => self.say(http, interaction, pages::failed()).await,
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

    async fn say(
        &self,
        http: &Http,
        interaction: &Interaction,
        page: Body,
    ) -> serenity::Result<()> {
        let outgoing = Outgoing {
            reply: self.desk.edition().guide.say(page),
            place: Place::Private,
        };
        outgoing.send(http, interaction).await
    }

    async fn unknown_button(&self, http: &Http, interaction: &Interaction) -> serenity::Result<()> {
        let outgoing = Outgoing {
            reply: self.desk.edition().guide.unknown_button(),
            place: Place::Private,
        };
        outgoing.send(http, interaction).await
    }
}

/// What people call somebody.
fn names<'u>(user: &'u User, nick: Option<&'u str>) -> Vec<&'u str> {
    let global = user.global_name.as_deref();
    [Some(user.name.as_str()), global, nick]
        .into_iter()
        .flatten()
        .collect()
}

#[async_trait]
impl EventHandler for Handler {
    async fn ready(&self, context: Context, ready: Ready) {
        tracing::info!(servers = ready.guilds.len(), "connected");
        self.own_id.get_or_init(|| ready.user.id);
        if !self.registered.swap(true, Ordering::Relaxed) {
            registration::until_registered(&context.http, self.moderators).await;
        }
    }

    async fn resume(&self, _: Context, _: ResumedEvent) {
        tracing::info!("connected again");
    }

    async fn interaction_create(&self, context: Context, interaction: Interaction) {
        let Err(error) = self.interact(&context.http, &interaction).await else {
            return;
        };
        tracing::error!(
            "cannot answer an interaction: {:#}",
            failure::of_request(error)
        );
        let apology = Outgoing {
            reply: self.desk.edition().guide.failure(),
            place: Place::Private,
        };
        if let Err(error) = apology.send(&context.http, &interaction).await {
            tracing::error!(
                "cannot apologise for it either: {:#}",
                failure::of_request(error)
            );
        }
    }

    async fn message(&self, context: Context, message: Message) {
        let edition = self.desk.edition();
        let own = self.own_id.get();
        let Some(asked) = own.and_then(|own| mention::asked(&edition.guide, &message, *own)) else {
            return;
        };
        let reply = mention::answer(&edition.guide, &asked);
        let question = &asked.question;
        self.keep_missed(|| edition.guide.missed(question, &reply, false, &[]));
        let reply = self.with_report(reply);
        if let Err(error) = mention::send(&context.http, &message, &reply).await {
            tracing::error!("cannot answer a message: {:#}", failure::of_request(error));
        }
    }
}
