//! Matches → answer: what a person reads, as plain data, and all of the bot's own words.

mod action;
mod citations;
mod decide;
mod disclaimer;
mod fit;
mod page;
mod plain;
mod reply;
mod screen;
mod sections;
mod several;
mod words;

pub use action::{Action, Button};
pub use disclaimer::{Disclaimer, LONGEST as LONGEST_DISCLAIMER};
pub use reply::{Block, Body, Cited, Corrected, Kind, Line, Reply, Shape};
pub use words::{ARTICLE, FACT_SHEETS};

use crate::knowledge::Knowledge;
use crate::matching::{Completion, Index};
use crate::question::{Person, Question, Section};

use decide::{Decision, Focus, decide};

/// The knowledge with its index and the disclaimer: all that answering needs. It is swapped whole.
#[derive(Debug)]
pub struct Guide {
    knowledge: Knowledge,
    index: Index,
    disclaimer: Disclaimer,
}

/// How many entries are answered at once.
const ANSWERED: usize = 3;

/// How many entries a message is searched for.
const LOOKED_UP: usize = 5;

impl Guide {
    /// Indexes the knowledge.
    #[must_use]
    pub fn new(knowledge: Knowledge, disclaimer: Disclaimer) -> Self {
        Self {
            index: Index::new(&knowledge),
            knowledge,
            disclaimer,
        }
    }

    /// What it answers from.
    #[must_use]
    pub fn knowledge(&self) -> &Knowledge {
        &self.knowledge
    }

    /// Answers a question in anybody's words.
    #[must_use]
    pub fn ask(&self, text: &str) -> Reply {
        self.answer(&Question::read(text), None)
    }

    /// Answers about what is named by an id, a label, a name or any text; `section` leads where it is given.
    #[must_use]
    pub fn look_up(&self, name: &str, section: Option<Section>) -> Reply {
        let label = name.trim();
        if self.knowledge.entry(label).is_some() {
            let focus = Focus {
                sections: section.into_iter().collect(),
                ..Focus::default()
            };
            return self.reply(screen::body(&self.knowledge, label, &focus));
        }
        self.answer(&Question::read(label), section)
    }

    /// Finds up to five entries in somebody's message.
    #[must_use]
    pub fn look_up_in_message(&self, text: &str) -> Reply {
        let question = Question::read(text);
        let mentions = self.index.find(&question);
        let focus = Focus::new(&self.knowledge, &Question::read(""), &mentions);
        match decide(&self.knowledge, &mentions) {
            Decision::Entries { ids } if ids.len() > 1 => {
                self.reply(several::body(&self.knowledge, &ids, &focus, LOOKED_UP))
            }
            Decision::Entries { ids } => self.reply(screen::body(&self.knowledge, &ids[0], &focus)),
            Decision::Choose { typed, ids } => {
                self.reply(plain::choose(&self.knowledge, &typed, &ids, &focus))
            }
            Decision::NotCovered { names } => self.reply(plain::not_covered(&names)),
            Decision::Nothing => self.reply(plain::nothing_in_message()),
        }
    }

    /// What the press of a button asks for.
    #[must_use]
    pub fn press(&self, action: &Action) -> Reply {
        let focus = |section: &Section, person: &Person| Focus {
            sections: vec![*section],
            person: *person,
            ..Focus::default()
        };
        let body = match action {
            Action::Open {
                entry,
                section,
                page,
                person,
            } => page::body(
                &self.knowledge,
                (entry, *section, *page),
                &focus(section, person),
            ),
            Action::Answer {
                entry,
                section,
                person,
            } => screen::body(&self.knowledge, entry, &focus(section, person)),
            Action::Share {
                entries,
                section,
                person,
            } => {
                let focus = focus(section, person);
                match &entries[..] {
                    [entry] => screen::body(&self.knowledge, entry, &focus),
                    several => several::body(&self.knowledge, several, &focus, ANSWERED),
                }
            }
        };
        self.reply(body)
    }

    /// Who the bot is, what it covers and where its knowledge comes from.
    #[must_use]
    pub fn about(&self) -> Reply {
        self.reply(plain::about(&self.knowledge))
    }

    /// What a member reads when something failed on our side.
    #[must_use]
    pub fn failure(&self) -> Reply {
        self.reply(plain::failure(words::something_failed()))
    }

    /// What a member reads after pressing a button that nobody here made.
    #[must_use]
    pub fn unknown_button(&self) -> Reply {
        self.reply(plain::failure(words::button_is_unknown()))
    }

    /// Names of entries for what somebody has typed so far.
    #[must_use]
    pub fn complete(&self, typed: &str, most: usize) -> Vec<Completion> {
        self.index.complete(typed, most)
    }

    /// The reply with a button that shows the same answer to the whole channel, where there is an answer to show.
    #[must_use]
    pub fn shareable(&self, reply: Reply) -> Reply {
        let body = reply.body();
        if body.kind != Kind::Answer {
            return reply;
        }
        let ids = if body.entries.is_empty() {
            &body.topics
        } else {
            &body.entries
        };
        let section = body.sections.first().and_then(|name| Section::named(name));
        let button = Button {
            label: words::share().to_owned(),
            action: Action::Share {
                entries: ids.iter().take(ANSWERED).cloned().collect(),
                section: section.unwrap_or(Section::Overview),
                person: body.person,
            },
        };
        reply.with_button(button)
    }

    fn answer(&self, question: &Question, section: Option<Section>) -> Reply {
        let mentions = self.index.find(question);
        let mut focus = Focus::new(&self.knowledge, question, &mentions);
        if let Some(section) = section {
            focus.sections.insert(0, section);
        }
        let body = match decide(&self.knowledge, &mentions) {
            Decision::Entries { ids } if ids.len() > 1 => {
                several::body(&self.knowledge, &ids, &focus, ANSWERED)
            }
            Decision::Entries { ids } => screen::body(&self.knowledge, &ids[0], &focus),
            Decision::Choose { typed, ids } => plain::choose(&self.knowledge, &typed, &ids, &focus),
            Decision::NotCovered { names } => plain::not_covered(&names),
            Decision::Nothing => plain::nothing(&self.index, &question.text),
        };
        self.reply(body)
    }

    fn reply(&self, body: Body) -> Reply {
        Reply::new(body, &self.disclaimer)
    }
}
