//! Matches → answer: what a person reads, as plain data, and all of the bot's own words.

mod action;
mod citations;
mod decide;
mod disclaimer;
mod emergency;
mod fit;
mod large_dose;
mod page;
mod plain;
mod refusal;
mod reply;
mod screen;
mod sections;
mod several;
mod turn;
mod words;

pub use action::{Action, Button};
pub use disclaimer::{Disclaimer, LONGEST as LONGEST_DISCLAIMER};
pub use reply::{Block, Body, Cited, Corrected, Kind, Line, Reply, Shape};
pub use words::{ARTICLE, FACT_SHEETS};

use crate::knowledge::Knowledge;
use crate::matching::{Completion, Index, Mention, Subject};
use crate::question::{Person, Question, Section};
use crate::safety::{Dangers, Reading};

use decide::{Decision, Focus, decide};

/// The knowledge with its index and the disclaimer: all that answering needs. It is swapped whole.
#[derive(Debug)]
pub struct Guide {
    knowledge: Knowledge,
    index: Index,
    dangers: Dangers,
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
            dangers: Dangers::new(&knowledge.safety),
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
        self.ask_from(text, None)
    }

    /// Answers a question from where people mostly speak that language of Discord's: whom to call depends on it.
    #[must_use]
    pub fn ask_from(&self, text: &str, locale: Option<&str>) -> Reply {
        self.answer(&Question::read(text), None, locale)
    }

    /// Answers about what is named by an id, a label, a name or any text; `section` leads where it is given.
    #[must_use]
    pub fn look_up(&self, name: &str, section: Option<Section>) -> Reply {
        self.look_up_from(name, section, None)
    }

    /// The same from where people mostly speak that language of Discord's.
    #[must_use]
    pub fn look_up_from(
        &self,
        name: &str,
        section: Option<Section>,
        locale: Option<&str>,
    ) -> Reply {
        let label = name.trim();
        if self.knowledge.entry(label).is_some() {
            let focus = Focus {
                sections: section.into_iter().collect(),
                ..Focus::default()
            };
            return self.reply(screen::body(&self.knowledge, label, &focus));
        }
        self.answer(&Question::read(label), section, locale)
    }

    /// Finds up to five entries in somebody's message.
    #[must_use]
    pub fn look_up_in_message(&self, text: &str, locale: Option<&str>) -> Reply {
        let question = Question::read(text);
        let reading = self.dangers.read(&self.knowledge.safety, &question);
        if reading.emergencies().next().is_some() {
            return self.answer(&question, None, locale);
        }
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

    fn answer(&self, question: &Question, section: Option<Section>, locale: Option<&str>) -> Reply {
        let reading = self.dangers.read(&self.knowledge.safety, question);
        let mentions = self.index.find(question);
        let mut focus = Focus::new(&self.knowledge, question, &mentions);
        if let Some(section) = section {
            focus.sections.insert(0, section);
        }
        focus.concerns = reading.concerns(question.person);
        focus.refusals = refusal::sentences(&reading);
        let decision = decide(&self.knowledge, &mentions);
        if let Some(body) = self.urgent((question, &reading), &decision, &focus, locale) {
            return self.reply(body);
        }
        let mut body = match decision {
            Decision::Entries { ids } if ids.len() > 1 => {
                several::body(&self.knowledge, &ids, &focus, ANSWERED)
            }
            Decision::Entries { ids } => screen::body(&self.knowledge, &ids[0], &focus),
            Decision::Choose { typed, ids } => refusal::before(
                plain::choose(&self.knowledge, &typed, &ids, &focus),
                &reading,
            ),
            Decision::NotCovered { names } => refusal::before(plain::not_covered(&names), &reading),
            Decision::Nothing => {
                refusal::before(plain::nothing(&self.index, &question.text), &reading)
            }
        };
        if body.kind == Kind::Answer {
            also_not_covered(&mut body, &mentions);
        }
        self.reply(body)
    }

    /// What goes before any other answer: an emergency, or an amount over the limit that somebody took.
    fn urgent(
        &self,
        (question, reading): (&Question, &Reading<'_>),
        decision: &Decision,
        focus: &Focus,
        locale: Option<&str>,
    ) -> Option<Body> {
        let ids: &[String] = match decision {
            Decision::Entries { ids } => ids,
            _ => &[],
        };
        let knowledge = &self.knowledge;
        emergency::body(knowledge, reading, (ids, locale), focus).or_else(|| match ids {
            [id] => large_dose::body(knowledge, (question, reading), (id, locale), focus),
            _ => None,
        })
    }

    fn reply(&self, body: Body) -> Reply {
        Reply::new(body, &self.disclaimer)
    }
}

/// Says which named substances the answer leaves out because they have no entry.
fn also_not_covered(body: &mut Body, mentions: &[Mention]) {
    let names: Vec<&str> = mentions
        .iter()
        .filter_map(|mention| match &mention.subject {
            Subject::NotCovered(name) => Some(name.as_str()),
            _ => None,
        })
        .take(2)
        .collect();
    if !names.is_empty() {
        body.screen
            .push(Line::text(words::no_entry_yet(&names.join(" or "))));
    }
}
