//! Lists: the letters after the first of several vitamins, and short forms that only a name beside them explains.

use std::ops::Range;

use super::find::{Mention, Reader, Sureness};
use super::lexicon::Subject;
use super::short_forms::ShortForm;
use crate::trie::Trie;

impl Reader<'_> {
    /// The letters after the first in `vitamins A, D, E and K` and `vitamins A D E K`.
    pub(super) fn listed_vitamins(&self, first: Range<usize>) -> Vec<(u32, Range<usize>)> {
        let mut found = Vec::new();
        let mut end = first.end;
        if self.text.word(first.start) != "vitamin" {
            return found;
        }
        let trie = &self.lexicon.trie;
        let vitamin = self.text.tokens[first.start];
        let Some(vitamin) = vitamin.and_then(|token| trie.child(Trie::START, token)) else {
            return found;
        };
        loop {
            let joined = end < self.text.len() && matches!(self.text.word(end), "and" | "or");
            let at = end + usize::from(joined);
            let bare = self.is_vitamin_letter(end)
                && (!found.is_empty() || self.is_vitamin_letter(end + 1));
            let goes_on = joined || bare || self.comma_between(end);
            if at >= self.text.len() || !goes_on {
                return found;
            }
            if joined && self.is_an_article(at) {
                return found;
            }
            let after = &self.text.tokens[at..self.text.len().min(at + 2)];
            let Some((count, name)) = trie.longest(vitamin, after) else {
                return found;
            };
            end = at + count;
            found.push((name, at..end));
        }
    }

    /// Whether an `a` is that of what follows it: `vitamin b6 and a glass of wine`.
    fn is_an_article(&self, at: usize) -> bool {
        const BEHIND_A_LETTER: &[&str] = &[
            "and", "or", "together", "for", "with", "in", "at", "is", "are", "do", "does", "on",
        ];
        let (behind, words) = (at + 1, &self.text.question.words);
        let ends = behind >= self.text.len() || behind >= words.len();
        let is_marked = |text: &str| !text.trim().is_empty();
        let between = || &self.text.question.text[words[at].range.end..words[behind].range.start];
        self.text.word(at) == "a"
            && !ends
            && !is_marked(between())
            && !BEHIND_A_LETTER.contains(&self.text.word(behind))
    }

    fn comma_between(&self, at: usize) -> bool {
        let question = self.text.question;
        let words = &question.words;
        (1..words.len()).contains(&at)
            && question.text[words[at - 1].range.end..words[at].range.start]
                .contains([',', '/', '&', '+'])
    }

    /// A letter that is listed without anything between. `a` is left out: `vitamin d a day`.
    fn is_vitamin_letter(&self, at: usize) -> bool {
        at < self.text.len() && matches!(self.text.word(at), "c" | "d" | "e" | "k")
    }

    /// `cal` in `cal mag zinc`, `D` in `calcium + D` and `low D`.
    pub(super) fn add_short_forms(&self, found: &mut Vec<Mention>) {
        let forms = &self.lexicon.short_forms;
        // What stands before another short form is beside a name only when that has been read.
        for form in forms.iter().chain(forms) {
            self.add_short_form(form, found);
        }
    }

    fn add_short_form(&self, form: &ShortForm, found: &mut Vec<Mention>) {
        let tokens = &self.text.tokens;
        if !tokens.contains(&Some(form.short)) {
            return;
        }
        let within = form.within.places(tokens);
        let is_shown = !form.beside.places(tokens).is_empty();
        // A real word is explained by a phrase only, and it is said how it was read: `cooper gluconate`.
        let is_real = self.lexicon.spellings.is_real(form.short);
        let sureness = if is_real {
            Sureness::Corrected
        } else {
            Sureness::Exact
        };
        for (place, token) in tokens.iter().enumerate() {
            let is_free = || !found.iter().any(|mention| mention.words.contains(&place));
            let is_explained = || {
                if form.before_figures {
                    return self.is_in_a_table(found, place);
                }
                is_shown
                    || self.is_written(form, place)
                    || within.iter().any(|words| words.contains(&place))
                    || !is_real && found.iter().any(|mention| self.explains(mention, place))
            };
            let is_short = *token == Some(form.short) && !self.is_glued(place);
            if is_short && is_free() && is_explained() {
                let is_written = self.is_written(form, place);
                let sureness = if is_written {
                    Sureness::Exact
                } else {
                    sureness
                };
                found.push(self.mention(form.name, place..place + 1, sureness));
            }
        }
    }

    /// Whether it is written as nothing else is: `SAMe`.
    fn is_written(&self, form: &ShortForm, place: usize) -> bool {
        let question = self.text.question;
        let word = question.words.get(place);
        let word = word.and_then(|word| question.text.get(word.range.clone()));
        form.written.is_some() && form.written.as_deref() == word
    }

    /// Whether it stands before a figure and behind none of its own, and another name, or the symbol of another element,
    /// with a figure stands beside: `Ca 600mg Mg 300 mg`, `mg 60 na 1000`.
    fn is_in_a_table(&self, found: &[Mention], place: usize) -> bool {
        const SYMBOLS: &[&str] = &["na", "k", "ca", "fe", "zn", "cu", "se", "mn", "cl", "p"];
        const UNITS: &[&str] = &["mg", "mcg", "ug", "g", "iu"];
        let word = |at: usize| {
            if at < self.text.len() {
                self.text.word(at)
            } else {
                ""
            }
        };
        let is_figure = |at: usize| word(at).starts_with(char::is_numeric);
        let is_unit_of_one = |at: usize| UNITS.contains(&word(at)) && at > 0 && is_figure(at - 1);
        if !is_figure(place + 1) || place > 0 && is_figure(place - 1) {
            return false;
        }
        let behind = place + 2 + usize::from(UNITS.contains(&word(place + 2)));
        let named = |at: usize| {
            SYMBOLS.contains(&word(at)) || found.iter().any(|mention| mention.words.contains(&at))
        };
        let follows = named(behind) && (behind + 1..behind + 4).any(is_figure);
        let precedes = place > 1 && {
            // `Ca 1000 mg/d, Mg 300 mg/d`.
            let often = ["d", "day", "daily", "od", "bd"].contains(&word(place - 1));
            let last = place - 1 - usize::from(often);
            let figure = last - usize::from(last > 0 && is_unit_of_one(last));
            is_figure(figure) && figure > 0 && named(figure - 1)
        };
        let leads = |at: usize| is_figure(at) && place > 1 && is_unit_of_one(place - 1);
        follows || precedes || place > 1 && leads(place - 2) && named(behind)
    }

    /// Whether it stands right behind a figure, or behind the eyes of a smile: the `k` of `5k` is a thousand.
    fn is_glued(&self, at: usize) -> bool {
        let question = self.text.question;
        let words = &question.words;
        let before = &question.text[..words[at].range.start];
        if before.ends_with([':', ';', '=', '\'', '’']) {
            return true;
        }
        at.checked_sub(1).is_some_and(|before| {
            words[before].range.end == words[at].range.start
                && words[before].text.starts_with(char::is_numeric)
        })
    }

    /// Whether a short form at that place is in a list with the name: `caltrate 600 + d`. A letter must be joined to
    /// it: `calcium d` may be anything.
    fn explains(&self, mention: &Mention, place: usize) -> bool {
        let Range { start, end } = mention.words;
        let is_figure = |at: &usize| self.text.word(*at).starts_with(char::is_numeric);
        let end = end + (end..place).take_while(is_figure).count();
        let joins = |at: usize| matches!(self.text.word(at), "and" | "or" | "plus" | "with");
        let is_letter = self.text.word(place).len() == 1;
        let is_near = |left: usize, right: usize| match right.checked_sub(left) {
            Some(0) => !is_letter || self.comma_between(right),
            Some(1) => joins(left),
            _ => false,
        };
        matches!(mention.subject, Subject::Supplement(_))
            && mention.sureness != Sureness::Doubtful
            && (is_near(end, place) || is_near(place + 1, start))
    }
}
