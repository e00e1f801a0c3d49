//! Ages with the letter of a sex beside them: `57/F`, `M/67`, `24 yo M`.

use super::age::Span;
use crate::population::Sex;

impl Span<'_> {
    /// `24 yo M`, where no more is said of months.
    pub(super) fn letter_behind(self, end: usize) -> Option<Sex> {
        let goes_on = self.view.is_sign(end + 1, &['/', '\'']);
        match self.view.word(end) {
            "f" if !goes_on => Some(Sex::Women),
            "m" if !goes_on => Some(Sex::Men),
            _ => None,
        }
    }

    /// `M/67`.
    pub(super) fn is_behind_a_stroke(self) -> bool {
        let view = self.view;
        self.at > 1 && view.is_sign(self.at - 1, &['/']) && matches!(self.before(2), "f" | "m")
    }

    /// `57/F`, where a thought begins.
    pub(super) fn is_before_a_stroke(self) -> bool {
        let view = self.view;
        let begins = self.at == 0
            || view.sign(self.at - 1).is_some()
            || matches!(self.before(1), "im" | "am" | "a");
        let is_letter = matches!(view.word(self.end + 1), "f" | "m");
        begins && view.is_sign(self.end, &['/']) && is_letter
    }
}
