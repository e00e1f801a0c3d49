//! Sources by their rank: what tells people to do or to leave something rests on more than a web page.

use std::collections::BTreeMap;
use std::sync::Arc;

use url::Url;

use super::super::reference::{Rank, Reference, ReferenceKind, Seen};
use super::super::supplement::Supplement;
use super::super::written::Step;
use super::{Document, Draft, Problem, key, row, steps};

/// The file of the help lines.
const WHERE_TO_TURN: &str = "safety/where-to-turn.toml";

/// The least that a caution, a limit, a dose or an interaction rests on.
const ENOUGH: Rank = Rank::Review;

const NONE_OF_RANK: &str = "none of these references is of rank; name a fact sheet, a reference table, a scientific opinion, a guideline, a product label, a systematic review or a meta-analysis";

/// What stands before the number of a paper in a collection, in small letters.
const NUMBERS: &[&str] = &["pmc", "pubmed", "doi"];

type References = BTreeMap<String, Arc<Reference>>;

pub(super) fn advice_rests_on_a_source_of_rank(draft: &Draft<'_>, problems: &mut Vec<Problem>) {
    for file in &draft.supplements {
        for (path, refs) in advice(&file.content) {
            if rests_on_rank(&file.content.references, refs) {
                continue;
            }
            problems.push(file.document.problem(&path, NONE_OF_RANK));
        }
    }
}

/// A note on a substance without an entry is all that is said of it.
pub(super) fn a_note_rests_on_a_source_of_rank(draft: &Draft<'_>, problems: &mut Vec<Problem>) {
    let Some(file) = &draft.not_covered else {
        return;
    };
    for (place, substance) in file.content.substances.iter().enumerate() {
        if !rests_on_rank(&file.content.references, &substance.refs) {
            let path = row("substances", place, "refs");
            problems.push(file.document.problem(&path, NONE_OF_RANK));
        }
    }
}

/// A single answer stands before everything, so that it rests on more than somebody's page.
pub(super) fn an_answer_rests_on_more_than_pages(draft: &Draft<'_>, problems: &mut Vec<Problem>) {
    let supplements = draft.supplements.iter().map(|file| {
        let content = &file.content;
        (&file.document, &content.answers, &content.references)
    });
    let topics = draft.topics.iter().map(|file| {
        let content = &file.content;
        (&file.document, &content.answers, &content.references)
    });
    for (document, answers, references) in supplements.chain(topics) {
        for (place, answer) in answers.iter().enumerate() {
            let mut known = answer
                .refs
                .iter()
                .filter_map(|name| references.get(name))
                .peekable();
            let is_page = |it: &Arc<Reference>| {
                matches!(it.kind, ReferenceKind::WebPage | ReferenceKind::Unknown)
            };
            if known.peek().is_some() && known.all(is_page) {
                let message = "these references are web pages only; name a study, a label, or what an authority publishes";
                problems.push(document.problem(&row("answers", place, "refs"), message));
            }
        }
    }
}

/// Every row that people act upon: the path to its references, and their keys.
fn advice(content: &Supplement) -> Vec<(Vec<Step>, &[String])> {
    let cautions = content.cautions.iter().map(|row| &row.refs[..]);
    let interactions = content.interactions.iter().map(|row| &row.refs[..]);
    let mut rows = Vec::new();
    rows.extend(numbered("cautions", cautions));
    let limits = content.upper_limits.iter();
    rows.extend(limits.map(|row| (row.place.path("upper-limits", "refs"), &row.refs[..])));
    let doses = content.doses.iter();
    rows.extend(doses.map(|row| (row.place.path("doses", "refs"), &row.refs[..])));
    rows.extend(numbered("interactions", interactions));
    rows
}

fn numbered<'r>(
    list: &'static str,
    rows: impl Iterator<Item = &'r [String]>,
) -> impl Iterator<Item = (Vec<Step>, &'r [String])> {
    rows.enumerate()
        .map(move |(place, refs)| (row(list, place, "refs"), refs))
}

/// Whether one is of rank; keys that nothing defines are told by another rule.
fn rests_on_rank(references: &References, refs: &[String]) -> bool {
    let mut known = refs
        .iter()
        .filter_map(|name| references.get(name))
        .peekable();
    known.peek().is_none() || known.any(|reference| reference.kind.rank() <= ENOUGH)
}

/// The home page of a help line is the page that gives its number, so that where to turn is left out.
pub(super) fn an_address_leads_past_the_home_page(draft: &Draft<'_>, problems: &mut Vec<Problem>) {
    let of_help_lines = |document: &&Document<'_>| document.source.file == WHERE_TO_TURN;
    let documents = draft
        .documents()
        .filter(|document| !of_help_lines(document));
    for document in documents {
        document.each_text(|path, address| {
            let home = super::references::is_address(path) && is_home_page(address);
            if home {
                let message = format!(
                    "`{address}` is the home page of a site; give the address of the page that says so"
                );
                problems.push(document.problem(&steps(path), message));
            }
        });
    }
}

fn is_home_page(address: &str) -> bool {
    Url::parse(address).is_ok_and(|url| {
        matches!(url.path(), "" | "/") && url.query().is_none() && url.fragment().is_none()
    })
}

pub(super) fn a_title_that_was_seen_stands_for_its_number(
    draft: &Draft<'_>,
    problems: &mut Vec<Problem>,
) {
    let supplements = draft
        .supplements
        .iter()
        .map(|file| (&file.document, &file.content.references));
    let topics = draft
        .topics
        .iter()
        .map(|file| (&file.document, &file.content.references));
    let shared = draft
        .shared_references
        .iter()
        .map(|file| (&file.document, &file.content.references));
    for (document, references) in supplements.chain(topics).chain(shared) {
        for (name, reference) in references {
            if has_a_title(reference) && is_number(&reference.name) {
                let message = format!(
                    "`{}` is a number, and the paper was read; write its `title`",
                    reference.name
                );
                let path = [key("references"), key(name), key("identifier")];
                problems.push(document.problem(&path, message));
            }
        }
    }
}

/// Whether we read so much of it that we saw its title.
fn has_a_title(reference: &Reference) -> bool {
    matches!(reference.seen, Seen::Page | Seen::Abstract)
}

fn is_number(name: &str) -> bool {
    let small = name.to_lowercase();
    NUMBERS.iter().any(|number| small.starts_with(number))
}

#[cfg(test)]
mod tests {
    use super::{is_home_page, is_number};

    #[test]
    fn a_home_page_has_no_path() {
        let case = |address: &str, home: bool| assert_eq!(is_home_page(address), home, "{address}");
        case("https://www.efsa.europa.eu/", true);
        case("https://www.efsa.europa.eu", true);
        case("https://ods.od.nih.gov/factsheets/Zinc-Consumer/", false);
        case("https://isom.ca/?p=41217", false);
        case("no address", false);
    }

    #[test]
    fn a_number_of_a_collection_is_no_title() {
        let case = |name: &str, number: bool| assert_eq!(is_number(name), number, "{name}");
        case("PMC8156509", true);
        case("PubMed 31680267", true);
        case("doi 10.1000/1", true);
        case("Diuretics and zinc", false);
    }
}
