//! How Discord writes all this in JSON, and the limits that it sets to what a bot may write.

mod attachment;
mod channel;
mod command;
mod command_check;
mod command_size;
mod component;
mod draft;
mod embed;
mod form;
mod guild;
mod interaction;
mod member;
mod mentions;
mod message;
mod modal;
mod ready;
mod reply;
mod role;
mod user;

use serde_json::Value;

pub(crate) use channel::{channel, dm_channel};
pub(crate) use command::command;
pub(crate) use command_check::{read_command, read_commands};
pub(crate) use draft::Draft;
pub(crate) use form::{Form, Problem};
pub(crate) use guild::guild;
pub(crate) use interaction::interaction;
pub(crate) use member::member;
pub(crate) use message::{dispatched_message, message, message_as_read};
pub(crate) use ready::{application, guild_create, ready};
pub(crate) use reply::{Sent, read_reply};
pub(crate) use user::{own_user, user};

/// Discord leaves out what a bot sent as `null`.
fn without_nulls(value: &Value) -> Value {
    match value {
        Value::Object(fields) => {
            let said = fields.iter().filter(|(_, value)| !value.is_null());
            let said = said.map(|(key, value)| (key.clone(), without_nulls(value)));
            Value::Object(said.collect())
        }
        Value::Array(items) => items.iter().map(without_nulls).collect(),
        other => other.clone(),
    }
}

/// A moment as Discord writes it.
fn moment(millis: u64) -> String {
    let millis = i64::try_from(millis).unwrap_or(i64::MAX);
    let at = chrono::DateTime::from_timestamp_millis(millis).unwrap_or_default();
    at.format("%Y-%m-%dT%H:%M:%S%.6f+00:00").to_string()
}
