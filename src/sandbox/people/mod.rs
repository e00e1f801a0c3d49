//! What people do: write, use commands, press, choose, fill in, and read.

mod command;
mod component;
mod given;
mod modal;
mod post;
mod read;
mod upload;
mod write;

use std::fmt;

pub use given::OptionValue;
pub use post::Post;

use super::gateway::Event;
use super::hub::{Core, Hub};
use super::model::{Act, Id, Interaction, World};

/// A person who looks at one channel.
#[derive(Clone, Debug)]
pub struct Person {
    hub: Hub,
    id: Id,
    channel: Id,
}

/// Why a person cannot do that: what Discord's own client would not let them.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
#[error("{0}")]
pub struct Refused(String);

impl Refused {
    pub(super) fn new(why: impl fmt::Display) -> Self {
        Self(why.to_string())
    }
}

impl Person {
    pub(super) fn new(hub: &Hub, id: Id, channel: Id) -> Self {
        let hub = hub.clone();
        Self { hub, id, channel }
    }

    #[must_use]
    pub fn id(&self) -> Id {
        self.id
    }

    /// The channel that they look at.
    #[must_use]
    pub fn channel(&self) -> Id {
        self.channel
    }

    /// The same person, looking at another channel.
    #[must_use]
    pub fn in_channel(&self, channel: Id) -> Self {
        Self::new(&self.hub, self.id, channel)
    }

    /// The same person, in their conversation with the bot.
    #[must_use]
    pub fn in_dm(&self) -> Self {
        let dm = self.hub.look(|core| core.world.dm_with(self.id));
        self.in_channel(dm.unwrap_or(self.channel))
    }

    /// Switches their client to a language, such as `de`.
    pub fn speaks(&self, locale: &str) {
        self.hub.change(|core| {
            if let Some(user) = core.world.users.get_mut(&self.id) {
                locale.clone_into(&mut user.locale);
            }
        });
    }

    /// Does something with the bot, if it is possible.
    fn act(&self, how: impl FnOnce(&mut World) -> Result<Act, Refused>) -> Result<Id, Refused> {
        self.hub.change(|core| {
            self.check_channel(&core.world)?;
            let act = how(&mut core.world)?;
            Ok(self.start(core, act))
        })
    }

    fn start(&self, core: &mut Core, act: Act) -> Id {
        let id = core.world.new_id();
        let token = token(id);
        core.world.tokens.insert(token.clone(), id);
        let interaction = Interaction {
            id,
            token,
            user: self.id,
            channel: self.channel,
            act,
            reply: None,
            original: None,
            follow_ups: 0,
        };
        core.world.interactions.insert(id, interaction);
        core.dispatch(Event::InteractionCreated(id));
        id
    }

    fn check_channel(&self, world: &World) -> Result<(), Refused> {
        if world.can_see(self.id, self.channel) {
            Ok(())
        } else {
            Err(Refused::new("they cannot see this channel"))
        }
    }
}

/// A token as Discord's look, different for each interaction.
fn token(interaction: Id) -> String {
    use base64::Engine as _;
    use base64::engine::general_purpose::URL_SAFE_NO_PAD;
    let text = format!("interaction:{interaction}:local-discord");
    URL_SAFE_NO_PAD.encode(text)
}
