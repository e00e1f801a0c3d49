//! People who ask all the while, and what comes of it under a fault.

use std::time::{Duration, Instant};

use serenity::futures::StreamExt;
use serenity::futures::stream::FuturesUnordered;
use supplement_bot::sandbox::model::ids;
use supplement_bot::sandbox::{LocalDiscord, Options, Outcome, Person};
use tokio::sync::watch;

use crate::discord::front::Front;
use crate::discord::{Scene, first_line};

/// So often somebody asks; now and then in a message, of which Discord takes five in five seconds.
const RATE: Duration = Duration::from_millis(50);

const MESSAGES: usize = 40;

/// Before the fault, and after what it broke is back.
pub(super) const CALM: Duration = Duration::from_secs(1);

/// A message is not waited for longer than that.
const PATIENCE: Duration = Duration::from_secs(18);

/// Back so soon after the fault is over.
pub(super) const SOON: Duration = Duration::from_secs(5);

/// The bot, and what stands before both sides of Discord.
pub(super) struct Stage<'s> {
    pub(super) scene: &'s Scene,
    pub(super) gateway: &'s Front,
    pub(super) rest: &'s Front,
}

/// What was asked, and whether it was answered.
struct Asked {
    at: Instant,
    answered: Option<Instant>,
}

/// One line of the table.
#[derive(Debug)]
pub(super) struct Row {
    pub(super) sent: usize,
    pub(super) answered: usize,
    pub(super) doubled: usize,
    pub(super) lost: usize,
    /// Of those that were asked when the fault was over.
    pub(super) lost_after: usize,
    pub(super) back: Duration,
}

pub(super) async fn discord(heartbeat: Duration) -> LocalDiscord {
    let options = Options {
        heartbeat,
        patience: Duration::from_secs(20),
        ..Options::default()
    };
    LocalDiscord::start(options).await.unwrap()
}

pub(super) async fn command(person: &Person) -> bool {
    let asked = person.slash("supplement", &[("name", "boron".into())]);
    let outcome = person.outcome(asked.unwrap()).await;
    matches!(outcome, Ok(Outcome::Message(answer)) if first_line(&answer) == "**Boron**")
}

async fn message(person: &Person) -> bool {
    let asked = person.says(&format!("<@{}> zinc", ids::BOT)).unwrap();
    let reply = person.sees(|message| message.reply_to == Some(asked));
    let reply = tokio::time::timeout(PATIENCE, reply).await;
    matches!(reply, Ok(Ok(reply)) if first_line(&reply) == "**Zinc**")
}

/// Asks for as long as it is to, and waits for what was asked.
async fn asks(
    scene: &Scene,
    mut goes_on: watch::Receiver<bool>,
    first: watch::Sender<usize>,
) -> Vec<Asked> {
    let people = [scene.mia(), scene.max()];
    let one = async |number: usize| {
        let at = Instant::now();
        let person = &people[number % people.len()];
        let answered = if number % MESSAGES == MESSAGES / 2 {
            message(person).await
        } else {
            command(person).await
        };
        let answered = answered.then(Instant::now);
        if answered.is_some() {
            first.send_modify(|count| *count += 1);
        }
        Asked { at, answered }
    };
    let mut rate = tokio::time::interval(RATE);
    let mut under_way = FuturesUnordered::new();
    let mut all = Vec::new();
    for number in 0.. {
        loop {
            tokio::select! {
                _ = rate.tick() => break,
                Some(asked) = under_way.next() => all.push(asked),
            }
        }
        if !*goes_on.borrow_and_update() {
            break;
        }
        under_way.push(one(number));
    }
    all.extend(under_way.collect::<Vec<_>>().await);
    all
}

/// People ask; meanwhile something goes wrong, and is over when `fault` is.
pub(super) async fn under(heartbeat: Duration, fault: impl AsyncFnOnce(&Stage<'_>)) -> Row {
    let discord = discord(heartbeat).await;
    let gateway = Front::before(&discord.api_origin()).await;
    let rest = Front::before(&discord.api_origin()).await;
    let scene = Scene::new(discord).with_gateway(&gateway.origin("ws"));
    let scene = scene.with_api(&rest.origin("http"));
    let mut row = None;
    let story = async |scene: &mut Scene| {
        scene.forgive_failures();
        let stage = Stage {
            scene,
            gateway: &gateway,
            rest: &rest,
        };
        row = Some(count(&stage, fault).await);
    };
    scene.play(story).await;
    row.unwrap()
}

async fn count(stage: &Stage<'_>, fault: impl AsyncFnOnce(&Stage<'_>)) -> Row {
    let (go, goes_on) = watch::channel(true);
    let (first, mut answers) = watch::channel(0);
    let meanwhile = async {
        tokio::time::sleep(CALM).await;
        fault(stage).await;
        let over = Instant::now();
        // Whatever was on its way then may be the first to be answered.
        let before = *answers.borrow_and_update();
        let back = answers.wait_for(|count| *count > before);
        let _ = tokio::time::timeout(4 * SOON, back).await;
        let back = over.elapsed();
        tokio::time::sleep(CALM).await;
        go.send_replace(false);
        (over, back)
    };
    let (all, (over, back)) = tokio::join!(asks(stage.scene, goes_on, first), meanwhile);
    let lost = |asked: &&Asked| asked.answered.is_none();
    let answered = all.len() - all.iter().filter(lost).count();
    let replies = stage.scene.look(|world| {
        let ours = world.messages.values().filter(|it| it.author == ids::BOT);
        ours.filter(|it| !it.content.starts_with("Something went wrong"))
            .count()
    });
    Row {
        sent: all.len(),
        answered,
        doubled: replies.saturating_sub(answered),
        lost: all.len() - answered,
        lost_after: all.iter().filter(lost).filter(|it| it.at >= over).count(),
        back,
    }
}
