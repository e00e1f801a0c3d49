//! A finished body in one message: what was put before or behind the answer may have taken the room of its references.

use crate::answer::page::fit::{self, CLOSING, MESSAGE};
use crate::answer::reply::Body;
use crate::answer::reply::cited::Cited;

/// The body without the references that have no room, nor their numbers, the last first; then without what stands before its
/// last line, which may say where to turn.
pub(in crate::answer) fn fitting(mut body: Body) -> Body {
    while is_long(&body) {
        if let Some(last) = body.references.pop() {
            for line in &mut body.screen {
                line.cites.retain(|number| *number != last.number);
            }
        } else if body.screen.len() > 1 {
            body.screen.remove(body.screen.len() - 2);
        } else {
            break;
        }
    }
    body
}

fn is_long(body: &Body) -> bool {
    let references: usize = body.references.iter().map(Cited::width).sum();
    fit::width(&body.screen) + references + CLOSING > MESSAGE
}
