//! What must be said first, then the answer itself, then the disclaimer. No reply is made anywhere else.

use crate::answer::guide::Guide;
use crate::answer::guide::heard::Heard;
use crate::answer::intent::asked::Asked;
use crate::answer::intent::decision::Decision;
use crate::answer::page::{
    amounts_said, cautions_first, emergency, large_dose, left_open, message, refusal,
};
use crate::answer::reply::action::Button;
use crate::answer::reply::disclaimer::Disclaimer;
use crate::answer::reply::{Body, Kind};
use crate::safety::Tier;

/// What has passed safety. Only this file can make one, as nothing else sees the field.
#[derive(Clone, Debug)]
struct Safe<T>(T);

/// A reply. It is made of what has passed safety and with a disclaimer, or not at all; renderers take nothing else.
#[derive(Clone, Debug)]
pub struct Reply {
    body: Safe<Body>,
    asked: Asked,
    disclaimer: Disclaimer,
}

impl Guide {
    /// Answers as decided, with what must be said first.
    pub(in crate::answer) fn safely(&self, mut heard: Heard<'_>, decision: &Decision) -> Reply {
        heard.intent.asked.about = decision.entries();
        if heard.intent.asked.facets.is_empty() {
            heard.intent.asked.facets = decision.facets(&heard.intent.asked);
        }
        let Safe(body) = self.safe(&heard, decision);
        let language = self.language(heard.locale);
        let body = match self.knowledge.languages.other(language) {
            Some(language) => body.said_in(&language.sentences),
            None => body,
        };
        Reply {
            body: Safe(body),
            asked: heard.intent.asked,
            disclaimer: self.disclaimer.clone(),
        }
    }

    /// Closes what answers nobody's question with the disclaimer: what moderators read, what failed, who the bot is.
    #[must_use]
    pub fn say(&self, body: Body) -> Reply {
        Reply {
            body: Safe(body),
            asked: Asked::default(),
            disclaimer: self.disclaimer.clone(),
        }
    }

    fn safe(&self, heard: &Heard<'_>, decision: &Decision) -> Safe<Body> {
        if let Some(body) = self.help(heard) {
            return Safe(body);
        }
        let intent = &heard.intent;
        let body = self.body(decision, heard);
        let compared = matches!(decision, Decision::Compare { .. });
        let body = match body.kind {
            Kind::Answer if compared => cautions_first::each(&self.knowledge, body, intent),
            Kind::Answer => body,
            Kind::Condition | Kind::Interactions => {
                refusal::before(cautions_first::once(body, intent), &heard.reading)
            }
            _ => refusal::before(body, &heard.reading),
        };
        let body = if heard.goes_on {
            body
        } else {
            left_open::named(amounts_said::all(&self.knowledge, body, intent), intent)
        };
        // A page takes the place of the message that said where to turn, and a share is read by others.
        let says_where_to_turn = match heard.reading.tier() {
            Tier::InCase => true,
            Tier::Alarm => heard.goes_on,
            Tier::None => false,
        };
        let body = if says_where_to_turn {
            let asked = (heard.locale, intent);
            emergency::in_case(&self.knowledge, body, &heard.reading, asked)
        } else {
            body
        };
        Safe(message::fitting(body))
    }

    /// Where to turn, or what to watch for, in place of an answer. What a button goes on to has it in a line.
    fn help(&self, heard: &Heard<'_>) -> Option<Body> {
        if heard.goes_on {
            return None;
        }
        let (knowledge, reading) = (&self.knowledge, &heard.reading);
        let ids = &heard.intent.asked.about[..];
        let body = emergency::body(knowledge, reading, (ids, heard.locale), &heard.intent);
        if body.is_some() {
            return body;
        }
        let [id] = ids else { return None };
        let body = large_dose::body(knowledge, reading, (id, heard.locale), &heard.intent)?;
        Some(refusal::before(body, reading))
    }
}

impl Reply {
    /// What it says before the disclaimer.
    #[must_use]
    pub fn body(&self) -> &Body {
        &self.body.0
    }

    /// What it answers.
    #[must_use]
    pub fn asked(&self) -> &Asked {
        &self.asked
    }

    /// The sentence that every layout ends with.
    #[must_use]
    pub fn disclaimer(&self) -> &Disclaimer {
        &self.disclaimer
    }

    /// The same reply with nothing to press.
    #[must_use]
    pub fn without_buttons(mut self) -> Self {
        self.body.0.buttons.clear();
        self.body.0.menu = None;
        self
    }

    /// The same reply with a button more.
    #[must_use]
    pub fn with_button(mut self, button: Button) -> Self {
        self.body.0.buttons.push(button);
        self
    }
}
