//! Entries of before for tests that break a file in a place: they stay as they are while the shipped ones are written anew.

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
