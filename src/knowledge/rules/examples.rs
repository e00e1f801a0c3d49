//! Example questions: none is given twice for the same.

use std::collections::HashMap;

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
