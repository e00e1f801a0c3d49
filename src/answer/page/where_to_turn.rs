//! Where to turn: whom to call, by the place that Discord's language points to and the others where it is spoken, else
//! for all places in one line.

use crate::answer::facets::writer::Writer;
use crate::answer::reply::line::Line;
use crate::answer::words;
use crate::knowledge::{Call, Help, Place, SafetyKind, WhereToTurn, Words};
use crate::safety::Reading;

/// What the call is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::answer) enum About {
    SelfHarm,
    Danger,
    Poison,
    Animal,
}

impl About {
    /// Whom to call, the most urgent first. An animal stands first where one is named, and people behind it.
    pub(in crate::answer) fn all(reading: &Reading<'_>) -> Vec<Self> {
        let animal = reading.names_an_animal() && !reading.needs().contains(&SafetyKind::SelfHarm);
        let people = reading.needs().iter().map(|need| match need {
            SafetyKind::SelfHarm => Self::SelfHarm,
            SafetyKind::Danger => Self::Danger,
            _ => Self::Poison,
        });
        animal
            .then_some(Self::Animal)
            .into_iter()
            .chain(people)
            .collect()
    }

    /// What is said beside the numbers.
    pub(in crate::answer) fn words(self, help: &Help) -> &Words {
        match self {
            Self::SelfHarm => &help.self_harm,
            Self::Danger => &help.danger,
            Self::Poison => &help.poison,
            Self::Animal => &help.animal,
        }
    }

    /// Before the numbers, where another need stands first.
    pub(in crate::answer) fn label(self) -> &'static str {
        match self {
            Self::SelfHarm => words::call_for_self_harm(),
            Self::Danger => words::call_in_danger(),
            Self::Poison => words::call_for_poison(),
            Self::Animal => words::call_for_an_animal(),
        }
    }

    fn call(self, place: &Place) -> Option<&Call> {
        match self {
            Self::SelfHarm => Some(&place.self_harm),
            Self::Danger => Some(&place.danger),
            Self::Poison => Some(&place.poison),
            Self::Animal => place.animal.as_ref(),
        }
    }

    fn anywhere(self) -> &'static str {
        match self {
            Self::SelfHarm => words::crisis_line(),
            Self::Animal => words::vet(),
            _ => words::emergency_number(),
        }
    }
}

/// One line, never empty: without a place it is the local emergency number.
pub(in crate::answer) fn line(writer: &mut Writer<'_>, about: About, locale: Option<&str>) -> Line {
    let turn = &writer.knowledge.safety.where_to_turn;
    let (here, others) = places(turn, locale);
    let here = here.and_then(|place| about.call(place));
    let others: Vec<&Call> = others
        .into_iter()
        .filter_map(|place| about.call(place))
        .collect();
    let mut refs: Vec<String> = Vec::new();
    for name in here.iter().chain(&others).flat_map(|call| &call.refs) {
        if !refs.contains(name) {
            refs.push(name.clone());
        }
    }
    let mut shorts: Vec<&str> = others.iter().map(|call| call.short.as_str()).collect();
    shorts.dedup();
    let text = words::call(
        here.map(|call| call.say.as_str()),
        &shorts,
        about.anywhere(),
    );
    let cites = writer.citations.cite_from(&turn.references, &refs);
    Line::text(text).citing(cites)
}

/// The place that the language points to, and the others where it is spoken; without a language, all places.
fn places<'k>(turn: &'k WhereToTurn, locale: Option<&str>) -> (Option<&'k Place>, Vec<&'k Place>) {
    let Some(locale) = locale else {
        return (None, turn.places.iter().collect());
    };
    let language = |locale: &str| locale.split('-').next().map(str::to_owned);
    let speaks = |place: &&Place| place.locales.iter().any(|own| own == locale);
    let here = turn.places.iter().find(speaks);
    let others = turn.places.iter().filter(|place| {
        let alike = |own: &String| language(own) == language(locale);
        here.is_some() && !speaks(place) && place.locales.iter().any(alike)
    });
    (here, others.collect())
}
