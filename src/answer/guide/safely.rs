//! What goes before everything: an emergency, a refusal, the caution that the question names; then the answer itself.

use crate::answer::facets::writer::Writer;
use crate::answer::guide::Guide;
use crate::answer::intent::decision::Decision;
use crate::answer::intent::focus::Focus;
use crate::answer::page::{emergency, fit, large_dose, refusal};
use crate::answer::reply::line::Line;
use crate::answer::reply::{Body, Kind, Reply};
use crate::answer::{facets, words};
use crate::knowledge::CautionKind;
use crate::question::Question;

impl Guide {
    /// Answers a question from where people mostly speak that language of Discord's: whom to call depends on it.
    #[must_use]
    pub fn ask_from(&self, text: &str, locale: Option<&str>) -> Reply {
        self.answer(&self.read(text), None, locale)
    }

    /// Whether the question has the sign of an emergency.
    pub(in crate::answer) fn is_emergency(&self, question: &Question) -> bool {
        let reading = self.dangers.read(&self.knowledge.safety, question);
        reading.emergencies().next().is_some()
    }

    /// Whether the question has the sign of any rule.
    pub(in crate::answer) fn hears_a_rule(&self, question: &Question) -> bool {
        !self
            .dangers
            .read(&self.knowledge.safety, question)
            .is_empty()
    }

    /// Answers as decided, with what must be said first.
    pub(in crate::answer) fn safely(
        &self,
        (decision, mut focus): (Decision, Focus),
        question: &Question,
        locale: Option<&str>,
    ) -> Reply {
        let knowledge = &self.knowledge;
        let reading = self.dangers.read(&knowledge.safety, question);
        focus.concerns = reading.concerns(question.person);
        if !focus.medicines.is_empty() {
            // The interaction with a blood thinner that is named leads, and says more than a caution on all of them.
            let thinner = [CautionKind::Bleeding];
            focus.concerns.retain(|concern| concern.kinds != thinner);
        }
        focus.refusals = refusal::sentences(&reading);
        let ids: Vec<String> = match &decision {
            Decision::Entries { ids } => ids.clone(),
            Decision::Compare { one, other } => vec![one.clone(), other.clone()],
            _ => Vec::new(),
        };
        if let Some(body) = emergency::body(knowledge, &reading, (&ids, locale), &focus) {
            return self.reply(body);
        }
        if let [id] = &ids[..]
            && let Some(body) = large_dose::body(knowledge, &reading, (id, locale), &focus)
        {
            return self.reply(body);
        }
        let decision = match decision {
            // Who asks whether to stop a medicine does not ask what goes with it.
            Decision::Medicine { .. } if refusal::stands_alone(&reading, question) => {
                Decision::Nothing
            }
            other => other,
        };
        let compared = matches!(decision, Decision::Compare { .. });
        let body = self.body(decision, question, &focus);
        let body = match body.kind {
            Kind::Answer if compared => self.cautions_before(body, &ids, &focus),
            Kind::Answer => body,
            Kind::Condition | Kind::Interactions => {
                refusal::before(concerns_before(body, &focus), &reading)
            }
            _ => refusal::before(body, &reading),
        };
        self.reply(body)
    }

    /// A comparison has no heads in which refusals and cautions stand.
    fn cautions_before(&self, mut body: Body, ids: &[String], focus: &Focus) -> Body {
        let mut writer = Writer::new(&self.knowledge, focus);
        let mut said: Vec<Line> = focus.refusals.iter().cloned().map(Line::text).collect();
        for supplement in ids
            .iter()
            .filter_map(|id| self.knowledge.supplements.get(id))
        {
            for mut line in facets::concerning(&mut writer, supplement) {
                line.cites = Vec::new();
                if let Some(kind) = line.label.take() {
                    line = line.labelled(format!("{}, {}", supplement.name, kind.to_lowercase()));
                }
                said.push(line);
            }
        }
        fit::put_before(&mut body.screen, said);
        body
    }
}

/// A list for a condition or a medicine is about many entries: what the question names is said once for all.
fn concerns_before(mut body: Body, focus: &Focus) -> Body {
    let about: Vec<&str> = focus
        .concerns
        .iter()
        .map(|concern| concern.about.as_str())
        .collect();
    if !about.is_empty() {
        let line = Line::text(words::ask_about_each(&about.join(" and ")));
        fit::put_before(&mut body.screen, vec![line]);
    }
    body
}
