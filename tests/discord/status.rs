//! What the bot counts, and that no count tells of anybody.

use std::collections::BTreeSet;
use std::time::Duration;

use supplement_bot::sandbox::model::ids;
use supplement_bot::sandbox::{LocalDiscord, Options};
use tokio::net::TcpListener;

use super::{Scene, presses, uses, with_bot};

/// What members write, and what must stand nowhere.
const MARK: &str = "xyzzymark";

/// What stands at a path of the page, with its status.
pub(super) async fn read(address: &str, path: &str) -> (u16, String) {
    let http = reqwest::Client::builder().no_proxy().build().unwrap();
    let answer = http.get(format!("http://{address}{path}")).send().await;
    let answer = answer.unwrap();
    (answer.status().as_u16(), answer.text().await.unwrap())
}

/// Where the page of a scene is.
async fn page(scene: &Scene) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap().to_string();
    tokio::spawn(supplement_bot::status::serve(listener, scene.status()));
    address
}

/// The value of a count with these labels, in their order.
fn value(metrics: &str, count: &str) -> f64 {
    let line = metrics.lines().find(|line| {
        let name = line.rsplit_once(' ').map(|(name, _)| name);
        name == Some(&format!("supplement_bot_{count}"))
    });
    let line = line.unwrap_or_else(|| panic!("no {count} in\n{metrics}"));
    line.rsplit(' ').next().unwrap().parse().unwrap()
}

#[tokio::test]
async fn what_was_asked_and_answered_is_counted() {
    with_bot(async |scene| {
        let address = page(scene).await;
        let mia = scene.mia();
        let question = [("question", "how much boron is too much?".into())];
        let answer = uses(&mia, "ask", &question).await;
        presses(&mia, &answer, "Cautions").await;
        uses(&mia, "supplement", &[("name", "boron".into())]).await;
        uses(&mia, "ask", &[("question", "my toddler swallowed my zinc".into())]).await;
        uses(&mia, "ask", &[("question", "is agmatine good?".into())]).await;
        mia.types("supplement", "name", "zin").await.unwrap();
        let asked = mia.says(&format!("<@{}> zinc", ids::BOT)).unwrap();
        mia.sees(|message| message.reply_to == Some(asked)).await.unwrap();
        ended(scene, 7.0).await;

        let (status, metrics) = read(&address, "/metrics").await;
        assert_eq!(status, 200);
        let case = |count: &str, expected: f64| {
            assert!((value(&metrics, count) - expected).abs() < 0.1, "{count} in\n{metrics}");
        };
        let answered = |kind: &str, door: &str| {
            format!("interactions_total{{kind=\"{kind}\",door=\"{door}\",way=\"gateway\",outcome=\"answered\"}}")
        };
        case(&answered("command", "ask"), 3.0);
        case(&answered("command", "supplement"), 1.0);
        case(&answered("component", "button"), 1.0);
        case(&answered("autocomplete", "supplement"), 1.0);
        case(&answered("message", "mention"), 1.0);
        case("answers_by_entry_total{entry=\"boron\"}", 3.0);
        case("answers_by_entry_total{entry=\"magnesium\"}", 0.0);
        case("answers_by_facet_total{facet=\"limit\"}", 1.0);
        case("replies_total{kind=\"emergency\",tier=\"alarm\"}", 1.0);
        case("replies_total{kind=\"not_covered\",tier=\"none\"}", 1.0);
        case("stage_seconds_count{stage=\"reading\"}", 6.0);
        case("stage_seconds_count{stage=\"whole\"}", 7.0);
        case("stage_seconds_count{stage=\"sending\"}", 7.0);
        case("shards", 1.0);
        case("shard_ready{shard=\"0\"}", 1.0);
        case("sessions_total{how=\"anew\"}", 1.0);
        case("ready", 1.0);
        case("commands_registered", 1.0);
        case("under_way", 0.0);
        assert!(value(&metrics, "knowledge_entries") > 70.0);
        assert!(metrics.ends_with("# EOF\n"), "{metrics}");
    })
    .await;
}

/// Waits until so many have come to their end: what is counted comes behind the answer.
async fn ended(scene: &Scene, count: f64) {
    let status = scene.status();
    let ended = async {
        while value(&status.metrics(), "stage_seconds_count{stage=\"whole\"}") < count {
            tokio::task::yield_now().await;
        }
    };
    let ended = tokio::time::timeout(Duration::from_secs(20), ended).await;
    ended.expect("all have come to their end");
}

#[tokio::test]
async fn nobodys_words_and_nobodys_id_stand_among_the_counts() {
    let discord = LocalDiscord::start(Options::default()).await.unwrap();
    let story = async |scene: &mut Scene| {
        let mia = scene.mia();
        let text = format!("{MARK} boron dose?");
        uses(&mia, "ask", &[("question", text.as_str().into())]).await;
        uses(&mia, "supplement", &[("name", text.as_str().into())]).await;
        uses(&mia, "supplement", &[("name", MARK.into())]).await;
        uses(&mia, "condition", &[("name", text.as_str().into())]).await;
        mia.types("supplement", "name", MARK).await.unwrap();
        let asked = mia.says(&format!("<@{}> {text}", ids::BOT)).unwrap();
        mia.sees(|message| message.reply_to == Some(asked))
            .await
            .unwrap();
        ended(scene, 6.0).await;
        let (_, metrics) = read(&page(scene).await, "/metrics").await;
        let people = [ids::MIA, ids::BOT, ids::GUILD, ids::GENERAL, asked];
        let mut secrets = people.map(|id| id.to_string()).to_vec();
        secrets.extend([
            MARK.to_owned(),
            scene.token().to_owned(),
            "boron dose".to_owned(),
        ]);
        for secret in secrets {
            assert!(!metrics.contains(&secret), "{secret} in\n{metrics}");
        }
        // All that a label can hold is a word of the program, an entry of the knowledge, or a small number.
        for label in metrics
            .lines()
            .filter(|line| !line.starts_with('#'))
            .flat_map(labels)
        {
            assert!(label.len() < 40, "{label}");
            let digits = label.chars().filter(char::is_ascii_digit).count();
            assert!(digits < 6, "{label}");
        }
    };
    Scene::new(discord).play(story).await;
}

fn labels(line: &str) -> Vec<String> {
    let values = line.split('"').skip(1).step_by(2);
    values.map(str::to_owned).collect()
}

#[tokio::test]
async fn reconnects_and_heartbeats_are_counted() {
    let options = Options {
        heartbeat: std::time::Duration::from_millis(20),
        ..Options::default()
    };
    let discord = LocalDiscord::start(options).await.unwrap();
    let story = async |scene: &mut Scene| {
        scene.faults().ask_to_reconnect();
        scene.connections(1, 1).await.unwrap();
        let status = scene.status();
        while value(&status.metrics(), "heartbeat_seconds_count") < 1.0
            || value(&status.metrics(), "sessions_total{how=\"resumed\"}") < 1.0
        {
            tokio::time::sleep(std::time::Duration::from_millis(5)).await;
        }
        let metrics = status.metrics();
        assert!(value(&metrics, "reconnects_total{why=\"asked\"}") > 0.0);
        assert!(value(&metrics, "heartbeats_total{what=\"sent\"}") > 0.0);
    };
    Scene::new(discord).play(story).await;
}

#[tokio::test]
async fn the_dashboard_asks_for_what_is_counted() {
    let mut counted = BTreeSet::new();
    with_bot(async |scene| {
        uses(&scene.mia(), "supplement", &[("name", "boron".into())]).await;
        ended(scene, 1.0).await;
        let metrics = scene.status().metrics();
        let lines = metrics.lines().filter(|line| !line.starts_with('#'));
        let names = lines.filter_map(|line| line.split(['{', ' ']).next());
        counted = names.map(str::to_owned).collect();
    })
    .await;
    let dashboard = include_str!("../../deploy/grafana.json");
    let board: serde_json::Value = serde_json::from_str(dashboard).unwrap();
    let panels = board["panels"].as_array().unwrap();
    let targets = panels
        .iter()
        .filter_map(|panel| panel["targets"].as_array())
        .flatten();
    let queries: Vec<&str> = targets
        .map(|target| target["expr"].as_str().unwrap())
        .collect();
    assert!(queries.len() > 15, "{}", queries.len());
    let is_part = |letter: char| letter.is_ascii_alphanumeric() || letter == '_';
    let asked: BTreeSet<&str> = queries
        .iter()
        .flat_map(|query| query.split(|letter| !is_part(letter)))
        .filter(|word| word.starts_with("supplement_bot_"))
        .collect();
    let unknown: Vec<&&str> = asked
        .iter()
        .filter(|name| !counted.contains(**name))
        .collect();
    assert!(unknown.is_empty(), "{unknown:?} are not counted");
    // What is counted is shown somewhere, but for the sums and the version.
    let ends = ["_sum", "_count", "_info"];
    let unseen: Vec<&String> = counted
        .iter()
        .filter(|name| {
            !asked.contains(name.as_str()) && !ends.iter().any(|end| name.ends_with(end))
        })
        .collect();
    assert!(unseen.is_empty(), "{unseen:?} are shown nowhere");
}
