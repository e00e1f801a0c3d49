//! Every name that the knowledge has, by its words.

use std::thread;

use rustc_hash::FxHashSet;
use serde::{Deserialize, Serialize};

use crate::knowledge::Knowledge;
use crate::spelling::{Word, words};

use super::formulary::Formulary;
use super::look_alikes::LookAlikes;
use super::naming::Naming;
use super::short_forms::{ShortForm, Unnamed};
use super::spellings::Spellings;
use super::tokens::{Token, Tokens};
use crate::trie::Trie;

/// What a name stands for.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Deserialize, Serialize)]
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
#[derive(Clone, Debug, Deserialize, Serialize)]
pub(super) struct Named {
    pub(super) subject: Subject,
    pub(super) name: String,
}

/// A name as written, and as words to compare.
#[derive(Clone, Debug, Deserialize, Serialize)]
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
#[derive(Debug, Deserialize, Serialize)]
pub(super) struct Lexicon {
    pub(super) named: Vec<Named>,
    /// Entries stand before medicines, medicines before what is not covered.
    pub(super) names: Vec<Name>,
    /// The first words of names as they are written, not run together with the next.
    pub(super) firsts: FxHashSet<Token>,
    pub(super) trie: Trie,
    pub(super) spellings: Spellings,
    pub(super) look_alikes: LookAlikes,
    pub(super) short_forms: Vec<ShortForm>,
    pub(super) formulary: Formulary,
}

impl Lexicon {
    /// Reads all names. `meanwhile` may build on them what needs neither the trie nor the spellings.
    pub(super) fn new(
        knowledge: &Knowledge,
        tokens: &mut Tokens,
        meanwhile: impl FnOnce(&Self) + Send,
    ) -> Self {
        let Naming {
            named,
            names,
            firsts,
            ..
        } = Naming::read(knowledge, tokens);
        let lexicon = Self {
            look_alikes: LookAlikes::new(&knowledge.look_alikes.groups, &names, &named),
            named,
            names,
            firsts,
            trie: Trie::default(),
            spellings: Spellings::default(),
            short_forms: Vec::new(),
            formulary: Formulary::default(),
        };
        lexicon.completed(knowledge, tokens, meanwhile)
    }

    /// With what is built on the names.
    fn completed(
        self,
        knowledge: &Knowledge,
        tokens: &mut Tokens,
        meanwhile: impl FnOnce(&Self) + Send,
    ) -> Self {
        let short_forms = Unnamed::all(&knowledge.senses.short_forms, tokens);
        let mut trie = Trie::default();
        let names = &self.names;
        let (spellings, formulary) = thread::scope(|scope| {
            scope.spawn(|| {
                for (place, name) in (0..).zip(names) {
                    trie.add(&name.words, place);
                }
                meanwhile(&self);
            });
            let all = names.iter().flat_map(|name| name.words.iter().copied());
            let all: FxHashSet<Token> = all.collect();
            let formulary = Formulary::new(&knowledge.medicine_names, tokens);
            (spellings(knowledge, tokens, all, &formulary), formulary)
        });
        let short_forms = short_forms.into_iter();
        Self {
            short_forms: short_forms.filter_map(|form| form.named(&trie)).collect(),
            trie,
            spellings,
            formulary,
            ..self
        }
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
    for word in everyday_words(knowledge).chain(words_of_objects(knowledge)) {
        // What is a word of a name too may be a part of one that is misspelt.
        if tokens.get(&word.text).is_none() {
            real.insert(tokens.add(&word.text));
        }
    }
    real
}

/// All words of names, and what a misspelt one is never taken for.
fn spellings(
    knowledge: &Knowledge,
    tokens: &mut Tokens,
    all: FxHashSet<Token>,
    formulary: &Formulary,
) -> Spellings {
    let mut real = real_words(knowledge, tokens);
    real.extend(formulary.each());
    let everyday = everyday_words(knowledge).filter_map(|word| tokens.get(&word.text));
    Spellings::new(tokens, all, real).with_everyday(everyday)
}

/// Single words for what people suffer from, eat or are: a `stent` is no slip of a medicine.
fn words_of_objects(knowledge: &Knowledge) -> impl Iterator<Item = Word> {
    let rows = knowledge.languages.english().objects.objects.iter();
    let phrases = rows.flat_map(|row| &row.words);
    let single = phrases
        .map(|phrase| words(phrase))
        .filter(|words| words.len() == 1);
    single.flatten()
}

fn everyday_words(knowledge: &Knowledge) -> impl Iterator<Item = Word> {
    let senses = &knowledge.senses;
    let lists = [
        &senses.fillers,
        &senses.quiz,
        &senses.cues,
        &senses.other_cues,
        &senses.scenes,
        &senses.everyday,
    ];
    lists.into_iter().flatten().flat_map(|phrase| words(phrase))
}
