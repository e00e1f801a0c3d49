//! What was asked, as a button carries it: a few characters that only `intent/code/` writes and reads.

/// A short code without `:`, `+` and spaces.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Code(String);

impl Code {
    /// The code with these characters; those that may not stand in one are left out.
    #[must_use]
    pub fn new(text: &str) -> Self {
        let may = |letter: &char| letter.is_ascii_alphanumeric() || "-;.~".contains(*letter);
        Self(text.chars().filter(may).collect())
    }

    /// Its characters.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// How an id is written where there is no room for it: `~` and four letters and digits. Of 300 ids two have the same
/// with a chance of one in 300; a test sees to it that none of the shipped ones have. Of the thousands of
/// rows some have: there the entry tells which is meant.
#[must_use]
pub(in crate::answer) fn mark(id: &str) -> String {
    const DIGITS: &[u8; 62] = b"0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    const BASIS: u32 = 0x811c_9dc5;
    const PRIME: u32 = 0x0100_0193;
    // FNV-1a: the same on every machine and in every version, as buttons are kept for ever.
    let mut rest = id.bytes().fold(BASIS, |hash, byte| {
        (hash ^ u32::from(byte)).wrapping_mul(PRIME)
    });
    let mut mark = String::from("~");
    for _ in 0..MARK {
        mark.push(char::from(DIGITS[rest as usize % DIGITS.len()]));
        rest /= 62;
    }
    mark
}

/// The characters of a mark behind its `~`.
pub(in crate::answer) const MARK: usize = 4;
