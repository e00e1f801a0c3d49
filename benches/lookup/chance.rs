//! Names that nobody has, but might have: made of syllables, salts and common first words, always the same ones.

const ONSETS: &[&str] = &[
    "b", "c", "d", "f", "g", "h", "l", "m", "n", "p", "r", "s", "t", "v", "br", "cl", "cr", "gl",
    "ph", "pl", "pr", "st", "th", "tr",
];
const VOWELS: &[&str] = &["a", "e", "i", "o", "u", "ae", "ea", "io"];
const CODAS: &[&str] = &["", "", "", "l", "m", "n", "r", "s", "x"];
const ENDINGS: &[&str] = &[
    "in", "ine", "ol", "one", "ane", "ate", "ium", "um", "a", "ia", "is", "us", "oside", "amide",
    "idin",
];
const BEFORE: &[&str] = &[
    "vitamin",
    "magnesium",
    "calcium",
    "zinc",
    "omega",
    "wild",
    "acetyl",
];
const AFTER: &[&str] = &[
    "citrate",
    "oxide",
    "gluconate",
    "carbonate",
    "extract",
    "root",
    "leaf",
    "oil",
    "seed",
    "bark",
    "complex",
];

/// Numbers that look random and are the same in every run.
pub(super) struct Chance(pub(super) u64);

impl Chance {
    /// A number below `end`.
    pub(super) fn below(&mut self, end: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or(0) % end
    }

    pub(super) fn one<'a>(&mut self, of: &[&'a str]) -> &'a str {
        of[self.below(of.len())]
    }

    /// One to three words.
    pub(super) fn name(&mut self) -> String {
        let word = self.word();
        match self.below(6) {
            0 | 1 => word,
            2 => format!("{} {word}", self.one(BEFORE)),
            3 => format!("{word} {}", self.one(AFTER)),
            4 => format!("{word} {}", self.word()),
            _ => format!("{} {word} {}", self.one(BEFORE), self.one(AFTER)),
        }
    }

    fn word(&mut self) -> String {
        let mut word = String::new();
        for _ in 0..2 + self.below(2) {
            word.push_str(self.one(ONSETS));
            word.push_str(self.one(VOWELS));
            word.push_str(self.one(CODAS));
        }
        word + self.one(ENDINGS)
    }
}
