//! What is not wrong but may mislead: silence where people expect a figure or a warning, and names that mean other things.

use super::Knowledge;
use super::document::Document;
use super::problem::Problem;
use super::source::Source;
use super::supplement::{Supplement, SupplementKind};
use super::written::Step;
use crate::spelling::normalised;

/// The file that says which names need a word of nutrition beside them.
const SENSES: &str = "senses.toml";

/// So many letters a name has at most that is easily a part of something else: `Fe`, `EPA`.
const SHORT: usize = 3;

/// A look at one entry, beside all that is known.
type Look = fn(&Seen<'_>) -> Vec<Problem>;

const LOOKS: &[Look] = &[
    a_nutrient_has_an_amount,
    something_is_said_of_interactions,
    a_short_name_is_ambiguous,
];

/// An entry with its file, and what it is looked at beside.
struct Seen<'k> {
    entry: &'k Supplement,
    document: Document<'k>,
    knowledge: &'k Knowledge,
    senses: Option<&'k Source>,
}

/// Every warning about the entries of these files.
#[must_use]
pub fn warnings(knowledge: &Knowledge, sources: &[Source]) -> Vec<Problem> {
    let senses = sources.iter().find(|source| source.file == SENSES);
    let mut found = Vec::new();
    for source in sources {
        let entry = source.file.strip_prefix("supplements/");
        let Some(entry) = entry.and_then(|_| knowledge.supplements.get(source.stem())) else {
            continue;
        };
        let seen = Seen {
            entry,
            document: Document::parsed_before(source),
            knowledge,
            senses,
        };
        found.extend(LOOKS.iter().flat_map(|look| look(&seen)));
    }
    found
}

fn a_nutrient_has_an_amount(seen: &Seen<'_>) -> Vec<Problem> {
    let entry = seen.entry;
    let figures = entry.doses.len() + entry.upper_limits.len() + entry.no_upper_limit.len();
    let gap = is_gap(entry, "doses") || is_gap(entry, "upper-limits");
    if entry.kind != Some(SupplementKind::Nutrient) || figures > 0 || gap {
        return Vec::new();
    }
    let message = "a nutrient has no amount and no limit here; add `[[doses]]` or `[[upper-limits]]`, or say in `[[not-checked]]` that nobody looked";
    vec![seen.document.problem_at(&["kind"], message)]
}

fn something_is_said_of_interactions(seen: &Seen<'_>) -> Vec<Problem> {
    let entry = seen.entry;
    let rows = entry.interactions.len() + entry.none_found.len();
    if rows > 0 || is_gap(entry, "interactions") {
        return Vec::new();
    }
    let message = "nothing is said of interactions, which reads as if there were none; add `[[interactions]]`, or say in `[[not-checked]]` that nobody looked";
    vec![seen.document.problem_at(&["name"], message)]
}

fn is_gap(entry: &Supplement, part: &str) -> bool {
    let mut gaps = entry.not_checked.iter();
    gaps.any(|gap| gap.section.as_str() == part)
}

fn a_short_name_is_ambiguous(seen: &Seen<'_>) -> Vec<Problem> {
    let senses = &seen.knowledge.senses;
    let listed = |list: &[String], name: &str| list.iter().any(|one| normalised(one) == name);
    let mut found = Vec::new();
    for (kind, place, alias) in seen.entry.aliases.iter() {
        let name = normalised(alias);
        let short = name.chars().count() <= SHORT && name.chars().all(char::is_alphabetic);
        let everyday = listed(&senses.everyday, &name);
        if !(short || everyday) || listed(&senses.ambiguous, &name) {
            continue;
        }
        let line = seen
            .senses
            .map_or(1, |source| line_of(&source.text, "ambiguous"));
        let message = format!(
            "`{alias}` is {} and may stand in a message about something else; add it to `ambiguous` in {SENSES} (line {line}), so that it needs a word of nutrition beside it",
            if everyday {
                "an everyday word"
            } else {
                "short"
            }
        );
        let path = [
            Step::Key("aliases".to_owned()),
            Step::Key(kind.to_owned()),
            Step::Index(place),
        ];
        found.push(seen.document.problem(&path, message));
    }
    found
}

/// The line on which the key begins, from 1.
fn line_of(text: &str, key: &str) -> usize {
    let is_key = |line: &str| {
        line.strip_prefix(key)
            .is_some_and(|rest| rest.trim_start().starts_with('='))
    };
    1 + text.lines().position(is_key).unwrap_or(0)
}
