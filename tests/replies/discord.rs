//! What Discord takes, and what no message of ours may do; read from the message as it is sent.

use std::collections::BTreeSet;

use serde_json::Value;
use supplement_bot::answer::{Action, Reply};
use supplement_bot::render::{discord, markdown, terminal};

/// Checks a reply in every form in which it leaves.
#[track_caller]
pub(super) fn is_fit_to_send(reply: &Reply) {
    let disclaimer = reply.disclaimer().as_str();
    assert!(markdown::content(reply).ends_with(&format!("\n{disclaimer}")));
    assert!(terminal::text(reply).ends_with(&format!("\n{disclaimer}")));
    let forms = [
        serde_json::to_value(discord::response(reply, true)).unwrap(),
        serde_json::to_value(discord::message(reply)).unwrap(),
    ];
    for message in forms {
        assert!(text(&message["content"]).ends_with(disclaimer));
        fits(&message);
        pings_nobody(&message);
        buttons_are_read_back(&message);
    }
}

fn fits(message: &Value) {
    let within = |value: &Value, most: usize| {
        let length = text(value).encode_utf16().count();
        assert!(length <= most, "{length} units, {most} allowed: {value}");
        length
    };
    assert!(within(&message["content"], 2_000) > 0);
    assert!(list(&message["components"]).len() <= 5);
    assert!(
        list(&message["embeds"]).is_empty(),
        "people may switch embeds off"
    );
    for row in list(&message["components"]) {
        let parts = list(&row["components"]);
        assert!((1..=5).contains(&parts.len()));
        for part in parts {
            assert!(within(&part["custom_id"], 100) > 0);
            within(&part["placeholder"], 150);
            assert!(within(&part["label"], 80) > 0 || !list(&part["options"]).is_empty());
            assert!(list(&part["options"]).len() <= 25);
            for option in list(&part["options"]) {
                assert!(within(&option["label"], 100) > 0);
                assert!(within(&option["value"], 100) > 0);
            }
        }
    }
}

/// Nothing in the texts would ping, and Discord is told to ping nobody even so.
fn pings_nobody(message: &Value) {
    assert_eq!(
        message["allowed_mentions"]["parse"],
        Value::Array(Vec::new())
    );
    for of in ["users", "roles"] {
        assert!(list(&message["allowed_mentions"][of]).is_empty());
    }
    let texts = [text(&message["content"])];
    for text in texts {
        let text = unescaped(text);
        for ping in ["@everyone", "@here", "<@", "<#"] {
            assert!(!text.contains(ping), "{ping} in {text}");
        }
    }
}

/// The text without what a backslash makes plain.
fn unescaped(text: &str) -> String {
    let mut letters = text.chars();
    let mut rest = String::new();
    while let Some(letter) = letters.next() {
        if letter == '\\' {
            letters.next();
        } else {
            rest.push(letter);
        }
    }
    rest
}

fn buttons_are_read_back(message: &Value) {
    let rows = list(&message["components"]).iter();
    let parts = rows.flat_map(|row| list(&row["components"]));
    let codes: Vec<&str> = parts
        .flat_map(|part| match list(&part["options"]) {
            [] => vec![text(&part["custom_id"])],
            options => options
                .iter()
                .map(|option| text(&option["value"]))
                .collect(),
        })
        .collect();
    let distinct: BTreeSet<&str> = codes.iter().copied().collect();
    assert_eq!(
        codes.len(),
        distinct.len(),
        "two buttons have one id: {codes:?}"
    );
    for code in codes {
        let action = Action::from_code(code).unwrap_or_else(|| panic!("{code} is not read back"));
        assert_eq!(action.code(), code);
    }
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}
