//! `/knowledge`: what moderators do with the knowledge files. It exists in their server only.

mod options;

use serenity::all::{
    Attachment, CommandInteraction, CreateCommand, InteractionContext, Permissions, ResolvedOption,
    ResolvedValue,
};

use crate::moderation::{Desk, EntryKind, Wish};

use super::super::download;
use options::{delete, diff, edit, entry, new, rollback, sub, upload};

pub(in crate::discord) const NAME: &str = "knowledge";

/// The most characters that a reason may have.
pub(in crate::discord) const WHY: u16 = 200;

pub(in crate::discord) fn register() -> CreateCommand {
    let parts = [
        sub(
            "status",
            "How the knowledge stands: version, problems, what waits, overdue reviews",
        ),
        sub("list", "All entries, the next to be reviewed first"),
        sub("export", "The file of an entry").add_sub_option(entry()),
        upload(),
        edit(),
        new(),
        delete(),
        diff(),
        sub("history", "Who changed an entry when and why").add_sub_option(entry()),
        rollback(),
        sub("reload", "Read the folder again now"),
        sub("missing", "Names that people looked for in vain"),
    ];
    let command = CreateCommand::new(NAME)
        .description("Keep the knowledge right (moderators)")
        .default_member_permissions(Permissions::MANAGE_GUILD)
        .contexts(vec![InteractionContext::Guild]);
    parts.into_iter().fold(command, CreateCommand::add_option)
}

/// What the command asks for; a sentence where its file cannot be had.
pub(in crate::discord) async fn wish(
    command: &CommandInteraction,
    client: &download::Client,
) -> Result<Wish, &'static str> {
    let options = command.data.options();
    let Some(ResolvedOption {
        name,
        value: ResolvedValue::SubCommand(given),
        ..
    }) = options.first()
    else {
        return Ok(Wish::Status);
    };
    match *name {
        "upload" => uploaded(given, client).await,
        name => Ok(named(name, given)),
    }
}

async fn uploaded(
    given: &[ResolvedOption<'_>],
    client: &download::Client,
) -> Result<Wish, &'static str> {
    let sent = sent(given).ok_or(download::UNREADABLE)?;
    Ok(Wish::Upload {
        name: sent.filename.clone(),
        text: client.text(sent).await?,
        why: text_of(given, "why"),
    })
}

fn named(name: &str, given: &[ResolvedOption<'_>]) -> Wish {
    let text = |name: &str| text_of(given, name);
    let file = text("entry");
    let revision = text("revision");
    match name {
        "list" => Wish::List,
        "export" => Wish::Export { file },
        "edit" => Wish::Edit {
            file,
            part: text("section"),
        },
        "diff" => Wish::Diff {
            file,
            revision: (!revision.is_empty()).then_some(revision),
        },
        "history" => Wish::History { file },
        "rollback" => Wish::Rollback {
            file,
            revision,
            why: text("why"),
        },
        "new" => Wish::New {
            name: text("name"),
            kind: kind_named(&text("kind")),
        },
        "delete" => Wish::Delete {
            file,
            why: text("why"),
        },
        "reload" => Wish::Reload,
        "missing" => Wish::Missing,
        _ => Wish::Status,
    }
}

/// What was written into the option with that name; nothing where it was left out.
fn text_of(given: &[ResolvedOption<'_>], name: &str) -> String {
    let found = given.iter().find(|option| option.name == name);
    match found.map(|option| &option.value) {
        Some(ResolvedValue::String(text)) => (*text).to_owned(),
        _ => String::new(),
    }
}

/// The file that was sent.
fn sent<'o>(given: &[ResolvedOption<'o>]) -> Option<&'o Attachment> {
    given.iter().find_map(|option| match &option.value {
        ResolvedValue::Attachment(sent) => Some(*sent),
        _ => None,
    })
}

/// The kind of that word; a supplement of whichever kind for one that is unknown.
fn kind_named(word: &str) -> EntryKind {
    let known = EntryKind::ALL.iter().find(|kind| kind.as_str() == word);
    known.copied().unwrap_or(EntryKind::Supplement)
}

/// What fits what has been typed so far into an option of a subcommand, each with its label.
pub(in crate::discord) fn complete(
    desk: &Desk,
    typing: &CommandInteraction,
    most: usize,
) -> Vec<(String, String)> {
    let options = typing.data.options();
    let Some(ResolvedOption {
        value: ResolvedValue::SubCommand(given),
        ..
    }) = options.first()
    else {
        return Vec::new();
    };
    let focused = given.iter().find_map(|option| match option.value {
        ResolvedValue::Autocomplete { value, .. } => Some((option.name, value)),
        _ => None,
    });
    let Some((option, typed)) = focused else {
        return Vec::new();
    };
    let entry = given.iter().find_map(|option| match option.value {
        ResolvedValue::String(text) if option.name == "entry" => Some(text),
        _ => None,
    });
    let file = entry.and_then(|entry| desk.file_named(entry));
    match (option, file) {
        ("entry", _) => desk.files_like(typed, most),
        ("section", Some(file)) => {
            let parts = desk.parts_of(&file).into_iter();
            let fitting = parts.filter(|part| part.contains(&typed.trim().to_lowercase()));
            fitting
                .map(|part| (part.clone(), part))
                .take(most)
                .collect()
        }
        ("revision", Some(file)) => desk.revisions_like(&file, typed, most),
        _ => Vec::new(),
    }
}
