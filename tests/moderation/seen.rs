//! An approval is for what was seen: whoever approves has read what is saved.

use supplement_bot::moderation::House;
use supplement_bot::sandbox::Person;
use supplement_bot::sandbox::model::{Message, ids};

use super::{BORON, at_desk, channel, does, edits, presses_for_form};
use crate::discord::scene::Scene;
use crate::discord::{buttons, presses};

/// Max asks for another upper limit.
async fn asks(scene: &Scene) {
    let max = scene.max();
    let form = edits(&max, "boron", "upper-limits").await;
    let change = ("amount = 20\nunit = \"mg\"", "amount = 19\nunit = \"mg\"");
    let look = form.changes(&max, change, "As the table has it").await;
    presses(&max, &look, "Ask for approval").await;
    channel(scene, "As the table has it").await;
}

/// What somebody sees of it who looks.
async fn looks(person: &Person) -> Message {
    let status = does(person, "status", &[]).await;
    presses(person, &status, "Look at change 1").await
}

/// Takes the change back that somebody asked for.
async fn takes_back(person: &Person) -> Message {
    let own = looks(person).await;
    presses(person, &own, "Take it back").await
}

#[tokio::test]
async fn a_change_that_was_changed_after_it_was_seen_is_shown_anew_before_it_is_approved() {
    at_desk(House::default(), async |scene, copy, desk| {
        let (max, olga) = (scene.max(), scene.olga());
        let before = copy.read(BORON);
        asks(scene).await;
        let seen = looks(&olga).await;
        assert!(seen.content.contains("[-20-]{+19+}"), "{}", seen.content);

        let own = looks(&max).await;
        assert_eq!(buttons(&own), "[Take it back] [Drop it]\n");
        let back = presses(&max, &own, "Take it back").await;
        let form = presses_for_form(&max, &back, "Edit again").await;
        let change = ("amount = 19\nunit", "amount = 190\nunit");
        let look = form.changes(&max, change, "As the table has it").await;
        presses(&max, &look, "Ask for approval").await;

        let told = presses(&olga, &seen, "Approve and save").await;
        let content = &told.content;
        assert!(
            content.contains("another one now than you saw, so it is not saved"),
            "{content}"
        );
        assert!(content.contains("[-20-]{+190+}"), "{content}");
        assert_eq!(buttons(&told), "[Approve and save] [Decline]\n");
        assert_eq!(copy.read(BORON), before);
        assert_eq!(desk.ledger().unwrap().history(BORON).unwrap(), []);

        presses(&olga, &told, "Approve and save").await;
        let saved = olga.sees(|message| message.content.contains("Saved as revision 1."));
        saved.await.unwrap();
        assert!(copy.read(BORON).contains("amount = 190\nunit"));
        channel(scene, "approved by <@").await;
    })
    .await;
}

#[tokio::test]
async fn another_reason_makes_another_change_too() {
    at_desk(House::default(), async |scene, copy, _| {
        let (max, olga) = (scene.max(), scene.olga());
        let before = copy.read(BORON);
        asks(scene).await;
        let seen = looks(&olga).await;
        let back = takes_back(&max).await;
        let form = presses_for_form(&max, &back, "Edit again").await;
        let same = form.text();
        let look = form.sends(&max, &same, "Because I think so").await;
        presses(&max, &look, "Ask for approval").await;
        channel(scene, "Because I think so").await;
        let told = presses(&olga, &seen, "Approve and save").await;
        let content = &told.content;
        assert!(
            content.contains("another one now than you saw"),
            "{content}"
        );
        assert!(content.contains("Because I think so"), "{content}");
        assert_eq!(copy.read(BORON), before);
    })
    .await;
}

#[tokio::test]
async fn what_waits_no_longer_is_not_approved_by_an_old_button() {
    at_desk(House::default(), async |scene, copy, _| {
        let (max, olga) = (scene.max(), scene.olga());
        let before = copy.read(BORON);
        asks(scene).await;
        let seen = looks(&olga).await;
        takes_back(&max).await;
        let told = presses(&olga, &seen, "Approve and save").await;
        let content = &told.content;
        assert!(
            content.contains("does not wait for approval now"),
            "{content}"
        );
        assert_eq!(copy.read(BORON), before);
    })
    .await;
}

#[tokio::test]
async fn why_a_change_was_declined_is_read_by_its_author_until_it_is_asked_for_again() {
    at_desk(House::default(), async |scene, _, _| {
        let (max, olga) = (scene.max(), scene.olga());
        asks(scene).await;
        let seen = looks(&olga).await;
        let form = presses_for_form(&olga, &seen, "Decline").await;
        form.says_why(&olga, "NASEM has 20").await;
        // She declined it where only she reads it, so the channel is told.
        let told = channel(scene, "NASEM has 20").await;
        let content = &told.content;
        assert!(content.contains("Declined."), "{content}");
        assert!(content.contains("written by <@"), "{content}");

        let status = does(&max, "status", &[]).await;
        let content = &status.content;
        assert!(
            content.contains("**It was declined:** NASEM has 20 (by <@"),
            "{content}"
        );
        let look = presses(&max, &status, "Go on with change 1").await;
        let form = presses_for_form(&max, &look, "Edit again").await;
        let change = ("amount = 19\nunit", "amount = 18\nunit");
        let look = form.changes(&max, change, "As the page has it").await;
        let content = &look.content;
        assert!(
            content.contains("**It was declined:** NASEM has 20"),
            "{content}"
        );
        presses(&max, &look, "Ask for approval").await;
        let waits = channel(scene, "As the page has it").await;
        assert!(!waits.content.contains("NASEM has 20"), "{}", waits.content);
    })
    .await;
}

#[tokio::test]
async fn a_member_who_lost_the_role_cannot_decline() {
    at_desk(House::default(), async |scene, _, desk| {
        let (max, olga) = (scene.max(), scene.olga());
        let form = edits(&olga, "boron", "verdict").await;
        let look = form
            .changes(&olga, ("is unproven", "is open"), "Shorter")
            .await;
        presses(&olga, &look, "Ask for approval").await;
        let status = does(&max, "status", &[]).await;
        let seen = presses(&max, &status, "Look at change 1").await;
        scene.arrange(|world| {
            let mut members = world.guild.members.iter_mut();
            let max = members.find(|it| it.user == ids::MAX);
            max.unwrap().roles.clear();
        });
        let told = presses(&max, &seen, "Decline").await;
        let content = &told.content;
        assert!(content.contains("Only moderators can do this"), "{content}");
        assert_eq!(desk.ledger().unwrap().waiting().unwrap().len(), 1);
    })
    .await;
}
