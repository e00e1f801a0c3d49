//! Whether the bot is ready, as it tells those who ask over HTTP.

use supplement_bot::sandbox::{LocalDiscord, Options, RestFault};
use tokio::net::TcpListener;

use super::front::{Front, Line};
use super::process::{Process, settings};
use super::status::read;

/// Settings that tell how the bot is, on any free port.
fn telling(settings: &str) -> String {
    format!("{settings}[status]\naddress = '127.0.0.1:0'\n")
}

/// Where a process tells it.
async fn address(process: &Process) -> String {
    let line = process.says("how the bot is stands at http://").await;
    let (_, rest) = line.split_once("http://").unwrap();
    rest.split('/').next().unwrap().to_owned()
}

/// Waits until `/readyz` says that.
async fn comes_to(address: &str, status: u16, said: &str) {
    let comes = async {
        loop {
            let (told, text) = read(address, "/readyz").await;
            if told == status && text.contains(said) {
                return;
            }
            tokio::time::sleep(std::time::Duration::from_millis(5)).await;
        }
    };
    let waited = tokio::time::timeout(std::time::Duration::from_secs(20), comes).await;
    assert!(
        waited.is_ok(),
        "never {status} and `{said}`, but {:?}",
        read(address, "/readyz").await
    );
}

#[cfg(unix)]
#[tokio::test]
async fn it_is_not_ready_while_discord_refuses_and_ready_when_a_session_runs() {
    let options = Options {
        patience: std::time::Duration::from_secs(20),
        ..Options::default()
    };
    let discord = LocalDiscord::start(options).await.unwrap();
    let fault = RestFault::status(503)
        .on("GET", "/gateway/bot")
        .times(1_000);
    discord.faults().rest(fault);
    let process = Process::start(&telling(&settings(&discord)), discord.token());
    let address = address(&process).await;
    assert_eq!(
        read(&address, "/healthz").await,
        (200, "alive\n".to_owned())
    );
    comes_to(
        &address,
        503,
        "cannot reach Discord: 503 Service Unavailable\n",
    )
    .await;
    discord.faults().clear();
    discord.ready_for("ask").await.unwrap();
    comes_to(&address, 200, "ready\n").await;
    discord.faults().take_gateway_down(true);
    comes_to(
        &address,
        503,
        "shard 0 of 1 has no session with Discord: it is ",
    )
    .await;
    discord.faults().take_gateway_down(false);
    comes_to(&address, 200, "ready\n").await;
    process.signal("TERM");
    assert_eq!(process.ended().await.code, Some(0));
}

#[cfg(unix)]
#[tokio::test]
async fn while_it_stops_it_says_so() {
    let discord = LocalDiscord::start(Options::default()).await.unwrap();
    let front = Front::before(&discord.api_origin()).await;
    front.is(Line::Silent);
    let (api, silent) = (discord.api_origin(), front.origin("http"));
    let settings = settings(&discord).replacen(&api, &silent, 1);
    let process = Process::start(&telling(&settings), discord.token());
    let address = address(&process).await;
    front.meets(1).await;
    comes_to(&address, 503, "no session with Discord has begun yet").await;
    process.signal("TERM");
    assert_eq!(process.ended().await.code, Some(0));
    let status = supplement_bot::status::Status::default();
    status.readiness.stopping();
    assert_eq!(status.readiness.why_not().unwrap(), "the bot is stopping");
}

#[cfg(unix)]
#[tokio::test]
async fn a_web_service_is_ready_without_a_session() {
    let discord = LocalDiscord::start(Options::default()).await.unwrap();
    let settings = format!(
        "{}[serve]\naddress = '127.0.0.1:0'\npublic-key = '{}'\n",
        telling(&settings(&discord)),
        discord.public_key()
    );
    let process = Process::start_as(&["serve"], &settings, discord.token(), &[]);
    let address = address(&process).await;
    comes_to(&address, 200, "ready\n").await;
    discord.registered("ask").await.unwrap();
    process.signal("TERM");
    assert_eq!(process.ended().await.code, Some(0));
    assert_eq!(discord.connected(), 0);
}

#[cfg(unix)]
#[tokio::test]
async fn a_web_service_is_not_ready_before_discord_has_said_who_it_is() {
    let discord = LocalDiscord::start(Options::default()).await.unwrap();
    let fault = RestFault::status(503).on("GET", "/applications/@me");
    discord.faults().rest(fault.times(1_000));
    let settings = format!(
        "{}[serve]\naddress = '127.0.0.1:0'\npublic-key = '{}'\n",
        telling(&settings(&discord)),
        discord.public_key()
    );
    let arguments = ["serve", "--no-register"];
    let process = Process::start_as(&arguments, &settings, discord.token(), &[]);
    let address = address(&process).await;
    let unreachable = "cannot reach Discord: 503 Service Unavailable\n";
    comes_to(&address, 503, unreachable).await;
    discord.faults().clear();
    comes_to(&address, 200, "ready\n").await;
    process.signal("TERM");
    let ended = process.ended().await;
    assert_eq!(ended.code, Some(0));
    let said = "cannot reach Discord: 503 Service Unavailable; trying again in ";
    assert!(ended.err.contains(said), "{}", ended.err);
}

#[cfg(unix)]
#[tokio::test]
async fn an_address_that_is_taken_ends_it_with_a_sentence() {
    let taken = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let discord = LocalDiscord::start(Options::default()).await.unwrap();
    let address = taken.local_addr().unwrap();
    let settings = format!("{}[status]\naddress = '{address}'\n", settings(&discord));
    let ended = Process::start(&settings, discord.token()).ended().await;
    assert_eq!(ended.code, Some(1), "{ended:?}");
    let said = format!("cannot use the address {address} of [status]");
    assert!(ended.err.contains(&said), "{}", ended.err);
}
