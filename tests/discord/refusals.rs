//! What an operator reads when the program cannot start: one sentence, and never the token.

use expect_test::{Expect, expect};
use supplement_bot::sandbox::{LocalDiscord, Options};

use super::process::{Ended, Process, settings};

async fn discord() -> LocalDiscord {
    LocalDiscord::start(Options::default()).await.unwrap()
}

/// It failed with this sentence, after perhaps some lines of the log, and without the token.
fn check(ended: &Ended, token: &str, expected: &Expect) {
    assert_eq!((ended.code, ended.out.as_str()), (Some(1), ""), "{ended:?}");
    let told = ended.err.lines().filter(|line| line.starts_with("error:"));
    expected.assert_eq(&told.collect::<Vec<_>>().join("\n"));
    assert!(
        token.is_empty() || !ended.err.contains(token),
        "the token is told"
    );
}

#[tokio::test]
async fn a_wrong_key_is_shown_where_it_stands() {
    let discord = discord().await;
    let settings = format!("disclamer = \"x\"\n{}", settings(&discord));
    let ended = Process::start(&settings, discord.token()).ended().await;
    check(
        &ended,
        discord.token(),
        &expect![
            "error: config.toml:1:1: unknown key `disclamer`; allowed are `knowledge`, `disclaimer`, `log`, `log-format`, `answers`, `discord`, `moderation`, `limits`, `status`, `serve`, `shards`; did you mean `disclaimer`?"
        ],
    );
}

#[tokio::test]
async fn a_missing_token_is_asked_for() {
    let discord = discord().await;
    let expected = expect![
        "error: the environment variable DISCORD_TOKEN is not set; put the bot's token there, or the name of a file that holds it into DISCORD_TOKEN_FILE"
    ];
    for token in ["", "  "] {
        let ended = Process::start(&settings(&discord), token).ended().await;
        check(&ended, token.trim(), &expected);
    }
}

#[tokio::test]
async fn a_malformed_token_is_told_apart() {
    let discord = discord().await;
    let expected = expect![
        "error: DISCORD_TOKEN does not look like a bot token: it has three parts of letters and digits with dots between them"
    ];
    for token in [
        "hunter2secret",
        "a.b",
        "ab c.de f.gh i",
        "Bot Bot x",
        "ünï.tö.kén",
        "a..c",
    ] {
        let ended = Process::start(&settings(&discord), token).ended().await;
        check(&ended, token, &expected);
    }
}

#[tokio::test]
async fn a_token_that_discord_refuses_is_told_apart() {
    let discord = discord().await;
    let token = discord.token().replace("Sandbx", "Sandby");
    let ended = Process::start(&settings(&discord), &token).ended().await;
    check(
        &ended,
        &token,
        &expect![
            "error: Discord does not accept the token in DISCORD_TOKEN; copy it again from the developer portal"
        ],
    );
}

#[tokio::test]
async fn a_knowledge_folder_that_is_not_there_is_named() {
    let settings = "knowledge = \"nowhere\"\n";
    let token = Options::default().token;
    let ended = Process::start(settings, &token).ended().await;
    check(
        &ended,
        &token,
        &expect![
            "error: cannot read the knowledge folder `nowhere`: No such file or directory (os error 2)"
        ],
    );
}
