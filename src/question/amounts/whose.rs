//! Whose amount: the places of the names, and which of them an amount belongs to.

use std::ops::Range;

use super::Named;
use super::reader::Reader;
use super::token::{Kind, Token};

/// The names of a question by the places of their tokens.
pub(super) struct Names {
    pub(super) all: Vec<Name>,
}

#[derive(Clone, Debug)]
pub(super) struct Name {
    pub(super) tokens: Range<usize>,
    pub(super) id: usize,
    pub(super) iu_per_mcg: Option<f64>,
}

/// Words that are no name of anything.
const PLAIN: &[&str] = &[
    "of",
    "a",
    "an",
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
    "the",
    "my",
    "is",
    "to",
    "too",
    "take",
    "taking",
    "took",
    "taken",
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
    "i",
    "im",
    "ive",
    "am",
    "are",
    "be",
    "been",
    "enough",
    "safe",
    "ok",
    "okay",
    "today",
    "much",
    "good",
    "or",
    "but",
    "if",
    "when",
    "while",
    "yesterday",
    "on",
    "as",
    "elemental",
    "approx",
    "approximately",
    "roughly",
    "only",
    "just",
    "up",
    "least",
    "most",
    "more",
    "than",
    "less",
    "over",
    "under",
    "twice",
    "morning",
    "night",
    "evening",
    "from",
    "total",
    "high",
    "low",
    "bad",
    "fine",
    "dangerous",
    "harmful",
    "can",
    "should",
    "could",
    "would",
    "do",
    "does",
    "will",
    "it",
    "this",
    "that",
    "he",
    "she",
    "we",
    "you",
    "they",
    "me",
    "her",
    "his",
    "so",
    "also",
    "plus",
    "then",
    "still",
    "now",
    "currently",
    "both",
    "equal",
    "equals",
    "same",
    "non",
    "one",
    "using",
    "use",
    "need",
    "want",
    "get",
    "getting",
    "got",
    "took",
    "gave",
    "give",
    "giving",
    "started",
    "start",
    "starting",
    "recommended",
    "suggested",
    "prescribed",
    "buy",
    "bought",
    "says",
    "say",
    "label",
    "mean",
    "right",
    "what",
    "how",
    "which",
    "why",
    "better",
    "best",
    "worse",
    "vs",
    "because",
    "after",
    "before",
    "during",
    "since",
    "without",
    "extra",
    "high-dose",
    "strength",
    "worth",
    "really",
    "very",
    "long",
    "term",
    "any",
    "some",
    "all",
    "together",
    "split",
    "alone",
    "between",
    "considered",
    "count",
    "equivalent",
    "provide",
    "contain",
    "has",
    "make",
    "not",
    "no",
    "maximum",
    "max",
    "minimum",
    "min",
    "limit",
    "amount",
    "intake",
    "x",
    "time",
    "orally",
    "po",
    "oral",
    "mouth",
    "by",
    "single",
    "another",
    "additional",
    "separate",
    "pregnant",
    "adult",
    "teenager",
    "child",
    "kid",
    "baby",
    "toddler",
    "teen",
    "son",
    "daughter",
    "man",
    "woman",
    "his",
    "lower",
    "higher",
    "reduce",
    "increase",
    "dangerously",
    "normal",
    "necessary",
    "anything",
    "something",
    "form",
    "liquid",
    "powder",
    "spray",
    "size",
    "serving",
    "content",
    "worth",
];

impl Names {
    pub(super) fn new(tokens: &[Token], names: &[Named]) -> Self {
        let place = |named: &Named| {
            let overlaps = |token: &Token| {
                token.range.start < named.bytes.end && named.bytes.start < token.range.end
            };
            let start = tokens.iter().position(overlaps)?;
            let count = tokens[start..]
                .iter()
                .take_while(|token| overlaps(token))
                .count();
            Some(Name {
                tokens: start..start + count,
                id: named.id,
                iu_per_mcg: named.iu_per_mcg,
            })
        };
        let mut all: Vec<Name> = names.iter().filter_map(place).collect();
        all.sort_by_key(|name| name.tokens.start);
        Self { all }
    }

    pub(super) fn covers(&self, at: usize) -> bool {
        self.all.iter().any(|name| name.tokens.contains(&at))
    }

    pub(super) fn within(&self, tokens: &Range<usize>) -> Vec<&Name> {
        let inside =
            |name: &&Name| tokens.start <= name.tokens.start && name.tokens.start < tokens.end;
        self.all.iter().filter(inside).collect()
    }

    /// The name of an amount, of those in its own part of the question; `Err` where it may be of something else.
    pub(super) fn of(
        &self,
        reader: Reader<'_>,
        amount: &Range<usize>,
        own: &Range<usize>,
        in_iu: bool,
    ) -> Result<Option<&Name>, ()> {
        let within = self.within(own);
        let mut ids: Vec<usize> = within.iter().map(|name| name.id).collect();
        ids.sort_unstable();
        ids.dedup();
        let near = |name: &&&Name| self.is_beside(reader, amount, &name.tokens);
        let mut beside: Vec<&Name> = within.iter().filter(near).copied().collect();
        beside.dedup_by_key(|name| name.id);
        let by_unit: Vec<&&Name> = within
            .iter()
            .filter(|name| name.iu_per_mcg.is_some())
            .collect();
        match (&ids[..], &beside[..], &by_unit[..]) {
            ([], ..) => Ok(None),
            (_, [only], _)
                if ids.len() > 1
                    && !(in_iu && only.iu_per_mcg.is_none() && !by_unit.is_empty())
                    && !self.is_run(reader, &within) =>
            {
                Ok(Some(only))
            }
            ([_], ..) => {
                let name = within[0];
                let gap = gap(amount, &name.tokens);
                let is_joined = gap.clone().any(|at| {
                    reader.is(at, &["with", "and", "plus", "or", "vs", "versus"])
                        || reader.is_sign(at, &['+', '&'])
                });
                let foreign = self.is_foreign(reader, amount);
                if is_joined && foreign || foreign && !self.is_run_of_words(reader, gap) {
                    Err(())
                } else {
                    Ok(Some(name))
                }
            }
            (_, _, [only, rest @ ..]) if in_iu && rest.iter().all(|name| name.id == only.id) => {
                Ok(Some(only))
            }
            _ => Err(()),
        }
    }

    /// Whether names stand one behind the other: `calcium magnesium zinc 1000 mg`.
    fn is_run(&self, reader: Reader<'_>, within: &[&Name]) -> bool {
        within.windows(2).any(|pair| {
            let between = pair[0].tokens.end..pair[1].tokens.start;
            pair[0].id != pair[1].id && reader.only(between, &["and"])
        })
    }

    fn is_beside(&self, reader: Reader<'_>, amount: &Range<usize>, name: &Range<usize>) -> bool {
        let between = gap(amount, name);
        between.len() <= 3
            && !between
                .clone()
                .any(|at| reader.is_sign(at, &[',', ';', '+', '&', '\n']))
            && reader.only(
                between,
                &[
                    "of",
                    "supplement",
                    "elemental",
                    "daily",
                    "tablet",
                    "capsule",
                    "is",
                    "at",
                    "in",
                    "a",
                ],
            )
    }

    /// Whether a word that nobody knows stands right beside the amount.
    fn is_foreign(&self, reader: Reader<'_>, amount: &Range<usize>) -> bool {
        let skip = |at: usize| {
            reader
                .sign(at)
                .is_some_and(|sign| matches!(sign, '(' | ':' | '-' | '=' | '~' | '"'))
        };
        let mut before = amount.start;
        while before > 0 && (skip(before - 1) || reader.word(before - 1) == "of") {
            before -= 1;
        }
        let mut behind = amount.end;
        while skip(behind) || reader.word(behind) == "of" {
            behind += 1;
        }
        let unknown = |at: usize| self.is_unknown(reader, at);
        before > 0 && unknown(before - 1) || unknown(behind)
    }

    /// Whether an amount without a name stands beside a word that nobody knows.
    pub(super) fn is_of_something_else(&self, reader: Reader<'_>, amount: &Range<usize>) -> bool {
        self.is_foreign(reader, amount)
    }

    fn is_unknown(&self, reader: Reader<'_>, at: usize) -> bool {
        let word = reader.word(at);
        let listed = PLAIN.contains(&word)
            || super::lists::PIECES.contains(&word)
            || super::lists::TIMES_OF_DAY.contains(&word)
            || super::lists::LENGTHS.contains(&word)
            || super::lists::TAKE.contains(&word)
            || super::lists::HOLD.contains(&word)
            || super::lists::PER.contains(&word)
            || super::lists::SERVINGS.contains(&word)
            || super::lists::ADVERBS
                .iter()
                .chain(super::lists::TIMES_A_DAY)
                .chain(super::lists::TIMES)
                .any(|(name, _)| *name == word);
        word.len() > 2 && !listed && !self.covers(at)
    }

    /// Whether the amount and its name have nothing between them but words: `magnesium of a good brand 200 mg`.
    fn is_run_of_words(&self, reader: Reader<'_>, gap: Range<usize>) -> bool {
        gap.clone().count() <= 6
            && gap.into_iter().all(|at| {
                !matches!(reader.0[at].kind, Kind::Number(_))
                    && !reader.is_sign(at, &[',', ';', '.', '\n', '?'])
            })
    }
}

pub(super) fn gap(amount: &Range<usize>, name: &Range<usize>) -> Range<usize> {
    if name.start >= amount.end {
        amount.end..name.start
    } else {
        name.end.min(amount.start)..amount.start
    }
}
