//! A question that is told in a story: which answers together tell what it asks.

use std::ops::Range;

use crate::answer::guide::Guide;
use crate::answer::guide::field::Field;
use crate::answer::guide::picked::named;
use crate::answer::intent::asked::{Asked, Near, Told};
use crate::classify::Close;
use crate::matching::Subject;
use crate::question::Facet;

/// Fewer words tell no story.
const STORY: usize = 16;

/// So many amounts are a list of what somebody takes, and are compared; where that is what is asked, fewer.
const LIST: usize = 4;
const COMPARED: usize = 2;

/// An answer that is less like the story stands behind the question that it was written for: of those that were, a
/// stranger held two of three to be an answer.
const SURE: f32 = 2.2;

/// What the answers of an entry gain that is named in what is asked, where another is named in the story alone.
const IN_WHAT_IS_ASKED: f32 = 0.3;

impl Guide {
    /// Notes the answers that a story asks for; whether it is one.
    pub(super) fn answer_story(&self, asked: &mut Asked, field: &Field, code: &str) -> bool {
        if !self.is_story(asked, field) {
            return false;
        }
        let told = self.told(field);
        let entries = weighed(field);
        let sure = self.surely_asked(field, code);
        let close = self.closest.to_story(&entries, told, &asked.facets, sure);
        if close.is_empty() {
            return false;
        }
        let is_for_them = asked.person.ages.is_some() || asked.person.life_stage.is_some();
        let tells_how_much = close.iter().any(|close| close.facet == Some(Facet::Dose));
        let wants_table = is_for_them
            && entries.len() == 1
            && asked.facets.first() == Some(&Facet::Dose)
            && !tells_how_much;
        let table = wants_table.then_some(Told::Facet(Facet::Dose));
        let unsure = close.iter().filter(|close| close.closeness < SURE);
        asked.near = unsure.cloned().map(Near::from).collect();
        let rows = close
            .into_iter()
            .map(|close| Told::Row(close.id.to_string()));
        asked.each = table.into_iter().chain(rows).collect();
        asked.is_story = true;
        true
    }

    /// Whether it is long enough, tells something, and is not about amounts alone.
    fn is_story(&self, asked: &Asked, field: &Field) -> bool {
        let is_of_amounts = matches!(asked.facets.first(), Some(Facet::Limit | Facet::Overdose));
        let amounts = asked.amounts.iter();
        let daily = amounts.filter(|amount| amount.intake.a_day.is_some());
        let is_list = asked.amounts.len() >= LIST || is_of_amounts && daily.count() >= COMPARED;
        let is_long = field.question.words.len() >= STORY;
        is_long && !is_list && self.telling(&field.question, &field.mentions) > 0
    }

    /// The answers to the things that are asked one after the other, as far as they are surely that.
    fn surely_asked(&self, field: &Field, code: &str) -> Vec<Close> {
        let mut sure: Vec<Close> = Vec::new();
        for (entry, ask) in self.asks(field, code) {
            let mentions = self.index.find(&ask);
            let wanted = self.classifier.read(&self.knowledge, &ask, &mentions);
            let answer = self.closest_answer(&entry, (field, &ask), &wanted.facets);
            let is_new = |close: &Close| !sure.iter().any(|known| known.id == close.id);
            let answer = answer.filter(|(close, is_sure)| *is_sure && is_new(close));
            sure.extend(answer.map(|(close, _)| close));
        }
        sure
    }
}

/// The entries that are named, with what their answers gain; where what is asked names none, the one gains that was
/// named last before it.
fn weighed(field: &Field) -> Vec<(String, f32)> {
    let asks = field.question.asks.iter().cloned();
    let asks: Vec<Range<usize>> = asks.chain(field.question.asking()).collect();
    let places = |id: &String| {
        let mentions = field.mentions.iter().filter(move |mention| {
            matches!(&mention.subject, Subject::Supplement(of) | Subject::Topic(of) if of == id)
        });
        mentions
            .map(|mention| mention.words.start)
            .collect::<Vec<usize>>()
    };
    let is_asked = |place: &usize| asks.iter().any(|ask| ask.contains(place));
    let first = asks.iter().map(|ask| ask.start).min().unwrap_or_default();
    let entries = named(&field.mentions);
    let all: Vec<usize> = entries.iter().flat_map(places).collect();
    let last = all.iter().filter(|place| **place < first).max();
    let last = last.filter(|_| !all.iter().any(is_asked));
    let is_meant = |place: &usize| is_asked(place) || Some(place) == last;
    let weighed = entries.into_iter().map(|id| {
        let is_meant = places(&id).iter().any(is_meant);
        (id, if is_meant { IN_WHAT_IS_ASKED } else { 0.0 })
    });
    weighed.collect()
}
