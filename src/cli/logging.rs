//! The log, on the standard error stream: lines for people, or an object a line for a program that collects logs.

use std::io::IsTerminal;
use std::sync::OnceLock;

use tracing_subscriber::EnvFilter;

use crate::config::{Config, LogFormat};

/// What serenity may log. Its websocket module logs whole messages, its shard what it cannot read in them, and its HTTP
/// module addresses with an interaction's token, so these tell less or nothing.
const SERENITY: &str =
    "serenity=warn,serenity::http=error,serenity::gateway::shard=error,serenity::gateway::ws=off";

/// The format of the log, once there is one.
static FORMAT: OnceLock<LogFormat> = OnceLock::new();

/// Logs our own events from now on, and of serenity what is wrong.
pub(super) fn log(config: &Config) {
    let level = config.log.as_str();
    let filter = EnvFilter::new(format!("error,supplement_bot={level},{SERENITY}"));
    let logged = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr);
    match config.log_format {
        LogFormat::Text => logged.with_ansi(std::io::stderr().is_terminal()).init(),
        LogFormat::Json => logged.json().flatten_event(true).init(),
    }
    FORMAT.get_or_init(|| config.log_format);
    std::panic::set_hook(Box::new(|broke| {
        // Not what was said: that may quote what members write.
        let place = broke.location().map(ToString::to_string);
        let place = place.unwrap_or_else(|| "an unknown place".to_owned());
        tracing::error!("the program has a mistake and broke off what it did at {place}");
    }));
}

/// Says why the program ends, in the log where a program reads that.
pub(super) fn last_word(error: &anyhow::Error) {
    match FORMAT.get() {
        Some(LogFormat::Json) => tracing::error!("{error:#}"),
        _ => eprintln!("error: {error:#}"),
    }
}
