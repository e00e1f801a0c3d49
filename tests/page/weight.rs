//! The page's files: all there, light, and nothing from elsewhere.

use std::collections::BTreeSet;

use supplement_bot::sandbox::LocalDiscord;

use crate::local_discord::alone;

/// The whole page stays below this.
const LIGHT: usize = 150_000;

async fn file(discord: &LocalDiscord, path: &str) -> String {
    let url = format!("{}{path}", discord.api_origin());
    let answer = reqwest::get(url).await.unwrap();
    assert_eq!(answer.status().as_u16(), 200, "{path}");
    let policy = answer.headers()["content-security-policy"]
        .to_str()
        .unwrap();
    assert!(policy.starts_with("default-src 'none'; script-src 'self';"));
    answer.text().await.unwrap()
}

/// The files that a text names.
fn named(text: &str) -> Vec<String> {
    let quoted = text.split('"').filter(|piece| !piece.contains(' '));
    let file = quoted.filter_map(|piece| {
        let name = piece
            .strip_prefix("/page/")
            .or_else(|| piece.strip_prefix("./"))?;
        Some(format!("/page/{name}"))
    });
    file.filter(|path| path.contains('.')).collect()
}

#[tokio::test]
async fn the_page_is_whole_and_light() {
    let discord = alone().await;
    let mut seen = BTreeSet::new();
    let mut open = vec!["/".to_owned()];
    let mut weight = 0;
    while let Some(path) = open.pop() {
        if seen.insert(path.clone()) {
            let text = file(&discord, &path).await;
            let elsewhere = text.replace("http://www.w3.org/", "").contains("http://");
            assert!(!elsewhere && !text.contains("https://"), "{path}");
            weight += text.len();
            open.extend(named(&text));
        }
    }
    assert!(seen.len() > 15, "{seen:?}");
    assert!(weight < LIGHT, "{weight} bytes");
    assert!(discord.unknown().is_empty());
}
