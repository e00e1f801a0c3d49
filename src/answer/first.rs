//! What goes before everything: an emergency, a refusal, the caution that the question names; then the answer itself.

use crate::question::Question;

use super::decide::{Decision, Focus};
use super::sections::{self, Writer};
use super::{Body, Guide, Kind, Line, Reply, emergency, fit, large_dose, refusal};

impl Guide {
    /// Answers a question from where people mostly speak that language of Discord's: whom to call depends on it.
    #[must_use]
    pub fn ask_from(&self, text: &str, locale: Option<&str>) -> Reply {
        self.answer(&Question::read(text), None, locale)
    }

    /// Whether the question has the sign of an emergency.
    pub(super) fn is_emergency(&self, question: &Question) -> bool {
        let reading = self.dangers.read(&self.knowledge.safety, question);
        reading.emergencies().next().is_some()
    }

    /// Answers as decided, with what must be said first.
    pub(super) fn safely(
        &self,
        (decision, mut focus): (Decision, Focus),
        question: &Question,
        locale: Option<&str>,
    ) -> Reply {
        let knowledge = &self.knowledge;
        let reading = self.dangers.read(&knowledge.safety, question);
        focus.concerns = reading.concerns(question.person);
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
        let compared = matches!(decision, Decision::Compare { .. });
        let body = self.body(decision, question, &focus);
        let body = match body.kind {
            Kind::Answer if compared => self.cautions_before(body, &ids, &focus),
            Kind::Answer => body,
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
            for mut line in sections::concerning(&mut writer, supplement) {
                line.cites = Vec::new();
                let name = supplement.name.clone();
                let label = line
                    .label
                    .take()
                    .map(|kind| format!("{name}, {}", kind.to_lowercase()));
                line.label = label;
                said.push(line);
            }
        }
        fit::put_before(&mut body.screen, said);
        body
    }
}
