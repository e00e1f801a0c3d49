//! Who acts, and in which channel: `/page/{person}/{channel}/…`.

use axum::extract::{FromRequestParts, Path};
use axum::http::StatusCode;
use axum::http::request::Parts;
use axum::response::{IntoResponse, Response};

use crate::sandbox::Person;
use crate::sandbox::hub::Hub;
use crate::sandbox::model::{Id, ids};

/// Whom one can be in the page: a member, a moderator, and the owner, so that a second moderator can approve.
pub(super) const PEOPLE: [Id; 3] = [ids::MIA, ids::MAX, ids::OWNER];

/// A person who looks at a channel that they can see.
#[derive(Clone, Debug)]
pub(super) struct Visitor(pub(super) Person);

impl FromRequestParts<Hub> for Visitor {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, hub: &Hub) -> Result<Self, Response> {
        let path = Path::<(Id, Id)>::from_request_parts(parts, hub).await;
        let Path((person, channel)) = path.map_err(IntoResponse::into_response)?;
        let sees = hub.look(|core| core.world.can_see(person, channel));
        if PEOPLE.contains(&person) && sees {
            Ok(Self(Person::new(hub, person, channel)))
        } else {
            Err(StatusCode::NOT_FOUND.into_response())
        }
    }
}
