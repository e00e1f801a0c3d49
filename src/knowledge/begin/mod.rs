//! A new entry: its file with a blank, `"<what to write>"`, for everything that somebody has to know and write.

mod begun;
mod blank;
mod owner;
mod suit;

use chrono::{Months, NaiveDate};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::Source;
use super::rules::{LONGEST_ID, NOT_PLAIN, room};
use crate::spelling::{does_not_print, normalised};
use crate::words::words;

pub(super) use begun::stem;
pub use begun::{Begun, Refused, begin_among};
pub(super) use blank::asked;
pub use blank::{blanks, is_blank};
pub(super) use owner::keys;
pub use owner::{Owner, owner};
use suit::suited;

words! {
    /// What is begun.
    EntryKind {
        /// A supplement of whichever kind.
        Supplement = "supplement",
        Nutrient = "nutrient",
        Herb = "herb",
        AminoAcid = "amino-acid",
        /// Any other supplement.
        Other = "other",
        Topic = "topic",
        Medicine = "medicine",
    }
}

/// A new entry is to be checked again after so many months.
const REVIEWED_FOR: Months = Months::new(6);

/// The file of a new entry of that name, which people may also call by the other names.
///
/// # Errors
/// What is wrong with the name, as a sentence.
pub fn begin(
    kind: EntryKind,
    name: &str,
    others: &[String],
    today: NaiveDate,
) -> Result<Source, String> {
    let name = name.trim();
    usable(name)?;
    let id = id(name)?;
    let (folder, template) = match kind {
        EntryKind::Topic => ("topics", include_str!("topic.toml").to_owned()),
        EntryKind::Medicine => ("medicines", include_str!("medicine.toml").to_owned()),
        _ => ("supplements", suited(include_str!("supplement.toml"), kind)),
    };
    let filled = template.split('%').enumerate().map(|(place, part)| {
        if place % 2 == 0 {
            return part.to_owned();
        }
        match part {
            "id" => quoted(&id),
            "name" => name.to_owned(),
            "quoted-name" => quoted(name),
            "kind" => suit::word(kind),
            "names" => others
                .iter()
                .map(|name| quoted(name))
                .collect::<Vec<_>>()
                .join(", "),
            "today" => today.to_string(),
            "next" => (today + REVIEWED_FOR).to_string(),
            keys => room(keys).to_string(),
        }
    });
    Ok(Source {
        file: format!("{folder}/{id}.toml"),
        text: filled.collect(),
    })
}

fn usable(name: &str) -> Result<(), String> {
    let length = name.chars().count();
    let most = room("name");
    if normalised(name).chars().count() < 2 {
        return Err(format!(
            "the name `{name}` is too short; it has at least two letters"
        ));
    }
    if length > most {
        return Err(format!(
            "the name has {length} characters and there is room for {most}; take a shorter one and write the long one as a synonym"
        ));
    }
    match name
        .chars()
        .find(|letter| NOT_PLAIN.contains(letter) || does_not_print(*letter))
    {
        Some(letter) => Err(format!(
            "`{}` cannot stand in a name",
            letter.escape_debug()
        )),
        None => Ok(()),
    }
}

/// The name in small letters and digits, with hyphens between.
fn id(name: &str) -> Result<String, String> {
    let letters = name.nfkd().filter(|letter| !is_combining_mark(*letter));
    let plain = letters.map(|letter| match letter.to_ascii_lowercase() {
        letter if letter.is_ascii_alphanumeric() => letter,
        _ => ' ',
    });
    let words: String = plain.collect();
    let id = words.split_whitespace().collect::<Vec<_>>().join("-");
    if (1..=LONGEST_ID).contains(&id.len()) {
        Ok(id)
    } else {
        Err(format!(
            "the file would be named `{id}.toml`; a name has 1 to {LONGEST_ID} letters and digits there, so take a shorter one"
        ))
    }
}

/// The text as TOML has it.
pub(super) fn quoted(text: &str) -> String {
    let escaped = text.replace('\\', "\\\\").replace('"', "\\\"");
    format!("\"{escaped}\"")
}
