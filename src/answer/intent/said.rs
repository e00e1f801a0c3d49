//! What is said of the words of a question themselves: it goes with the first answer and into no button.

use crate::answer::reply::Corrected;
use crate::knowledge::Knowledge;
use crate::matching::named::{doubt, substances};
use crate::matching::{Mention, Subject, Sureness, Unknown};

/// How many substances without an entry are named beside an answer.
const LEFT_OUT: usize = 2;

/// How the words were read.
#[derive(Clone, Debug, Default)]
pub(in crate::answer) struct Said {
    pub(in crate::answer) corrected: Vec<Corrected>,
    /// Aliases by which entries were named: the alias as written, and the id.
    pub(in crate::answer) aliases: Vec<(String, String)>,
    /// Names of substances that are named beside and have no entry.
    pub(in crate::answer) left_out: Vec<String>,
    /// Words that are in doubt beside what is sure, and the names that they may mean.
    pub(in crate::answer) doubt: Option<(String, String)>,
    /// Names that nothing is known of.
    pub(in crate::answer) unknown: Vec<Unknown>,
    /// Things that are asked beside others and that no answer tells of, as they are written.
    pub(in crate::answer) open: Vec<String>,
}

impl Said {
    /// What is said of these mentions; `medicines` are those that the answer is about.
    pub(in crate::answer) fn of(
        knowledge: &Knowledge,
        mentions: &[Mention],
        medicines: &[String],
    ) -> Self {
        let with = |sureness| {
            let mentions = mentions.iter();
            mentions.filter(move |mention| mention.sureness == sureness)
        };
        // What an answer tells of beside an entry is left out nowhere.
        let is_told = |name: &String| {
            medicines
                .iter()
                .any(|id| knowledge.substance_name(id) == name)
        };
        let mut left_out = substances(knowledge, mentions);
        left_out.retain(|name| !is_told(name));
        left_out.truncate(LEFT_OUT);
        let corrected = with(Sureness::Corrected).map(|mention| Corrected {
            from: mention.typed.clone(),
            to: mention.name.clone(),
        });
        let aliases = with(Sureness::Exact).filter_map(|mention| match &mention.subject {
            Subject::Supplement(id) | Subject::Medicine(id) => {
                Some((mention.name.clone(), id.clone()))
            }
            _ => None,
        });
        Self {
            corrected: corrected.collect(),
            aliases: aliases.collect(),
            left_out,
            doubt: doubt(knowledge, mentions),
            unknown: Vec::new(),
            open: Vec::new(),
        }
    }

    /// With names that nothing is known of.
    pub(in crate::answer) fn with_unknown(mut self, names: &[Unknown]) -> Self {
        self.unknown.extend_from_slice(names);
        self
    }

    /// What is said of both.
    pub(in crate::answer) fn and(mut self, other: Self) -> Self {
        self.corrected.extend(other.corrected);
        self.aliases.extend(other.aliases);
        self.left_out.extend(other.left_out);
        self.doubt = self.doubt.or(other.doubt);
        self.unknown.extend(other.unknown);
        self.open.extend(other.open);
        self
    }
}
