//! Words that stand for a name only beside another, or in a phrase: `cal` in `cal mag zinc`, `d` in `low d`.

use serde::{Deserialize, Serialize};

use crate::knowledge;

use super::phrases::Phrases;
use super::tokens::{Token, Tokens};
use crate::trie::Trie;

#[derive(Debug, Deserialize, Serialize)]
pub(super) struct ShortForm {
    pub(super) short: Token,
    /// The place of the name that it stands for.
    pub(super) name: u32,
    pub(super) within: Phrases,
    /// Words that explain it wherever they stand.
    pub(super) beside: Phrases,
    /// Whether it stands for the name right before a figure, in a list.
    pub(super) before_figures: bool,
    /// Written so, it stands for the name wherever it is.
    pub(super) written: Option<String>,
}

/// One whose name has not been looked up yet.
pub(super) struct Unnamed {
    short: Token,
    name: Vec<Token>,
    within: Phrases,
    beside: Phrases,
    before_figures: bool,
    written: Option<String>,
}

impl Unnamed {
    pub(super) fn all(short_forms: &[knowledge::ShortForm], tokens: &mut Tokens) -> Vec<Self> {
        let read = |form: &knowledge::ShortForm| {
            let short = *tokens.read(&form.short).first()?;
            Some(Self {
                short,
                name: tokens.read(&form.name),
                within: Phrases::new(tokens, &form.within),
                beside: Phrases::new(tokens, &form.beside),
                before_figures: form.before_figures,
                written: form.written.clone(),
            })
        };
        short_forms.iter().filter_map(read).collect()
    }

    /// `None` where nothing has that name.
    pub(super) fn named(self, trie: &Trie) -> Option<ShortForm> {
        let name: Vec<_> = self.name.into_iter().map(Some).collect();
        let (_, name) = trie.longest(Trie::START, &name)?;
        Some(ShortForm {
            short: self.short,
            name,
            within: self.within,
            beside: self.beside,
            before_figures: self.before_figures,
            written: self.written,
        })
    }
}
