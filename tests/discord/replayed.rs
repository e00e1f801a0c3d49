//! Events that come twice are answered once.

use supplement_bot::sandbox::model::{Id, ids};

use super::{Scene, first_line, uses, with_bot};

fn answers_in(scene: &Scene, channel: Id) -> usize {
    scene.look(|world| {
        let all = world.messages.values();
        let ours = all.filter(|it| it.author == ids::BOT && it.channel == channel);
        ours.count()
    })
}

/// One message more, whose answer shows that all before it have been taken in.
async fn last(scene: &Scene) {
    let max = scene.max();
    let answer = uses(&max, "supplement", &[("name", "zinc".into())]).await;
    assert_eq!(first_line(&answer), "**Zinc**");
}

#[tokio::test]
async fn when_every_event_comes_twice_each_is_answered_once() {
    with_bot(async |scene| {
        scene.faults().duplicate_next(u32::MAX);
        let mia = scene.mia();
        let direct = mia.in_dm();
        for _ in 0..5 {
            let asked = mia.says(&format!("<@{}> boron", ids::BOT)).unwrap();
            let reply = mia.sees(|message| message.reply_to == Some(asked)).await;
            assert_eq!(first_line(&reply.unwrap()), "**Boron**");
            let asked = direct.says("zinc").unwrap();
            let reply = direct.sees(|it| it.reply_to == Some(asked)).await;
            assert_eq!(first_line(&reply.unwrap()), "**Zinc**");
            uses(&mia, "supplement", &[("name", "copper".into())]).await;
        }
        last(scene).await;
        let answers = scene.requests();
        let answers = answers.iter().filter(|it| it.path.ends_with("/callback"));
        assert_eq!(answers.count(), 6, "none was answered a second time");
        assert_eq!(answers_in(scene, ids::GENERAL), 11);
        let direct = scene.look(|world| world.dm_with(ids::MIA)).unwrap();
        assert_eq!(answers_in(scene, direct), 5);
    })
    .await;
}
