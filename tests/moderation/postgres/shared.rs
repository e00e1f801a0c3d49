//! Several processes at one database and one folder, here each a desk with a connection of its own.

use std::collections::BTreeSet;
use std::sync::Barrier;
use std::thread;

use chrono::Local;
use supplement_bot::moderation::{
    Desk, House, Ledger, NewDraft, NewRevision, Reloaded, Saved, Saver,
};

use super::{Schema, server_or_skip};
use crate::moderation::BORON;
use crate::moderation::desk::Copy;

/// Does it on two threads at the same instant.
fn both<T: Send>(one: impl FnOnce() -> T + Send, other: impl FnOnce() -> T + Send) -> [T; 2] {
    let start = Barrier::new(2);
    thread::scope(|scope| {
        let one = scope.spawn(|| {
            start.wait();
            one()
        });
        start.wait();
        let other = other();
        [one.join().unwrap(), other]
    })
}

fn desks(copy: &Copy, schema: &Schema) -> [Desk; 2] {
    [(); 2].map(|()| {
        let ledger = schema.ledger();
        Desk::open(copy.shelf(), ledger, House::default(), Local::now()).unwrap()
    })
}

/// A draft that waits for a second moderator.
fn waits(desk: &Desk, copy: &Copy, why: &str) -> i64 {
    let (base, ledger) = (copy.read(BORON), desk.ledger().unwrap());
    let text = base.replace("is unproven", why);
    assert_ne!(text, base);
    let new = NewDraft {
        file: BORON,
        part: None,
        base: &base,
        text: &text,
        who: 1,
        why,
        report: None,
        along: &[],
    };
    let id = ledger.keep(&new, Local::now().to_utc()).unwrap();
    assert!(ledger.await_approval(id).unwrap());
    id
}

fn approves(desk: &Desk, id: i64, who: u64) -> Saved {
    let draft = desk.ledger().unwrap().draft(id).unwrap().unwrap();
    let saver = Saver {
        who,
        seen: Some(draft.mark()),
        now: Local::now(),
    };
    desk.save(id, saver).unwrap()
}

#[test]
fn two_that_start_at_the_same_instant_make_the_tables_once() {
    let server = server_or_skip!();
    let schema = server.schema();
    for ledger in both(|| schema.ledger(), || schema.ledger()) {
        assert_eq!(ledger.latest().unwrap(), None);
    }
}

#[test]
fn no_number_is_given_twice() {
    let server = server_or_skip!();
    let schema = server.schema();
    let intends = |ledger: Ledger| {
        let new = NewRevision {
            file: BORON,
            at: Local::now().to_utc(),
            who: Some(u64::MAX),
            approved_by: None,
            why: "again",
            before: None,
            after: Some("text"),
        };
        let many = (0..50).map(|_| ledger.intend(&[new, new]).unwrap());
        many.flatten().collect::<Vec<i64>>()
    };
    let (one, other) = (schema.ledger(), schema.ledger());
    let given = both(|| intends(one), || intends(other)).concat();
    assert_eq!(given.len(), 200);
    assert_eq!(given.iter().collect::<BTreeSet<_>>().len(), 200);
    let kept = schema.ledger().unconfirmed().unwrap();
    assert_eq!(kept.len(), 200);
    assert!(kept.iter().all(|it| it.who == Some(u64::MAX)));
}

#[test]
fn of_two_who_approve_a_draft_at_the_same_instant_one_saves_it() {
    let server = server_or_skip!();
    let (copy, schema) = (Copy::of_shipped(), server.schema());
    let [one, other] = desks(&copy, &schema);
    let id = waits(&one, &copy, "is not proven");
    let came = both(|| approves(&one, id, 2), || approves(&other, id, 3));
    let done = came.iter().filter(|it| matches!(it, Saved::Done { .. }));
    let gone = came.iter().filter(|it| matches!(it, Saved::Gone));
    assert_eq!((done.count(), gone.count()), (1, 1), "{came:?}");
    let history = one.ledger().unwrap().history(BORON).unwrap();
    assert_eq!(history.len(), 1);
    assert!(copy.read(BORON).contains("is not proven"));
}

#[test]
fn of_two_drafts_of_one_file_that_are_approved_at_the_same_instant_none_is_lost() {
    let server = server_or_skip!();
    let (copy, schema) = (Copy::of_shipped(), server.schema());
    let [one, other] = desks(&copy, &schema);
    let (first, second) = (
        waits(&one, &copy, "is not proven"),
        waits(&one, &copy, "is unclear"),
    );
    let came = both(|| approves(&one, first, 2), || approves(&other, second, 3));
    let done = came.iter().filter(|it| matches!(it, Saved::Done { .. }));
    assert_eq!(done.count(), 1, "the other must look again: {came:?}");
    let ledger = one.ledger().unwrap();
    assert_eq!(ledger.waiting().unwrap().len(), 1);
    let latest = ledger.history(BORON).unwrap().swap_remove(0);
    assert_eq!(latest.after, Some(copy.read(BORON)));
}

#[test]
fn what_one_saves_is_no_change_by_hand_to_the_other() {
    let server = server_or_skip!();
    let (copy, schema) = (Copy::of_shipped(), server.schema());
    let [one, other] = desks(&copy, &schema);
    let id = waits(&one, &copy, "is not proven");
    let [saved, read] = both(
        || matches!(approves(&one, id, 2), Saved::Done { .. }),
        || (0..5).all(|_| other.reload(Local::now()).unwrap() != Reloaded::Refused),
    );
    assert!(saved && read);
    other.reload(Local::now()).unwrap();
    let text = other.shelf().text(BORON).unwrap();
    assert!(text.contains("is not proven"));
    let history = other.ledger().unwrap().history(BORON).unwrap();
    let whose: Vec<_> = history.iter().map(|it| (it.who, it.approved_by)).collect();
    assert_eq!(whose, [(Some(1), Some(2))]);
}

#[test]
fn the_weekly_list_is_told_by_one_of_them() {
    let server = server_or_skip!();
    let (copy, schema) = (Copy::of_shipped(), server.schema());
    let [one, other] = desks(&copy, &schema);
    let now = Local::now();
    let goes = |desk: &Desk| desk.housekeeping(now).unwrap().is_some();
    let told = both(|| goes(&one), || goes(&other));
    assert_eq!(told.iter().filter(|told| **told).count(), 1);
}

#[test]
fn one_is_connected_to_discord_and_the_next_is_told_who() {
    let server = server_or_skip!();
    let schema = server.schema();
    let (first, second) = (schema.ledger(), schema.ledger());
    first.hold(Local::now()).unwrap();
    let told = second.hold(Local::now()).unwrap_err().to_string();
    let who = format!("(process {}, since 2", std::process::id());
    assert!(told.contains(&who), "{told}");
    assert!(told.contains("postgres://bot@"), "{told}");
    let elsewhere = server.schema().ledger();
    elsewhere.hold(Local::now()).unwrap();
    drop(first);
    second.hold(Local::now()).unwrap();
}
