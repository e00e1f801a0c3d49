//! What the sentence that asks says, apart from the story around it.

use crate::learned::mark;
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
