//! The local Discord, tried with a real client.

mod bot;
mod conversation;

use supplement_bot::sandbox::{LocalDiscord, Options};

use bot::Bot;

/// A local Discord with a bot in it that is ready.
async fn with_bot() -> (LocalDiscord, Bot) {
    with_bot_and(Options::default()).await
}

async fn with_bot_and(options: Options) -> (LocalDiscord, Bot) {
    let discord = LocalDiscord::start(options).await.unwrap();
    let bot = Bot::connect(&discord).await;
    discord.ready_for("echo").await.unwrap();
    (discord, bot)
}
