//! The bot is told to stop in the middle of a moderator's work: what is done is told.

use std::time::Duration;

use supplement_bot::sandbox::RestFault;

use super::{ALONE, at_desk, channel, edits};
use crate::discord::presses;

#[tokio::test]
async fn what_was_saved_just_before_the_end_is_told_in_the_moderators_channel() {
    at_desk(ALONE, async |scene, _, _| {
        let max = scene.max();
        let form = edits(&max, "boron", "verdict").await;
        let look = form
            .changes(&max, ("is unproven", "is not proven"), "Plainer")
            .await;
        let slow = RestFault::delay(Duration::from_secs(1));
        scene.faults().rest(slow.on("POST", "/messages"));
        let saved = presses(&max, &look, "Save").await;
        assert!(saved.content.contains("Saved as revision 1."));
        scene.restart().await;
        let told = channel(scene, "Revision 1").await;
        assert!(told.content.contains("Plainer"), "{}", told.content);
    })
    .await;
}
