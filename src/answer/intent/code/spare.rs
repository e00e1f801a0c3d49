//! What a code carries as far as there is room.

use crate::answer::intent::asked::Asked;

use super::amounts::amount_code;
use super::near::near_code;

/// So many objects are remembered.
const OBJECTS: usize = 4;

/// So many rows are remembered.
const PICKED: usize = 1;

/// What may drop, each from its last.
pub(super) struct Spare {
    pub(super) amounts: Vec<String>,
    /// The sections that do not lead.
    pub(super) sections: String,
    pub(super) objects: Vec<String>,
    pub(super) picked: Vec<String>,
    pub(super) near: Vec<String>,
}

impl Spare {
    /// All that there is to carry.
    pub(super) fn of(asked: &Asked) -> Self {
        let picked: Vec<&String> = if asked.each.is_empty() {
            asked.picked.iter().take(PICKED).collect()
        } else {
            asked.rows_of_each().collect()
        };
        Self {
            amounts: asked.amounts.iter().filter_map(amount_code).collect(),
            sections: asked.sections.iter().skip(1).map(|it| it.code()).collect(),
            objects: asked.objects.iter().take(OBJECTS).cloned().collect(),
            picked: picked.into_iter().cloned().collect(),
            near: asked.near.iter().filter_map(near_code).collect(),
        }
    }

    /// Drops what tells least; whether there was anything to drop.
    pub(super) fn drop_one(&mut self) -> bool {
        self.sections.pop().is_some()
            || self.objects.pop().is_some()
            || self.near.pop().is_some()
            || self.amounts.pop().is_some()
            || self.picked.pop().is_some()
    }
}
