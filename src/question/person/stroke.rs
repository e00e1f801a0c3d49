//! Ages with a sex behind or before a stroke: `57/F`, `M/67`.

use super::age::Span;

impl Span<'_> {
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
