//! Subcommands of one guild for moderators: who sees them, what they take, and the files that go both ways.

use serde_json::{Value, json};
use supplement_bot::sandbox::model::{CommandKind, ids};
use supplement_bot::sandbox::{LocalDiscord, OptionValue, Outcome, Person};

use super::alone;
use super::keeper::with_keeper;
use super::raw::{Socket, call};

fn for_guild() -> String {
    format!("/applications/{}/guilds/{}/commands", ids::BOT, ids::GUILD)
}

fn everywhere() -> String {
    format!("/applications/{}/commands", ids::BOT)
}

/// Registers `/keep`, which only moderators of the guild may use, beside `/ask` for all.
async fn register_both(discord: &LocalDiscord, needs: &str) {
    let keep = json!([{"name": "keep", "description": "x", "default_member_permissions": needs}]);
    let ask = json!([{"name": "ask", "description": "x"}]);
    for (path, commands) in [(for_guild(), keep), (everywhere(), ask)] {
        let answer = call(discord, "PUT", &path, &commands).await;
        assert_eq!(answer.status, 200, "{answer:?}");
    }
}

fn names(person: &Person) -> Vec<String> {
    let commands = person.commands(CommandKind::Slash).into_iter();
    commands.map(|it| it.name).collect()
}

#[tokio::test]
async fn only_who_manages_the_server_sees_and_uses_a_command_for_moderators() {
    let discord = alone().await;
    register_both(&discord, "32").await;
    let (mia, max, olga) = (discord.mia(), discord.max(), discord.olga());
    assert_eq!(names(&mia), ["ask"]);
    for moderator in [&max, &olga] {
        assert_eq!(names(moderator), ["keep", "ask"]);
        moderator.slash("keep", &[]).unwrap();
        assert_eq!(names(&moderator.in_dm()), ["ask"]);
    }
    let refused = mia.slash("keep", &[]).unwrap_err();
    let expected = "the command `keep` is not for them in a server";
    assert_eq!(refused.to_string(), expected);
}

#[tokio::test]
async fn a_command_that_needs_nothing_by_number_is_for_administrators_only() {
    let discord = alone().await;
    register_both(&discord, "0").await;
    assert_eq!(names(&discord.max()), ["ask"]);
    assert_eq!(names(&discord.olga()), ["keep", "ask"]);
}

#[tokio::test]
async fn commands_of_the_guild_and_those_for_everywhere_are_listed_apart() {
    let discord = alone().await;
    register_both(&discord, "32").await;
    let here = call(&discord, "GET", &for_guild(), &Value::Null).await.body;
    assert_eq!(here.as_array().unwrap().len(), 1);
    assert_eq!(here[0]["name"], "keep");
    assert_eq!(here[0]["default_member_permissions"], "32");
    assert_eq!(here[0]["guild_id"], json!(ids::GUILD));
    assert!(
        here[0].get("contexts").is_none(),
        "it is for one place only"
    );
    let all = call(&discord, "GET", &everywhere(), &Value::Null).await;
    assert_eq!(all.body[0]["name"], "ask");
    assert_eq!(all.body[0]["default_member_permissions"], Value::Null);
    let none = call(&discord, "PUT", &for_guild(), &json!([])).await;
    assert_eq!(none.body, json!([]));
    assert_eq!(names(&discord.max()), ["ask"]);
    let other = format!("/applications/{}/guilds/1/commands", ids::BOT);
    let answer = call(&discord, "GET", &other, &Value::Null).await;
    assert_eq!((answer.status, &answer.body["code"]), (403, &json!(50001)));
}

#[tokio::test]
async fn a_command_says_who_used_it_and_what_they_may() {
    let discord = alone().await;
    register_both(&discord, "32").await;
    let mut socket = Socket::listen(&discord, 0).await;
    for (person, owner) in [(discord.max(), false), (discord.olga(), true)] {
        person.slash("keep", &[]).unwrap();
        let told = socket.hear_of("INTERACTION_CREATE").await["d"].clone();
        assert_eq!(told["data"]["guild_id"], json!(ids::GUILD));
        assert_eq!(told["member"]["user"]["id"], json!(person.id()));
        let may: u64 = told["member"]["permissions"]
            .as_str()
            .unwrap()
            .parse()
            .unwrap();
        assert_ne!(may & 32, 0);
        assert_eq!(may & 8 != 0, owner);
        let roles = told["member"]["roles"].as_array().unwrap();
        assert_eq!(roles.contains(&json!(ids::MODERATOR)), !owner);
    }
}

#[tokio::test]
async fn an_option_of_a_subcommand_is_completed_and_may_be_left_out() {
    let (discord, _keeper) = with_keeper().await;
    let max = discord.max();
    let choices = max.types("note show", "name", "bor").await.unwrap();
    let offered: Vec<_> = choices.into_iter().map(|it| it.name).collect();
    assert_eq!(offered, ["BORON", "BORAGE"]);
    let filled = [("part", "doses".into())];
    let choices = max.types_after("note show", &filled, ("name", "z")).await;
    assert_eq!(choices.unwrap()[0].value, "zinc");
    max.slash("note show", &[("name", "boron".into())]).unwrap();
    let case = |used: &str, options: &[(&str, OptionValue)], expected: &str| {
        let refused = max.slash(used, options).unwrap_err();
        assert_eq!(refused.to_string(), expected);
    };
    case("note", &[], "a subcommand must be chosen");
    case("note hide", &[], "there is no subcommand `hide`");
    case("note show", &[], "`name` is required");
    case(
        "note show",
        &[("file", "x".into())],
        "there is no option `file`",
    );
    case(
        "note upload",
        &[("file", "x".into())],
        "`file` is of another kind",
    );
    let refused = discord.mia().types("note show", "name", "bor").await;
    assert!(refused.is_err(), "{refused:?}");
}

#[tokio::test]
async fn a_private_answer_has_its_files_and_nobody_else_sees_it() {
    let (discord, _keeper) = with_keeper().await;
    let max = discord.max();
    let asked = max.slash("note show", &[("name", "boron".into())]).unwrap();
    let answer = max.answer(asked).await.unwrap();
    assert!(answer.is_ephemeral());
    assert_eq!(
        answer.file("boron.toml").unwrap().text(),
        "name = \"Boron\"\n"
    );
    assert_eq!(answer.file("boron.diff").unwrap().text(), "-old\n+new\n");
    assert!(answer.file("zinc.toml").is_none());
    assert!(discord.olga().messages().is_empty());
}

#[tokio::test]
async fn a_file_in_an_option_is_downloaded_and_answered_in_steps() {
    let (discord, _keeper) = with_keeper().await;
    let max = discord.max();
    let file = OptionValue::file("my boron (1)#?.toml", "name = \"Bor\u{f3}n\"\n");
    let asked = max.slash("note upload", &[("file", file)]).unwrap();
    let outcome = max.outcome(asked).await.unwrap();
    assert!(matches!(outcome, Outcome::Thinking { ephemeral: true }));
    let answer = max.answer(asked).await.unwrap();
    assert_eq!(answer.content, "Read my_boron_1.toml of 16 bytes");
    let copy = answer.file("my_boron_1.toml").unwrap();
    assert_eq!(copy.text(), "name = \"Bor\u{f3}n\"\n");
    assert!(answer.is_ephemeral());
    let private = max.next_message().await.unwrap();
    assert_eq!(private.content, "For you");
    assert!(private.is_ephemeral());
    assert_eq!(private.file("change.diff").unwrap().text(), "+new\n");
    let public = max.next_message().await.unwrap();
    assert_eq!(public.content, "For everybody");
    assert!(!public.is_ephemeral());
    let seen = discord.mia().messages();
    assert_eq!(seen.len(), 1, "{seen:?}");
}

#[tokio::test]
async fn a_file_over_ten_megabytes_cannot_be_sent() {
    let (discord, _keeper) = with_keeper().await;
    let file = OptionValue::file("big.toml", vec![b' '; (10 << 20) + 1]);
    let refused = discord.max().slash("note upload", &[("file", file)]);
    let expected = "`big.toml` is larger than 10 MB";
    assert_eq!(refused.unwrap_err().to_string(), expected);
}

#[tokio::test]
async fn the_bot_asks_the_moderators_in_their_channel_and_changes_its_message() {
    let (discord, _keeper) = with_keeper().await;
    let (mia, max, olga) = (discord.mia(), discord.max(), discord.olga());
    let asked = max.slash("note propose", &[]).unwrap();
    assert_eq!(max.answer(asked).await.unwrap().content, "Sent");
    let there = |person: &Person| person.in_channel(ids::MODERATORS);
    let posted = there(&olga).sees(|it| it.content == "A change waits").await;
    let posted = posted.unwrap();
    assert_eq!(posted.file("change.diff").unwrap().text(), "-1\n+2\n");
    assert!(there(&mia).messages().is_empty());
    assert!(there(&mia).press(posted.id, "approve").is_err());
    let pressed = there(&olga).press_labelled(posted.id, "Approve").unwrap();
    assert_eq!(
        there(&olga).answer(pressed).await.unwrap().content,
        "Thank you"
    );
    let changed = there(&max)
        .sees(|it| it.content == "Approved by olga")
        .await;
    let changed = changed.unwrap();
    assert_eq!(changed.id, posted.id);
    assert!(changed.components.is_empty(), "the button is gone");
    assert!(changed.file("change.diff").is_some(), "the file stays");
}

#[rustfmt::skip]
fn broken() -> Vec<(Value, &'static str, &'static str)> {
    let option = |kind: u64, name: &str| json!({"type": kind, "name": name, "description": "x"});
    let with = |options: Value| json!([{"name": "keep", "description": "x", "options": options}]);
    let long = |at: usize| json!({"type": 1, "name": format!("s{at}"), "description": "x".repeat(100), "options": vec![json!({"type": 3, "name": "o".repeat(32), "description": "x".repeat(100)}); 1]});
    let nested = json!([{"type": 1, "name": "a", "description": "x", "options": [option(1, "b")]}]);
    let large: Value = (0..25).map(|at| {
        let mut sub = long(at);
        sub["options"] = (0..3).map(|at| json!({"type": 3, "name": format!("o{at}"), "description": "x".repeat(100)})).collect();
        sub
    }).collect();
    vec![
        (with(json!([option(1, "a"), option(3, "b")])), "0.options", "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID"),
        (with(nested), "0.options.0.options.0.type", "BASE_TYPE_CHOICES"),
        (with(json!([{"type": 2, "name": "a", "description": "x", "options": [option(3, "b")]}])), "0.options.0.options.0.type", "BASE_TYPE_CHOICES"),
        (with(large), "0", "APPLICATION_COMMAND_TOO_LARGE"),
    ]
}

#[tokio::test]
async fn subcommands_that_break_a_rule_are_refused_where_they_do() {
    let discord = alone().await;
    for (commands, place, expected) in broken() {
        let answer = call(&discord, "PUT", &for_guild(), &commands).await;
        let pointer = format!("/errors/{}/_errors/0/code", place.replace('.', "/"));
        let found = answer.body.pointer(&pointer);
        assert_eq!(found, Some(&json!(expected)), "{place}: {}", answer.body);
    }
    assert!(discord.commands().is_empty());
}
