//! Reading every name that the knowledge has, with the spellings that follow from it.

use rustc_hash::FxHashSet;

use crate::knowledge::{Aliases, Knowledge};
use crate::spelling::{normalised, words};

use super::lexicon::{Name, Named, Subject};
use super::tokens::{Token, Tokens};

/// Shorter aliases of one word, many of them from other languages, are near to everyday words: `cobre` to `cobra`.
const LONG_ALIAS: usize = 8;

/// Where words are run together, such a part of them may be mistyped as a whole: `aysupplement` for `soysupplement`.
const SHORT_PART: usize = 3;

/// What is named, and by what.
pub(super) struct Naming<'t> {
    tokens: &'t mut Tokens,
    pub(super) named: Vec<Named>,
    pub(super) names: Vec<Name>,
    pub(super) firsts: FxHashSet<Token>,
}

impl<'t> Naming<'t> {
    /// All names: entries first, then medicines, then what is not covered.
    pub(super) fn read(knowledge: &Knowledge, tokens: &'t mut Tokens) -> Self {
        let mut names = Self {
            tokens,
            named: Vec::new(),
            names: Vec::new(),
            firsts: FxHashSet::default(),
        };
        names.read_entries(knowledge);
        names.read_others(knowledge);
        names
    }

    fn read_entries(&mut self, knowledge: &Knowledge) {
        for entry in knowledge.supplements.values() {
            let subject = Subject::Supplement(entry.id.clone());
            let names = spoken(&entry.name, &entry.id, &entry.aliases);
            let first = self.names.len();
            self.add(subject, &entry.name, names);
            self.add_compounds(first);
        }
        for topic in knowledge.topics.values() {
            let subject = Subject::Topic(topic.id.clone());
            let names = spoken(&topic.name, &topic.id, &topic.aliases);
            self.add(subject, &topic.name, names);
        }
    }

    fn read_others(&mut self, knowledge: &Knowledge) {
        for medicine in knowledge.medicines.values() {
            let subject = Subject::Medicine(medicine.id.clone());
            let names = medicine.names().map(|(_, _, name)| (name, false));
            self.add(subject, &medicine.name, names);
        }
        for substance in &knowledge.not_covered.substances {
            let subject = Subject::NotCovered(substance.name.clone());
            let aliases = substance.aliases.iter().map(String::as_str);
            let names = std::iter::once(substance.name.as_str()).chain(aliases);
            let names = names.map(|name| (name, false));
            self.add(subject, &substance.name, names);
        }
    }

    /// Adds what is named, with each of its names and whether that is short for another.
    fn add<'n>(
        &mut self,
        subject: Subject,
        name: &str,
        names: impl Iterator<Item = (&'n str, bool)>,
    ) {
        let of = self.named.len();
        let own = normalised(name);
        for (written, is_short) in names {
            let words: Vec<_> = words(written).into_iter().map(|word| word.text).collect();
            if words.is_empty() {
                continue;
            }
            let is_alias = words.join(" ") != own;
            let short_part = words.iter().any(|word| word.len() <= SHORT_PART);
            for (place, words) in run_together(words).into_iter().enumerate() {
                let is_joined = place > 0;
                let one_word = words.len() == 1;
                let tokens: Vec<Token> = words.iter().map(|word| self.tokens.add(word)).collect();
                self.firsts.extend((!is_joined).then_some(tokens[0]));
                self.names.push(Name {
                    of,
                    written: written.to_owned(),
                    words: tokens,
                    text: words.join(" "),
                    is_alias,
                    is_short: one_word && (is_short || is_joined && short_part)
                        || one_word && is_alias && words[0].len() < LONG_ALIAS,
                });
            }
        }
        self.named.push(Named {
            subject,
            name: name.to_owned(),
        });
    }

    /// Salts of a mineral by its other names, in one word as German writes them: from `copper gluconate` and `kupfer`,
    /// `kupfergluconate`. The names from `first` on are those of one entry.
    fn add_compounds(&mut self, first: usize) {
        let names = &self.names[first..];
        let is_mineral = |name: &&Name| name.text.len() > SHORT_PART && name.is_one_word();
        let minerals: Vec<&Name> = names.iter().filter(is_mineral).collect();
        let is_known = |text: &String| names.iter().any(|name| name.text == *text);
        let mut compounds = Vec::new();
        for salt in names {
            let (mineral, ending) = salt.text.split_once(' ').unwrap_or_default();
            if !ending.contains(' ') && minerals.iter().any(|name| name.text == mineral) {
                let texts = minerals.iter().map(|name| format!("{}{ending}", name.text));
                compounds.extend(texts.filter(|text| !is_known(text)).map(|text| Name {
                    text,
                    ..salt.clone()
                }));
            }
        }
        for mut name in compounds {
            name.words = vec![self.tokens.add(&name.text)];
            self.names.push(name);
        }
    }
}

impl Name {
    fn is_one_word(&self) -> bool {
        self.words.len() == 1 && !self.written.contains(' ')
    }
}

fn spoken<'e>(
    name: &'e str,
    id: &'e str,
    aliases: &'e Aliases,
) -> impl Iterator<Item = (&'e str, bool)> {
    let aliases = aliases.iter();
    let aliases = aliases.map(|(kind, _, alias)| (alias, kind == "abbreviations"));
    [(name, false), (id, false)].into_iter().chain(aliases)
}

/// A name as it is, and with its words run together: `soyisoflavone`, `vitamind 3`.
fn run_together(words: Vec<String>) -> Vec<Vec<String>> {
    let is_number = |word: &String| word.starts_with(|letter: char| letter.is_ascii_digit());
    let letters = words.iter().position(is_number).unwrap_or(words.len());
    let mut ways = Vec::new();
    if letters > 1 && words[..letters].concat().len() > 4 {
        let mut joined = vec![words[..letters].concat()];
        joined.extend_from_slice(&words[letters..]);
        ways.push(joined);
    }
    ways.insert(0, words);
    ways
}
