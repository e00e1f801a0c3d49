//! What an entry points to exists: medicines, classes, related entries.

use super::super::written::Step;
use super::{Draft, Problem, key, row};

pub(super) fn the_other_side_is_defined(draft: &Draft<'_>, problems: &mut Vec<Problem>) {
    for file in &draft.supplements {
        for (place, interaction) in file.content.interactions.iter().enumerate() {
            let other = &interaction.with;
            if !draft.defines(other) || *other == file.content.id {
                let message = format!(
                    "no medicine, class or other supplement `{other}` is defined; add `medicines/{other}.toml` or correct the id"
                );
                problems.push(
                    file.document
                        .problem(&row("interactions", place, "with"), message),
                );
            }
        }
    }
}

pub(super) fn classes_are_defined(draft: &Draft<'_>, problems: &mut Vec<Problem>) {
    for file in &draft.medicines {
        for (place, class) in file.content.classes.iter().enumerate() {
            if !draft.defines(class) {
                let message = format!(
                    "no class `{class}` is defined; add `medicines/{class}.toml` or correct the id"
                );
                problems.push(
                    file.document
                        .problem(&[key("classes"), Step::Index(place)], message),
                );
            }
        }
    }
}

pub(super) fn related_entries_exist(draft: &Draft<'_>, problems: &mut Vec<Problem>) {
    for file in &draft.topics {
        for (place, id) in file.content.related.iter().enumerate() {
            if !draft.defines(id) {
                let message = format!("no supplement or topic `{id}` is defined");
                problems.push(
                    file.document
                        .problem(&[key("related"), Step::Index(place)], message),
                );
            }
        }
    }
}
