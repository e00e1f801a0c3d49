//! Commands as a bot registers them, with Discord's rules for them.

use std::collections::{BTreeMap, HashSet};

use serde_json::{Number, Value};

use super::command_size::check_size;
use super::form::{Field, Form, Problem};
use crate::sandbox::model::{
    Choice, Command, CommandKind, CommandOption, Id, OptionKind, Permissions, Translations,
};

/// So many slash commands may a bot have, and so many menus of a kind.
const SLASH_COMMANDS: usize = 100;
const MENUS: usize = 5;

/// One command; `guild` if it is registered in one.
pub(crate) fn read_command(body: &Value, guild: Option<Id>) -> Result<Command, Vec<Problem>> {
    let form = Form::default();
    let read = command(&form.root(body), guild);
    form.finish(read)
}

/// All commands at once.
pub(crate) fn read_commands(body: &Value, guild: Option<Id>) -> Result<Vec<Command>, Vec<Problem>> {
    let form = Form::default();
    let fields = form.root(body).items(0..=SLASH_COMMANDS + 2 * MENUS);
    let mut names = HashSet::new();
    let mut read = Vec::new();
    for field in fields {
        let command = command(&field, guild);
        if !names.insert((command.kind as u64, command.name.clone())) {
            let message = "Application command names must be unique";
            field.wrong("APPLICATION_COMMANDS_DUPLICATE_NAME", message);
        }
        read.push(command);
    }
    form.finish(read)
}

fn command(field: &Field, guild: Option<Id>) -> Command {
    let kind = match field.field("type").one_of(&[1, 2, 3, 4]) {
        Some(4) => CommandKind::EntryPoint,
        Some(2) => CommandKind::UserMenu,
        Some(3) => CommandKind::MessageMenu,
        _ => CommandKind::Slash,
    };
    let slash = kind == CommandKind::Slash;
    let description = field.field("description");
    if !slash
        && description
            .value
            .as_str()
            .is_some_and(|text| !text.is_empty())
    {
        let message = "Context menu commands cannot have description";
        description.wrong("APPLICATION_COMMAND_DESCRIPTION_NOT_ALLOWED", message);
    }
    let description = if slash {
        description.required().text(1..=100)
    } else {
        None
    };
    let read = Command {
        id: Id(0),
        version: Id(0),
        guild,
        kind,
        name: name(&field.field("name").required(), slash),
        name_translations: translations(&field.field("name_localizations"), 32),
        description: description.unwrap_or_default().to_owned(),
        description_translations: translations(&field.field("description_localizations"), 100),
        options: options(&field.field("options"), ANY),
        needs: needs(&field.field("default_member_permissions")),
        contexts: contexts(field),
        integration_types: numbers(&field.field("integration_types"), &[0, 1]).unwrap_or(vec![0]),
        nsfw: field.field("nsfw").boolean().unwrap_or(false),
    };
    check_size(field, &read);
    read
}

/// 1 to 32 letters, digits, `-` and `_`, in lower case; a menu's name may be anything.
fn name(field: &Field, strict: bool) -> String {
    let text = field.text(1..=32).unwrap_or_default();
    let fits = |letter: char| {
        let plain = letter.is_alphanumeric() || "-_'".contains(letter);
        plain && letter.to_lowercase().eq([letter])
    };
    if strict && !text.chars().all(fits) {
        field.wrong(
            "APPLICATION_COMMAND_INVALID_NAME",
            "Command name is invalid",
        );
    }
    text.to_owned()
}

fn translations(field: &Field, longest: usize) -> Translations {
    let texts = field.value.as_object()?;
    let read = texts.keys().filter_map(|locale| {
        let text = field.field(locale).text(1..=longest)?;
        Some((locale.clone(), text.to_owned()))
    });
    Some(read.collect::<BTreeMap<_, _>>())
}

/// Where it can be used: `contexts`, else everywhere but where the bot is only installed by a user.
fn contexts(field: &Field) -> Vec<u64> {
    let direct = field.field("dm_permission").boolean().unwrap_or(true);
    let given = numbers(&field.field("contexts"), &[0, 1, 2]);
    given.unwrap_or_else(|| if direct { vec![0, 1] } else { vec![0] })
}

fn numbers(field: &Field, allowed: &[u64]) -> Option<Vec<u64>> {
    let items = field.items(1..=allowed.len());
    field.is_present().then(|| {
        items
            .iter()
            .filter_map(|item| item.one_of(allowed))
            .collect()
    })
}

fn needs(field: &Field) -> Option<Permissions> {
    // A bit set is written like an id.
    field.id().map(|bits| Permissions(bits.0))
}

/// Discord's numbers of the kinds of options: a group holds subcommands, and a subcommand none.
const ANY: &[u64] = &[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
const IN_GROUP: &[u64] = &[1];
const IN_SUBCOMMAND: &[u64] = &[3, 4, 5, 6, 7, 8, 9, 10, 11];

fn options(field: &Field, kinds: &[u64]) -> Vec<CommandOption> {
    let fields = field.items(0..=25);
    let read: Vec<_> = fields.iter().map(|field| option(field, kinds)).collect();
    check_nesting(field, &read);
    let mut names = HashSet::new();
    for pair in read.windows(2).zip(&fields[fields.len().min(1)..]) {
        if let ([before, after], at) = pair
            && after.required
            && !before.required
        {
            let message = "Required options must be placed before non-required options";
            at.wrong("APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID", message);
        }
    }
    for (option, at) in read.iter().zip(&fields) {
        if !names.insert(&option.name) {
            let message = format!("Option name \"{}\" is already used", option.name);
            at.field("name")
                .wrong("APPLICATION_COMMAND_OPTIONS_NAME_INVALID", message);
        }
    }
    read
}

/// Beside a subcommand there is no option of another kind.
fn check_nesting(field: &Field, options: &[CommandOption]) {
    let nested = options.iter().filter(|it| it.kind.is_nested()).count();
    if nested > 0 && nested < options.len() {
        let message = "Sub-command and sub-command group option types are mutually exclusive to all other types";
        field.wrong("APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", message);
    }
}

fn option(field: &Field, kinds: &[u64]) -> CommandOption {
    let number = field.field("type").required().one_of(kinds);
    let kind = OptionKind::ALL
        .into_iter()
        .find(|kind| Some(*kind as u64) == number);
    let below = match kind {
        Some(OptionKind::Group) => IN_GROUP,
        _ => IN_SUBCOMMAND,
    };
    let choices = choices(&field.field("choices"));
    let autocomplete = field.field("autocomplete").boolean().unwrap_or(false);
    if autocomplete && !choices.is_empty() {
        let message = "Choices and autocomplete are mutually exclusive";
        field.wrong("APPLICATION_COMMAND_AUTOCOMPLETE_CHOICES", message);
    }
    let description = field.field("description").required().text(1..=100);
    CommandOption {
        kind: kind.unwrap_or(OptionKind::String),
        name: name(&field.field("name").required(), true),
        name_translations: translations(&field.field("name_localizations"), 32),
        description: description.unwrap_or_default().to_owned(),
        description_translations: translations(&field.field("description_localizations"), 100),
        required: field.field("required").boolean().unwrap_or(false),
        autocomplete,
        choices,
        options: options(&field.field("options"), below),
        channel_types: channel_types(&field.field("channel_types")),
        min_value: bound(&field.field("min_value")),
        max_value: bound(&field.field("max_value")),
        min_length: field.field("min_length").number(0..=6_000),
        max_length: field.field("max_length").number(1..=6_000),
    }
}

fn channel_types(field: &Field) -> Vec<u64> {
    let items = field.items(0..=25);
    items
        .iter()
        .filter_map(|item| item.number(0..=16))
        .collect()
}

fn bound(field: &Field) -> Option<Number> {
    field.value.as_number().cloned()
}

fn choices(field: &Field) -> Vec<Choice> {
    field.items(0..=25).iter().map(choice).collect()
}

/// A choice, for a command or in answer to what is typed.
pub(super) fn choice(field: &Field) -> Choice {
    let name = field.field("name").required().text(1..=100);
    let value = field.field("value").required();
    if value.value.is_string() {
        value.text(1..=100);
    }
    Choice {
        name: name.unwrap_or_default().to_owned(),
        name_translations: translations(&field.field("name_localizations"), 100),
        value: value.value.clone(),
    }
}
