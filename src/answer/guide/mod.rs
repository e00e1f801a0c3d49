//! The guide: the knowledge with its index and the disclaimer, and everything that may be asked of it.

mod ask;
mod command;
mod digest;
mod explain;
mod kept;
pub(super) mod leads;
mod message;
mod missed;
mod press;
mod preview;
mod reviews;
mod safely;

use std::sync::Arc;

use chrono::NaiveDate;

use crate::answer::page::{about, notes};
use crate::answer::reply::action::Button;
use crate::answer::reply::disclaimer::Disclaimer;
use crate::answer::reply::kept::Kept;
use crate::answer::reply::{Body, Reply};
use crate::answer::words;
use crate::knowledge::Knowledge;
use crate::matching::{Completion, Index};
use crate::question::{Question, Reader};
use crate::safety::Dangers;

/// All that answering needs. It is swapped whole; a copy shares all that is large.
#[derive(Clone, Debug)]
pub struct Guide {
    pub(in crate::answer) knowledge: Arc<Knowledge>,
    pub(in crate::answer) index: Arc<Index>,
    pub(in crate::answer) reader: Arc<Reader>,
    pub(in crate::answer) dangers: Arc<Dangers>,
    pub(in crate::answer) today: NaiveDate,
    pub(in crate::answer) kept: Kept,
    disclaimer: Disclaimer,
}

impl Guide {
    /// Indexes the knowledge. `today` is what reviews are overdue by: nothing here reads a clock.
    #[must_use]
    pub fn new(knowledge: Knowledge, disclaimer: Disclaimer, today: NaiveDate) -> Self {
        Self {
            index: Arc::new(Index::new(&knowledge)),
            reader: Arc::new(Reader::new(knowledge.languages.english())),
            dangers: Arc::new(Dangers::new(&knowledge.safety)),
            knowledge: Arc::new(knowledge),
            today,
            kept: Kept::default(),
            disclaimer,
        }
    }

    /// What it answers from.
    #[must_use]
    pub fn knowledge(&self) -> &Knowledge {
        &self.knowledge
    }

    /// Reads a text with the words that the knowledge has for it.
    #[must_use]
    pub fn read(&self, text: &str) -> Question {
        self.reader.read(text)
    }

    /// Who the bot is, what it covers and where its knowledge comes from.
    #[must_use]
    pub fn about(&self) -> Reply {
        self.reply(about::about(&self.knowledge, self.kept))
    }

    /// What a member reads when something failed on our side.
    #[must_use]
    pub fn failure(&self) -> Reply {
        self.reply(notes::failure(words::something_failed()))
    }

    /// What a member reads after pressing a button that nobody here made.
    #[must_use]
    pub fn unknown_button(&self) -> Reply {
        self.reply(notes::failure(words::button_is_unknown()))
    }

    /// Names of entries for what somebody has typed so far.
    #[must_use]
    pub fn complete(&self, typed: &str, most: usize) -> Vec<Completion> {
        self.index.complete(typed, most)
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

    /// Closes what others than the guide have to say with its disclaimer.
    #[must_use]
    pub fn say(&self, body: Body) -> Reply {
        self.reply(body)
    }

    pub(in crate::answer) fn reply(&self, body: Body) -> Reply {
        Reply::new(body, &self.disclaimer)
    }
}
