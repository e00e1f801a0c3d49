//! A local Discord for the checks in this folder, which are not in Rust: people in it do what they read line by line.

mod deed;

use std::env;
use std::io::{BufRead, stdin};
use std::sync::Arc;
use std::thread;
use std::time::Duration;

use serde_json::{Value, json};
use supplement_bot::sandbox::{LocalDiscord, Options};
use tokio::sync::mpsc::{UnboundedReceiver, unbounded_channel};

use deed::Line;

/// Serves when this environment variable is set, until the input ends.
const VARIABLE: &str = "SUPPLEMENT_BOT_SERVE";

#[tokio::test]
async fn a_local_discord_is_served_until_the_input_ends() {
    if env::var_os(VARIABLE).is_none() {
        println!("not served, for {VARIABLE} is not set");
        return;
    }
    let options = Options {
        patience: Duration::from_secs(20),
        ..Options::default()
    };
    let discord = Arc::new(LocalDiscord::start(options).await.unwrap());
    say(&json!({
        "origin": discord.api_origin(),
        "token": discord.token(),
        "public_key": discord.public_key(),
    }));
    let mut lines = lines();
    while let Some(text) = lines.recv().await {
        let line: Line = serde_json::from_str(&text).unwrap();
        let discord = discord.clone();
        // Each in a task of its own, so that one can wait for what the next one does.
        tokio::spawn(async move {
            let mut told = match line.deed.of(&discord, &line.who).await {
                Ok(done) => json!({"done": done}),
                Err(refused) => json!({"refused": refused.to_string()}),
            };
            told["number"] = json!(line.number);
            say(&told);
        });
    }
}

/// The lines of the input, as they come.
fn lines() -> UnboundedReceiver<String> {
    let (sender, receiver) = unbounded_channel();
    thread::spawn(move || {
        let lines = stdin().lock().lines().map_while(Result::ok);
        lines.map_while(|line| sender.send(line).ok()).count()
    });
    receiver
}

/// On a line of its own, whatever the test runner has begun to write.
fn say(what: &Value) {
    println!("\n{what}");
}
