//! The rules of safety that a request touches.

use crate::answer::guide::Guide;
use crate::answer::guide::field::Field;
use crate::answer::guide::heard::Heard;
use crate::answer::page::refusal;
use crate::knowledge::{CautionKind, Safety, SafetyKind};
use crate::matching::Subject;
use crate::population::LifeStage;
use crate::safety::{Concern, Reading};

/// What the rule on babies says that it is about.
const BABIES: &str = "babies";

/// What the rule on children says that it is about.
const CHILDREN: &str = "children";

impl Guide {
    /// Hears the rules of safety in every field, and those that a button remembers.
    pub(super) fn listen<'k>(&'k self, heard: &mut Heard<'k>) {
        let safety = &self.knowledge.safety;
        let asked = &mut heard.intent.asked;
        let remembered = Reading::of(safety, &asked.rules);
        let mut concerns = Vec::new();
        let carried = std::mem::take(&mut asked.concerns);
        let mut reading = Reading::default();
        for field in &heard.fields {
            let own = self.dangers.read(safety, &field.question);
            let mut named = own.concerns(field.question.person);
            // A child that is only mentioned takes nothing; of the one who asks, the age is read.
            let is_child = field.question.person.may_be_a_child();
            if field.question.mentions_kin && !is_child {
                named.retain(|concern| concern.about != CHILDREN);
            }
            add(&mut concerns, named);
            let refused = self.refused_of(field, &asked.medicines);
            reading = reading.and(own).and(Reading::of(safety, &refused));
        }
        add(&mut concerns, remembered.concerns(asked.person));
        add(&mut concerns, carried);
        // Who is pregnant speaks of an unborn baby.
        if asked.person.life_stage == Some(LifeStage::Pregnant) {
            concerns.retain(|concern| concern.about != BABIES);
        }
        let reading = reading.and(remembered);
        asked.rules = reading.ids().map(str::to_owned).collect();
        asked.rules.extend(needs_without_rule(safety, &reading));
        concerns.retain(|concern| !is_of_need(safety, &concern.about));
        asked.refusals = refusal::sentences(&reading);
        asked.concerns = concerns;
        if !asked.medicines.is_empty() {
            // The interaction with a blood thinner that is named leads, and says more than a caution on all of them.
            let thinner = [CautionKind::Bleeding];
            asked.concerns.retain(|concern| concern.kinds != thinner);
        }
        heard.reading = reading;
    }

    /// The refusals that are asked for with the medicines of the answer before: `should I stop taking it?`.
    fn refused_of(&self, field: &Field, medicines: &[String]) -> Vec<String> {
        let mut mentions = field.mentions.iter();
        let is_named = mentions.any(|mention| matches!(mention.subject, Subject::Medicine(_)));
        if is_named || medicines.is_empty() {
            return Vec::new();
        }
        let names = medicines.iter().map(|id| self.knowledge.substance_name(id));
        let names: Vec<&str> = names.collect();
        let text = format!("{} {}", field.question.text, names.join(" "));
        let reading = self.dangers.read(&self.knowledge.safety, &self.read(&text));
        let refusals = reading.of_kind(SafetyKind::Refusal);
        refusals.map(|rule| rule.id.clone()).collect()
    }
}

/// A rule of need that a button remembers is said before the answer, and is nothing that entries have cautions on.
fn is_of_need(safety: &Safety, id: &str) -> bool {
    let mut rules = safety.rules.iter();
    rules.any(|rule| rule.id == id && rule.kind.is_emergency())
}

/// For a need that no rule told of, the first rule of its kind: so that a button remembers it.
fn needs_without_rule(safety: &Safety, reading: &Reading<'_>) -> Vec<String> {
    if reading.is_distant() || reading.emergencies().next().is_some() {
        return Vec::new();
    }
    let needs = reading.needs().iter();
    let rules = needs.filter_map(|need| safety.rules.iter().find(|rule| rule.kind == *need));
    rules.map(|rule| rule.id.clone()).collect()
}

fn add(concerns: &mut Vec<Concern>, others: Vec<Concern>) {
    for other in others {
        if !concerns.contains(&other) {
            concerns.push(other);
        }
    }
}
