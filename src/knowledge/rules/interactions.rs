//! What an entry points to exists: medicines, classes, related entries.

use rustc_hash::FxHashSet;

use super::super::MedicineKind;
use super::super::nearest::did_you_mean;
use super::super::written::Step;
use super::{Draft, Problem, key, row};
use crate::spelling::words;

pub(super) fn the_other_side_is_defined(draft: &Draft<'_>, problems: &mut Vec<Problem>) {
    let defined = draft.stems("medicines").chain(draft.stems("supplements"));
    let known: FxHashSet<&str> = defined.clone().collect();
    for file in &draft.supplements {
        let others = defined
            .clone()
            .filter(|id| *id != file.document.source.stem());
        let listed = file.content.interactions.iter().map(|row| &row.with);
        let looked_for = file.content.none_found.iter().map(|row| &row.with);
        let rows = listed
            .enumerate()
            .map(|(place, other)| ("interactions", place, other))
            .chain(
                looked_for
                    .enumerate()
                    .map(|(place, other)| ("none-found", place, other)),
            );
        for (list, place, other) in rows {
            let is_itself = other == file.document.source.stem();
            if known.contains(other.as_str()) && !is_itself {
                continue;
            }
            let message = if is_itself {
                "an interaction is with something else; this names the entry itself".to_owned()
            } else {
                format!(
                    "no medicine, class or other supplement `{other}` is defined; add `medicines/{other}.toml` or correct the id{}",
                    did_you_mean(other, others.clone())
                )
            };
            let path = row(list, place, "with");
            problems.push(file.document.problem(&path, message));
        }
    }
}

/// People read the action; the figure beside it is for what sorts and shortens.
pub(super) fn an_action_tells_the_hours(draft: &Draft<'_>, problems: &mut Vec<Problem>) {
    for file in &draft.supplements {
        for (place, interaction) in file.content.interactions.iter().enumerate() {
            let Some(hours) = interaction.hours_apart else {
                continue;
            };
            let told = words(&interaction.action);
            let figure = hours.to_string();
            let is_told = told.iter().any(|word| word.text == figure)
                && told.iter().any(|word| word.text == "hour");
            if !is_told {
                let message = format!(
                    "`hours-apart` is {hours}, and `action` does not say so; write `{hours} hours` there"
                );
                let path = row("interactions", place, "action");
                problems.push(file.document.problem(&path, message));
            }
        }
    }
}

pub(super) fn classes_are_defined(draft: &Draft<'_>, problems: &mut Vec<Problem>) {
    let no_classes: FxHashSet<&str> = draft
        .medicines
        .iter()
        .filter(|file| file.content.kind != MedicineKind::Class)
        .map(|file| file.document.source.stem())
        .collect();
    let classes = draft
        .stems("medicines")
        .filter(|id| !no_classes.contains(id));
    let known: FxHashSet<&str> = classes.clone().collect();
    for file in &draft.medicines {
        for (place, class) in file.content.classes.iter().enumerate() {
            if known.contains(class.as_str()) {
                continue;
            }
            let message = if no_classes.contains(class.as_str()) {
                format!("`{class}` is not a class; its file has another `kind`")
            } else {
                format!(
                    "no class `{class}` is defined; add `medicines/{class}.toml` or correct the id{}",
                    did_you_mean(class, classes.clone())
                )
            };
            let path = [key("classes"), Step::Index(place)];
            problems.push(file.document.problem(&path, message));
        }
    }
}

pub(super) fn related_entries_exist(draft: &Draft<'_>, problems: &mut Vec<Problem>) {
    let entries = draft.stems("supplements").chain(draft.stems("topics"));
    for file in &draft.topics {
        for (place, related) in file.content.related.iter().enumerate() {
            if !entries.clone().any(|id| id == related) {
                let message = format!(
                    "no supplement or topic `{related}` is defined{}",
                    did_you_mean(related, entries.clone())
                );
                let path = [key("related"), Step::Index(place)];
                problems.push(file.document.problem(&path, message));
            }
        }
    }
}
