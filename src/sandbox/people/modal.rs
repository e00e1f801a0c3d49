//! Forms that the bot opens.

use super::{Person, Refused};
use crate::sandbox::Outcome;
use crate::sandbox::model::{Act, Id, Modal, Reply, TextInput};

impl Person {
    /// Waits for the form that an interaction opens.
    ///
    /// # Errors
    ///
    /// When patience runs out, or the answer is no form.
    pub async fn form(&self, interaction: Id) -> Result<Modal, Refused> {
        match self.outcome(interaction).await? {
            Outcome::Modal(modal) => Ok(modal),
            other => Err(Refused::new(format!("no form but {other:?}"))),
        }
    }

    /// Fills in and sends the form that an interaction has opened; fields left out keep their text.
    ///
    /// # Errors
    ///
    /// When it opened none, or the fields do not fit it.
    pub fn submit(&self, opened_by: Id, fields: &[(&str, &str)]) -> Result<Id, Refused> {
        self.act(|world| {
            let opener = world.interactions.get(&opened_by);
            let opener = opener.filter(|it| it.user == self.id);
            let opener = opener.ok_or_else(|| Refused::new("it is not their interaction"))?;
            let Some(Reply::Modal(modal)) = &opener.reply else {
                return Err(Refused::new("no form is open"));
            };
            Ok(Act::Submit {
                opened_by,
                message: opener.message(),
                custom_id: modal.custom_id.clone(),
                fields: fill(modal, fields)?,
            })
        })
    }
}

fn fill(modal: &Modal, fields: &[(&str, &str)]) -> Result<Vec<(String, String)>, Refused> {
    let known = |id: &str| modal.inputs.iter().any(|input| input.custom_id == id);
    if let Some((other, _)) = fields.iter().find(|(id, _)| !known(id)) {
        return Err(Refused::new(format!("the form has no field `{other}`")));
    }
    let filled = modal.inputs.iter().map(|input| {
        let given = fields.iter().find(|(id, _)| *id == input.custom_id);
        let text = given.map_or(input.value.as_str(), |(_, text)| text);
        check(input, text)?;
        Ok((input.custom_id.clone(), text.to_owned()))
    });
    filled.collect()
}

fn check(input: &TextInput, text: &str) -> Result<(), Refused> {
    let length = text.encode_utf16().count() as u64;
    let (least, most) = (input.min_length, input.max_length);
    if length == 0 && !input.required {
        return Ok(());
    }
    if length == 0 {
        return Err(Refused::new(format!("`{}` is required", input.custom_id)));
    }
    if (least..=most).contains(&length) {
        return Ok(());
    }
    let id = &input.custom_id;
    Err(Refused::new(format!(
        "`{id}` must have {least} to {most} characters"
    )))
}
