//! The bot in a local Discord, and what must be so at the end of every test.

mod checks;

use std::ops::Deref;
use std::path::PathBuf;
use std::sync::{Arc, LazyLock};
use std::time::{Duration, Instant};

use chrono::{Local, TimeZone};
use supplement_bot::answer::Disclaimer;
use supplement_bot::config::{Answers, Limits, PublicKey, Server, Shards, Token};
use supplement_bot::discord::{Entrance, Moderators, Settings, Tempo, run, serve};
use supplement_bot::moderation::{Desk, Shelf};
use supplement_bot::sandbox::model::ids;
use supplement_bot::sandbox::{Entry, LocalDiscord, Options, RestEntry};
use supplement_bot::status::Status;
use tokio::net::TcpListener;
use tokio::sync::oneshot;
use tokio::task::JoinHandle;

/// The folder of knowledge that is shipped.
pub(crate) fn knowledge() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("knowledge")
}

static DESK: LazyLock<Arc<Desk>> = LazyLock::new(|| {
    let today = crate::guide::today();
    let now = Local.from_local_datetime(&today.and_hms_opt(12, 0, 0).unwrap());
    let shelf = Shelf::open(&knowledge(), Disclaimer::default(), now.unwrap());
    Arc::new(Desk::closed(shelf.unwrap()))
});

/// A local Discord with the bot in it; reads as the local Discord.
pub(crate) struct Scene {
    discord: LocalDiscord,
    api: String,
    gateway: String,
    answers: Answers,
    desk: Option<Arc<Desk>>,
    tempo: Tempo,
    limits: Limits,
    shards: Option<Shards>,
    posted: bool,
    status: Arc<Status>,
    bot: Option<Bot>,
    forgiving: bool,
}

struct Bot {
    stop: oneshot::Sender<()>,
    task: JoinHandle<anyhow::Result<()>>,
}

/// Limits that no story reaches by itself.
const WIDE: Limits = Limits {
    member: 1_000_000,
    channel: 1_000_000,
    server: 1_000_000,
    reports: 1_000_000,
};

/// Tells a story with the bot, and then looks at all that it sent.
pub(crate) async fn with_bot(story: impl AsyncFnOnce(&mut Scene)) {
    let discord = LocalDiscord::start(Options::default()).await.unwrap();
    let scene = Scene::new(discord);
    scene.play(story).await;
}

impl Scene {
    /// A local Discord before the bot comes.
    pub(crate) fn new(discord: LocalDiscord) -> Self {
        Self {
            api: discord.api_origin(),
            gateway: discord.gateway_url(),
            discord,
            answers: Answers::default(),
            desk: None,
            tempo: Tempo::default(),
            limits: WIDE,
            shards: None,
            posted: false,
            status: Status::shared(),
            bot: None,
            forgiving: false,
        }
    }

    pub(crate) fn with_answers(mut self, answers: Answers) -> Self {
        self.answers = answers;
        self
    }

    /// The moderators of the local Discord have this desk.
    pub(crate) fn with_desk(mut self, desk: Arc<Desk>) -> Self {
        self.desk = Some(desk);
        self
    }

    /// The bot waits so long for the gateway.
    pub(crate) fn with_tempo(mut self, tempo: Tempo) -> Self {
        self.tempo = tempo;
        self
    }

    /// Members may ask as much as the operator lets them.
    pub(crate) fn with_limits(mut self, limits: Limits) -> Self {
        self.limits = limits;
        self
    }

    /// The bot keeps these shards alone.
    pub(crate) fn with_shards(mut self, shards: Shards) -> Self {
        self.shards = Some(shards);
        self
    }

    /// The local Discord posts to the bot, which has no gateway.
    pub(crate) fn over_http(mut self) -> Self {
        self.posted = true;
        self
    }

    /// How the bot is.
    pub(crate) fn status(&self) -> Arc<Status> {
        Arc::clone(&self.status)
    }

    /// The bot connects to this websocket instead.
    pub(crate) fn with_gateway(mut self, gateway: &str) -> Self {
        gateway.clone_into(&mut self.gateway);
        self
    }

    /// The bot asks this origin instead.
    pub(crate) fn with_api(mut self, origin: &str) -> Self {
        origin.clone_into(&mut self.api);
        self
    }

    /// The bot comes, something happens, and the bot ends by itself: how soon, and what it says.
    pub(crate) async fn fails(mut self, why: impl FnOnce(&LocalDiscord)) -> (Duration, String) {
        self.start();
        self.discord.ready_for("ask").await.unwrap();
        let began = Instant::now();
        why(&self.discord);
        let ended = self.bot.take().unwrap().task.await.unwrap();
        (began.elapsed(), format!("{:#}", ended.unwrap_err()))
    }

    /// The bot comes, the story is told, the bot goes, and all that it sent is looked at.
    pub(crate) async fn play(mut self, story: impl AsyncFnOnce(&mut Self)) {
        let last = match &self.desk {
            Some(_) => "knowledge",
            None => "Look up supplements",
        };
        if self.posted {
            self.serve().await;
            self.discord.registered(last).await.unwrap();
        } else {
            self.start();
            self.discord.ready_for(last).await.unwrap();
        }
        story(&mut self).await;
        self.stop().await;
        self.check_requests();
        self.check_messages();
    }

    /// Failed requests are part of the story.
    pub(crate) fn forgive_failures(&mut self) {
        self.forgiving = true;
    }

    /// Ends the bot, and starts it anew without anything that it remembered.
    pub(crate) async fn restart(&mut self) {
        self.stop().await;
        self.start();
        self.discord.connections(2, 0).await.unwrap();
    }

    fn start(&mut self) {
        let settings = self.settings();
        let (stop, shutdown) = stop();
        let task = tokio::spawn(run(settings, self.own_desk(), shutdown));
        self.bot = Some(Bot { stop, task });
    }

    /// The bot comes as a web service, and the local Discord posts to it.
    async fn serve(&mut self) {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let endpoint = format!("http://{}/interactions", listener.local_addr().unwrap());
        let entrance = Entrance {
            listener,
            key: PublicKey::parse(&self.discord.public_key()).unwrap(),
            registers: true,
        };
        let (stop, shutdown) = stop();
        let served = serve(self.settings(), entrance, self.own_desk(), shutdown);
        let task = tokio::spawn(served);
        self.bot = Some(Bot { stop, task });
        self.discord.deliver_to(&endpoint).await.unwrap();
    }

    fn own_desk(&self) -> Arc<Desk> {
        Arc::clone(self.desk.as_ref().unwrap_or(&DESK))
    }

    fn settings(&self) -> Settings {
        Settings {
            token: Token::new(self.discord.token()).unwrap(),
            answers: self.answers,
            server: Server::Local {
                api: self.api.clone(),
                gateway: self.gateway.clone(),
            },
            moderators: self.desk.as_ref().map(|_| Moderators {
                server: ids::GUILD.0,
                role: Some(ids::MODERATOR.0),
                channel: Some(ids::MODERATORS.0),
            }),
            limits: self.limits,
            shards: self.shards.clone(),
            tempo: self.tempo,
            status: Arc::clone(&self.status),
        }
    }

    async fn stop(&mut self) {
        let bot = self.bot.take().unwrap();
        let _ = bot.stop.send(());
        bot.task.await.unwrap().unwrap();
    }

    /// The requests of the bot.
    pub(crate) fn requests(&self) -> Vec<RestEntry> {
        let rest = |entry| match entry {
            Entry::Rest(request) => Some(request),
            _ => None,
        };
        self.discord.log().into_iter().filter_map(rest).collect()
    }
}

impl Deref for Scene {
    type Target = LocalDiscord;

    fn deref(&self) -> &LocalDiscord {
        &self.discord
    }
}

/// What tells the bot to stop, and what waits for that.
fn stop() -> (
    oneshot::Sender<()>,
    impl Future<Output = ()> + Send + 'static,
) {
    let (stop, stopped) = oneshot::channel();
    let shutdown = async {
        let _ = stopped.await;
    };
    (stop, shutdown)
}
