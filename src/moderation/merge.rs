//! Two changes of one text put together, where neither touches what the other changes.

use std::ops::Range;

use super::compare::{changed, lines_of};

/// The text with both changes; nothing where they change the same lines in different ways.
#[must_use]
pub(super) fn merged(base: &str, one: &str, other: &str) -> Option<String> {
    let mut edits = edits(base, one);
    for edit in self::edits(base, other) {
        if !edits.contains(&edit) {
            edits.push(edit);
        }
    }
    edits.sort_by_key(|edit| (edit.lines.start, edit.lines.end));
    let clash = |pair: &[Edit]| {
        let (first, second) = (&pair[0].lines, &pair[1].lines);
        second.start < first.end || first == second
    };
    if edits.windows(2).any(clash) {
        return None;
    }
    let lines = lines_of(base);
    let mut text = String::new();
    let mut at = 0;
    for edit in edits {
        text.extend(lines[at..edit.lines.start].iter().copied());
        text.push_str(&edit.text);
        at = edit.lines.end;
    }
    text.extend(lines[at..].iter().copied());
    Some(text)
}

/// Lines of the text before, and what stands in their place.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Edit {
    lines: Range<usize>,
    text: String,
}

fn edits(before: &str, after: &str) -> Vec<Edit> {
    let (old, new) = (lines_of(before), lines_of(after));
    let changed = changed(&old, &new).into_iter();
    let edits = changed.map(|op| Edit {
        lines: op.old_range(),
        text: new[op.new_range()].concat(),
    });
    edits.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn changes_of_different_lines_are_both_kept_and_others_clash() {
        let case = |one: &str, other: &str, expected: Option<&str>| {
            let both = merged("a\nb\nc\nd\n", one, other);
            assert_eq!(both.as_deref(), expected, "{one:?} and {other:?}");
        };
        case("a\nc\nd\n", "a\nb\nc\n", Some("a\nc\n"));
        case("a\nb\nc\nx\nd\n", "y\nb\nc\nd\n", Some("y\nb\nc\nx\nd\n"));
        case("a\nc\nd\n", "a\nc\nd\n", Some("a\nc\nd\n"));
        case("a\nx\nc\nd\n", "a\ny\nc\nd\n", None);
        case("a\nx\nb\nc\nd\n", "a\ny\nb\nc\nd\n", None);
        case("a\nb\nc\nd\n", "a\n", Some("a\n"));
    }
}
