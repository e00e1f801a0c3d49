//! What Discord reads as more than text, how text is escaped so that it is shown as it is, and how much room it takes.

/// Marks that Discord reads as Markdown, a mention or a link. No knowledge and no disclaimer has them.
pub(crate) const MARKS: [char; 12] = ['*', '_', '`', '~', '|', '#', '<', '>', '[', ']', '\\', '@'];

/// How long a text is for Discord, which counts UTF-16 units.
pub(crate) fn units(text: &str) -> usize {
    text.encode_utf16().count()
}

/// The beginning of the text that has at most so many units.
pub(crate) fn beginning(text: &str, most: usize) -> &str {
    let mut width = 0;
    let over = text.char_indices().find(|(_, letter)| {
        width += letter.len_utf16();
        width > most
    });
    &text[..over.map_or(text.len(), |(at, _)| at)]
}

/// The most units that a text takes when it is escaped.
pub(crate) fn escaped_units(text: &str) -> usize {
    let bytes = text
        .bytes()
        .map(|byte| usize::from(UNITS[usize::from(byte)]));
    let colons = text.bytes().filter(|byte| *byte == b':').count();
    let addresses = if colons == 0 {
        0
    } else {
        text.matches("://").count()
    };
    bytes.sum::<usize>() + addresses
}

/// Adds the text so that Discord shows it as it is: no Markdown, no mention, no link, no emoji code; what stands between two marks is copied at once.
pub(crate) fn escape(safe: &mut String, text: &str) {
    let mut copied = 0;
    let mut looked = 0;
    while let Some(ahead) = text.as_bytes()[looked..]
        .iter()
        .position(|byte| MAY_CHANGE[usize::from(*byte)])
    {
        let at = looked + ahead;
        let letter = text[at..].chars().next().unwrap_or_default();
        looked = at + letter.len_utf8();
        let instead = match letter {
            '@' => "@\u{200b}",
            ':' if text[at..].starts_with("://") => ":\u{200b}",
            ':' => continue,
            letter if letter.is_control() => " ",
            letter if letter.is_ascii() => "\\",
            _ => continue,
        };
        safe.push_str(&text[copied..at]);
        safe.push_str(instead);
        copied = if instead == "\\" { at } else { looked };
    }
    safe.push_str(&text[copied..]);
}

const fn is_mark(byte: u8) -> bool {
    let mut place = 0;
    while place < MARKS.len() {
        if MARKS[place] as u32 == byte as u32 {
            return true;
        }
        place += 1;
    }
    false
}

/// By the first byte of a letter, whether it may be shown otherwise than it is. Few are, and a table tells fastest.
const MAY_CHANGE: [bool; 256] = {
    let mut may_change = [false; 256];
    let mut byte = u8::MIN;
    loop {
        // Control characters, those of two bytes included.
        let is_control = matches!(byte, 0..0x20 | 0x7f | 0xc2);
        may_change[byte as usize] = is_mark(byte) || is_control || byte == b':';
        if byte == u8::MAX {
            break may_change;
        }
        byte += 1;
    }
};

/// By byte: none behind the first of a letter, two for a letter of two units and for what is escaped.
const UNITS: [u8; 256] = {
    let mut units = [1; 256];
    let mut byte = u8::MIN;
    loop {
        units[byte as usize] = match byte {
            0x80..=0xbf => 0,
            0xf0.. => 2,
            byte if is_mark(byte) => 2,
            _ => 1,
        };
        if byte == u8::MAX {
            break units;
        }
        byte += 1;
    }
};

#[cfg(test)]
mod tests {
    use super::*;

    fn escaped(text: &str) -> String {
        let mut safe = String::new();
        escape(&mut safe, text);
        safe
    }

    #[test]
    fn text_from_outside_is_shown_as_it_is() {
        let case = |text: &str, expected: &str| assert_eq!(escaped(text), expected);
        case("**bold**", "\\*\\*bold\\*\\*");
        case("@everyone", "@\u{200b}everyone");
        case("<@123>", "\\<@\u{200b}123\\>");
        case("a\nb", "a b");
        case("[x](https://e.org)", "\\[x\\](https:\u{200b}//e.org)");
        case("5 to 10 mg (US)", "5 to 10 mg (US)");
        case("a:\u{85}µ©é\u{7f}#", "a: µ©é \\#");
    }

    #[test]
    fn escaped_text_takes_no_more_room_than_is_counted() {
        for text in [
            "",
            "plain",
            "*_`~|#<>[]\\@",
            "a: https://e.org",
            "\u{1d11e}é\u{85}",
            "😀@",
        ] {
            assert!(units(&escaped(text)) <= escaped_units(text), "{text}");
        }
    }

    #[test]
    fn a_beginning_ends_between_two_letters() {
        let case = |text: &str, most: usize, expected: &str| {
            assert_eq!(beginning(text, most), expected);
        };
        case("abc", 2, "ab");
        case("abc", 3, "abc");
        case("a😀c", 2, "a");
        case("a😀c", 3, "a😀");
        case("", 0, "");
    }
}
