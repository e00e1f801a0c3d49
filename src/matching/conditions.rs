//! The conditions that supplements were studied for, and which of them a question names.

use crate::knowledge::Knowledge;
use crate::question::Question;
use crate::spelling::normalised;

/// The longest condition that the words of the question name, as the vocabulary writes it.
pub(crate) fn named(knowledge: &Knowledge, question: &Question) -> Option<String> {
    let text: Vec<&str> = question
        .words
        .iter()
        .map(|word| word.text.as_str())
        .collect();
    let text = format!(" {} ", text.join(" "));
    all(knowledge)
        .filter(|condition| text.contains(&format!(" {} ", normalised(condition))))
        .max_by_key(|condition| condition.len())
        .map(str::to_owned)
}

/// Every condition of the vocabulary.
pub(crate) fn all(knowledge: &Knowledge) -> impl Iterator<Item = &str> {
    knowledge
        .vocabulary
        .outcomes
        .iter()
        .flat_map(|outcome| outcome.conditions.iter().map(String::as_str))
}

/// Whether the vocabulary has that condition.
pub(crate) fn is_known(knowledge: &Knowledge, condition: &str) -> bool {
    all(knowledge).any(|known| known == condition)
}
