//! The local Discord, tried with a real client, and by hand where a client would not go.

mod bot;
mod commands;
mod conversation;
mod exchanges;
mod faults;
mod files;
mod forms;
mod intents;
pub(crate) mod keeper;
mod limits;
mod load;
mod places;
mod posts;
mod raw;
mod routes;
mod sessions;
mod subcommands;
mod windows;

use supplement_bot::sandbox::{LocalDiscord, Options};

use bot::Bot;

/// A local Discord with a bot in it that is ready.
pub(crate) async fn with_bot() -> (LocalDiscord, Bot) {
    with_bot_and(Options::default()).await
}

async fn with_bot_and(options: Options) -> (LocalDiscord, Bot) {
    let discord = LocalDiscord::start(options).await.unwrap();
    let bot = Bot::connect(&discord).await;
    discord.ready_for("echo").await.unwrap();
    (discord, bot)
}

/// A local Discord without a bot.
pub(crate) async fn alone() -> LocalDiscord {
    LocalDiscord::start(Options::default()).await.unwrap()
}
