//! The kinds of inputs, each with the code that reads it. A code that was read is written and read again as the same; of
//! settings and files it only counts that nothing panics.

use chrono::NaiveDate;
use fastrand::Rng;
use supplement_bot::answer::{Action, Guide, Reply, What};
use supplement_bot::config::{Config, Given, KEYS};
use supplement_bot::knowledge::{Source, load};
use supplement_bot::moderation::{DeskButton, Sheet, boxes};
use supplement_bot::render::discord;

use super::inputs::Inputs;
use super::mutated::{mutated, one};

/// Why an input broke what reads it, if it did.
pub(super) type Outcome = Result<(), String>;

/// A kind of input.
pub(super) struct Kind {
    pub(super) name: &'static str,
    /// So many of a thousand.
    pub(super) share: u64,
    /// Puts the one with that number in.
    pub(super) put: fn(&Guide, &Inputs, u64) -> Outcome,
}

pub(super) const KINDS: &[Kind] = &[
    Kind {
        name: "codes of buttons, menus and forms",
        share: 880,
        put: codes,
    },
    Kind {
        name: "settings, from a file and from elsewhere",
        share: 70,
        put: |_, inputs, number| {
            settings(inputs, number);
            Ok(())
        },
    },
    Kind {
        name: "knowledge files",
        share: 30,
        put: |_, inputs, number| {
            files(inputs, number);
            Ok(())
        },
    },
    Kind {
        name: "questions and messages of others",
        share: 15,
        put: texts,
    },
    Kind {
        name: "buttons that were tampered with, pressed",
        share: 5,
        put: presses,
    },
];

/// Discord's limits, in UTF-16 units and rows.
const CONTENT: usize = 2_000;
const ROWS: usize = 5;

fn fits(reply: &Reply) -> Outcome {
    let said = serde_json::to_value(discord::message(reply)).map_err(|why| why.to_string())?;
    let content = said["content"].as_str().unwrap_or_default();
    let length = content.encode_utf16().count();
    let rows = said["components"].as_array().map_or(0, Vec::len);
    match () {
        () if length > CONTENT => Err(format!("the message has {length} UTF-16 units")),
        () if rows > ROWS => Err(format!("the message has {rows} rows")),
        () if !said.to_string().contains("healthcare provider") => {
            Err("the message has no disclaimer".to_owned())
        }
        () => Ok(()),
    }
}

fn codes(_: &Guide, inputs: &Inputs, number: u64) -> Outcome {
    let mut chance = Rng::with_seed(number);
    let code = one(&mut chance, &inputs.codes).clone();
    let code = mutated(&mut chance, &code, &inputs.codes);
    let is_same = |action: Action| {
        let code = action.code();
        Action::from_code(&code).is_some_and(|again| again.code() == code)
    };
    let is_right = Action::from_code(&code).is_none_or(is_same);
    let _ = DeskButton::from_code(&code);
    let _ = Sheet::from_code(&code);
    let _ = boxes(&code);
    if is_right {
        Ok(())
    } else {
        Err("the code of what was read is read as something else".to_owned())
    }
}

fn settings(inputs: &Inputs, number: u64) {
    const FILE: &str = "log = \"info\"\n[limits]\nmember = 5\n[moderation]\nserver = \"1\"\n[status]\naddress = \"127.0.0.1:9\"\n\
        [shards]\ntotal = 2\nown = \"0-1\"\n[serve]\naddress = \"[::1]:80\"\n";
    let mut chance = Rng::with_seed(number);
    let source = Source {
        file: "config.toml".to_owned(),
        text: mutated(&mut chance, FILE, &[]),
    };
    let _ = Config::parse(&source);
    let (key, _) = one(&mut chance, KEYS);
    let value = mutated(&mut chance, "5", &inputs.texts[..50]);
    let given = Given::parse(&format!("{key}={value}"));
    let _ = Config::layered(&source, &given.into_iter().collect::<Vec<_>>());
}

fn files(inputs: &Inputs, number: u64) {
    let mut chance = Rng::with_seed(number);
    let file = one(&mut chance, &inputs.files);
    // The beginning of a long file has every kind of row.
    let lines: Vec<&str> = file.text.lines().collect();
    let from = chance.usize(..lines.len().max(1));
    let piece = lines[from..].iter().take(60).copied();
    let head = lines.iter().take(12).copied().chain(piece);
    let text: Vec<&str> = head.collect();
    let source = Source {
        file: file.file.clone(),
        text: mutated(&mut chance, &text.join("\n"), &[]),
    };
    let _ = load(&[source], NaiveDate::MIN);
}

fn texts(guide: &Guide, inputs: &Inputs, number: u64) -> Outcome {
    let mut chance = Rng::with_seed(number);
    let text = one(&mut chance, &inputs.texts).clone();
    let text = mutated(&mut chance, &text, &inputs.texts);
    let other = one(&mut chance, &inputs.texts).clone();
    let what = match chance.usize(..8) {
        0 => What::Message(&text),
        1 => What::Supplement {
            name: &text,
            section: None,
        },
        2 => What::Interactions {
            medicine: &text,
            supplement: Some(&other),
        },
        3 => What::Condition(&text),
        4 => What::Compare {
            one: &text,
            other: &other,
        },
        _ => What::Question(&text),
    };
    let fits = fits(&guide.answer(what));
    // Nobody wrote it: it may be shown.
    fits.map_err(|why| format!("{why}, asked {text:?} beside {other:?}"))
}

fn presses(guide: &Guide, inputs: &Inputs, number: u64) -> Outcome {
    let mut chance = Rng::with_seed(number);
    let code = one(&mut chance, &inputs.codes).clone();
    let code = mutated(&mut chance, &code, &inputs.codes);
    match Action::from_code(&code) {
        Some(action) => fits(&guide.answer(What::Press(&action))),
        None => Ok(()),
    }
}
