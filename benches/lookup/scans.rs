//! What is compared with: matchers of letters in order, over all names.

use fuzzy_matcher::FuzzyMatcher;
use fuzzy_matcher::skim::SkimMatcherV2;
use nucleo_matcher::pattern::{AtomKind, CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher, Utf32String};

pub(super) struct Skim<'n> {
    matcher: SkimMatcherV2,
    names: &'n [String],
}

impl<'n> Skim<'n> {
    pub(super) fn new(names: &'n [String]) -> Self {
        Self {
            matcher: SkimMatcherV2::default().ignore_case(),
            names,
        }
    }

    /// The name that it ranks first.
    pub(super) fn best(&self, typed: &str) -> Option<&'n str> {
        let scored = self
            .names
            .iter()
            .filter_map(|name| Some((self.matcher.fuzzy_match(name, typed)?, name)));
        scored
            .max_by_key(|(score, _)| *score)
            .map(|(_, name)| name.as_str())
    }
}

pub(super) struct Nucleo {
    matcher: Matcher,
    names: Vec<Utf32String>,
}

impl Nucleo {
    pub(super) fn new(names: &[String]) -> Self {
        Self {
            matcher: Matcher::new(Config::DEFAULT),
            names: names.iter().map(|name| name.as_str().into()).collect(),
        }
    }

    /// The place of the name that it ranks first.
    pub(super) fn best(&mut self, typed: &str) -> Option<usize> {
        let pattern = Pattern::new(
            typed,
            CaseMatching::Ignore,
            Normalization::Smart,
            AtomKind::Fuzzy,
        );
        let names = self.names.iter().enumerate();
        let scored = names.filter_map(|(place, name)| {
            Some((pattern.score(name.slice(..), &mut self.matcher)?, place))
        });
        scored
            .max_by_key(|(score, _)| *score)
            .map(|(_, place)| place)
    }
}
