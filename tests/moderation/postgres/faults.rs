//! The server is not there, refuses, or goes away in the middle.

use std::thread;

use chrono::Local;

use super::server::{PASSWORD, Server, ledger};
use super::{Psql, server_or_skip};

/// Ends every connection of a bot to the server.
fn breaks(server: &Server) {
    let bots = "FROM pg_stat_activity WHERE application_name = 'supplement-bot'";
    Psql::open(&server.url()).says(&format!("SELECT pg_terminate_backend(pid) {bots}"));
}

#[test]
fn what_is_asked_over_a_broken_connection_is_asked_again_over_a_new_one() {
    let Some(server) = Server::own() else { return };
    let schema = server.schema();
    let (one, other) = (schema.ledger(), schema.ledger());
    one.hold(Local::now()).unwrap();
    for value in ["one", "two"] {
        breaks(&server);
        one.note("name", value).unwrap();
        breaks(&server);
        assert_eq!(one.noted("name").unwrap().as_deref(), Some(value));
    }
    let told = other.hold(Local::now()).unwrap_err().to_string();
    assert!(told.contains("is in use by another instance"), "{told}");
}

#[test]
fn a_change_that_is_cut_off_in_the_middle_is_made_once() {
    let Some(server) = Server::own() else { return };
    let schema = server.schema();
    let ledger = schema.ledger();
    let mut other = Psql::open(&schema.url);
    other.says("BEGIN; LOCK TABLE misses IN ACCESS EXCLUSIVE MODE");
    let today = Local::now().date_naive();
    thread::scope(|scope| {
        let missed = scope.spawn(|| ledger.miss("cissus", today));
        let waits = "FROM pg_stat_activity WHERE application_name = 'supplement-bot' AND wait_event_type = 'Lock'";
        // Who is in the middle of a change sees the others as they were at its beginning.
        let mut beside = Psql::open(&server.url());
        beside.waits_for(&format!("SELECT pg_terminate_backend(pid) {waits}"));
        other.says("COMMIT");
        missed.join().unwrap().unwrap();
    });
    assert_eq!(other.says("SELECT name FROM misses"), ["cissus"]);
}

#[test]
fn a_server_that_is_not_there_is_one_sentence() {
    let server = server_or_skip!();
    let folder = tempfile::tempdir().unwrap();
    let nowhere = format!(
        "postgres://bot:secret@/bot?host={}",
        folder.path().display()
    );
    let told = ledger(&nowhere).unwrap_err().to_string();
    assert!(
        told.starts_with("the database of moderation cannot be reached: "),
        "{told}"
    );
    assert_eq!(told.lines().count(), 1);
    drop(server);
}

#[test]
fn a_server_that_refuses_is_one_sentence_without_the_password() {
    let server = server_or_skip!();
    let schema = server.schema();
    let case = |user: &str, more: &str, expected: &str| {
        let told = ledger(&schema.over_network(&server, user, more)).unwrap_err();
        let told = format!("{:#}", anyhow::Error::new(told));
        assert!(told.contains(expected), "{told}");
        assert!(!told.contains("secret"), "{told}");
        assert_eq!(told.lines().count(), 1, "{told}");
    };
    let refused = "refuses: password authentication failed for user \"bot\"";
    case("bot:secret", "", refused);
    case("bot", "", "cannot be reached: ");
    case("bot:secret", "&sslmode=require", "invalid peer certificate");
}

#[test]
fn an_encrypted_server_is_believed_with_the_operators_certificate() {
    let server = server_or_skip!();
    let schema = server.schema();
    let password = PASSWORD
        .replace(' ', "%20")
        .replace('+', "%2B")
        .replace('@', "%40");
    let certificate = server.folder.join("certificate.pem");
    let more = format!("&sslmode=require&sslrootcert={}", certificate.display());
    let url = schema.over_network(&server, &format!("bot:{password}"), &more);
    let ledger = ledger(&url).unwrap();
    ledger.note("name", "over a network").unwrap();
    let said = Psql::open(&schema.url).says(
        "SELECT DISTINCT ssl FROM pg_stat_ssl JOIN pg_stat_activity USING (pid)
         WHERE application_name = 'supplement-bot' AND client_addr IS NOT NULL",
    );
    assert_eq!(said, ["t"]);
}

#[test]
fn tables_of_a_later_version_are_refused() {
    let server = server_or_skip!();
    let schema = server.schema();
    drop(schema.ledger());
    Psql::open(&schema.url).says("INSERT INTO supplement_bot_steps DEFAULT VALUES");
    let told = ledger(&schema.url).unwrap_err().to_string();
    assert!(told.ends_with("is of a later version of the bot"), "{told}");
}

#[test]
fn texts_are_in_the_order_of_their_bytes_and_keep_all_but_zero() {
    let server = server_or_skip!();
    let ledger = server.schema().ledger();
    let odd = "\u{1f98a} “é” \u{7f}\t'; DROP TABLE notes; -- $1 ?1 \\ \0";
    ledger.note("odd", odd).unwrap();
    let kept = ledger.noted("odd").unwrap().unwrap();
    assert_eq!(kept, odd.replace('\0', "\u{fffd}"));
    let today = Local::now().date_naive();
    for name in ["b", "B", "a", "\u{e4}"] {
        for days in 0..3 {
            ledger.miss(name, today - chrono::Days::new(days)).unwrap();
        }
    }
    let missed = ledger.missed(today).unwrap();
    let names: Vec<&str> = missed.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["B", "a", "b", "\u{e4}"]);
}
