//! How large a command may be in all.

use super::form::Field;
use crate::sandbox::model::{Choice, Command, CommandOption};

/// So many characters may a command have: names, descriptions and values.
const LARGEST: usize = 8_000;

/// Notes it where a command is too large.
pub(super) fn check_size(field: &Field, read: &Command) {
    let size = length(&read.name) + length(&read.description) + size(&read.options);
    if size > LARGEST {
        let message = format!("Command exceeds maximum size ({LARGEST})");
        field.wrong("APPLICATION_COMMAND_TOO_LARGE", message);
    }
}

/// The characters of options and of all below them.
fn size(options: &[CommandOption]) -> usize {
    let of_choice = |it: &Choice| length(&it.name) + it.value.as_str().map_or(0, length);
    let of_option = |it: &CommandOption| {
        let choices: usize = it.choices.iter().map(of_choice).sum();
        length(&it.name) + length(&it.description) + choices + size(&it.options)
    };
    options.iter().map(of_option).sum()
}

fn length(text: &str) -> usize {
    text.encode_utf16().count()
}
