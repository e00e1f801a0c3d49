//! Completion: names for what has been typed so far. Letters in order are what people type, so fuzzy-matcher ranks.

use fuzzy_matcher::FuzzyMatcher;
use fuzzy_matcher::skim::SkimMatcherV2;
use rapidfuzz::distance::osa;

use crate::spelling::{normalised, words};

use super::lexicon::{Lexicon, Name, Subject};
use super::spellings::allowed_edits;

/// An entry offered while somebody types.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Completion {
    pub subject: Subject,
    /// The name of the entry.
    pub entry: String,
    /// The alias that matched, where it is not the name itself.
    pub alias: Option<String>,
}

impl Completion {
    /// The id of the entry or medicine; none for what is not covered.
    #[must_use]
    pub fn id(&self) -> Option<&str> {
        match &self.subject {
            Subject::Supplement(id) | Subject::Topic(id) | Subject::Medicine(id) => Some(id),
            Subject::NotCovered(_) => None,
        }
    }

    /// `Boron (calcium fructoborate)`.
    #[must_use]
    pub fn label(&self) -> String {
        match &self.alias {
            Some(alias) => format!("{} ({alias})", self.entry),
            None => self.entry.clone(),
        }
    }
}

/// A score above every score of letters in order, for names that begin with what was typed.
const BEGINS: i64 = 1_000_000;

pub(super) fn completions(lexicon: &Lexicon, typed: &str, most: usize) -> Vec<Completion> {
    of_kind(lexicon, (typed, most), is_entry)
}

pub(super) fn medicines(lexicon: &Lexicon, typed: &str, most: usize) -> Vec<Completion> {
    of_kind(lexicon, (typed, most), |subject| {
        matches!(subject, Subject::Medicine(_))
    })
}

fn of_kind(
    lexicon: &Lexicon,
    (typed, most): (&str, usize),
    kind: impl Fn(&Subject) -> bool,
) -> Vec<Completion> {
    let typed = normalised(typed);
    let matcher = SkimMatcherV2::default().ignore_case();
    let entries = lexicon.names.iter().filter(|name| kind(&name.subject));
    let mut scored: Vec<(i64, &Name)> = entries
        .filter_map(|name| Some((score(&matcher, &typed, name)?, name)))
        .collect();
    scored.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
    let mut found: Vec<Completion> = Vec::new();
    for (_, name) in scored {
        if found
            .iter()
            .any(|completion| completion.subject == name.subject)
        {
            continue;
        }
        let alias = normalised(&name.written) != normalised(&name.entry) && !typed.is_empty();
        found.push(Completion {
            subject: name.subject.clone(),
            entry: name.entry.clone(),
            alias: alias.then(|| name.written.clone()),
        });
        if found.len() == most {
            break;
        }
    }
    found
}

fn is_entry(subject: &Subject) -> bool {
    matches!(subject, Subject::Supplement(_) | Subject::Topic(_))
}

fn score(matcher: &SkimMatcherV2, typed: &str, name: &Name) -> Option<i64> {
    if typed.is_empty() {
        return Some(0);
    }
    let text = name.words.join(" ");
    if text.starts_with(typed) {
        return Some(BEGINS - i64::try_from(text.len()).unwrap_or(BEGINS));
    }
    matcher
        .fuzzy_match(&text, typed)
        .or_else(|| misspelt(typed, &text))
}

/// A score below every score of letters in order where what was typed is a misspelt beginning of the name; of two such
/// names the shorter one is meant.
fn misspelt(typed: &str, text: &str) -> Option<i64> {
    let letters = typed.chars().count();
    let allowed = allowed_edits(letters);
    let edits = (letters.saturating_sub(1)..=letters + 1)
        .map(|length| osa::distance(typed.chars(), text.chars().take(length).collect::<Vec<_>>()))
        .min()?;
    let score = -i64::try_from(edits * EDIT + text.len()).unwrap_or(i64::MAX);
    (allowed > 0 && edits <= allowed).then_some(score)
}

/// An edit weighs more than the length of any name.
const EDIT: usize = 1_000;

/// Words of fewer letters are near to everything.
const TELLING: usize = 4;

/// Texts of more words are questions about something else; what is near to one of the words says little.
const NAME_LIKE: usize = 4;

pub(super) fn nearest(lexicon: &Lexicon, text: &str, most: usize) -> Vec<Completion> {
    let words = words(text);
    let telling = words
        .iter()
        .filter(|word| word.text.chars().count() >= TELLING);
    let mut found: Vec<Completion> = Vec::new();
    for word in telling.take(if words.len() <= NAME_LIKE {
        NAME_LIKE
    } else {
        0
    }) {
        for completion in completions(lexicon, &word.text, most) {
            if !found
                .iter()
                .any(|known| known.subject == completion.subject)
            {
                found.push(completion);
            }
        }
    }
    found.truncate(most);
    found
}
