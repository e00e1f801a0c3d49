//! Reply → data for programs: one JSON object.

use serde::Serialize;

use crate::answer::Reply;

use super::terminal;

#[derive(Serialize)]
struct Data<'r> {
    question: &'r str,
    kind: &'static str,
    entries: &'r [String],
    topics: &'r [String],
    choices: &'r [String],
    sections: &'r [&'static str],
    corrected: Vec<Corrected<'r>>,
    text: String,
    references: Vec<Reference<'r>>,
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
        entries: &body.entries,
        topics: &body.topics,
        choices: &body.choices,
        sections: &body.sections,
        corrected: corrected.collect(),
        text: terminal::text(reply),
        references: references.collect(),
    })
}
