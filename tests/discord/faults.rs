//! The table of faults: what goes wrong while people ask, and what came of it. Run it by hand, it takes two minutes:
//! `cargo test --locked -- --ignored faults --nocapture`.

use std::time::{Duration, Instant};

use serenity::futures::StreamExt;
use serenity::futures::stream::FuturesUnordered;
use supplement_bot::sandbox::model::ids;
use supplement_bot::sandbox::{LocalDiscord, Options, Outcome, Person, RestFault};
use tokio::sync::watch;

use super::front::{Front, Line};
use super::{Scene, first_line};

/// So often somebody asks; now and then in a message, of which Discord takes five in five seconds.
const RATE: Duration = Duration::from_millis(50);
const MESSAGES: usize = 40;

/// Before the fault, and after what it broke is back.
const CALM: Duration = Duration::from_secs(1);

/// A message is not waited for longer than that.
const PATIENCE: Duration = Duration::from_secs(18);

/// Back so soon after the fault is over.
const SOON: Duration = Duration::from_secs(5);

/// The bot, and what stands before both sides of Discord.
struct Stage<'s> {
    scene: &'s Scene,
    gateway: &'s Front,
    rest: &'s Front,
}

/// What was asked, and whether it was answered.
struct Asked {
    at: Instant,
    answered: Option<Instant>,
}

/// One line of the table.
#[derive(Debug)]
struct Row {
    sent: usize,
    answered: usize,
    doubled: usize,
    lost: usize,
    /// Of those that were asked when the fault was over.
    lost_after: usize,
    back: Duration,
}

async fn discord(heartbeat: Duration) -> LocalDiscord {
    let options = Options {
        heartbeat,
        patience: Duration::from_secs(20),
        ..Options::default()
    };
    LocalDiscord::start(options).await.unwrap()
}

async fn command(person: &Person) -> bool {
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
async fn under(heartbeat: Duration, fault: impl AsyncFnOnce(&Stage<'_>)) -> Row {
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

/// The line is bad until so many connections have failed.
async fn breaks(front: &Front, line: Line, failures: usize) {
    let before = front.met();
    front.is(line);
    front.meets(before + failures).await;
    front.is(Line::Good);
}

/// The line is bad for so long.
async fn lasts(front: &Front, line: Line, seconds: u64) {
    front.is(line);
    tokio::time::sleep(Duration::from_secs(seconds)).await;
    front.is(Line::Good);
}

/// Four of ten answers go wrong, each in another way.
async fn mixed(stage: &Stage<'_>) {
    let kinds = [
        RestFault::status(500),
        RestFault::none(),
        RestFault::lost_answer(502),
        RestFault::none().times(2),
        RestFault::rate_limit(Duration::from_secs(1)),
        RestFault::none(),
        RestFault::delay(Duration::from_secs(2)),
        RestFault::none().times(2),
    ];
    for fault in std::iter::repeat_n(&kinds, 20).flatten() {
        stage.scene.faults().rest(fault.clone().on("POST", "/"));
    }
    tokio::time::sleep(Duration::from_secs(8)).await;
    stage.scene.faults().clear();
}

/// The lines, each printed when it is there.
#[derive(Default)]
struct Table(Vec<(&'static str, Row)>);

impl Table {
    fn add(&mut self, fault: &'static str, row: Row) {
        let Row {
            sent,
            answered,
            doubled,
            lost,
            lost_after,
            back,
        } = &row;
        let back = back.as_secs_f64();
        println!(
            "| {fault} | {sent} | {answered} | {doubled} | {lost} | {lost_after} | {back:.1} s |"
        );
        self.0.push((fault, row));
    }
}

const MINUTE: Duration = Duration::from_secs(60);

async fn of_the_gateway(table: &mut Table) {
    let cases = [
        (
            "the connection is reset, three reconnects fail",
            Line::Dropped,
            3,
        ),
        (
            "a reconnect is taken and never answered, twice",
            Line::Silent,
            2,
        ),
        (
            "three closes before the session runs",
            Line::Closed(4000),
            3,
        ),
    ];
    for (fault, line, failures) in cases {
        let breaks = async |stage: &Stage<'_>| breaks(stage.gateway, line, failures).await;
        table.add(fault, under(MINUTE, breaks).await);
    }
    let ends = async |stage: &Stage<'_>| {
        stage.scene.faults().close(4003);
        stage.scene.connections(2, 0).await.unwrap();
    };
    table.add("the session is ended (4003)", under(MINUTE, ends).await);
    let deaf = async |stage: &Stage<'_>| {
        stage.scene.faults().ignore_heartbeats(true);
        stage.scene.connections(1, 1).await.unwrap();
        stage.scene.faults().ignore_heartbeats(false);
    };
    let row = under(Duration::from_secs(1), deaf).await;
    table.add("heartbeats are not acknowledged", row);
    let twice = async |stage: &Stage<'_>| {
        stage.scene.faults().duplicate_next(u32::MAX);
        tokio::time::sleep(3 * CALM).await;
        stage.scene.faults().duplicate_next(0);
    };
    table.add("every event comes twice", under(MINUTE, twice).await);
}

async fn of_the_http_side(table: &mut Table) {
    let cases = [
        ("requests hang for 10 s", Line::Silent, 10),
        ("requests are dropped for 5 s", Line::Dropped, 5),
        ("answers are cut off for 5 s", Line::Cut(40), 5),
    ];
    for (fault, line, seconds) in cases {
        let lasts = async |stage: &Stage<'_>| lasts(stage.rest, line, seconds).await;
        table.add(fault, under(MINUTE, lasts).await);
    }
    let row = under(MINUTE, mixed).await;
    table.add("500, lost 502, 429 and 2 s delays at 10 % each", row);
}

/// The bot starts into the fault, and answers so soon after it.
async fn of_the_start() {
    for (fault, line, failures) in [
        ("at the start requests are dropped", Line::Dropped, 3),
        ("at the start requests hang", Line::Silent, 2),
    ] {
        let discord = discord(MINUTE).await;
        let rest = Front::before(&discord.api_origin()).await;
        rest.is(line);
        let scene = Scene::new(discord).with_api(&rest.origin("http"));
        let mut answered = None;
        let story = async |scene: &mut Scene| {
            assert!(command(&scene.mia()).await);
            answered = Some(Instant::now());
        };
        let mends = async {
            rest.meets(failures).await;
            rest.is(Line::Good);
            Instant::now()
        };
        let ((), over) = tokio::join!(scene.play(story), mends);
        let back = answered.unwrap().saturating_duration_since(over);
        let back = back.as_secs_f64();
        println!("| {fault} | 1 | 1 | 0 | 0 | 0 | {back:.1} s |");
    }
}

/// What trying again does not change.
async fn for_good() {
    for code in [4004, 4010, 4011, 4013, 4014] {
        let scene = Scene::new(discord(MINUTE).await);
        let (took, why) = scene.fails(|discord| discord.faults().close(code)).await;
        let took = took.as_secs_f64();
        println!("| closed with {code} | | | | | | ends after {took:.2} s: {why} |");
        assert!(took < SOON.as_secs_f64(), "{code}");
    }
}

#[ignore = "it takes minutes"]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_table_of_faults() {
    println!("| fault | sent | answered | doubled | lost | lost after it | back after |");
    println!("|---|---|---|---|---|---|---|");
    let mut table = Table::default();
    of_the_gateway(&mut table).await;
    of_the_http_side(&mut table).await;
    of_the_start().await;
    for_good().await;
    for (fault, row) in &table.0 {
        assert_eq!((row.doubled, row.lost_after), (0, 0), "{fault}");
        assert!(row.back < SOON, "{fault}");
    }
}
