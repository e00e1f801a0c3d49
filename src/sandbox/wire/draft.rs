//! A message as a bot writes it, new or as a change to one.

use serde_json::Value;

use super::component::rows;
use super::embed::embeds;
use super::form::{Field, Form, Problem};
use super::mentions::allowed_mentions;
use crate::sandbox::model::{AllowedMentions, EPHEMERAL, Id};

/// What the bot said; `None` where it said nothing, which leaves a message as it was.
#[derive(Clone, Debug)]
pub(crate) struct Draft {
    pub(crate) content: Option<String>,
    pub(crate) embeds: Option<Vec<Value>>,
    pub(crate) components: Option<Vec<Value>>,
    pub(crate) attachments: Option<Vec<Described>>,
    pub(crate) allowed: AllowedMentions,
    pub(crate) allowed_as_sent: Option<Value>,
    pub(crate) flags: Option<u64>,
    pub(crate) reply_to: Option<Id>,
    /// Whether a reply to a message that is gone is to be refused.
    pub(crate) reply_must_exist: bool,
    /// The name that makes one message of all attempts; `None` where there is none, or the bot does not mind.
    pub(crate) nonce: Option<String>,
}

/// A file that is sent along, by its number, or one that is to stay, by its id.
#[derive(Clone, Debug)]
pub(crate) struct Described {
    pub(crate) id: Id,
    pub(crate) filename: Option<String>,
    pub(crate) description: Option<String>,
}

impl Draft {
    /// Reads the body of a request.
    pub(crate) fn read(body: &Value) -> Result<Self, Vec<Problem>> {
        let form = Form::default();
        let read = Self::at(&form.root(body));
        form.finish(read)
    }

    pub(super) fn at(field: &Field) -> Self {
        let content = field.field("content").text(0..=2_000);
        let reference = field.field("message_reference");
        let said = |name: &str| field.value.get(name).is_some();
        let allowed = field.field("allowed_mentions");
        let once = field.field("enforce_nonce").boolean().unwrap_or(false);
        let nonce = field.field("nonce").text(0..=25).map(str::to_owned);
        let must_exist = reference.field("fail_if_not_exists").boolean();
        Self {
            content: said("content").then(|| content.unwrap_or_default().to_owned()),
            embeds: embeds(&field.field("embeds")).or(said("embeds").then(Vec::new)),
            components: rows(&field.field("components")).or(said("components").then(Vec::new)),
            attachments: attachments(&field.field("attachments")),
            allowed: allowed_mentions(&allowed),
            allowed_as_sent: allowed.is_present().then(|| allowed.value.clone()),
            flags: field.field("flags").number(0..=u64::from(u32::MAX)),
            reply_to: reference.field("message_id").id(),
            reply_must_exist: must_exist.unwrap_or(true),
            nonce: nonce.filter(|_| once),
        }
    }

    /// Whether only the one who asked is to see it.
    pub(crate) fn is_ephemeral(&self) -> bool {
        self.flags.is_some_and(|flags| flags & EPHEMERAL != 0)
    }
}

fn attachments(field: &Field) -> Option<Vec<Described>> {
    let items = field.items(0..=10);
    let described = |item: &Field| {
        let text = |name: &str, longest| item.field(name).text(0..=longest).map(str::to_owned);
        let filename = text("filename", 1_024);
        let description = text("description", 1_024);
        let id = item.field("id").required().id()?;
        Some(Described {
            id,
            filename,
            description,
        })
    };
    let read = items.iter().filter_map(described).collect();
    field.is_present().then_some(read)
}
