//! Grammar that a sentence needs: one thing or several, and lists that end with `and` or `or`.

use std::fmt::{self, Display, Formatter};

/// So many things: `1 problem`, `3 problems`, `2 studies`.
pub(crate) struct Count<'n>(pub(crate) usize, pub(crate) &'n str);

/// Things in a row: `a`, `a or b`, `a, b or c`.
pub(crate) struct List<'i, T> {
    items: &'i [T],
    joint: &'static str,
}

impl<'i, T> List<'i, T> {
    /// The last two joined by `and`.
    pub(crate) const fn and(items: &'i [T]) -> Self {
        Self {
            items,
            joint: " and ",
        }
    }

    /// The last two joined by `or`.
    pub(crate) const fn or(items: &'i [T]) -> Self {
        Self {
            items,
            joint: " or ",
        }
    }
}

impl Display for Count<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let Self(count, noun) = *self;
        f.write_str(&grouped(count))?;
        let stem = noun
            .strip_suffix('y')
            .filter(|stem| !stem.ends_with(VOWELS));
        match (count, stem) {
            (1, _) => write!(f, " {noun}"),
            (_, Some(stem)) => write!(f, " {stem}ies"),
            (_, None) => write!(f, " {noun}s"),
        }
    }
}

impl<T: Display> Display for List<'_, T> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        for (place, item) in self.items.iter().enumerate() {
            let behind = self.items.len() - place;
            f.write_str(match behind {
                _ if place == 0 => "",
                1 => self.joint,
                _ => ", ",
            })?;
            item.fmt(f)?;
        }
        Ok(())
    }
}

const VOWELS: [char; 5] = ['a', 'e', 'i', 'o', 'u'];

/// With a comma between thousands.
fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut grouped = String::with_capacity(digits.len() + digits.len() / 3);
    for (place, digit) in digits.char_indices() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_thing_is_one_and_all_else_is_several() {
        let case = |count: usize, noun: &str, expected: &str| {
            assert_eq!(Count(count, noun).to_string(), expected);
        };
        case(0, "problem", "0 problems");
        case(1, "problem", "1 problem");
        case(2, "problem", "2 problems");
        case(1, "study", "1 study");
        case(2, "study", "2 studies");
        case(3, "day", "3 days");
        case(21_800, "study", "21,800 studies");
        case(1_234_567, "day", "1,234,567 days");
    }

    #[test]
    fn a_list_has_commas_and_one_joint() {
        let case = |items: &[&str], expected: &str| {
            assert_eq!(List::or(items).to_string(), expected);
            assert_eq!(
                List::and(items).to_string(),
                expected.replace(" or ", " and ")
            );
        };
        case(&[], "");
        case(&["a"], "a");
        case(&["a", "b"], "a or b");
        case(&["a", "b", "c"], "a, b or c");
    }
}
