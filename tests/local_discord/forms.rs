//! Long forms: opened by a command or a button, filled in, and answered in every way.

use serde_json::{Value, json};
use supplement_bot::sandbox::model::{Id, Message};
use supplement_bot::sandbox::{LocalDiscord, Outcome, Person};

use super::alone;
use super::keeper::{long_text, with_keeper};
use super::raw::{call, callback, register};

/// What the bot took from a form, as it gave it back.
fn taken(message: &Message) -> Value {
    let file = message.file("taken.json").unwrap();
    serde_json::from_slice(&file.bytes).unwrap()
}

/// A message with a button for each way of answering a form.
async fn buttons(max: &Person) -> Message {
    let asked = max.slash("note show", &[("name", "boron".into())]).unwrap();
    max.answer(asked).await.unwrap()
}

/// Presses a button, fills in the form that it opens, and sends it.
async fn fills(max: &Person, message: Id, way: &str) -> Id {
    let pressed = max.press(message, &format!("form:{way}")).unwrap();
    let form = max.form(pressed).await.unwrap();
    assert_eq!(form.custom_id, format!("form:{way}"));
    let texts = ["a\nb", "c\r\nd", " \n"];
    let fields = [
        ("field-0", texts[0]),
        ("field-1", texts[1]),
        ("field-2", texts[2]),
    ];
    max.submit(pressed, &fields).unwrap()
}

fn filled() -> Value {
    json!({"field-0": "a\nb", "field-1": "c\r\nd", "field-2": " \n", "field-3": "", "field-4": ""})
}

#[tokio::test]
async fn five_long_texts_come_and_go_to_the_letter() {
    let (discord, _keeper) = with_keeper().await;
    let max = discord.max();
    let asked = max.slash("note edit", &[("name", "boron".into())]).unwrap();
    let form = max.form(asked).await.unwrap();
    assert_eq!(form.inputs.len(), 5);
    for (at, input) in form.inputs.iter().enumerate() {
        assert_eq!(input.value, long_text(at));
        assert_eq!(input.value.encode_utf16().count(), 4_000);
        assert_eq!((input.paragraph, input.required), (true, at < 3));
    }
    let sent = max.submit(asked, &[("field-4", "")]).unwrap();
    let answer = max.answer(sent).await.unwrap();
    assert_eq!(answer.content, "From a command");
    for at in 0..4 {
        assert_eq!(taken(&answer)[format!("field-{at}")], long_text(at));
    }
    assert_eq!(taken(&answer)["field-4"], "");
}

#[tokio::test]
async fn a_form_of_a_button_is_answered_with_a_message() {
    let (discord, _keeper) = with_keeper().await;
    let max = discord.max();
    let message = buttons(&max).await;
    let sent = fills(&max, message.id, "answer").await;
    let answer = max.answer(sent).await.unwrap();
    assert_eq!(answer.content, "From a button");
    assert_ne!(answer.id, message.id);
    assert_eq!(taken(&answer), filled());
}

#[tokio::test]
async fn a_form_of_a_button_changes_the_message_of_the_button() {
    let (discord, _keeper) = with_keeper().await;
    let max = discord.max();
    let message = buttons(&max).await;
    let sent = fills(&max, message.id, "change").await;
    let outcome = max.outcome(sent).await.unwrap();
    assert!(matches!(&outcome, Outcome::Updated(it) if it.id == message.id));
    let changed = outcome.message().unwrap();
    assert_eq!(changed.content, "From a button");
    assert_eq!(taken(&changed), filled());
    assert!(changed.is_ephemeral());
}

#[tokio::test]
async fn a_form_is_answered_later_or_quietly() {
    let (discord, _keeper) = with_keeper().await;
    let max = discord.max();
    let message = buttons(&max).await;
    let sent = fills(&max, message.id, "later").await;
    let outcome = max.outcome(sent).await.unwrap();
    assert!(matches!(outcome, Outcome::Thinking { ephemeral: true }));
    let answer = max.answer(sent).await.unwrap();
    assert!(answer.is_ephemeral() && answer.id != message.id);
    assert_eq!(taken(&answer), filled());

    let sent = fills(&max, message.id, "quiet").await;
    let outcome = max.outcome(sent).await.unwrap();
    assert!(matches!(outcome, Outcome::Acknowledged));
    let answer = max.answer(sent).await.unwrap();
    assert_eq!(answer.id, message.id);
    assert_eq!(taken(&answer), filled());
}

#[tokio::test]
async fn a_form_cannot_be_answered_with_a_form() {
    let (discord, _keeper) = with_keeper().await;
    let max = discord.max();
    let message = buttons(&max).await;
    let sent = fills(&max, message.id, "again").await;
    let answer = max.answer(sent).await.unwrap();
    assert!(
        answer.content.starts_with("Invalid Form Body"),
        "{}",
        answer.content
    );
}

#[tokio::test]
async fn a_required_field_cannot_be_left_empty_nor_a_field_be_too_long() {
    let (discord, _keeper) = with_keeper().await;
    let max = discord.max();
    let message = buttons(&max).await;
    let pressed = max.press(message.id, "form:answer").unwrap();
    max.form(pressed).await.unwrap();
    let refused = max.submit(pressed, &[("field-0", "x")]).unwrap_err();
    assert_eq!(refused.to_string(), "`field-1` is required");
    let long = long_text(0) + "x";
    let refused = max.submit(pressed, &[("field-0", &long)]).unwrap_err();
    let expected = "`field-0` must have 0 to 4000 characters";
    assert_eq!(refused.to_string(), expected);
    let refused = discord.mia().submit(pressed, &[]).unwrap_err();
    assert_eq!(refused.to_string(), "it is not their interaction");
}

/// A form on its way to the bot, which has not answered yet; `from_button` if a button opened it.
async fn submitted(discord: &LocalDiscord, from_button: bool) -> Id {
    let mia = discord.mia();
    let button = json!({"type": 2, "style": 1, "custom_id": "b", "label": "x"});
    let input = json!({"type": 4, "custom_id": "i", "style": 2, "label": "x", "required": false});
    let row = |part: &Value| json!([{"type": 1, "components": [part]}]);
    let message = json!({"type": 4, "data": {"content": "x", "components": row(&button)}});
    let form =
        json!({"type": 9, "data": {"custom_id": "f", "title": "x", "components": row(&input)}});
    let mut asked = mia.slash("ask", &[]).unwrap();
    if from_button {
        call(discord, "POST", &callback(discord, asked), &message).await;
        let shown = mia.answer(asked).await.unwrap();
        asked = mia.press(shown.id, "b").unwrap();
    }
    call(discord, "POST", &callback(discord, asked), &form).await;
    mia.submit(asked, &[]).unwrap()
}

#[tokio::test]
async fn a_form_takes_an_answer_of_these_kinds_only() {
    let discord = alone().await;
    register(&discord, "ask").await;
    for (from_button, allowed) in [(false, "{4, 5}"), (true, "{4, 5, 6, 7}")] {
        let sent = submitted(&discord, from_button).await;
        let body = json!({"type": 9, "data": {"custom_id": "f", "title": "x", "components": []}});
        let answer = call(&discord, "POST", &callback(&discord, sent), &body).await;
        let error = &answer.body["errors"]["type"]["_errors"][0];
        let expected = format!("Value must be one of {allowed}.");
        assert_eq!(error["message"], expected);
        let told = discord.look(|world| world.interactions[&sent].message().is_some());
        assert_eq!(told, from_button);
    }
}
