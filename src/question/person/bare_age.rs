//! Ages that no `years old` stands behind: `women over 50`, `in my 60s`, `aged 51`, `my son is 8`.

use super::age::{Ages, GROWN, Span, YEAR, below, from, years};
use super::words::{BABIES, NO_AGE, PEOPLE, SOMEBODY};

/// What else somebody tells of themselves.
const TELLS: &[&str] = &[
    "on",
    "only",
    "taking",
    "im",
    "otherwise",
    "currently",
    "healthy",
    "never",
    "always",
    "diagnosed",
    "had",
    "have",
    "been",
    "vegan",
    "vegetarian",
    "married",
    "overweight",
];

impl Span<'_> {
    /// `women over 50`, `over 60s`, `50 and over`, `51+`, `under 5s`, `in my 60s`.
    pub(super) fn bounded(self, age: f64) -> Option<Ages> {
        let view = self.view;
        let s = usize::from(view.word(self.end) == "s" && view.is_attached(self.end));
        let end = self.end + s;
        let of_people = (1..=3).any(|back| PEOPLE.contains(&view.before(self.at, back)))
            || view.is(end, PEOPLE)
            || matches!(self.before(2), "age" | "aged");
        if let Some((upwards, behind)) = self.bound_behind(self.end)
            && (of_people || age >= GROWN && !self.is_counted(behind))
            && !view.is_sign(self.end, &['+'])
                | of_people
                | (self.at == 0 || matches!(self.before(1), "for" | "age" | "aged"))
        {
            return Some((
                if upwards {
                    from(age * YEAR)
                } else {
                    below(age + 1.0)
                },
                behind,
            ));
        }
        let plural = s == 1 && age >= 1.0;
        match self.before(1) {
            "over" | "past" if self.at == 1 && age >= GROWN && view.word(end) == "and" => {
                Some((from(age * YEAR + YEAR), end))
            }
            "over" | "above" | "past" if (of_people || plural) && !self.is_counted(end) => {
                Some((from(age * YEAR + YEAR), end))
            }
            "under" | "below" if (of_people || plural) && !self.is_counted(end) => {
                Some((below(age), end))
            }
            _ => self.decade(age, s, end),
        }
    }

    fn decade(self, age: f64, s: usize, end: usize) -> Option<Ages> {
        let dash = usize::from(self.view.is_sign(self.at.wrapping_sub(1), &['-']));
        let part = usize::from(matches!(self.before(1 + dash), "early" | "mid" | "late"));
        let back = part + dash;
        let owned = part == 1
            || matches!(
                self.before(1 + back),
                "my" | "her" | "his" | "their" | "the"
            );
        let owned = owned || PEOPLE.contains(&self.before(1 + back));
        let is_tens = age % 10.0 == 0.0 && age >= 20.0;
        let in_words = self.before(2 + back) == "in" && !self.is_counted(end);
        (owned && is_tens && (s == 1 || in_words)).then(|| (years(age, age + 9.0), end))
    }

    /// `aged 51`, `I am 70`, `my son is 8`, `a man of 60`, `pregnant 16`, `female 15`, `at 30`, `16 and pregnant`.
    pub(super) fn named(self, first: f64, last: f64) -> Option<Ages> {
        let view = self.view;
        if first >= GROWN && self.is_with_a_sex() {
            return Some((years(first, last), self.end + 1));
        }
        if self.is_counted(self.end) {
            return None;
        }
        let sign =
            usize::from(self.at > 0 && view.is_sign(self.at - 1, &[',', '(', ':', '-', '=']));
        let is_age = self.is_told_before(first, sign);
        let whole = first.fract() == 0.0;
        let and = view.skip_word(self.end, "and");
        let behind = matches!(
            view.word(and),
            "pregnant" | "breastfeeding" | "female" | "male" | "nursing"
        );
        let set_off = self.is_set_off();
        let own = first >= GROWN && whole && (behind || set_off || self.is_behind_a_stroke());
        (is_age || own).then(|| (years(first, last), self.end))
    }

    /// Whether the word before says that the number is an age: `aged 40`, `my son is 8`; `sign` signs stand between.
    fn is_told_before(self, first: f64, sign: usize) -> bool {
        let view = self.view;
        let before = |back: usize| view.before(self.at, back + sign);
        let is_person = |word: &str| PEOPLE.contains(&word);
        match before(1) {
            "age" | "aged" | "turned" | "turning" | "ages" | "im" | "shes" | "hes" => true,
            // A mother of two is not two years old.
            "of" => {
                let is_theirs = first >= GROWN || BABIES.contains(&before(2));
                before(2) == "age" || is_person(before(2)) && is_theirs
            }
            "am" => before(2) == "i",
            "f" | "m" => sign == 0 && view.is_attached(self.at) && first >= GROWN,
            "is" | "was" => {
                let is_past = matches!(before(3), "since" | "when" | "until" | "before" | "til");
                SOMEBODY.contains(&before(2)) && !is_past
            }
            "at" => {
                first.fract() == 0.0
                    && first >= GROWN
                    && sign == 0
                    && !view.is(self.end, &["am", "pm", "degree", "percent"])
            }
            // `those two` are no people of an age.
            word => is_person(word) && word != "those" && !self.is_of_a_thing(self.end),
        }
    }

    /// `…, 38 m, …`: behind a number set off like that an m counts no months.
    fn is_with_a_sex(self) -> bool {
        let view = self.view;
        let opens = self.at == 0 || view.is_sign(self.at - 1, &[',', '(', '.', ';', '\n']);
        let closes =
            self.end + 1 == view.len() || view.is_sign(self.end + 1, &[',', ')', '.', ';', '\n']);
        opens && closes && view.is(self.end, &["m", "f"])
    }

    /// `51, hot flushes and …`, `menopausal here, 49, …`: a number at the beginning, or behind who writes, set off by commas.
    fn is_set_off(self) -> bool {
        const ASKS: &[&str] = &[
            "is", "are", "too", "or", "and", "a", "per", "ok", "would", "every",
        ];
        const WRITES: &[&str] = &[
            "here",
            "peri",
            "perimenopausal",
            "menopausal",
            "postmenopausal",
            "retired",
            "vegan",
        ];
        let view = self.view;
        let ends = view.is_sign(self.end, &[',']);
        let asks = view.is(self.end + 1, ASKS) || view.number(self.end + 1).is_some();
        let begins = self.at == 0 && !asks;
        // `…, 68, only on amlodipine`.
        let apart =
            self.at > 1 && view.is_sign(self.at - 1, &[',']) && view.is(self.end + 1, TELLS);
        let writes =
            self.at > 1 && view.is_sign(self.at - 1, &[',']) && view.is(self.at - 2, WRITES);
        ends && (begins || writes || apart)
    }

    /// Whether what the number counts stands behind it.
    fn is_counted(self, at: usize) -> bool {
        let view = self.view;
        let dash = usize::from(view.is_sign(at, &['-']));
        let word = view.word(at + dash);
        let is_height = view.is_sign(at, &['\'', '’', '"', '%', '/', '×', '′'])
            || view.is_sign(at, &['.', ',', ':'])
                && view.is_attached(at + 1)
                && view.number(at + 1).is_some();
        NO_AGE.contains(&word)
            || super::super::amounts::unit_named(word).is_some()
            || is_height
            || view.number(at + dash).is_some()
    }
}
