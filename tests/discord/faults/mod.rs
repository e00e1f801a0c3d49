//! The table of faults: what goes wrong while people ask, and what came of it. Run it by hand, it takes two minutes:
//! `cargo test --locked -- --ignored faults --nocapture`.

mod stage;

use std::time::{Duration, Instant};

use stage::{CALM, Row, SOON, Stage, command, discord, under};
use supplement_bot::sandbox::RestFault;

use super::Scene;
use super::front::{Front, Line};

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
