//! What was asked ⇄ the code that a button carries.
//!
//! `612-w;a500mg;m~Xk3a~90dZ;r~aaaa`: the person, then, each behind a letter, amounts, medicines, rules of safety, kinds
//! of cautions, sections, facets where the sections do not tell them, objects, the rows that answer, those that are near
//! with the way to ask, what answers each of several things, and whether a story asks them. Ids are marks, as they are too
//! long for what Discord allows. Where there is no room, the sections that do not lead drop first, then objects, the
//! answers that are near, amounts from the last, then the rows; the person, the rules, the cautions, the medicines and the
//! facets never do.

mod amounts;
mod coded;
mod each;
mod facets;
mod kinds;
mod marks;
mod near;
mod rows;
mod spare;

use crate::answer::intent::asked::Asked;
use crate::answer::reply::code::Code;
use crate::question::{Person, Section};

use amounts::amount;
use facets::facets;
use kinds::concerns;
use marks::{ids_of, marks, objects, substances};
use near::{near, picked};
use spare::Spare;

pub(in crate::answer) use coded::Coded;
pub(in crate::answer) use marks::resolved;
pub(in crate::answer) use rows::{Known, Marks};

impl Asked {
    fn with(&self, spare: &Spare) -> String {
        let mut code = self.person.code();
        for (letter, text) in [
            ('a', spare.amounts.join(".")),
            ('m', marks(&self.medicines)),
            ('r', marks(&self.rules)),
            ('k', marks(&self.kinds())),
            ('s', spare.sections.clone()),
            ('f', self.facet_letters()),
            ('o', marks(&spare.objects)),
            ('q', marks(&spare.picked)),
            ('n', spare.near.concat()),
            ('e', self.each_letters(&spare.picked)),
            ('t', if self.is_story { "1" } else { "" }.to_owned()),
        ] {
            if !text.is_empty() {
                code.extend([";".to_owned(), letter.to_string(), text]);
            }
        }
        code
    }

    /// What the code says, as far as the knowledge still has it; `section` leads.
    pub(in crate::answer) fn from_code(code: &Code, known: Known<'_>, section: Section) -> Self {
        let mut fields = code.as_str().split(';');
        let mut asked = Self {
            person: Person::from_code(fields.next().unwrap_or_default()),
            sections: vec![section],
            ..Self::default()
        };
        for field in fields {
            let mut letters = field.chars();
            let letter = letters.next();
            asked.read(letter.unwrap_or_default(), letters.as_str(), known);
        }
        asked
    }

    fn read(&mut self, letter: char, text: &str, known: Known<'_>) {
        let knowledge = known.knowledge;
        match letter {
            'a' => {
                let amounts = text.split('.').filter_map(|code| amount(code, knowledge));
                self.amounts.extend(amounts);
            }
            'm' => self.medicines.extend(ids_of(text, &substances(knowledge))),
            'r' => {
                let rules = knowledge.safety.rules.iter();
                self.rules
                    .extend(ids_of(text, &rules.map(|rule| rule.id.as_str())));
            }
            'k' => self.concerns.extend(concerns(text)),
            'f' => self.facets = facets(text),
            'o' => self.objects.extend(ids_of(text, &objects(knowledge))),
            'q' => self.picked.extend(picked(text, known)),
            'n' => self.near = near(text, known),
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
