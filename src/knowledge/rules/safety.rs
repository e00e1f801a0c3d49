//! Safety rules: their groups exist, and their own examples do what they say.

use std::collections::BTreeSet;

use super::super::load::Read;
use super::super::medicine::MEDICINE_NAME;
use super::super::safety::{SafetyKind, SafetyRule, SafetyWords};
use super::super::safety_signs::{IN_ANY_ORDER, signs};
use super::super::tree::StepIn;
use super::super::written::Step;
use super::{Draft, Problem, key, row, steps};
use crate::signs::{MANY, NUMBER, SEVERAL};
use crate::spelling::words;

pub(super) fn where_to_turn_is_said(draft: &Draft<'_>, problems: &mut Vec<Problem>) {
    let emergency = draft
        .safety_rules
        .iter()
        .find(|file| file.content.kind.is_emergency());
    if let Some(file) = emergency
        && !draft.files.contains(&"safety/where-to-turn.toml")
    {
        let message = "an emergency needs `safety/where-to-turn.toml`, which is missing";
        problems.push(file.document.problem(&[key("kind")], message));
    }
}

pub(super) fn groups_of_signs_exist(draft: &Draft<'_>, problems: &mut Vec<Problem>) {
    let shared: BTreeSet<&str> = draft
        .safety_words
        .iter()
        .flat_map(|file| &file.content.groups)
        .map(|group| group.name.as_str())
        .chain([NUMBER, SEVERAL, MANY, MEDICINE_NAME])
        .collect();
    for file in &draft.safety_rules {
        let own = file.content.groups.iter().map(|group| group.name.as_str());
        let known: BTreeSet<&str> = own.chain(shared.iter().copied()).collect();
        file.document.each_text(|path, names| {
            if path.first() != Some(&StepIn::Key("signs")) {
                return;
            }
            let unknown = names.split(['/', '+']).find(|name| !known.contains(name));
            if let Some(name) = unknown {
                let message =
                    format!("no group `{name}` is defined; add it here or in `safety/words.toml`");
                problems.push(file.document.problem(&steps(path), message));
            }
        });
    }
}

pub(super) fn groups_are_used(draft: &Draft<'_>, problems: &mut Vec<Problem>) {
    for file in &draft.safety_rules {
        let signs = file.content.signs.iter();
        let used: BTreeSet<&str> = signs
            .flat_map(|sign| sign.then.iter().chain(&sign.unless))
            .flat_map(|names| names.split(['/', '+']))
            .collect();
        for (place, group) in file.content.groups.iter().enumerate() {
            if !used.contains(group.name.as_str()) {
                let message = format!("no sign of this rule uses the group `{}`", group.name);
                let path = row("groups", place, "name");
                problems.push(file.document.problem(&path, message));
            }
        }
    }
}

pub(super) fn few_groups_stand_in_any_order(draft: &Draft<'_>, problems: &mut Vec<Problem>) {
    for file in &draft.safety_rules {
        let signs = file.content.signs.iter().enumerate();
        for (place, sign) in signs.filter(|(_, sign)| sign.any_order) {
            let count = sign.then.len();
            if count > IN_ANY_ORDER {
                let message = format!(
                    "{count} groups in any order are too many; at most {IN_ANY_ORDER} are allowed"
                );
                let path = row("signs", place, "then");
                problems.push(file.document.problem(&path, message));
            }
        }
    }
}

pub(super) fn a_caution_names_its_kinds(draft: &Draft<'_>, problems: &mut Vec<Problem>) {
    for file in &draft.safety_rules {
        if file.content.kind == SafetyKind::Caution && file.content.cautions.is_empty() {
            let message =
                "a rule of the kind `caution` names in `cautions` which of them come first";
            problems.push(file.document.problem(&[key("kind")], message));
        }
    }
}

/// Each rule is read alone: another rule may well have a sign in what this one must let pass.
pub(super) fn examples_do_what_they_say(draft: &Draft<'_>, problems: &mut Vec<Problem>) {
    let none = SafetyWords::default();
    let shared = draft
        .safety_words
        .as_ref()
        .map_or(&none, |file| &file.content);
    for file in &draft.safety_rules {
        for (list, place, example) in wrong_examples(file, shared) {
            let message = if list == "yes" {
                format!(
                    "no sign of this rule stands in `{example}`; add a sign, or move the example to `no`"
                )
            } else {
                format!(
                    "a sign of this rule stands in `{example}`; narrow the sign, or move the example to `yes`"
                )
            };
            let path = [key(list), Step::Index(place)];
            problems.push(file.document.problem(&path, message));
        }
    }
}

fn wrong_examples<'f>(
    file: &'f Read<'_, SafetyRule>,
    shared: &SafetyWords,
) -> Vec<(&'static str, usize, &'f String)> {
    let rule: &SafetyRule = &file.content;
    let (signs, _) = signs(std::iter::once(rule), shared);
    let has_sign = |text: &str| !signs.read(text, &words(text)).is_empty();
    let mut wrong = Vec::new();
    for (list, examples, expected) in [("yes", &rule.yes, true), ("no", &rule.no, false)] {
        let found = examples.iter().enumerate();
        wrong.extend(
            found
                .filter(|(_, example)| has_sign(example) != expected)
                .map(|(place, example)| (list, place, example)),
        );
    }
    wrong
}
