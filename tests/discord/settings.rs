//! Settings from the file, the environment and the command line, in that order, and each problem where it comes from.

use std::collections::BTreeSet;
use std::fs;

use supplement_bot::config::{Config, Given, KEYS, Log, variable};
use supplement_bot::knowledge::Source;
use supplement_bot::sandbox::{LocalDiscord, Options};
use tempfile::TempDir;

use super::process::{Process, program, settings};

fn file(text: &str) -> Source {
    Source {
        file: "config.toml".to_owned(),
        text: text.to_owned(),
    }
}

fn read(text: &str, given: &[&str]) -> Result<Config, String> {
    let given: Vec<Given> = given.iter().map(|it| Given::parse(it).unwrap()).collect();
    Config::layered(&file(text), &given).map_err(|problems| {
        let told: Vec<String> = problems.iter().map(ToString::to_string).collect();
        told.join("\n")
    })
}

#[test]
fn the_later_of_two_values_stands_and_the_rest_stays() {
    let text = "log = 'warn' # quiet\n[limits]\nmember = 5\nserver = 7\n[status]\naddress = '127.0.0.1:1'\n";
    let given = [
        "log=debug",
        "limits.member=9",
        "status.address=127.0.0.1:2",
        "status.address=127.0.0.1:3",
        "answers.ask-private=false",
        "moderation.server=123456789012345678",
        "disclaimer=Ask a \"doctor\" or pharmacist.",
    ];
    let config = read(text, &given).unwrap();
    assert_eq!(config.log, Log::Debug);
    assert_eq!((config.limits.member, config.limits.server), (9, 7));
    assert_eq!(config.status.unwrap().port(), 3);
    assert!(!config.answers.ask_private);
    assert_eq!(config.moderation.unwrap().server, 123_456_789_012_345_678);
    assert_eq!(
        config.disclaimer.as_str(),
        "Ask a \"doctor\" or pharmacist."
    );
    let unchanged = read(text, &[]).unwrap();
    assert_eq!(unchanged.log, Log::Warn);
}

#[test]
fn a_key_in_quotes_is_the_same_key() {
    let text = "'log' = 'warn'\n[\"limits\"]\n\"member\" = 5\n'server' = 7\n";
    let config = read(text, &["log=debug", "limits.member=9"]).unwrap();
    assert_eq!(config.log, Log::Debug);
    assert_eq!((config.limits.member, config.limits.server), (9, 7));
    let text = "[\"limits\"]\n\"member\" = 0\n\"no such\" = 1\n";
    let told = read(text, &["log=debug"]).unwrap_err();
    assert!(told.contains("config.toml:3:1: "), "{told}");
    let told = read("['limits']\n'member' = 0\n", &["log=debug"]).unwrap_err();
    assert!(told.contains("config.toml:2:12: `0`"), "{told}");
}

#[test]
fn every_problem_is_told_where_its_value_stands() {
    let text = "# mine\nlog = 'loud'\n\n[limits]\nmember = 5\nserver = 0\nmemebr = 1\n";
    let told = read(text, &["limits.member=many", "status.address=here"]).unwrap_err();
    let case = |place: &str, said: &str| {
        let line = told.lines().find(|line| line.starts_with(place));
        let line = line.unwrap_or_else(|| panic!("nothing at {place}:\n{told}"));
        assert!(line.contains(said), "{line}");
    };
    case("config.toml:2:7: ", "loud");
    case("config.toml:7:1: ", "memebr");
    case("--set limits.member:1:1: ", "");
    let told = read("[limits]\nserver = 0\n", &["status.address=here"]).unwrap_err();
    assert!(
        told.contains("config.toml:2:10: `0` lets nobody through"),
        "{told}"
    );
    assert!(
        told.contains("--set status.address:1:1: `here` is not an address"),
        "{told}"
    );
    let told = read("log = \n[", &["log=info"]).unwrap_err();
    assert!(told.starts_with("config.toml:1:"), "{told}");
}

#[test]
fn what_is_wrong_in_one_table_hides_nothing_in_another() {
    let text =
        "log = 'loud'\n[limits]\nmember = 0\n[status]\naddress = 1\n[serve]\naddress = 'here'\n";
    let told = read(text, &[]).unwrap_err();
    for place in [
        "config.toml:1:7: ",
        "config.toml:3:10: ",
        "config.toml:5:11: ",
        "config.toml:7:11: ",
    ] {
        assert_eq!(told.matches(place).count(), 1, "{place}:\n{told}");
    }
    assert_eq!(told.lines().count(), 4, "{told}");
    let empty = read("[moderation]\n", &["log=info"]).unwrap_err();
    assert!(empty.contains("config.toml:1:"), "{empty}");
    assert!(read("[moderation]\n", &["moderation.server=1"]).is_ok());
}

#[test]
fn shards_that_cannot_be_are_told_in_one_sentence_with_their_source() {
    let case = |text: &str, given: &[&str], expected: &str| {
        let told = read(text, given).unwrap_err();
        assert_eq!(told.lines().count(), 1, "{told}");
        assert!(told.contains(expected), "{told}");
    };
    let table = "[shards]\ntotal = 16\n";
    let own = |own: &str| format!("{table}own = '{own}'\n");
    case(
        &own("12-16"),
        &[],
        "config.toml:3:7: `12-16` is not among the shards of `total`; with 16 they are 0 to 15",
    );
    case(&own("7-4"), &[], "config.toml:3:7: `7-4` names no shards");
    case(
        table,
        &["shards.own=all"],
        "--set shards.own:1:1: `all` names no shards; allowed are such as \"3\" and \"4-7\"",
    );
    case(
        "[shards]\ntotal = 0",
        &[],
        "config.toml:2:9: `0` is no number of shards; allowed are 1 to 65536",
    );
    case("", &["shards.own=1"], "--set shards.own:1:1: ");
    case(
        &own("0"),
        &["moderation.server=197038439483310086"],
        "--set moderation.server:1:1: the moderators' server is on shard 2 of 16",
    );
    let shards = read(&own("4-7"), &[]).unwrap().shards.unwrap();
    assert_eq!((shards.total, shards.own), (16, 4..8));
    assert!(read("", &[]).unwrap().shards.is_none());
}

#[test]
fn what_is_no_setting_is_refused_with_those_there_are() {
    for wrong in ["limits.memebr=1", "limits=1", "=", "log"] {
        let told = Given::parse(wrong).unwrap_err();
        assert!(told.contains("allowed"), "{told}");
    }
}

/// The keys that the file may have, as a wrong one is told.
fn keys(table: &str) -> BTreeSet<String> {
    let header = if table.is_empty() {
        String::new()
    } else {
        format!("[{table}]\n")
    };
    let told = read(&format!("{header}no-such-key = 1"), &[]).unwrap_err();
    let (_, allowed) = told.split_once("allowed are ").unwrap();
    let names = allowed
        .lines()
        .next()
        .unwrap()
        .split('`')
        .skip(1)
        .step_by(2);
    names.map(str::to_owned).collect()
}

#[test]
fn every_key_of_the_file_can_be_set_from_elsewhere() {
    let tables = [
        "answers",
        "discord",
        "limits",
        "moderation",
        "serve",
        "shards",
        "status",
    ];
    let mut all = keys("");
    for table in tables {
        assert!(all.remove(table), "{table}");
        all.extend(keys(table).into_iter().map(|key| format!("{table}.{key}")));
    }
    let known: BTreeSet<String> = KEYS.iter().map(|(key, _)| (*key).to_owned()).collect();
    assert_eq!(known, all);
    assert_eq!(variable("limits.member"), "SUPPLEMENT_BOT_LIMITS_MEMBER");
    assert_eq!(
        variable("serve.public-key"),
        "SUPPLEMENT_BOT_SERVE_PUBLIC_KEY"
    );
}

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
