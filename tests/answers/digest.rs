//! The week's list of reviews for moderators.

use std::sync::Arc;

use chrono::NaiveDate;
use expect_test::{Expect, expect};
use supplement_bot::answer::{Disclaimer, Guide, Kind};
use supplement_bot::render::markdown;

use crate::guide::{long_after, shipped, today};

fn reads(guide: &Guide, expected: Expect) {
    let reply = guide.digest();
    assert_eq!(reply.body().kind, Kind::Reviews);
    expected.assert_eq(&markdown::content(&reply));
}

/// The shipped knowledge with other days of review for some supplements.
fn with_reviews(reviews: &[(&str, &str, &str)]) -> Guide {
    let day = |text: &str| text.parse::<NaiveDate>().unwrap();
    let mut knowledge = shipped().knowledge().clone();
    for (id, on, next) in reviews {
        let review = &mut Arc::make_mut(knowledge.supplements.get_mut(*id).unwrap()).review;
        (review.on, review.next) = (day(on), day(next));
    }
    Guide::new(knowledge, Disclaimer::default(), today())
}

#[test]
fn overdue_reviews_and_those_due_soon_are_listed_apart() {
    let guide = with_reviews(&[
        ("boron", "2025-05-02", "2026-05-02"),
        ("zinc", "2025-12-23", "2026-12-23"),
        ("copper", "2025-11-22", "2026-11-22"),
        ("calcium", "2025-12-24", "2026-12-24"),
    ]);
    reads(
        &guide,
        expect![[r#"
            **Reviews on 2026-11-30**
            **Overdue (2)**
            - Boron (supplements/boron.toml): due on 2026-05-02, last reviewed on 2025-05-02
            - Copper (supplements/copper.toml): due on 2026-11-22, last reviewed on 2025-11-22
            **Due in the next 30 days (2)**
            - Zinc (supplements/zinc.toml): due on 2026-12-23, last reviewed on 2025-12-23
            - Calcium (supplements/calcium.toml): due on 2026-12-24, last reviewed on 2025-12-24

            This is general information, not medical advice. Ask a doctor, pharmacist or other healthcare provider before you take a supplement."#]],
    );
}

#[test]
fn a_week_without_reviews_says_when_the_next_one_is_due() {
    reads(
        shipped(),
        expect![[r#"
            **Reviews on 2026-11-30**
            No review is due in the next 30 days; the next one is due on 2027-05-23.

            This is general information, not medical advice. Ask a doctor, pharmacist or other healthcare provider before you take a supplement."#]],
    );
}

#[test]
fn where_there_are_many_the_rest_is_counted() {
    let late = shipped().on(long_after());
    let text = markdown::content(&late.digest());
    assert!(text.encode_utf16().count() <= 2_000, "{text}");
    let all = late.overdue().len();
    let listed = text.matches(": due on").count();
    assert!(listed > 5, "{text}");
    assert!(text.contains(&format!("**Overdue ({all})**")), "{text}");
    let rest = format!("{} more; all are in the attached file.", all - listed);
    assert!(text.contains(&rest), "{text}");
}
