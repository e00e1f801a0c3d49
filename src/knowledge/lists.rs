//! Lists beside the entries: what is known but not covered, and real words that are no misspelt names.

use deserr::Deserr;

use super::written::Faults;

/// The whole of `not-covered.toml`: substances that people ask for and that have no entry yet.
#[derive(Clone, Debug, Default, Deserr)]
#[deserr(error = Faults, deny_unknown_fields)]
pub struct NotCovered {
    #[deserr(default)]
    pub substances: Vec<Substance>,
}

/// A substance without an entry.
#[derive(Clone, Debug, Deserr)]
#[deserr(error = Faults, deny_unknown_fields)]
pub struct Substance {
    pub name: String,
    #[deserr(default)]
    pub aliases: Vec<String>,
}

/// The whole of `look-alikes.toml`.
#[derive(Clone, Debug, Default, Deserr)]
#[deserr(error = Faults, deny_unknown_fields)]
pub struct LookAlikes {
    /// Words that are themselves, however near to a name they are.
    #[deserr(default, rename = "real-words")]
    pub real_words: Vec<String>,
}
