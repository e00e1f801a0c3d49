//! Pages about one file: its text, its history, one revision.

use super::super::button::List;
use super::super::changed::Changed;
use super::super::desk::Desk;
use super::super::dry_run::stem;
use super::super::ledger::Revision;
use super::super::words;
use super::change::reason;
use super::diff::files_shown;
use super::lists::listed;
use super::{ROOM, body, sentence};
use crate::answer::{Attached, Body, Line};

/// The file itself.
#[must_use]
pub fn export(file: &str, text: &str) -> Body {
    Body {
        files: vec![Attached {
            name: format!("{}.toml", stem(file)),
            text: text.to_owned(),
        }],
        ..body(vec![
            Line::heading(file),
            Line::text(
                "The file is attached. Change it in any editor and bring it back with /knowledge upload.",
            ),
        ])
    }
}

/// Who changed the file when and why, the latest first, from that place of the list on.
#[must_use]
pub fn history(desk: &Desk, file: &str, (revisions, from): (&[Revision], usize)) -> Body {
    let heading = format!("History of {}", desk.file_title(file));
    let mut page = body(vec![Line::heading(heading)]);
    if revisions.is_empty() {
        page.screen.push(Line::text(words::NO_HISTORY));
    }
    let list = List::History(file.to_owned());
    listed(&mut page, (revisions, from), &list, |page, revision| {
        let short: String = reason(&revision.why).chars().take(80).collect();
        let mut label = words::revision(revision.id, revision.at);
        if revision.together.is_some() {
            label.push_str(words::WITH_OTHERS);
        }
        page.screen.push(
            Line::item(short)
                .labelled(label)
                .with_person("by", revision.who)
                .with_person("approved by", revision.approved_by),
        );
    });
    page
}

/// What was changed at once; the first of the revisions is the one that is talked of.
#[must_use]
pub fn changed(desk: &Desk, revisions: &[Revision]) -> Body {
    let Some(first) = revisions.first() else {
        return body(Vec::new());
    };
    let files = revisions.iter().map(|revision| Changed {
        file: revision.file.clone(),
        before: revision.before.clone(),
        after: revision.after.clone(),
    });
    let (lines, files) = files_shown(&files.collect::<Vec<_>>(), ROOM);
    let mut screen = vec![
        Line::heading(format!(
            "{} ({}), {}",
            desk.title_then(first),
            first.file,
            words::revision(first.id, first.at)
        )),
        Line::text(reason(&first.why))
            .labelled("Why")
            .with_person("by", first.who)
            .with_person("approved by", first.approved_by),
    ];
    screen.extend(lines);
    Body {
        files,
        ..body(screen)
    }
}

/// The same where many files were changed at once on the disk.
#[must_use]
pub fn many_changed(count: usize) -> Body {
    sentence(&words::many_changed(count))
}

/// What is read where nothing has the name.
#[must_use]
pub fn unknown_file(typed: &str) -> Body {
    sentence(&words::unknown_file(typed))
}

/// What is read where the file has no such revision.
#[must_use]
pub fn unknown_revision(file: &str) -> Body {
    sentence(&words::unknown_revision(file))
}

/// What is read where a text is too long for a form; with the text, so that nothing of it is lost.
#[must_use]
pub fn too_long(text: &str) -> Body {
    Body {
        files: vec![Attached {
            name: "your-text.txt".to_owned(),
            text: text.to_owned(),
        }],
        ..sentence(words::TOO_LONG)
    }
}
