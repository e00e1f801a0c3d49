//! Who is mentioned in a message, and whom its author allowed it to notify.

use super::Id;

/// Those whom a message notifies.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Mentions {
    pub users: Vec<Id>,
    pub roles: Vec<Id>,
    pub everyone: bool,
}

/// What a message may mention, out of what is written in it.
#[derive(Clone, Debug)]
pub struct AllowedMentions {
    pub users: Allowed,
    pub roles: Allowed,
    pub everyone: bool,
    /// Whether the author of the message replied to is mentioned.
    pub replied_user: bool,
}

#[derive(Clone, Debug)]
pub enum Allowed {
    All,
    These(Vec<Id>),
}

impl Allowed {
    fn contains(&self, id: Id) -> bool {
        match self {
            Self::All => true,
            Self::These(ids) => ids.contains(&id),
        }
    }
}

impl AllowedMentions {
    /// What holds when nothing is said.
    #[must_use]
    pub fn all() -> Self {
        Self {
            users: Allowed::All,
            roles: Allowed::All,
            everyone: true,
            replied_user: true,
        }
    }

    /// The mentions written in `content` that are allowed.
    #[must_use]
    pub fn of(&self, content: &str) -> Mentions {
        let mut found = Mentions {
            everyone: self.everyone && (content.contains("@everyone") || content.contains("@here")),
            ..Mentions::default()
        };
        for piece in content.split("<@").skip(1) {
            let Some((inside, _)) = piece.split_once('>') else {
                continue;
            };
            if let Some(role) = inside.strip_prefix('&').and_then(|id| id.parse().ok()) {
                push(&mut found.roles, role, self.roles.contains(role));
            } else if let Ok(user) = inside.trim_start_matches('!').parse() {
                push(&mut found.users, user, self.users.contains(user));
            }
        }
        found
    }
}

fn push(list: &mut Vec<Id>, id: Id, allowed: bool) {
    if allowed && !list.contains(&id) {
        list.push(id);
    }
}
