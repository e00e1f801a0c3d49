//! Knowledge → lines: one file a section, each in a short form for the first screen and a full one.

pub(super) mod amounts;
mod asked;
mod beside_limits;
mod between;
pub(super) mod brief;
mod cautions;
mod compound;
mod covers;
mod doses;
mod evidence;
mod foods;
mod interactions;
mod limits;
mod naming;
mod overview;
mod reckoned;
mod recommended;
mod references;
mod single;
pub(super) mod surest;
mod table;
mod told;
mod topic;
mod unlimited;
mod unlisted;
mod usual_amount;
pub(super) mod writer;

pub(super) use amounts::{Against, against, at_a_glance, is_unremarkable, of_something_else};
pub(super) use asked::{a_day, is_compared};
pub(super) use between::{Pair, between, pairs};
pub(super) use cautions::{
    Concerning, adverse_effects, concerning, concerning_beside, foremost, on_condition, warn_of,
};
pub(super) use covers::{covers, is_unlisted, rows_on, was_checked};
pub(super) use doses::is_recommended;
pub(super) use interactions::{OfNamed, of_named};
pub(super) use limits::upper_limit;
pub(super) use naming::has_a_name_of;
pub(super) use references::line as reference;
pub(super) use single::{
    answer, each_of, is_asked_of, is_told, leading_of, name_it, near, single, single_is_on,
    single_names_medicines, single_of, single_or_near_of, single_speaks_of_medicines, way_to,
};
pub(super) use table::has;
pub(super) use told::{of_too_much, rows};
pub(super) use usual_amount::usual_amount;
