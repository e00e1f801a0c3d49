//! Two texts compared word by word, in marks that a screen reader reads too: `[-taken away-]` and `{+put in+}`.

use similar::{ChangeTag, DiffOp, TextDiff};

use super::words;

/// What differs, line by line. Nothing for equal texts.
#[must_use]
pub fn compare(before: &str, after: &str) -> Vec<Difference> {
    let (old, new) = (lines_of(before), lines_of(after));
    let changed = changed(&old, &new);
    let found = changed.iter().flat_map(|op| {
        let (old, new) = (&old[op.old_range()], &new[op.new_range()]);
        marked(op.new_range().start + 1, &old.concat(), &new.concat())
    });
    let found: Vec<Difference> = found.collect();
    if !found.is_empty() {
        return found;
    }
    let white = changed.first().map(|op| Difference {
        line: op.new_range().start + 1,
        text: words::WHITE_SPACE.to_owned(),
    });
    white.into_iter().collect()
}

/// A line that differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// Its number in the second text, from 1; for a line that is gone, of the line that now stands there.
    pub line: usize,
    pub text: String,
}

/// The differences one below the other, each after its line's number.
#[must_use]
pub fn told(differences: &[Difference]) -> String {
    let told = differences
        .iter()
        .map(|difference| format!("{}: {}\n", difference.line, difference.text));
    told.collect()
}

pub(super) fn lines_of(text: &str) -> Vec<&str> {
    text.split_inclusive('\n').collect()
}

/// Where lines differ, in order.
pub(super) fn changed(old: &[&str], new: &[&str]) -> Vec<DiffOp> {
    let lines = TextDiff::from_slices(old, new);
    let changed = lines.ops().iter();
    let changed = changed.filter(|op| !matches!(op, DiffOp::Equal { .. }));
    changed.copied().collect()
}

fn marked(first: usize, before: &str, after: &str) -> Vec<Difference> {
    let words = TextDiff::from_unicode_words(before, after);
    let mut page = Page::from_line(first);
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
                page.put(&mut away, &mut new);
                page.keep(change.value());
            }
        }
    }
    page.put(&mut away, &mut new);
    page.end_line();
    page.lines
}

/// Lines with marks as they are written. A line without one is not kept, so that white space alone is no difference.
struct Page {
    lines: Vec<Difference>,
    number: usize,
    line: String,
    is_marked: bool,
}

impl Page {
    fn from_line(number: usize) -> Self {
        Self {
            lines: Vec::new(),
            number,
            line: String::new(),
            is_marked: false,
        }
    }

    /// Writes the change that has been gathered; the white space that it ends with stands outside of the marks.
    fn put(&mut self, away: &mut String, new: &mut String) {
        self.mark(("[-", "-]"), away.trim_end(), false);
        self.mark(("{+", "+}"), new.trim_end(), true);
        if new.is_empty() {
            self.skip(white_end(away));
        } else {
            self.keep(white_end(new));
        }
        away.clear();
        new.clear();
    }

    /// Writes each line of the text between marks of its own.
    fn mark(&mut self, (open, close): (&str, &str), text: &str, is_new: bool) {
        for (place, part) in text.split('\n').enumerate() {
            if place > 0 {
                self.end_line();
                self.number += usize::from(is_new);
            }
            if part.trim().is_empty() {
                self.line.push_str(part);
            } else {
                self.line.extend([open, part, close]);
                self.is_marked = true;
            }
        }
    }

    /// Writes what both texts have.
    fn keep(&mut self, text: &str) {
        for (place, part) in text.split('\n').enumerate() {
            if place > 0 {
                self.end_line();
                self.number += 1;
            }
            self.line.push_str(part);
        }
    }

    /// White space behind what was taken away: its lines are gone too.
    fn skip(&mut self, end: &str) {
        if end.contains('\n') {
            self.end_line();
        } else {
            self.line.push_str(end);
        }
    }

    fn end_line(&mut self) {
        let text = std::mem::take(&mut self.line);
        if std::mem::take(&mut self.is_marked) {
            self.lines.push(Difference {
                line: self.number,
                text: text.trim_end().to_owned(),
            });
        }
    }
}

fn white_end(text: &str) -> &str {
    &text[text.trim_end().len()..]
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
        case("a\n", "a\n\n[[b]]\nc = 1\n", "3: {+[[b]]+}\n4: {+c = 1+}\n");
        case("a\nb\n\nc\nd\n", "a\nd\n", "2: [-b-]\n2: [-c-]\n");
        case(
            "x = 1\ny = 2\n",
            "x = 3\nz = 4\ny = 5\n",
            "1: x = [-1-]{+3+}\n2: {+z = 4+}\n3: y = [-2-]{+5+}\n",
        );
    }

    #[test]
    fn white_space_alone_is_told_in_a_word_and_beside_others_not_at_all() {
        let case = |before: &str, after: &str, expected: &str| {
            assert_eq!(told(&compare(before, after)), expected);
        };
        case("a\nb", "a\nb\n", "2: (only white space)\n");
        case("a\n\n\nb\n", "a\n\nb\n", "3: (only white space)\n");
        case("a = 1\n\n\nb\n", "a = 2\n\nb\n", "1: a = [-1-]{+2+}\n");
        case("a = 1\nb", "a = 2\nb\n", "1: a = [-1-]{+2+}\n");
    }
}
