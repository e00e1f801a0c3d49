//! The first screen of a supplement.

use crate::answer::facets::brief::evidence::has_evidence;
use crate::answer::facets::brief::weightiest_caution;
use crate::answer::facets::is_compared;
use crate::answer::facets::writer::Writer;
use crate::answer::facets::{self, Against};
use crate::answer::intent::asked::Told;
use crate::answer::intent::{Asked, Intent};
use crate::answer::page::buttons::{Onward, onward, share};
use crate::answer::page::where_to_turn::{self, About};
use crate::answer::page::{fit, large_dose, notes, reviews};
use crate::answer::reply::Body;
use crate::answer::reply::line::Line;
use crate::answer::words;
use crate::knowledge::{Entry, Knowledge, Supplement};
use crate::question::{Facet, Section};

use super::{about, close, head, is_known, sections, wanted};

pub(super) fn body(knowledge: &Knowledge, supplement: &Supplement, intent: &Intent) -> Body {
    let mut screen = Screen::new(knowledge, supplement, intent);
    screen.warn();
    let pieces = screen.pieces();
    screen.compare(&pieces);
    for piece in pieces {
        screen.answer(piece);
    }
    screen.end()
}

/// The screen as far as it is written.
struct Screen<'k> {
    supplement: &'k Supplement,
    writer: Writer<'k>,
    lines: Vec<Line>,
    facets: Vec<Facet>,
    /// That nothing is listed on what the question names.
    unlisted: Vec<Line>,
    /// The amounts against the limits, and which were not compared, as far as they stand nowhere yet.
    against: Against,
    beside: Vec<Line>,
    /// A caution on what the question names stands first.
    is_warned: bool,
    /// An amount is compared, and none is above a limit.
    is_within: bool,
    /// Something is listed on a medicine that was named.
    is_listed: bool,
    /// Answers to questions that are near stand before what tables say.
    is_near: bool,
}

/// What answers the question, or one of several things that it asks.
enum Piece {
    Single(Line),
    Facet(Facet),
}

/// So many lines of a facet answer one of several things.
const OF_EACH: usize = 2;

/// So many lines of a facet stand behind answers that are near; that nothing is listed is none of them.
const BESIDE_NEAR: usize = 1;

/// So many answers that are near stand beside amounts that are compared.
const BESIDE_AMOUNTS: usize = 1;

impl<'k> Screen<'k> {
    fn new(knowledge: &'k Knowledge, supplement: &'k Supplement, intent: &'k Intent) -> Self {
        let entry = Entry::Supplement(supplement);
        let mut writer = Writer::on(knowledge, entry, intent);
        let lines = head(&mut writer, entry);
        let is_within =
            is_compared(&writer, supplement) && !large_dose::is_over(supplement, intent);
        let is_listed =
            !intent.asked.medicines.is_empty() && !facets::is_unlisted(&writer, supplement);
        let mut facets = wanted(&intent.asked);
        // An amount within the limits asks nothing about too much.
        for facet in &mut facets {
            if is_within && *facet == Facet::Overdose {
                *facet = Facet::Limit;
            }
        }
        // What is not known of a medicine stands before what is listed in general.
        let is_unknown = intent.said.unknown.iter().any(|name| name.is_medicine);
        if is_unknown && intent.asked.medicines.is_empty() {
            facets.sort_by_key(|facet| !matches!(facet, Facet::Medicine | Facet::Together));
        }
        facets.dedup();
        Self {
            supplement,
            writer,
            lines,
            facets,
            unlisted: Vec::new(),
            against: Against::default(),
            beside: Vec::new(),
            is_warned: false,
            is_within,
            is_listed,
            is_near: false,
        }
    }

    const fn entry(&self) -> Entry<'k> {
        Entry::Supplement(self.supplement)
    }

    const fn asked(&self) -> &'k Asked {
        &self.writer.intent.asked
    }

    /// What is listed on what the question names stands first; that nothing is listed on it, behind the answer.
    fn warn(&mut self) {
        let concerning = facets::concerning(&mut self.writer, self.supplement);
        let (cautions, unlisted): (Vec<Line>, Vec<Line>) = concerning
            .into_iter()
            .partition(|line| line.label.is_some());
        self.is_warned = !cautions.is_empty();
        self.lines.extend(cautions);
        self.unlisted = unlisted;
        match facets::single_is_on(&self.writer, self.entry()) {
            // What the answer says, nobody may read to be missing.
            Some(Facet::Caution) => self.unlisted.clear(),
            None if self.facets.first() == Some(&Facet::Caution) => {
                self.lines.append(&mut self.unlisted);
            }
            _ => {}
        }
    }

    /// What is above a limit leads, and what was compared where nothing else answers surely; the rest stands behind the
    /// answer.
    fn compare(&mut self, pieces: &[Piece]) {
        self.against = facets::against(&mut self.writer, self.supplement);
        let is_answered = match pieces.first() {
            Some(Piece::Single(_)) if self.is_near => !is_of_amounts(self.facets.first()),
            Some(Piece::Single(_)) => true,
            _ => false,
        };
        let leads = self.against.is_above || !is_answered;
        if leads && is_compared(&self.writer, self.supplement) && !self.is_listed {
            self.lines.append(&mut self.against.lines);
        }
    }

    /// What answers, in its order.
    fn pieces(&mut self) -> Vec<Piece> {
        if !self.asked().each.is_empty() {
            return self.pieces_of_each();
        }
        let entry = self.entry();
        let single = facets::single(&mut self.writer, entry);
        let mut near = match single {
            Some(_) => Vec::new(),
            None => facets::near(&mut self.writer, entry),
        };
        if is_compared(&self.writer, self.supplement) {
            near.truncate(BESIDE_AMOUNTS);
        }
        let asked = self.asked();
        if single.is_some() {
            // The single answer says what the facets would say in general.
            self.facets
                .retain(|facet| is_beside_an_answer(*facet, asked));
        }
        self.is_near = !near.is_empty();
        // What is listed on a medicine that was named leads, even before it; that nothing is, stands behind an answer
        // that speaks of the medicine.
        let speaks_of_medicines =
            self.is_near || facets::single_speaks_of_medicines(&self.writer, entry);
        let is_limit = matches!(self.facets.first(), Some(Facet::Limit | Facet::Overdose));
        let leads = match asked.medicines.is_empty() {
            true => !(self.is_near && is_limit),
            false => !self.is_listed && speaks_of_medicines,
        };
        let facets = self.facets.iter().copied().map(Piece::Facet);
        let answers = single.into_iter().chain(near).map(Piece::Single);
        if leads {
            answers.chain(facets).collect()
        } else {
            facets.chain(answers).collect()
        }
    }

    /// Each of several things in its turn; what goes with a medicine that was named is never left out.
    fn pieces_of_each(&mut self) -> Vec<Piece> {
        let (asked, entry) = (self.asked(), self.entry());
        let mut facets: Vec<Facet> = Vec::new();
        let mut pieces = Vec::new();
        if !asked.medicines.is_empty() {
            facets.push(Facet::Medicine);
            pieces.push(Piece::Facet(Facet::Medicine));
        }
        for told in &asked.each {
            match told {
                Told::Facet(Facet::Medicine | Facet::Together) if !facets.is_empty() => {}
                Told::Facet(facet) => {
                    facets.push(*facet);
                    pieces.push(Piece::Facet(*facet));
                }
                Told::Row(id) => {
                    let line = facets::answer(&mut self.writer, entry, id);
                    pieces.extend(line.map(Piece::Single));
                }
            }
        }
        self.facets = facets;
        pieces
    }

    fn answer(&mut self, piece: Piece) {
        let facet = match piece {
            Piece::Single(line) => return self.lines.push(line),
            Piece::Facet(facet) => facet,
        };
        // A caution on what is named says more than that no study on it is listed.
        if self.is_warned
            && facet == Facet::Evidence
            && !has_evidence(&self.writer, self.supplement)
        {
            return;
        }
        if self.is_of_unknown_names(facet) {
            return self.lines.extend(notes::unknown(self.writer.intent));
        }
        let mut brief = self.writer.brief(self.supplement, facet);
        if self.is_near && !is_beside_an_answer(facet, self.asked()) {
            brief.answer.retain(|line| !line.cites.is_empty());
            brief.answer.truncate(BESIDE_NEAR);
            brief.beside.clear();
        }
        if self.asked().each.len() > 1 && self.asked().medicines.is_empty() {
            brief.answer.truncate(OF_EACH);
        }
        let mut answer = brief.answer.into_iter();
        if self.is_listed && is_compared(&self.writer, self.supplement) {
            // The amount stands behind what weighs most of the medicine, and is not lost behind the rest.
            self.add(answer.by_ref().take(1).collect(), facet);
            self.lines.append(&mut self.against.lines);
        }
        self.add(answer.collect(), facet);
        self.beside.extend(brief.beside);
    }

    /// Whether it is asked what goes with a medicine that nobody knows, and with no other, or with nothing but names that
    /// nobody knows: a list of medicines would read as if it had been looked at.
    fn is_of_unknown_names(&self, facet: Facet) -> bool {
        let asked = self.asked();
        let unknown = &self.writer.intent.said.unknown;
        matches!(facet, Facet::Medicine | Facet::Together)
            && asked.medicines.is_empty()
            && (unknown.iter().any(|name| name.is_medicine)
                || asked.objects.is_empty() && !unknown.is_empty())
    }

    /// The first line of the answer, and the others as far as they fit; of medicines that were named none is left out
    /// without a word.
    fn add(&mut self, answer: Vec<Line>, facet: Facet) {
        let is_of_medicines = matches!(facet, Facet::Medicine | Facet::Together);
        let screen = &mut self.lines;
        let count = answer.len();
        for (place, mut line) in answer.into_iter().enumerate() {
            line.cites.truncate(if place == 0 { 2 } else { 1 });
            let room = fit::SCREEN - fit::CLOSING;
            let fits = fit::width(screen) + line.width() <= room;
            let is_short = fit::words(screen) + line.words() <= fit::WORDS;
            if is_known(screen, &line) {
                continue;
            }
            if place > 0 && !(fits && (is_short || is_of_medicines)) {
                let more = Line::text(words::more_under(Section::Interactions));
                screen.extend((is_of_medicines && place < count).then_some(more));
                return;
            }
            screen.push(line);
        }
    }

    /// What stands behind the answer, and the buttons.
    fn end(mut self) -> Body {
        let intent = self.writer.intent;
        self.lines.append(&mut self.unlisted);
        self.lines.append(&mut self.against.lines);
        self.lines.extend(self.against.prescribed.take());
        self.beside
            .splice(0..0, std::mem::take(&mut self.against.notes));
        if !self.is_within && self.facets.contains(&Facet::Overdose) {
            self.lines.push(turn(&mut self.writer));
        }
        if !self.is_within && self.facets.contains(&Facet::Limit) {
            self.beside.push(turn(&mut self.writer));
        }
        let is_careful = self.is_warned || self.facets.iter().any(|facet| is_of_cautions(*facet));
        let caution = weightiest_caution(&mut self.writer, self.supplement);
        let mut ending: Vec<Line> = reviews::overdue(self.entry(), intent.today)
            .into_iter()
            .collect();
        ending.extend(notes::left_out(intent));
        ending.retain(|line| !is_known(&self.lines, line));
        close(&mut self.lines, self.beside, fit::WORDS, &ending);
        let caution = caution.filter(|_| !is_careful).into_iter();
        close(
            &mut self.lines,
            caution.collect(),
            fit::WITH_CAUTION,
            &ending,
        );
        self.lines.extend(ending);
        let sections = sections(&self.facets);
        let entry = Entry::Supplement(self.supplement);
        let Onward { buttons, menu } = onward(entry, &sections, (fit::BUTTONS, intent));
        let id = &self.supplement.id;
        let mut body = Body {
            screen: self.lines,
            buttons,
            menu,
            entries: vec![id.clone()],
            share: share(std::slice::from_ref(id), intent.asked.section(), intent),
            ..about(intent)
        };
        fit::renumber(&mut body, &self.writer.citations);
        body
    }
}

/// Whether amounts answer the facet.
const fn is_of_amounts(facet: Option<&Facet>) -> bool {
    matches!(
        facet,
        None | Some(Facet::Limit | Facet::Dose | Facet::Overdose | Facet::What)
    )
}

/// Whether the facet tells of harm itself, so that no caution needs to stand beside it.
const fn is_of_cautions(facet: Facet) -> bool {
    matches!(
        facet,
        Facet::Caution | Facet::Side | Facet::Overdose | Facet::Medicine | Facet::Together
    )
}

/// Whether what a facet tells may not be left out for a single answer: what happens with a medicine that was named, and
/// what too much does.
fn is_beside_an_answer(facet: Facet, asked: &Asked) -> bool {
    match facet {
        Facet::Medicine | Facet::Together => !asked.medicines.is_empty(),
        Facet::Overdose => true,
        // The rows for the people asked about say more than an answer to all.
        Facet::Dose | Facet::Limit | Facet::Caution => !asked.person.is_anybody(),
        _ => false,
    }
}

/// Where to turn after too much.
fn turn(writer: &mut Writer<'_>) -> Line {
    let locale = writer.intent.locale.as_deref();
    where_to_turn::line(writer, About::Poison, locale).labelled(words::to_be_sure())
}
