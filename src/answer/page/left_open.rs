//! What is asked beside other things and is not told, by name: silence on it would read as an answer.

use crate::answer::intent::Intent;
use crate::answer::page::fit;
use crate::answer::reply::line::Line;
use crate::answer::reply::{Body, Kind};
use crate::answer::words;

/// More things that are left open are a letter.
const MOST: usize = 2;

/// The body, with what it leaves open, as far as there is room for it.
pub(in crate::answer) fn named(mut body: Body, intent: &Intent) -> Body {
    let open = intent.said.open.iter();
    let open = open.filter_map(|ask| words::quoted_question(ask));
    let open: Vec<String> = open.take(MOST).collect();
    if body.kind != Kind::Answer || open.is_empty() {
        return body;
    }
    let line = Line::text(words::left_open(&open));
    if fit::width(&body.screen) + line.width() <= fit::PAGE - fit::CLOSING {
        body.screen.push(line);
    }
    body
}
