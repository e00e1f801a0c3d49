//! What the inputs are made from: what people write, the codes of buttons, and the files.

use supplement_bot::answer::{Guide, What};
use supplement_bot::knowledge::Source;

/// All of it.
pub(super) struct Inputs {
    /// The examples of all that people ask, and of danger.
    pub(super) texts: Vec<String>,
    /// The codes of the buttons of many answers.
    pub(super) codes: Vec<String>,
    pub(super) files: Vec<Source>,
}

/// The buttons of so many answers.
const ANSWERS: usize = 400;

impl Inputs {
    pub(super) fn new(guide: &Guide, files: Vec<Source>) -> Self {
        let knowledge = guide.knowledge();
        let english = &knowledge.languages.english().examples;
        let asked = english.values().flat_map(|file| file.examples.iter());
        let danger = knowledge.safety.levels();
        let danger = danger.flat_map(|(_, file)| file.examples.iter());
        let texts: Vec<String> = asked.chain(danger).cloned().collect();
        let step = (texts.len() / ANSWERS).max(1);
        let replies = texts
            .iter()
            .step_by(step)
            .map(|text| guide.answer(What::Question(text)));
        let codes = replies.flat_map(|reply| {
            let body = reply.body();
            let menu = body.menu.iter().flat_map(|menu| menu.options.iter());
            let buttons = body.buttons.iter().chain(menu);
            buttons
                .map(|button| button.action.code())
                .collect::<Vec<_>>()
        });
        Self {
            codes: codes.collect(),
            texts,
            files,
        }
    }
}
