//! The settings file: the example, and the two addresses that could lead the token astray.

use expect_test::{Expect, expect};
use supplement_bot::config::{Config, KEYS, Server, variable};
use supplement_bot::knowledge::Source;

const EXAMPLE: &str = include_str!("../../config.example.toml");

fn parse(text: &str) -> Result<Config, String> {
    let source = Source {
        file: "config.toml".to_owned(),
        text: text.to_owned(),
    };
    Config::parse(&source).map_err(|problems| {
        let told: Vec<String> = problems.iter().map(ToString::to_string).collect();
        told.join("\n")
    })
}

#[test]
fn the_example_has_the_defaults() {
    let (example, default) = (parse(EXAMPLE).unwrap(), Config::default());
    assert_eq!(format!("{example:?}"), format!("{default:?}"));
    assert_eq!(format!("{:?}", parse("").unwrap()), format!("{default:?}"));
}

/// The keys that are allowed in a table, as a wrong one is told.
fn keys(table: &str) -> Vec<String> {
    let told = parse(&format!("{table}\nno-such-key = 1")).unwrap_err();
    let (_, allowed) = told.split_once("allowed are ").unwrap();
    let names = allowed.split('`').skip(1).step_by(2);
    names.map(str::to_owned).collect()
}

#[test]
fn the_example_lists_every_key() {
    let tables = [
        ("", 9),
        ("[answers]", 2),
        ("[discord]", 2),
        ("[moderation]", 7),
        ("[limits]", 4),
        ("[status]", 1),
        ("[serve]", 2),
        ("[shards]", 2),
    ];
    for (table, least) in tables {
        let keys = keys(table);
        assert!(keys.len() >= least, "{table}: {keys:?}");
        for key in keys {
            let stands = EXAMPLE.lines().any(|line| {
                let line = line.trim_start_matches(['#', ' ']);
                line.starts_with(&format!("{key} =")) || line == format!("[{key}]")
            });
            assert!(stands, "`{key}` of {table} is missing");
        }
    }
}

#[test]
fn a_limit_that_lets_nobody_through_is_refused() {
    let told = parse("[limits]\nmember = 0\nserver = 9").unwrap_err();
    assert!(told.contains("`0` lets nobody through"), "{told}");
    assert!(
        told.contains("member = 0") || told.contains("config.toml:2"),
        "{told}"
    );
    assert_eq!(parse("[limits]\nserver = 9").unwrap().limits.server, 9);
}

#[test]
fn a_local_server_needs_both_addresses_on_this_machine() {
    let local = parse("[discord]\napi = 'http://127.0.0.1:80'\ngateway = 'ws://127.0.0.1:81'");
    let expected = Server::Local {
        api: "http://127.0.0.1:80".to_owned(),
        gateway: "ws://127.0.0.1:81".to_owned(),
    };
    assert_eq!(local.unwrap().server, expected);
    let case = |text: &str, expected: Expect| {
        expected.assert_eq(&parse(&format!("[discord]\n{text}")).unwrap_err());
    };
    case(
        "api = 'http://127.0.0.1:80'",
        expect![
            "config.toml:2:7: `api` is not Discord's, so `gateway` must be given too; otherwise the token would go to Discord's gateway"
        ],
    );
    case(
        "gateway = 'ws://127.0.0.1:80'",
        expect![
            "config.toml:2:11: `gateway` is given without `api`; the token would go to two different servers"
        ],
    );
    case(
        "api = 'http://10.0.0.1'\ngateway = 'ws://127.0.0.1'",
        expect![
            "config.toml:2:7: `http://10.0.0.1` is not on this machine; allowed is http://127.0.0.1:PORT"
        ],
    );
    case(
        "api = 'http://127.0.0.1'\ngateway = 'wss://gateway.discord.gg'",
        expect![
            "config.toml:3:11: `wss://gateway.discord.gg` is not on this machine; allowed is ws://127.0.0.1:PORT"
        ],
    );
}

#[test]
fn an_address_that_only_looks_local_is_refused() {
    let hosts = [
        "127.0.0.1@evil.example",
        "127.0.0.1:80@evil.example",
        "localhost:x@evil.example",
        "user@127.0.0.1",
        "user:password@127.0.0.1:80",
        "127.0.0.1.evil.example",
        "localhost.evil.example",
        "evil.example#127.0.0.1",
        "evil.example/127.0.0.1",
        "evil.example?127.0.0.1",
        "evil.example\\\\@127.0.0.1",
        "evil.example%2f@127.0.0.1",
        "0.0.0.0",
        "127.0.0.2",
        "192.168.0.1",
        "[::2]",
        "[::ffff:10.0.0.1]",
        "①②⑦.evil",
        "",
    ];
    let bad = hosts
        .iter()
        .map(|host| (format!("http://{host}"), format!("ws://{host}")));
    let schemes = ["https", "wss", "ftp", "file"].map(|scheme| {
        let address = format!("{scheme}://127.0.0.1");
        (address.clone(), address)
    });
    for (api, gateway) in bad.chain(schemes) {
        let good = (
            "http://127.0.0.1:1".to_owned(),
            "ws://127.0.0.1:1".to_owned(),
        );
        for (api, gateway) in [(&api, &good.1), (&good.0, &gateway)] {
            let told = parse(&format!(
                "[discord]\napi = \"{api}\"\ngateway = \"{gateway}\""
            ));
            let told = told.map(|config| config.server).unwrap_err();
            assert!(
                told.contains("is not on this machine"),
                "{api} {gateway}: {told}"
            );
        }
    }
}

#[test]
fn a_disclaimer_that_says_nothing_is_refused() {
    for text in ["", " ", "Have fun!", "Ask a friend."] {
        assert!(
            parse(&format!("disclaimer = \"{text}\"")).is_err(),
            "{text}"
        );
    }
}

#[test]
fn what_is_deployed_has_settings_that_the_bot_reads() {
    let manifest = include_str!("../../deploy/kubernetes.yaml");
    let (_, text) = manifest.split_once("  config.toml: |\n").unwrap();
    let (text, _) = text.split_once("\n---\n").unwrap();
    let text: Vec<&str> = text.lines().map(str::trim_start).collect();
    let config = parse(&text.join("\n")).unwrap();
    for (name, port) in [
        ("http", config.serve.address.port()),
        ("status", config.status.unwrap().port()),
    ] {
        let opened = format!("{{name: {name}, containerPort: {port}}}");
        assert!(manifest.contains(&opened), "{opened}");
    }
    let container = include_str!("../../Containerfile");
    let variables = container
        .lines()
        .filter_map(|line| line.split("SUPPLEMENT_BOT_").nth(1));
    let names = variables.map(|rest| rest.split('=').next().unwrap());
    for name in names {
        let mut known = KEYS.iter().map(|(key, _)| variable(key));
        assert!(
            known.any(|it| it == format!("SUPPLEMENT_BOT_{name}")),
            "{name}"
        );
    }
}
