//! Where names and their typos lead, compared with another guide: what a change of names does to what people find.

use std::collections::BTreeSet;

use crate::answer::guide::Guide;
use crate::grammar::List;
use crate::knowledge::Knowledge;
use crate::matching::{Mention, Subject, Sureness};

/// Texts that lead elsewhere than before, all from one place to another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Redirect {
    /// Where they led, in words.
    pub before: String,
    /// Where they lead now, in words.
    pub now: String,
    /// Names as written.
    pub names: Vec<String>,
    /// Names with one typo, in small letters.
    pub typos: Vec<String>,
}

/// So many names are written out, and so many typos.
const SHOWN: (usize, usize) = (8, 4);

impl Redirect {
    /// One line: the texts, where they lead now, and where they led before.
    #[must_use]
    pub fn words(&self) -> String {
        let list = |texts: &[String], shown: usize| {
            let texts = texts.iter().take(shown).map(|text| format!("“{text}”"));
            texts.collect::<Vec<_>>().join(", ")
        };
        let names = match self.names.len().saturating_sub(SHOWN.0) {
            0 => list(&self.names, SHOWN.0),
            more => format!("{} and {more} more", list(&self.names, SHOWN.0)),
        };
        let such_as = list(&self.typos, SHOWN.1);
        let typos = match self.typos.len() {
            0 => String::new(),
            1 => format!("the typo {such_as}"),
            count => format!("{count} typos such as {such_as}"),
        };
        let both = if names.is_empty() || typos.is_empty() {
            ""
        } else {
            " and "
        };
        let Self { before, now, .. } = self;
        format!("{names}{both}{typos}: now {now}; before {before}")
    }
}

impl Guide {
    /// What of an entry or medicine leads elsewhere than with the guide before: each of its names, those it had before
    /// included, and where its names changed each of them with one typo. An id may be new, or no longer exist.
    #[must_use]
    pub fn redirects(&self, before: &Self, id: &str) -> Vec<Redirect> {
        let (old, new) = (names(&before.knowledge, id), names(&self.knowledge, id));
        let all: BTreeSet<&String> = old.union(&new).collect();
        let mut redirects = Redirects::default();
        for name in &all {
            redirects.compare((before, self), name, |redirect| &mut redirect.names);
        }
        let changed = if old == new { BTreeSet::new() } else { all };
        let spelt: BTreeSet<String> = changed.iter().map(|name| name.to_lowercase()).collect();
        let typos: BTreeSet<String> = spelt.iter().flat_map(|name| typos(name)).collect();
        for typo in typos.difference(&spelt) {
            redirects.compare((before, self), typo, |redirect| &mut redirect.typos);
        }
        redirects
            .0
            .into_iter()
            .map(|(_, redirect)| redirect)
            .collect()
    }

    fn lead(&self, text: &str) -> Lead {
        let mentions = self.index.find(&self.read(text));
        let is_sure = |mention: &Mention| mention.sureness != Sureness::Doubtful;
        let asks = !mentions.iter().any(is_sure);
        let mut to = Vec::new();
        for mention in mentions {
            if is_sure(&mention) {
                to.push(mention.subject);
            } else if asks && to.is_empty() {
                to.push(mention.subject);
                to.extend(mention.rivals);
            }
        }
        to.dedup();
        Lead { asks, to }
    }

    fn lead_in_words(&self, lead: &Lead) -> String {
        let name = |subject: &Subject| match subject {
            Subject::Supplement(id) | Subject::Topic(id) => {
                let entry = self.knowledge.entry(id);
                entry.map_or_else(|| id.clone(), |entry| entry.name().to_owned())
            }
            Subject::Medicine(id) => format!("{}, a medicine", self.knowledge.substance_name(id)),
            Subject::NotCovered(name) => format!("{name}, which has no entry"),
        };
        let names: Vec<String> = lead.to.iter().map(name).collect();
        match (lead.asks, &names[..]) {
            (_, []) => "nothing".to_owned(),
            (true, names) => format!("the question whether {} is meant", List::or(names)),
            (false, names) => List::and(names).to_string(),
        }
    }
}

/// Where a text leads.
#[derive(Debug, PartialEq, Eq)]
struct Lead {
    /// Whether it is asked which of them is meant.
    asks: bool,
    to: Vec<Subject>,
}

#[derive(Default)]
struct Redirects(Vec<((Lead, Lead), Redirect)>);

impl Redirects {
    fn compare(
        &mut self,
        (before, now): (&Guide, &Guide),
        text: &str,
        list: fn(&mut Redirect) -> &mut Vec<String>,
    ) {
        let leads = (before.lead(text), now.lead(text));
        if leads.0 == leads.1 {
            return;
        }
        if let Some((_, redirect)) = self.0.iter_mut().find(|(same, _)| *same == leads) {
            list(redirect).push(text.to_owned());
            return;
        }
        let mut redirect = Redirect {
            before: before.lead_in_words(&leads.0),
            now: now.lead_in_words(&leads.1),
            names: Vec::new(),
            typos: Vec::new(),
        };
        list(&mut redirect).push(text.to_owned());
        self.0.push((leads, redirect));
    }
}

fn names(knowledge: &Knowledge, id: &str) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    if let Some(entry) = knowledge.entry(id) {
        names.insert(entry.name().to_owned());
        names.extend(entry.aliases().iter().map(|(_, _, alias)| alias.to_owned()));
    }
    if let Some(medicine) = knowledge.medicines.get(id) {
        names.extend(medicine.names().map(|(_, _, name)| name.to_owned()));
    }
    names
}

/// Every text that is one typo away: a letter left out, exchanged with the next, another one, or one too many.
fn typos(name: &str) -> Vec<String> {
    let letters: Vec<char> = name.chars().collect();
    let mut typos = Vec::new();
    let mut changed = |change: &dyn Fn(&mut Vec<char>)| {
        let mut typo = letters.clone();
        change(&mut typo);
        typos.push(typo.into_iter().collect());
    };
    for at in 0..letters.len() {
        changed(&|typo| {
            typo.remove(at);
        });
        if at + 1 < letters.len() {
            changed(&|typo| typo.swap(at, at + 1));
        }
        let others = if letters[at].is_ascii_digit() {
            '0'..='9'
        } else {
            'a'..='z'
        };
        for other in others {
            changed(&|typo| typo[at] = other);
            changed(&|typo| typo.insert(at, other));
        }
    }
    typos
}
