//! Cautions on what a question names, before a reply that has no place of its own for them.

use crate::answer::facets::writer::Writer;
use crate::answer::facets::{self, OfNamed};
use crate::answer::intent::Intent;
use crate::answer::page::fit;
use crate::answer::reply::Body;
use crate::answer::reply::line::Line;
use crate::answer::words;
use crate::grammar::List;
use crate::knowledge::Knowledge;

/// A comparison has no heads in which refusals and cautions stand: those of each supplement stand before it.
pub(in crate::answer) fn each(knowledge: &Knowledge, mut body: Body, intent: &Intent) -> Body {
    let mut writer = Writer::new(knowledge, intent);
    let refusals = intent.asked.refusals.iter().cloned();
    let mut said: Vec<Line> = refusals.map(Line::text).collect();
    let ids = intent.asked.about.iter();
    for supplement in ids.filter_map(|id| knowledge.supplements.get(id)) {
        for mut line in facets::concerning(&mut writer, supplement) {
            line.cites = Vec::new();
            if let Some(kind) = line.label.take() {
                line = line.labelled(format!("{}, {}", supplement.name, kind.to_lowercase()));
            }
            said.push(line);
        }
        let OfNamed { listed, .. } = facets::of_named(&mut writer, supplement, &[]);
        for (_, mut line) in listed {
            line.cites = Vec::new();
            let with = line.label.take().unwrap_or_default();
            said.push(line.labelled(format!("{}, {with}", supplement.name)));
        }
    }
    fit::put_before(&mut body.screen, said);
    body
}

/// A list for a condition or a medicine is about many entries: what the question names is said once for all.
pub(in crate::answer) fn once(mut body: Body, intent: &Intent) -> Body {
    let concerns = intent.asked.concerns.iter();
    let about: Vec<&str> = concerns.map(|concern| concern.about.as_str()).collect();
    if !about.is_empty() {
        let line = Line::text(words::ask_about_each(&List::and(&about).to_string()));
        fit::put_before(&mut body.screen, vec![line]);
    }
    body
}
