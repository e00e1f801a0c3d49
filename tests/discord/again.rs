//! Discord's HTTP side fails now and then: the same answer is sent again as long as Discord waits, and is there once.

use std::time::{Duration, Instant};

use serenity::futures::future::join_all;
use supplement_bot::sandbox::model::ids;
use supplement_bot::sandbox::{LocalDiscord, Options, Outcome, Person, RestFault};

use super::front::{Front, Line};
use super::{Scene, first_line, uses, with_bot};

async fn discord() -> LocalDiscord {
    let options = Options {
        patience: Duration::from_secs(20),
        ..Options::default()
    };
    LocalDiscord::start(options).await.unwrap()
}

/// Has faults wait for requests to such a path, in turn, so many times.
fn strike(scene: &mut Scene, path: &str, times: usize, faults: &[RestFault]) {
    scene.forgive_failures();
    for fault in std::iter::repeat_n(faults, times).flatten() {
        scene.faults().rest(fault.clone().on("POST", path));
    }
}

async fn is_answered(person: &Person) -> bool {
    let asked = person.slash("supplement", &[("name", "boron".into())]);
    let outcome = person.outcome(asked.unwrap()).await;
    matches!(outcome, Ok(Outcome::Message(answer)) if first_line(&answer) == "**Boron**")
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn of_hundreds_of_answers_among_faults_of_every_kind_none_is_lost_or_doubled() {
    const ASKED: usize = 300;
    const AT_ONCE: usize = 30;
    let story = async |scene: &mut Scene| {
        let faults = [
            RestFault::status(500),
            RestFault::lost_answer(502),
            RestFault::rate_limit(Duration::from_secs(1)),
            RestFault::delay(Duration::from_secs(2)),
            RestFault::none().times(6),
        ];
        strike(scene, "/callback", ASKED / 10, &faults);
        let mia = scene.mia();
        let mut all = Vec::new();
        for _ in 0..ASKED / AT_ONCE {
            all.extend(join_all((0..AT_ONCE).map(|_| is_answered(&mia))).await);
        }
        let answered = all.iter().filter(|answered| **answered).count();
        println!("{answered} of {ASKED} were answered");
        assert!(answered * 100 >= ASKED * 99, "{answered}");
        let all = mia.messages();
        let answers = all.iter().filter(|message| message.author == ids::BOT);
        assert_eq!(answers.count(), answered, "each once");
    };
    Scene::new(discord().await).play(story).await;
}

#[tokio::test]
async fn mentions_and_direct_messages_are_answered_once_among_the_same_faults() {
    const ASKED: usize = 20;
    let story = async |scene: &mut Scene| {
        let faults = [
            RestFault::status(500),
            RestFault::lost_answer(502),
            RestFault::status(503),
            RestFault::none().times(2),
        ];
        strike(scene, "/messages", ASKED / 4, &faults);
        let (mia, direct) = (scene.mia(), scene.mia().in_dm());
        for person in [&mia, &direct] {
            for _ in 0..ASKED / 2 {
                let asked = person.says(&format!("<@{}> boron", ids::BOT)).unwrap();
                let reply = person.sees(|message| message.reply_to == Some(asked)).await;
                assert_eq!(first_line(&reply.unwrap()), "**Boron**");
            }
            let all = person.messages();
            let answers = all.iter().filter(|message| message.author == ids::BOT);
            assert_eq!(answers.count(), ASKED / 2, "each once");
        }
    };
    Scene::new(discord().await).play(story).await;
}

#[tokio::test]
async fn the_time_that_discord_asks_for_is_kept() {
    with_bot(async |scene| {
        scene.forgive_failures();
        let wait = Duration::from_secs(1);
        let fault = RestFault::rate_limit(wait);
        scene.faults().rest(fault.on("POST", "/callback"));
        let began = Instant::now();
        let answer = uses(&scene.mia(), "supplement", &[("name", "boron".into())]).await;
        assert_eq!(first_line(&answer), "**Boron**");
        assert!(began.elapsed() >= wait);
        let requests = scene.requests();
        let sent = requests.iter().filter(|it| it.path.ends_with("/callback"));
        assert_eq!(sent.count(), 2);
    })
    .await;
}

#[tokio::test]
async fn where_discord_asks_for_more_time_than_it_waits_nothing_more_is_sent() {
    with_bot(async |scene| {
        scene.forgive_failures();
        let fault = RestFault::rate_limit(Duration::from_secs(60)).times(9);
        scene.faults().rest(fault.on("POST", "/callback"));
        let mia = scene.mia();
        let asked = mia.slash("supplement", &[("name", "boron".into())]);
        let refused = |entry: &_| matches!(entry, supplement_bot::sandbox::Entry::Rest(rest) if rest.status == 429);
        scene.logged(2, refused).await.unwrap();
        scene.clock().advance(Duration::from_secs(3));
        let outcome = mia.outcome(asked.unwrap()).await;
        assert!(matches!(outcome.unwrap(), Outcome::NoReply));
        scene.faults().clear();
        assert!(is_answered(&mia).await);
        let requests = scene.requests();
        let sent = requests.iter().filter(|it| it.status == 429);
        assert_eq!(sent.count(), 2, "the answer and the apology");
    })
    .await;
}

#[tokio::test]
async fn an_answer_whose_body_is_cut_off_is_not_sent_twice() {
    let discord = discord().await;
    let front = Front::before(&discord.api_origin()).await;
    let scene = Scene::new(discord).with_api(&front.origin("http"));
    let story = async |scene: &mut Scene| {
        scene.forgive_failures();
        let mia = scene.mia();
        for after in [1, 40, 300] {
            front.is(Line::Cut(after));
            let asked = mia.says(&format!("<@{}> boron", ids::BOT)).unwrap();
            let reply = mia.sees(|message| message.reply_to == Some(asked)).await;
            assert_eq!(first_line(&reply.unwrap()), "**Boron**");
            let asked = mia.slash("supplement", &[("name", "zinc".into())]);
            let outcome = mia.outcome(asked.unwrap()).await.unwrap();
            assert!(
                matches!(outcome, Outcome::Message(answer) if first_line(&answer) == "**Zinc**")
            );
        }
        front.is(Line::Good);
        assert!(is_answered(&mia).await);
        let all = mia.messages();
        let answers = all.iter().filter(|message| message.author == ids::BOT);
        assert_eq!(answers.count(), 7, "each once");
    };
    scene.play(story).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn when_discord_hangs_connections_stay_few_and_all_after_it_are_answered() {
    const ASKED: usize = 1_000;
    /// As many as may be open, and those before them that are only just closed.
    const AT_MOST: usize = 2 * 256;
    let discord = discord().await;
    let front = Front::before(&discord.api_origin()).await;
    let scene = Scene::new(discord).with_api(&front.origin("http"));
    let story = async |scene: &mut Scene| {
        scene.forgive_failures();
        let mia = scene.mia();
        front.is(Line::Silent);
        let lost: Vec<_> = (0..ASKED)
            .map(|_| mia.slash("supplement", &[("name", "zinc".into())]).unwrap())
            .collect();
        front.meets(256).await;
        scene.clock().advance(Duration::from_secs(3));
        for asked in lost {
            let outcome = mia.outcome(asked).await.unwrap();
            assert!(matches!(outcome, Outcome::NoReply));
        }
        front.is(Line::Good);
        let mut after = Vec::new();
        for _ in 0..5 {
            after.extend(join_all((0..20).map(|_| is_answered(&mia))).await);
        }
        let answered = after.iter().filter(|answered| **answered).count();
        println!(
            "{answered} of 100 after it; {} connections at most",
            front.most()
        );
        assert_eq!(answered, 100);
        assert!(front.most() <= AT_MOST, "{}", front.most());
    };
    scene.play(story).await;
}
