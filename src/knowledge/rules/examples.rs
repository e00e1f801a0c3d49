//! Example questions: none is given twice for the same, and each is of something that is told apart.

use std::collections::HashMap;

use super::super::safety::Level;
use super::super::written::Step;
use super::{Draft, Problem, key};

pub(super) fn an_example_stands_once(draft: &Draft<'_>, problems: &mut Vec<Problem>) {
    for file in &draft.examples {
        let mut seen = HashMap::new();
        for (place, example) in file.content.examples.iter().enumerate() {
            if let Some(before) = seen.insert(example.to_lowercase(), example) {
                let message = format!("`{example}` stands here already, as `{before}`");
                let path = [key("examples"), Step::Index(place)];
                problems.push(file.document.problem(&path, message));
            }
        }
    }
}

pub(super) fn an_example_of_safety_has_a_level(draft: &Draft<'_>, problems: &mut Vec<Problem>) {
    for file in &draft.examples {
        let id = &file.content.id;
        let is_level = Level::ALL.iter().any(|level| level.as_str() == id);
        if file.document.source.file.starts_with("safety/") && !is_level {
            let levels: Vec<&str> = Level::ALL.iter().map(|level| level.as_str()).collect();
            let message = format!(
                "`{id}` is no level of danger; allowed are {}",
                levels.join(", ")
            );
            problems.push(file.document.problem(&[key("id")], message));
        }
    }
}
