//! What members tell: "Something wrong?" reaches the moderators, without who it was unless they say so.

use supplement_bot::moderation::House;
use supplement_bot::sandbox::model::ids;

use super::{ALONE, BORON, at_desk, channel, presses_for_form};
use crate::discord::{buttons, presses, uses};

#[tokio::test]
async fn a_member_tells_what_is_wrong_and_accepting_it_opens_the_form() {
    at_desk(ALONE, async |scene, copy, _| {
        let (mia, olga) = (scene.mia(), scene.olga());
        let answer = uses(&mia, "supplement", &[("name", "boron".into())]).await;
        let form = presses_for_form(&mia, &answer, "Something wrong?").await;
        let thanks = form.tells(&mia, "It says unproven twice.", "").await;
        assert!(thanks.is_ephemeral());
        assert!(thanks.content.contains("Thank you"), "{}", thanks.content);

        let report = channel(scene, "It says unproven twice.").await;
        let content = &report.content;
        assert!(
            content.contains("Report 1: Boron, overview, version "),
            "{content}"
        );
        assert!(!content.contains("<@"), "{content}");
        let olga = olga.in_channel(ids::MODERATORS);
        let form = presses_for_form(&olga, &report, "Correct the entry").await;
        assert!(form.text().starts_with("[verdict]"), "{}", form.text());
        let look = form
            .changes(&olga, ("is unproven", "is open"), "As reported")
            .await;
        presses(&olga, &look, "Save").await;
        assert!(copy.read(BORON).contains("is open"));
        channel(scene, "Revision 1").await;
        let again = presses(&olga, &report, "Correct the entry").await;
        assert!(again.content.contains("closed"), "{}", again.content);
    })
    .await;
}

#[tokio::test]
async fn who_it_was_is_said_only_where_the_member_wants_it() {
    at_desk(House::default(), async |scene, _, _| {
        let mia = scene.mia();
        let answer = uses(&mia, "supplement", &[("name", "zinc".into())]).await;
        let form = presses_for_form(&mia, &answer, "Something wrong?").await;
        form.tells(&mia, "I know more.", "Yes").await;
        let report = channel(scene, "I know more.").await;
        let who = format!("I know more. (by <@{}>)", ids::MIA.0);
        assert!(report.content.contains(&who), "{}", report.content);
        assert_eq!(buttons(&report), "[Correct the entry] [Close the report]\n");
        let olga = scene.olga().in_channel(ids::MODERATORS);
        let closed = presses(&olga, &report, "Close the report").await;
        assert!(closed.content.contains("closed"), "{}", closed.content);
        assert_eq!(buttons(&closed), "");
    })
    .await;
}

#[tokio::test]
async fn where_reports_are_off_no_answer_has_the_button() {
    let off = House {
        reports: false,
        ..House::default()
    };
    at_desk(off, async |scene, _, _| {
        let answer = uses(&scene.mia(), "supplement", &[("name", "zinc".into())]).await;
        assert!(!buttons(&answer).contains("Something wrong?"));
    })
    .await;
}

#[tokio::test]
async fn answers_without_an_entry_have_no_such_button() {
    at_desk(House::default(), async |scene, _, _| {
        let mia = scene.mia();
        let nothing = uses(&mia, "ask", &[("question", "hello there".into())]).await;
        assert!(!buttons(&nothing).contains("Something wrong?"));
        let about = uses(&mia, "about", &[]).await;
        assert!(!buttons(&about).contains("Something wrong?"));
    })
    .await;
}
