//! A request, read once: its words, what they name, and which rules of safety they touch.

use crate::answer::guide::Guide;
use crate::answer::guide::request::{Request, What};
use crate::answer::intent::Intent;
use crate::answer::intent::asked::Asked;
use crate::answer::intent::said::Said;
use crate::answer::page::refusal;
use crate::answer::reply::action::Action;
use crate::knowledge::{CautionKind, ENGLISH};
use crate::matching::{Mended, Mention, Subject, Sureness, Unknown};
use crate::population::LifeStage;
use crate::question::{Facet, NotCompared, Question, Section};
use crate::safety::{Concern, Reading};
use crate::spelling::same_name;

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

/// The text of one field.
pub(in crate::answer) struct Field {
    pub(in crate::answer) question: Question,
    pub(in crate::answer) mentions: Vec<Mention>,
    /// Names in it that nothing is known of.
    pub(in crate::answer) unknown: Vec<Unknown>,
}

/// From here on a question, and a message of somebody else, speaks of something else. Of example questions that were
/// kept apart, see `tests/eval_asked.rs`, hardly one in five hundred is above the first.
pub(super) const ELSEWHERE: f32 = 0.4;
const ELSEWHERE_OVERHEARD: f32 = 0.1;

/// Below this a question is about a supplement, though nothing in it says so but its likeness to such questions.
const OURS: f32 = -0.3;

/// What the rule on babies says that it is about.
const BABIES: &str = "babies";

/// Fewer words beside the names tell of nothing else.
const TELLING: usize = 3;

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

    fn field(&self, request: &Request<'_>, text: &str) -> Field {
        let code = self.language(request.locale);
        let read = |text: &str| self.readers.read(code, text);
        let question = read(text);
        let mut mentions = match request.what {
            What::Message(_) => self.index.overheard(&question),
            _ => self.index.find(&question),
        };
        self.leave_out_others(&request.what, &question, &mut mentions);
        self.settle(&request.what, &question, &mut mentions);
        if mends(&request.what)
            && let Some(mended) = self.mended(&read, &question, &mentions)
        {
            return self.read_field(mended.question, mended.mentions);
        }
        self.read_field(question, mentions)
    }

    /// Leaves out the names of a text that speaks of something else. Who asks the bot mostly means the supplement, so that
    /// there it has to be clear.
    fn leave_out_others(&self, what: &What<'_>, question: &Question, mentions: &mut Vec<Mention>) {
        let least = match what {
            What::Message(_) => ELSEWHERE_OVERHEARD,
            What::Question(_) | What::FollowUp { .. } => ELSEWHERE,
            _ => return,
        };
        let is_entry = |mention: &Mention| {
            matches!(mention.subject, Subject::Supplement(_) | Subject::Topic(_))
        };
        let named: usize = mentions.iter().map(|mention| mention.words.len()).sum();
        let others = question.words.len().saturating_sub(named);
        let may_be = others >= TELLING && mentions.iter().any(is_entry);
        if may_be && self.classifier.elsewhere(question) >= least {
            mentions.retain(|mention| !is_entry(mention));
        }
    }

    /// A name that may mean something else is ours in a question that is quite unlike messages about something else.
    fn settle(&self, what: &What<'_>, question: &Question, mentions: &mut [Mention]) {
        let asks = matches!(what, What::Question(_) | What::FollowUp { .. });
        let is_open = |mention: &Mention| {
            mention.sureness == Sureness::Doubtful
                && mention.rivals.is_empty()
                && same_name(&mention.typed, &mention.name)
        };
        if asks && mentions.iter().any(is_open) && self.classifier.elsewhere(question) < OURS {
            for mention in mentions.iter_mut().filter(|mention| is_open(mention)) {
                mention.sureness = Sureness::Exact;
            }
        }
    }

    fn read_field(&self, question: Question, mentions: Vec<Mention>) -> Field {
        Field {
            unknown: self.index.unknown(&question, &mentions),
            question,
            mentions,
        }
    }

    /// The question with a name put right, where the rules of safety still hear all that they heard: `caltr ate 50
    /// tablets` tells of somebody who ate them.
    fn mended(
        &self,
        read: &dyn Fn(&str) -> Question,
        question: &Question,
        mentions: &[Mention],
    ) -> Option<Mended> {
        let mended = self.index.mended(read, question, mentions)?;
        let safety = &self.knowledge.safety;
        let before = self.dangers.read(safety, question);
        let after = self.dangers.read(safety, &mended.question);
        after.includes(&before).then_some(mended)
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

    /// What a question asks.
    fn asked_in(&self, field: &Field, locale: Option<&str>) -> Asked {
        let Field {
            question, mentions, ..
        } = field;
        let knowledge = &self.knowledge;
        let mut wanted = self.classifier.read(knowledge, question, mentions);
        // The examples are English: where another language has words for a section, these tell more.
        if self.language(locale) != ENGLISH && !question.sections.is_empty() {
            let sections = question.sections.iter();
            wanted.facets = sections.map(|section| section.facet()).collect();
        }
        // Beside nothing but a name, what a section is called by asks for that section: `berberine interactions`.
        if let [section] = question.sections[..]
            && is_name_and_word(question, mentions)
        {
            wanted.facets = vec![section.facet()];
        }
        let mut asked = Asked::new(knowledge, question, mentions).wanting(wanted);
        let picked = self.picked(question, mentions, &asked.facets);
        (asked.picked, asked.near) = (picked.rows, picked.near);
        let code = self.language(locale);
        if !self.answer_story(&mut asked, field, code) {
            self.answer_each(&mut asked, field, code);
        }
        // An answer says more than the list of sources: `is that real` and `can I get hooked` ask for no list.
        let has_other =
            asked.facets.len() > 1 || !asked.picked.is_empty() || !asked.near.is_empty();
        if has_other && !question.sections.contains(&Section::References) {
            asked.facets.retain(|facet| *facet != Facet::References);
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
        Asked::from_code(&code, &self.knowledge, section)
    }

    /// Whom the answer before was for, and what it was careful about, where the reply does not say another.
    fn remember(&self, asked: &mut Asked, to: &[Action]) {
        let Some(before) = to.first().map(|action| self.carried(action)) else {
            return;
        };
        if asked.person.is_anybody() {
            asked.person = before.person;
        }
        asked.rules = before.rules;
        asked.concerns = before.concerns;
    }

    /// Hears the rules of safety in every field, and those that a button remembers.
    fn listen<'k>(&'k self, heard: &mut Heard<'k>) {
        let safety = &self.knowledge.safety;
        let asked = &mut heard.intent.asked;
        let remembered = Reading::of(safety, &asked.rules);
        let mut concerns = Vec::new();
        let carried = std::mem::take(&mut asked.concerns);
        let mut reading = Reading::default();
        for field in &heard.fields {
            let own = self.dangers.read(safety, &field.question);
            add(&mut concerns, own.concerns(field.question.person));
            reading = reading.and(own);
        }
        add(&mut concerns, remembered.concerns(asked.person));
        add(&mut concerns, carried);
        // Who is pregnant speaks of an unborn baby.
        if asked.person.life_stage == Some(LifeStage::Pregnant) {
            concerns.retain(|concern| concern.about != BABIES);
        }
        let reading = reading.and(remembered);
        asked.rules = reading.ids().map(str::to_owned).collect();
        asked.refusals = refusal::sentences(&reading);
        asked.concerns = concerns;
        if !asked.medicines.is_empty() {
            // The interaction with a blood thinner that is named leads, and says more than a caution on all of them.
            let thinner = [CautionKind::Bleeding];
            asked.concerns.retain(|concern| concern.kinds != thinner);
        }
        heard.reading = reading;
    }
}

/// Whether at most two words stand beside names.
fn is_name_and_word(question: &Question, mentions: &[Mention]) -> bool {
    let named: usize = mentions.iter().map(|mention| mention.words.len()).sum();
    named > 0 && question.words.len() <= named + 2
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

fn add(concerns: &mut Vec<Concern>, others: Vec<Concern>) {
    for other in others {
        if !concerns.contains(&other) {
            concerns.push(other);
        }
    }
}

/// Whether a misspelt name is put right. In somebody's message, and in a list of conditions, that would guess too much.
const fn mends(what: &What<'_>) -> bool {
    !matches!(what, What::Message(_) | What::Condition(_))
}
