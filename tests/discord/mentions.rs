//! Mentions in the text, and what is no question although it reaches the bot.

use expect_test::expect;
use serde_json::json;
use supplement_bot::sandbox::model::ids;
use supplement_bot::sandbox::{Entry, LocalDiscord, Options, Person, Post};

use super::relay::Relay;
use super::{Scene, buttons, first_line, with_bot};

fn bot(text: &str) -> String {
    format!("<@{}> {text}", ids::BOT)
}

/// The bot answers this one, so it has had time to answer what came before.
async fn meanwhile_answered(person: &Person) {
    let asked = person.says(&bot("is zinc safe?")).unwrap();
    let answer = person.next_message().await.unwrap();
    assert_eq!(
        (answer.reply_to, first_line(&answer)),
        (Some(asked), "**Zinc**")
    );
}

#[tokio::test]
async fn a_mention_anywhere_in_the_text_is_answered_with_a_reply_for_all() {
    with_bot(async |scene| {
        let mia = scene.mia();
        let old = format!("<@!{}> too much boron?", ids::BOT);
        let last = format!("how much boron is too much, <@{}>", ids::BOT);
        for text in [bot("how much boron is too much?"), old, last] {
            let asked = mia.says(&text).unwrap();
            let answer = mia.next_message().await.unwrap();
            assert_eq!(answer.reply_to, Some(asked));
            assert!(
                answer.content.contains("**Boron**") && answer.content.contains("**Upper limit:**")
            );
            assert!(buttons(&answer).contains("Upper limits"));
            assert!(!answer.is_ephemeral());
        }
    })
    .await;
}

#[tokio::test]
async fn a_bare_mention_is_told_who_the_bot_is() {
    with_bot(async |scene| {
        let mia = scene.mia();
        mia.says(&bot("")).unwrap();
        let answer = mia.next_message().await.unwrap();
        expect!["I answer questions about dietary supplements: what studies found, usual amounts, upper limits, cautions, interactions and foods."].assert_eq(first_line(&answer));
    })
    .await;
}

#[tokio::test]
async fn a_reply_that_thanks_pings_but_asks_nothing() {
    with_bot(async |scene| {
        let mia = scene.mia();
        mia.says(&bot("boron?")).unwrap();
        let answer = mia.next_message().await.unwrap();
        for thanks in ["thanks!", "\u{1f44d}", "ok, very kind of you"] {
            mia.sends(Post::new(thanks).reply_to(answer.id)).unwrap();
        }
        meanwhile_answered(&mia).await;
        let named = Post::new(&bot("and copper?")).reply_to(answer.id);
        mia.sends(named).unwrap();
        assert_eq!(first_line(&mia.next_message().await.unwrap()), "**Copper**");
    })
    .await;
}

#[tokio::test]
async fn a_reply_that_asks_on_is_about_the_same_entry() {
    with_bot(async |scene| {
        let mia = scene.mia();
        mia.says(&bot("boron?")).unwrap();
        let answer = mia.next_message().await.unwrap();
        let more = Post::new("and how much is too much?").reply_to(answer.id);
        mia.sends(more.clone()).unwrap();
        let answer = mia.next_message().await.unwrap();
        assert!(
            answer
                .content
                .lines()
                .nth(1)
                .unwrap()
                .starts_with("**Upper limit:**")
        );
        mia.sends(more.without_ping()).unwrap();
        meanwhile_answered(&mia).await;
    })
    .await;
}

#[tokio::test]
async fn an_emergency_in_a_reply_to_an_answer_is_told_where_to_turn() {
    with_bot(async |scene| {
        let mia = scene.mia();
        mia.says(&bot("how much zinc for my son?")).unwrap();
        let answer = mia.next_message().await.unwrap();
        let help = Post::new("my son just ate the whole bottle").reply_to(answer.id);
        mia.sends(help).unwrap();
        let told = mia.next_message().await.unwrap();
        let first = first_line(&told);
        assert!(first.contains("1-800-222-1222"), "{first}");
        assert!(told.content.contains("**Zinc**"), "{}", told.content);
    })
    .await;
}

#[tokio::test]
async fn a_reply_that_names_what_to_be_careful_about_is_answered() {
    with_bot(async |scene| {
        let mia = scene.mia();
        mia.says(&bot("magnesium?")).unwrap();
        let answer = mia.next_message().await.unwrap();
        let on = Post::new("i'm on dialysis though").reply_to(answer.id);
        mia.sends(on).unwrap();
        let told = mia.next_message().await.unwrap();
        assert!(told.content.contains("build up"), "{}", told.content);
    })
    .await;
}

#[tokio::test]
async fn a_message_that_does_not_name_the_bot_is_left_alone() {
    with_bot(async |scene| {
        let mia = scene.mia();
        let max = format!("<@{}> is boron safe?", ids::MAX);
        for text in ["is boron safe?", "@everyone boron", "@Bot boron", &max] {
            mia.says(text).unwrap();
        }
        let edited = mia.says("boron").unwrap();
        mia.edits(edited, &bot("boron")).unwrap();
        meanwhile_answered(&mia).await;
    })
    .await;
}

#[tokio::test]
async fn another_bot_is_not_answered() {
    with_bot(async |scene| {
        let olga = scene.person("olga").unwrap();
        scene.arrange(|world| world.users.get_mut(&ids::OWNER).unwrap().bot = true);
        olga.says(&bot("is boron safe?")).unwrap();
        olga.in_dm().says("is boron safe?").unwrap();
        let mia = scene.mia();
        let asked = mia.says(&bot("zinc")).unwrap();
        let answer = mia
            .sees(|message| message.author == ids::BOT)
            .await
            .unwrap();
        assert_eq!(answer.reply_to, Some(asked));
    })
    .await;
}

#[tokio::test]
async fn a_webhook_is_not_answered() {
    let discord = LocalDiscord::start(Options::default()).await.unwrap();
    let relay = Relay::start(discord.gateway_url()).await;
    let scene = Scene::new(discord).with_gateway(relay.url());
    let story = async |scene: &mut Scene| {
        let mia = scene.mia();
        meanwhile_answered(&mia).await;
        let created = |entry: Entry| match entry {
            Entry::Dispatch {
                event: "MESSAGE_CREATE",
                seq,
                data,
            } => Some((seq, data)),
            _ => None,
        };
        let (seq, mut said) = scene.log().into_iter().find_map(created).unwrap();
        said["webhook_id"] = json!("1");
        relay.slip_in(&json!({"op": 0, "t": "MESSAGE_CREATE", "s": seq, "d": said}).to_string());
        meanwhile_answered(&mia).await;
    };
    scene.play(story).await;
}

#[tokio::test]
async fn a_direct_message_needs_no_mention() {
    with_bot(async |scene| {
        let mia = scene.mia().in_dm();
        for text in [
            "how much boron is too much?",
            &bot("how much boron is too much?"),
        ] {
            let asked = mia.says(text).unwrap();
            let answer = mia.next_message().await.unwrap();
            assert_eq!(answer.reply_to, Some(asked));
            assert_eq!(first_line(&answer), "**Boron**");
        }
        mia.says("hello").unwrap();
        let answer = mia.next_message().await.unwrap();
        expect!["I answer questions about dietary supplements: what studies found, usual amounts, upper limits, cautions, interactions and foods."].assert_eq(first_line(&answer));
    })
    .await;
}

#[tokio::test]
async fn a_direct_message_with_a_picture_alone_is_told_that_it_cannot_be_read() {
    with_bot(async |scene| {
        let mia = scene.mia().in_dm();
        mia.sends(Post::new("").file("label.png", b"no picture"))
            .unwrap();
        let answer = mia.next_message().await.unwrap();
        assert!(
            first_line(&answer).starts_with("I can read only text"),
            "{answer:?}"
        );
        mia.sends(Post::new("zinc").file("label.png", b"no picture"))
            .unwrap();
        let answer = mia.next_message().await.unwrap();
        assert_eq!(first_line(&answer), "**Zinc**");
    })
    .await;
}
