//! Replies that answer no question: who the bot is, what failed, and the button that shares.

use crate::answer::guide::Guide;
use crate::answer::guide::safe::Reply;
use crate::answer::page::{about, notes};
use crate::answer::reply::action::Button;
use crate::answer::words;

impl Guide {
    /// Who the bot is, what it covers and where its knowledge comes from.
    #[must_use]
    pub fn about(&self) -> Reply {
        self.say(about::about(&self.knowledge, self.kept))
    }

    /// What a member reads when something failed on our side.
    #[must_use]
    pub fn failure(&self) -> Reply {
        self.say(notes::failure(words::something_failed()))
    }

    /// What a member reads who asks more than one may.
    #[must_use]
    pub fn too_much_at_once(&self) -> Reply {
        self.say(notes::failure(words::too_much_at_once()))
    }

    /// What a member reads who has told much that is wrong on one day.
    #[must_use]
    pub fn too_many_reports(&self) -> Reply {
        self.say(notes::failure(words::too_many_reports()))
    }

    /// What a member reads where a message shows nothing that can be read.
    #[must_use]
    pub fn unreadable(&self) -> Reply {
        self.say(notes::unreadable())
    }

    /// What a member reads after pressing a button that nobody here made.
    #[must_use]
    pub fn unknown_button(&self) -> Reply {
        self.say(notes::failure(words::button_is_unknown()))
    }

    /// The reply with a button that shows the same to the whole channel, where there is an answer to show.
    #[must_use]
    pub fn shareable(&self, reply: Reply) -> Reply {
        let Some(action) = reply.body().share.clone() else {
            return reply;
        };
        let label = words::share().to_owned();
        reply.with_button(Button { label, action })
    }
}
