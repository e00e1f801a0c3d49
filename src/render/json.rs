//! Reply → data for programs: one JSON object.

use serde::Serialize;

use crate::answer::{AmountOf, Asked, Reply};
use crate::population::{LifeStage, Sex};
use crate::question::{NotCompared, Person};

use super::terminal;

#[derive(Serialize)]
struct Data<'r> {
    question: &'r str,
    kind: &'static str,
    tier: &'static str,
    asked: Question<'r>,
    entries: &'r [String],
    topics: &'r [String],
    choices: &'r [String],
    sections: &'r [&'static str],
    corrected: Vec<Corrected<'r>>,
    text: String,
    references: Vec<Reference<'r>>,
}

/// What was asked.
#[derive(Serialize)]
struct Question<'r> {
    about: &'r [String],
    person: Whom,
    amounts: Vec<Amount<'r>>,
    unknown: &'r [String],
    facets: Vec<&'static str>,
    objects: &'r [String],
}

/// Whom it is about, as far as it says; ages in months.
#[derive(Serialize)]
struct Whom {
    ages: Option<(u32, Option<u32>)>,
    sex: Option<&'static str>,
    life_stage: Option<&'static str>,
}

#[derive(Serialize)]
struct Amount<'r> {
    of: Option<&'r str>,
    value: f64,
    unit: &'static str,
    a_day: Option<f64>,
    not_compared: Option<&'static str>,
}

#[derive(Serialize)]
struct Corrected<'r> {
    from: &'r str,
    to: &'r str,
}

#[derive(Serialize)]
struct Reference<'r> {
    number: usize,
    name: &'r str,
    about: String,
    url: &'r str,
}

/// One object on one line.
///
/// # Errors
/// None in practice: everything in it is text and numbers.
pub fn object(question: &str, reply: &Reply) -> serde_json::Result<String> {
    let body = reply.body();
    let corrected = body.corrected.iter().map(|word| Corrected {
        from: &word.from,
        to: &word.to,
    });
    let references = body.references.iter().map(|cited| Reference {
        number: cited.number,
        name: cited.name(),
        about: cited.about(),
        url: cited.url(),
    });
    serde_json::to_string(&Data {
        question,
        kind: body.kind.as_str(),
        tier: body.tier.as_str(),
        asked: asked(reply.asked()),
        entries: &body.entries,
        topics: &body.topics,
        choices: &body.choices,
        sections: &body.sections,
        corrected: corrected.collect(),
        text: terminal::text(reply),
        references: references.collect(),
    })
}

fn asked(asked: &Asked) -> Question<'_> {
    Question {
        about: &asked.about,
        person: whom(asked.person),
        amounts: asked.amounts.iter().map(amount).collect(),
        unknown: &asked.unknown,
        facets: asked.facets.iter().map(|facet| facet.as_str()).collect(),
        objects: &asked.objects,
    }
}

fn whom(person: Person) -> Whom {
    Whom {
        ages: person.ages.map(|ages| (ages.from, ages.to)),
        sex: person.sex.map(Sex::as_str),
        life_stage: person.life_stage.map(LifeStage::as_str),
    }
}

fn amount(amount: &AmountOf) -> Amount<'_> {
    Amount {
        of: amount.of.as_deref(),
        value: amount.intake.parts.iter().map(|part| part.figure).sum(),
        unit: amount.intake.unit.as_str(),
        a_day: amount.intake.a_day,
        not_compared: amount.intake.not_compared.map(NotCompared::as_str),
    }
}
