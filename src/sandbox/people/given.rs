//! Values for a command's options, checked as Discord's client does.

use serde_json::{Value, json};

use super::Refused;
use super::upload::upload;
use crate::sandbox::model::{CommandOption, Given, Id, OptionKind, World};

/// What a person fills in.
#[derive(Clone, Debug)]
pub enum OptionValue {
    Text(String),
    Whole(i64),
    Number(f64),
    Yes(bool),
    /// A user, channel or role.
    One(Id),
    File {
        name: String,
        bytes: Vec<u8>,
    },
}

impl OptionValue {
    /// A file to upload, at most 10 MB.
    #[must_use]
    pub fn file(name: &str, bytes: impl Into<Vec<u8>>) -> Self {
        Self::File {
            name: name.to_owned(),
            bytes: bytes.into(),
        }
    }
}

impl From<&str> for OptionValue {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<i64> for OptionValue {
    fn from(number: i64) -> Self {
        Self::Whole(number)
    }
}

impl From<f64> for OptionValue {
    fn from(number: f64) -> Self {
        Self::Number(number)
    }
}

impl From<bool> for OptionValue {
    fn from(yes: bool) -> Self {
        Self::Yes(yes)
    }
}

impl From<Id> for OptionValue {
    fn from(id: Id) -> Self {
        Self::One(id)
    }
}

/// Fills in an option.
pub(super) fn fill(
    world: &mut World,
    option: &CommandOption,
    value: &OptionValue,
) -> Result<Given, Refused> {
    let value = match (option.kind, value) {
        (OptionKind::String, OptionValue::Text(text)) => text_value(option, text)?,
        (OptionKind::Integer | OptionKind::Number, OptionValue::Whole(number)) => json!(number),
        (OptionKind::Number, OptionValue::Number(number)) => json!(number),
        (OptionKind::Boolean, OptionValue::Yes(yes)) => json!(yes),
        (
            OptionKind::User | OptionKind::Channel | OptionKind::Role | OptionKind::Mentionable,
            OptionValue::One(id),
        ) => json!(id),
        (OptionKind::Attachment, OptionValue::File { name, bytes }) => {
            let file = upload(world, name, bytes.clone())?;
            let id = file.id;
            world.uploads.insert(id, file);
            json!(id)
        }
        _ => return Err(wrong(option, "is of another kind")),
    };
    check_range(option, &value)?;
    check_choices(option, &value)?;
    Ok(given(option, Some(value)))
}

/// An option as part of an interaction.
pub(super) fn given(option: &CommandOption, value: Option<Value>) -> Given {
    Given {
        name: option.name.clone(),
        kind: option.kind,
        value,
        options: Vec::new(),
        focused: false,
    }
}

fn text_value(option: &CommandOption, text: &str) -> Result<Value, Refused> {
    let length = text.encode_utf16().count() as u64;
    let least = option.min_length.unwrap_or(0);
    let most = option.max_length.unwrap_or(6_000);
    if (least..=most).contains(&length) {
        Ok(json!(text))
    } else {
        Err(wrong(
            option,
            &format!("must have {least} to {most} characters"),
        ))
    }
}

fn check_range(option: &CommandOption, value: &Value) -> Result<(), Refused> {
    let Some(number) = value.as_f64() else {
        return Ok(());
    };
    let bound =
        |bound: &Option<serde_json::Number>| bound.as_ref().and_then(serde_json::Number::as_f64);
    let low = bound(&option.min_value).is_some_and(|least| number < least);
    let high = bound(&option.max_value).is_some_and(|most| number > most);
    if low || high {
        return Err(wrong(option, "is out of range"));
    }
    Ok(())
}

/// Unless the bot completes what is typed, only the choices can be chosen.
fn check_choices(option: &CommandOption, value: &Value) -> Result<(), Refused> {
    let offered = |choice: &crate::sandbox::model::Choice| choice.value == *value;
    if option.choices.is_empty() || option.choices.iter().any(offered) {
        Ok(())
    } else {
        Err(wrong(option, "is none of the choices"))
    }
}

fn wrong(option: &CommandOption, what: &str) -> Refused {
    Refused::new(format!("`{}` {what}", option.name))
}
