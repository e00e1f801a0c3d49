//! Which rows of a new supplement are begun: those that one of its kind cannot do without.

use super::super::supplement::SupplementKind;
use super::{EntryKind, quoted};

/// What a supplement of a kind has rows of from the beginning, and what it has none of.
struct Suit {
    kind: SupplementKind,
    begun: &'static [&'static str],
    left_out: &'static [&'static str],
}

fn suit(kind: EntryKind) -> Option<Suit> {
    let (kind, begun, left_out): (_, &[_], &[_]) = match kind {
        EntryKind::Nutrient => (
            SupplementKind::Nutrient,
            &["[[doses]]", "[[upper-limits]]", "[[interactions]]"],
            &[],
        ),
        EntryKind::Herb => (
            SupplementKind::Herb,
            &["[[adverse-effects]]", "[[interactions]]"],
            &["iu-per-mcg", "[[upper-limits]]", "[[no-upper-limit]]"],
        ),
        EntryKind::AminoAcid => (
            SupplementKind::AminoAcid,
            &["[[doses]]", "[[adverse-effects]]", "[[interactions]]"],
            &["iu-per-mcg"],
        ),
        EntryKind::Other => (
            SupplementKind::Other,
            &["[[adverse-effects]]", "[[interactions]]"],
            &["iu-per-mcg"],
        ),
        EntryKind::Supplement | EntryKind::Topic | EntryKind::Medicine => return None,
    };
    Some(Suit {
        kind,
        begun,
        left_out,
    })
}

/// The kind as the file has it; a blank where nobody has said it.
pub(super) fn word(kind: EntryKind) -> String {
    let word = suit(kind).map(|suit| suit.kind.as_str());
    quoted(word.unwrap_or("<what it is: nutrient, herb, amino acid or other>"))
}

/// The template with the rows that suit the kind.
pub(super) fn suited(template: &str, kind: EntryKind) -> String {
    let Some(suit) = suit(kind) else {
        return template.to_owned();
    };
    let blocks = template.split("\n\n").filter_map(|block| {
        let begins = |keys: &[&str], line: &str| {
            let optional = line.strip_prefix('#');
            optional.is_some_and(|line| keys.iter().any(|key| line.starts_with(key)))
        };
        let any = |keys: &[&str]| block.lines().any(|line| begins(keys, line));
        let is_table = block.lines().any(|line| line.starts_with("#[["));
        if is_table && any(suit.left_out) {
            return None;
        }
        let lines = block.lines().filter(|line| !begins(suit.left_out, line));
        let is_begun = any(suit.begun);
        let lines = lines.map(|line| if is_begun { without_mark(line) } else { line });
        Some(lines.collect::<Vec<_>>().join("\n"))
    });
    blocks.collect::<Vec<_>>().join("\n\n") + "\n"
}

/// A line of a row that is begun; what may be left out stays optional.
fn without_mark(line: &str) -> &str {
    let stays = line.contains("leave the line out") || line.starts_with("#hours-apart");
    let key =
        |rest: &&str| rest.starts_with(|letter: char| letter == '[' || letter.is_ascii_lowercase());
    let row = line.strip_prefix('#').filter(key);
    row.filter(|_| !stays).unwrap_or(line)
}
