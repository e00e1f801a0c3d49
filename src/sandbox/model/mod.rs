//! What there is in the local Discord, apart from how Discord writes it.

mod channel;
mod command;
mod guild;
mod id;
mod interaction;
mod mention;
mod message;
mod permissions;
mod seed;
mod world;

pub use channel::{Channel, ChannelKind, Context};
pub use command::{Choice, Command, CommandKind, CommandOption, OptionKind, Translations};
pub use guild::{Guild, Member, Role, User};
pub use id::Id;
pub use interaction::{
    Act, Given, Interaction, Invocation, Modal, Reply, TextInput, USER_INSTALL_FOLLOW_UPS,
};
pub use mention::{Allowed, AllowedMentions, Mentions};
pub use message::{
    Attachment, EPHEMERAL, LOADING, Message, SUPPRESS_EMBEDS, SUPPRESS_NOTIFICATIONS,
};
pub use permissions::Permissions;
pub use seed::ids;
pub use world::World;
