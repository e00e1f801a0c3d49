//! Where it stands what was found for an outcome: who asks for a study reads what it found, and which it is.

use crate::answer::facets;
use crate::answer::facets::brief::evidence;
use crate::answer::facets::writer::Writer;
use crate::answer::intent::Intent;
use crate::answer::page::buttons::{Onward, onward, share};
use crate::answer::page::{fit, reviews};
use crate::answer::reply::Body;
use crate::answer::reply::line::Line;
use crate::knowledge::{Entry, Knowledge, Supplement};
use crate::question::{Facet, Section};

use super::{about, head};

/// So many lines tell what was found, and so many sources are named.
const FOUND: usize = 2;
const NAMED: usize = 4;

/// The body where an outcome is named; nothing where none is, as all sources of the entry are asked for then.
pub(super) fn body(
    knowledge: &Knowledge,
    supplement: &Supplement,
    intent: &Intent,
) -> Option<Body> {
    let mut outcomes = intent.asked.objects.iter();
    outcomes.find(|id| knowledge.vocabulary.outcome(id).is_some())?;
    let entry = Entry::Supplement(supplement);
    let mut writer = Writer::on(knowledge, entry, intent);
    let mut screen = head(&mut writer, entry);
    screen.extend(facets::concerning(&mut writer, supplement));
    screen.extend(reviews::overdue(entry, intent.today));
    for line in &mut screen {
        line.cites.clear();
    }
    let mut found = found(&mut writer, supplement);
    let cited = taken_from(&mut found).into_iter().take(NAMED);
    screen.extend(found);
    let cited = cited.filter_map(|number| writer.citations.shown(number, number));
    for line in cited.map(|cited| facets::reference(&cited)) {
        let room = fit::OF_SEVERAL - fit::CLOSING;
        if fit::width(&screen) + line.width() <= room {
            screen.push(line);
        }
    }
    let Onward { buttons, menu } = onward(entry, &[Section::References], (fit::BUTTONS, intent));
    Some(Body {
        screen,
        buttons,
        menu,
        entries: vec![supplement.id.clone()],
        share: share(
            std::slice::from_ref(&supplement.id),
            Section::References,
            intent,
        ),
        ..about(intent)
    })
}

/// The numbers of the references that stand behind the lines, each once; their studies are named below instead.
fn taken_from(lines: &mut [Line]) -> Vec<usize> {
    let mut numbers: Vec<usize> = Vec::new();
    for number in lines
        .iter_mut()
        .flat_map(|line| std::mem::take(&mut line.cites))
    {
        if !numbers.contains(&number) {
            numbers.push(number);
        }
    }
    numbers
}

/// The answer that is closest, and what is listed on the outcome.
fn found<'k>(writer: &mut Writer<'k>, supplement: &'k Supplement) -> Vec<Line> {
    let entry = Entry::Supplement(supplement);
    let mut found: Vec<Line> = facets::single(writer, entry).into_iter().collect();
    if found.is_empty() {
        found.extend(facets::near(writer, entry).into_iter().take(1));
    }
    if found.is_empty() || evidence::has_evidence(writer, supplement) {
        found.extend(writer.brief(supplement, Facet::Evidence).answer);
    }
    found.truncate(FOUND);
    found
}
