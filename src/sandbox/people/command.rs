//! Commands: slash commands, what is offered while one is typed, and the menu on a message.

use serde_json::Value;

use super::given::{fill, given};
use super::{OptionValue, Person, Refused};
use crate::sandbox::model::{
    Act, Choice, Command, CommandKind, CommandOption, Given, Id, Invocation, OptionKind, World,
};

/// What was filled in, by the options' names.
type Filled<'f> = &'f [(&'f str, OptionValue)];

impl Person {
    /// Uses a slash command, such as `ask`, or `group list` with a subcommand.
    ///
    /// # Errors
    ///
    /// When there is no such command for them here, or the options do not fit.
    pub fn slash(&self, command: &str, options: Filled) -> Result<Id, Refused> {
        self.act(|world| {
            let (command, path) = self.find(world, command)?;
            let leaf = leaf(&command, &path)?;
            let options = fill_all(world, leaf, options)?;
            check_required(leaf, &options)?;
            Ok(Act::Command(invocation(&command, &path, options)))
        })
    }

    /// Types into an option, and waits for what the bot offers.
    ///
    /// # Errors
    ///
    /// When the bot does not complete this option, or offers nothing in time.
    pub async fn types(
        &self,
        command: &str,
        option: &str,
        typed: &str,
    ) -> Result<Vec<Choice>, Refused> {
        self.types_after(command, &[], (option, typed)).await
    }

    /// Types into an option after others were filled in.
    ///
    /// # Errors
    ///
    /// As for [`types`](Self::types).
    pub async fn types_after(
        &self,
        command: &str,
        filled: Filled<'_>,
        (option, typed): (&str, &str),
    ) -> Result<Vec<Choice>, Refused> {
        let asked = self.begins(command, filled, (option, typed))?;
        self.choices(asked).await
    }

    /// Types into an option as [`types_after`](Self::types_after) does, and waits for nothing.
    ///
    /// # Errors
    ///
    /// When the bot does not complete this option.
    pub fn begins(
        &self,
        command: &str,
        filled: Filled<'_>,
        (option, typed): (&str, &str),
    ) -> Result<Id, Refused> {
        self.act(|world| {
            let (command, path) = self.find(world, command)?;
            let leaf = leaf(&command, &path)?;
            let mut options = fill_all(world, leaf, filled)?;
            let focused = leaf.iter().find(|it| it.name == option && it.autocomplete);
            let focused = focused.ok_or_else(|| {
                Refused::new(format!("the bot does not complete an option `{option}`"))
            })?;
            let mut focused = given(focused, Some(typed.into()));
            focused.focused = true;
            options.push(focused);
            Ok(Act::Autocomplete(invocation(&command, &path, options)))
        })
    }

    /// Uses a command from the menu on a message.
    ///
    /// # Errors
    ///
    /// When there is no such command for them here, or they do not see the message.
    pub fn message_menu(&self, command: &str, message: Id) -> Result<Id, Refused> {
        self.act(|world| {
            self.seen(world, message)?;
            let command = self.usable(world, CommandKind::MessageMenu, command)?;
            let mut used = invocation(command, &[], Vec::new());
            used.target = Some(message);
            Ok(Act::Command(used))
        })
    }

    /// The commands of a kind that they can use here.
    #[must_use]
    pub fn commands(&self, kind: CommandKind) -> Vec<Command> {
        self.hub.look(|core| {
            let all = core.world.commands.iter();
            let usable = all.filter(|it| it.kind == kind && self.may_use(&core.world, it));
            usable.cloned().collect()
        })
    }

    /// A slash command and the names of its subcommand.
    fn find<'n>(&self, world: &World, name: &'n str) -> Result<(Command, Vec<&'n str>), Refused> {
        let mut path = name.split(' ');
        let first = path.next().unwrap_or_default();
        let command = self.usable(world, CommandKind::Slash, first)?;
        Ok((command.clone(), path.collect()))
    }

    fn usable<'w>(
        &self,
        world: &'w World,
        kind: CommandKind,
        name: &str,
    ) -> Result<&'w Command, Refused> {
        let mut named = world
            .commands
            .iter()
            .filter(|it| it.kind == kind && it.name == name);
        let here = |command: &&Command| self.may_use(world, command);
        if let Some(found) = named.clone().find(here) {
            return Ok(found);
        }
        let context = world.context(self.channel).name();
        Err(Refused::new(match named.next() {
            Some(_) => format!("the command `{name}` is not for them in {context}"),
            None => format!("there is no command `{name}`"),
        }))
    }

    fn may_use(&self, world: &World, command: &Command) -> bool {
        let allowed = world.permissions(self.id, self.channel);
        let everywhere = world.context(self.channel) != crate::sandbox::model::Context::Guild;
        let permitted = everywhere || command.is_permitted(allowed);
        permitted && command.is_for(world.context(self.channel))
    }
}

fn fill_all(
    world: &mut World,
    options: &[CommandOption],
    filled: Filled,
) -> Result<Vec<Given>, Refused> {
    let fill_one = |(name, value): &(&str, OptionValue)| {
        let option = options.iter().find(|it| it.name == *name);
        let option = option.ok_or_else(|| Refused::new(format!("there is no option `{name}`")))?;
        fill(world, option, value)
    };
    filled.iter().map(fill_one).collect()
}

/// The options of a command, or of its subcommand.
fn leaf<'c>(command: &'c Command, path: &[&str]) -> Result<&'c [CommandOption], Refused> {
    let mut options = &command.options;
    for name in path {
        let found = options
            .iter()
            .find(|it| it.name == *name && it.kind.is_nested());
        options = &found
            .ok_or_else(|| Refused::new(format!("there is no subcommand `{name}`")))?
            .options;
    }
    match options.iter().find(|it| it.kind.is_nested()) {
        Some(_) => Err(Refused::new("a subcommand must be chosen")),
        None => Ok(options),
    }
}

fn check_required(options: &[CommandOption], given: &[Given]) -> Result<(), Refused> {
    let is_given = |option: &CommandOption| given.iter().any(|it| it.name == option.name);
    match options.iter().find(|it| it.required && !is_given(it)) {
        Some(missing) => Err(Refused::new(format!("`{}` is required", missing.name))),
        None => Ok(()),
    }
}

/// A command with its options, inside its subcommand if it has one.
fn invocation(command: &Command, path: &[&str], options: Vec<Given>) -> Invocation {
    let nest = |inner: Vec<Given>, (depth, name): (usize, &&str)| {
        let last = depth + 1 == path.len();
        let kind = if last {
            OptionKind::Subcommand
        } else {
            OptionKind::Group
        };
        let name = (*name).to_owned();
        let value: Option<Value> = None;
        vec![Given {
            name,
            kind,
            value,
            options: inner,
            focused: false,
        }]
    };
    let options = path.iter().enumerate().rev().fold(options, nest);
    Invocation {
        command: command.id,
        options,
        target: None,
    }
}
