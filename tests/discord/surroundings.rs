//! `check --config` and the start tell what would go wrong later: misspelt variables, files that are not there, one port
//! for two, a folder that cannot be written.

use std::fs;

use supplement_bot::sandbox::{LocalDiscord, Options};
use tempfile::TempDir;

use super::operator::prints;
use super::process::{Process, settings};

const KEY: &str = "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a";

/// What `check --config` finds wrong in that.
fn finds(text: &str, variables: &[(&str, &str)], expected: &[&str]) {
    let (code, told) = prints(&["check", "--config"], text, variables);
    assert_eq!(code, Some(1), "{told}");
    for expected in expected {
        assert!(told.contains(expected), "{expected}:\n{told}");
    }
    let problems = told.lines().filter(|line| line.starts_with("error: "));
    assert_eq!(problems.count(), 1, "{told}");
}

#[test]
fn a_misspelt_variable_is_named_with_the_nearest_one() {
    let misspelt = [
        ("SUPPLEMENT_BOT_LIMIT_MEMBER", "5"),
        ("SUPPLEMENT_BOT_LOG", "debug"),
    ];
    let expected = "`SUPPLEMENT_BOT_LIMIT_MEMBER` is no setting and sets nothing; did you mean `SUPPLEMENT_BOT_LIMITS_MEMBER`?";
    let count = "1 problem in config.toml, SUPPLEMENT_BOT_LOG, SUPPLEMENT_BOT_LIMIT_MEMBER";
    finds("", &misspelt, &[expected, count]);
    let of_others = [
        ("SUPPLEMENT_BOT_SERVICE_HOST", "10.0.0.7"),
        ("SUPPLEMENT_BOT_PORT", "tcp://10.0.0.7:80"),
        ("SUPPLEMENT_BOT_EXCHANGES", "elsewhere"),
    ];
    let (code, told) = prints(&["check", "--config"], "", &of_others);
    assert_eq!(code, Some(0), "{told}");
}

#[test]
fn a_public_key_that_is_none_is_found_and_not_shown() {
    let variables = [("DISCORD_PUBLIC_KEY", "xyzzy")];
    let expected =
        "what stands here (5 characters) is not a public key; that has 64 hexadecimal digits";
    finds("", &variables, &[expected, "--> DISCORD_PUBLIC_KEY"]);
    let (_, told) = prints(&["check", "--config"], "", &variables);
    assert!(!told.contains("xyzzy"), "{told}");
}

#[test]
fn a_secret_that_cannot_be_read_or_is_given_twice_is_found() {
    let folder = TempDir::new().unwrap();
    let path = |name: &str| folder.path().join(name).display().to_string();
    fs::write(path("empty"), "").unwrap();
    fs::write(path("token"), "a.b.c\n").unwrap();
    for (variable, what) in [
        ("DISCORD_TOKEN_FILE", "the token"),
        ("DATABASE_PASSWORD_FILE", "the password of the database"),
    ] {
        let (missing, place) = (path("missing"), format!("--> {variable}"));
        let unread = format!("cannot read {what} in `{missing}`: No such file");
        finds("", &[(variable, &missing)], &[&unread, &place]);
        let empty = format!("empty` is empty; {what} belongs into it");
        finds("", &[(variable, &path("empty"))], &[&empty, &place]);
    }
    let twice = [
        ("DISCORD_TOKEN", "a.b.c"),
        ("DISCORD_TOKEN_FILE", &path("token")),
    ];
    let expected = "both DISCORD_TOKEN and DISCORD_TOKEN_FILE are set; leave one of them out";
    finds("", &twice, &[expected]);
    let (code, told) = prints(&["check", "--config"], "", &twice[1..]);
    assert_eq!(code, Some(0), "{told}");
    let none = [("DISCORD_TOKEN", "xyzzy")];
    finds("", &none, &["does not look like a bot token"]);
    let (_, told) = prints(&["check", "--config"], "", &none);
    assert!(!told.contains("xyzzy"), "{told}");
}

#[test]
fn a_knowledge_folder_that_is_not_there_is_found_where_it_is_named() {
    let expected = "`nowhere` is no folder here; the way to it begins where the bot is started";
    let text = "log = 'warn'\nknowledge = 'nowhere'\n";
    finds(text, &[], &[expected, "--> config.toml:2:13"]);
    let variables = [("SUPPLEMENT_BOT_KNOWLEDGE", "nowhere")];
    finds("", &variables, &[expected, "--> SUPPLEMENT_BOT_KNOWLEDGE"]);
}

#[test]
fn one_port_for_two_addresses_is_found() {
    let text = "[status]\naddress = '0.0.0.0:9090'\n[serve]\naddress = '127.0.0.1:9090'\n";
    let expected = "[status] has 0.0.0.0:9090 and [serve] has 127.0.0.1:9090, and only one of them can have port 9090";
    finds(text, &[], &[expected, "--> config.toml:2:11"]);
    let status = "[status]\naddress = '127.0.0.1:8080'\n";
    let (code, told) = prints(&["check", "--config"], status, &[]);
    assert_eq!(code, Some(0), "`run` does not serve: {told}");
    let variables = [("DISCORD_PUBLIC_KEY", KEY)];
    finds(status, &variables, &["only one of them can have port 8080"]);
    let variables = [("DISCORD_PUBLIC_KEY", KEY), ("DISCORD_TOKEN", "a.b.c")];
    let (code, told) = prints(&["serve"], status, &variables);
    assert_eq!(code, Some(1), "{told}");
    assert!(
        told.contains("only one of them can have port 8080"),
        "{told}"
    );
}

#[test]
fn what_is_no_id_is_told_with_what_one_looks_like() {
    let case = |text: &str, expected: &str| {
        let text = format!("[moderation]\nserver = '{text}'\n");
        let allowed = "allowed are digits, such as 123456789012345678, as Discord copies them with *Copy Server ID*";
        finds(&text, &[], &[expected, allowed]);
    };
    case("our server", "`our server` is not the id of a server; ");
    case("+5", "`+5` is not the id of a server; ");
    case("0", "`0` is not the id of a server; ");
    case("", "here is nothing; ");
    let variables = [
        ("SUPPLEMENT_BOT_MODERATION_SERVER", "1"),
        ("SUPPLEMENT_BOT_MODERATION_ROLE", "moderators"),
    ];
    let expected = "`moderators` is not the id of a role; allowed are digits";
    finds("", &variables, &[expected, "*Copy Role ID*"]);
}

/// A folder in which nobody makes a file, not even root.
#[cfg(target_os = "linux")]
const UNWRITABLE: &str = "/proc/self/fdinfo";

#[cfg(target_os = "linux")]
#[test]
fn a_folder_that_cannot_be_written_is_a_warning_where_moderators_save() {
    let text = format!("knowledge = '{UNWRITABLE}'\n");
    let (code, told) = prints(&["check", "--config"], &text, &[]);
    assert_eq!(
        (code, told.as_str()),
        (Some(0), "no problems in config.toml\n")
    );
    let text = format!("{text}[moderation]\nserver = '1'\n");
    let (code, told) = prints(&["check", "--config"], &text, &[]);
    assert_eq!(code, Some(0), "{told}");
    let warning = format!("warning: nothing can be written into `{UNWRITABLE}` (");
    assert_eq!(told.matches(&warning).count(), 1, "{told}");
    assert!(told.contains("so moderators cannot save"), "{told}");
}

#[cfg(unix)]
#[tokio::test]
async fn a_start_warns_of_a_misspelt_variable() {
    let discord = LocalDiscord::start(Options::default()).await.unwrap();
    let variables = [("SUPPLEMENT_BOT_STATUS_ADRESS", "127.0.0.1:0")];
    let process = Process::start_among(&settings(&discord), discord.token(), &variables);
    let warning = process
        .says("`SUPPLEMENT_BOT_STATUS_ADRESS` is no setting")
        .await;
    assert!(warning.contains("WARN"), "{warning}");
    assert!(
        warning.ends_with("did you mean `SUPPLEMENT_BOT_STATUS_ADDRESS`?"),
        "{warning}"
    );
    process.signal("TERM");
    assert_eq!(process.ended().await.code, Some(0));
}

#[test]
fn the_password_of_the_database_is_not_shown_with_what_is_wrong_beside_it() {
    let address = "postgres://bot:xyzzy@127.0.0.1/bot?sslrootcert=/nowhere.pem";
    let text = format!("[moderation]\nserver = \"123456789012345678\"\ndatabase = \"{address}\"\n");
    for (text, variables) in [
        (text.as_str(), vec![]),
        (
            "[moderation]\nserver = \"123456789012345678\"\n",
            vec![("SUPPLEMENT_BOT_MODERATION_DATABASE", address)],
        ),
    ] {
        let (code, told) = prints(&["check", "--config"], text, &variables);
        assert_eq!(code, Some(1), "{told}");
        assert!(told.contains("nowhere.pem"), "{told}");
        assert!(!told.contains("xyzzy"), "{told}");
    }
}

#[test]
fn a_number_or_switch_that_is_none_is_told_as_it_stands() {
    for (variable, value, expected) in [
        (
            "SUPPLEMENT_BOT_LIMITS_MEMBER",
            "99999999999",
            "`99999999999` stands here; allowed is a whole number from 0 to 4294967295",
        ),
        (
            "SUPPLEMENT_BOT_LIMITS_MEMBER",
            "",
            "nothing stands here; allowed is a whole number",
        ),
        (
            "SUPPLEMENT_BOT_ANSWERS_ASK_PRIVATE",
            "yes",
            "`yes` stands here; allowed is `true` or `false`",
        ),
    ] {
        finds("", &[(variable, value)], &[expected, variable]);
    }
}

#[test]
fn what_the_command_line_sets_is_checked_too_and_not_repeated_where_it_may_be_a_secret() {
    let set = |value: &str| prints(&["check", "--config", "--set", value], "", &[]);
    let (code, told) = set("limits.member=7");
    assert_eq!(code, Some(0), "{told}");
    let (code, told) = set("limits.member=many");
    assert_eq!(code, Some(1), "{told}");
    assert!(told.contains("--> --set limits.member"), "{told}");
    for secret in ["discord-token=xyzzy", "xyzzy"] {
        let (code, told) = set(secret);
        assert_eq!(code, Some(2), "{told}");
        assert!(!told.contains("xyzzy"), "{told}");
    }
}

#[test]
fn a_database_where_no_file_can_be_is_found() {
    let moderation = |database: &str| {
        format!("[moderation]\nserver = '123456789012345678'\ndatabase = '{database}'\n")
    };
    for (database, expected) in [
        ("nowhere/moderation.sqlite", "of the database is not there"),
        ("knowledge", "is a folder; the name of a file belongs here"),
        (
            "knowledge/moderation.sqlite",
            "lies in the knowledge folder",
        ),
    ] {
        finds(&moderation(database), &[], &[expected, "config.toml:3:"]);
    }
    let (code, told) = prints(
        &["check", "--config"],
        &moderation("moderation.sqlite"),
        &[],
    );
    assert_eq!(code, Some(0), "{told}");
}

#[test]
fn a_credential_beside_a_variable_is_found() {
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("discord-token"), "a.b.c").unwrap();
    let both = [
        ("DISCORD_TOKEN", "a.b.c"),
        ("CREDENTIALS_DIRECTORY", folder.path().to_str().unwrap()),
    ];
    let expected =
        "both DISCORD_TOKEN and the credential `discord-token` are set; leave one of them out";
    finds("", &both, &[expected]);
}

#[cfg(unix)]
#[test]
fn a_secret_that_never_ends_is_no_secret() {
    let endless = [("DISCORD_TOKEN_FILE", "/dev/zero")];
    finds("", &endless, &["it is longer than 65536 bytes"]);
}
