//! What goes over HTTP is written down for other programs to check.

use std::fs;

use serde_json::{Value, json};
use supplement_bot::sandbox::model::ids;
use supplement_bot::sandbox::{LocalDiscord, Options};
use tempfile::tempdir;

use super::raw::call;

#[tokio::test]
async fn every_request_and_its_answer_are_written_to_a_file_of_each_local_discord() {
    let folder = tempdir().unwrap();
    for content in ["hello", "goodbye"] {
        let options = Options {
            exchanges: Some(folder.path().join("exchanges")),
            ..Options::default()
        };
        let discord = LocalDiscord::start(options).await.unwrap();
        let path = format!("/channels/{}/messages", ids::GENERAL);
        call(&discord, "POST", &path, &json!({"content": content})).await;
        call(&discord, "GET", "/users/1", &Value::Null).await;
    }
    let files = fs::read_dir(folder.path().join("exchanges")).unwrap();
    let texts = files.map(|file| fs::read_to_string(file.unwrap().path()).unwrap());
    let mut said = Vec::new();
    for text in texts {
        let lines = text.lines().map(|line| serde_json::from_str(line).unwrap());
        let [posted, missed]: [Value; 2] = lines.collect::<Vec<_>>().try_into().unwrap();
        assert_eq!(posted["method"], "POST");
        assert_eq!(posted["response"]["content"], posted["request"]["content"]);
        assert_eq!(missed["path"], "/api/v10/users/1");
        assert_eq!(
            (&missed["status"], &missed["response"]["code"]),
            (&json!(404), &json!(10013))
        );
        said.push(posted["request"]["content"].clone());
    }
    said.sort_by_key(Value::to_string);
    assert_eq!(said, ["goodbye", "hello"]);
}
