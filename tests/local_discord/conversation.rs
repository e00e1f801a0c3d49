//! People talk with a bot.

use supplement_bot::sandbox::model::ids;
use supplement_bot::sandbox::{Outcome, Post};

use super::with_bot;

#[tokio::test]
async fn a_slash_command_is_answered() {
    let (discord, _bot) = with_bot().await;
    let mia = discord.mia();
    let asked = mia.slash("echo", &[("text", "hello".into())]).unwrap();
    assert_eq!(mia.answer(asked).await.unwrap().content, "hello");
}

#[tokio::test]
async fn choices_are_offered_while_typing() {
    let (discord, _bot) = with_bot().await;
    let choices = discord.mia().types("echo", "text", "bor").await.unwrap();
    let names: Vec<_> = choices.into_iter().map(|it| it.name).collect();
    assert_eq!(names, ["BORON", "BORAGE"]);
}

#[tokio::test]
async fn a_button_is_answered_to_the_one_who_pressed_it() {
    let (discord, _bot) = with_bot().await;
    let (mia, max) = (discord.mia(), discord.max());
    let asked = mia.slash("echo", &[("text", "hello".into())]).unwrap();
    let message = mia.answer(asked).await.unwrap();
    let pressed = max.press_labelled(message.id, "Again").unwrap();
    let answer = max.answer(pressed).await.unwrap();
    assert_eq!(answer.content, "Pressed");
    assert!(answer.is_ephemeral());
    assert!(max.message(answer.id).is_some());
    assert!(mia.message(answer.id).is_none());
}

#[tokio::test]
async fn a_menu_changes_its_message() {
    let (discord, _bot) = with_bot().await;
    let mia = discord.mia();
    let asked = mia.slash("echo", &[("text", "hello".into())]).unwrap();
    let message = mia.answer(asked).await.unwrap();
    let chosen = mia.select(message.id, "colour", &["green"]).unwrap();
    let outcome = mia.outcome(chosen).await.unwrap();
    assert!(matches!(outcome, Outcome::Updated(it) if it.content == "You chose green"));
    let refused = mia.select(message.id, "colour", &["blue"]).unwrap_err();
    assert_eq!(refused.to_string(), "the menu does not offer `blue`");
}

#[tokio::test]
async fn a_form_is_opened_and_sent() {
    let (discord, _bot) = with_bot().await;
    let mia = discord.mia();
    let asked = mia.slash("form", &[]).unwrap();
    let modal = mia.outcome(asked).await.unwrap().modal().unwrap();
    assert_eq!(modal.title, "Who?");
    let sent = mia.submit(asked, &[("name", "Mia")]).unwrap();
    assert_eq!(mia.answer(sent).await.unwrap().content, "Hello Mia");
}

#[tokio::test]
async fn a_form_opened_by_a_button_is_sent() {
    let (discord, _bot) = with_bot().await;
    let mia = discord.mia();
    let asked = mia.slash("echo", &[("text", "hello".into())]).unwrap();
    let message = mia.answer(asked).await.unwrap();
    let pressed = mia.press(message.id, "fill").unwrap();
    mia.outcome(pressed).await.unwrap().modal().unwrap();
    let sent = mia.submit(pressed, &[("name", "Mia")]).unwrap();
    assert_eq!(mia.answer(sent).await.unwrap().content, "Hello Mia");
}

#[tokio::test]
async fn a_mention_is_answered_with_a_reply() {
    let (discord, _bot) = with_bot().await;
    let mia = discord.mia();
    let asked = mia.says(&format!("<@{}> good morning", ids::BOT)).unwrap();
    let reply = mia.next_message().await.unwrap();
    assert_eq!(reply.content, "You said: good morning");
    assert_eq!(reply.reply_to, Some(asked));
    assert!(reply.mentions.users.is_empty(), "it must ping nobody");
}

#[tokio::test]
async fn a_direct_message_is_answered() {
    let (discord, _bot) = with_bot().await;
    let mia = discord.mia().in_dm();
    mia.says("good morning").unwrap();
    let reply = mia.next_message().await.unwrap();
    assert_eq!(reply.content, "You said: good morning");
}

#[tokio::test]
async fn a_reply_tells_the_bot_unless_its_ping_is_off() {
    let (discord, _bot) = with_bot().await;
    let mia = discord.mia();
    mia.says(&format!("<@{}> hello", ids::BOT)).unwrap();
    let reply = mia.next_message().await.unwrap();
    let pinging = mia.sends(Post::new("thanks").reply_to(reply.id)).unwrap();
    let silent = Post::new("thanks").reply_to(reply.id).without_ping();
    let silent = mia.sends(silent).unwrap();
    assert_eq!(mia.message(pinging).unwrap().mentions.users, [ids::BOT]);
    assert!(mia.message(silent).unwrap().mentions.users.is_empty());
}

#[tokio::test]
async fn the_menu_on_a_message_gives_the_bot_its_text() {
    let (discord, _bot) = with_bot().await;
    let (mia, max) = (discord.mia(), discord.max());
    let said = max.says("not for the bot").unwrap();
    let asked = mia.message_menu("Repeat", said).unwrap();
    assert_eq!(mia.answer(asked).await.unwrap().content, "not for the bot");
}

#[tokio::test]
async fn a_slow_answer_replaces_thinking_and_is_followed_up() {
    let (discord, _bot) = with_bot().await;
    let mia = discord.mia();
    let asked = mia.slash("slow", &[]).unwrap();
    let outcome = mia.outcome(asked).await.unwrap();
    assert!(matches!(outcome, Outcome::Thinking { ephemeral: false }));
    assert_eq!(mia.answer(asked).await.unwrap().content, "Thought about it");
    assert_eq!(mia.next_message().await.unwrap().content, "And more");
}

#[tokio::test]
async fn a_private_answer_is_seen_by_nobody_else() {
    let (discord, _bot) = with_bot().await;
    let (mia, max) = (discord.mia(), discord.max());
    let asked = mia.slash("secret", &[]).unwrap();
    let answer = mia.answer(asked).await.unwrap();
    assert!(answer.is_ephemeral());
    assert_eq!(mia.messages().len(), 1);
    assert!(max.messages().is_empty());
}

#[tokio::test]
async fn a_person_cannot_use_what_is_not_there() {
    let (discord, _bot) = with_bot().await;
    let mia = discord.mia();
    let case = |refused: Result<_, supplement_bot::sandbox::Refused>, expected: &str| {
        assert_eq!(refused.unwrap_err().to_string(), expected);
    };
    case(mia.slash("eco", &[]), "there is no command `eco`");
    case(mia.slash("echo", &[]), "`text` is required");
    case(
        mia.slash("echo", &[("txt", "".into())]),
        "there is no option `txt`",
    );
    case(
        mia.slash("echo", &[("text", 5.into())]),
        "`text` is of another kind",
    );
    let moderators = discord.channel("moderators").unwrap();
    let there = mia.in_channel(moderators);
    case(there.slash("slow", &[]), "they cannot see this channel");
}
