//! Where they are: the channels, the people, the commands, and whether the bot is there.

use serde_json::{Value, json};

use crate::sandbox::Person;
use crate::sandbox::hub::Core;
use crate::sandbox::model::{Channel, ChannelKind, CommandKind, User, World, ids};
use crate::sandbox::page::visitor::PEOPLE;
use crate::sandbox::wire;

/// All around the messages, but for the commands.
pub(in crate::sandbox::page) fn place(core: &Core, person: &Person) -> Value {
    let world = &core.world;
    let me = person.id();
    let seen = world.channels.values();
    let seen = seen.filter(|channel| world.can_see(me, channel.id));
    let channels: Vec<Value> = seen.map(|it| channel(world, person, it)).collect();
    let members = world.guild.members.iter();
    let members = members.filter_map(|member| world.users.get(&member.user));
    let roles = world
        .guild
        .roles
        .iter()
        .filter(|role| role.id != world.guild.id);
    let roles = roles.map(|role| json!({"id": role.id, "name": role.name}));
    let people = PEOPLE.iter().filter_map(|id| world.users.get(id));
    json!({
        "guild": world.guild.name,
        "connected": core.sessions.connected() > 0,
        "bot": world.users.get(&ids::BOT).map(|bot| user(world, bot)),
        "me": me,
        "channel": person.channel(),
        "people": people.map(|it| user(world, it)).collect::<Vec<_>>(),
        "members": members.map(|it| user(world, it)).collect::<Vec<_>>(),
        "roles": roles.collect::<Vec<_>>(),
        "channels": channels,
    })
}

/// The commands that they can use here.
pub(in crate::sandbox::page) fn commands(person: &Person) -> Value {
    let write = |kind| {
        let all = person.commands(kind);
        all.iter().map(wire::command).collect::<Vec<_>>()
    };
    json!({"slash": write(CommandKind::Slash), "menu": write(CommandKind::MessageMenu)})
}

fn user(world: &World, of: &User) -> Value {
    let roles = world.guild.member(of.id).map(|member| &member.roles);
    let role = roles.and_then(|roles| roles.first());
    let role = role.and_then(|id| world.guild.role(*id));
    let owner = (of.id == world.guild.owner).then_some("Owner");
    json!({
        "id": of.id,
        "name": of.display_name,
        "bot": of.bot,
        "role": role.map(|role| role.name.as_str()).or(owner),
    })
}

fn channel(world: &World, person: &Person, of: &Channel) -> Value {
    let unread = person.unread_in(world, of.id);
    match &of.kind {
        ChannelKind::Text { name, topic, .. } => {
            json!({"id": of.id, "name": name, "topic": topic, "direct": false, "unread": unread})
        }
        ChannelKind::Direct { people } => {
            let other = people.iter().find(|it| **it != person.id());
            let other = other.and_then(|id| world.users.get(id));
            let name = other.map(|other| &other.display_name);
            let bot = other.is_some_and(|other| other.bot);
            json!({"id": of.id, "name": name, "direct": true, "bot": bot, "unread": unread})
        }
    }
}
