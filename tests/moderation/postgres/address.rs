//! The address in the settings: wrong, refused and right, and nowhere with its password.

use std::fs;
use std::process::Output;

use supplement_bot::sandbox::model::ids;
use supplement_bot::sandbox::{LocalDiscord, Options};
use tempfile::TempDir;

use super::server::PASSWORD;
use super::server_or_skip;
use crate::discord::process::{self, Process};

fn checked(settings: &str, more: &[&str]) -> Output {
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("config.toml"), settings).unwrap();
    fs::create_dir(folder.path().join("knowledge")).unwrap();
    let mut command = process::program();
    command.args(["check", "--config"]).args(more);
    command.current_dir(folder.path()).output().unwrap()
}

fn moderation(database: &str) -> String {
    format!(
        "[moderation]\nserver = \"{}\"\ndatabase = {database}\n",
        ids::GUILD
    )
}

#[test]
fn what_is_wrong_with_the_address_is_shown_without_it() {
    for (database, expected) in [
        (
            "'postgres://bot:secret@db:port/bot'",
            "is not the address of a PostgreSQL server",
        ),
        ("'mysql://bot:secret@db/bot'", "`mysql` is no database"),
        ("'host=db password=secret'", "is written as an address here"),
        ("'postgres://bot:secret@/bot'", "names no host"),
        ("'postgres://bot:secret@db/bot", ""),
        ("['postgres://bot:secret@db/bot']", ""),
        ("{ postgres = 'postgres://bot:secret@db/bot' }", ""),
    ] {
        for format in ["text", "json", "github"] {
            let told = checked(&moderation(database), &["--format", format]);
            let said = String::from_utf8(told.stdout).unwrap();
            assert_eq!(told.status.code(), Some(1), "{said}");
            assert!(said.contains(expected), "{said}");
            assert!(!said.contains("secret"), "{said}");
        }
    }
    let right = checked(&moderation("'postgres://bot:secret@db/bot'"), &[]);
    assert_eq!(right.status.code(), Some(0), "{right:?}");
}

async fn discord() -> LocalDiscord {
    let options = Options {
        patience: std::time::Duration::from_secs(20),
        ..Options::default()
    };
    LocalDiscord::start(options).await.unwrap()
}

#[cfg(unix)]
#[tokio::test]
async fn a_server_that_is_not_there_is_told_with_host_and_port_and_no_password() {
    let discord = discord().await;
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    drop(listener);
    let url = format!("'postgres://bot:secret@127.0.0.1:{port},[::1]:{port}/bot'");
    let settings = format!("{}{}", process::settings(&discord), moderation(&url));
    let ended = Process::start(&settings, discord.token()).ended().await;
    assert_eq!(ended.code, Some(75), "{ended:?}");
    let place = format!("cannot use `postgres://bot@127.0.0.1:{port},[::1]:{port}/bot`");
    assert!(ended.err.contains(&place), "{}", ended.err);
    assert!(!ended.err.contains("secret"), "{}", ended.err);
}

#[cfg(unix)]
#[tokio::test]
async fn a_bot_with_the_wrong_password_ends_and_one_with_the_right_one_answers() {
    let server = server_or_skip!();
    let (discord, schema) = (discord().await, server.schema());
    let copy = crate::moderation::desk::Copy::of_shipped();
    let settings = |user: &str| {
        let url = schema.over_network(&server, user, "");
        let own = process::settings(&discord);
        let (_, own) = own.split_once('\n').unwrap();
        let folder = copy.folder().display();
        format!(
            "knowledge = '{folder}'\n{own}{}",
            moderation(&format!("'{url}'"))
        )
    };
    let away = moderation("'postgres://bot:secret@/bot?host=/nowhere'");
    let away = format!("{}{away}", process::settings(&discord));
    let away = Process::start(&away, discord.token()).ended().await;
    assert_eq!(away.code, Some(75), "another start may find it: {away:?}");
    assert!(away.err.contains("cannot be reached: "), "{away:?}");
    let place = "`postgres://bot@/bot?host=/nowhere&port=5432`";
    assert!(away.err.contains(place), "{}", away.err);
    assert!(!away.err.contains("secret"), "{}", away.err);

    let refused = Process::start(&settings("bot:secret"), discord.token());
    let refused = refused.ended().await;
    assert_eq!(refused.code, Some(1), "{refused:?}");
    let last = refused.err.lines().last().unwrap();
    assert!(
        last.contains("refuses: password authentication failed"),
        "{last}"
    );
    let place = format!("`postgres://bot@localhost:{}/postgres`", server.port);
    assert!(last.contains(&place), "{last}");
    assert!(!refused.err.contains("secret"), "{}", refused.err);

    let file = copy.path("password");
    fs::write(&file, format!("{PASSWORD}\n")).unwrap();
    let file = file.to_str().unwrap();
    let variables = [("DATABASE_PASSWORD_FILE", file)];
    let bot = Process::start_among(&settings("bot"), discord.token(), &variables);
    discord.ready_for("knowledge").await.unwrap();
    bot.signal("TERM");
    let ended = bot.ended().await;
    assert_eq!(ended.code, Some(0), "{ended:?}");
    assert!(!ended.err.contains(PASSWORD));
}
