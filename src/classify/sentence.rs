//! What the sentence that asks says, apart from the story around it; and what is said of names, whichever they are.

use crate::learned::mark;
use crate::matching::{Mention, Subject, Sureness};
use crate::question::Question;

/// The words and pairs of words of the sentence that asks, as marks of a model; none where there is one sentence only.
pub(super) fn marks(question: &Question) -> Vec<u32> {
    let asking = question
        .asking()
        .and_then(|asking| question.words.get(asking));
    let asking = asking.unwrap_or_default();
    let words: Vec<&str> = asking.iter().map(|word| word.text.as_str()).collect();
    let first = words.first().map(|word| mark(["^", word]));
    let pairs = words.windows(2).map(|pair| mark(pair.iter().copied()));
    let single = words.iter().map(|word| mark([*word]));
    single.chain(pairs).chain(first).collect()
}

/// So many words stand in a row in what is said of names.
const ROW: usize = 3;

/// The rows of up to three words with each name as what it is a name of: `can i take @supplement with @medicine`.
pub(super) fn of_names(question: &Question, mentions: &[Mention]) -> Vec<u32> {
    let sure = mentions
        .iter()
        .filter(|mention| mention.sureness != Sureness::Doubtful);
    let mut words: Vec<&str> = Vec::with_capacity(question.words.len() + 2);
    words.push("^");
    let mut at = 0;
    while let Some(word) = question.words.get(at) {
        let mut names = sure.clone();
        if let Some(mention) = names.find(|mention| mention.words.contains(&at)) {
            words.push(kind(&mention.subject));
            at = mention.words.end.max(at + 1);
        } else {
            words.push(&word.text);
            at += 1;
        }
    }
    words.push("$");
    let rows = (1..=ROW).flat_map(|count| words.windows(count));
    let mut rows: Vec<u32> = rows.map(|row| mark(row.iter().copied())).collect();
    rows.sort_unstable();
    rows.dedup();
    rows
}

const fn kind(subject: &Subject) -> &'static str {
    match subject {
        Subject::Supplement(_) => "@supplement",
        Subject::Topic(_) => "@topic",
        Subject::Medicine(_) => "@medicine",
        Subject::NotCovered(_) => "@other",
    }
}
