//! Question × what it names → what it wants to know: the facets, the most likely first, and the objects, such as the
//! outcome or the food that it asks about.
//!
//! Two readings are joined: a [model](crate::learned) learned from the example questions of the language, and marks of
//! what is named, which the model weighs as well: a medicine beside a supplement mostly asks about the two.

mod classifier;
mod closest;
mod elsewhere;
mod implied;
mod named;
mod objects;
mod sentence;

pub use classifier::{Classifier, Wanted};
pub use closest::{
    CLOSE, Close, Closest, NEAR, is_row, learned_from, model_name, row_id, texts_of,
};
use named::Named;
pub(crate) use named::measures;
pub use objects::{Lexicon, Object};
