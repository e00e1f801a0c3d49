//! Buttons and menus on messages.

use serde_json::Value;

use super::{Person, Refused};
use crate::sandbox::model::{Act, Id, Message};

impl Person {
    /// Presses a button.
    ///
    /// # Errors
    ///
    /// When they do not see such a button, or it is disabled.
    pub fn press(&self, message: Id, custom_id: &str) -> Result<Id, Refused> {
        self.act(|world| {
            find(self.seen(world, message)?, 2, custom_id)?;
            let custom_id = custom_id.to_owned();
            Ok(Act::Press { message, custom_id })
        })
    }

    /// Presses the button with this label.
    ///
    /// # Errors
    ///
    /// As for [`press`](Self::press).
    pub fn press_labelled(&self, message: Id, label: &str) -> Result<Id, Refused> {
        let custom_id = self.hub.look(|core| {
            let seen = self.seen(&core.world, message)?;
            let found = parts(seen).find(|part| part["label"] == label);
            let id = found.and_then(|part| part["custom_id"].as_str());
            let id = id.ok_or_else(|| Refused::new(format!("there is no button \"{label}\"")))?;
            Ok(id.to_owned())
        })?;
        self.press(message, &custom_id)
    }

    /// Chooses from a menu.
    ///
    /// # Errors
    ///
    /// When they do not see such a menu, or it does not offer these values.
    pub fn select(&self, message: Id, custom_id: &str, values: &[&str]) -> Result<Id, Refused> {
        self.act(|world| {
            let menu = find(self.seen(world, message)?, 3, custom_id)?;
            check_values(menu, values)?;
            Ok(Act::Select {
                message,
                custom_id: custom_id.to_owned(),
                values: values.iter().map(|value| (*value).to_owned()).collect(),
            })
        })
    }
}

fn parts(message: &Message) -> impl Iterator<Item = &Value> {
    let rows = message.components.iter();
    rows.filter_map(|row| row["components"].as_array())
        .flatten()
}

fn find<'m>(message: &'m Message, kind: u64, custom_id: &str) -> Result<&'m Value, Refused> {
    let mut found = parts(message).filter(|part| part["type"] == kind);
    let found = found.find(|part| part["custom_id"] == custom_id);
    let found = found.ok_or_else(|| Refused::new(format!("the message has no `{custom_id}`")))?;
    if found["disabled"] == true {
        return Err(Refused::new(format!("`{custom_id}` is disabled")));
    }
    Ok(found)
}

fn check_values(menu: &Value, values: &[&str]) -> Result<(), Refused> {
    let options = menu["options"].as_array();
    let offers = |value: &&str| {
        options
            .into_iter()
            .flatten()
            .any(|it| it["value"] == **value)
    };
    if let Some(other) = values.iter().find(|value| !offers(value)) {
        return Err(Refused::new(format!("the menu does not offer `{other}`")));
    }
    let least = menu["min_values"].as_u64().unwrap_or(1);
    let most = menu["max_values"].as_u64().unwrap_or(1);
    if (least..=most).contains(&(values.len() as u64)) {
        Ok(())
    } else {
        Err(Refused::new(format!("{least} to {most} must be chosen")))
    }
}
