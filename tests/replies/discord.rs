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
    let mut whole = 0;
    for embed in list(&message["embeds"]) {
        whole += within(&embed["title"], 256) + within(&embed["description"], 4_096);
        assert!(list(&embed["fields"]).len() <= 25);
        for field in list(&embed["fields"]) {
            let (name, value) = (within(&field["name"], 256), within(&field["value"], 1_024));
            assert!(name > 0 && value > 0, "an embed field is empty");
            whole += name + value;
        }
    }
    assert!(whole <= 6_000, "the embeds have {whole} units");
    assert!(list(&message["components"]).len() <= 5);
    for row in list(&message["components"]) {
        let buttons = list(&row["components"]);
        assert!((1..=5).contains(&buttons.len()));
        for button in buttons {
            assert!(within(&button["label"], 80) > 0);
            assert!(within(&button["custom_id"], 100) > 0);
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
    let mut texts = vec![text(&message["content"])];
    for embed in list(&message["embeds"]) {
        texts.extend([text(&embed["title"]), text(&embed["description"])]);
        texts.extend(
            list(&embed["fields"])
                .iter()
                .map(|field| text(&field["value"])),
        );
    }
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
    let codes: Vec<&str> = rows
        .flat_map(|row| list(&row["components"]))
        .map(|button| text(&button["custom_id"]))
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
