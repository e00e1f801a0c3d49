//! The other routes, the token, and the rate limits.

use serde_json::{Value, json};
use supplement_bot::sandbox::model::ids;
use supplement_bot::sandbox::{LocalDiscord, Options};

use super::alone;
use super::raw::{call, call_as};

#[tokio::test]
async fn a_request_without_the_token_is_refused() {
    let discord = alone().await;
    let url = format!("{}/users/@me", discord.api_origin());
    for token in ["", "Bot bogus", discord.token()] {
        let answer = call_as(token, &url, "GET", &Value::Null).await;
        let expected = json!({"message": "401: Unauthorized", "code": 0});
        assert_eq!((answer.status, answer.body), (401, expected));
    }
}

#[tokio::test]
async fn what_is_not_there_is_refused_and_noted() {
    let discord = alone().await;
    let expected = json!({"message": "404: Not Found", "code": 0});
    let answer = call(&discord, "GET", "/stickers/1", &Value::Null).await;
    assert_eq!((answer.status, answer.body), (404, expected));
    let answer = call(&discord, "DELETE", "/users/@me", &Value::Null).await;
    assert_eq!(answer.status, 405);
    let noted = discord.unknown();
    assert_eq!(
        noted,
        ["GET /api/v10/stickers/1", "DELETE /api/v10/users/@me"]
    );
}

#[tokio::test]
async fn each_thing_is_found_or_said_to_be_unknown() {
    let discord = alone().await;
    let (guild, general) = (ids::GUILD, ids::GENERAL);
    let case = async |path: String, status: u16, code: Value| {
        let answer = call(&discord, "GET", &path, &Value::Null).await;
        assert_eq!(answer.status, status, "{path}: {answer:?}");
        assert_eq!(answer.body["code"], code, "{path}");
    };
    let found = Value::Null;
    case("/gateway".to_owned(), 200, found.clone()).await;
    case("/gateway/bot".to_owned(), 200, found.clone()).await;
    case("/users/@me".to_owned(), 200, found.clone()).await;
    case(format!("/users/{}", ids::MIA), 200, found.clone()).await;
    case("/users/1".to_owned(), 404, json!(10013)).await;
    case("/applications/@me".to_owned(), 200, found.clone()).await;
    case("/oauth2/applications/@me".to_owned(), 200, found.clone()).await;
    case(format!("/guilds/{guild}"), 200, found.clone()).await;
    case("/guilds/1".to_owned(), 404, json!(10004)).await;
    case(
        format!("/guilds/{guild}/members/{}", ids::MAX),
        200,
        found.clone(),
    )
    .await;
    case(format!("/guilds/{guild}/members/1"), 404, json!(10007)).await;
    case(format!("/guilds/{guild}/channels"), 200, found.clone()).await;
    case(format!("/guilds/{guild}/roles"), 200, found.clone()).await;
    case(format!("/channels/{general}"), 200, found.clone()).await;
    case("/channels/1".to_owned(), 404, json!(10003)).await;
    case("/channels/bogus".to_owned(), 400, json!(0)).await;
    case(format!("/channels/{general}/messages/1"), 404, json!(10008)).await;
}

#[tokio::test]
async fn a_message_is_written_read_changed_and_deleted() {
    let discord = alone().await;
    let path = format!("/channels/{}/messages", ids::GENERAL);
    let body = json!({"content": "hello"});
    let made = call(&discord, "POST", &path, &body).await;
    let one = format!("{path}/{}", made.body["id"].as_str().unwrap());
    let change = json!({"content": "goodbye"});
    let changed = call(&discord, "PATCH", &one, &change).await;
    assert_eq!(changed.body["content"], "goodbye");
    assert!(changed.body["edited_timestamp"].is_string());
    let listed = call(&discord, "GET", &path, &Value::Null).await;
    assert_eq!(listed.body, json!([changed.body]));
    assert_eq!(
        call(&discord, "DELETE", &one, &Value::Null).await.status,
        204
    );
    assert!(discord.mia().messages().is_empty());
}

#[tokio::test]
async fn a_message_of_another_cannot_be_changed_or_deleted() {
    let discord = alone().await;
    let said = discord.mia().says("mine").unwrap();
    let path = format!("/channels/{}/messages/{said}", ids::GENERAL);
    let changed = call(&discord, "PATCH", &path, &json!({"content": "x"})).await;
    assert_eq!(
        (changed.status, &changed.body["code"]),
        (403, &json!(50005))
    );
    let deleted = call(&discord, "DELETE", &path, &Value::Null).await;
    assert_eq!(
        (deleted.status, &deleted.body["code"]),
        (403, &json!(50013))
    );
}

#[tokio::test]
async fn a_conversation_with_a_person_is_opened() {
    let discord = alone().await;
    let body = json!({"recipient_id": ids::MIA});
    let opened = call(&discord, "POST", "/users/@me/channels", &body).await;
    assert_eq!(opened.body["id"], json!(ids::MIA_DM));
    assert_eq!(opened.body["recipients"][0]["username"], "mia");
}

#[tokio::test]
async fn a_message_notifies_only_whom_it_may() {
    let discord = alone().await;
    let path = format!("/channels/{}/messages", ids::GENERAL);
    let content = format!(
        "<@{}> <@{}> <@&{}> @everyone",
        ids::MIA,
        ids::MAX,
        ids::MODERATOR
    );
    let case = async |allowed: Value, users: usize, roles: usize| {
        let body = json!({"content": content, "allowed_mentions": allowed});
        let sent = call(&discord, "POST", &path, &body).await.body;
        assert_eq!(
            sent["mentions"].as_array().unwrap().len(),
            users,
            "{allowed}"
        );
        assert_eq!(sent["mention_roles"].as_array().unwrap().len(), roles);
        assert_eq!(sent["mention_everyone"], false, "the bot may not");
    };
    case(Value::Null, 2, 1).await;
    case(json!({"parse": []}), 0, 0).await;
    case(json!({"parse": ["users"]}), 2, 0).await;
    case(json!({"parse": ["roles", "everyone"]}), 0, 1).await;
    case(json!({"parse": [], "users": [ids::MIA]}), 1, 0).await;
}

#[tokio::test]
async fn a_request_is_counted_against_its_limit() {
    let options = Options {
        strict_rate_limits: true,
        ..Options::default()
    };
    let discord = LocalDiscord::start(options).await.unwrap();
    let path = format!("/channels/{}/messages", ids::GENERAL);
    let body = json!({"content": "hello"});
    for remaining in ["4", "3", "2", "1", "0"] {
        let answer = call(&discord, "POST", &path, &body).await;
        assert_eq!(answer.status, 200);
        assert_eq!(answer.header("x-ratelimit-limit"), "5");
        assert_eq!(answer.header("x-ratelimit-remaining"), remaining);
    }
    let answer = call(&discord, "POST", &path, &body).await;
    assert_eq!(answer.status, 429);
    assert!(answer.body["retry_after"].as_f64().unwrap() > 0.0);
    assert_eq!(answer.body["code"], 0);
    let elsewhere = format!("/channels/{}/messages", ids::MIA_DM);
    assert_eq!(call(&discord, "POST", &elsewhere, &body).await.status, 200);
    discord.clock().advance(std::time::Duration::from_secs(5));
    assert_eq!(call(&discord, "POST", &path, &body).await.status, 200);
}
