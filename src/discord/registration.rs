//! Registering the commands, only when they differ from what Discord has: it allows few registrations a day.

use std::future::Future;
use std::time::Duration;

use serde_json::{Map, Value};
use serenity::all::{Command, GuildId, Http};

use super::moderators::Moderators;
use super::{commands, failure};

/// How long to wait after a failure, twice as long each time: without commands most members cannot ask anything.
const FIRST_PAUSE: Duration = Duration::from_secs(5);
const LONGEST_PAUSE: Duration = Duration::from_secs(300);

/// Registers the commands, and tries again until Discord has them. The moderators' command is for their server alone.
pub(super) async fn until_registered(http: &Http, moderators: Option<Moderators>) {
    until_done(|| register(http)).await;
    if let Some(moderators) = moderators {
        until_done(|| register_for(http, moderators.server())).await;
    }
}

async fn until_done<F: Future<Output = serenity::Result<bool>>>(mut attempt: impl FnMut() -> F) {
    let mut pause = FIRST_PAUSE;
    loop {
        match attempt().await {
            Ok(changed) => return tracing::info!(changed, "commands are registered"),
            Err(error) => tracing::error!(
                "cannot register the commands: {:#}",
                failure::of_request(error)
            ),
        }
        tokio::time::sleep(pause).await;
        pause = LONGEST_PAUSE.min(pause * 2);
    }
}

/// Registers the commands where they have changed; says whether they had.
///
/// # Errors
/// Discord cannot be asked, or refuses them.
async fn register(http: &Http) -> serenity::Result<bool> {
    let wanted = commands::register();
    let known = http.get_global_commands().await?;
    if same(
        &serde_json::to_value(&wanted)?,
        &serde_json::to_value(&known)?,
    ) {
        return Ok(false);
    }
    Command::set_global_commands(http, wanted).await?;
    Ok(true)
}

/// The same for the command of the moderators.
async fn register_for(http: &Http, server: GuildId) -> serenity::Result<bool> {
    let wanted = vec![commands::knowledge::register()];
    let known = server.get_commands(http).await?;
    if same(
        &serde_json::to_value(&wanted)?,
        &serde_json::to_value(&known)?,
    ) {
        return Ok(false);
    }
    server.set_commands(http, wanted).await?;
    Ok(true)
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
    fn only_what_people_notice_counts_as_a_change() {
        let wanted = json!([{"name": "ask", "type": 1, "description": "Ask", "options": [{"name": "q", "type": 3}]}]);
        let known = json!([{"id": "1", "version": "2", "name": "ask", "description": "Ask", "nsfw": false,
            "options": [{"name": "q", "type": 3, "required": false}]}]);
        assert!(same(&wanted, &known));
        let other = json!([{"name": "ask", "description": "Ask me", "options": [{"name": "q", "type": 3}]}]);
        assert!(!same(&wanted, &other));
    }
}
