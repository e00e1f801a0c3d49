//! A change made from Discord: the form, the look at it, the second moderator, the answer that members get.

use supplement_bot::moderation::House;
use supplement_bot::sandbox::model::CommandKind;

use super::{at_desk, channel, does, edits, latest, presses_for_form};
use crate::discord::{buttons, presses, uses};

const BORON: &str = "supplements/boron.toml";

#[tokio::test]
async fn a_wording_is_changed_in_a_form_looked_at_saved_and_read_by_members() {
    at_desk(House::default(), async |scene, copy, _| {
        let (mia, max) = (scene.mia(), scene.max());
        let before = copy.read(BORON);
        let form = edits(&max, "boron", "verdict").await;
        let look = form
            .changes(&max, ("is unproven", "is not proven"), "Plainer")
            .await;
        assert!(look.is_ephemeral());
        assert!(
            look.content.contains("is [-unproven-]{+not proven+};"),
            "{}",
            look.content
        );
        assert_eq!(buttons(&look), "[Save] [Edit again] [Drop it]\n");
        let preview = latest(&max);
        assert!(
            preview
                .content
                .contains("a benefit for bones is not proven"),
            "{}",
            preview.content
        );
        assert_eq!(copy.read(BORON), before);

        let saved = presses(&max, &look, "Save").await;
        assert_eq!(saved.id, look.id);
        assert!(
            saved.content.contains("Saved as revision 1."),
            "{}",
            saved.content
        );
        assert_eq!(
            copy.read(BORON),
            before.replace("is unproven", "is not proven")
        );
        let answer = uses(&mia, "supplement", &[("name", "boron".into())]).await;
        assert!(answer.content.contains("not proven"));
        let audit = channel(scene, "Revision 1").await;
        assert!(
            audit.content.contains("**Why:** Plainer (by <@"),
            "{}",
            audit.content
        );
    })
    .await;
}
