//! Who may drive the page.

use reqwest::header::{CONTENT_TYPE, HOST, ORIGIN};
use supplement_bot::sandbox::LocalDiscord;
use supplement_bot::sandbox::model::ids::{BOT, GENERAL, MIA, MODERATORS, OWNER};

use crate::local_discord::alone;

/// Says "hello" with these headers, and gets a status.
async fn say(discord: &LocalDiscord, path: &str, headers: &[(&str, &str)]) -> u16 {
    let url = format!("{}/page/{path}/say", discord.api_origin());
    let mut request = reqwest::Client::new().post(url);
    request = request.header(CONTENT_TYPE, "application/json");
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    let sent = request.body(r#"{"content": "hello"}"#).send().await;
    sent.unwrap().status().as_u16()
}

#[tokio::test]
async fn another_page_cannot_act() {
    let discord = alone().await;
    let here = format!("{MIA}/{GENERAL}");
    let own = discord.api_origin();
    let port = own.rsplit_once(':').unwrap().1;
    let (named, origin) = (
        format!("localhost:{port}"),
        format!("http://localhost:{port}"),
    );
    let (host, from) = (HOST.as_str(), ORIGIN.as_str());
    let cases: [(&[(&str, &str)], u16); 7] = [
        (&[(from, &own)], 200),
        (&[(host, &named), (from, &origin)], 200),
        (&[], 403),
        (&[(from, "https://evil.example")], 403),
        (&[(from, "null")], 403),
        (
            &[(host, "evil.example"), (from, "http://evil.example")],
            403,
        ),
        (&[(from, &own), ("sec-fetch-site", "cross-site")], 403),
    ];
    for (headers, status) in cases {
        assert_eq!(say(&discord, &here, headers).await, status, "{headers:?}");
    }
    assert_eq!(discord.mia().messages().len(), 2);
}

#[tokio::test]
async fn one_plays_only_mia_max_and_olga_where_they_may_be() {
    let discord = alone().await;
    let own = discord.api_origin();
    let cases = [
        (MIA, MODERATORS, 404),
        (OWNER, MODERATORS, 200),
        (BOT, GENERAL, 404),
    ];
    for (person, channel, status) in cases {
        let path = format!("{person}/{channel}");
        assert_eq!(say(&discord, &path, &[("origin", &own)]).await, status);
    }
}

#[tokio::test]
async fn the_page_is_not_shown_under_another_name() {
    let discord = alone().await;
    let request = reqwest::Client::new().get(discord.api_origin());
    let answer = request.header(HOST, "evil.example").send().await.unwrap();
    assert_eq!(answer.status().as_u16(), 403);
}
