//! Pages about one file: its text, its history, one revision.

use super::super::compare::compare;
use super::super::dry_run::stem;
use super::super::ledger::Revision;
use super::super::words;
use super::change::{changed, reason};
use super::{body, sentence};
use crate::answer::{Attached, Body, Line};

/// So many revisions are shown; all are in the attached file.
const SHOWN: usize = 8;

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

/// Who changed the file when and why, the latest first.
#[must_use]
pub fn history(file: &str, revisions: &[Revision]) -> Body {
    let mut screen = vec![Line::heading(format!("History of {file}"))];
    if revisions.is_empty() {
        screen.push(Line::text(words::NO_HISTORY));
        return body(screen);
    }
    screen.extend(revisions.iter().take(SHOWN).map(|revision| {
        let short: String = reason(&revision.why).chars().take(80).collect();
        Line::item(short)
            .labelled(words::revision(revision.id, revision.at))
            .with_person("by", revision.who)
            .with_person("approved by", revision.approved_by)
    }));
    let mut files = Vec::new();
    if revisions.len() > SHOWN {
        screen.push(Line::text(words::REST_IN_FILE));
        files.push(Attached {
            name: format!("{}.history.txt", stem(file)),
            text: revisions.iter().map(line).collect(),
        });
    }
    Body {
        files,
        ..body(screen)
    }
}

/// What one revision changed.
#[must_use]
pub fn revision_body(revision: &Revision) -> Body {
    changed(revision)
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

fn line(revision: &Revision) -> String {
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    let places = compare(&text(&revision.before), &text(&revision.after)).len();
    let by = |did: &str, who: Option<u64>| {
        who.map(|who| format!(", {did} user {who}"))
            .unwrap_or_default()
    };
    format!(
        "{}{}{}: {} ({places} places)\n",
        words::revision(revision.id, revision.at),
        by("by", revision.who),
        by("approved by", revision.approved_by),
        reason(&revision.why)
    )
}
