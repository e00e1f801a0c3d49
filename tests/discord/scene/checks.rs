//! What must be so at the end of every test: of what the bot sent, and of what stands in the messages.

use serde_json::Value;
use supplement_bot::answer::Disclaimer;
use supplement_bot::sandbox::RestEntry;
use supplement_bot::sandbox::model::{Mentions, ids};

use super::Scene;

impl Scene {
    /// Nothing unknown was asked for, nothing failed, and every message ends with the disclaimer and pings nobody.
    pub(super) fn check_requests(&self) {
        assert_eq!(self.discord.unknown(), [""; 0]);
        for request in self.requests() {
            let fine = self.forgiving || request.status < 400;
            assert!(fine, "it failed: {request:?}");
            if let Some(message) = message_in(&request) {
                check_message(message);
            }
        }
    }

    /// Nobody was pinged, and somebody has read each message.
    pub(super) fn check_messages(&self) {
        let sent = self.discord.look(|world| {
            let all = world.messages.values();
            let sent = all.filter(|message| message.author == ids::BOT);
            sent.cloned().collect::<Vec<_>>()
        });
        let people = [self.discord.mia(), self.discord.max(), self.discord.olga()];
        for message in sent {
            assert_eq!(message.mentions, Mentions::default());
            // At the desk, what is posted behind an answer may come after the story's end.
            let is_read = people.iter().any(|person| match self.desk {
                None => person.has_read(message.id),
                Some(_) => person
                    .in_channel(message.channel)
                    .message(message.id)
                    .is_some(),
            });
            assert!(is_read, "nobody has read this: {}", message.content);
        }
    }
}

/// The message that a request sends, new or changed.
fn message_in(request: &RestEntry) -> Option<&Value> {
    let body = request.request.as_ref()?;
    if request.path.ends_with("/callback") {
        match body["type"].as_u64()? {
            4 | 7 => Some(&body["data"]),
            // An answer that takes longer, choices, and a form to fill in.
            5 | 6 | 8 | 9 => None,
            other => panic!("a response of type {other} is nothing to read"),
        }
    } else {
        let sends = request.path.contains("/messages") || request.path.contains("/webhooks/");
        sends.then_some(body)
    }
}

fn check_message(message: &Value) {
    let content = message["content"].as_str().unwrap_or_default();
    let disclaimer = Disclaimer::default();
    assert!(content.ends_with(disclaimer.as_str()), "{content}");
    let allowed = &message["allowed_mentions"];
    assert_eq!(allowed["parse"], serde_json::json!([]), "{allowed}");
    for list in ["users", "roles"] {
        let names = allowed[list].as_array().map_or(0, Vec::len);
        assert_eq!(names, 0, "{allowed}");
    }
    assert_ne!(allowed["replied_user"], true, "{allowed}");
    let rows = message["components"].as_array().into_iter().flatten();
    for part in rows.flat_map(|row| row["components"].as_array().unwrap()) {
        let said = part["label"].as_str().or(part["placeholder"].as_str());
        let has_words = said.is_some_and(|said| !said.is_empty());
        assert!(has_words, "a button or menu has no word on it: {part}");
    }
}
