//! The bot starts where something is wrong: the clock, the folder, or another bot at the same database.

use chrono::{Days, Local};
use supplement_bot::answer::Disclaimer;
use supplement_bot::knowledge::Change;
use supplement_bot::moderation::Shelf;
use supplement_bot::sandbox::model::ids;
use supplement_bot::sandbox::{LocalDiscord, Options};

use super::BORON;
use super::desk::Copy;
use super::place::Place;
use crate::discord::process::{Ended, Process};
use crate::discord::{first_line, uses};

fn settings(discord: &LocalDiscord, copy: &Copy) -> String {
    let (folder, database) = (copy.folder(), Place::beside(copy).name());
    format!(
        "knowledge = '{}'\nlog = \"debug\"\n[discord]\napi = \"{}\"\ngateway = \"{}\"\n\
         [moderation]\nserver = \"{}\"\nchannel = \"{}\"\ndatabase = '{}'\n",
        folder.display(),
        discord.api_origin(),
        discord.gateway_url(),
        ids::GUILD,
        ids::MODERATORS,
        database
    )
}

async fn discord() -> LocalDiscord {
    let options = Options {
        patience: std::time::Duration::from_secs(20),
        ..Options::default()
    };
    LocalDiscord::start(options).await.unwrap()
}

#[test]
fn a_slow_clock_is_no_reason_not_to_start_and_a_date_to_come_is_refused_all_the_same() {
    let copy = Copy::of_shipped();
    let long_ago = Local::now() - Days::new(400);
    let shelf = Shelf::open(copy.folder(), Disclaimer::default(), long_ago).unwrap();
    assert!(shelf.latest_review().unwrap() > long_ago.date_naive());
    let text = copy.read(BORON);
    let plainer = text.replacen("a benefit is unproven", "a benefit is open", 1);
    let with = |text: String| {
        [Change {
            file: BORON.to_owned(),
            text: Some(text),
        }]
    };
    assert!(shelf.as_if(&with(plainer), long_ago).is_ok());
    let typo = text.replace("on = 2026-11-23", "on = 2036-11-23");
    let problems = shelf.as_if(&with(typo), long_ago).unwrap_err();
    assert!(problems[0].message.contains("is in the future"));
}

/// A bot in a process of its own, at the desk.
#[cfg(unix)]
async fn started(discord: &LocalDiscord, settings: &str) -> Process {
    let bot = Process::start(settings, discord.token());
    discord.ready_for("knowledge").await.unwrap();
    bot
}

#[cfg(unix)]
async fn stopped(bot: Process) -> Ended {
    bot.signal("TERM");
    let ended = bot.ended().await;
    assert_eq!(ended.code, Some(0));
    ended
}

#[cfg(unix)]
#[tokio::test]
async fn the_second_bot_at_a_database_says_who_has_it_and_ends() {
    let (discord, copy) = (discord().await, Copy::of_shipped());
    let settings = settings(&discord, &copy);
    let first = started(&discord, &settings).await;
    let second = Process::start(&settings, discord.token()).ended().await;
    assert_eq!(second.code, Some(1), "{second:?}");
    let who = format!("(process {}, since ", first.id());
    assert!(second.err.contains(&who), "{second:?}");
    assert!(
        second
            .err
            .contains("is in use by another instance of the bot")
    );
    assert_eq!(discord.connected(), 1);
    stopped(first).await;
    let third = Process::start(&settings, discord.token());
    discord.connections(2, 0).await.unwrap();
    stopped(third).await;
}

#[cfg(unix)]
#[tokio::test]
async fn where_the_folder_is_wrong_at_the_start_the_last_right_files_are_answered_from() {
    let (discord, copy) = (discord().await, Copy::of_shipped());
    let settings = settings(&discord, &copy);
    stopped(started(&discord, &settings).await).await;
    let right = copy.read(BORON);
    copy.write(BORON, "name = \"Boron\nkind =");
    let second = Process::start(&settings, discord.token());
    discord.connections(2, 0).await.unwrap();
    let answer = uses(&discord.mia(), "supplement", &[("name", "boron".into())]).await;
    assert_eq!(first_line(&answer), "**Boron**");
    let olga = discord.olga().in_channel(ids::MODERATORS);
    let told = olga.sees(|message| message.content.contains(BORON)).await;
    assert!(told.is_ok(), "the moderators are told");
    copy.write(BORON, &right);
    let repaired = second.says("the knowledge files are right again").await;
    assert!(repaired.contains("files=1"), "{repaired}");
    let ended = stopped(second).await;
    let said = "the knowledge files are wrong; answering from the last ones that were right";
    assert!(ended.err.contains(said), "{}", ended.err);
    assert!(
        ended.err.contains("supplements/boron.toml:1:"),
        "{}",
        ended.err
    );
}

#[cfg(unix)]
#[tokio::test]
async fn where_the_folder_is_wrong_at_the_first_start_each_problem_is_told_with_its_line() {
    let (discord, copy) = (discord().await, Copy::of_shipped());
    copy.replace(BORON, "name = \"Boron\"", "nam = \"Boron\"");
    copy.write("supplements/zinc.toml", "name = \"Zinc\nkind =");
    let with = settings(&discord, &copy);
    let (without, _) = with.split_once("[moderation]").unwrap();
    for settings in [with.as_str(), without] {
        let ended = Process::start(settings, discord.token()).ended().await;
        assert_eq!(ended.code, Some(1), "{ended:?}");
        for place in ["supplements/boron.toml:3:1: ", "supplements/zinc.toml:1:"] {
            assert_eq!(ended.err.matches(place).count(), 1, "{}", ended.err);
        }
        assert!(ended.err.contains("nam = \"Boron\""), "{}", ended.err);
        let last = ended.err.lines().last().unwrap_or_default();
        assert!(last.contains("`supplement-bot check` shows them"), "{last}");
    }
}

#[cfg(target_os = "linux")]
#[tokio::test]
async fn a_folder_that_cannot_be_written_is_told_at_the_start() {
    let (discord, copy) = (discord().await, Copy::of_shipped());
    let extra = copy.path("extra");
    // Not even root makes a file there.
    std::os::unix::fs::symlink("/proc/self/fdinfo", &extra).unwrap();
    let ended = stopped(started(&discord, &settings(&discord, &copy)).await).await;
    let warning = format!("nothing can be written into `{}` (", extra.display());
    assert_eq!(ended.err.matches(&warning).count(), 1, "{}", ended.err);
}

#[cfg(unix)]
#[tokio::test]
async fn nobody_else_reads_the_database() {
    use std::os::unix::fs::PermissionsExt;

    let (discord, copy) = (discord().await, Copy::of_shipped());
    let database = copy.path("own.sqlite");
    let settings = settings(&discord, &copy);
    let (above, _) = settings.rsplit_once("database = ").unwrap();
    let settings = format!("{above}database = '{}'\n", database.display());
    // The second finds one that can be read by all.
    for connections in 1..=2 {
        let bot = Process::start(&settings, discord.token());
        discord.connections(connections, 0).await.unwrap();
        for name in ["own.sqlite", "own.sqlite-wal", "own.sqlite-shm"] {
            let there = std::fs::metadata(copy.path(name)).unwrap();
            assert_eq!(there.permissions().mode() & 0o777, 0o600, "{name}");
        }
        stopped(bot).await;
        let all = std::fs::Permissions::from_mode(0o644);
        std::fs::set_permissions(&database, all).unwrap();
    }
}
