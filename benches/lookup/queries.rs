//! What is asked and typed: names with a typo, half of them shipped and half made up.

use supplement_bot::knowledge::{Entry, Knowledge};

use super::chance::Chance;

/// Twenty words with the name.
const QUESTIONS: &[&str] = &[
    "hello everyone can you please tell me how much {} I should be taking every day with my breakfast in winter",
    "my mother is 70 and her friend told her that {} helps the bones so is there any good evidence of that",
    "I have been wondering for a while whether it is safe to take {} when you also have problems with your kidneys",
    "can somebody explain to me how much {} would be too much for a healthy woman who takes it every single morning",
    "which foods are rich in {} because I would rather eat something good than take one more pill every day you know",
    "is it ok to take {} together with my other pills or should I wait some hours between them in the morning",
    "I just bought a bottle of {} at the shop near my work and want to know what I should look out for",
];

pub(super) struct Queries {
    /// All names of entries, for the scans.
    pub(super) names: Vec<String>,
    pub(super) typos: Vec<String>,
    pub(super) questions: Vec<String>,
    pub(super) keystrokes: Vec<String>,
}

/// How many names are asked for.
const ASKED: usize = 210;

impl Queries {
    pub(super) fn new(shipped: &Knowledge, knowledge: &Knowledge) -> Self {
        let mut chance = Chance(7);
        let own = names(shipped);
        let all = names(knowledge);
        let long = |name: &&String| {
            name.split(' ')
                .all(|word| word.len() > 4 && word.is_ascii())
        };
        let shipped: Vec<&String> = own.iter().filter(long).collect();
        let any: Vec<&String> = all.iter().filter(long).collect();
        let asked: Vec<&String> = (0..ASKED)
            .map(|place| {
                let from = if place % 2 == 0 { &shipped } else { &any };
                from[chance.below(from.len())]
            })
            .collect();
        let typos: Vec<String> = asked
            .iter()
            .map(|name| misspelt(&mut chance, name))
            .collect();
        let questions = typos.iter().zip(QUESTIONS.iter().cycle());
        let keystrokes = asked.iter().zip(&typos).enumerate();
        Self {
            questions: questions
                .map(|(typo, text)| text.replace("{}", typo))
                .collect(),
            keystrokes: keystrokes
                .map(|(place, (name, typo))| {
                    let typed = if place % 3 == 0 { typo } else { name };
                    let letters = 1 + chance.below(10);
                    typed.chars().take(letters).collect()
                })
                .collect(),
            typos,
            names: all,
        }
    }
}

fn names(knowledge: &Knowledge) -> Vec<String> {
    let of = |entry: Entry<'_>| {
        let aliases = entry.aliases().iter().map(|(_, _, alias)| alias.to_owned());
        std::iter::once(entry.name().to_owned())
            .chain(aliases)
            .collect::<Vec<_>>()
    };
    knowledge.entries().flat_map(of).collect()
}

/// The name with a letter left out, doubled, exchanged with the next, or another.
fn misspelt(chance: &mut Chance, name: &str) -> String {
    let mut letters: Vec<char> = name.to_lowercase().chars().collect();
    let first = name.split(' ').next().map_or(1, str::len);
    let at = 1 + chance.below(first - 2);
    match chance.below(4) {
        0 => {
            letters.remove(at);
        }
        1 => letters.insert(at, letters[at]),
        2 => letters.swap(at, at + 1),
        _ => letters[at] = if letters[at] == 'e' { 'a' } else { 'e' },
    }
    letters.into_iter().collect()
}
