//! What an operator runs beside the bot: `check-config`, `health`, systemd and a token in a file.

use std::fs;

use supplement_bot::sandbox::{LocalDiscord, Options};
use tempfile::TempDir;

use super::process::{Process, program, settings};

/// What a command prints in a folder with this file and a folder for the knowledge, and its code.
pub(crate) fn prints(
    arguments: &[&str],
    text: &str,
    variables: &[(&str, &str)],
) -> (Option<i32>, String) {
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("config.toml"), text).unwrap();
    fs::create_dir(folder.path().join("knowledge")).unwrap();
    let mut command = program();
    let command = command.args(arguments).current_dir(folder.path());
    let output = command.envs(variables.iter().copied()).output().unwrap();
    let told = [output.stdout, output.stderr].concat();
    (output.status.code(), String::from_utf8(told).unwrap())
}

#[test]
fn check_config_shows_each_problem_with_its_source() {
    let variables = [
        ("SUPPLEMENT_BOT_LIMITS_MEMBER", "0"),
        ("SUPPLEMENT_BOT_LOG", "loud"),
    ];
    let (code, told) = prints(
        &["check", "--config"],
        "[limits]\nserver = 'x'\n",
        &variables,
    );
    assert_eq!(code, Some(1), "{told}");
    for place in ["config.toml:2:10", "SUPPLEMENT_BOT_LOG:1:1"] {
        assert!(told.contains(place), "{place}: {told}");
    }
    assert!(
        told.contains("in config.toml, SUPPLEMENT_BOT_LOG, SUPPLEMENT_BOT_LIMITS_MEMBER"),
        "{told}"
    );
    let good = [("SUPPLEMENT_BOT_LOG", "debug")];
    let (code, told) = prints(&["check", "--config", "config.toml"], "log = 'warn'", &good);
    assert_eq!(code, Some(0), "{told}");
    assert_eq!(told, "no problems in config.toml, SUPPLEMENT_BOT_LOG\n");
}

#[cfg(unix)]
#[tokio::test]
async fn the_token_may_stand_in_a_file() {
    let discord = LocalDiscord::start(Options::default()).await.unwrap();
    let folder = TempDir::new().unwrap();
    let path = |name: &str| folder.path().join(name).display().to_string();
    fs::write(path("discord-token"), format!("{}\n", discord.token())).unwrap();
    let own = folder.path().display().to_string();
    for given in [
        ("DISCORD_TOKEN_FILE", path("discord-token")),
        ("CREDENTIALS_DIRECTORY", own),
    ] {
        let variables = [(given.0, given.1.as_str())];
        let process = Process::start_among(&settings(&discord), "", &variables);
        discord.registered("ask").await.unwrap();
        process.says("connected").await;
        process.signal("TERM");
        let ended = process.ended().await;
        assert_eq!(ended.code, Some(0), "{ended:?}");
        assert!(!ended.err.contains(discord.token()));
    }
    let case = async |token: &str, file: &str, expected: &str| {
        let variables = [("DISCORD_TOKEN_FILE", file)];
        let ended = Process::start_among(&settings(&discord), token, &variables)
            .ended()
            .await;
        assert_eq!(ended.code, Some(1), "{ended:?}");
        assert!(ended.err.contains(expected), "{ended:?}");
    };
    case(
        discord.token(),
        &path("discord-token"),
        "both DISCORD_TOKEN and DISCORD_TOKEN_FILE are set",
    )
    .await;
    case("", &path("missing"), "cannot read the token in").await;
    case(
        "",
        "",
        "DISCORD_TOKEN is not set; put the bot's token there",
    )
    .await;
    fs::write(path("nonsense"), "xyzzy").unwrap();
    case("", &path("nonsense"), "does not look like a bot token").await;
    fs::write(path("empty"), "\n").unwrap();
    case(
        "",
        &path("empty"),
        "empty` is empty; the token belongs into it",
    )
    .await;
}

#[cfg(unix)]
#[tokio::test]
async fn systemd_is_told_how_the_bot_is() {
    let discord = LocalDiscord::start(Options::default()).await.unwrap();
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("notify");
    let socket = tokio::net::UnixDatagram::bind(&path).unwrap();
    let variables = [
        ("NOTIFY_SOCKET", path.to_str().unwrap()),
        ("WATCHDOG_USEC", "300000"),
    ];
    let process = Process::start_among(&settings(&discord), discord.token(), &variables);
    let hears = async |expected: &str| {
        let heard = async {
            loop {
                let mut told = [0; 1_024];
                let length = socket.recv(&mut told).await.unwrap();
                let told = String::from_utf8_lossy(&told[..length]).into_owned();
                if told.lines().any(|line| line == expected) {
                    return;
                }
            }
        };
        let waited = tokio::time::timeout(std::time::Duration::from_secs(20), heard).await;
        assert!(waited.is_ok(), "never {expected}");
    };
    hears("READY=1").await;
    hears("STATUS=ready").await;
    hears("WATCHDOG=1").await;
    hears("WATCHDOG=1").await;
    process.signal("TERM");
    hears("STOPPING=1").await;
    assert_eq!(process.ended().await.code, Some(0));
}

#[cfg(unix)]
#[tokio::test]
async fn health_asks_a_running_bot() {
    let discord = LocalDiscord::start(Options::default()).await.unwrap();
    let telling = format!("{}[status]\naddress = '127.0.0.1:0'\n", settings(&discord));
    let process = Process::start(&telling, discord.token());
    let line = process.says("how the bot is stands at http://").await;
    let (_, rest) = line.split_once("http://").unwrap();
    let address = rest.split('/').next().unwrap().to_owned();
    discord.ready_for("ask").await.unwrap();
    let asks = async |address: String| {
        let asked = move || {
            prints(
                &["health"],
                &format!("[status]\naddress = '{address}'\n"),
                &[],
            )
        };
        tokio::task::spawn_blocking(asked).await.unwrap()
    };
    assert_eq!(asks(address.clone()).await, (Some(0), "ready\n".to_owned()));
    process.signal("TERM");
    process.ended().await;
    let (code, told) = asks(address).await;
    assert_eq!(code, Some(1));
    assert!(told.contains("nobody answers at 127.0.0.1:"), "{told}");
    let (code, told) = prints(&["health"], "", &[]);
    assert_eq!(code, Some(1));
    assert!(told.contains("no table [status]"), "{told}");
}
