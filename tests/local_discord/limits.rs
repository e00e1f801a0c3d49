//! Every limit that a bot may break, and how Discord says so.

use serde_json::{Value, json};
use supplement_bot::sandbox::LocalDiscord;
use supplement_bot::sandbox::model::ids;

use super::alone;
use super::raw::{Answer, call, callback, register};

fn long(length: usize) -> String {
    "x".repeat(length)
}

/// The problem at a place such as `embeds.0.title`, as its code and message.
fn problem(answer: &Answer, place: &str) -> String {
    assert_eq!(answer.status, 400, "{place}: {answer:?}");
    assert_eq!(answer.body["code"], 50035, "{place}: {answer:?}");
    assert_eq!(answer.body["message"], "Invalid Form Body");
    let pointer = format!("/errors/{}/_errors/0", place.replace('.', "/"));
    let error = answer.body.pointer(&pointer);
    let error = error.unwrap_or_else(|| panic!("nothing at {place}: {}", answer.body));
    let text = |key: &str| error[key].as_str().unwrap();
    format!("{}: {}", text("code"), text("message"))
}

fn row(parts: &Value) -> Value {
    json!({"content": "x", "components": [{"type": 1, "components": parts}]})
}

fn button(id: &str, label: &str) -> Value {
    json!({"type": 2, "style": 1, "custom_id": id, "label": label})
}

fn menu(options: &Value) -> Value {
    row(&json!([{"type": 3, "custom_id": "m", "options": options}]))
}

fn buttons(count: usize) -> Value {
    (0..count).map(|at| button(&at.to_string(), "x")).collect()
}

fn embed(embed: &Value) -> Value {
    json!({"embeds": [embed]})
}

#[rustfmt::skip]
fn broken_messages() -> Vec<(Value, &'static str, &'static str)> {
    let most = |count: usize| format!("BASE_TYPE_MAX_LENGTH: Must be {count} or fewer in length.").leak();
    let between = |most: usize| format!("BASE_TYPE_BAD_LENGTH: Must be between 1 and {most} in length.").leak();
    let part = "components.0.components.0";
    let at = |place: &str| &*format!("{part}.{place}").leak();
    let option = json!({"label": "x", "value": "x"});
    let many: Value = (0..26).map(|at| json!({"label": "x", "value": at.to_string()})).collect();
    let big = json!([{"description": long(4_000)}, {"description": long(2_001)}]);
    vec![
        (json!({"content": long(2_001)}), "content", most(2_000)),
        (json!({"content": "😀".repeat(1_001)}), "content", most(2_000)),
        (json!({"content": 5}), "content", "STRING_TYPE_CONVERT: Could not interpret \"5\" as string."),
        (embed(&json!({"title": long(257)})), "embeds.0.title", most(256)),
        (embed(&json!({"description": long(4_097)})), "embeds.0.description", most(4_096)),
        (embed(&json!({"footer": {"text": long(2_049)}})), "embeds.0.footer.text", most(2_048)),
        (embed(&json!({"fields": [{"name": long(257), "value": "x"}]})), "embeds.0.fields.0.name", between(256)),
        (embed(&json!({"fields": [{"name": "x", "value": long(1_025)}]})), "embeds.0.fields.0.value", between(1_024)),
        (embed(&json!({"fields": [{"name": "x"}]})), "embeds.0.fields.0.value", "BASE_TYPE_REQUIRED: This field is required"),
        (embed(&json!({"fields": vec![json!({"name": "x", "value": "x"}); 26]})), "embeds.0.fields", most(25)),
        (json!({"embeds": vec![json!({"title": "x"}); 11]}), "embeds", most(10)),
        (json!({"embeds": big}), "embeds", "MAX_EMBED_SIZE_EXCEEDED: Embed size exceeds maximum size of 6000"),
        (json!({"content": "x", "components": vec![json!({"type": 1, "components": buttons(1)}); 6]}), "components", most(5)),
        (row(&buttons(6)), "components.0.components", between(5)),
        (row(&json!([button("x", &long(81))])), at("label"), most(80)),
        (row(&json!([button(&long(101), "x")])), at("custom_id"), between(100)),
        (row(&json!([button("a", "x"), button("a", "y")])), "components.0.components.1.custom_id", "COMPONENT_CUSTOM_ID_DUPLICATED: Component custom id cannot be duplicated"),
        (row(&json!([{"type": 2, "style": 9, "custom_id": "x", "label": "x"}])), at("style"), "BASE_TYPE_CHOICES: Value must be one of {1, 2, 3, 4, 5, 6}."),
        (menu(&many), at("options"), between(25)),
        (menu(&json!([{"label": long(101), "value": "x"}])), at("options.0.label"), between(100)),
        (menu(&json!([{"label": "x", "value": long(101)}])), at("options.0.value"), between(100)),
        (menu(&json!([option, option])), at("options.1.value"), "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED: The specified option value is already used"),
        (json!({"content": "x", "allowed_mentions": {"parse": ["users"], "users": ["1"]}}), "allowed_mentions", "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE: parse:[\"users\"] and users: [ids...] are mutually exclusive."),
        (json!({"content": "x", "message_reference": {"message_id": "1"}}), "message_reference", "REPLIES_UNKNOWN_MESSAGE: Unknown message"),
    ]
}

#[tokio::test]
async fn a_message_over_a_limit_is_refused_where_it_breaks_it() {
    let discord = alone().await;
    let path = format!("/channels/{}/messages", ids::GENERAL);
    for (body, place, expected) in broken_messages() {
        let answer = call(&discord, "POST", &path, &body).await;
        assert_eq!(problem(&answer, place), expected, "{place}");
    }
    assert!(discord.mia().messages().is_empty());
}

#[tokio::test]
async fn an_answer_over_a_limit_is_refused_below_its_data() {
    let discord = alone().await;
    register(&discord, "ask").await;
    for (data, place, expected) in broken_messages() {
        if place == "message_reference" {
            continue;
        }
        let body = json!({"type": 4, "data": data});
        let answer = reply(&discord, &body).await;
        assert_eq!(
            problem(&answer, &format!("data.{place}")),
            expected,
            "{place}"
        );
    }
}

async fn reply(discord: &LocalDiscord, body: &Value) -> Answer {
    let asked = discord.mia().slash("ask", &[]).unwrap();
    call(discord, "POST", &callback(discord, asked), body).await
}

#[tokio::test]
async fn a_message_at_the_limit_is_taken() {
    let discord = alone().await;
    let path = format!("/channels/{}/messages", ids::GENERAL);
    let body = json!({
        "content": "😀".repeat(1_000),
        "embeds": [{"title": long(256), "description": long(4_096), "footer": {"text": long(1_648)}}],
        "components": vec![json!({"type": 1, "components": buttons(5)}); 1],
    });
    let answer = call(&discord, "POST", &path, &body).await;
    assert_eq!(answer.status, 200, "{answer:?}");
}

#[tokio::test]
async fn an_empty_message_is_refused() {
    let discord = alone().await;
    register(&discord, "ask").await;
    let path = format!("/channels/{}/messages", ids::GENERAL);
    let empty = [json!({}), json!({"content": "  "}), row(&buttons(1))];
    for mut body in empty {
        if body["components"].is_array() {
            body["content"] = json!("");
        }
        let answer = call(&discord, "POST", &path, &body).await;
        assert_eq!((answer.status, &answer.body["code"]), (400, &json!(50006)));
    }
    let answer = reply(&discord, &json!({"type": 4, "data": {}})).await;
    assert_eq!((answer.status, &answer.body["code"]), (400, &json!(50006)));
}

#[tokio::test]
async fn a_form_over_a_limit_is_refused() {
    let discord = alone().await;
    register(&discord, "ask").await;
    let input = |label: &str, value: &str| {
        let input =
            json!({"type": 4, "custom_id": "i", "style": 1, "label": label, "value": value});
        json!({"type": 1, "components": [input]})
    };
    let form = |title: &str, rows: Value| json!({"type": 9, "data": {"custom_id": "f", "title": title, "components": rows}});
    let part = "data.components.0.components.0";
    let cases = [
        (
            form(&long(46), json!([input("x", "")])),
            "data.title".to_owned(),
        ),
        (
            form("x", json!([input(&long(46), "")])),
            format!("{part}.label"),
        ),
        (
            form("x", json!([input("x", &long(4_001))])),
            format!("{part}.value"),
        ),
        (form("x", json!([])), "data.components".to_owned()),
        (json!({"type": 9}), "data".to_owned()),
    ];
    for (body, place) in cases {
        problem(&reply(&discord, &body).await, &place);
    }
}

#[tokio::test]
async fn what_is_wrong_below_a_missing_field_is_not_told() {
    let discord = alone().await;
    register(&discord, "ask").await;
    let answer = reply(&discord, &json!({"type": 9})).await;
    let error = json!({"code": "BASE_TYPE_REQUIRED", "message": "This field is required"});
    assert_eq!(answer.body["errors"], json!({"data": {"_errors": [error]}}));
}

#[tokio::test]
async fn choices_over_a_limit_are_refused() {
    let discord = alone().await;
    let option = json!({"type": 3, "name": "text", "description": "x", "autocomplete": true});
    let command = json!({"name": "ask", "description": "x", "options": [option]});
    let path = format!("/applications/{}/commands", ids::BOT);
    call(&discord, "POST", &path, &command).await;
    let many: Value = (0..26)
        .map(|at| json!({"name": at.to_string(), "value": "x"}))
        .collect();
    let cases = [
        (many, "data.choices"),
        (
            json!([{"name": long(101), "value": "x"}]),
            "data.choices.0.name",
        ),
        (
            json!([{"name": "x", "value": long(101)}]),
            "data.choices.0.value",
        ),
    ];
    for (choices, place) in cases {
        let typing = discord.mia();
        let (asked, answer) = tokio::join!(typing.types("ask", "text", "x"), async {
            let asked = discord.look(|world| *world.interactions.keys().last().unwrap());
            let body = json!({"type": 8, "data": {"choices": choices}});
            let answer = call(&discord, "POST", &callback(&discord, asked), &body).await;
            let none = json!({"type": 8, "data": {"choices": []}});
            call(&discord, "POST", &callback(&discord, asked), &none).await;
            answer
        });
        problem(&answer, place);
        assert!(asked.unwrap().is_empty());
    }
}

#[tokio::test]
async fn an_answer_must_be_of_a_kind_that_fits() {
    let discord = alone().await;
    register(&discord, "ask").await;
    for kind in [1, 6, 7, 8, 99] {
        let body = json!({"type": kind, "data": {"content": "x"}});
        let found = problem(&reply(&discord, &body).await, "type");
        assert_eq!(found, "BASE_TYPE_CHOICES: Value must be one of {4, 5, 9}.");
    }
}
