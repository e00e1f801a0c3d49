//! What could not be answered: names only, seen after three days, and one press begins the entry.

use chrono::{Days, Local};
use supplement_bot::moderation::House;

use super::{at_desk, channel, does, presses_for_form};
use crate::discord::{buttons, presses, uses};

const KEEPS: House = House {
    second_moderator: true,
    reports: true,
    missing: true,
};

#[tokio::test]
async fn a_name_is_seen_once_missed_on_three_days_and_one_press_begins_its_entry() {
    at_desk(KEEPS, async |scene, _, desk| {
        let (mia, max) = (scene.mia(), scene.max());
        uses(&mia, "supplement", &[("name", "cissus".into())]).await;
        let ledger = desk.ledger().unwrap();
        let today = Local::now().date_naive();
        for days in [1, 2] {
            let listed = does(&max, "missing", &[]).await;
            assert!(
                listed.content.contains("No name was looked for in vain"),
                "{}",
                listed.content
            );
            ledger.miss("cissus", today - Days::new(days)).unwrap();
        }
        let listed = does(&max, "missing", &[]).await;
        assert!(
            listed.content.contains("cissus: on 3 days"),
            "{}",
            listed.content
        );
        assert_eq!(buttons(&listed), "[Begin cissus]\n");

        let begun = presses(&max, &listed, "Begin cissus").await;
        let content = &begun.content;
        assert!(
            content.contains("**cissus (supplements/cissus.toml)**"),
            "{content}"
        );
        let form = presses_for_form(&max, &begun, "Edit all of it").await;
        let text = form.whole();
        assert!(text.contains("id = \"cissus\""), "{text}");
        let told = form.sends_all(&max).await;
        let content = &told.content;
        assert!(
            content.contains("things are still to be written"),
            "{content}"
        );
        assert!(!buttons(&told).contains("Ask for approval"));
        let again = presses_for_form(&max, &told, "Edit all of it").await;
        assert_eq!(again.whole(), text);
    })
    .await;
}

#[tokio::test]
async fn a_question_leaves_the_name_of_our_own_list_and_nothing_else() {
    at_desk(KEEPS, async |scene, _, desk| {
        let mia = scene.mia();
        let question = "my sister swears by agmatine for her nerves, what about it?";
        uses(&mia, "ask", &[("question", question.into())]).await;
        uses(
            &mia,
            "ask",
            &[("question", "is my neighbour john lying?".into())],
        )
        .await;
        uses(&mia, "supplement", &[("name", "metformin".into())]).await;
        let today = Local::now().date_naive();
        let ledger = desk.ledger().unwrap();
        // Each was missed once; two more days each bring up whatever was kept.
        for name in ["agmatine", "john", "metformin"] {
            for days in [1, 2] {
                ledger.miss(name, today - Days::new(days)).unwrap();
            }
        }
        let seen = ledger.missed(today).unwrap();
        assert_eq!(seen, [("agmatine".to_owned(), 3)]);
    })
    .await;
}

#[tokio::test]
async fn by_default_no_name_is_kept_and_the_list_says_so() {
    at_desk(House::default(), async |scene, _, desk| {
        uses(&scene.mia(), "supplement", &[("name", "cissus".into())]).await;
        let today = Local::now().date_naive();
        let ledger = desk.ledger().unwrap();
        for days in [1, 2] {
            ledger.miss("cissus", today - Days::new(days)).unwrap();
        }
        assert_eq!(ledger.missed(today).unwrap(), []);
        let told = does(&scene.max(), "missing", &[]).await;
        assert!(told.content.contains("missing = true"), "{}", told.content);
    })
    .await;
}

#[tokio::test]
async fn privacy_says_what_is_kept_here() {
    at_desk(KEEPS, async |scene, _, _| {
        let said = uses(&scene.mia(), "privacy", &[]).await;
        for what in [
            "Changes that moderators make",
            "Something wrong?",
            "for 30 days",
        ] {
            assert!(said.content.contains(what), "{}", said.content);
        }
    })
    .await;
}

#[tokio::test]
async fn the_weeks_list_of_reviews_is_posted_once_a_week() {
    at_desk(House::default(), async |scene, _, desk| {
        channel(scene, "Reviews on").await;
        let now = Local::now();
        assert!(desk.housekeeping(now + Days::new(6)).unwrap().is_none());
        let list = desk.housekeeping(now + Days::new(7)).unwrap().unwrap();
        let text = supplement_bot::render::markdown::content(&list);
        assert!(text.contains("Reviews on"), "{text}");
        assert!(desk.housekeeping(now + Days::new(8)).unwrap().is_none());
    })
    .await;
}
