//! A text with pieces left out, doubled, exchanged and put in, always the same for the same number.

/// Numbers that look random and are the same for the same beginning.
pub(super) struct Chance(u64);

impl Chance {
    pub(super) const fn new(number: u64) -> Self {
        Self(number ^ 0x9e37_79b9_7f4a_7c15)
    }

    /// A number below `end`.
    pub(super) fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((mixed ^ (mixed >> 31)) >> 1).unwrap_or(0) % end.max(1)
    }

    pub(super) fn one<'a, T>(&mut self, of: &'a [T]) -> &'a T {
        &of[self.below(of.len())]
    }
}

/// What is put in: signs with a meaning somewhere, letters that are none, and numbers at the edges.
const PIECES: &[&str] = &[
    "\0",
    "\u{7f}",
    "\u{202e}",
    "\u{200b}",
    "\u{fe0f}",
    "\u{1f48a}",
    "\u{301}",
    "ß",
    "İ",
    "ﬁ",
    "½",
    "µ",
    "０",
    "٣",
    "<@1>",
    "<#1>",
    "@everyone",
    "```",
    "||",
    "**",
    "__",
    "\\",
    "[a](b)",
    "<t:1>",
    "\r\n",
    "\n\n",
    "\t",
    "'",
    "\"",
    "“",
    "99999999999999999999",
    "-1",
    "0",
    "1e309",
    "0.000000001",
    "NaN",
    "1/0",
    "½½",
    "x",
    "×",
    "/",
    "%",
    "+",
    ":",
    ";",
    "=",
    "[[",
    "]]",
    "{",
    "}",
    "#",
    "mg",
    "IU",
    "mcg",
    "a day",
    "every",
    "and",
    "or",
    "not",
    "years old",
];

/// The longest text of a message.
const LONGEST: usize = 4_000;

/// The text, changed some times; with `others` it goes on as one of them.
pub(super) fn mutated(chance: &mut Chance, text: &str, others: &[String]) -> String {
    let mut letters: Vec<char> = text.chars().collect();
    for _ in 0..=chance.below(6) {
        let from = chance.below(letters.len() + 1);
        let to = (from + chance.below(9)).min(letters.len());
        match chance.below(6) {
            0 => drop(letters.drain(from..to)),
            1 => {
                let again = letters[from..to].repeat(1 + chance.below(40));
                letters.splice(from..from, again);
            }
            2 | 3 => {
                let piece: Vec<char> = chance.one(PIECES).chars().collect();
                letters.splice(from..from, piece);
            }
            4 if !others.is_empty() => {
                let other: Vec<char> = chance.one(others).chars().collect();
                let begin = chance.below(other.len() + 1);
                letters.truncate(from);
                letters.extend_from_slice(&other[begin..]);
            }
            _ if from < letters.len() => {
                let code = u32::try_from(chance.below(0x2_ffff)).unwrap_or(0);
                letters[from] = char::from_u32(code).unwrap_or('?');
            }
            _ => {}
        }
    }
    letters.truncate(LONGEST);
    letters.into_iter().collect()
}
