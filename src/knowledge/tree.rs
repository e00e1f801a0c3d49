//! Walks through a TOML tree: every text, and every empty list. The way to a value is told without a copy, as every rule
//! walks through every file.

use toml::de::{DeTable, DeValue};

use super::written::Step;

/// One step on the way to a value, as it stands in the tree.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum StepIn<'t> {
    Key(&'t str),
    Index(usize),
}

impl StepIn<'_> {
    /// Whether it is this key.
    pub(super) fn is(self, name: &str) -> bool {
        self == StepIn::Key(name)
    }
}

/// The same steps, to be kept.
pub(super) fn steps(path: &[StepIn<'_>]) -> Vec<Step> {
    let steps = path.iter().map(|step| match *step {
        StepIn::Key(key) => Step::Key(key.to_owned()),
        StepIn::Index(place) => Step::Index(place),
    });
    steps.collect()
}

/// Shows every text with the way to it.
pub(super) fn each_text<'t>(tree: &'t DeTable<'_>, mut see: impl FnMut(&[StepIn<'t>], &'t str)) {
    each_in_table(tree, &mut Vec::new(), &mut |path, value| {
        if let DeValue::String(text) = value {
            see(path, text);
        }
    });
}

/// Shows the way to every empty list.
pub(super) fn each_empty_list<'t>(tree: &'t DeTable<'_>, mut see: impl FnMut(&[StepIn<'t>])) {
    each_in_table(tree, &mut Vec::new(), &mut |path, value| {
        if matches!(value, DeValue::Array(items) if items.is_empty()) {
            see(path);
        }
    });
}

type See<'s, 't> = &'s mut dyn FnMut(&[StepIn<'t>], &'t DeValue<'t>);

fn each_in_table<'t>(table: &'t DeTable<'t>, path: &mut Vec<StepIn<'t>>, see: See<'_, 't>) {
    for (key, value) in table {
        path.push(StepIn::Key(key.get_ref()));
        each_in(value.get_ref(), path, see);
        path.pop();
    }
}

fn each_in<'t>(value: &'t DeValue<'t>, path: &mut Vec<StepIn<'t>>, see: See<'_, 't>) {
    see(path, value);
    match value {
        DeValue::Table(table) => each_in_table(table, path, see),
        DeValue::Array(items) => {
            for (place, item) in items.iter().enumerate() {
                path.push(StepIn::Index(place));
                each_in(item.get_ref(), path, see);
                path.pop();
            }
        }
        _ => {}
    }
}
