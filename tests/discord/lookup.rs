//! The menu on a message: "Look up supplements".

use expect_test::expect;
use supplement_bot::sandbox::Post;

use super::{buttons, presses, with_bot};

const MENU: &str = "Look up supplements";

#[tokio::test]
async fn up_to_five_in_a_message_are_looked_up_for_the_asker_alone() {
    with_bot(async |scene| {
        let (mia, max) = (scene.mia(), scene.max());
        let said = max.says("My stack: boron, zinc, mg citrate, vit d3, Selenium and copper!");
        let asked = mia.message_menu(MENU, said.unwrap()).unwrap();
        let answer = mia.answer(asked).await.unwrap();
        assert!(answer.is_ephemeral());
        assert_eq!(
            max.messages().len(),
            1,
            "Max reads nothing but his own words"
        );
        let headings = answer.content.lines().filter(|line| line.starts_with("**"));
        let headings: Vec<&str> = headings.filter(|line| !line.contains(':')).collect();
        expect!["**Boron**, **Zinc**, **Magnesium**, **Vitamin D**"]
            .assert_eq(&headings.join(", "));
        assert!(
            answer
                .content
                .contains("no room for Selenium here: press its button")
        );
        expect![[r#"
            [Boron] [Zinc] [Magnesium] [Vitamin D] [Selenium]
        "#]]
        .assert_eq(&buttons(&answer));
        assert!(answer.content.contains("You named one more"));
    })
    .await;
}

#[tokio::test]
async fn what_was_found_for_one_is_shared_with_all() {
    with_bot(async |scene| {
        let (mia, max) = (scene.mia(), scene.max());
        let said = max.says("boron, soy isoflavones, vitamin k");
        let asked = mia.message_menu(MENU, said.unwrap()).unwrap();
        let answer = mia.answer(asked).await.unwrap();
        let shared = presses(&mia, &answer, "Share in channel").await;
        assert_eq!(shared.content, answer.content);
        assert!(!shared.is_ephemeral());
    })
    .await;
}

#[tokio::test]
async fn a_message_about_something_else_is_told_apart() {
    with_bot(async |scene| {
        let (mia, max) = (scene.mia(), scene.max());
        let said = max.says("see you at eight @everyone").unwrap();
        let asked = mia.message_menu(MENU, said).unwrap();
        let answer = mia.answer(asked).await.unwrap();
        assert!(answer.is_ephemeral());
        expect![[r#"
            I found no supplement that I know in that message. That says nothing about whether anything in it is safe.
            [The US National Institutes of Health has fact sheets on many more](<https://ods.od.nih.gov/factsheets/list-all/>)

            This is general information, not medical advice. Ask a doctor, pharmacist or other healthcare provider before you take a supplement."#]].assert_eq(&answer.content);
    })
    .await;
}

#[tokio::test]
async fn a_message_of_the_bot_itself_can_be_looked_up_too() {
    with_bot(async |scene| {
        let (mia, max) = (scene.mia(), scene.max());
        let asked = mia
            .slash("supplement", &[("name", "boron".into())])
            .unwrap();
        let answer = mia.answer(asked).await.unwrap();
        let asked = max.message_menu(MENU, answer.id).unwrap();
        assert!(max.answer(asked).await.unwrap().is_ephemeral());
    })
    .await;
}

#[tokio::test]
async fn a_message_without_text_is_said_to_be_unreadable() {
    with_bot(async |scene| {
        let (mia, max) = (scene.mia(), scene.max());
        let sent = max.sends(Post::new("").file("stack.png", b"no picture"));
        let asked = mia.message_menu(MENU, sent.unwrap()).unwrap();
        let answer = mia.answer(asked).await.unwrap();
        assert!(
            answer.content.starts_with("I can read only text"),
            "{}",
            answer.content
        );
    })
    .await;
}
