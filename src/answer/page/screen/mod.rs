//! The first screen of one entry: the answer to what was asked is the first sentence, then a line or two that belong to
//! it, at most one caution, and nothing else; the rest is one press away.

mod added;
mod ended;
mod pieces;
mod sources;
mod supplement;
mod written;

use crate::answer::facets;
use crate::answer::facets::writer::{Length, Writer};
use crate::answer::intent::{Asked, Intent};
use crate::answer::page::buttons::{Onward, answer, few, open, share};
use crate::answer::page::{facet, fit, notes, reviews};
use crate::answer::reply::action::Button;
use crate::answer::reply::line::Line;
use crate::answer::reply::{Body, Kind};
use crate::answer::{facet_words, words};
use crate::knowledge::{Entry, Knowledge, Topic};
use crate::question::{Facet, Section};
use crate::spelling::{normalised, same_name, words as words_of};

/// So many facets are answered at once.
const ANSWERED: usize = 2;

/// The body for an entry; one that says so where the entry no longer exists.
pub(in crate::answer) fn body(knowledge: &Knowledge, id: &str, intent: &Intent) -> Body {
    match knowledge.entry(id) {
        None => notes::gone(id),
        // Names that are not known, and amounts, are said on a first screen alone.
        Some(_)
            if wanted(&intent.asked)[0] == Facet::References
                && intent.asked.unknown.is_empty()
                && intent.asked.amounts.is_empty() =>
        {
            let supplement = knowledge.supplements.get(id);
            let of_outcome = supplement.and_then(|it| sources::body(knowledge, it, intent));
            of_outcome
                .unwrap_or_else(|| facet::body(knowledge, (id, Section::References, 0), intent))
        }
        Some(Entry::Supplement(supplement)) => supplement::body(knowledge, supplement, intent),
        Some(Entry::Topic(topic)) => of_topic(knowledge, topic, intent),
    }
}

/// The facets that are answered, the leading one first. What goes with a medicine that was named is never left out.
pub(in crate::answer) fn wanted(asked: &Asked) -> Vec<Facet> {
    let mut facets: Vec<Facet> = asked.facets.iter().copied().take(ANSWERED).collect();
    let together = |facet: &&Facet| facet.is_of_interactions();
    if !asked.medicines.is_empty() {
        // What happens with a medicine leads: who takes it must not read an amount first.
        let place = facets.iter().position(|facet| together(&facet));
        let leading = place.map_or(Facet::Medicine, |place| facets.remove(place));
        facets.truncate(ANSWERED - 1);
        facets.insert(0, leading);
    }
    // What goes together with nothing that is named, in pregnancy or with a disease: who may not take it.
    let names_nothing = asked.medicines.is_empty() && asked.objects.is_empty();
    if names_nothing
        && !asked.concerns.is_empty()
        && facets.first().is_some_and(|facet| together(&facet))
    {
        facets[0] = Facet::Caution;
    }
    let is_aside = |facet: &Facet| *facet == Facet::Evidence && asked.objects.is_empty();
    if facets.get(1).is_some_and(is_aside) {
        facets.pop();
    }
    if facets.is_empty() {
        facets.push(Facet::What);
    }
    facets
}

/// The sections in which more is told of the facets.
pub(in crate::answer) fn sections(facets: &[Facet]) -> Vec<Section> {
    let sections = facets.iter().filter_map(|facet| Section::of(*facet));
    sections.collect()
}

/// No sentence is said twice.
fn is_known(screen: &[Line], line: &Line) -> bool {
    screen.iter().any(|known| known.text == line.text)
}

/// What belongs to the answer, as far as all has at most so many words and leaves room for the ending.
fn close(
    screen: &mut Vec<Line>,
    beside: Vec<Line>,
    (room, words): (usize, usize),
    ending: &[Line],
) {
    let room = room.saturating_sub(fit::width(ending));
    for mut line in beside {
        line.cites.truncate(1);
        let fits = fit::width(screen) + line.width() <= room;
        let is_short = fit::words(screen) + line.words() <= words;
        if fits && is_short && !is_known(screen, &line) {
            screen.push(line);
        }
    }
    fit::shorten(screen, room);
}

fn of_topic(knowledge: &Knowledge, topic: &Topic, intent: &Intent) -> Body {
    let entry = Entry::Topic(topic);
    let mut writer = Writer::on(knowledge, entry, intent);
    let mut screen = head(&mut writer, entry);
    screen.extend(facets::single(&mut writer, entry));
    let (verdict, refs) = entry.verdict();
    let cites = writer.citations.cite(entry, refs);
    screen.push(Line::text(verdict).citing(cites));
    let points = writer.section(entry, Section::Overview, Length::Short);
    let ending: Vec<Line> = reviews::overdue(entry, intent.today).into_iter().collect();
    let room = fit::SCREEN - fit::CLOSING;
    close(&mut screen, points, (room, fit::WORDS), &ending);
    screen.extend(ending);
    let section = intent.asked.section();
    let related = topic.related.iter().filter_map(|id| knowledge.entry(id));
    let mut all: Vec<Button> = Vec::new();
    all.extend(open(entry, Section::Overview, intent));
    for button in related.filter_map(|entry| answer(entry, Section::Overview, intent)) {
        all.extend((!all.contains(&button)).then_some(button));
    }
    all.extend(open(entry, Section::References, intent));
    let Onward { buttons, menu } = few(all, &facet_words::more_about(entry.name()));
    let mut body = Body {
        screen,
        buttons,
        menu,
        topics: vec![topic.id.clone()],
        share: share(std::slice::from_ref(&topic.id), section, intent),
        ..about(intent)
    };
    fit::renumber(&mut body, &writer.citations);
    body
}

/// Refusals, the name, and how it was read.
pub(in crate::answer) fn head<'k>(writer: &mut Writer<'k>, entry: Entry<'k>) -> Vec<Line> {
    let intent = writer.intent;
    let refusals = intent.asked.refusals.iter().cloned();
    let mut head: Vec<Line> = refusals.map(Line::text).collect();
    head.push(Line::heading(title(writer.knowledge, intent, entry)));
    for corrected in intent.said.corrected.iter().take(1) {
        head.push(Line::text(words::read_as(&corrected.from, &corrected.to)));
    }
    head
}

/// The name, and beside it the one that was asked for, where the two share no word: so that nobody wonders why the answer
/// is called so.
fn title(knowledge: &Knowledge, intent: &Intent, entry: Entry<'_>) -> String {
    let aliases = intent.said.aliases.iter();
    let mut own = aliases.filter(|(_, id)| id == entry.id());
    let other = own.find(|(alias, _)| {
        !shares_a_word(alias, entry.name())
            && !same_name(alias, entry.name())
            && !is_of_a_sentence(knowledge, alias)
    });
    match other {
        Some((alias, _)) => words::listed_under(alias, entry.name()),
        None => entry.name().to_owned(),
    }
}

/// Whether words of sentences stand in the alias: `and a pre workout` is found by it, and nobody calls it so.
fn is_of_a_sentence(knowledge: &Knowledge, alias: &str) -> bool {
    let names = &knowledge.languages.english().names;
    let words = words_of(alias);
    words.iter().any(|word| names.of_sentences.has(&word.text))
}

/// Whether the name is known again in the alias: all its words, or a long one, stand in the name.
fn shares_a_word(alias: &str, name: &str) -> bool {
    let (alias, name) = (normalised(alias), normalised(name));
    let stands = |word: &&str| name.split(' ').any(|known| known == *word);
    let mut long = alias.split(' ').filter(|word| word.len() >= TELLING);
    alias.split(' ').all(|word| stands(&word)) || long.any(|word| stands(&word))
}

/// The letters of a word by which a name is known again.
const TELLING: usize = 4;

fn about(intent: &Intent) -> Body {
    let sections = intent.asked.sections.iter();
    let mut sections: Vec<&'static str> = sections.map(|section| section.as_str()).collect();
    if sections.is_empty() {
        sections.push(Section::Overview.as_str());
    }
    Body {
        kind: Kind::Answer,
        sections,
        corrected: intent.said.corrected.clone(),
        ..Body::default()
    }
}
