//! Commands, buttons, menus and forms in the page.

use serde_json::json;
use supplement_bot::sandbox::model::ids::{GENERAL, MAX, MIA, MODERATORS};

use super::browser::Browser;
use crate::local_discord::with_bot;

#[tokio::test]
async fn the_registered_commands_are_offered() {
    let (discord, _bot) = with_bot().await;
    let mut mia = Browser::open(&discord, MIA, GENERAL).await;
    mia.finds(|place| place["connected"] == true).await;
    let slash = &mia.place["commands"]["slash"];
    assert_eq!(slash[0]["name"], "echo");
    assert_eq!(slash[0]["options"][0]["autocomplete"], true);
    assert_eq!(mia.place["commands"]["menu"][0]["name"], "Repeat");
}

#[tokio::test]
async fn choices_come_while_typing() {
    let (discord, _bot) = with_bot().await;
    let mia = Browser::open(&discord, MIA, GENERAL).await;
    let typed = json!({"command": "echo", "option": "text", "text": "bor"});
    let told = mia.act("complete", typed).await;
    let first = json!({"name": "BORON", "value": "boron"});
    assert_eq!(told["choices"][0], first);
}

#[tokio::test]
async fn an_answer_is_shown_with_the_command_that_asked_for_it() {
    let (discord, _bot) = with_bot().await;
    let mut mia = Browser::open(&discord, MIA, GENERAL).await;
    let told = mia.slash("echo", &[("text", "**hello**")]).await;
    assert_eq!(told["outcome"], "message");
    let answer = mia.reads("<strong>hello</strong>").await;
    assert_eq!(answer["used"]["command"], "/echo");
    assert_eq!(answer["used"]["by"]["name"], "Mia");
}

#[tokio::test]
async fn a_private_answer_is_shown_to_nobody_else() {
    let (discord, _bot) = with_bot().await;
    let mut mia = Browser::open(&discord, MIA, GENERAL).await;
    let mut max = Browser::open(&discord, MAX, GENERAL).await;
    mia.slash("secret", &[]).await;
    let answer = mia.reads("Psst").await;
    assert_eq!(answer["private"], true);
    mia.act("say", json!({"content": "after it"})).await;
    let first = max.sees(|_| true).await;
    assert_eq!(first["content"], "after it");
}

#[tokio::test]
async fn a_press_is_answered_below_its_message() {
    let (discord, _bot) = with_bot().await;
    let mut mia = Browser::open(&discord, MIA, GENERAL).await;
    mia.slash("echo", &[("text", "hello")]).await;
    let answer = mia.reads("hello").await;
    let pressed = json!({"message": answer["id"], "custom_id": "again"});
    mia.act("press", pressed).await;
    let reply = mia.reads("Pressed").await;
    assert_eq!(reply["reply"]["id"], answer["id"]);
    assert_eq!(reply["reply"]["html"], "hello");
}

#[tokio::test]
async fn a_choice_changes_its_message() {
    let (discord, _bot) = with_bot().await;
    let mut mia = Browser::open(&discord, MIA, GENERAL).await;
    mia.slash("echo", &[("text", "hello")]).await;
    let answer = mia.reads("hello").await;
    let chosen = json!({"message": answer["id"], "custom_id": "colour", "values": ["green"]});
    assert_eq!(mia.act("select", chosen).await["outcome"], "updated");
    let changed = mia.reads("You chose green").await;
    assert_eq!(changed["id"], answer["id"]);
}

#[tokio::test]
async fn a_form_is_shown_filled_in_and_sent() {
    let (discord, _bot) = with_bot().await;
    let mut mia = Browser::open(&discord, MIA, GENERAL).await;
    let told = mia.slash("form", &[]).await;
    assert_eq!(told["modal"]["title"], "Who?");
    assert_eq!(told["modal"]["inputs"][0]["label"], "Name");
    let sent = json!({"opened_by": told["interaction"], "fields": [["name", "Mia"]]});
    mia.act("submit", sent).await;
    mia.reads("Hello Mia").await;
}

#[tokio::test]
async fn the_menu_on_a_message_is_used() {
    let (discord, _bot) = with_bot().await;
    let mut mia = Browser::open(&discord, MIA, GENERAL).await;
    let said = mia.act("say", json!({"content": "read this"})).await;
    let menu = json!({"command": "Repeat", "message": said["message"]});
    assert_eq!(mia.act("menu", menu).await["outcome"], "message");
    let answer = mia.sees(|it| it["used"]["command"] == "Repeat").await;
    assert_eq!(answer["reply"]["id"], said["message"]);
}

#[tokio::test]
async fn thinking_is_shown_until_the_answer_is_there() {
    let (discord, _bot) = with_bot().await;
    let mut mia = Browser::open(&discord, MIA, GENERAL).await;
    assert_eq!(mia.slash("slow", &[]).await["outcome"], "thinking");
    let answer = mia.reads("Thought about it").await;
    assert_eq!(answer["thinking"], false);
}

#[tokio::test]
async fn what_cannot_be_done_is_refused_in_words() {
    let (discord, _bot) = with_bot().await;
    let mia = Browser::open(&discord, MIA, GENERAL).await;
    let told = mia.slash("echo", &[]).await;
    assert_eq!(told["refused"], "`text` is required");
    let told = mia.slash("eco", &[]).await;
    assert_eq!(told["refused"], "there is no command `eco`");
}

#[tokio::test]
async fn each_sees_only_their_channels() {
    let (discord, _bot) = with_bot().await;
    let names = |browser: &Browser| -> Vec<String> {
        let channels = browser.place["channels"].as_array().unwrap().iter();
        let names = channels.map(|it| it["name"].as_str().unwrap().to_owned());
        names.collect()
    };
    let mia = Browser::open(&discord, MIA, GENERAL).await;
    assert_eq!(names(&mia), ["general", "Bot", "Max"]);
    let max = Browser::open(&discord, MAX, MODERATORS).await;
    assert_eq!(names(&max), ["general", "moderators", "Bot", "Mia"]);
}
