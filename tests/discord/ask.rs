//! `/ask`: a question in a member's own words, answered to them alone, and shared if they like.

use expect_test::expect;

use super::{buttons, first_line, presses, uses, with_bot};

#[tokio::test]
async fn a_question_is_answered_privately_and_shared_with_a_press() {
    with_bot(async |scene| {
        let (mia, max) = (scene.mia(), scene.max());
        let answer = uses(
            &mia,
            "ask",
            &[("question", "how much boron is too much?".into())],
        )
        .await;
        assert!(answer.is_ephemeral());
        assert!(max.messages().is_empty());
        expect![[r#"
            [Upper limits] [Doses] [Cautions] [Share in channel]
            [More about Boron: Overview, Evidence, How to take, How long, Too much, Side effects, Unsafe uses, Too little, Blood tests, Interactions, Foods, Forms, Diets, Other questions, References]
        "#]]
        .assert_eq(&buttons(&answer));

        let shared = presses(&mia, &answer, "Share in channel").await;
        let read = max.next_message().await.unwrap();
        assert_eq!(read.id, shared.id);
        assert!(!read.is_ephemeral());
        assert_eq!(read.content, answer.content);
        assert_eq!(read.embeds, answer.embeds);
        expect![[r#"
            [Upper limits] [Doses] [Cautions]
            [More about Boron: Overview, Evidence, How to take, How long, Too much, Side effects, Unsafe uses, Too little, Blood tests, Interactions, Foods, Forms, Diets, Other questions, References]
        "#]]
        .assert_eq(&buttons(&read));
    })
    .await;
}

#[tokio::test]
async fn what_is_shared_is_the_same_answer() {
    with_bot(async |scene| {
        let mia = scene.mia();
        let questions = [
            "can i take magnesium with levothyroxine",
            "how much calcium for a woman of 60",
            "boron, zinc and copper upper limits",
            "does vitamin d help with osteoporosis",
            "can supplements cure osteoporosis?",
        ];
        for question in questions {
            let answer = uses(&mia, "ask", &[("question", question.into())]).await;
            assert!(buttons(&answer).contains("Share in channel"), "{question}");
            let shared = presses(&mia, &answer, "Share in channel").await;
            assert_eq!(shared.content, answer.content, "{question}");
            assert_eq!(shared.embeds, answer.embeds, "{question}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_member_may_ask_in_public() {
    with_bot(async |scene| {
        let mia = scene.mia();
        let options = [
            ("question", "is zinc safe?".into()),
            ("private", false.into()),
        ];
        let answer = uses(&mia, "ask", &options).await;
        assert_eq!(scene.max().next_message().await.unwrap().id, answer.id);
        assert!(!buttons(&answer).contains("Share"));
    })
    .await;
}

#[tokio::test]
async fn what_is_no_answer_cannot_be_shared() {
    with_bot(async |scene| {
        let mia = scene.mia();
        for question in ["how is the weather?", "is agmatine good?", "?", "🦴"] {
            let reply = uses(&mia, "ask", &[("question", question.into())]).await;
            assert!(reply.is_ephemeral());
            assert!(!buttons(&reply).contains("Share"), "{question}");
        }
    })
    .await;
}

#[tokio::test]
async fn three_of_five_named_are_answered() {
    with_bot(async |scene| {
        let mia = scene.mia();
        let question = "side effects of boron, zinc, copper, selenium and calcium?";
        let answer = uses(&mia, "ask", &[("question", question.into())]).await;
        assert_eq!(first_line(&answer), "**Boron**");
        assert!(answer.content.contains("You named 2 more"));
        expect![[r#"
            [Boron] [Zinc] [Copper] [Share in channel]
        "#]]
        .assert_eq(&buttons(&answer));
        let opened = presses(&mia, &answer, "Zinc").await;
        assert_eq!((opened.id, first_line(&opened)), (answer.id, "**Zinc**"));
    })
    .await;
}

#[tokio::test]
async fn a_question_may_be_very_long_but_not_longer() {
    with_bot(async |scene| {
        let mia = scene.mia();
        let question = format!("boron dose {}", "x".repeat(989));
        let answer = uses(&mia, "ask", &[("question", question.as_str().into())]).await;
        assert_eq!(first_line(&answer), "**Boron**");
        let longer = format!("{question}y");
        assert!(
            mia.slash("ask", &[("question", longer.as_str().into())])
                .is_err()
        );
    })
    .await;
}
