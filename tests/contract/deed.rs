//! What a person is told to do, and what then came of it.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::{Value, json};
use supplement_bot::sandbox::model::{Id, Message};
use supplement_bot::sandbox::{LocalDiscord, Outcome, Person, Refused};

#[derive(Deserialize)]
pub(super) struct Line {
    /// It comes back with what came of it.
    pub(super) number: u64,
    pub(super) who: String,
    #[serde(flatten)]
    pub(super) deed: Deed,
}

#[derive(Deserialize)]
#[serde(tag = "does", rename_all = "kebab-case")]
pub(super) enum Deed {
    /// Waits for a bot with this command.
    Await {
        command: String,
    },
    Slash {
        command: String,
        options: BTreeMap<String, String>,
    },
    Types {
        command: String,
        option: String,
        text: String,
    },
    Press {
        message: Id,
        custom_id: String,
    },
    Submit {
        opened_by: Id,
        fields: BTreeMap<String, String>,
    },
    /// Interactions are posted there from now on.
    DeliverTo {
        url: String,
    },
    /// The connection of the bot is dropped, and it is to resume.
    DropSocket,
    /// What the bot asked for and the local Discord does not have.
    Unknown,
}

impl Deed {
    pub(super) async fn of(self, discord: &LocalDiscord, who: &str) -> Result<Value, Refused> {
        let person = discord.person(who)?;
        match self {
            Self::Await { command } => discord.ready_for(&command).await.map(|()| json!({})),
            Self::Slash { command, options } => {
                let given = options.iter();
                let given = given.map(|(name, value)| (name.as_str(), value.as_str().into()));
                let given: Vec<_> = given.collect();
                came(&person, person.slash(&command, &given)?).await
            }
            Self::Types {
                command,
                option,
                text,
            } => {
                let choices = person.types(&command, &option, &text).await?;
                let choices = choices.iter();
                Ok(choices.map(|it| json!([it.name, it.value])).collect())
            }
            Self::Press { message, custom_id } => {
                came(&person, person.press(message, &custom_id)?).await
            }
            Self::Submit { opened_by, fields } => {
                let fields = fields.iter();
                let fields = fields.map(|(id, text)| (id.as_str(), text.as_str()));
                let fields: Vec<_> = fields.collect();
                came(&person, person.submit(opened_by, &fields)?).await
            }
            Self::DeliverTo { url } => discord.deliver_to(&url).await.map(|()| json!({})),
            Self::DropSocket => {
                discord.faults().drop_socket();
                discord.connections(1, 1).await.map(|()| json!({}))
            }
            Self::Unknown => Ok(json!({"unknown": discord.unknown()})),
        }
    }
}

/// What the bot answers first.
async fn came(person: &Person, interaction: Id) -> Result<Value, Refused> {
    let (kind, mut told) = match person.outcome(interaction).await? {
        Outcome::Message(message) => ("message", shown(&message)),
        Outcome::Updated(message) => ("update", shown(&message)),
        Outcome::Modal(modal) => ("modal", json!({"title": modal.title})),
        other => (other_kind(&other), json!({})),
    };
    told["interaction"] = json!(interaction);
    told["came"] = json!(kind);
    Ok(told)
}

fn other_kind(outcome: &Outcome) -> &'static str {
    match outcome {
        Outcome::NoReply => "no reply",
        Outcome::Thinking { .. } => "thinking",
        Outcome::Acknowledged => "acknowledged",
        _ => "something else",
    }
}

fn shown(message: &Message) -> Value {
    json!({"message": message.id, "content": message.content, "private": message.is_ephemeral()})
}
