//! What was asked ⇄ the code that a button carries.
//!
//! `612-w;a500mg;m~Xk3a~90dZ;r~aaaa`: the person, then, each behind a letter, amounts, medicines, rules of safety, kinds
//! of cautions, sections, facets where the sections do not tell them, objects, the rows that answer, those that are near
//! with the way to ask, what answers each of several things, and whether a story asks them. Ids are marks, as they are too long for what Discord
//! allows. Where there is no room, the sections that do not lead drop first, then objects, the answers that are near,
//! amounts from the last, then the rows; the person, the rules, the cautions, the medicines and the facets never do.

use crate::answer::intent::amounts::AmountOf;
use crate::answer::intent::asked::{Asked, Near, Told};
use crate::answer::reply::code::{Code, MARK, mark};
use crate::classify::rows_of;
use crate::knowledge::{CautionKind, Figure, Knowledge};
use crate::question::{Facet, Intake, NotCompared, Part, Person, Section, UnitAsked};
use crate::safety::Concern;

impl Asked {
    /// The code, within so many characters; `None` where there is no room for what may not drop.
    pub(in crate::answer) fn code(&self, room: usize) -> Option<Code> {
        let mut amounts: Vec<String> = self.amounts.iter().filter_map(amount_code).collect();
        let mut sections: String = self.sections.iter().skip(1).map(|it| it.code()).collect();
        let mut objects: Vec<String> = self.objects.iter().take(OBJECTS).cloned().collect();
        let mut picked: Vec<String> = if self.each.is_empty() {
            self.picked.iter().take(PICKED).cloned().collect()
        } else {
            self.rows_of_each().cloned().collect()
        };
        let mut near: Vec<String> = self.near.iter().filter_map(near_code).collect();
        loop {
            let code = self.with(&amounts, &sections, &objects, &picked, &near.concat());
            if code.len() <= room {
                return Some(Code::new(&code));
            }
            let dropped = sections.pop().is_some()
                || objects.pop().is_some()
                || near.pop().is_some()
                || amounts.pop().is_some()
                || picked.pop().is_some();
            if !dropped {
                return None;
            }
        }
    }

    fn with(
        &self,
        amounts: &[String],
        sections: &str,
        objects: &[String],
        picked: &[String],
        near: &str,
    ) -> String {
        let marks = |ids: &[String]| ids.iter().map(|id| mark(id)).collect::<String>();
        let mut code = self.person.code();
        for (letter, text) in [
            ('a', amounts.join(".")),
            ('m', marks(&self.medicines)),
            ('r', marks(&self.rules)),
            ('k', marks(&self.kinds())),
            ('s', sections.to_owned()),
            ('f', self.facet_letters()),
            ('o', marks(objects)),
            ('q', marks(picked)),
            ('n', near.to_owned()),
            ('e', self.each_letters(picked)),
            ('t', if self.is_story { "1" } else { "" }.to_owned()),
        ] {
            if !text.is_empty() {
                code.extend([";".to_owned(), letter.to_string(), text]);
            }
        }
        code
    }

    /// The facets, where they are others than those that the sections tell about.
    fn facet_letters(&self) -> String {
        let told = self.sections.iter().map(|section| section.facet());
        let is_overview = self.sections.is_empty() && self.facets == [Facet::What];
        if is_overview || told.eq(self.facets.iter().copied()) {
            return String::new();
        }
        self.facets
            .iter()
            .filter_map(|it| facet_letter(*it))
            .collect()
    }

    /// The single answers to several things that are asked.
    fn rows_of_each(&self) -> impl Iterator<Item = &String> {
        self.each.iter().filter_map(|told| match told {
            Told::Row(id) => Some(id),
            Told::Facet(_) => None,
        })
    }

    /// A letter for what answers each of several things: that of a facet, or the one that stands for the next row; none
    /// where a row had no room.
    fn each_letters(&self, rows: &[String]) -> String {
        if rows.len() < self.rows_of_each().count() {
            return String::new();
        }
        let letters = self.each.iter().filter_map(|told| match told {
            Told::Row(_) => Some(NEXT_ROW),
            Told::Facet(facet) => facet_letter(*facet),
        });
        letters.collect()
    }

    /// What answers each of several things, by those letters.
    fn read_each(&self, letters: &str) -> Vec<Told> {
        let mut rows = self.picked.iter();
        let facets = || Facet::ALL.iter().copied();
        let each = letters.chars().filter_map(|letter| match letter {
            NEXT_ROW => rows.next().cloned().map(Told::Row),
            letter => facets()
                .find(|facet| facet_letter(*facet) == Some(letter))
                .map(Told::Facet),
        });
        each.collect()
    }

    /// The kinds of cautions that no rule names: those of people.
    fn kinds(&self) -> Vec<String> {
        let named = |concern: &&Concern| {
            let kinds = &concern.kinds[..];
            matches!(kinds, [kind] if kind.as_str() == concern.about)
        };
        let kinds = self.concerns.iter().filter(named);
        kinds.map(|concern| concern.about.clone()).collect()
    }

    /// What the code says, as far as the knowledge still has it; `section` leads.
    pub(in crate::answer) fn from_code(
        code: &Code,
        knowledge: &Knowledge,
        section: Section,
    ) -> Self {
        let mut fields = code.as_str().split(';');
        let mut asked = Self {
            person: Person::from_code(fields.next().unwrap_or_default()),
            sections: vec![section],
            ..Self::default()
        };
        for field in fields {
            let mut letters = field.chars();
            let letter = letters.next();
            asked.read(letter.unwrap_or_default(), letters.as_str(), knowledge);
        }
        asked
    }

    fn read(&mut self, letter: char, text: &str, knowledge: &Knowledge) {
        match letter {
            'a' => {
                let amounts = text.split('.');
                self.amounts
                    .extend(amounts.filter_map(|code| amount(code, knowledge)));
            }
            'm' => self.medicines.extend(ids_of(text, &substances(knowledge))),
            'r' => {
                let rules = knowledge.safety.rules.iter();
                self.rules
                    .extend(ids_of(text, &rules.map(|rule| rule.id.as_str())));
            }
            'k' => {
                let kinds = || CautionKind::ALL.iter().copied();
                for about in ids_of(text, &kinds().map(CautionKind::as_str)) {
                    let kinds = kinds().filter(|kind| kind.as_str() == about).collect();
                    self.concerns.push(Concern { about, kinds });
                }
            }
            'f' => {
                let facets = Facet::ALL.iter().copied();
                let is_meant = |facet: &Facet| {
                    facet_letter(*facet).is_some_and(|letter| text.contains(letter))
                };
                let mut facets: Vec<Facet> = facets.filter(is_meant).collect();
                facets.sort_by_key(|facet| facet_letter(*facet).and_then(|it| text.find(it)));
                self.facets = facets;
            }
            'o' => self.objects.extend(ids_of(text, &objects(knowledge))),
            'q' => {
                // Of thousands of rows two may share a mark: the entry that is answered on tells which is meant. The
                // first of each stand in their order, as what answers several things counts them.
                let marks = text.split('~').filter(|mark| !mark.is_empty());
                let of_each = marks.map(|mark| rows_with(mark, knowledge));
                let of_each: Vec<Vec<String>> = of_each.collect();
                let firsts = of_each.iter().filter_map(|rows| rows.first());
                let others = of_each.iter().flat_map(|rows| rows.iter().skip(1));
                self.picked.extend(firsts.chain(others).cloned());
            }
            'n' => self.near = near(text, knowledge),
            'e' => self.each = self.read_each(text),
            't' => self.is_story = !self.each.is_empty(),
            's' => {
                let sections = text.chars().filter_map(Section::from_code);
                self.sections.extend(sections);
            }
            _ => {}
        }
    }
}

/// So many objects are remembered.
const OBJECTS: usize = 4;

/// So many rows are remembered.
const PICKED: usize = 1;

/// The mark of an answer that is near, and the letter of the way to ask.
fn near_code(near: &Near) -> Option<String> {
    let letter = ('a'..='z').nth(near.way)?;
    Some(format!("{}{letter}", mark(&near.id)))
}

/// The answers that are near.
fn near(text: &str, knowledge: &Knowledge) -> Vec<Near> {
    let near = text.split('~').filter_map(|code| {
        let (place, letter) = code.char_indices().last()?;
        let way = ('a'..='z').position(|other| other == letter)?;
        let rows = rows_with(&code[..place], knowledge).into_iter();
        Some(rows.map(move |id| Near { id, way }))
    });
    near.flatten().collect()
}

/// The rows with that mark, which is without its `~`.
fn rows_with(mark_of: &str, knowledge: &Knowledge) -> Vec<String> {
    let rows = knowledge.entries().flat_map(rows_of);
    rows.filter(|row| mark(row)[1..] == *mark_of).collect()
}

/// What stands for the next of the rows; a facet has a letter.
const NEXT_ROW: char = '1';

/// The letter of a facet, by its place: new ones stand last in their list.
fn facet_letter(facet: Facet) -> Option<char> {
    ('a'..='z')
        .zip(Facet::ALL)
        .find(|(_, other)| **other == facet)
        .map(|(letter, _)| letter)
}

fn objects(knowledge: &Knowledge) -> impl Iterator<Item = &str> + Clone {
    let outcomes = knowledge.vocabulary.outcomes.iter();
    let others = knowledge.languages.english().objects.objects.iter();
    outcomes
        .map(|outcome| outcome.id.as_str())
        .chain(substances(knowledge))
        .chain(others.map(|row| row.id.as_str()))
}

fn substances(knowledge: &Knowledge) -> impl Iterator<Item = &str> + Clone {
    let medicines = knowledge.medicines.keys();
    medicines
        .chain(knowledge.supplements.keys())
        .map(String::as_str)
}

/// The ids that are written as marks, or out, as buttons did once.
fn ids_of<'k>(text: &str, known: &(impl Iterator<Item = &'k str> + Clone)) -> Vec<String> {
    let written = text.split('~').filter(|id| !id.is_empty());
    let ids = written.filter_map(|id| resolved(id, known.clone()));
    ids.collect()
}

/// The id that is meant by a mark or by itself.
pub(in crate::answer) fn resolved<'k>(
    id: &str,
    mut known: impl Iterator<Item = &'k str>,
) -> Option<String> {
    let id = id.trim_start_matches('~');
    let is_meant = |other: &&str| *other == id || id.len() == MARK && mark(other)[1..] == *id;
    known.find(is_meant).map(str::to_owned)
}

/// `500mg`, `500mgp`, `7000iuw`, `50000iud14`, `500mgsg`: the figure, its unit, and the time that it is for where it is no
/// day; `p` where it is taken beside the one before, `m` where it is the most of a range.
/// What has no unit of a limit is not carried.
fn amount_code(of: &AmountOf) -> Option<String> {
    let unit = UNITS.iter().find(|(unit, _)| *unit == of.intake.unit)?.1;
    let mark = of.of.as_deref().map(mark).unwrap_or_default();
    // A point stands between amounts.
    let figure = of.intake.at_most.unwrap_or_else(|| of.total());
    let figure = figure.to_string().replace('.', "-");
    Some(format!("{figure}{unit}{}{mark}", time_code(of)))
}

/// What stands for the time of an amount of which the question says the most.
const MOST: &str = "m";

fn time_code(AmountOf { intake, adds, .. }: &AmountOf) -> String {
    let why = NotCompared::ALL.iter().zip('a'..='z');
    let why = why
        .into_iter()
        .find(|(why, _)| Some(**why) == intake.not_compared);
    if intake.at_most.is_some() {
        return MOST.to_owned();
    }
    match (why, intake.days) {
        (Some((_, letter)), _) => format!("s{letter}"),
        (None, None) => if *adds { "p" } else { "" }.to_owned(),
        (None, Some(7.0)) => "w".to_owned(),
        (None, Some(30.0)) => "o".to_owned(),
        (None, Some(days)) => format!("d{days}"),
    }
}

/// The units that limits are told in, with the letters of their codes.
const UNITS: &[(UnitAsked, &str)] = &[
    (UnitAsked::Mcg, "mcg"),
    (UnitAsked::Mg, "mg"),
    (UnitAsked::G, "g"),
    (UnitAsked::Iu, "iu"),
];

fn amount(code: &str, knowledge: &Knowledge) -> Option<AmountOf> {
    let (code, of) = code.split_once('~').unwrap_or((code, ""));
    let is_of_figure = |letter: char| letter.is_ascii_digit() || letter == '-';
    let rest = code.trim_start_matches(is_of_figure);
    let figure = code[..code.len() - rest.len()].replace('-', ".");
    let figure: f64 = figure.parse().ok()?;
    let (unit, word) = *UNITS.iter().find(|(_, word)| rest.starts_with(word))?;
    let time = &rest[word.len()..];
    let days = match time {
        "w" => Some(7.0),
        "o" => Some(30.0),
        time => time.strip_prefix('d').and_then(|days| days.parse().ok()),
    };
    let is_most = time == MOST;
    let not_compared = time.strip_prefix('s').map(why);
    let not_compared = not_compared.or(is_most.then_some(NotCompared::Range));
    Some(AmountOf {
        of: resolved(of, substances(knowledge)),
        text: format!("{} {unit}", Figure(figure)),
        into: None,
        adds: time == "p",
        compound: None,
        intake: Intake {
            of: None,
            parts: vec![Part { figure, times: 1.0 }],
            unit,
            also: None,
            days,
            on: None,
            a_day: not_compared.is_none().then(|| figure / days.unwrap_or(1.0)),
            not_compared,
            at_most: is_most.then_some(figure),
            is_elemental: false,
            bytes: 0..0,
        },
    })
}

/// The reason with that letter; without one, how many are taken was not said.
fn why(letter: &str) -> NotCompared {
    let mut reasons = NotCompared::ALL.iter().zip('a'..='z');
    let found = reasons.find(|(_, known)| letter.chars().eq([*known]));
    found.map_or(NotCompared::Times, |(why, _)| *why)
}
