//! Pages: one file a kind of reply.

pub(super) mod about;
mod also_listed;
pub(super) mod amounts_said;
pub(super) mod buttons;
pub(super) mod by_condition;
pub(super) mod by_medicine;
pub(super) mod cautions_first;
pub(super) mod compare;
pub(super) mod emergency;
mod entries;
pub(super) mod facet;
pub(super) mod fit;
mod in_short;
pub(super) mod large_dose;
pub(super) mod left_open;
pub(super) mod notes;
mod pairs;
pub(super) mod privacy;
pub(super) mod refusal;
pub(super) mod reviews;
pub(super) mod screen;
pub(super) mod several;
pub(super) mod stack;
pub(super) mod story;
pub(super) mod together;
pub(super) mod unknown;
pub(super) mod where_to_turn;
