//! Pages about a change: what it does, what is wrong with it, what came of it.

use super::super::button::DeskButton;
use super::super::compare::told;
use super::super::desk::Saved;
use super::super::dry_run::{DryRun, Ready};
use super::super::ledger::{Draft, Revision, State};
use super::super::words;
use super::{ROOM, body, button, differences, sentence, shown, title};
use crate::answer::{Attached, Body, Button, Line};
use crate::knowledge::Problem;

/// What the writer of a draft reads after a look at it. `second` says whether a change that weighs needs a second moderator.
#[must_use]
pub fn looked(draft: &Draft, look: &DryRun, second: bool) -> Body {
    match look {
        DryRun::Same => sentence(words::NO_DIFFERENCE),
        DryRun::Broken => with_draft(sentence(words::BROKEN), draft),
        DryRun::Problems(problems) => with_draft(wrong(draft, problems), draft),
        DryRun::Overtaken { .. } => overtaken(draft, look),
        DryRun::Ready(ready) => {
            let mut body = ready_body(draft, ready);
            let weighty = ready.weighty && second;
            if weighty {
                body.screen.push(Line::text(words::WEIGHTY));
            }
            let go_on = if weighty {
                button("Ask for approval", &DeskButton::Ask(draft.id))
            } else {
                button("Save", &DeskButton::Save(draft.id))
            };
            body.buttons = vec![go_on, correct("Edit again", draft), drop(draft)];
            body
        }
    }
}

/// What a second moderator reads of a draft that waits.
#[must_use]
pub fn waits(draft: &Draft, look: &DryRun) -> Body {
    let mut body = match look {
        DryRun::Ready(ready) => ready_body(draft, ready),
        DryRun::Same => sentence(words::NO_DIFFERENCE),
        DryRun::Broken => sentence(words::BROKEN),
        DryRun::Problems(problems) => wrong(draft, problems),
        DryRun::Overtaken { .. } => overtaken(draft, look),
    };
    let why = Line::text(reason(&draft.why)).labelled("Why");
    body.screen.insert(
        1.min(body.screen.len()),
        why.with_person("by", Some(draft.who)),
    );
    let decline = button("Decline", &DeskButton::Decline(draft.id));
    body.buttons = match look {
        DryRun::Ready(_) => vec![
            button("Approve and save", &DeskButton::Approve(draft.id)),
            decline,
        ],
        _ => vec![decline],
    };
    body
}

/// What came of saving.
#[must_use]
pub fn after_saving(draft: &Draft, saved: &Saved, second: bool) -> Body {
    match saved {
        Saved::Done { revision, live } => body(vec![
            Line::heading(title(&draft.file, draft.part.as_deref())),
            Line::text(words::saved(*revision, *live)),
        ]),
        Saved::NeedsSecond => sentence(words::SECOND_NEEDED),
        Saved::OwnDraft => sentence(words::OWN_DRAFT),
        Saved::Gone => sentence(words::GONE),
        Saved::Not(look) if draft.state == State::Waiting => waits(draft, look),
        Saved::Not(look) => looked(draft, look, second),
    }
}

/// What is read in place of a draft that is dropped, or declined by somebody else.
#[must_use]
pub fn dropped(draft: &Draft, by: Option<u64>) -> Body {
    let text = by.map_or(words::DROPPED, |_| words::DECLINED);
    let go_on = by.map(|_| correct("Take it up again", draft));
    Body {
        buttons: go_on.into_iter().collect(),
        ..body(vec![
            Line::heading(title(&draft.file, draft.part.as_deref())),
            Line::text(text).with_person("by", by),
        ])
    }
}

/// The line in the moderators' channel about a change that is done.
#[must_use]
pub fn changed(revision: &Revision) -> Body {
    let differences_found = super::super::compare::compare(
        revision.before.as_deref().unwrap_or_default(),
        revision.after.as_deref().unwrap_or_default(),
    );
    let name = super::super::dry_run::stem(&revision.file);
    let (lines, file) = differences(name, &differences_found, ROOM);
    let mut screen = vec![
        Line::heading(format!(
            "{}, {}",
            revision.file,
            words::revision(revision.id, revision.at)
        )),
        Line::text(reason(&revision.why))
            .labelled("Why")
            .with_person("by", revision.who)
            .with_person("approved by", revision.approved_by),
        Line::text(words::MARKS),
    ];
    screen.extend(lines);
    Body {
        files: file.into_iter().collect(),
        ..body(screen)
    }
}

/// The same where many files were changed at once on the disk.
#[must_use]
pub fn many_changed(count: usize) -> Body {
    sentence(&words::many_changed(count))
}

pub(super) fn reason(why: &str) -> &str {
    if why.trim().is_empty() {
        words::NOT_SAID
    } else {
        why
    }
}

fn ready_body(draft: &Draft, ready: &Ready) -> Body {
    let name = title(&draft.file, draft.part.as_deref());
    let room = if ready.leads.is_empty() {
        ROOM
    } else {
        ROOM / 2
    };
    let (lines, file) = differences(&name.replace(": ", "-"), &ready.differences, room);
    let mut screen = vec![
        Line::heading(name),
        Line::text(format!("{} {}", words::NOT_SAVED, words::MARKS)),
    ];
    screen.extend(lines);
    if ready.after.is_none() {
        screen.push(Line::text(words::FILE_GOES));
    }
    let mut files: Vec<Attached> = file.into_iter().collect();
    if !ready.leads.is_empty() {
        let (lines, file) = shown("names.txt", &ready.leads.join("\n"), ROOM / 3);
        screen.push(Line::text(words::LEADS_ELSEWHERE));
        screen.extend(lines);
        files.extend(file);
    }
    for (who, theirs) in ready.beside.iter().take(1) {
        screen.push(Line::text(words::also_at_it()).with_person("by", Some(*who)));
        let (lines, file) = shown("other.diff.txt", &told(theirs), ROOM / 5);
        screen.extend(lines);
        files.extend(file);
    }
    screen.push(Line::text(if ready.preview.is_some() {
        words::PREVIEW_FOLLOWS
    } else {
        words::NO_PREVIEW
    }));
    Body {
        files,
        ..body(screen)
    }
}

fn wrong(draft: &Draft, problems: &[Problem]) -> Body {
    let mut screen = vec![
        Line::heading(title(&draft.file, draft.part.as_deref())),
        Line::text(words::problems(problems.len())),
    ];
    let (lines, file) = shown("problems.txt", &told_problems(problems), ROOM);
    screen.extend(lines);
    Body {
        files: file.into_iter().collect(),
        ..body(screen)
    }
}

/// Each problem with its place and the offending line, as `check` tells it.
pub(super) fn told_problems(problems: &[Problem]) -> String {
    let renderer = annotate_snippets::Renderer::plain().term_width(100);
    let told = problems.iter().map(|problem| problem.snippet(&renderer));
    told.collect::<Vec<_>>().join("\n\n")
}

fn overtaken(draft: &Draft, look: &DryRun) -> Body {
    let DryRun::Overtaken { meanwhile, own } = look else {
        return body(Vec::new());
    };
    let mut screen = vec![
        Line::heading(title(&draft.file, draft.part.as_deref())),
        Line::text(words::OVERTAKEN),
    ];
    let mut files = Vec::new();
    for (label, name, found) in [
        (words::MEANWHILE, "meanwhile", meanwhile),
        (words::YOURS, "yours", own),
    ] {
        let (lines, file) = differences(name, found, ROOM / 2 - 50);
        screen.push(Line::text(label));
        screen.extend(lines);
        files.extend(file);
    }
    let buttons = vec![
        button("Begin from the new text", &DeskButton::Afresh(draft.id)),
        button("Put mine over it", &DeskButton::Over(draft.id)),
        drop(draft),
    ];
    files.push(your_text(draft));
    Body {
        buttons,
        files,
        ..body(screen)
    }
}

/// With the text that was written, whole, in a file, and the way on.
fn with_draft(mut body: Body, draft: &Draft) -> Body {
    body.screen.push(Line::text(words::KEPT));
    body.files.push(your_text(draft));
    body.buttons = vec![correct("Correct it", draft), drop(draft)];
    body
}

fn your_text(draft: &Draft) -> Attached {
    Attached {
        name: "your-text.txt".to_owned(),
        text: draft.text.clone(),
    }
}

fn correct(label: &str, draft: &Draft) -> Button {
    button(label, &DeskButton::Correct(draft.id))
}

fn drop(draft: &Draft) -> Button {
    button("Drop it", &DeskButton::Drop(draft.id))
}
