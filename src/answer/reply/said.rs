//! What the bot says itself, said in another language: by the sentences that the knowledge has for it.

use std::borrow::Cow;

use crate::answer::reply::line::Line;
use crate::answer::reply::{Body, Kind};
use crate::knowledge::Sentences;

impl Body {
    /// The same in another language. What has no sentence in it, and what the entries say, stays English; an answer ends
    /// with a line that says so.
    pub(in crate::answer) fn said_in(mut self, own: &Sentences) -> Self {
        for line in &mut self.screen {
            say(&mut line.text, own);
            if let Some(said) = line.label.as_deref().and_then(|label| own.said(label)) {
                line.label = Some(Cow::Owned(said));
            }
        }
        let options = self.menu.iter_mut().flat_map(|menu| &mut menu.options);
        for button in self.buttons.iter_mut().chain(options) {
            say(&mut button.label, own);
        }
        if matches!(
            self.kind,
            Kind::Answer | Kind::Condition | Kind::Interactions
        ) {
            let closing = own.entries_are_english.clone();
            self.screen.extend(closing.map(Line::text));
        }
        self
    }
}

fn say(text: &mut String, own: &Sentences) {
    if let Some(said) = own.said(text) {
        *text = said;
    }
}
