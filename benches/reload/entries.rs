//! Entries that nobody wrote, as long as a short shipped one: valid, each with names of its own.

use std::collections::BTreeSet;
use std::fmt::Write;

use supplement_bot::knowledge::{Knowledge, Source};
use supplement_bot::spelling::normalised;

use super::chance::Chance;

/// The name and the other names of one entry.
const NAMES_EACH: usize = 7;

/// So many files of supplements, 3 to 4 KB each, with no name that is in the knowledge.
pub(super) fn made_up(count: usize, knowledge: &Knowledge) -> Vec<Source> {
    let mut chance = Chance(2_026);
    let mut taken = taken(knowledge);
    let mut names = || loop {
        let name = chance.name();
        if taken.insert(normalised(&name)) {
            return name;
        }
    };
    (0..count)
        .map(|place| {
            let names: Vec<String> = (0..NAMES_EACH).map(|_| names()).collect();
            Source {
                file: format!("supplements/made-up-{place}.toml"),
                text: entry(place, &names),
            }
        })
        .collect()
}

fn taken(knowledge: &Knowledge) -> BTreeSet<String> {
    let mut names = Vec::new();
    for entry in knowledge.entries() {
        names.push(entry.name());
        names.extend(entry.aliases().iter().map(|(_, _, alias)| alias));
    }
    for medicine in knowledge.medicines.values() {
        names.extend(medicine.names().map(|(_, _, name)| name));
    }
    for substance in &knowledge.not_covered.substances {
        names.push(&substance.name);
        names.extend(substance.aliases.iter().map(String::as_str));
    }
    names.extend(knowledge.look_alikes.real_words.iter().map(String::as_str));
    names.into_iter().map(normalised).collect()
}

fn entry(place: usize, names: &[String]) -> String {
    let (name, aliases) = (&names[0], &names[1..]);
    let mut text = format!(
        "id = \"made-up-{place}\"\nname = \"{name}\"\nunits = [\"mg\"]\n\n[aliases]\nsynonyms = {aliases:?}\n\n{HEAD}"
    );
    for outcome in ["bone-density", "bone-strength", "fractures", "falls"] {
        let _ = write!(text, "[[evidence]]\noutcome = \"{outcome}\"\n{EVIDENCE}");
    }
    for (ages, amount) in [("9-13", 3), ("14-18", 5), ("19+", 7)] {
        let _ = write!(
            text,
            "[[doses]]\nages = \"{ages}\"\namount = {amount}\n{DOSE}"
        );
    }
    for medicine in ["warfarin", "levothyroxine"] {
        let _ = write!(
            text,
            "[[interactions]]\nwith = \"{medicine}\"\n{INTERACTION}"
        );
    }
    text + TAIL
}

const HEAD: &str = r#"[verdict]
text = "Made up, to see how long many entries take to read. It says nothing about anything."
refs = ["trial-2009", "review-2013"]

[[background]]
text = "There is no such thing, so there is no RDA and no AI for it either."
refs = ["review-2013"]

"#;

const EVIDENCE: &str = r#"certainty = "very low"
direction = "unknown"
who = "people who are made up as well"
studies = 2
finding = "In people there are only a few older studies, so whether it helps bones is not known."
refs = ["trial-2009", "review-2013"]

"#;

const DOSE: &str = r#"unit = "mg"
per = "day"
basis = "AI"
authority = "NASEM"
refs = ["review-2013"]

"#;

const INTERACTION: &str = r#"severity = "moderate"
effect = "It may make the medicine weaker or stronger; nobody has looked."
action = "Ask before you take both."
certainty = "very low"
refs = ["trial-2009"]

"#;

const TAIL: &str = r#"[[upper-limits]]
authority = "EFSA"
amount = 70
unit = "mg"
per = "day"
counts = "total"
refs = ["review-2013"]

[[cautions]]
kind = "kidney"
severity = "high"
text = "Kidney problems: ask first. It leaves the body mainly in urine."
refs = ["review-2013"]

[[foods]]
name = "whole grains and cereals, green beans"
refs = ["trial-2009"]

[[not-checked]]
section = "forms"
text = "Which forms are sold was not looked for."

[references.trial-2009]
title = "A trial that nobody has done, in people who do not exist"
author = "Nobody N"
year = 2009
kind = "meta-analysis"
url = "https://example.org/trial/2009"
seen = "abstract"

[references.review-2013]
title = "A review of the trials that nobody has done"
author = "Nobody N"
year = 2013
kind = "systematic review"
url = "https://example.org/review/2013"
seen = "page"

[review]
on = 2026-11-23
by = "nobody"
next = 2027-05-23
"#;
