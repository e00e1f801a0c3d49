//! Many thousand interactions of every kind against the real process: each answered once, in memory that does not grow.
//! Run it by hand: `cargo test --test bot -- discord::soak --ignored --nocapture`.

#![cfg(target_os = "linux")]

use std::time::{Duration, Instant};

use serenity::futures::future::join_all;
use supplement_bot::sandbox::model::ids;
use supplement_bot::sandbox::{LocalDiscord, Options, Outcome, Person};

use super::process::{Process, settings};

/// So many at once, so many times.
const AT_ONCE: usize = 50;
const TIMES: usize = 2_000;

async fn asks(person: &Person, number: usize) -> Duration {
    let (command, option, text) = [
        ("ask", "question", "how much boron is too much?"),
        ("supplement", "name", "magnesium"),
        ("supplement", "name", "Vitamin D"),
        ("ask", "question", "zinc foods"),
    ][number % 4];
    let began = Instant::now();
    let asked = person.slash(command, &[(option, text.into())]).unwrap();
    let outcome = person.outcome(asked).await.unwrap();
    assert!(matches!(outcome, Outcome::Message(_)), "{outcome:?}");
    began.elapsed()
}

/// The limits are not what is measured.
fn wide(discord: &LocalDiscord) -> String {
    settings(discord) + "[limits]\nmember = 1000000\nserver = 1000000\n"
}

fn resident(process: &Process) -> u64 {
    let status = std::fs::read_to_string(format!("/proc/{}/status", process.id())).unwrap();
    let line = status.lines().find(|line| line.starts_with("VmRSS:"));
    let kilobytes = line.unwrap().split_whitespace().nth(1).unwrap();
    kilobytes.parse().unwrap()
}

#[ignore = "it takes minutes"]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn memory_stays_the_same_and_every_interaction_is_answered_once() {
    let options = Options {
        patience: Duration::from_secs(20),
        ..Options::default()
    };
    let discord = LocalDiscord::start(options).await.unwrap();
    let process = Process::start(&wide(&discord), discord.token());
    discord.ready_for("ask").await.unwrap();
    let mia = discord.mia();
    let mut times = Vec::new();
    let mut first = 0;
    for round in 1..=TIMES {
        times.extend(join_all((0..AT_ONCE).map(|number| asks(&mia, number))).await);
        let answers = discord.look(|world| {
            let ours = world.messages.values().filter(|it| it.author == ids::BOT);
            ours.count()
        });
        assert_eq!(answers, AT_ONCE, "each once");
        discord.arrange(|world| {
            world.messages.clear();
            world.interactions.clear();
        });
        if round == TIMES / 4 {
            first = resident(&process);
        }
        if round % (TIMES / 20) == 0 {
            println!("{}: {} KB", round * AT_ONCE, resident(&process));
        }
    }
    times.sort();
    let (middle, p99) = (times[times.len() / 2], times[times.len() * 99 / 100]);
    let last = resident(&process);
    println!(
        "{} answered once; {middle:?}, p99 {p99:?}; {first} KB, then {last} KB",
        times.len()
    );
    assert!(last * 100 <= first * 105, "{first} KB, then {last} KB");
}
