//! The one guild, its roles and the people in it.

use super::{Id, Permissions};

/// Anybody with an account, the bot included.
#[derive(Clone, Debug)]
pub struct User {
    pub id: Id,
    /// The name of the account, lower case.
    pub name: String,
    pub display_name: String,
    pub bot: bool,
    /// The language of the person's client, such as `en-GB`.
    pub locale: String,
}

/// A user's place in the guild.
#[derive(Clone, Debug)]
pub struct Member {
    pub user: Id,
    pub roles: Vec<Id>,
}

#[derive(Clone, Debug)]
pub struct Role {
    pub id: Id,
    pub name: String,
    pub permissions: Permissions,
    pub position: u64,
}

#[derive(Clone, Debug)]
pub struct Guild {
    pub id: Id,
    pub name: String,
    pub owner: Id,
    pub roles: Vec<Role>,
    pub members: Vec<Member>,
}

impl Guild {
    #[must_use]
    pub fn member(&self, user: Id) -> Option<&Member> {
        self.members.iter().find(|member| member.user == user)
    }

    #[must_use]
    pub fn role(&self, id: Id) -> Option<&Role> {
        self.roles.iter().find(|role| role.id == id)
    }

    /// What a user may do here: everyone's permissions and those of their roles.
    #[must_use]
    pub fn permissions(&self, user: Id) -> Permissions {
        if user == self.owner {
            return Permissions::ALL;
        }
        let Some(member) = self.member(user) else {
            return Permissions::NONE;
        };
        let held = |role: &&Role| role.id == self.id || member.roles.contains(&role.id);
        let all = self.roles.iter().filter(held);
        all.fold(Permissions::NONE, |sum, role| sum.with(role.permissions))
    }
}
