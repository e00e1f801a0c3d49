//! What a member does and then reads, in a few words.

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

/// Presses a button and reads the answer.
pub(crate) async fn presses(person: &Person, message: &Message, label: &str) -> Message {
    let pressed = person.press_labelled(message.id, label).unwrap();
    person.answer(pressed).await.unwrap()
}

/// The words on the buttons, a line each row.
pub(crate) fn buttons(message: &Message) -> String {
    let rows = message.components.iter().map(|row| {
        let buttons = row["components"].as_array().unwrap().iter();
        let labels = buttons.map(|button| button["label"].as_str().unwrap());
        format!("[{}]\n", labels.collect::<Vec<_>>().join("] ["))
    });
    rows.collect()
}

/// What stands at the top.
pub(crate) fn first_line(message: &Message) -> &str {
    message.content.lines().next().unwrap_or_default()
}
