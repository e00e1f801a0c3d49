//! Letters of other scripts that look like Latin ones: somebody's keyboard, a copied text or a joke puts them into
//! words, and people do not see them.

use std::borrow::Cow;

/// Pairs of a small letter and the Latin letter that it looks like: Cyrillic, Greek, Armenian, small capitals.
const LOOK_ALIKES: &[(&str, char)] = &[
    ("аɑᴀα", 'a'),
    ("ƅᖯʙ", 'b'),
    ("сᴄϲ", 'c'),
    ("ԁᴅ", 'd'),
    ("еєᴇ", 'e'),
    ("ɡց", 'g'),
    ("һհн", 'h'),
    ("іıɩɪι", 'i'),
    ("јᴊ", 'j'),
    ("кᴋκ", 'k'),
    ("ӏⅼʟ", 'l'),
    ("мᴍ", 'm'),
    ("пոɴη", 'n'),
    ("оοօᴏσ", 'o'),
    ("рρᴘ", 'p'),
    ("ԛ", 'q'),
    ("гᴦʀ", 'r'),
    ("ѕꜱ", 's'),
    ("тτᴛ", 't'),
    ("ᴜυս", 'u'),
    ("ѵνᴠ", 'v'),
    ("ԝшᴡω", 'w'),
    ("хχ", 'x'),
    ("уүʏγ", 'y'),
    ("ᴢ", 'z'),
];

/// The Latin letter that this one looks like; any other letter is itself.
#[must_use]
pub fn latin(letter: char) -> char {
    if letter.is_ascii() {
        return letter;
    }
    let small = letter.to_lowercase().next().unwrap_or(letter);
    let found = LOOK_ALIKES.iter().find(|(own, _)| own.contains(small));
    found.map_or(letter, |(_, latin)| *latin)
}

/// The text as people who read Latin letters see it. Russian or Greek becomes nonsense by it, in which nothing is found.
#[must_use]
pub fn as_seen(text: &str) -> Cow<'_, str> {
    if text.is_ascii() || text.chars().all(|letter| latin(letter) == letter) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.chars().map(latin).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_read_as_it_is_seen() {
        let case = |written: &str, seen: &str| assert_eq!(as_seen(written), seen);
        case("i took 40 pills", "i took 40 pills");
        case("i tооk 40 рills", "i took 40 pills");
        case("Ι οverdosed", "i overdosed");
        case("ᴏᴠᴇʀᴅᴏꜱᴇ", "overdose");
        case(
            "zweihundert Körner, naïve café",
            "zweihundert Körner, naïve café",
        );
    }
}
