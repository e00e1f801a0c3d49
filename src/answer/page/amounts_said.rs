//! Nothing that was read of amounts is dropped in silence: what no line of a page says is said behind it.

use crate::answer::amount_words;
use crate::answer::intent::Intent;
use crate::answer::intent::amounts::AmountOf;
use crate::answer::reply::line::Line;
use crate::answer::reply::{Body, Kind};
use crate::knowledge::{Figure, Knowledge};
use crate::question::UnitAsked;

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
    let left = left.filter(|amount| !is_said(&body.screen, amount));
    let texts: Vec<&str> = left.map(|amount| amount.text.as_str()).take(MOST).collect();
    if !texts.is_empty() {
        let told = if body.entries.is_empty() {
            amount_words::of_what(&texts)
        } else {
            amount_words::not_here(&texts)
        };
        body.screen.push(Line::text(told));
    }
    body
}

/// Amounts of medicines are none of ours, and no limit is told beside them.
fn is_of_a_medicine(knowledge: &Knowledge, amount: &AmountOf) -> bool {
    let of = amount.of.as_deref();
    of.is_some_and(|of| knowledge.medicines.contains_key(of))
}

/// Whether a line quotes it, or tells its figure.
fn is_said(screen: &[Line], amount: &AmountOf) -> bool {
    let figures = amount.intake.parts.iter().map(|part| part.figure);
    let figures = figures.chain([amount.total(), amount.intake.a_day.unwrap_or(0.0)]);
    let mut figures = figures.map(|figure| match amount.intake.unit {
        UnitAsked::None => Figure(figure).to_string(),
        unit => format!("{} {unit}", Figure(figure)),
    });
    let quoted = crate::answer::words::quoted(&amount.text);
    screen.iter().any(|line| line.text.contains(&quoted))
        || amount.intake.a_day.is_some()
            && figures.any(|figure| screen.iter().any(|line| line.text.contains(&figure)))
}
