//! What moderators do in the page: subcommands, files, long forms, and a second one who approves.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};
use supplement_bot::sandbox::model::ids::{GENERAL, MAX, MIA, MODERATORS, OWNER};

use super::browser::Browser;
use crate::local_discord::keeper::{long_text, with_keeper};

#[tokio::test]
async fn one_can_be_each_of_three_people() {
    let (discord, _keeper) = with_keeper().await;
    let mia = Browser::open(&discord, MIA, GENERAL).await;
    let people = mia.place["people"].as_array().unwrap().iter();
    let people: Vec<_> = people.map(|it| (&it["name"], &it["role"])).collect();
    let (owner, moderator) = (json!("Owner"), json!("Moderator"));
    let names = ["Mia", "Max", "Olga"].map(|name| json!(name));
    let expected = [
        (&names[0], &Value::Null),
        (&names[1], &moderator),
        (&names[2], &owner),
    ];
    assert_eq!(people, expected);
}

#[tokio::test]
async fn subcommands_are_offered_to_moderators_only() {
    let (discord, _keeper) = with_keeper().await;
    let slash = async |person| {
        let mut browser = Browser::open(&discord, person, GENERAL).await;
        browser.finds(|place| place["connected"] == true).await;
        browser.place["commands"]["slash"].clone()
    };
    assert_eq!(slash(MIA).await, json!([]));
    for moderator in [MAX, OWNER] {
        let shown = slash(moderator).await;
        assert_eq!(shown[0]["name"], "note");
        let names: Vec<_> = shown[0]["options"]
            .as_array()
            .unwrap()
            .iter()
            .map(|it| &it["name"])
            .collect();
        assert_eq!(names, ["show", "edit", "upload", "propose"]);
        assert_eq!(shown[0]["options"][2]["options"][0]["type"], 11);
    }
}

#[tokio::test]
async fn an_option_of_a_subcommand_is_completed() {
    let (discord, _keeper) = with_keeper().await;
    let max = Browser::open(&discord, MAX, GENERAL).await;
    let filled = json!([{"name": "part", "text": "doses"}]);
    let typed = json!({"command": "note show", "option": "name", "text": "z", "options": filled});
    let told = max.act("complete", typed).await;
    assert_eq!(told["choices"], json!([{"name": "ZINC", "value": "zinc"}]));
}

#[tokio::test]
async fn a_file_is_uploaded_and_the_one_that_comes_back_is_shown() {
    let (discord, _keeper) = with_keeper().await;
    let mut max = Browser::open(&discord, MAX, GENERAL).await;
    let text = "name = \"Boron\"\n".repeat(13);
    let file = json!({"name": "boron.toml", "bytes": STANDARD.encode(&text)});
    let options = json!([{"name": "file", "file": file}]);
    let used = json!({"command": "note upload", "options": options});
    assert_eq!(max.act("slash", used).await["outcome"], "thinking");
    let answer = max.reads("Read boron.toml of 195 bytes").await;
    assert_eq!(answer["used"]["command"], "/note upload");
    let file = &answer["files"][0];
    let preview = file["preview"].as_str().unwrap();
    assert_eq!(preview.lines().count(), 13);
    assert!(preview.ends_with("\n\u{2026}"), "{preview}");
    let url = format!("{}{}", discord.api_origin(), file["url"].as_str().unwrap());
    let fetched = reqwest::get(url).await.unwrap();
    let disposition = &fetched.headers()["content-disposition"];
    assert_eq!(disposition, "attachment; filename=\"boron.toml\"");
    assert_eq!(fetched.text().await.unwrap(), text);
}

#[tokio::test]
async fn a_private_answer_shows_its_code_and_its_files() {
    let (discord, _keeper) = with_keeper().await;
    let mut max = Browser::open(&discord, MAX, GENERAL).await;
    max.slash("note show", &[("name", "boron")]).await;
    let answer = max.reads("<pre><code").await;
    assert_eq!(answer["private"], true);
    assert_eq!(answer["files"][0]["preview"], "name = \"Boron\"");
    assert_eq!(answer["files"][1]["preview"], "-old\n+new");
}

#[tokio::test]
async fn a_long_form_is_filled_in_and_sent() {
    let (discord, _keeper) = with_keeper().await;
    let mut max = Browser::open(&discord, MAX, GENERAL).await;
    let told = max.slash("note edit", &[("name", "boron")]).await;
    let inputs = told["modal"]["inputs"].as_array().unwrap();
    assert_eq!(inputs.len(), 5);
    assert_eq!(inputs[4]["value"], long_text(4));
    let fields: Value = inputs
        .iter()
        .map(|it| json!([it["id"], it["value"]]))
        .collect();
    let sent = json!({"opened_by": told["interaction"], "fields": fields});
    assert_eq!(max.act("submit", sent).await["outcome"], "message");
    max.reads("From a command").await;
}

#[tokio::test]
async fn a_second_moderator_approves_in_their_channel() {
    let (discord, _keeper) = with_keeper().await;
    let max = Browser::open(&discord, MAX, GENERAL).await;
    let mut olga = Browser::open(&discord, OWNER, MODERATORS).await;
    max.slash("note propose", &[]).await;
    let posted = olga.reads("A change waits").await;
    assert_eq!(posted["files"][0]["preview"], "-1\n+2");
    let press = json!({"message": posted["id"], "custom_id": "approve"});
    assert_eq!(olga.act("press", press).await["outcome"], "message");
    let changed = olga.reads("Approved by olga").await;
    assert_eq!(changed["id"], posted["id"]);
    assert_eq!(changed["components"], json!([]));
}
