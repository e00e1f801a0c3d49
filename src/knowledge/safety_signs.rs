//! The signs that rules of safety listen for, as they are written → as they are looked for.

use std::collections::BTreeSet;

use super::safety::{SafetyRule, SafetyWords, WrittenGroup, WrittenSign};
use crate::signs::{Group, Sign, Signs, Spelling};

impl SafetyRule {
    /// The name of a group as this rule means it: its own, where it has one of that name.
    fn group(&self, name: &str) -> String {
        if self.groups.iter().any(|group| group.name == name) {
            format!("{} {name}", self.id)
        } else {
            name.to_owned()
        }
    }

    /// The groups that its signs name.
    fn named(&self) -> impl Iterator<Item = &str> {
        let names = self
            .signs
            .iter()
            .flat_map(|sign| sign.then.iter().chain(&sign.unless));
        names.flat_map(|names| names.split(['/', '+']))
    }

    fn signs(&self) -> impl Iterator<Item = Sign> {
        let groups = |names: &str| names.split('/').map(|name| self.group(name)).collect();
        let runs = |names: &str| names.split('+').map(|name| self.group(name)).collect();
        self.signs.iter().flat_map(move |sign| {
            sign.orders().into_iter().map(move |then| Sign {
                then: then.into_iter().map(groups).collect(),
                unless: sign.unless.iter().map(|names| runs(names)).collect(),
                within: sign.within as usize,
            })
        })
    }
}

/// How many groups may stand in any order: each order is a sign of its own, and of eight there are 40,320.
pub(super) const IN_ANY_ORDER: usize = 4;

impl WrittenSign {
    /// The orders in which its groups may stand; of too many, which are a mistake, the one that is written.
    fn orders(&self) -> Vec<Vec<&str>> {
        let groups: Vec<&str> = self.then.iter().map(String::as_str).collect();
        if self.any_order && groups.len() <= IN_ANY_ORDER {
            orders(&groups)
        } else {
            vec![groups]
        }
    }
}

fn orders<'g>(groups: &[&'g str]) -> Vec<Vec<&'g str>> {
    if groups.is_empty() {
        return vec![Vec::new()];
    }
    let mut all = Vec::new();
    for (place, first) in groups.iter().enumerate() {
        let rest = [&groups[..place], &groups[place + 1..]].concat();
        for mut order in orders(&rest) {
            order.insert(0, first);
            all.push(order);
        }
    }
    all
}

/// The signs of some rules, and for each sign the place of its rule.
pub(crate) fn signs<'r>(
    rules: impl Iterator<Item = &'r SafetyRule>,
    words: &SafetyWords,
) -> (Signs, Vec<usize>) {
    let rules: Vec<&SafetyRule> = rules.collect();
    let used: BTreeSet<&str> = rules.iter().flat_map(|rule| rule.named()).collect();
    let (mut groups, mut signs, mut owners) = (Vec::new(), Vec::new(), Vec::new());
    let group = |name: String, group: &WrittenGroup| Group {
        name,
        phrases: group.phrases.clone(),
    };
    let shared = words.groups.iter();
    let shared = shared.filter(|own| used.contains(own.name.as_str()));
    groups.extend(shared.map(|own| group(own.name.clone(), own)));
    for (place, rule) in rules.into_iter().enumerate() {
        groups.extend(
            rule.groups
                .iter()
                .map(|own| group(rule.group(&own.name), own)),
        );
        signs.extend(rule.signs());
        owners.resize(signs.len(), place);
    }
    let spelling = Spelling {
        misspelt: words.misspelt.clone(),
        real: words.real_words.clone(),
        units: words.units.clone(),
    };
    (Signs::new(&groups, &signs, &spelling), owners)
}
