//! What a word sounds like: its consonants, those that sound alike as one.

/// The sound of a word; `vitmn` and `vitiman` have that of `vitamin`.
pub(super) fn of(word: &str) -> String {
    let letters: Vec<char> = word.chars().collect();
    let mut sound = String::with_capacity(word.len());
    for (place, letter) in letters.iter().enumerate() {
        let next = letters.get(place + 1).copied().unwrap_or(' ');
        let heard = match letter {
            'a' | 'e' | 'i' | 'o' | 'u' | 'y' if place == 0 => 'a',
            'a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'h' => continue,
            'c' if matches!(next, 'e' | 'i' | 'y') => 's',
            'p' if next == 'h' => 'f',
            'c' | 'q' => 'k',
            'z' => 's',
            letter => *letter,
        };
        // A letter that is written twice is heard once.
        let is_twice = place > 0 && letters[place - 1] == *letter;
        if !is_twice {
            sound.push(heard);
        }
    }
    sound
}

#[cfg(test)]
mod tests {
    use super::of;

    #[test]
    fn words_that_are_written_otherwise_sound_alike() {
        let case = |one: &str, other: &str, alike: bool| {
            assert_eq!(of(one) == of(other), alike, "{one} and {other}");
        };
        case("calshium", "calcium", true);
        case("kalsiam", "calcium", true);
        case("vitmn", "vitamin", true);
        case("vittiman", "vitamin", true);
        case("filoquinone", "phylloquinone", true);
        case("celinium", "selenium", true);
        case("magnesium", "manganese", false);
        case("calcium", "cadmium", false);
        case("vietnam", "vitamin", false);
    }
}
