//! The text of one field, read: its words, what they name, and the names put right.

use std::cell::OnceCell;

use crate::answer::guide::Guide;
use crate::answer::guide::request::{Request, What};
use crate::matching::{Mended, Mention, Subject, Sureness, Unknown};
use crate::question::Question;
use crate::spelling::{Word, same_name};

/// The text of one field.
pub(in crate::answer) struct Field {
    pub(in crate::answer) question: Question,
    pub(in crate::answer) mentions: Vec<Mention>,
    /// Names in it that nothing is known of.
    pub(in crate::answer) unknown: Vec<Unknown>,
    /// Its words as they are compared with answers, once they are.
    pub(super) told: OnceCell<Vec<Word>>,
}

/// From here on a question, and a message of somebody else, speaks of something else. Of example questions that were
/// kept apart, see `tests/eval_asked.rs`, hardly one in five hundred is above the first.
pub(super) const ELSEWHERE: f32 = 0.4;
const ELSEWHERE_OVERHEARD: f32 = 0.1;

/// Below this a question is about a supplement, though nothing in it says so but its likeness to such questions.
const OURS: f32 = -0.3;

/// Fewer words beside the names tell of nothing else.
const TELLING: usize = 3;

impl Guide {
    pub(super) fn field(&self, request: &Request<'_>, text: &str) -> Field {
        let code = self.language(request.locale);
        let read = |text: &str| self.readers.read(code, text);
        let question = read(text);
        let mut mentions = match request.what {
            What::Message(_) => self.index.overheard(&question),
            _ => self.index.find(&question),
        };
        self.leave_out_others(&request.what, &question, &mut mentions);
        self.settle(&request.what, &question, &mut mentions);
        leave_out_denied(&question, &mut mentions);
        if mends(&request.what)
            && let Some(mended) = self.mended(&read, &question, &mentions)
        {
            let Mended {
                question,
                mut mentions,
            } = mended;
            leave_out_denied(&question, &mut mentions);
            return self.read_field(question, mentions);
        }
        self.read_field(question, mentions)
    }

    /// Leaves out the names of a text that speaks of something else. Who asks the bot mostly means the supplement, so that
    /// there it has to be clear.
    fn leave_out_others(&self, what: &What<'_>, question: &Question, mentions: &mut Vec<Mention>) {
        let least = match what {
            What::Message(_) => ELSEWHERE_OVERHEARD,
            What::Question(_) | What::FollowUp { .. } => ELSEWHERE,
            _ => return,
        };
        let is_entry = |mention: &Mention| {
            matches!(mention.subject, Subject::Supplement(_) | Subject::Topic(_))
        };
        let named: usize = mentions.iter().map(|mention| mention.words.len()).sum();
        let others = question.words.len().saturating_sub(named);
        let may_be = others >= TELLING && mentions.iter().any(is_entry);
        if may_be && self.classifier.elsewhere(question) >= least {
            mentions.retain(|mention| !is_entry(mention));
        }
    }

    /// A name that may mean something else is ours in a question that is quite unlike messages about something else.
    fn settle(&self, what: &What<'_>, question: &Question, mentions: &mut [Mention]) {
        let asks = matches!(what, What::Question(_) | What::FollowUp { .. });
        let is_open = |mention: &Mention| {
            mention.sureness == Sureness::Doubtful
                && mention.rivals.is_empty()
                && same_name(&mention.typed, &mention.name)
        };
        if asks && mentions.iter().any(is_open) && self.classifier.elsewhere(question) < OURS {
            for mention in mentions.iter_mut().filter(|mention| is_open(mention)) {
                mention.sureness = Sureness::Exact;
            }
        }
    }

    fn read_field(&self, question: Question, mentions: Vec<Mention>) -> Field {
        Field {
            unknown: self.index.unknown(&question, &mentions),
            question,
            mentions,
            told: OnceCell::new(),
        }
    }

    /// The question with a name put right, where the rules of safety still hear all that they heard: `caltr ate 50
    /// tablets` tells of somebody who ate them.
    fn mended(
        &self,
        read: &dyn Fn(&str) -> Question,
        question: &Question,
        mentions: &[Mention],
    ) -> Option<Mended> {
        let mended = self.index.mended(read, question, mentions)?;
        let safety = &self.knowledge.safety;
        let before = self.dangers.read(safety, question);
        let after = self.dangers.read(safety, &mended.question);
        after.includes(&before).then_some(mended)
    }
}

/// Leaves out the medicines of which a thought says that nobody takes them.
fn leave_out_denied(question: &Question, mentions: &mut Vec<Mention>) {
    let is_denied = |mention: &Mention| question.not_taken.contains(&mention.words);
    mentions.retain(|it| !matches!(it.subject, Subject::Medicine(_)) || !is_denied(it));
}

/// Whether a misspelt name is put right. In somebody's message, and in a list of conditions, that would guess too much.
const fn mends(what: &What<'_>) -> bool {
    !matches!(what, What::Message(_) | What::Condition(_))
}
