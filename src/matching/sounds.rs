//! What a word sounds like: its consonants, those that sound alike as one.

/// Whether two words sound alike, or have the same letters in another order, as `vitanim` has.
pub(super) fn are_alike(one: &str, other: &str) -> bool {
    let sorted = |word: &str| {
        let mut letters: Vec<char> = word.chars().collect();
        letters.sort_unstable();
        letters
    };
    of(one) == of(other) || one.len() == other.len() && sorted(one) == sorted(other)
}

/// The sound of a word; `vitmn` and `vitiman` have that of `vitamin`.
fn of(word: &str) -> String {
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
    use super::are_alike;

    #[test]
    fn words_that_are_written_otherwise_sound_alike() {
        let case = |one: &str, other: &str, alike: bool| {
            assert_eq!(are_alike(one, other), alike, "{one} and {other}");
        };
        case("calshium", "calcium", true);
        case("kalsiam", "calcium", true);
        case("vitmn", "vitamin", true);
        case("vittiman", "vitamin", true);
        case("filoquinone", "phylloquinone", true);
        case("celinium", "selenium", true);
        case("magnesium", "manganese", false);
        case("calcium", "cadmium", false);
        case("vitanim", "vitamin", true);
        case("vietnam", "vitamin", false);
    }
}
