//! Settings from the file, the environment and the command line, in that order, and each problem where it comes from.

use std::collections::BTreeSet;

use supplement_bot::config::{Config, Given, KEYS, Log, variable};
use supplement_bot::knowledge::Source;

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
