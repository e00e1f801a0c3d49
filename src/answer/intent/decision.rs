//! Mentions → what the answer is about: entries, a choice to offer, something not covered, or nothing.

use crate::answer::intent::asked::Asked;
use crate::knowledge::Knowledge;
use crate::matching::named::ids;
use crate::matching::named::{medicines, substances};
use crate::matching::{Mention, Subject, Sureness, conditions};
use crate::question::{Facet, Question, Section};

/// What a question turned out to be about.
#[derive(Clone, Debug)]
pub(in crate::answer) enum Decision {
    Entries {
        ids: Vec<String>,
    },
    /// Two supplements to set side by side.
    Compare {
        one: String,
        other: String,
    },
    /// The id of a medicine whose interactions are asked for.
    Medicine {
        id: String,
    },
    /// A condition that supplements are asked for.
    Condition {
        name: String,
    },
    /// Entries that the words `typed` may mean, nearest first.
    Choose {
        typed: String,
        ids: Vec<String>,
    },
    /// Names of substances that have no entry.
    NotCovered {
        names: Vec<String>,
    },
    /// A medicine that nothing is known of, and nothing else.
    UnknownMedicine,
    /// A refusal is said in place of the facts.
    Refused,
    Nothing,
    /// Entries that somebody's message names.
    Listed {
        ids: Vec<String>,
    },
    NothingInMessage,
    /// A page of a section in full.
    Page {
        id: String,
        section: Section,
        page: usize,
    },
    NoSuchMedicine {
        typed: String,
    },
    UnknownCondition,
    /// A supplement was set beside itself.
    TwoNeeded,
    UnknownButton,
}

impl Decision {
    /// The entries that it is about.
    pub(in crate::answer) fn entries(&self) -> Vec<String> {
        match self {
            Self::Entries { ids } | Self::Listed { ids } => ids.clone(),
            Self::Page { id, .. } => vec![id.clone()],
            Self::Compare { one, other } => vec![one.clone(), other.clone()],
            _ => Vec::new(),
        }
    }

    /// What is asked about, by what was decided and by the parts that are asked for.
    pub(in crate::answer) fn facets(&self, asked: &Asked) -> Vec<Facet> {
        match self {
            Self::Compare { .. } => return vec![Facet::Compare],
            Self::Condition { .. } | Self::Medicine { .. } => return vec![Facet::List],
            _ => {}
        }
        let mut facets: Vec<Facet> = Vec::new();
        for section in &asked.sections {
            let facet = section.facet();
            facets.extend((!facets.contains(&facet)).then_some(facet));
        }
        if facets.is_empty() && !asked.about.is_empty() {
            facets.push(Facet::What);
        }
        facets
    }
}

/// Decides from the mentions alone; asks rather than guesses.
pub(in crate::answer) fn decide(
    knowledge: &Knowledge,
    question: &Question,
    mentions: &[Mention],
) -> Decision {
    let supplements = ids(
        &leading_first(question, mentions),
        |subject| match subject {
            Subject::Supplement(id) => Some(id),
            _ => None,
        },
    );
    let is_of_amounts = !question.amounts.is_empty();
    if let ([one, other], true, false) = (&supplements[..], question.wish.comparison, is_of_amounts)
    {
        return Decision::Compare {
            one: one.clone(),
            other: other.clone(),
        };
    }
    if !supplements.is_empty() {
        return Decision::Entries { ids: supplements };
    }
    if let Some(decision) = list_wanted(knowledge, question, mentions) {
        return decision;
    }
    let topics = ids(mentions, |subject| match subject {
        Subject::Topic(id) => Some(id),
        _ => None,
    });
    // Which vitamin is meant is what `what vitamins are best for bones` asks.
    let is_wished = question.wish.supplements && !topics.is_empty();
    if let Some(asked) = doubtful(mentions).filter(|_| !is_wished) {
        return asked;
    }
    if !topics.is_empty() {
        return Decision::Entries { ids: topics };
    }
    without_entries(knowledge, mentions)
}

/// Where no entry is named, what is known of a substance without one is asked, and else a medicine's name asks what goes
/// with it.
fn without_entries(knowledge: &Knowledge, mentions: &[Mention]) -> Decision {
    let names = substances(knowledge, mentions);
    if !names.is_empty() {
        return Decision::NotCovered { names };
    }
    match medicines(knowledge, mentions).into_iter().next() {
        Some(id) => Decision::Medicine { id },
        None => Decision::Nothing,
    }
}

/// What the sentence that asks names stands before what the story around it names.
fn leading_first(question: &Question, mentions: &[Mention]) -> Vec<Mention> {
    let mut mentions = mentions.to_vec();
    if let Some(asking) = question.asking() {
        mentions.sort_by_key(|mention| !asking.contains(&mention.words.start));
    }
    mentions
}

/// Supplements for a condition, or what interacts with a medicine.
fn list_wanted(
    knowledge: &Knowledge,
    question: &Question,
    mentions: &[Mention],
) -> Option<Decision> {
    // What a substance without an entry does is no question about all supplements.
    let is_of_all = substances(knowledge, mentions).is_empty();
    if question.wish.supplements
        && is_of_all
        && let Some(name) = conditions::named(knowledge, question)
    {
        return Some(Decision::Condition { name });
    }
    let wish = question.wish;
    let asked = wish.supplements
        || wish.about_supplements
        || is_of_all && question.sections.contains(&Section::Interactions);
    let id = medicines(knowledge, mentions).into_iter().next();
    let id = id.filter(|_| asked)?;
    Some(Decision::Medicine { id })
}

/// What to ask about the first name that is in doubt.
fn doubtful(mentions: &[Mention]) -> Option<Decision> {
    let mut mentions = mentions.iter();
    mentions
        .find(|mention| mention.sureness == Sureness::Doubtful)
        .and_then(choice)
}

fn choice(mention: &Mention) -> Option<Decision> {
    let candidates = std::iter::once(&mention.subject).chain(&mention.rivals);
    let ids: Vec<String> = candidates
        .filter_map(|subject| match subject {
            Subject::Supplement(id) | Subject::Topic(id) => Some(id.clone()),
            Subject::Medicine(_) | Subject::NotCovered(_) => None,
        })
        .collect();
    (!ids.is_empty()).then(|| Decision::Choose {
        typed: mention.typed.clone(),
        ids,
    })
}
