//! What is kept of what people write, composed from the settings. PRIVACY.md says the same.

use crate::answer::reply::kept::Kept;
use crate::answer::reply::line::Line;
use crate::answer::reply::{Body, Kind};
use crate::answer::words;

/// The body that says it.
pub(in crate::answer) fn body(kept: Kept) -> Body {
    Body {
        kind: Kind::Privacy,
        screen: screen(kept),
        ..Body::default()
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
