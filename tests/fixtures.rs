//! Entries of before for tests that break a file in a place: they stay as they are while the shipped ones are written anew.

use std::collections::HashSet;

use supplement_bot::knowledge::Source;

/// An entry that says as little as passes.
pub(crate) const LITTLE: &str = include_str!("fixtures/exampleum.toml");

pub(crate) const FIXTURES: &[(&str, &str)] = &[
    (
        "supplements/boron.toml",
        include_str!("fixtures/boron.toml"),
    ),
    (
        "topics/herbal-supplements.toml",
        include_str!("fixtures/herbal-supplements.toml"),
    ),
];

/// The files with those of before in the place of two.
pub(crate) fn with_fixtures(mut sources: Vec<Source>) -> Vec<Source> {
    for (file, text) in FIXTURES {
        for source in sources.iter_mut().filter(|source| source.file == *file) {
            (*text).clone_into(&mut source.text);
        }
    }
    sources
}

/// Keeps some of the examples that what is asked is learned from: to learn from all of them takes half a minute.
pub(crate) fn with_few_examples(source: &mut Source) {
    const EXAMPLES: usize = 30;
    if source.file.contains("examples/") {
        let is_example = |line: &&str| line.trim_start().starts_with('"');
        let left = source.text.lines().filter(is_example).skip(EXAMPLES);
        let left: HashSet<&str> = left.collect();
        let kept = source.text.lines().filter(|line| !left.contains(line));
        source.text = kept.flat_map(|line| [line, "\n"]).collect();
    }
}
