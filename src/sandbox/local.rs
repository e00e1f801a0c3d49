//! A running local Discord.

use std::io;
use std::net::Ipv4Addr;
use std::time::Duration;

use tokio::net::TcpListener;
use tokio::task::JoinHandle;

use super::exchanges::Exchanges;
use super::hub::Hub;
use super::model::{Command, Id, World, ids};
use super::{Clock, Entry, Faults, Options, Person, Refused, rest};

/// How long the connections have to end when it stops.
const FAREWELL: Duration = Duration::from_secs(1);

/// A local Discord; it stops when dropped.
#[derive(Debug)]
pub struct LocalDiscord {
    pub(super) hub: Hub,
    port: u16,
    server: Option<JoinHandle<()>>,
}

impl LocalDiscord {
    /// Listens on 127.0.0.1, and nowhere else.
    ///
    /// # Errors
    ///
    /// When the port is taken, or the file of exchanges cannot be made.
    pub async fn start(options: Options) -> io::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, options.port)).await?;
        let port = listener.local_addr()?.port();
        let exchanges = options.exchanges.as_deref();
        let exchanges = exchanges.map(|folder| Exchanges::start(folder, port));
        let exchanges = exchanges.transpose()?;
        let hub = Hub::new(options, format!("http://127.0.0.1:{port}"));
        if let Some(file) = exchanges {
            hub.change(|core| core.log.write_to(file));
        }
        let app = rest::router(hub.clone());
        let stopping = hub.clone();
        let server = tokio::spawn(async move {
            let stopped = async move { stopping.stopped().await };
            // Serving ends without an error.
            let _ = axum::serve(listener, app)
                .with_graceful_shutdown(stopped)
                .await;
        });
        let server = Some(server);
        Ok(Self { hub, port, server })
    }

    /// Ends it, and waits until all its connections have ended.
    pub async fn stop(mut self) {
        self.hub.stop();
        if let Some(mut server) = self.server.take()
            && tokio::time::timeout(FAREWELL, &mut server).await.is_err()
        {
            server.abort();
        }
    }

    /// Takes the place of `https://discord.com`.
    #[must_use]
    pub fn api_origin(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// Takes the place of `wss://gateway.discord.gg`.
    #[must_use]
    pub fn gateway_url(&self) -> String {
        format!("ws://127.0.0.1:{}", self.port)
    }

    /// The bot's token, without `Bot` before it.
    #[must_use]
    pub fn token(&self) -> &str {
        &self.hub.options().token
    }

    #[must_use]
    pub fn clock(&self) -> &Clock {
        self.hub.clock()
    }

    #[must_use]
    pub fn faults(&self) -> Faults {
        Faults::of(&self.hub)
    }

    /// A member without special rights, who looks at #general.
    #[must_use]
    pub fn mia(&self) -> Person {
        Person::new(&self.hub, ids::MIA, ids::GENERAL)
    }

    /// A moderator, who looks at #general.
    #[must_use]
    pub fn max(&self) -> Person {
        Person::new(&self.hub, ids::MAX, ids::GENERAL)
    }

    /// The owner of the guild, who looks at #general.
    #[must_use]
    pub fn olga(&self) -> Person {
        Person::new(&self.hub, ids::OWNER, ids::GENERAL)
    }

    /// Anyone by their id or account name, looking at #general.
    ///
    /// # Errors
    ///
    /// When there is no such person, or it is the bot.
    pub fn person(&self, name: &str) -> Result<Person, Refused> {
        let found = self.hub.look(|core| {
            let mut people = core.world.users.values().filter(|user| !user.bot);
            let found = people.find(|user| user.name == name || user.id.to_string() == name);
            found.map(|user| user.id)
        });
        let id = found.ok_or_else(|| Refused::new(format!("there is no person `{name}`")))?;
        Ok(Person::new(&self.hub, id, ids::GENERAL))
    }

    /// The commands that the bot registered.
    #[must_use]
    pub fn commands(&self) -> Vec<Command> {
        self.look(|world| world.commands.clone())
    }

    /// All that went over the wire.
    #[must_use]
    pub fn log(&self) -> Vec<Entry> {
        self.hub.look(|core| core.log.entries())
    }

    /// Waits until this many entries of the log are as wished.
    ///
    /// # Errors
    ///
    /// When patience runs out.
    pub async fn logged(
        &self,
        times: usize,
        is_it: impl Fn(&Entry) -> bool,
    ) -> Result<(), Refused> {
        let enough = |core: &super::hub::Core| {
            let found = core.log.iter().filter(|entry| is_it(entry));
            (found.count() >= times).then_some(())
        };
        let found = self.hub.wait(enough).await;
        found.ok_or_else(|| Refused::new("it was never logged"))
    }

    /// What the bot asked for that is not there, in words.
    #[must_use]
    pub fn unknown(&self) -> Vec<String> {
        let unknown = |entry| match entry {
            Entry::Unknown(what) => Some(what),
            _ => None,
        };
        self.log().into_iter().filter_map(unknown).collect()
    }

    /// Reads the state.
    pub fn look<T>(&self, at: impl FnOnce(&World) -> T) -> T {
        self.hub.look(|core| at(&core.world))
    }

    /// Changes the state behind everyone's back; no event tells of it.
    pub fn arrange<T>(&self, how: impl FnOnce(&mut World) -> T) -> T {
        self.hub.change(|core| how(&mut core.world))
    }

    /// Waits until something is so.
    ///
    /// # Errors
    ///
    /// When patience runs out.
    pub async fn wait_until(&self, is_so: impl Fn(&World) -> bool) -> Result<(), Refused> {
        let found = self.hub.wait(|core| is_so(&core.world).then_some(())).await;
        found.ok_or_else(|| Refused::new("waited in vain".to_owned()))
    }

    /// Waits until a bot is connected and has registered this command.
    ///
    /// # Errors
    ///
    /// When patience runs out.
    pub async fn ready_for(&self, command: &str) -> Result<(), Refused> {
        let is_there = |core: &super::hub::Core| {
            let known = core.world.commands.iter().any(|it| it.name == command);
            (known && core.sessions.connected() > 0).then_some(())
        };
        let found = self.hub.wait(is_there).await;
        found.ok_or_else(|| Refused::new(format!("no bot came with the command `{command}`")))
    }

    /// How many bots are connected.
    #[must_use]
    pub fn connected(&self) -> usize {
        self.hub.look(|core| core.sessions.connected())
    }

    /// The shards that are connected, each with their total.
    #[must_use]
    pub fn shards(&self) -> Vec<(u64, u64)> {
        self.hub.look(|core| core.sessions.shards())
    }

    /// Waits until so many sessions were opened and so many times one was resumed, in all.
    ///
    /// # Errors
    ///
    /// When patience runs out.
    pub async fn connections(&self, opened: u64, resumed: u64) -> Result<(), Refused> {
        let reached = |core: &super::hub::Core| {
            let counts = core.sessions.counts();
            (counts.0 >= opened && counts.1 >= resumed).then_some(())
        };
        let found = self.hub.wait(reached).await;
        found.ok_or_else(|| {
            Refused::new(format!(
                "waited in vain for {opened} sessions and {resumed} resumes"
            ))
        })
    }

    /// The channel of this name, such as `general`.
    #[must_use]
    pub fn channel(&self, name: &str) -> Option<Id> {
        use super::model::ChannelKind::Text;
        self.look(|world| {
            let named = |kind: &_| matches!(kind, Text { name: it, .. } if it == name);
            let found = world.channels.values().find(|it| named(&it.kind));
            found.map(|it| it.id)
        })
    }
}

impl Drop for LocalDiscord {
    fn drop(&mut self) {
        self.hub.stop();
    }
}
