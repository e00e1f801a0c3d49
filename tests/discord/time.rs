//! Answers in time: two hundred members at once, and none waits for Discord's three seconds.

use std::time::{Duration, Instant};

use serenity::futures::future::join_all;
use supplement_bot::sandbox::Person;

use crate::SPEED;

use super::{first_line, uses, with_bot};

const AT_ONCE: usize = 200;

/// Discord gives up on an interaction after this.
const TOO_LATE: Duration = Duration::from_secs(3);

const QUESTIONS: &[(&str, &str, &str)] = &[
    ("ask", "how much boron is too much?", "**Boron**"),
    ("supplement", "magnesium", "**Magnesium**"),
    ("supplement", "Vitamin D", "**Vitamin D**"),
    ("ask", "zinc foods", "**Zinc**"),
];

async fn asks(person: &Person, number: usize) -> Duration {
    let (command, question, expected) = QUESTIONS[number % QUESTIONS.len()];
    let option = if command == "ask" { "question" } else { "name" };
    let began = Instant::now();
    let answer = uses(person, command, &[(option, question.into())]).await;
    assert_eq!(first_line(&answer), expected);
    began.elapsed()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_hundred_questions_at_once_are_all_answered_in_time() {
    let _alone = SPEED.lock().await;
    with_bot(async |scene| {
        let mia = scene.mia();
        let began = Instant::now();
        let mut times = join_all((0..AT_ONCE).map(|number| asks(&mia, number))).await;
        times.sort();
        let (median, p99) = (times[AT_ONCE / 2], times[AT_ONCE * 99 / 100]);
        let all = began.elapsed();
        println!("{AT_ONCE} at once: median {median:?}, p99 {p99:?}, all {all:?}");
        assert!(p99 < TOO_LATE, "{p99:?}");
        assert_eq!(mia.messages().len(), AT_ONCE);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_hundred_letters_at_once_are_all_completed() {
    let _alone = SPEED.lock().await;
    with_bot(async |scene| {
        let mia = scene.mia();
        let typed = ["", "m", "ma", "magn", "vit", "calcuim"];
        let complete = async |number: usize| {
            let letters = typed[number % typed.len()];
            let choices = mia.types("supplement", "name", letters).await.unwrap();
            assert!(!choices.is_empty(), "{letters}");
        };
        join_all((0..AT_ONCE).map(complete)).await;
    })
    .await;
}
