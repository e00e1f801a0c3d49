//! What a member does and then reads, in a few words.

use serde_json::Value;
use supplement_bot::sandbox::model::Message;
use supplement_bot::sandbox::{OptionValue, Person};

/// Uses a slash command and reads the answer.
pub(crate) async fn uses(
    person: &Person,
    command: &str,
    options: &[(&str, OptionValue)],
) -> Message {
    let asked = person.slash(command, options).unwrap();
    person.answer(asked).await.unwrap()
}

/// Presses a button, or chooses that from a menu, and reads the answer.
pub(crate) async fn presses(person: &Person, message: &Message, label: &str) -> Message {
    let offered = parts(message).find_map(|part| {
        let option = part["options"]
            .as_array()?
            .iter()
            .find(|it| it["label"] == label)?;
        Some((part["custom_id"].as_str()?, option["value"].as_str()?))
    });
    let pressed = match offered {
        Some((menu, value)) => person.select(message.id, menu, &[value]).unwrap(),
        None => person.press_labelled(message.id, label).unwrap(),
    };
    person.answer(pressed).await.unwrap()
}

fn parts(message: &Message) -> impl Iterator<Item = &Value> {
    let rows = message.components.iter();
    rows.flat_map(|row| row["components"].as_array().unwrap())
}

/// The words on the buttons, a line each row; a menu stands with its options behind its own words.
pub(crate) fn buttons(message: &Message) -> String {
    let rows = message.components.iter().map(|row| {
        let parts = row["components"].as_array().unwrap().iter();
        let parts = parts.map(|part| match part["options"].as_array() {
            Some(options) => format!("{}: {}", shown(part, "placeholder"), labels(options)),
            None => shown(part, "label").to_owned(),
        });
        format!("[{}]\n", parts.collect::<Vec<_>>().join("] ["))
    });
    rows.collect()
}

fn shown<'p>(part: &'p Value, key: &str) -> &'p str {
    part[key].as_str().unwrap()
}

fn labels(options: &[Value]) -> String {
    let labels = options.iter().map(|option| shown(option, "label"));
    labels.collect::<Vec<_>>().join(", ")
}

/// What stands at the top.
pub(crate) fn first_line(message: &Message) -> &str {
    message.content.lines().next().unwrap_or_default()
}
