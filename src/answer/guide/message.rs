//! Somebody's message: the entries that it names, or the help that it needs.

use crate::answer::guide::Guide;
use crate::answer::intent::decision::{Decision, decide};
use crate::answer::page::{several, unknown};
use crate::answer::reply::Reply;

/// How many entries a message is searched for.
const LOOKED_UP: usize = 5;

impl Guide {
    /// Finds up to five entries in somebody's message.
    #[must_use]
    pub fn look_up_in_message(&self, text: &str) -> Reply {
        self.look_up_in_message_from(text, None)
    }

    /// The same from where people mostly speak that language of Discord's.
    #[must_use]
    pub fn look_up_in_message_from(&self, text: &str, locale: Option<&str>) -> Reply {
        let question = self.read(text);
        let mentions = self.index.overheard(&question);
        let decision = decide(&self.knowledge, &question, &mentions);
        // What is asked about a medicine alone may be to stop it: the rules are heard first there, too.
        let is_of_a_medicine = matches!(decision, Decision::Medicine { .. });
        if is_of_a_medicine || self.is_emergency(&question) {
            return self.answer(&question, None, locale);
        }
        let focus = self.focus(&self.read(""), &mentions);
        self.reply(match decision {
            Decision::Entries { ids } if ids.len() > 1 => {
                several::body(&self.knowledge, &ids, &focus, LOOKED_UP)
            }
            Decision::Compare { one, other } => {
                several::body(&self.knowledge, &[one, other], &focus, LOOKED_UP)
            }
            Decision::Nothing => unknown::nothing_in_message(),
            decision => self.body(decision, &question, &focus),
        })
    }
}
