//! Numbers that stand where an age may stand, and are none: `like I'm five`, `Women 50+ multivitamin`.

use super::age::Span;

/// What a product for an age group is called behind its number.
const PRODUCTS: &[&str] = &[
    "multi",
    "multivitamin",
    "multivit",
    "gummy",
    "gummie",
    "formula",
    "complete",
    "silver",
    "vitamins",
    "mineral",
    "prenatal",
    "men",
    "women",
];

/// Makers whose products bear the number of an age group.
const MAKERS: &[&str] = &[
    "centrum",
    "silver",
    "olly",
    "ritual",
    "thorne",
    "smartypants",
    "alive",
    "wellwoman",
    "wellman",
];

impl Span<'_> {
    pub(super) fn is_of_nobody(self) -> bool {
        self.is_of_a_saying() || self.is_of_a_product()
    }

    /// `explain like I'm five`, `as if I were 5`.
    fn is_of_a_saying(self) -> bool {
        let is_like = (1..=4).any(|back| self.before(back) == "like");
        let explains =
            (1..=8).any(|back| matches!(self.before(back), "explain" | "explained" | "eli"));
        let is_me = matches!(self.before(1), "im" | "am");
        let is_close = (2..=3).any(|back| self.before(back) == "like");
        is_like && explains || is_me && is_close
    }

    /// `Women 50+ multi`, `One A Day Women's 50+`.
    fn is_of_a_product(self) -> bool {
        const BEFORE: usize = 5;
        let view = self.view;
        let is_open = view.is_sign(self.end, &['+']);
        let behind = (self.end + 1..self.end + 3).any(|at| view.is(at, PRODUCTS));
        let made = (1..=BEFORE).any(|back| {
            MAKERS.contains(&self.before(back))
                || self.before(back) == "day" && self.before(back + 1) == "a"
        });
        is_open && (behind || made)
    }
}
