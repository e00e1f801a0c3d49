//! Whether an answer is the right one.

use supplement_bot::sandbox::model::{Id, Message, Reply, World, ids};

use super::waiting::reply_to;

/// What is looked for in an answer.
pub(super) enum Wanted<'w> {
    /// A choice with this value.
    Choice(&'w str),
    /// A message with these words, in large or small letters, that ends with the disclaimer.
    Words(&'w [&'w str]),
}

/// What came, and how long it was under way at the bot's side of things.
pub(super) struct Came {
    /// The message that was shown, new or changed.
    pub(super) message: Option<Id>,
    /// What is wrong with it.
    pub(super) wrong: Option<String>,
}

/// Looks at the answer to that.
pub(super) fn judge(world: &World, asked: Id, wanted: &Wanted, close: &str) -> Came {
    let reply = world
        .interactions
        .get(&asked)
        .and_then(|it| it.reply.as_ref());
    let original = world.interactions.get(&asked).and_then(|it| it.original);
    let wrong = match (reply, wanted) {
        (Some(Reply::Choices(choices)), Wanted::Choice(id)) => {
            let offered = choices.iter().any(|it| it.value == **id);
            (!offered).then(|| format!("`{id}` is not among {} choices", choices.len()))
        }
        (Some(Reply::Choices(_) | Reply::Modal(_)), _) | (_, Wanted::Choice(_)) => {
            Some("another kind of answer came".to_owned())
        }
        (_, Wanted::Words(words)) => {
            let message = match original.and_then(|id| world.messages.get(&id)) {
                Some(message) => Some(message),
                None => reply_to(world, asked),
            };
            return judge_message(message, words, close);
        }
    };
    Came {
        message: None,
        wrong,
    }
}

fn judge_message(message: Option<&Message>, words: &[&str], close: &str) -> Came {
    let Some(message) = message else {
        let wrong = Some("there is no message".to_owned());
        return Came {
            message: None,
            wrong,
        };
    };
    let text = message.content.to_lowercase();
    let missing = words.iter().find(|it| !text.contains(&it.to_lowercase()));
    let wrong = match missing {
        Some(word) => Some(format!("no `{word}` in: {}", start(&message.content))),
        None if !message.content.ends_with(close) => Some("the disclaimer is missing".to_owned()),
        None => None,
    };
    Came {
        message: Some(message.id),
        wrong,
    }
}

fn start(text: &str) -> String {
    let start: String = text.chars().take(120).collect();
    start.replace('\n', " / ")
}

/// The buttons of a message.
pub(super) fn buttons(message: &Message) -> Vec<String> {
    let rows = message.components.iter();
    let parts = rows
        .filter_map(|row| row["components"].as_array())
        .flatten();
    let buttons = parts.filter(|part| part["type"] == 2);
    let ids = buttons.filter_map(|part| part["custom_id"].as_str());
    ids.map(str::to_owned).collect()
}

/// How many messages of the bot are one too many: a second answer to the same.
pub(super) fn doubled(world: &World) -> usize {
    let ours = world.messages.values().filter(|it| it.author == ids::BOT);
    let mut answered: Vec<Id> = ours
        .filter_map(|it| it.interaction.or(it.reply_to))
        .collect();
    let all = answered.len();
    answered.sort_unstable();
    answered.dedup();
    all - answered.len()
}
