//! Everything works in a server, in the bot's direct messages, and where only a member has installed it.

use supplement_bot::sandbox::model::ids;
use supplement_bot::sandbox::{LocalDiscord, Person};

use super::{first_line, presses, uses, with_bot};

fn places(discord: &LocalDiscord) -> [Person; 3] {
    let mia = discord.mia();
    [mia.clone(), mia.in_dm(), mia.in_channel(ids::PRIVATE)]
}

#[tokio::test]
async fn every_command_works_in_every_place() {
    with_bot(async |scene| {
        for mia in places(scene) {
            let named = uses(&mia, "supplement", &[("name", "boron".into())]).await;
            assert_eq!(first_line(&named), "**Boron**");
            let asked = uses(&mia, "ask", &[("question", "zinc?".into())]).await;
            assert!(asked.is_ephemeral());
            assert!(uses(&mia, "about", &[]).await.is_ephemeral());
            let privacy = uses(&mia, "privacy", &[]).await;
            assert!(privacy.is_ephemeral());
            assert_eq!(first_line(&privacy), "**What is kept**");
            let nothing = "Nothing is kept: the bot has no database and writes no file.";
            assert!(privacy.content.contains(nothing), "{}", privacy.content);
            let typed = mia.types("supplement", "name", "copp").await.unwrap();
            assert_eq!(typed[0].name, "Copper");
            let looked_up = mia.message_menu("Look up supplements", named.id).unwrap();
            assert!(mia.answer(looked_up).await.unwrap().is_ephemeral());
        }
    })
    .await;
}

#[tokio::test]
async fn every_button_works_in_every_place() {
    with_bot(async |scene| {
        for mia in places(scene) {
            let named = uses(&mia, "supplement", &[("name", "boron".into())]).await;
            let copy = presses(&mia, &named, "Doses").await;
            assert_eq!(first_line(&copy), "**Boron: doses**");
            let asked = uses(&mia, "ask", &[("question", "zinc?".into())]).await;
            let changed = presses(&mia, &asked, "Foods").await;
            assert_eq!(changed.id, asked.id);
            let shared = presses(&mia, &asked, "Share in channel").await;
            assert_eq!(first_line(&shared), "**Zinc**");
        }
    })
    .await;
}

#[tokio::test]
async fn in_a_conversation_of_two_the_other_reads_what_is_public_and_no_more() {
    with_bot(async |scene| {
        let mia = scene.mia().in_channel(ids::PRIVATE);
        let max = scene.max().in_channel(ids::PRIVATE);
        uses(&mia, "ask", &[("question", "zinc?".into())]).await;
        let named = uses(&mia, "supplement", &[("name", "boron".into())]).await;
        assert_eq!(max.messages().len(), 1);
        let copy = presses(&max, &named, "Doses").await;
        assert!(copy.is_ephemeral());
        assert!(mia.message(copy.id).is_none());
    })
    .await;
}
