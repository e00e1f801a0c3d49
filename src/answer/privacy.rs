//! What is kept of what people write, composed from the settings. PRIVACY.md says the same.

use super::reply::{Body, Kind, Line};
use super::{Guide, Reply, words};

/// What is kept, as the settings say; at first nothing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Kept {
    /// Names that were looked for and not found.
    pub misses: bool,
    /// What people report as wrong.
    pub reports: bool,
    /// Changes that moderators make to the knowledge.
    pub revisions: bool,
}

impl Guide {
    /// The same where something is kept.
    #[must_use]
    pub fn keeping(mut self, kept: Kept) -> Self {
        self.kept = kept;
        self
    }

    /// What is kept.
    #[must_use]
    pub const fn kept(&self) -> Kept {
        self.kept
    }

    /// Says what is kept and what is not.
    #[must_use]
    pub fn privacy(&self) -> Reply {
        self.reply(Body {
            kind: Kind::Privacy,
            screen: screen(self.kept),
            ..Body::default()
        })
    }
}

fn screen(kept: Kept) -> Vec<Line> {
    let mut screen = vec![Line::heading(words::what_is_kept())];
    let items: Vec<&str> = [
        (kept.revisions, words::revisions_kept()),
        (kept.reports, words::reports_kept()),
        (kept.misses, words::misses_kept()),
    ]
    .into_iter()
    .filter_map(|(is_kept, item)| is_kept.then_some(item))
    .collect();
    if items.is_empty() {
        screen.push(Line::text(words::nothing_kept()));
    } else {
        screen.push(Line::text(words::kept_is()));
        screen.extend(items.into_iter().map(Line::item));
    }
    screen.push(Line::text(words::of_questions(kept.misses)));
    screen.extend(words::privacy().into_iter().map(Line::text));
    screen
}
