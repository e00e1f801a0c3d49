//! Registering commands, and Discord's rules for them.

use serde_json::{Value, json};
use supplement_bot::sandbox::model::ids;

use super::alone;
use super::raw::call;

fn path() -> String {
    format!("/applications/{}/commands", ids::BOT)
}

#[rustfmt::skip]
fn broken() -> Vec<(Value, &'static str, &'static str)> {
    let with = |options: Value| json!({"name": "ask", "description": "x", "options": options});
    let option = |name: &str, required: bool| json!({"type": 3, "name": name, "description": "x", "required": required});
    let many: Value = (0..26).map(|at| option(&format!("o{at}"), false)).collect();
    vec![
        (json!({"name": "Ask", "description": "x"}), "name", "APPLICATION_COMMAND_INVALID_NAME"),
        (json!({"name": "ask me", "description": "x"}), "name", "APPLICATION_COMMAND_INVALID_NAME"),
        (json!({"name": "x".repeat(33), "description": "x"}), "name", "BASE_TYPE_BAD_LENGTH"),
        (json!({"description": "x"}), "name", "BASE_TYPE_REQUIRED"),
        (json!({"name": "ask"}), "description", "BASE_TYPE_REQUIRED"),
        (json!({"name": "ask", "description": "x".repeat(101)}), "description", "BASE_TYPE_BAD_LENGTH"),
        (json!({"name": "ask", "description": "x", "contexts": [3]}), "contexts.0", "BASE_TYPE_CHOICES"),
        (json!({"name": "ask", "description": "x", "integration_types": [2]}), "integration_types.0", "BASE_TYPE_CHOICES"),
        (json!({"type": 3, "name": "Ask", "description": "x"}), "description", "APPLICATION_COMMAND_DESCRIPTION_NOT_ALLOWED"),
        (with(many), "options", "BASE_TYPE_MAX_LENGTH"),
        (with(json!([option("a", false), option("b", true)])), "options.1", "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID"),
        (with(json!([option("a", true), option("a", true)])), "options.1.name", "APPLICATION_COMMAND_OPTIONS_NAME_INVALID"),
        (with(json!([{"type": 3, "name": "a"}])), "options.0.description", "BASE_TYPE_REQUIRED"),
        (with(json!([{"type": 12, "name": "a", "description": "x"}])), "options.0.type", "BASE_TYPE_CHOICES"),
    ]
}

#[tokio::test]
async fn a_command_that_breaks_a_rule_is_refused_where_it_does() {
    let discord = alone().await;
    for (command, place, expected) in broken() {
        let many = json!([command]);
        let cases = [
            ("POST", &command, place.to_owned()),
            ("PUT", &many, format!("0.{place}")),
        ];
        for (method, body, place) in cases {
            let answer = call(&discord, method, &path(), body).await;
            assert_eq!((answer.status, &answer.body["code"]), (400, &json!(50035)));
            let pointer = format!("/errors/{}/_errors/0/code", place.replace('.', "/"));
            let found = answer.body.pointer(&pointer);
            assert_eq!(found, Some(&json!(expected)), "{place}: {}", answer.body);
        }
    }
    assert!(discord.commands().is_empty());
}

#[tokio::test]
async fn a_command_keeps_its_id_when_it_is_registered_again() {
    let discord = alone().await;
    let command = json!({"name": "ask", "description": "x"});
    let first = call(&discord, "POST", &path(), &command).await;
    let second = call(&discord, "POST", &path(), &command).await;
    let all = call(&discord, "PUT", &path(), &json!([command])).await;
    assert_eq!((first.status, second.status, all.status), (201, 200, 200));
    assert_eq!(first.body["id"], second.body["id"]);
    assert_eq!(first.body["id"], all.body[0]["id"]);
    assert_ne!(first.body["version"], all.body[0]["version"]);
}

#[tokio::test]
async fn a_command_is_read_changed_and_deleted() {
    let discord = alone().await;
    let command = json!({"name": "ask", "description": "x"});
    let made = call(&discord, "POST", &path(), &command).await;
    let one = format!("{}/{}", path(), made.body["id"].as_str().unwrap());
    let change = json!({"description": "Ask anything"});
    let changed = call(&discord, "PATCH", &one, &change).await;
    assert_eq!(changed.body["description"], "Ask anything");
    assert_eq!(changed.body["name"], "ask");
    let read = call(&discord, "GET", &one, &Value::Null).await;
    assert_eq!(read.body, changed.body);
    assert_eq!(
        call(&discord, "DELETE", &one, &Value::Null).await.status,
        204
    );
    let gone = call(&discord, "GET", &one, &Value::Null).await;
    assert_eq!((gone.status, &gone.body["code"]), (404, &json!(10063)));
}

#[tokio::test]
async fn a_command_of_the_guild_is_apart_from_those_for_everywhere() {
    let discord = alone().await;
    let guild = format!("/applications/{}/guilds/{}/commands", ids::BOT, ids::GUILD);
    let command = json!([{"name": "here", "description": "x"}]);
    let made = call(&discord, "PUT", &guild, &command).await;
    assert_eq!(made.body[0]["guild_id"], json!(ids::GUILD));
    let everywhere = call(&discord, "GET", &path(), &Value::Null).await;
    assert_eq!(everywhere.body, json!([]));
    discord.mia().slash("here", &[]).unwrap();
    assert!(discord.mia().in_dm().slash("here", &[]).is_err());
}

#[tokio::test]
async fn two_commands_of_one_name_are_refused() {
    let discord = alone().await;
    let command = json!({"name": "ask", "description": "x"});
    let answer = call(&discord, "PUT", &path(), &json!([command, command])).await;
    let code = &answer.body["errors"]["1"]["_errors"][0]["code"];
    assert_eq!(code, "APPLICATION_COMMANDS_DUPLICATE_NAME");
}
