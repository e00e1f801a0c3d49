//! Many interactions: none is lost, and none is answered twice.

use std::time::{Duration, Instant};

use serenity::futures::future::join_all;
use supplement_bot::sandbox::Person;

use crate::SPEED;

use super::with_bot;

const ONE_AFTER_ANOTHER: usize = 1_000;
const AT_ONCE: usize = 200;

async fn echo(mia: &Person, number: usize) -> Duration {
    let text = format!("number {number}");
    let began = Instant::now();
    let asked = mia
        .slash("echo", &[("text", text.as_str().into())])
        .unwrap();
    let answer = mia.answer(asked).await.unwrap();
    assert_eq!(answer.content, text);
    began.elapsed()
}

fn report(what: &str, mut times: Vec<Duration>) {
    times.sort();
    let (median, p99) = (times[times.len() / 2], times[times.len() * 99 / 100]);
    println!("{} {what}: median {median:?}, p99 {p99:?}", times.len());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_thousand_interactions_and_two_hundred_at_once_are_each_answered_once() {
    let _alone = SPEED.lock().await;
    let (discord, bot) = with_bot().await;
    let mia = discord.mia();
    let mut times = Vec::new();
    for number in 0..ONE_AFTER_ANOTHER {
        times.push(echo(&mia, number).await);
    }
    report("one after another", times);
    let together = (0..AT_ONCE).map(|number| echo(&mia, number));
    report("at once", join_all(together).await);
    assert_eq!(mia.messages().len(), ONE_AFTER_ANOTHER + AT_ONCE);
    assert_eq!(bot.heard(), ONE_AFTER_ANOTHER + AT_ONCE);
    assert!(discord.unknown().is_empty());
}
