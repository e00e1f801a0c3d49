//! Whose amount: the places of the names, and which of them an amount belongs to.

use std::ops::Range;

use super::Named;
use super::near_names::{is_beside, is_run, is_run_of_words, last_taken};
use super::token::Token;
use super::view::View;

/// The names of a question by the places of their tokens.
pub(super) struct Names {
    pub(super) all: Vec<Name>,
    /// Names of what nobody takes an amount of.
    others: Vec<Range<usize>>,
}

#[derive(Clone, Debug)]
pub(super) struct Name {
    pub(super) tokens: Range<usize>,
    pub(super) id: usize,
    pub(super) iu_per_mcg: Option<f64>,
}

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
        let taken = names.iter().filter(|name| name.may_be_taken);
        let mut all: Vec<Name> = taken.filter_map(place).collect();
        all.sort_by_key(|name| name.tokens.start);
        let others = names.iter().filter(|name| !name.may_be_taken);
        let others = others.filter_map(place).map(|name| name.tokens).collect();
        Self { all, others }
    }

    pub(super) fn covers(&self, at: usize) -> bool {
        let mut own = self.all.iter().map(|name| &name.tokens);
        own.any(|tokens| tokens.contains(&at)) || self.is_of_another(at)
    }

    /// Whether a word there is of a longer name: the rice of `red yeast rice` is no food.
    pub(super) fn is_part(&self, at: usize) -> bool {
        let mut own = self.all.iter().map(|name| &name.tokens);
        own.any(|tokens| tokens.contains(&at) && tokens.len() > 1)
    }

    fn is_of_another(&self, at: usize) -> bool {
        self.others.iter().any(|tokens| tokens.contains(&at))
    }

    pub(super) fn within(&self, tokens: &Range<usize>) -> Vec<&Name> {
        let inside =
            |name: &&Name| tokens.start <= name.tokens.start && name.tokens.start < tokens.end;
        self.all.iter().filter(inside).collect()
    }

    /// The name of an amount, of those in its own part of the question; `Err` where it may be of something else.
    pub(super) fn of(
        &self,
        view: View<'_>,
        amount: &Range<usize>,
        own: &Range<usize>,
        in_iu: bool,
    ) -> Result<Option<&Name>, ()> {
        let within = self.within(own);
        let mut ids: Vec<usize> = within.iter().map(|name| name.id).collect();
        ids.sort_unstable();
        ids.dedup();
        let near = |name: &&&Name| is_beside(view, amount, &name.tokens);
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
                    && !is_run(view, &within, &only.tokens) =>
            {
                Ok(Some(only))
            }
            ([_], ..) => self.only(view, amount, within[0]).map(Some),
            (_, _, [only, rest @ ..]) if in_iu && rest.iter().all(|name| name.id == only.id) => {
                Ok(Some(only))
            }
            _ => last_taken(view, amount, &within).map(Some).ok_or(()),
        }
    }

    /// The only name there is, where the amount is not of something else.
    fn only<'n>(
        &self,
        view: View<'_>,
        amount: &Range<usize>,
        name: &'n Name,
    ) -> Result<&'n Name, ()> {
        let gap = gap(amount, &name.tokens);
        let is_joined = gap.clone().any(|at| {
            view.is(at, &["with", "and", "plus", "or", "vs", "versus"])
                || view.is_sign(at, &['+', '&'])
        });
        // `Magnesium (as oxide, citrate) 420 mg`.
        let in_bracket = view.is_sign(gap.start, &['('])
            && view.is_sign(amount.start.wrapping_sub(1), &[')'])
            && gap.end == amount.start;
        let is_foreign = !in_bracket && self.is_foreign(view, amount);
        if is_foreign && (is_joined || !is_run_of_words(view, gap)) {
            Err(())
        } else {
            Ok(name)
        }
    }

    /// Whether a word that nobody knows stands right beside the amount.
    fn is_foreign(&self, view: View<'_>, amount: &Range<usize>) -> bool {
        let skip = |at: usize| {
            view.sign(at)
                .is_some_and(|sign| matches!(sign, '(' | ')' | ':' | '-' | '=' | '~' | '"'))
        };
        let mut before = amount.start;
        while before > 0 && (skip(before - 1) || view.word(before - 1) == "of") {
            before -= 1;
        }
        let mut behind = amount.end;
        while skip(behind) || view.word(behind) == "of" {
            behind += 1;
        }
        let unknown = |at: usize| self.is_unknown(view, at);
        before > 0 && unknown(before - 1) || unknown(behind)
    }

    /// Whether an amount without a name stands beside a word that nobody knows.
    pub(super) fn is_of_something_else(&self, view: View<'_>, amount: &Range<usize>) -> bool {
        self.is_foreign(view, amount)
    }

    pub(super) fn is_unknown(&self, view: View<'_>, at: usize) -> bool {
        let word = view.word(at);
        let is_unit = super::unit::unit(word).is_some();
        let of_a_figure =
            at > 0 && (view.number(at - 1).is_some() || view.is_sign(at - 1, &['/', '%', '-']));
        let listed = is_unit && of_a_figure
            || super::lists::PLAIN.contains(&word)
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
        // The D of `Ca 500 mg, D 10 mcg` begins a thought as a name does.
        let begins = at > 0 && view.is_sign(at - 1, &[',', ';', '+', '&', '\n']);
        let is_letter = matches!(word, "d" | "k") && begins && view.number(at + 1).is_some();
        !word.is_empty() && (!listed || is_letter) && !self.covers(at)
    }
}

pub(super) fn gap(amount: &Range<usize>, name: &Range<usize>) -> Range<usize> {
    if name.start >= amount.end {
        amount.end..name.start
    } else {
        name.end.min(amount.start)..amount.start
    }
}
