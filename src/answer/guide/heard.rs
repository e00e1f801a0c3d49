//! A request, read once: its words, what they name, and which rules of safety they touch.

use crate::answer::guide::Guide;
use crate::answer::guide::field::Field;
use crate::answer::guide::request::{Request, What};
use crate::answer::intent::Intent;
use crate::answer::intent::asked::Asked;
use crate::answer::intent::code::Known;
use crate::answer::intent::said::Said;
use crate::answer::reply::action::Action;
use crate::question::{NotCompared, Section};
use crate::safety::Reading;

/// All that was read of a request.
pub(in crate::answer) struct Heard<'k> {
    /// In the order of the fields that were filled in.
    pub(in crate::answer) fields: Vec<Field>,
    pub(in crate::answer) reading: Reading<'k>,
    pub(in crate::answer) intent: Intent,
    pub(in crate::answer) locale: Option<&'k str>,
    /// Whether an answer came before, so that where to turn was said there.
    pub(in crate::answer) goes_on: bool,
}

impl Guide {
    /// Reads a request.
    pub(in crate::answer) fn hear<'k>(&'k self, request: &Request<'k>) -> Heard<'k> {
        let what = &request.what;
        let texts = self.texts(what).into_iter();
        let fields: Vec<Field> = texts.map(|text| self.field(request, text)).collect();
        let mut heard = Heard {
            reading: Reading::default(),
            intent: Intent {
                locale: request.locale.map(str::to_owned),
                ..Intent::on(self.today)
            },
            locale: request.locale,
            goes_on: matches!(what, What::Press(_)),
            fields,
        };
        heard.intent.asked = self.asked(request, &heard.fields);
        for field in &heard.fields {
            let medicines = &heard.intent.asked.medicines;
            let said = Said::of(&self.knowledge, &field.mentions, medicines);
            heard.intent.said = heard.intent.said.and(said).with_unknown(&field.unknown);
            let names = field.unknown.iter().map(|name| name.typed.clone());
            heard.intent.asked.unknown.extend(names);
            of_unknown_names(&mut heard.intent.asked, field);
        }
        if let (What::Question(_) | What::FollowUp { .. }, [field]) =
            (&request.what, &heard.fields[..])
        {
            let code = self.language(request.locale);
            heard.intent.said.open = self.left_open(&heard.intent.asked, field, code);
        }
        self.listen(&mut heard);
        heard
    }

    /// The texts in which anything may stand. An id that a list offered is no text.
    fn texts<'t>(&self, what: &What<'t>) -> Vec<&'t str> {
        match *what {
            What::Supplement { name, .. } if self.knowledge.entry(name.trim()).is_some() => {
                Vec::new()
            }
            What::Question(text)
            | What::Condition(text)
            | What::Message(text)
            | What::FollowUp { text, .. }
            | What::Supplement { name: text, .. } => vec![text.trim()],
            What::Interactions {
                medicine,
                supplement,
            } => std::iter::once(medicine).chain(supplement).collect(),
            What::Compare { one, other } => vec![one, other],
            What::Press(_) => Vec::new(),
        }
    }

    fn asked(&self, request: &Request<'_>, fields: &[Field]) -> Asked {
        let knowledge = &self.knowledge;
        let what = &request.what;
        let of = |field: &Field| {
            // Amounts and people in somebody's message are none of the one who looks it up.
            if let What::Message(_) = what {
                return Asked::new(knowledge, &self.read(""), &field.mentions);
            }
            self.asked_in(field, request.locale)
        };
        let mut asked = fields.iter().map(of).fold(Asked::default(), Asked::and);
        match *what {
            What::Supplement {
                section: Some(section),
                ..
            } => {
                asked.lead_with(section);
                asked.facets.retain(|facet| *facet != section.facet());
                asked.facets.insert(0, section.facet());
            }
            What::Interactions { medicine, .. } => {
                if let Some(id) = self.medicine(medicine, fields.first()) {
                    asked.medicines.retain(|other| *other != id);
                    asked.medicines.insert(0, id);
                }
                asked.lead_with(Section::Interactions);
            }
            What::FollowUp { to, .. } => self.remember(&mut asked, to),
            What::Press(action) => asked = self.carried(action),
            _ => {}
        }
        asked
    }

    /// What the button carries.
    pub(in crate::answer) fn carried(&self, action: &Action) -> Asked {
        let section = match action {
            Action::Open { section, .. }
            | Action::Answer { section, .. }
            | Action::Share { section, .. } => *section,
            Action::Medicine { .. } => Section::Interactions,
            _ => Section::Overview,
        };
        let code = action.asked().cloned().unwrap_or_default();
        let known = Known {
            knowledge: &self.knowledge,
            marks: &self.marks,
        };
        Asked::from_code(&code, known, section)
    }

    /// Whom the answer before was for, and what it was careful about, where the reply does not say another.
    fn remember(&self, asked: &mut Asked, to: &[Action]) {
        let Some(before) = to.first().map(|action| self.carried(action)) else {
            return;
        };
        if asked.person.is_anybody() {
            asked.person = before.person;
        }
        if asked.medicines.is_empty() {
            asked.medicines = before.medicines;
        }
        asked.rules = before.rules;
        asked.concerns = before.concerns;
    }
}

/// Leaves an amount right behind a name that nobody knows to that name: `xyz 20 mg`.
fn of_unknown_names(asked: &mut Asked, field: &Field) {
    let whose = asked.amounts.iter_mut().filter(|amount| {
        amount.of.is_none() && amount.intake.not_compared == Some(NotCompared::Whose)
    });
    for amount in whose {
        let before = field.question.text.get(..amount.intake.bytes.start);
        let before = before.unwrap_or_default().trim_end();
        let mut names = field.unknown.iter();
        if let Some(name) = names.find(|name| before.ends_with(&name.typed)) {
            asked.unknown.retain(|text| *text != amount.text);
            amount.of = Some(name.typed.clone());
        }
    }
}
