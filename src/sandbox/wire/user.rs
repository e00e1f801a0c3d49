//! Users.

use serde_json::{Value, json};

use crate::sandbox::model::{Id, User, World, ids};

/// A user as everyone sees them.
pub(crate) fn user(user: &User) -> Value {
    json!({
        "id": user.id,
        "username": user.name,
        "discriminator": "0",
        "global_name": (!user.bot).then_some(&user.display_name),
        "avatar": null,
        "avatar_decoration_data": null,
        "banner": null,
        "accent_color": null,
        "collectibles": null,
        "primary_guild": null,
        "bot": user.bot,
        "flags": 0,
        "public_flags": 0,
    })
}

/// The bot as it sees itself.
pub(crate) fn own_user(world: &World) -> Value {
    let mut written = user_by_id(world, ids::BOT);
    written["verified"] = json!(true);
    written["mfa_enabled"] = json!(false);
    written["locale"] = json!("en-GB");
    written["email"] = Value::Null;
    written
}

/// The user of this id; one unknown is written as deleted.
pub(super) fn user_by_id(world: &World, id: Id) -> Value {
    world.users.get(&id).map_or_else(
        || json!({"id": id, "username": "deleted_user", "discriminator": "0", "avatar": null, "global_name": null, "public_flags": 0, "flags": 0, "primary_guild": null}),
        user,
    )
}
