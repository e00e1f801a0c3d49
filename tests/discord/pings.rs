//! Nobody is pinged, whatever is asked. That nobody was is looked at after every test.

use supplement_bot::sandbox::model::ids;

use super::{uses, with_bot};

#[tokio::test]
async fn what_a_member_types_pings_nobody_and_formats_nothing() {
    with_bot(async |scene| {
        let max = scene.max();
        let user = format!("<@{}>", ids::MIA);
        let role = format!("<@&{}>", ids::MODERATOR);
        let pieces = [
            "@everyone",
            "@here",
            &user,
            &role,
            "**",
            "`",
            "[x](http://e.org)",
            "\n#",
        ];
        for piece in pieces {
            for text in ["magnanese", "magnesuim", "quux", "agmatine", "kelp"] {
                let question = format!("{piece}{text}{piece} {piece}");
                let own = uses(&max, "ask", &[("question", question.as_str().into())]).await;
                let options = [("name", question.as_str().into())];
                let open = uses(&max, "supplement", &options).await;
                max.says(&format!("<@{}> {question}", ids::BOT)).unwrap();
                let reply = max.next_message().await.unwrap();
                for message in [own, open, reply] {
                    let content = &message.content;
                    assert!(!content.contains("@everyone"), "{content}");
                    assert!(!content.contains("@here"), "{content}");
                    assert!(!content.contains("<@"), "{content}");
                    assert!(!content.contains("http://e.org"), "{content}");
                }
            }
        }
    })
    .await;
}

#[tokio::test]
async fn who_asks_is_not_pinged_by_the_reply() {
    with_bot(async |scene| {
        let mia = scene.mia();
        mia.says(&format!("<@{}> zinc", ids::BOT)).unwrap();
        let reply = mia.next_message().await.unwrap();
        assert!(reply.mentions.users.is_empty());
    })
    .await;
}
