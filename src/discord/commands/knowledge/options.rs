//! The parts of `/knowledge`, and what each takes.

use serenity::all::{CommandOptionType, CreateCommandOption};

use crate::moderation::EntryKind;

use super::WHY;

pub(super) fn upload() -> CreateCommandOption {
    sub("upload", "Bring a changed or new file")
        .add_sub_option(
            option(
                CommandOptionType::Attachment,
                "file",
                "The file, named as its entry: boron.toml",
            )
            .required(true),
        )
        .add_sub_option(why())
}

pub(super) fn edit() -> CreateCommandOption {
    sub("edit", "Change a part of an entry in a form")
        .add_sub_option(entry())
        .add_sub_option(
            option(CommandOptionType::String, "section", "The part of the file")
                .required(true)
                .set_autocomplete(true),
        )
}

pub(super) fn new() -> CreateCommandOption {
    sub(
        "new",
        "Begin an entry: what must be written is then filled in part by part",
    )
    .add_sub_option(
        option(
            CommandOptionType::String,
            "name",
            "The name as people read it",
        )
        .required(true)
        .max_length(60),
    )
    .add_sub_option(kind())
}

pub(super) fn delete() -> CreateCommandOption {
    sub(
        "delete",
        "Take an entry away, with what points to it; a second moderator looks",
    )
    .add_sub_option(entry())
    .add_sub_option(why())
}

pub(super) fn diff() -> CreateCommandOption {
    sub(
        "diff",
        "What a change of an entry changed; without a revision, the last one",
    )
    .add_sub_option(entry())
    .add_sub_option(revision(false))
}

pub(super) fn rollback() -> CreateCommandOption {
    sub(
        "rollback",
        "Bring back an entry as it was; checked and confirmed like any change",
    )
    .add_sub_option(entry())
    .add_sub_option(revision(true))
    .add_sub_option(why())
}

pub(super) fn sub(name: &str, about: &str) -> CreateCommandOption {
    option(CommandOptionType::SubCommand, name, about)
}

fn option(kind: CommandOptionType, name: &str, about: &str) -> CreateCommandOption {
    CreateCommandOption::new(kind, name, about)
}

pub(super) fn entry() -> CreateCommandOption {
    option(
        CommandOptionType::String,
        "entry",
        "The entry, such as boron, or another file",
    )
    .required(true)
    .max_length(100)
    .set_autocomplete(true)
}

fn kind() -> CreateCommandOption {
    let kind = option(CommandOptionType::String, "kind", "What it is").required(true);
    EntryKind::ALL.iter().fold(kind, |option, kind| {
        option.add_string_choice(kind.as_str().replace('-', " "), kind.as_str())
    })
}

fn why() -> CreateCommandOption {
    option(
        CommandOptionType::String,
        "why",
        "The reason, for the history",
    )
    .required(true)
    .max_length(WHY)
}

fn revision(required: bool) -> CreateCommandOption {
    option(
        CommandOptionType::String,
        "revision",
        "The revision, such as 12",
    )
    .required(required)
    .max_length(100)
    .set_autocomplete(true)
}
