//! Where to turn: whom to call, by the place that Discord's language points to, else for all places in one line.

use crate::answer::facets::writer::Writer;
use crate::answer::reply::line::Line;
use crate::answer::words;
use crate::knowledge::{Place, WhereToTurn};

/// What the call is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::answer) enum About {
    Poison,
    Danger,
    /// Danger, and something may have been taken.
    Both,
}

/// One line, never empty: without a place it is the local emergency number.
pub(in crate::answer) fn line(writer: &mut Writer<'_>, about: About, locale: Option<&str>) -> Line {
    let turn = &writer.knowledge.safety.where_to_turn;
    let shown: Vec<&Place> = match locale {
        Some(locale) => here(turn, locale).into_iter().collect(),
        None => turn.places.iter().collect(),
    };
    let mut refs: Vec<String> = Vec::new();
    for name in shown.iter().flat_map(|place| &place.refs) {
        if !refs.contains(name) {
            refs.push(name.clone());
        }
    }
    let text = match &shown[..] {
        [] => words::call_locally().to_owned(),
        [place] if locale.is_some() => words::call_here(&sentence(place, about)),
        places => {
            let places: Vec<&str> = places.iter().map(|place| short(place, about)).collect();
            words::call_anywhere(&places.join("; "))
        }
    };
    let cites = writer.citations.cite_from(&turn.references, &refs);
    Line::text(text).citing(cites)
}

fn here<'k>(turn: &'k WhereToTurn, locale: &str) -> Option<&'k Place> {
    let speaks = |place: &&Place| place.locales.iter().any(|own| own == locale);
    turn.places.iter().find(speaks)
}

fn sentence(place: &Place, about: About) -> String {
    match about {
        About::Poison => place.poison.clone(),
        About::Danger => place.danger.clone(),
        About::Both if place.poison == place.danger => place.danger.clone(),
        About::Both => format!("{} {}", place.danger, place.poison),
    }
}

fn short(place: &Place, about: About) -> &str {
    match about {
        About::Danger => &place.danger_short,
        About::Poison | About::Both => &place.poison_short,
    }
}
