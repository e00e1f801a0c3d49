//! The connection breaks in every way, and the bot keeps answering.

use std::time::Duration;

use supplement_bot::sandbox::model::ids;
use supplement_bot::sandbox::{Faults, LocalDiscord, Options, RestFault};

use super::{Scene, first_line, uses, with_bot};

async fn answers(scene: &Scene) {
    let mia = scene.mia();
    let answer = uses(&mia, "supplement", &[("name", "boron".into())]).await;
    assert_eq!(first_line(&answer), "**Boron**");
    let asked = mia.says(&format!("<@{}> zinc", ids::BOT)).unwrap();
    let reply = mia.sees(|message| message.reply_to == Some(asked)).await;
    assert_eq!(first_line(&reply.unwrap()), "**Zinc**");
}

async fn patient() -> LocalDiscord {
    // Serenity waits five seconds before it identifies again.
    let options = Options {
        patience: Duration::from_secs(20),
        ..Options::default()
    };
    LocalDiscord::start(options).await.unwrap()
}

#[tokio::test]
async fn a_broken_connection_is_resumed() {
    let breaks: [fn(Faults); 4] = [
        |faults| faults.drop_socket(),
        |faults| faults.ask_to_reconnect(),
        |faults| faults.invalidate_session(true),
        |faults| faults.close(4000),
    ];
    with_bot(async |scene| {
        for (how, times) in breaks.into_iter().zip(1..) {
            how(scene.faults());
            scene.connections(1, times).await.unwrap();
            answers(scene).await;
        }
    })
    .await;
}

#[tokio::test]
async fn what_is_asked_while_the_connection_is_broken_is_answered_after() {
    with_bot(async |scene| {
        scene.faults().drop_socket();
        answers(scene).await;
        scene.connections(1, 1).await.unwrap();
    })
    .await;
}

#[tokio::test]
async fn an_invalid_session_is_replaced_and_the_commands_stay() {
    let story = async |scene: &mut Scene| {
        scene.faults().invalidate_session(false);
        scene.connections(2, 0).await.unwrap();
        answers(scene).await;
        let requests = scene.requests();
        let commands = requests.iter().filter(|it| it.path.ends_with("/commands"));
        assert_eq!(commands.count(), 2, "read once and written once");
    };
    Scene::new(patient().await).play(story).await;
}

#[tokio::test]
async fn a_gateway_that_was_down_is_found_again() {
    let story = async |scene: &mut Scene| {
        scene.faults().take_gateway_down(true);
        let refused = tokio_tungstenite::connect_async(scene.gateway_url()).await;
        assert!(refused.is_err());
        scene.faults().take_gateway_down(false);
        answers(scene).await;
    };
    Scene::new(patient().await).play(story).await;
}

#[tokio::test]
async fn a_copy_of_an_event_is_not_answered_twice() {
    with_bot(async |scene| {
        scene.forgive_failures();
        scene.faults().duplicate_next(1);
        answers(scene).await;
        answers(scene).await;
        let all = scene.mia().messages();
        let sent = all.iter().filter(|message| message.author == ids::BOT);
        assert_eq!(sent.count(), 4);
    })
    .await;
}

#[tokio::test]
async fn when_the_gateways_address_cannot_be_asked_the_bot_comes_here_all_the_same() {
    let discord = patient().await;
    let fault = RestFault::status(500).on("GET", "/gateway");
    discord.faults().rest(fault);
    let story = async |scene: &mut Scene| {
        scene.forgive_failures();
        let asked = scene.requests();
        let refused = asked.iter().filter(|it| it.path.ends_with("/gateway"));
        assert!(refused.into_iter().all(|it| it.status == 500));
        assert_eq!(scene.connected(), 1);
        answers(scene).await;
    };
    Scene::new(discord).play(story).await;
}
