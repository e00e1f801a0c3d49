//! Pages about the folder on the disk: what is wrong in it, and what reading it anew did.

use super::super::desk::Desk;
use super::super::shelf::Reloaded;
use super::super::words;
use super::{ROOM, body, shown};
use crate::answer::{Body, Line};
use crate::knowledge::Problem;

/// What is wrong on the disk, for the moderators' channel.
#[must_use]
pub fn problems_told(problems: &[Problem], unreadable: Option<&str>) -> Body {
    let mut page = body(Vec::new());
    tell_problems(&mut page, problems, unreadable);
    page
}

/// What a reload did.
#[must_use]
pub fn reloaded(desk: &Desk, reloaded: &Reloaded) -> Body {
    let text = match reloaded {
        Reloaded::Same => "The folder is as it was when it was last read.".to_owned(),
        Reloaded::Taken { files } if files.len() == 1 => {
            format!(
                "Read. {} has changed, and people are answered from it now.",
                files[0]
            )
        }
        Reloaded::Taken { files } => {
            format!(
                "Read. {} files have changed, and people are answered from them now.",
                files.len()
            )
        }
        Reloaded::Refused => {
            "Something on the disk is wrong, so nothing was taken over.".to_owned()
        }
    };
    let mut page = body(vec![Line::text(text)]);
    let (problems, unreadable) = desk.shelf().problems();
    if !problems.is_empty() || unreadable.is_some() {
        tell_problems(&mut page, &problems, unreadable.as_deref());
    }
    page
}

pub(super) fn tell_problems(page: &mut Body, problems: &[Problem], unreadable: Option<&str>) {
    if let Some(why) = unreadable {
        page.screen.push(Line::text(why));
    } else if problems.is_empty() {
        page.screen.push(Line::text(words::NOTHING_WRONG));
        return;
    } else {
        page.screen
            .push(Line::text(words::wrong_on_disk(problems.len())));
    }
    page.screen.push(Line::text(words::STILL_GOOD));
    if !problems.is_empty() {
        let (lines, file) = shown("problems.txt", &told_problems(problems), ROOM / 2);
        page.screen.extend(lines);
        page.files.extend(file);
    }
}

/// Each problem with its place and the offending line, as `check` tells it.
pub(super) fn told_problems(problems: &[Problem]) -> String {
    let renderer = annotate_snippets::Renderer::plain().term_width(100);
    let told = problems.iter().map(|problem| problem.snippet(&renderer));
    told.collect::<Vec<_>>().join("\n\n")
}
