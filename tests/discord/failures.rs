//! Discord fails: the member reads one sentence where that is possible, and the bot goes on.

use std::time::Duration;

use expect_test::expect;
use supplement_bot::sandbox::model::ids;
use supplement_bot::sandbox::{Entry, Outcome, RestFault};

use super::{Scene, first_line, presses, uses, with_bot};

fn callback_fails(scene: &mut Scene, fault: RestFault) {
    scene.forgive_failures();
    scene.faults().rest(fault.on("POST", "/callback"));
}

fn refused(entry: &Entry, status: u16) -> bool {
    matches!(entry, Entry::Rest(rest) if rest.status == status)
}

/// The bot still answers.
async fn goes_on(scene: &Scene) {
    let answer = uses(&scene.mia(), "supplement", &[("name", "zinc".into())]).await;
    assert_eq!(first_line(&answer), "**Zinc**");
}

#[tokio::test]
async fn when_an_answer_is_refused_the_asker_reads_a_private_apology() {
    let expected = expect![[r#"
        Something went wrong on my side, so I cannot answer right now. Please try again in a minute.

        This is general information, not medical advice. Ask a doctor, pharmacist or other healthcare provider before you take a supplement."#]];
    with_bot(async |scene| {
        callback_fails(scene, RestFault::status(400));
        let apology = uses(&scene.mia(), "supplement", &[("name", "boron".into())]).await;
        assert!(apology.is_ephemeral());
        expected.assert_eq(&apology.content);
        goes_on(scene).await;
    })
    .await;
}

#[tokio::test]
async fn when_a_press_fails_the_apology_leaves_the_message_as_it_was() {
    with_bot(async |scene| {
        let mia = scene.mia();
        let answer = uses(&mia, "ask", &[("question", "boron?".into())]).await;
        callback_fails(scene, RestFault::status(400));
        let apology = presses(&mia, &answer, "Doses").await;
        assert_ne!(apology.id, answer.id);
        assert!(first_line(&apology).starts_with("Something went wrong"));
        assert_eq!(mia.message(answer.id).unwrap().content, answer.content);
        let changed = presses(&mia, &answer, "Doses").await;
        assert_eq!(first_line(&changed), "**Boron: doses**");
    })
    .await;
}

#[tokio::test]
async fn when_the_apology_fails_too_the_bot_goes_on() {
    with_bot(async |scene| {
        let mia = scene.mia();
        callback_fails(scene, RestFault::status(400).times(2));
        let asked = mia
            .slash("supplement", &[("name", "boron".into())])
            .unwrap();
        scene.logged(2, |entry| refused(entry, 400)).await.unwrap();
        scene.clock().advance(Duration::from_secs(3));
        assert!(matches!(
            mia.outcome(asked).await.unwrap(),
            Outcome::NoReply
        ));
        goes_on(scene).await;
    })
    .await;
}

#[tokio::test]
async fn an_answer_that_came_through_although_discord_said_otherwise_stands() {
    with_bot(async |scene| {
        callback_fails(scene, RestFault::lost_answer(502));
        let answer = uses(&scene.mia(), "supplement", &[("name", "boron".into())]).await;
        assert_eq!(first_line(&answer), "**Boron**");
        goes_on(scene).await;
        assert_eq!(scene.mia().messages().len(), 2);
    })
    .await;
}

#[tokio::test]
async fn while_discord_is_slow_for_one_the_others_are_answered() {
    with_bot(async |scene| {
        callback_fails(scene, RestFault::delay(Duration::from_secs(60)));
        let mia = scene.mia();
        let asked = mia
            .slash("supplement", &[("name", "boron".into())])
            .unwrap();
        let max = scene.max();
        let answer = uses(&max, "supplement", &[("name", "zinc".into())]).await;
        assert_eq!(first_line(&answer), "**Zinc**");
        // The same was sent to Discord beside what hangs there.
        let answer = mia.answer(asked).await.unwrap();
        assert_eq!(first_line(&answer), "**Boron**");
        goes_on(scene).await;
    })
    .await;
}

#[tokio::test]
async fn when_completing_fails_the_next_letter_is_completed() {
    with_bot(async |scene| {
        let mia = scene.mia();
        callback_fails(scene, RestFault::status(500));
        let completed = tokio::join!(mia.types("supplement", "name", "b"), async {
            scene.logged(1, |entry| refused(entry, 500)).await.unwrap();
            scene.clock().advance(Duration::from_secs(3));
        });
        assert!(completed.0.is_err());
        let choices = mia.types("supplement", "name", "bo").await.unwrap();
        assert_eq!(choices[0].name, "Boron");
    })
    .await;
}

#[tokio::test]
async fn when_a_reply_fails_the_next_mention_is_answered() {
    with_bot(async |scene| {
        scene.forgive_failures();
        let mia = scene.mia();
        let fault = RestFault::status(403).times(2);
        scene.faults().rest(fault.on("POST", "/messages"));
        mia.says(&format!("<@{}> boron", ids::BOT)).unwrap();
        scene.logged(2, |entry| refused(entry, 403)).await.unwrap();
        let asked = mia.says(&format!("<@{}> zinc", ids::BOT)).unwrap();
        let reply = mia.next_message().await.unwrap();
        assert_eq!(reply.reply_to, Some(asked));
    })
    .await;
}

#[tokio::test]
async fn where_to_turn_is_sent_again_when_discord_fails() {
    with_bot(async |scene| {
        let mia = scene.mia();
        let danger = "my toddler swallowed my zinc";
        for fault in [RestFault::status(503), RestFault::status(400)] {
            callback_fails(scene, fault);
            let answer = uses(&mia, "ask", &[("question", danger.into())]).await;
            assert!(
                first_line(&answer).starts_with("**Call now"),
                "{}",
                answer.content
            );
        }
        scene
            .faults()
            .rest(RestFault::status(503).on("POST", "/messages"));
        let asked = mia.says(&format!("<@{}> {danger}", ids::BOT)).unwrap();
        let reply = mia.next_message().await.unwrap();
        assert_eq!(reply.reply_to, Some(asked));
        assert!(
            first_line(&reply).starts_with("**Call now"),
            "{}",
            reply.content
        );
    })
    .await;
}

#[tokio::test]
async fn where_the_bot_may_not_read_what_was_said_before_it_answers_without_pointing_to_it() {
    with_bot(async |scene| {
        scene.forgive_failures();
        let mia = scene.mia();
        scene
            .faults()
            .rest(RestFault::status(403).on("POST", "/messages"));
        let danger = format!("<@{}> i took 40 iron pills", ids::BOT);
        mia.says(&danger).unwrap();
        let reply = mia.next_message().await.unwrap();
        assert_eq!(reply.reply_to, None);
        assert!(
            first_line(&reply).starts_with("**Call now"),
            "{}",
            reply.content
        );
    })
    .await;
}
