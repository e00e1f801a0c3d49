//! Every story of moderation once more, with the database on a server.

use std::env;
use std::process::Command;

use super::server_or_skip;
use crate::moderation::place::ON_SERVER;

#[test]
fn every_story_of_moderation_is_the_same_on_a_server() {
    let server = server_or_skip!();
    // One at a time: other tests run beside it, and a story in which Discord waits needs a machine with time.
    let stories = [
        "moderation::",
        "discord::posted::",
        "--skip=moderation::postgres::",
        "--test-threads=1",
    ];
    let told = Command::new(env::current_exe().unwrap())
        .args(stories)
        .env(
            ON_SERVER,
            format!("{}:{}", server.folder.display(), server.port),
        )
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&told.stdout);
    assert!(told.status.success(), "{said}");
    let all = said.lines().find(|line| line.starts_with("test result: "));
    println!("on a server: {}", all.unwrap());
}
