//! Foods that contain it, and forms that are sold.

use crate::answer::facets::told;
use crate::answer::facets::writer::{Length, Writer};
use crate::answer::reply::line::Line;
use crate::knowledge::{Entry, Figure, Food, Supplement};
use crate::question::Section;
use crate::spelling::capital;

pub(in crate::answer) fn foods<'k>(
    writer: &mut Writer<'k>,
    supplement: &'k Supplement,
) -> Vec<Line> {
    let mut lines = Vec::new();
    for food in &supplement.foods {
        let cites = writer
            .citations
            .cite(Entry::Supplement(supplement), &food.refs);
        lines.push(Line::item(amount_in(food)).citing(cites));
    }
    lines.extend(writer.gaps(supplement, Section::Foods));
    lines
}

/// `Firm tofu, half a cup: about 29 mg`.
fn amount_in(food: &Food) -> String {
    let serving = food
        .serving
        .as_ref()
        .map(|serving| format!(", {serving}"))
        .unwrap_or_default();
    let amount = food
        .amount
        .zip(food.unit)
        .map(|(amount, unit)| format!(": about {} {unit}", Figure(amount)));
    format!(
        "{}{serving}{}",
        capital(&food.name),
        amount.unwrap_or_default()
    )
}

/// In short the names alone.
pub(in crate::answer) fn forms<'k>(
    writer: &mut Writer<'k>,
    supplement: &'k Supplement,
    length: Length,
) -> Vec<Line> {
    let mut lines = told::rows(writer, supplement, Section::Forms);
    for form in &supplement.forms {
        let cites = writer
            .citations
            .cite(Entry::Supplement(supplement), &form.refs);
        let name = capital(&form.name);
        let line = match length {
            Length::Short => Line::item(name),
            Length::Full => Line::item(form.text.clone()).labelled(name),
        };
        lines.push(line.citing(cites));
    }
    lines.extend(writer.gaps(supplement, Section::Forms));
    lines
}
