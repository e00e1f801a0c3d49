//! Mentions → what the answer is about: entries, a choice to offer, something not covered, or nothing.

use chrono::NaiveDate;

use crate::knowledge::{Entry, Knowledge, MedicineKind};
use crate::matching::{Mention, Subject, Sureness};
use crate::question::{AmountAsked, Person, Question, Section};
use crate::safety::Concern;

use super::by_condition;
use super::reply::Corrected;

/// What a question turned out to be about.
#[derive(Clone, Debug)]
pub(super) enum Decision {
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
    Nothing,
}

/// What the answer should dwell on.
#[derive(Clone, Debug)]
pub(super) struct Focus {
    /// The day of the answer.
    pub(super) today: NaiveDate,
    pub(super) sections: Vec<Section>,
    pub(super) person: Person,
    /// The amount that the question names.
    pub(super) amount: Option<AmountAsked>,
    /// Ids of medicines and classes that the question names.
    pub(super) medicines: Vec<String>,
    pub(super) corrected: Vec<Corrected>,
    /// Aliases by which entries were named: the alias as written, and the id.
    pub(super) aliases: Vec<(String, String)>,
    /// Sentences that stand before everything: refusals.
    pub(super) refusals: Vec<String>,
    /// What the question names that an entry may have a caution on; that caution comes first.
    pub(super) concerns: Vec<Concern>,
    /// Names of substances that are named beside and have no entry.
    pub(super) left_out: Vec<String>,
    /// Words that are in doubt beside what is sure, and the names that they may mean.
    pub(super) doubt: Option<(String, String)>,
}

/// Decides from the mentions alone; asks rather than guesses.
pub(super) fn decide(knowledge: &Knowledge, question: &Question, mentions: &[Mention]) -> Decision {
    let supplements = ids(mentions, |subject| match subject {
        Subject::Supplement(id) => Some(id),
        _ => None,
    });
    if let ([one, other], true) = (&supplements[..], question.wish.comparison) {
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
    let asked = mentions
        .iter()
        .filter(|_| !is_wished)
        .find(|mention| mention.sureness == Sureness::Doubtful)
        .and_then(choice);
    if let Some(asked) = asked {
        return asked;
    }
    if !topics.is_empty() {
        return Decision::Entries { ids: topics };
    }
    // Where nothing else is named, a medicine's name asks what goes with it.
    if let Some(id) = medicines(knowledge, mentions).into_iter().next() {
        return Decision::Medicine { id };
    }
    let unknown: Vec<String> = mentions
        .iter()
        .filter_map(|mention| name_not_covered(knowledge, mention))
        .collect();
    if unknown.is_empty() {
        Decision::Nothing
    } else {
        Decision::NotCovered { names: unknown }
    }
}

/// How many substances without an entry are named beside an answer.
const LEFT_OUT: usize = 2;

/// Supplements for a condition, or what interacts with a medicine.
fn list_wanted(
    knowledge: &Knowledge,
    question: &Question,
    mentions: &[Mention],
) -> Option<Decision> {
    if question.wish.supplements
        && let Some(name) = by_condition::named(knowledge, question)
    {
        return Some(Decision::Condition { name });
    }
    let says = |wanted: &str| question.words.iter().any(|word| word.text == wanted);
    let asked = question.wish.supplements
        || question.sections.contains(&Section::Interactions)
        || ["avoid", "supplement", "vitamin", "mineral"]
            .into_iter()
            .any(says);
    let id = medicines(knowledge, mentions).into_iter().next();
    let id = id.filter(|_| asked)?;
    Some(Decision::Medicine { id })
}

/// Ids of the medicines and classes that are surely named.
fn medicines(knowledge: &Knowledge, mentions: &[Mention]) -> Vec<String> {
    ids(mentions, |subject| match subject {
        Subject::Medicine(id) if is_medicine(knowledge, id) => Some(id),
        _ => None,
    })
}

impl Focus {
    /// Nothing in particular, on that day.
    pub(super) fn on(today: NaiveDate) -> Self {
        Self {
            today,
            sections: Vec::new(),
            person: Person::default(),
            amount: None,
            medicines: Vec::new(),
            corrected: Vec::new(),
            aliases: Vec::new(),
            refusals: Vec::new(),
            concerns: Vec::new(),
            left_out: Vec::new(),
            doubt: None,
        }
    }

    /// What a question dwells on, beside what `rest` says.
    pub(super) fn new(
        knowledge: &Knowledge,
        question: &Question,
        mentions: &[Mention],
        rest: Self,
    ) -> Self {
        let mut sections = question.sections.clone();
        // Another supplement in a list is no question about interactions; a medicine always is.
        let asked = sections.contains(&Section::Interactions);
        let mut medicines = ids(mentions, |subject| match subject {
            Subject::Medicine(id) if asked || is_medicine(knowledge, id) => Some(id),
            _ => None,
        });
        let supplements = ids(mentions, |subject| match subject {
            Subject::Supplement(id) => Some(id),
            _ => None,
        });
        if asked && supplements.len() > 1 {
            medicines.extend(supplements);
        }
        let amount = amount_of_ours(question, mentions);
        if amount.is_some() {
            sections.retain(|section| *section != Section::UpperLimits);
            sections.insert(0, Section::UpperLimits);
        }
        if sections.is_empty() && !question.person.is_anybody() {
            sections.push(Section::Doses);
        }
        if !medicines.is_empty() {
            sections.retain(|section| *section != Section::Interactions);
            sections.insert(0, Section::Interactions);
        }
        let corrected = mentions
            .iter()
            .filter(|mention| mention.sureness == Sureness::Corrected);
        let exact = mentions
            .iter()
            .filter(|mention| mention.sureness == Sureness::Exact);
        let left_out = mentions.iter().filter(|mention| match &mention.subject {
            Subject::NotCovered(_) => true,
            Subject::Medicine(id) => !medicines.contains(id) && !is_medicine(knowledge, id),
            Subject::Supplement(_) | Subject::Topic(_) => false,
        });
        let left_out = left_out.filter_map(|mention| name_not_covered(knowledge, mention));
        Self {
            left_out: left_out.take(LEFT_OUT).collect(),
            doubt: doubt(knowledge, mentions),
            sections,
            person: question.person,
            amount,
            medicines,
            corrected: corrected
                .map(|mention| Corrected {
                    from: mention.typed.clone(),
                    to: mention.name.clone(),
                })
                .collect(),
            aliases: exact
                .filter_map(|mention| match &mention.subject {
                    Subject::Supplement(id) => Some((mention.name.clone(), id.clone())),
                    _ => None,
                })
                .collect(),
            ..rest
        }
    }

    /// The section that leads.
    pub(super) fn section(&self) -> Section {
        self.sections.first().copied().unwrap_or(Section::Overview)
    }
}

/// The first words that are in doubt where something else is sure: of an entry or of a medicine.
fn doubt(knowledge: &Knowledge, mentions: &[Mention]) -> Option<(String, String)> {
    let doubtful = mentions
        .iter()
        .filter(|mention| mention.sureness == Sureness::Doubtful);
    doubtful
        .map(|mention| {
            let subjects = std::iter::once(&mention.subject).chain(&mention.rivals);
            let names = subjects.filter_map(|subject| match subject {
                Subject::Supplement(id) | Subject::Topic(id) => {
                    knowledge.entry(id).map(Entry::name)
                }
                Subject::Medicine(id) => Some(knowledge.substance_name(id)),
                Subject::NotCovered(_) => None,
            });
            let mut names: Vec<&str> = names.collect();
            names.dedup();
            (mention.typed.clone(), names.join(" or "))
        })
        .find(|(_, names)| !names.is_empty())
}

/// Words that may stand between an amount and the name that it is of.
const BETWEEN: &[&str] = &[
    "of",
    "a",
    "per",
    "daily",
    "day",
    "every",
    "each",
    "week",
    "weekly",
    "month",
    "monthly",
    "in",
    "into",
    "iu",
    "mcg",
    "mg",
    "g",
    "the",
    "my",
    "is",
    "to",
    "too",
    "take",
    "taking",
    "took",
    "have",
    "had",
    "supplement",
    "tablet",
    "pill",
    "capsule",
    "dose",
    "dosage",
    "at",
    "about",
    "around",
    "was",
    "with",
    "for",
    "and",
    "once",
    "s",
];

/// The amount, where it is of a supplement of ours: none of the words between it and the nearest such name may name
/// something else.
fn amount_of_ours(question: &Question, mentions: &[Mention]) -> Option<AmountAsked> {
    let amount = question.amount.clone()?;
    let gap = |mention: &Mention| {
        if mention.words.start >= amount.words.end {
            amount.words.end..mention.words.start
        } else {
            mention.words.end..amount.words.start
        }
    };
    let is_near = |mention: &Mention| {
        gap(mention).all(|place| {
            question
                .words
                .get(place)
                .is_some_and(|word| BETWEEN.contains(&word.text.as_str()))
        })
    };
    let nearest = mentions.iter().min_by_key(|mention| gap(mention).len());
    let followed = question.words.get(amount.words.end).is_none_or(|word| {
        BETWEEN.contains(&word.text.as_str())
            || word
                .text
                .starts_with(|letter: char| letter.is_ascii_digit())
            || mentions
                .iter()
                .any(|mention| mention.words.contains(&amount.words.end))
            || matches!(
                word.text.as_str(),
                "enough"
                    | "safe"
                    | "ok"
                    | "okay"
                    | "today"
                    | "much"
                    | "good"
                    | "or"
                    | "but"
                    | "if"
                    | "when"
                    | "while"
                    | "yesterday"
            )
    });
    let ours = nearest.is_none_or(|mention| {
        matches!(mention.subject, Subject::Supplement(_))
            && (is_near(mention) || mentions.len() == 1)
    });
    (followed && ours).then_some(amount)
}

fn is_medicine(knowledge: &Knowledge, id: &str) -> bool {
    let kind = knowledge.medicines.get(id).map(|medicine| medicine.kind);
    kind.is_some_and(|kind| kind != MedicineKind::Supplement)
}

/// The distinct ids of what is surely named.
fn ids(mentions: &[Mention], id: impl Fn(&Subject) -> Option<&String>) -> Vec<String> {
    let mut ids: Vec<String> = Vec::new();
    for mention in mentions
        .iter()
        .filter(|mention| mention.sureness != Sureness::Doubtful)
    {
        if let Some(id) = id(&mention.subject).filter(|id| !ids.contains(id)) {
            ids.push(id.clone());
        }
    }
    ids
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

fn name_not_covered(knowledge: &Knowledge, mention: &Mention) -> Option<String> {
    match &mention.subject {
        _ if mention.sureness == Sureness::Doubtful => None,
        Subject::NotCovered(name) => Some(name.clone()),
        Subject::Medicine(id) => knowledge
            .medicines
            .get(id)
            .map(|medicine| medicine.name.clone()),
        Subject::Supplement(_) | Subject::Topic(_) => None,
    }
}
