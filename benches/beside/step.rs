//! The steps of a visit: what a person does with a bot, one after the other.

use supplement_bot::answer::Disclaimer;

use super::names::{Name, Names};

/// One thing that is done.
#[derive(Clone, Copy, Debug)]
pub(super) enum Step {
    Types,
    Supplement,
    /// A question about the name of the visit.
    Ask,
    /// One of a few questions whose answer is known.
    AskKnown,
    Interactions,
    /// Presses a button of the last answer.
    Press,
    Mention,
}

/// A visit in the soak.
pub(super) const SOAK: &[Step] = {
    use Step::{Ask, AskKnown, Interactions, Press, Supplement, Types};
    &[
        Types,
        Supplement,
        Press,
        Ask,
        Press,
        AskKnown,
        Interactions,
        Types,
    ]
};

/// The same with a mention, which Discord lets a bot answer once a second in a channel.
pub(super) const MENTION: &[Step] = &[Step::Mention];

/// A visit to both bots.
pub(super) const BESIDE: &[Step] = &[Step::Types, Step::Supplement, Step::Ask];

/// Questions about a name.
const QUESTIONS: &[&str] = &[
    "how much {} is too much?",
    "is {} safe in pregnancy?",
    "what is {} good for",
    "{} side effects",
    "my mother is 70 and her friend told her that {} helps the bones so is there any good evidence of that",
    "can I take {} with warfarin?",
    "when should I take {}, in the morning or at night",
];

/// Questions, and what stands in their answers.
const KNOWN: &[(&str, &[&str])] = &[
    ("how much boron is too much?", &["Boron", "20 mg"]),
    (
        "is 5000 IU of vitamin D too much?",
        &["Vitamin D", "4,000 IU"],
    ),
    ("how much zinc is too much?", &["Zinc", "40 mg"]),
    (
        "my toddler swallowed my iron pills",
        &["Iron", "1-800-222-1222"],
    ),
];

/// Where a visit stands among all: what it is about, and in which words.
#[derive(Clone, Copy)]
pub(super) struct Visit<'n> {
    pub(super) number: usize,
    names: &'n Names,
}

impl<'n> Visit<'n> {
    pub(super) fn new(number: usize, names: &'n Names) -> Self {
        Self { number, names }
    }

    pub(super) fn about(self) -> &'n Name {
        &self.names.all[self.number % self.names.all.len()]
    }

    /// The name as this visitor writes it.
    pub(super) fn written(self) -> &'n str {
        let round = self.number / self.names.all.len();
        &self.about().written[round % 3]
    }

    pub(super) fn letters(self) -> String {
        self.about().written[1].chars().take(4).collect()
    }

    pub(super) fn question(self) -> String {
        QUESTIONS[self.number % QUESTIONS.len()].replace("{}", self.written())
    }

    pub(super) fn known(self) -> (&'static str, &'static [&'static str]) {
        KNOWN[self.number % KNOWN.len()]
    }

    pub(super) fn medicine(self) -> &'n str {
        &self.names.medicines[self.number % self.names.medicines.len()]
    }
}

/// What closes every answer.
pub(super) fn close() -> String {
    Disclaimer::default().to_string()
}
