//! Who may: moderators see the command and its buttons, others see nothing of it.

use supplement_bot::moderation::House;
use supplement_bot::sandbox::model::{CommandKind, ids};

use super::{ALONE, at_desk, does, edits};
use crate::discord::presses;

#[tokio::test]
async fn members_do_not_see_the_command_and_cannot_use_it() {
    at_desk(House::default(), async |scene, _, _| {
        let names = |person: &supplement_bot::sandbox::Person| {
            let commands = person.commands(CommandKind::Slash).into_iter();
            commands.map(|command| command.name).collect::<Vec<_>>()
        };
        assert!(!names(&scene.mia()).contains(&"knowledge".to_owned()));
        assert!(names(&scene.max()).contains(&"knowledge".to_owned()));
        assert!(names(&scene.olga()).contains(&"knowledge".to_owned()));
        assert!(!names(&scene.max().in_dm()).contains(&"knowledge".to_owned()));
        assert!(scene.mia().slash("knowledge status", &[]).is_err());
        let in_channel = scene.mia().in_channel(ids::MODERATORS);
        assert!(in_channel.says("hello").is_err());
    })
    .await;
}

#[tokio::test]
async fn a_member_who_lost_the_role_is_told_so_by_the_old_buttons() {
    at_desk(ALONE, async |scene, copy, _| {
        let before = copy.read(super::BORON);
        let max = scene.max();
        let form = edits(&max, "boron", "verdict").await;
        let look = form
            .changes(&max, ("is unproven", "is open"), "Shorter")
            .await;
        scene.arrange(|world| {
            let max = world
                .guild
                .members
                .iter_mut()
                .find(|it| it.user == ids::MAX);
            max.unwrap().roles.clear();
        });
        let told = presses(&max, &look, "Save").await;
        assert!(
            told.content.contains("Only moderators can do this"),
            "{}",
            told.content
        );
        assert_eq!(copy.read(super::BORON), before);
    })
    .await;
}

#[tokio::test]
async fn what_moderators_read_is_for_them_alone() {
    at_desk(House::default(), async |scene, _, _| {
        let status = does(&scene.olga(), "status", &[]).await;
        assert!(status.is_ephemeral());
        assert!(scene.mia().messages().is_empty());
    })
    .await;
}
