//! What became of an interaction, as its person sees it.

use super::model::{Choice, Interaction, Message, Modal, Reply, World};

/// The bot's first answer.
#[derive(Clone, Debug)]
pub enum Outcome {
    Message(Message),
    /// "Bot is thinking…"
    Thinking {
        ephemeral: bool,
    },
    /// The message whose component was used has changed.
    Updated(Message),
    /// Nothing yet, but the bot has heard.
    Acknowledged,
    Choices(Vec<Choice>),
    Modal(Modal),
    /// "The application did not respond."
    NoReply,
}

impl Outcome {
    /// The message that is shown, new or changed.
    #[must_use]
    pub fn message(self) -> Option<Message> {
        match self {
            Self::Message(message) | Self::Updated(message) => Some(message),
            _ => None,
        }
    }

    #[must_use]
    pub fn modal(self) -> Option<Modal> {
        match self {
            Self::Modal(modal) => Some(modal),
            _ => None,
        }
    }

    /// What an interaction has come to; `None` while it can still be answered.
    pub(super) fn of(world: &World, interaction: &Interaction) -> Option<Self> {
        let message = |id| world.messages.get(&id).cloned();
        let late = world.clock.now() >= interaction.reply_by();
        match &interaction.reply {
            None => late.then_some(Self::NoReply),
            Some(Reply::Message(id)) => message(*id).map(Self::Message),
            Some(Reply::Updated(id)) => message(*id).map(Self::Updated),
            Some(Reply::Thinking(id)) => {
                let ephemeral = message(*id).is_some_and(|it| it.is_ephemeral());
                Some(Self::Thinking { ephemeral })
            }
            Some(Reply::Acknowledged) => Some(Self::Acknowledged),
            Some(Reply::Choices(choices)) => Some(Self::Choices(choices.clone())),
            Some(Reply::Modal(modal)) => Some(Self::Modal(modal.clone())),
        }
    }
}
