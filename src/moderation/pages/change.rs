//! Pages about a change: what it does, and what came of it.

use super::super::button::DeskButton;
use super::super::desk::{Desk, Saved};
use super::super::dry_run::DryRun;
use super::super::ledger::{Draft, State};
use super::super::words;
use super::ready::ready_body;
use super::unready::{blank, overtaken, with_draft, wrong};
use super::{body, button, sentence};
use crate::answer::{Body, Button, Line};

/// What the writer of a draft reads after a look at it.
#[must_use]
pub fn looked(desk: &Desk, draft: &Draft, look: &DryRun) -> Body {
    let mut page = seen(desk, draft, look);
    if matches!(look, DryRun::Problems(_) | DryRun::Broken) {
        page = with_draft(page, draft);
    }
    if let DryRun::Ready(ready) = look {
        let weighty = ready.weighty && desk.house().second_moderator;
        if weighty {
            page.screen.push(Line::text(words::WEIGHTY));
        }
        page.buttons.push(if weighty {
            button("Ask for approval", &DeskButton::Ask(draft.id))
        } else {
            button("Save", &DeskButton::Save(draft.id))
        });
        if !draft.takes_away() {
            page.buttons.push(correct("Edit again", draft));
        }
        page.buttons.push(drop(draft));
    }
    if let Some(told) = declined_before(draft) {
        let place = 1.min(page.screen.len());
        page.screen.insert(place, told);
    }
    page
}

/// What another moderator reads of a draft that its writer is at.
#[must_use]
pub fn of_another(desk: &Desk, draft: &Draft, look: &DryRun) -> Body {
    let mut page = with_reason(seen(desk, draft, look), draft);
    page.buttons = vec![drop(draft)];
    page
}

/// What a second moderator reads of a draft that waits.
#[must_use]
pub fn waits(desk: &Desk, draft: &Draft, look: &DryRun) -> Body {
    let mut page = with_reason(seen(desk, draft, look), draft);
    let decline = button("Decline", &DeskButton::Decline(draft.id));
    page.buttons = match look {
        DryRun::Ready(_) => {
            let approve = DeskButton::Approve(draft.id, draft.mark());
            vec![button("Approve and save", &approve), decline]
        }
        _ => vec![decline],
    };
    page
}

/// What its writer reads of a draft that waits.
#[must_use]
pub fn own_waits(desk: &Desk, draft: &Draft, look: &DryRun) -> Body {
    let mut page = with_reason(seen(desk, draft, look), draft);
    page.buttons = vec![
        button("Take it back", &DeskButton::Back(draft.id)),
        drop(draft),
    ];
    page
}

/// The same page with a sentence before all else.
#[must_use]
pub fn after(told: &str, mut page: Body) -> Body {
    page.screen.insert(0, Line::text(told));
    page
}

/// What came of saving.
#[must_use]
pub fn after_saving(desk: &Desk, draft: &Draft, saved: &Saved) -> Body {
    match saved {
        Saved::Done { revisions, live } => body(vec![
            Line::heading(desk.title(draft)),
            Line::text(words::saved(revisions, *live)),
        ]),
        Saved::NeedsSecond => sentence(words::SECOND_NEEDED),
        Saved::OwnDraft => sentence(words::OWN_DRAFT),
        Saved::NotWaiting => sentence(words::NOT_WAITING),
        Saved::NotAsSeen => sentence(words::NOT_AS_SEEN),
        Saved::Gone => sentence(words::GONE),
        Saved::Not(look) if draft.state == State::Waiting => waits(desk, draft, look),
        Saved::Not(look) => looked(desk, draft, look),
    }
}

/// What is read in place of a draft that is dropped, by another than its writer where that is said.
#[must_use]
pub fn dropped(desk: &Desk, draft: &Draft, by: Option<u64>) -> Body {
    body(vec![
        Line::heading(desk.title(draft)),
        Line::text(words::DROPPED)
            .with_person("by", by)
            .with_person("written by", by.map(|_| draft.who)),
    ])
}

/// What is read in place of a draft that is declined, by its writer too.
#[must_use]
pub fn declined(desk: &Desk, draft: &Draft, (why, by): (&str, u64)) -> Body {
    Body {
        buttons: vec![correct("Take it up again", draft)],
        ..body(vec![
            Line::heading(desk.title(draft)),
            Line::text(words::DECLINED)
                .with_person("by", Some(by))
                .with_person("written by", Some(draft.who)),
            Line::text(reason(why)).labelled("Why"),
        ])
    }
}

/// Why it was declined before, and by whom.
pub(super) fn declined_before(draft: &Draft) -> Option<Line> {
    let (why, by) = draft.declined.as_ref()?;
    let told = Line::text(why.clone()).labelled(words::DECLINED_BEFORE);
    Some(told.with_person("by", Some(*by)))
}

pub(super) fn reason(why: &str) -> &str {
    if why.trim().is_empty() {
        words::NOT_SAID
    } else {
        why
    }
}

/// What a look shows, with what its writer may do about what is not ready.
fn seen(desk: &Desk, draft: &Draft, look: &DryRun) -> Body {
    match look {
        DryRun::Ready(ready) => ready_body(desk, draft, ready),
        DryRun::Same => sentence(words::NO_DIFFERENCE),
        DryRun::Broken => sentence(words::BROKEN),
        DryRun::Blank { blanks, problems } => blank(desk, draft, (blanks, problems)),
        DryRun::Problems(problems) => wrong(desk, draft, problems),
        DryRun::Overtaken { .. } => overtaken(desk, draft, look),
    }
}

fn with_reason(mut page: Body, draft: &Draft) -> Body {
    let why = Line::text(reason(&draft.why)).labelled("Why");
    let place = 1.min(page.screen.len());
    page.screen
        .insert(place, why.with_person("by", Some(draft.who)));
    page
}

pub(super) fn correct(label: &str, draft: &Draft) -> Button {
    button(label, &DeskButton::Correct(draft.id))
}

pub(super) fn drop(draft: &Draft) -> Button {
    button("Drop it", &DeskButton::Drop(draft.id))
}
