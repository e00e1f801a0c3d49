//! Two texts compared word by word, in marks that a screen reader reads too: `[-taken away-]` and `{+put in+}`.

use similar::{ChangeTag, DiffOp, TextDiff};

/// What differs, each place with its line. Nothing for equal texts.
#[must_use]
pub fn compare(before: &str, after: &str) -> Vec<Difference> {
    let lines = TextDiff::from_lines(before, after);
    let (old, new) = (lines_of(before), lines_of(after));
    let changed = lines
        .ops()
        .iter()
        .filter(|op| !matches!(op, DiffOp::Equal { .. }));
    changed
        .map(|op| Difference {
            line: op.new_range().start + 1,
            text: marked(&old[op.old_range()].concat(), &new[op.new_range()].concat()),
        })
        .collect()
}

/// One place where the texts differ.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// The line of the second text, from 1.
    pub line: usize,
    pub text: String,
}

/// The differences one below the other, each after its line's number.
#[must_use]
pub fn told(differences: &[Difference]) -> String {
    let told = differences
        .iter()
        .map(|difference| format!("{}: {}\n", difference.line, difference.text.trim_end()));
    told.collect()
}

fn lines_of(text: &str) -> Vec<&str> {
    text.split_inclusive('\n').collect()
}

fn marked(before: &str, after: &str) -> String {
    let words = TextDiff::from_unicode_words(before, after);
    let mut text = String::new();
    let (mut away, mut new) = (String::new(), String::new());
    for change in words.iter_all_changes() {
        match change.tag() {
            ChangeTag::Delete => away.push_str(change.value()),
            ChangeTag::Insert => new.push_str(change.value()),
            // A space between two changed words belongs to the change.
            ChangeTag::Equal if change.value() == " " && !(away.is_empty() && new.is_empty()) => {
                away.push(' ');
                new.push(' ');
            }
            ChangeTag::Equal => {
                put(&mut text, &mut away, &mut new);
                text.push_str(change.value());
            }
        }
    }
    put(&mut text, &mut away, &mut new);
    text
}

/// Writes the change that has been gathered; the white space that it ends with stands outside of the marks.
fn put(text: &mut String, away: &mut String, new: &mut String) {
    let end = match (&away[..], &new[..]) {
        (one, "") | ("", one) => white_end(one),
        (one, other) => common_end(white_end(one), white_end(other)),
    };
    let end = end.to_owned();
    for (open, part, close) in [("[-", &mut *away, "-]"), ("{+", &mut *new, "+}")] {
        let body = part.strip_suffix(&*end).unwrap_or(part);
        if !part.is_empty() {
            let body = if body.is_empty() { "line end" } else { body };
            text.extend([open, body, close]);
        }
        part.clear();
    }
    text.push_str(&end);
}

fn white_end(text: &str) -> &str {
    &text[text.trim_end().len()..]
}

fn common_end<'t>(one: &'t str, other: &str) -> &'t str {
    let both = one.chars().rev().zip(other.chars().rev());
    let same = both.take_while(|(one, other)| one == other);
    let length: usize = same.map(|(letter, _)| letter.len_utf8()).sum();
    &one[one.len() - length..]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_taken_away_and_put_in_are_marked_where_they_stand() {
        let case = |before: &str, after: &str, expected: &str| {
            assert_eq!(told(&compare(before, after)), expected);
        };
        case("a\nb = 1\nc\n", "a\nb = 1\nc\n", "");
        case(
            "a\namount = 20\nc\n",
            "a\namount = 25\nc\n",
            "2: amount = [-20-]{+25+}\n",
        );
        case("a\nc\n", "a\nb new\nc\n", "2: {+b new+}\n");
        case("a\nb\nc\n", "a\nc\n", "2: [-b-]\n");
        case(
            "one two three\n",
            "one two hundred three\n",
            "1: one two {+hundred+} three\n",
        );
    }
}
