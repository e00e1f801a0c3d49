//! Who the bot is, what it covers and where its knowledge comes from.

use crate::answer::facets::has;
use crate::answer::reply::kept::Kept;
use crate::answer::reply::line::Line;
use crate::answer::reply::{Body, Kind};
use crate::answer::words;
use crate::knowledge::{Entry, Knowledge, Supplement};
use crate::question::Section;

pub(in crate::answer) fn about(knowledge: &Knowledge, kept: Kept) -> Body {
    let mut screen: Vec<Line> = words::about(kept).into_iter().map(Line::text).collect();
    screen.push(Line::text(covered(knowledge)).labelled(words::covered()));
    screen.push(Line::text(words::began_with()));
    screen.push(Line::text("").labelled(words::examples()));
    screen.extend(examples(knowledge).into_iter().map(Line::item));
    Body {
        kind: Kind::About,
        screen,
        ..Body::default()
    }
}

/// The names of the entries, as many as fit into a few lines.
fn covered(knowledge: &Knowledge) -> String {
    const SHOWN: usize = 20;
    let names: Vec<&str> = knowledge.entries().map(Entry::name).take(SHOWN).collect();
    let more = knowledge.entries().count().saturating_sub(SHOWN);
    let more = if more > 0 {
        words::and_more(more)
    } else {
        String::new()
    };
    format!("{}{more}", names.join(", "))
}

/// Five questions made from entries that exist now, each from the next that has rows on what it asks.
fn examples(knowledge: &Knowledge) -> Vec<String> {
    let mut left = knowledge.supplements.values();
    let topic = knowledge.topics.values().next();
    let topic = topic.map(|topic| words::example_topic(&topic.name));
    let asked = words::EXAMPLES.iter().filter_map(|(section, example)| {
        // Where none that is left has such rows, the next example still finds one.
        let mut entries = left.clone();
        let supplement = entries.find(|supplement| has_rows(supplement, *section))?;
        left = entries;
        Some(example.replace("{}", &supplement.name.to_lowercase()))
    });
    asked
        .take(5 - usize::from(topic.is_some()))
        .collect::<Vec<_>>()
        .into_iter()
        .chain(topic)
        .collect()
}

/// Whether there is something to read on it, other than that nothing is listed.
fn has_rows(supplement: &Supplement, section: Section) -> bool {
    match section {
        Section::UpperLimits => !supplement.upper_limits.is_empty(),
        Section::Foods => !supplement.foods.is_empty(),
        Section::Cautions => !supplement.cautions.is_empty(),
        _ => has(Entry::Supplement(supplement), section),
    }
}
