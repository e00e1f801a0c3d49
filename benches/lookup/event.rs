//! The unit: serenity decodes one interaction event.

use serenity::all::GatewayEvent;

const EVENT: &str = include_str!("interaction.json");

/// The event as Discord sends it: one line, 2.5 KB.
pub(super) fn text() -> String {
    EVENT.lines().map(str::trim_start).collect()
}

/// Text → serenity's model.
pub(super) fn decode(text: &str) -> serde_json::Result<GatewayEvent> {
    serde_json::from_str(text)
}
