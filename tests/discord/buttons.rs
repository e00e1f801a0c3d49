//! Buttons: on everybody's answer, on one's own, after a restart, and on what is no more.

use expect_test::expect;
use serde_json::json;
use supplement_bot::sandbox::Outcome;
use supplement_bot::sandbox::model::Message;

use super::{Scene, buttons, first_line, presses, uses, with_bot};

async fn public_answer(scene: &Scene) -> Message {
    uses(&scene.mia(), "supplement", &[("name", "magnesium".into())]).await
}

#[tokio::test]
async fn a_press_on_everybodys_answer_shows_a_copy_to_who_presses() {
    with_bot(async |scene| {
        let answer = public_answer(scene).await;
        let (mia, max) = (scene.mia(), scene.max());
        let own = presses(&max, &answer, "Doses").await;
        assert!(own.is_ephemeral());
        assert_ne!(own.id, answer.id);
        assert_eq!(first_line(&own), "**Magnesium: doses**");
        assert!(mia.message(own.id).is_none(), "it is for Max alone");
        assert_eq!(mia.message(answer.id).unwrap().content, answer.content);
    })
    .await;
}

#[tokio::test]
async fn a_press_on_ones_own_answer_changes_it_in_place() {
    with_bot(async |scene| {
        let mia = scene.mia();
        let answer = uses(&mia, "ask", &[("question", "magnesium?".into())]).await;
        let mut before = answer.content.clone();
        for label in ["Doses", "Summary", "Cautions", "Summary"] {
            let pressed = mia.press_labelled(answer.id, label).unwrap();
            let outcome = mia.outcome(pressed).await.unwrap();
            let Outcome::Updated(changed) = outcome else {
                panic!("{outcome:?}");
            };
            assert_eq!(changed.id, answer.id, "{label}");
            assert_ne!(changed.content, before, "{label}");
            assert!(changed.is_ephemeral());
            before = changed.content;
        }
        assert_eq!(mia.messages().len(), 1);
    })
    .await;
}

#[tokio::test]
async fn a_long_section_is_leafed_through_to_its_end_and_back() {
    with_bot(async |scene| {
        let mia = scene.mia();
        let answer = public_answer(scene).await;
        let mut page = presses(&mia, &answer, "Interactions").await;
        expect![[r#"
            [Next page] [Summary] [Doses] [Share in channel]
            [More about Magnesium: Overview, Cautions, Upper limits, Evidence, How to take, How long, Too much, Side effects, Unsafe uses, Too little, Blood tests, Who runs low, Foods, Forms, Diets, Other questions, References]
        "#]]
        .assert_eq(&buttons(&page));
        let first = page.content.clone();
        let mut pages = vec![first.clone()];
        while buttons(&page).contains("Next page") {
            page = presses(&mia, &page, "Next page").await;
            assert!(!pages.contains(&page.content), "a page comes twice");
            pages.push(page.content.clone());
        }
        let last = format!("Page {0} of {0}", pages.len());
        assert!(pages.len() > 1 && page.content.contains(&last), "{last}");
        for _ in 1..pages.len() {
            page = presses(&mia, &page, "Previous page").await;
        }
        assert_eq!(page.content, first);
        assert!(!buttons(&page).contains("Previous page"));
    })
    .await;
}

#[tokio::test]
async fn every_button_of_every_answer_leads_somewhere() {
    with_bot(async |scene| {
        let mia = scene.mia();
        for choice in mia.types("supplement", "name", "").await.unwrap() {
            let name = choice.value.as_str().unwrap();
            let answer = uses(&mia, "supplement", &[("name", name.into())]).await;
            let rows = answer.components.iter();
            let parts = rows.flat_map(|row| row["components"].as_array().unwrap());
            for button in parts.filter(|part| part["options"].is_null()) {
                let id = button["custom_id"].as_str().unwrap();
                let pressed = mia.press(answer.id, id).unwrap();
                let shown = mia.answer(pressed).await.unwrap();
                assert!(
                    first_line(&shown).starts_with("**"),
                    "{name} {id}: {}",
                    shown.content
                );
                assert!(shown.is_ephemeral());
            }
        }
    })
    .await;
}

#[tokio::test]
async fn what_may_be_meant_is_offered_and_chosen_with_a_press() {
    with_bot(async |scene| {
        let mia = scene.mia();
        let asked = uses(
            &mia,
            "ask",
            &[("question", "is manganesim good for me".into())],
        )
        .await;
        expect![[r#"
            Did you mean one of these? I am not sure how to read “manganesim”, so I do not guess.
            - Manganese
            - Magnesium

            This is general information, not medical advice. Ask a doctor, pharmacist or other healthcare provider before you take a supplement.
            [Manganese] [Magnesium]
        "#]].assert_eq(&format!("{}\n{}", asked.content, buttons(&asked)));
        let chosen = presses(&mia, &asked, "Manganese").await;
        assert_eq!(chosen.id, asked.id);
        assert_eq!(first_line(&chosen), "**Manganese**");
        assert!(buttons(&chosen).contains("Share in channel"));
    })
    .await;
}

#[tokio::test]
async fn a_button_works_after_a_restart_of_the_bot() {
    with_bot(async |scene| {
        let (mia, max) = (scene.mia(), scene.max());
        let answer = public_answer(scene).await;
        let asked = uses(&mia, "ask", &[("question", "zinc?".into())]).await;
        scene.restart().await;
        let own = presses(&max, &answer, "Cautions").await;
        assert_eq!(first_line(&own), "**Magnesium: cautions**");
        let changed = presses(&mia, &asked, "Foods").await;
        assert_eq!(first_line(&changed), "**Zinc: foods**");
        let shared = presses(&mia, &asked, "Share in channel").await;
        assert!(!shared.is_ephemeral());
    })
    .await;
}

/// Gives the first button of a message another id, as an older version might have made it.
fn rewrite(scene: &Scene, message: &Message, custom_id: &str) {
    scene.arrange(|world| {
        let message = world.messages.get_mut(&message.id).unwrap();
        message.components[0]["components"][0]["custom_id"] = json!(custom_id);
    });
}

#[tokio::test]
async fn a_button_whose_entry_is_no_more_says_so() {
    with_bot(async |scene| {
        let (mia, max) = (scene.mia(), scene.max());
        let answer = public_answer(scene).await;
        for gone in ["o:kelp:d:0:", "a:kelp:o:", "s:kelp:o::", "s:kelp+dulse:o::"] {
            rewrite(scene, &answer, gone);
            let pressed = max.press(answer.id, gone).unwrap();
            let told = max.answer(pressed).await.unwrap();
            assert!(first_line(&told).starts_with("The entry “kelp” no longer exists."));
            assert!(told.is_ephemeral(), "{gone} is for who pressed alone");
        }
        assert_eq!(mia.message(answer.id).unwrap().content, answer.content);
    })
    .await;
}

#[tokio::test]
async fn a_button_from_nowhere_is_met_with_a_sentence() {
    with_bot(async |scene| {
        let max = scene.max();
        let answer = public_answer(scene).await;
        let ids = [
            "x",
            "launch",
            "o",
            "o:boron",
            "o:boron:z:0:",
            "o:boron:d:-1:",
            "s:::",
            "::::",
        ];
        for id in ids {
            rewrite(scene, &answer, id);
            let pressed = max.press(answer.id, id).unwrap();
            let told = max.answer(pressed).await.unwrap();
            assert!(told.is_ephemeral());
            assert!(
                first_line(&told).starts_with("This button is from"),
                "{id}: {}",
                told.content
            );
        }
    })
    .await;
}
