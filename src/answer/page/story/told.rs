//! What is told of one of the entries of a story.

use crate::answer::facets::brief::evidence;
use crate::answer::facets::writer::Writer;
use crate::answer::facets::{self, Concerning, OfNamed};
use crate::answer::intent::asked::Told;
use crate::answer::reply::line::Line;
use crate::answer::words::Nothing;
use crate::classify::row_id;
use crate::knowledge::{CautionSeverity, Entry, InteractionSeverity, SingleAnswer, Supplement};
use crate::question::Facet;

use super::lines::Matter;

/// So many cautions stand beside the answers of an entry.
const CAUTIONS: usize = 2;

/// So many lines compare amounts: what it is a day, what is above a limit, and that more is for a doctor.
const COMPARED: usize = 3;

/// What is told of an entry.
#[derive(Default)]
pub(super) struct OfEntry {
    pub(super) lines: Vec<(Matter, Line)>,
    /// Medicines that it lists nothing with, by why.
    pub(super) unlisted: Vec<(Nothing, Vec<String>)>,
}

pub(super) fn told<'k>(writer: &mut Writer<'k>, entry: Entry<'k>) -> OfEntry {
    let asked = &writer.intent.asked;
    let answers = facets::each_of(asked, entry);
    let first = answers.first().map_or(0, |(place, _)| *place);
    let mut told = OfEntry::default();
    if let Entry::Supplement(supplement) = entry {
        told = warned(writer, supplement, &answers);
        told.lines.extend(compared(writer, supplement));
        let evidence = evidence::beside(writer, supplement, &answers);
        told.lines
            .extend(evidence.map(|line| (Matter::Evidence, line)));
    }
    for answer in answers {
        let (place, SingleAnswer { text, .. }) = answer;
        let line = facets::answer(writer, entry, &row_id(entry.id(), text));
        let matter = if stands_for_warnings(writer, &[answer]) {
            Matter::Warning(place)
        } else {
            Matter::Answer(place)
        };
        told.lines.extend(line.map(|line| (matter, line)));
    }
    told.lines.sort_by_key(|(matter, _)| matter.place(first));
    told
}

/// Whether a caution or a medicine is not told of in a line of its own, as one of these answers does.
fn stands_for_warnings(writer: &Writer<'_>, answers: &[(usize, &SingleAnswer)]) -> bool {
    let asked = &writer.intent.asked;
    let mut concerns = asked.concerns.iter();
    let mut medicines = asked.medicines.iter();
    concerns.any(|concern| facets::warn_of(answers, &concern.about))
        || medicines.any(|id| facets::is_told(writer.knowledge, answers, id))
}

/// Cautions on what the story names, and what the supplement does with the medicines in it, as far as no answer tells of
/// them.
fn warned<'k>(
    writer: &mut Writer<'k>,
    supplement: &'k Supplement,
    answers: &[(usize, &SingleAnswer)],
) -> OfEntry {
    let asked = &writer.intent.asked;
    let leading = asked.facets.first();
    let asks_of_medicines = leading.is_some_and(|facet| facet.is_of_interactions());
    let asks_of_cautions = leading == Some(&Facet::Caution);
    let Concerning { cautions, none } = facets::concerning_beside(writer, supplement, answers);
    let cautions = cautions.into_iter().take(CAUTIONS);
    let cautions = cautions.map(|(severity, line)| match severity {
        CautionSeverity::High => (Matter::LeadingCaution, line),
        _ if asks_of_cautions => (Matter::LeadingCaution, line),
        _ => (Matter::Caution, line),
    });
    let OfNamed { listed, nothing } = facets::of_named(writer, supplement, answers);
    let medicines = listed.into_iter().map(|(severity, line)| match severity {
        InteractionSeverity::Major => (Matter::LeadingMedicine, line),
        _ if asks_of_medicines => (Matter::LeadingMedicine, line),
        _ => (Matter::Medicine, line),
    });
    let on_condition = facets::on_condition(writer, supplement, answers).into_iter();
    let on_condition = on_condition.map(|line| (Matter::Condition, line));
    let none = none.into_iter().map(|line| (Matter::Nothing, line));
    OfEntry {
        lines: cautions
            .chain(on_condition)
            .chain(medicines)
            .chain(none)
            .collect(),
        unlisted: nothing,
    }
}

/// The amounts beside their limits, or the table where that is asked for somebody.
fn compared<'k>(writer: &mut Writer<'k>, supplement: &'k Supplement) -> Vec<(Matter, Line)> {
    let asked = &writer.intent.asked;
    let asks_how_much = matches!(
        asked.facets.first(),
        Some(Facet::Limit | Facet::Overdose | Facet::Dose)
    );
    let mut lines = Vec::new();
    if asked.each.contains(&Told::Facet(Facet::Dose)) {
        let table = writer.brief(supplement, Facet::Dose).answer;
        lines.extend(table.into_iter().map(|line| (Matter::Asked, line)));
    }
    // What is not compared is said once for all, behind everything.
    if !facets::is_compared(writer, supplement) {
        // That none is set is no answer to how much is taken.
        let is_of_dose = asked.facets.first() == Some(&Facet::Dose);
        let is_limit_asked = asks_how_much && !(is_of_dose && supplement.upper_limits.is_empty());
        let limit = is_limit_asked.then(|| facets::upper_limit(writer, supplement));
        let matter = match asked.facets.first() {
            Some(Facet::Dose) => Matter::Limit,
            _ => Matter::Asked,
        };
        lines.extend(limit.map(|line| (matter, line)));
        return lines;
    }
    let against = facets::against(writer, supplement);
    let kind = match against.is_above {
        _ if asks_how_much => Matter::Asked,
        true => Matter::Above,
        false => Matter::Amount,
    };
    let compared = against.lines.into_iter().take(COMPARED);
    lines.extend(compared.map(|line| (kind, line)));
    lines
}
