//! A second look at a question that names no supplement: a name may be torn apart (`magne sium`), drawn out (`zinccc`),
//! or written as it sounds (`vitmn`).

use std::ops::Range;

use crate::question::Question;

use super::find::{Mention, Sureness};
use super::lexicon::{Name, Subject};
use super::spellings::{Near, Reach};
use super::{Index, sounds};
use crate::trie::Trie;

/// A question in which one name was put right, and what it names then.
pub struct Mended {
    pub question: Question,
    pub mentions: Vec<Mention>,
}

/// Longer texts are not looked at again.
const MOST_WORDS: usize = 40;

/// A torn word of fewer letters may be two words.
const TORN: usize = 5;

/// Words of fewer letters sound like too much.
const SOUNDED: usize = 7;

/// The edits of a word that sounds right.
const MISHEARD: usize = 2;

/// Words that are read as one word of a name.
struct Repair {
    /// Bytes of the text.
    range: Range<usize>,
    word: String,
}

impl Index {
    /// The question with the first name in it that can be put right, where that names an entry surely. Where a
    /// supplement is named already nothing is put right, and where one may be, only what is torn.
    #[must_use]
    pub fn mended(
        &self,
        read: &dyn Fn(&str) -> Question,
        question: &Question,
        mentions: &[Mention],
    ) -> Option<Mended> {
        let supplement = |mention: &&Mention| matches!(mention.subject, Subject::Supplement(_));
        let mut supplements = mentions.iter().filter(supplement).peekable();
        let is_named = supplements.peek().is_some();
        if question.words.len() > MOST_WORDS
            || supplements.any(|mention| mention.sureness != Sureness::Doubtful)
        {
            return None;
        }
        let places = || 0..question.words.len();
        let torn = places().filter_map(|place| self.torn(question, place));
        let others = if is_named { 0..0 } else { places() };
        let drawn_out = others
            .clone()
            .filter_map(|place| drawn_out(question, place));
        let heard = others.filter_map(|place| self.heard(question, place));
        torn.chain(drawn_out)
            .chain(heard)
            .find_map(|repair| self.repaired(read, question, &repair))
    }

    fn repaired(
        &self,
        read: &dyn Fn(&str) -> Question,
        question: &Question,
        repair: &Repair,
    ) -> Option<Mended> {
        let Range { start, end } = repair.range;
        let text = [&question.text[..start], &repair.word, &question.text[end..]].concat();
        let mended = read(&text);
        let mut mentions = self.find(&mended);
        let mention = mentions.iter_mut().find(|mention| {
            let is_here = |place: usize| mended.words[place].range.start == start;
            is_sure_entry(mention) && mention.words.clone().any(is_here)
        })?;
        let (from, to) = (mention.words.start, mention.words.end - 1);
        let behind = text.len() - mended.words[to].range.end;
        let typed = mended.words[from].range.start..question.text.len() - behind;
        question.text[typed].clone_into(&mut mention.typed);
        mention.sureness = Sureness::Corrected;
        Some(Mended {
            question: mended,
            mentions,
        })
    }

    /// The word here and the next, where they are the first word of a name with a space or hyphen in it.
    fn torn(&self, question: &Question, place: usize) -> Option<Repair> {
        let (one, other) = (&question.words[place], question.words.get(place + 1)?);
        let gap = &question.text[one.range.end..other.range.start];
        // A word of the lists has a meaning of its own: `how many cop per district`.
        if !matches!(gap, " " | "-") || self.tokens.get(&other.text).is_some() {
            return None;
        }
        // As typed, since `magnes` is no plural.
        let typed = question.text[one.range.clone()].to_lowercase();
        let word = [&*typed, &*other.text].concat();
        let is_torn = word.len() >= TORN && self.is_written(&word);
        if !is_torn {
            return None;
        }
        let range = one.range.start..other.range.end;
        Some(Repair { range, word })
    }

    /// Whether a name is written with this as its first word, not run together with its next.
    fn is_written(&self, word: &str) -> bool {
        let token = self.tokens.get(word);
        token.is_some_and(|token| self.lexicon.firsts.contains(&token))
    }

    /// The word of a name that this unknown word sounds like and is not far from.
    fn heard(&self, question: &Question, place: usize) -> Option<Repair> {
        let word = &question.words[place];
        let spellings = &self.lexicon.spellings;
        let token = self.tokens.get(&word.text);
        let is_short = word.text.len() + MISHEARD < SOUNDED;
        if is_short || token.is_some() || !spellings.may_be_misspelt(&word.text, token) {
            return None;
        }
        let near = spellings.near(&word.text, Reach::Beyond);
        let is_alike = |near: &Near<'_>| {
            near.letters >= SOUNDED
                && near.edits <= MISHEARD
                && sounds::are_alike(near.word, &word.text)
        };
        let alike = near.filter(|near| is_alike(near) && self.begins_a_name(near, &word.text));
        let nearest = alike.min_by_key(|near| (near.edits, near.word))?;
        Some(Repair {
            range: word.range.clone(),
            word: nearest.word.to_owned(),
        })
    }

    /// Whether a name begins with the word, one that is long enough and is not taken for another with these letters.
    fn begins_a_name(&self, near: &Near<'_>, typed: &str) -> bool {
        let lexicon = &self.lexicon;
        let is_plain =
            |name: &Name| !name.is_short && lexicon.look_alikes.beside(name, &[typed]).is_empty();
        let step = lexicon.trie.child(Trie::START, near.token);
        step.is_some_and(|step| {
            let mut names = lexicon.trie.ends(step).iter();
            lexicon.trie.goes_on(step) && names.len() == 0
                || names.any(|name| is_plain(lexicon.name(*name)))
        })
    }
}

/// The word without letters that stand three times and more in a row.
fn drawn_out(question: &Question, place: usize) -> Option<Repair> {
    let word = &question.words[place];
    if !word.text.chars().all(char::is_alphabetic) {
        return None;
    }
    let mut short = String::new();
    for letter in word.text.chars() {
        let run = short.chars().rev().take_while(|&before| before == letter);
        if run.count() < 2 {
            short.push(letter);
        }
    }
    (short.len() < word.text.len()).then(|| Repair {
        range: word.range.clone(),
        word: short,
    })
}

fn is_sure_entry(mention: &Mention) -> bool {
    mention.sureness != Sureness::Doubtful
        && matches!(mention.subject, Subject::Supplement(_) | Subject::Topic(_))
}
