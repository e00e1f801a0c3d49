//! Tokens by their places: what the rules of the grammar look at.

use super::lists::{A, DAY, FORTNIGHT, MONTH, PER, WEEK, YEAR};
use super::number::{Number, Written};
use super::token::{Kind, Token};

/// The tokens of a question.
#[derive(Clone, Copy)]
pub(in crate::question) struct View<'t>(pub(in crate::question) &'t [Token]);

/// A count that may be a range: `1 or 2`.
pub(super) struct Count {
    pub(super) value: f64,
    pub(super) is_clear: bool,
    pub(super) end: usize,
}

/// Behind these `a year` is a time, not how often.
const LENGTH: &[&str] = &[
    "like", "almost", "nearly", "about", "around", "over", "than",
];

impl<'t> View<'t> {
    pub(in crate::question) fn word(self, at: usize) -> &'t str {
        self.0.get(at).map_or("", Token::word)
    }

    /// The word so many places before.
    pub(in crate::question) fn before(self, at: usize, back: usize) -> &'t str {
        at.checked_sub(back).map_or("", |place| self.word(place))
    }

    pub(in crate::question) fn is(self, at: usize, list: &[&str]) -> bool {
        list.contains(&self.word(at))
    }

    pub(in crate::question) fn sign(self, at: usize) -> Option<char> {
        self.0.get(at).and_then(Token::sign)
    }

    pub(in crate::question) fn is_sign(self, at: usize, signs: &[char]) -> bool {
        self.sign(at).is_some_and(|sign| signs.contains(&sign))
    }

    pub(in crate::question) fn number(self, at: usize) -> Option<Number> {
        self.0.get(at).and_then(Token::number)
    }

    pub(in crate::question) fn is_attached(self, at: usize) -> bool {
        self.0.get(at).is_some_and(|token| token.is_attached)
    }

    pub(in crate::question) fn len(self) -> usize {
        self.0.len()
    }

    /// The place behind a word of the list, or the same place.
    pub(super) fn skip(self, at: usize, list: &[&str]) -> usize {
        at + usize::from(self.is(at, list))
    }

    /// The place behind that word, or the same place.
    pub(in crate::question) fn skip_word(self, at: usize, word: &str) -> usize {
        at + usize::from(self.word(at) == word)
    }

    /// The place behind opening brackets, colons and equals signs.
    pub(super) fn skip_signs(self, mut at: usize, signs: &[char]) -> usize {
        while self.is_sign(at, signs) {
            at += 1;
        }
        at
    }

    /// `3`, `two`, `½`, `1-2`, `1 or 2`.
    pub(super) fn count(self, at: usize) -> Option<Count> {
        let first = self.number(at)?;
        let is_range = self.is_sign(at + 1, &['-']) || self.is(at + 1, &["or", "to"]);
        let one = Count {
            value: first.value,
            is_clear: first.written != Written::Unreadable && first.value > 0.0,
            end: at + 1,
        };
        match self.number(at + 2).filter(|_| is_range) {
            Some(second) if second.value > first.value => Some(Count {
                value: second.value,
                is_clear: false,
                end: at + 3,
            }),
            _ => Some(one),
        }
    }

    /// The days of a period's name.
    pub(super) fn period(self, at: usize) -> Option<f64> {
        let lists = [
            (DAY, 1.0),
            (WEEK, 7.0),
            (FORTNIGHT, 14.0),
            (MONTH, 30.0),
            (YEAR, 365.0),
        ];
        let found = lists.into_iter().find(|(list, _)| self.is(at, list));
        found.map(|(_, days)| days)
    }

    /// `a day`, `per week`, `/month`, `pro Monat`: the days, and the place behind.
    pub(super) fn per_period(self, at: usize) -> Option<(f64, usize)> {
        // The stroke of `w/ D 800 IU` is of `with`.
        let slash = self.is_sign(at, &['/']) && self.before(at, 1) != "w";
        let is_short = matches!(self.word(at + 1), "d" | "wk" | "yr") && !slash;
        // `for like a year` tells how long.
        let is_length = self.is(at, &["a", "an"]) && LENGTH.contains(&self.before(at, 1));
        if is_length || !(slash || self.is(at, A)) || is_short && !self.is(at, PER) {
            return None;
        }
        let skipped = self.skip(at + 1, &["single"]);
        self.period(skipped).map(|days| (days, skipped + 1))
    }

    /// Whether nothing stands between the two but signs and words of the list.
    pub(super) fn only(self, places: std::ops::Range<usize>, list: &[&str]) -> bool {
        places
            .into_iter()
            .all(|place| match self.0.get(place).map(|token| &token.kind) {
                Some(Kind::Word(_)) => self.is(place, list),
                Some(Kind::Sign(_)) => true,
                _ => false,
            })
    }
}
