//! Nothing that was read of amounts is dropped in silence: what no line of a page says is said behind it.

use crate::answer::amount_words;
use crate::answer::facets;
use crate::answer::facets::writer::Writer;
use crate::answer::intent::Intent;
use crate::answer::intent::amounts::AmountOf;
use crate::answer::reply::line::Line;
use crate::answer::reply::{Body, Kind};
use crate::knowledge::{Figure, Knowledge};
use crate::question::{Facet, NotCompared, UnitAsked};

/// More amounts than these are a table, and the rest of it is not repeated.
const MOST: usize = 8;

/// The body, with the amounts that it leaves out.
pub(in crate::answer) fn all(knowledge: &Knowledge, mut body: Body, intent: &Intent) -> Body {
    let answers = matches!(
        body.kind,
        Kind::Answer
            | Kind::Choose
            | Kind::NotCovered
            | Kind::Unknown
            | Kind::Interactions
            | Kind::Refused
    );
    if !answers {
        return body;
    }
    let amounts = intent.asked.amounts.iter();
    let left = amounts.filter(|amount| !is_of_a_medicine(knowledge, amount));
    let writer = Writer::new(knowledge, intent);
    let is_aside = !body.entries.is_empty() && !is_of_amounts(intent);
    let left = left.filter(|amount| {
        !is_no_amount(amount, is_aside)
            && !is_said(&body.screen, amount)
            && !is_unremarkable(&writer, &body.entries, amount)
    });
    let left: Vec<&AmountOf> = left.take(MOST).collect();
    let lines = said_of(&left, !body.entries.is_empty());
    body.screen.extend(lines.into_iter().map(Line::text));
    body
}

/// What is said of amounts that no line tells of.
fn said_of(amounts: &[&AmountOf], has_answer: bool) -> Vec<String> {
    let lacks_unit = |amount: &AmountOf| has_answer && amount.intake.unit == UnitAsked::None;
    let texts = |bare: bool| -> Vec<&str> {
        let own = amounts.iter().filter(|amount| lacks_unit(amount) == bare);
        own.map(|amount| amount.text.as_str()).collect()
    };
    let (bare, others) = (texts(true), texts(false));
    let bare = (!bare.is_empty()).then(|| amount_words::none_compared(&bare, NotCompared::NoUnit));
    let others = (!others.is_empty()).then(|| {
        if has_answer {
            amount_words::not_here(&others)
        } else {
            amount_words::of_what(&others)
        }
    });
    bare.into_iter().chain(others).collect()
}

/// Amounts of medicines are none of ours, and no limit is told beside them.
fn is_of_a_medicine(knowledge: &Knowledge, amount: &AmountOf) -> bool {
    let of = amount.of.as_deref();
    of.is_some_and(|of| knowledge.medicines.contains_key(of))
}

/// Whether a line quotes it, or tells its figure: an answer that speaks of `400 mg` need not be taken back behind it.
fn is_said(screen: &[Line], amount: &AmountOf) -> bool {
    let figures = amount.intake.parts.iter().map(|part| part.figure);
    let figures = figures.chain([amount.total(), amount.intake.a_day.unwrap_or_default()]);
    let figures = figures.filter(|figure| *figure > 0.0);
    let unit = amount.intake.unit;
    // A number alone may stand there for anything.
    let figures = figures.filter(|_| unit != UnitAsked::None);
    let mut told = figures.map(|figure| format!("{} {unit}", Figure(figure)));
    let quoted = crate::answer::words::quoted(&amount.text);
    screen.iter().any(|line| line.text.contains(&quoted))
        || told.any(|told| screen.iter().any(|line| stands_in(&line.text, &told)))
}

/// Whether the figure with its unit stands there as a whole: `5 g` does not stand in `15 g` and `5 gummies`.
fn stands_in(text: &str, figure: &str) -> bool {
    let mut places = text.match_indices(figure);
    places.any(|(start, found)| {
        let begins = text[..start].chars().next_back();
        let behind = text[start + found.len()..].chars().next();
        let goes_on = |letter: Option<char>| letter.is_some_and(char::is_alphanumeric);
        !goes_on(behind) && !goes_on(begins) && !matches!(begins, Some('.' | ','))
    })
}

/// Whether it is no amount of what the answer is about: a number in letters of which nothing was read (`three`, `one more
/// pill`), and where the question is not about amounts, the result of a test, or pieces in letters (`two cups`).
fn is_no_amount(amount: &AmountOf, is_aside: bool) -> bool {
    let why = amount.intake.not_compared;
    let has_digit = amount.text.contains(|letter: char| letter.is_ascii_digit());
    let has_unit = amount.intake.unit != UnitAsked::None;
    !has_digit && (why == Some(NotCompared::Left) || is_aside && !has_unit)
        || is_aside && why == Some(NotCompared::Lab)
}

/// Whether it is asked how much, or an amount is named that is taken.
fn is_of_amounts(intent: &Intent) -> bool {
    let asked = &intent.asked;
    let mut amounts = asked.amounts.iter();
    let leads = matches!(
        asked.facets.first(),
        Some(Facet::Dose | Facet::Limit | Facet::Overdose)
    );
    leads || amounts.any(|amount| amount.is_taken() && amount.intake.unit != UnitAsked::None)
}

/// Whether it is of entries that are told of, and above no limit of theirs.
fn is_unremarkable(writer: &Writer<'_>, entries: &[String], amount: &AmountOf) -> bool {
    let supplements = entries.iter().filter(|id| amount.is_of(id));
    let mut supplements = supplements
        .filter_map(|id| writer.knowledge.supplements.get(id))
        .peekable();
    supplements.peek().is_some()
        && supplements.all(|supplement| facets::is_unremarkable(writer, supplement, amount))
}

#[cfg(test)]
mod tests {
    use super::stands_in;

    #[test]
    fn a_figure_stands_there_as_a_whole() {
        assert!(stands_in("over 400 mg a day", "400 mg"));
        assert!(stands_in("at most 5 g. Then", "5 g"));
        assert!(!stands_in("1,400 mg", "400 mg"));
        assert!(!stands_in("0.5 g", "5 g"));
        assert!(!stands_in("5 gummies", "5 g"));
    }
}
