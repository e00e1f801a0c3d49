//! Registering the commands, only when they differ from what Discord has: it allows few registrations a day.

use std::future::Future;
use std::time::Duration;

use serde_json::{Map, Value};
use serenity::all::{ApplicationId, CreateCommand, GuildId};

use super::commands;
use super::moderators::Moderators;
use super::pause::Pause;
use super::rest::{Rest, RestError};

/// How long to wait after a failure, longer each time: without commands most members cannot ask anything.
const FIRST_PAUSE: Duration = Duration::from_secs(5);
const LONGEST_PAUSE: Duration = Duration::from_secs(300);

/// Registers the commands, and tries again until Discord has them. The moderators' command is for their server alone.
pub(super) async fn until_registered(
    rest: &Rest,
    bot: ApplicationId,
    moderators: Option<Moderators>,
) {
    let place = (bot, None);
    until_done("the commands", || {
        register(rest, place, commands::register())
    })
    .await;
    rest.status().counts.line.registered();
    if let Some(moderators) = moderators {
        let place = (bot, Some(moderators.server()));
        let what =
            "`/knowledge` in the server of [moderation], which must be one that the bot is in";
        until_done(what, || {
            register(rest, place, vec![commands::knowledge::register()])
        })
        .await;
    }
}

async fn until_done<F: Future<Output = Result<bool, RestError>>>(
    what: &str,
    mut attempt: impl FnMut() -> F,
) {
    let mut pause = Pause::new(FIRST_PAUSE, LONGEST_PAUSE);
    loop {
        match attempt().await {
            Ok(changed) => return tracing::info!(changed, "commands are registered"),
            Err(error) => tracing::error!("cannot register {what}: {error}"),
        }
        tokio::time::sleep(pause.next()).await;
    }
}

/// Registers the commands where they have changed; says whether they had.
///
/// # Errors
/// Discord cannot be asked, or refuses them.
async fn register(
    rest: &Rest,
    (bot, server): (ApplicationId, Option<GuildId>),
    wanted: Vec<CreateCommand>,
) -> Result<bool, RestError> {
    let known = rest.commands(bot, server).await?;
    let wanted = serde_json::to_value(&wanted).map_err(|_| RestError::Unreadable)?;
    let wanted = with_entry_point(wanted, &known);
    if same(&wanted, &known) {
        return Ok(false);
    }
    rest.set_commands((bot, server), wanted).await?;
    Ok(true)
}

/// The type of the command that opens an app's activity. Discord made it where activities are switched on, and takes no
/// list without it.
const ENTRY_POINT: u64 = 4;

/// What of it can be sent back.
const SENT_BACK: &[&str] = &[
    "contexts",
    "default_member_permissions",
    "description",
    "description_localizations",
    "handler",
    "id",
    "integration_types",
    "name",
    "name_localizations",
    "nsfw",
    "type",
];

/// The same with the entry point that Discord has, as it is.
fn with_entry_point(mut wanted: Value, known: &Value) -> Value {
    let known = known.as_array().map(Vec::as_slice).unwrap_or_default();
    let opens = known.iter().filter(|it| it["type"] == ENTRY_POINT);
    let fields = opens.filter_map(Value::as_object).map(|command| {
        let sent = command.iter();
        let sent =
            sent.filter(|(name, value)| SENT_BACK.contains(&name.as_str()) && !value.is_null());
        sent.map(|(name, value)| (name.clone(), value.clone()))
    });
    if let Some(wanted) = wanted.as_array_mut() {
        wanted.extend(fields.map(|fields| Value::Object(fields.collect())));
    }
    wanted
}

/// What people notice of a command; ids, versions and defaults that Discord adds are left out.
const TOLD: &[&str] = &[
    "autocomplete",
    "choices",
    "contexts",
    "default_member_permissions",
    "description",
    "integration_types",
    "name",
    "options",
    "required",
    "type",
    "value",
    "max_length",
    "min_length",
];

fn same(wanted: &Value, known: &Value) -> bool {
    sorted(wanted) == sorted(known)
}

fn sorted(commands: &Value) -> Vec<String> {
    let commands = commands.as_array().map(Vec::as_slice).unwrap_or_default();
    let mut told: Vec<String> = commands
        .iter()
        .map(|command| told(command).to_string())
        .collect();
    told.sort();
    told
}

fn told(value: &Value) -> Value {
    match value {
        Value::Object(fields) => {
            let kept = fields
                .iter()
                .filter(|(name, value)| TOLD.contains(&name.as_str()) && !is_default(name, value));
            Value::Object(
                kept.map(|(name, value)| (name.clone(), told(value)))
                    .collect::<Map<_, _>>(),
            )
        }
        Value::Array(values) => Value::Array(values.iter().map(told).collect()),
        other => other.clone(),
    }
}

fn is_default(name: &str, value: &Value) -> bool {
    match value {
        Value::Null | Value::Bool(false) => true,
        Value::Array(values) => values.is_empty(),
        Value::String(text) => text.is_empty(),
        // A chat command is type 1, which Discord may leave out.
        Value::Number(number) => name == "type" && number.as_u64() == Some(1),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn an_entry_point_stays_as_it_is() {
        let entry = json!({"id": "9", "version": "3", "application_id": "1", "name": "launch", "type": 4,
            "description": "", "handler": 2, "name_localizations": null, "contexts": [0, 1]});
        let ask = json!({"name": "ask", "description": "Ask", "type": 1});
        let known = json!([entry, ask]);
        let wanted = with_entry_point(json!([ask]), &known);
        let sent = json!({"id": "9", "name": "launch", "type": 4, "description": "", "handler": 2, "contexts": [0, 1]});
        assert_eq!(wanted, json!([ask, sent]));
        assert!(same(&wanted, &known), "nothing to register");
        assert!(!same(&wanted, &json!([entry])));
    }

    #[test]
    fn only_what_people_notice_counts_as_a_change() {
        let wanted = json!([{"name": "ask", "type": 1, "description": "Ask", "options": [{"name": "q", "type": 3}]}]);
        let known = json!([{"id": "1", "version": "2", "name": "ask", "description": "Ask", "nsfw": false,
            "options": [{"name": "q", "type": 3, "required": false}]}]);
        assert!(same(&wanted, &known));
        let other = json!([{"name": "ask", "description": "Ask me", "options": [{"name": "q", "type": 3}]}]);
        assert!(!same(&wanted, &other));
    }
}
