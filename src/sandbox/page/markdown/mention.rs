//! What stands between `<` and `>`: people, roles, channels, commands, moments and emoji.

use chrono::DateTime;

use super::escape::{AMPERSAND, escaped};
use crate::sandbox::model::{ChannelKind, Id, World};

/// The longest that is looked at.
const LONGEST: usize = 160;

/// A mention as HTML, and the length of what it was written with, if a text begins with one.
pub(super) fn mention(after_angle: &str, world: &World) -> Option<(String, usize)> {
    let end = after_angle.find('>').filter(|end| *end <= LONGEST)?;
    let inside = &after_angle[..end];
    let html = if let Some(id) = inside.strip_prefix('@').and_then(of_role) {
        let role = world.guild.role(id.parse().ok()?);
        named('@', role.map_or("unknown-role", |role| &role.name))
    } else if let Some(id) = inside.strip_prefix('@') {
        let user = world.users.get(&id.trim_start_matches('!').parse().ok()?);
        named('@', user.map_or("unknown-user", |user| &user.display_name))
    } else if let Some(id) = inside.strip_prefix('#') {
        named('#', channel(world, id.parse().ok()?))
    } else if let Some(command) = inside.strip_prefix('/') {
        let (name, id) = command.rsplit_once(':')?;
        id.parse::<Id>().ok()?;
        let name = escaped(name, false);
        format!(
            "<button type=\"button\" class=\"mention\" data-command=\"{name}\">/{name}</button>"
        )
    } else if let Some(moment) = inside.strip_prefix("t:") {
        time(moment)?
    } else {
        let emoji = inside.strip_prefix('a').unwrap_or(inside);
        let (name, id) = emoji.strip_prefix(':')?.split_once(':')?;
        id.parse::<Id>().ok()?;
        format!(":{}:", escaped(name, false))
    };
    Some((html, end + 1))
}

fn of_role(after_at: &str) -> Option<&str> {
    after_at.strip_prefix(AMPERSAND)
}

fn named(sign: char, name: &str) -> String {
    let name = escaped(name, false);
    format!("<span class=\"mention\">{sign}{name}</span>")
}

fn channel(world: &World, id: Id) -> &str {
    match world.channels.get(&id).map(|channel| &channel.kind) {
        Some(ChannelKind::Text { name, .. }) => name,
        _ => "unknown",
    }
}

fn time(moment: &str) -> Option<String> {
    let seconds = moment.split(':').next()?;
    let at = DateTime::from_timestamp(seconds.parse().ok()?, 0)?;
    let (exact, shown) = (
        at.format("%Y-%m-%dT%H:%M:%SZ"),
        at.format("%-d %B %Y %H:%M UTC"),
    );
    Some(format!("<time datetime=\"{exact}\">{shown}</time>"))
}
