//! Every name that the knowledge has, by its words.

use std::thread;

use rustc_hash::FxHashSet;

use crate::knowledge::{Aliases, Knowledge};
use crate::spelling::{Word, normalised, words};

use super::look_alikes::LookAlikes;
use super::paths::Paths;
use super::short_forms::{ShortForm, Unnamed};
use super::spellings::Spellings;
use super::tokens::{Token, Tokens};

/// What a name stands for.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Subject {
    /// The id of a supplement.
    Supplement(String),
    /// The id of a topic.
    Topic(String),
    /// The id of a medicine or class.
    Medicine(String),
    /// The name of a substance without an entry.
    NotCovered(String),
}

/// What can be named, with the name that it has in answers.
#[derive(Clone, Debug)]
pub(super) struct Named {
    pub(super) subject: Subject,
    pub(super) name: String,
}

/// A name as written, and as words to compare.
#[derive(Clone, Debug)]
pub(super) struct Name {
    /// The place of what it names.
    pub(super) of: usize,
    pub(super) written: String,
    pub(super) words: Vec<Token>,
    /// The words with spaces between.
    pub(super) text: String,
    /// Whether it is another name than the one in answers.
    pub(super) is_alias: bool,
    /// Whether one that is misspelt is only asked about: it has too few letters to tell it from everyday words.
    pub(super) is_short: bool,
}

/// All names with the ways to find one.
#[derive(Debug)]
pub(super) struct Lexicon {
    pub(super) named: Vec<Named>,
    /// Entries stand before medicines, medicines before what is not covered.
    pub(super) names: Vec<Name>,
    /// The first words of names as they are written, not run together with the next.
    pub(super) firsts: FxHashSet<Token>,
    pub(super) paths: Paths,
    pub(super) spellings: Spellings,
    pub(super) look_alikes: LookAlikes,
    pub(super) short_forms: Vec<ShortForm>,
}

impl Lexicon {
    /// Reads all names. `meanwhile` may build on them what needs neither the paths nor the spellings.
    pub(super) fn new(
        knowledge: &Knowledge,
        tokens: &mut Tokens,
        meanwhile: impl FnOnce(&Self) + Send,
    ) -> Self {
        let mut reader = Reader {
            tokens,
            named: Vec::new(),
            names: Vec::new(),
            firsts: FxHashSet::default(),
        };
        reader.read(knowledge);
        let Reader {
            named,
            names,
            firsts,
            ..
        } = reader;
        let mut lexicon = Self {
            look_alikes: LookAlikes::new(&knowledge.look_alikes.groups, &names, &named),
            named,
            names,
            firsts,
            paths: Paths::default(),
            spellings: Spellings::default(),
            short_forms: Vec::new(),
        };
        let short_forms = Unnamed::all(&knowledge.senses.short_forms, tokens);
        let mut paths = Paths::default();
        let names = &lexicon.names;
        let spellings = thread::scope(|scope| {
            scope.spawn(|| {
                for (place, name) in (0..).zip(names) {
                    paths.add(&name.words, place);
                }
                meanwhile(&lexicon);
            });
            let real = real_words(knowledge, tokens);
            let all = names.iter().flat_map(|name| name.words.iter().copied());
            let everyday = everyday_words(knowledge).filter_map(|word| tokens.get(&word.text));
            Spellings::new(tokens, all.collect(), real).with_everyday(everyday)
        });
        lexicon.short_forms = short_forms
            .into_iter()
            .filter_map(|form| form.named(&paths))
            .collect();
        lexicon.paths = paths;
        lexicon.spellings = spellings;
        lexicon
    }

    pub(super) fn name(&self, place: u32) -> &Name {
        &self.names[place as usize]
    }

    pub(super) fn subject(&self, name: &Name) -> &Subject {
        &self.named[name.of].subject
    }
}

/// Words that are never read as misspelt ones.
fn real_words(knowledge: &Knowledge, tokens: &mut Tokens) -> FxHashSet<Token> {
    let mut real = FxHashSet::default();
    for word in &knowledge.look_alikes.real_words {
        real.extend(tokens.read(word));
    }
    for word in everyday_words(knowledge) {
        // What is a word of a name too may be a part of one that is misspelt.
        if tokens.get(&word.text).is_none() {
            real.insert(tokens.add(&word.text));
        }
    }
    real
}

fn everyday_words(knowledge: &Knowledge) -> impl Iterator<Item = Word> {
    let senses = &knowledge.senses;
    let lists = [
        &senses.fillers,
        &senses.quiz,
        &senses.cues,
        &senses.other_cues,
        &senses.everyday,
    ];
    lists.into_iter().flatten().flat_map(|phrase| words(phrase))
}

/// Shorter aliases of one word, many of them from other languages, are near to everyday words: `cobre` to `cobra`.
const LONG_ALIAS: usize = 8;

/// Where words are run together, such a part of them may be mistyped as a whole: `aysupplement` for `soysupplement`.
const SHORT_PART: usize = 3;

struct Reader<'t> {
    tokens: &'t mut Tokens,
    named: Vec<Named>,
    names: Vec<Name>,
    firsts: FxHashSet<Token>,
}

impl Reader<'_> {
    fn read(&mut self, knowledge: &Knowledge) {
        for entry in knowledge.supplements.values() {
            let subject = Subject::Supplement(entry.id.clone());
            let names = spoken(&entry.name, &entry.id, &entry.aliases);
            self.add(subject, &entry.name, names);
        }
        for topic in knowledge.topics.values() {
            let subject = Subject::Topic(topic.id.clone());
            let names = spoken(&topic.name, &topic.id, &topic.aliases);
            self.add(subject, &topic.name, names);
        }
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
